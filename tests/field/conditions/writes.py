"""Conditions of writes: every way of writing the tables, overlapping transactions, and isolation levels."""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

from django.db import connection

from tests.field.condition import ALL_KINDS, INSIDE, Condition, condition
from tests.field.kinds import Change
from tests.field.stage import Stage
from tests.field.world import World

_WRITTEN = """
SELECT count(*) FROM pg_stat_activity WHERE application_name = 'driver' AND backend_xid IS NOT NULL
"""
_Span = tuple[str, float, float]
"""A shop, the time of a transaction's write and the time of its commit."""


def _overlapped(spans: list[_Span]) -> int:
    return sum(a[0] == b[0] and a[1] < b[1] < a[2] for a in spans for b in spans)


def _crossed(spans: list[_Span]) -> int:
    return sum(a[0] == b[0] and a[1] < b[1] < b[2] < a[2] for a in spans for b in spans)


@condition
class EveryKindOfWrite(Condition):
    """All of `tests.field.kinds`, by turns."""

    name = "every kind of write"
    kinds = ALL_KINDS

    def play(self, stage: Stage) -> None:
        stage.edit(1.0)
        made = {edit.kind for edit in stage.judge.edits}
        self.proofs["kinds played"] = len(made)
        self.proofs["every kind was played"] = made == set(stage.kinds) or len(stage.judge.edits) < len(stage.kinds)


@condition
class CrossingTransactions(Condition):
    """Transactions of a single shop stay open over ticks of the relays, and commit in another order than they began."""

    name = "long and crossing transactions"
    kinds = INSIDE

    def play(self, stage: Stage) -> None:
        spans: list[_Span] = []
        longest = stage.world.plan.policy.rate

        def hold(change: Change) -> None:
            begun = time.monotonic()
            time.sleep(random.choice((0.02, 0.1, 0.3, longest * random.random())))
            spans.append((change.shop.host, begun, time.monotonic()))

        stage.hold, stage.most = hold, 3
        with self.looking_at_each_tick(stage.world):
            stage.edit(1.0, editors=8)
        self.proofs["pairs of a shop that crossed"] = _crossed(spans)
        self.proofs["longest transaction"] = round(max((end - begun for _, begun, end in spans), default=0.0), 2)

    @contextmanager
    def looking_at_each_tick(self, world: World) -> Iterator[None]:
        """Count the transactions still open when relays look."""
        stop = threading.Event()
        open_at_ticks = 0

        def look() -> None:
            nonlocal open_at_ticks
            with world.database.connect() as session:
                while not stop.wait(world.plan.policy.tick):
                    found = session.execute(_WRITTEN).fetchone()
                    open_at_ticks += found[0] if found else 0

        thread = threading.Thread(target=look)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join()
            self.proofs["open at a tick"] = open_at_ticks


class _Isolated(Condition):
    """A single isolation level for editors, site and relays; three shops have eight editors."""

    level: ClassVar[str]
    kinds = INSIDE

    def prepare(self, world: World) -> None:
        with world.database.connect() as session:
            session.execute(f"ALTER DATABASE field SET default_transaction_isolation = '{self.level}'")
        super().prepare(world)

    def play(self, stage: Stage) -> None:
        read_back: set[str] = set()
        spans: list[_Span] = []

        def hold(change: Change) -> None:
            begun = time.monotonic()
            with connection.cursor() as cursor:
                cursor.execute("SHOW transaction_isolation")
                read_back.add(cursor.fetchone()[0])
            time.sleep(0.4 * random.random())
            spans.append((change.shop.host, begun, time.monotonic()))

        stage.hold, stage.most = hold, 3
        stage.edit(1.0, editors=8)
        self.proofs["pairs of a shop that overlapped"] = _overlapped(spans)
        self.proofs["isolation level"] = ", ".join(sorted(read_back))
        self.proofs["no other level"] = read_back == {self.level}


@condition
class ReadCommitted(_Isolated):
    name = "READ COMMITTED"
    level = "read committed"


@condition
class RepeatableRead(_Isolated):
    name = "REPEATABLE READ"
    level = "repeatable read"


@condition
class Serializable(_Isolated):
    name = "SERIALIZABLE"
    level = "serializable"
