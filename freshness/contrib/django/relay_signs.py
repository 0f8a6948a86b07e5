"""Signs of life of each relay, by name: the console lists the relays that live, and the relays that fell silent.

The beats (`freshness.contrib.django.beats`) are of all relays together, and tell only that some relay lives.
"""

import os
import socket
import time
from dataclasses import dataclass
from typing import Final

from freshness.contrib.django.alive import SILENT
from freshness.contrib.django.beats import EVERY
from freshness.contrib.django.connection import ledger_cursor, ledger_look, ledger_transaction
from freshness.contrib.django.fact_tables import RelayRow
from freshness.ports import Clock

KEPT: Final = 3_600.0
"""Seconds for which a silent relay is listed: a relay that stops in order takes its name off the list."""
MOST: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class RelaySign:
    """A relay, named `<machine>:<process id>`; `running` and `silent` are seconds: since its start, since its sign."""

    name: str
    running: float
    silent: float

    @property
    def alive(self) -> bool:
        """Whether the last sign is recent."""
        return self.silent <= SILENT


class RelaySigns:
    """The signs of the relay in this process, in the table `freshness_relay` on the database `using`.

    Raises LedgerUnavailable where the database is away.
    """

    def __init__(self, *, using: str, name: str | None = None, clock: Clock = time.monotonic) -> None:
        self.using = using
        self.name = (name or f"{socket.gethostname()}:{os.getpid()}")[-100:]
        self._clock = clock
        self._due = float("-inf")
        self._is_first = True

    def sign(self) -> None:
        """Give a sign of life when due; the first sign also forgets the relays of an hour ago."""
        if self._clock() < self._due:
            return
        self._due, first = self._clock() + EVERY, self._is_first
        with ledger_transaction(self.using) as (cursor, dialect):
            cursor.execute(
                f"INSERT INTO freshness_relay (name, since, seen_at) VALUES (%s, {dialect.now}, {dialect.now}) "
                f"ON CONFLICT (name) DO UPDATE SET seen_at = {dialect.now}"
                + (f", since = {dialect.now}" if first else ""),
                [self.name],
            )
            if first:
                cursor.execute(f"DELETE FROM freshness_relay WHERE seen_at < {dialect.now} - %s", [KEPT])
        self._is_first = False

    def end(self) -> None:
        """Take the relay off the list."""
        with ledger_cursor(self.using) as (cursor, _):
            cursor.execute("DELETE FROM freshness_relay WHERE name = %s", [self.name])


def relays(using: str, now: float) -> list[RelaySign]:
    """Return the relays with a sign in the last hour, at most MOST, by name.  Raises LedgerUnavailable."""
    with ledger_look(using):
        rows = list(RelayRow.objects.using(using).filter(seen_at__gt=now - KEPT).order_by("-seen_at")[:MOST])
    found = (RelaySign(name=row.name, running=now - row.since, silent=max(0.0, now - row.seen_at)) for row in rows)
    return sorted(found, key=lambda one: one.name)
