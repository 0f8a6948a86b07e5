"""The programs' ways to the database: drivers, pools, timeouts, and transactions that end in two phases."""

import itertools
import json
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.core.checks import run_checks
from django.db import DatabaseError, connection

from freshness.contrib.django.database_checks import is_pooled
from tests import pgbouncer
from tests.field import ways
from tests.field.condition import INSIDE, Condition, condition
from tests.field.kinds import Change
from tests.field.plan import FieldPlan
from tests.field.stage import Stage
from tests.field.world import World

_PROCESSES = {"driver", "web", "relay0", "relay1"}


def _said(plan: FieldPlan, what: Callable[[dict[str, Any]], object]) -> dict[str, object]:
    """Return the driver used by each process of the installation, by the process's name."""
    paths = (plan.home / "ways").iterdir()
    return {path.name: what(json.loads(path.read_text())) for path in paths if path.name in _PROCESSES}


@contextmanager
def _often(look: Callable[[], None], *, every: float) -> Iterator[None]:
    """Call a function repeatedly in a thread while the body of the `with` runs."""
    stop = threading.Event()

    def loop() -> None:
        while not stop.wait(every):
            look()

    thread = threading.Thread(target=loop)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


@condition
class Psycopg2(Condition):
    """Editors, site and relays speak psycopg 2."""

    name = "psycopg 2"

    def play(self, stage: Stage) -> None:
        stage.edit(1.0)
        said = _said(stage.world.plan, lambda found: found["driver"])
        self.proofs["drivers"] = ", ".join(sorted(set(map(str, said.values()))))
        self.proofs["each process spoke it"] = said == dict.fromkeys(_PROCESSES, "psycopg2")


@condition
class ServerSideBinding(Condition):
    """Parameters travel apart from statements, and have types."""

    name = "server-side binding"

    def play(self, stage: Stage) -> None:
        bound = "SELECT DISTINCT application_name FROM pg_stat_activity WHERE query LIKE '%$1%'"
        seen: set[str] = set()
        with _often(lambda: seen.update(name for (name,) in stage.world.database.rows(bound)), every=0.02):
            stage.edit(1.0)
        self.proofs["processes seen with bound parameters"] = ", ".join(sorted(seen & _PROCESSES))
        self.proofs["editors and site among them"] = {"driver", "web"} <= seen


@condition
class PsycopgPool(Condition):
    """Each process has a pool of connections; threads come and go."""

    name = "psycopg's pool"

    def play(self, stage: Stage) -> None:
        stage.edit(1.0)
        said = _said(stage.world.plan, lambda found: bool(found["database"]["OPTIONS"].get("pool")))
        self.proofs["each process had one"] = said == dict.fromkeys(_PROCESSES, True)
        self.proofs["connections that editors got from it"] = connection.pool.get_stats().get("requests_num", 0)


@condition
class Pgbouncer(Condition):
    """Everybody comes through pgbouncer in transaction mode: no session lasts, and each turn is another's."""

    name = "pgbouncer"

    def prepare(self, world: World) -> None:
        self.directory = ways.bouncer(world.plan.home)
        command = pgbouncer.prepare(self.directory, server=world.plan.home / "db", size=12)
        world.program(command, name="pgbouncer", user=pgbouncer.user())
        while not pgbouncer.accepts(self.directory):
            time.sleep(0.05)
        super().prepare(world)

    def play(self, stage: Stage) -> None:
        processes: set[int] = set()

        def hold(_change: Change) -> None:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_backend_pid()")
                processes.add(cursor.fetchone()[0])

        stage.hold = hold
        stage.edit(1.0)
        url = pgbouncer.url(self.directory, "pgbouncer")
        with psycopg.connect(url, autocommit=True, cursor_factory=psycopg.ClientCursor) as admin:
            rows = admin.execute("SHOW STATS").fetchall()
        self.proofs["sessions that editors had"] = len(processes)
        self.proofs["they had several"] = len(processes) > 1
        self.proofs["transactions through it"] = sum(int(row[1]) for row in rows if row[0] == "field")
        said = _said(stage.world.plan, lambda found: str(self.directory) in str(found["database"]))
        self.proofs["each process came through it"] = said == dict.fromkeys(_PROCESSES, True)
        found = [one.id for one in run_checks(databases=["default"]) if one.id == "freshness.E038"]
        self.proofs["the check sees the pooler, and nothing to set"] = is_pooled(connection) and not found


@condition
class Timeouts(Condition):
    """The database soon ends slow statements, waits for locks and idle transactions, of relays too."""

    name = "timeouts"
    kinds = INSIDE
    judges_rate = False  # a relay with a statement ended after its call cannot credit the call, and calls again

    def prepare(self, world: World) -> None:
        with world.database.connect() as session:
            for name, value in {
                "lock_timeout": "150ms",
                "statement_timeout": "500ms",
                "idle_in_transaction_session_timeout": "500ms",
            }.items():
                session.execute(f"ALTER DATABASE field SET {name} = '{value}'")
        super().prepare(world)

    def play(self, stage: Stage) -> None:
        turns = itertools.count()

        def hold(_change: Change) -> None:
            turn = next(turns) % 12
            if turn == 3:  # too long a statement
                with connection.cursor() as cursor:
                    cursor.execute("SELECT pg_sleep(2)")
            elif turn == 7:  # too long a thought
                time.sleep(1.0)

        stage.hold = hold
        with _often(lambda: self.hold_the_notes(stage.world), every=1.5):
            stage.edit(1.0)
        stage.hold = lambda _: None
        log = stage.world.plan.home / "postgres.log"
        text = log.read_text(errors="replace")
        for what, words in {
            "waits for locks ended": "canceling statement due to lock timeout",
            "statements ended": "canceling statement due to statement timeout",
            "idle transactions ended": "terminating connection due to idle-in-transaction timeout",
        }.items():
            self.proofs[what] = text.count(words)

    def hold_the_notes(self, world: World) -> None:
        """Lock the table of notes: edits, pages and relays fail meanwhile."""
        with world.database.connect() as session, session.transaction():
            session.execute("SET LOCAL lock_timeout = 0")
            session.execute("SET LOCAL statement_timeout = 0")
            session.execute("LOCK TABLE freshness_note IN ACCESS EXCLUSIVE MODE")
            time.sleep(0.4)


@condition
class NaiveTimes(Condition):
    """Times without a zone: local times, with an hour repeated each autumn."""

    name = "USE_TZ=False"

    def play(self, stage: Stage) -> None:
        stage.edit(1.0)
        said = _said(stage.world.plan, lambda found: found["use_tz"])
        self.proofs["each process was told"] = said == dict.fromkeys(_PROCESSES, False)


@condition
class AtomicRequests(Condition):
    """Every request to the site runs in a transaction."""

    name = "ATOMIC_REQUESTS"

    def play(self, stage: Stage) -> None:
        stage.edit(1.0)
        said = _said(stage.world.plan, lambda found: found["database"]["ATOMIC_REQUESTS"])
        self.proofs["each process was told"] = said == dict.fromkeys(_PROCESSES, True)


@condition
class TwoPhaseCommit(Condition):
    """Edits are prepared with their notes, stay invisible over several ticks of the relays, and are then committed or
    rolled back."""

    name = "two-phase commit"
    kinds = INSIDE

    def play(self, stage: Stage) -> None:
        numbers = itertools.count()
        longest = stage.world.plan.policy.rate
        ended = {"COMMIT": 0, "ROLLBACK": 0}

        def hold(_change: Change) -> None:
            number = next(numbers)
            end = "ROLLBACK" if number % 6 == 5 else "COMMIT"
            with connection.cursor() as cursor:
                cursor.execute(f"PREPARE TRANSACTION 'edit {number}'")
            time.sleep(random.choice((0.05, 0.3, longest * random.random())))
            with stage.world.database.connect() as session:
                session.execute(f"{end} PREPARED 'edit {number}'")
            ended[end] += 1
            if end == "ROLLBACK":
                raise DatabaseError("undone after it was prepared")

        stage.hold, stage.most = hold, 3
        at_ticks: list[int] = []
        prepared = "SELECT count(*) FROM pg_prepared_xacts"
        look = lambda: at_ticks.append(stage.world.database.value(prepared))  # noqa: E731
        with _often(look, every=stage.world.plan.policy.tick):
            stage.edit(1.0, editors=6)
        stage.hold = lambda _: None
        self.proofs["committed after being prepared"] = ended["COMMIT"]
        self.proofs["undone after being prepared"] = ended["ROLLBACK"]
        self.proofs["prepared at a tick"] = sum(at_ticks)
