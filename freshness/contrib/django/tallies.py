"""Counts of facts, minute by minute, for all processes together, the base of alerts.

An observer counts in this process and adds its counts to the database every ten seconds, as a single statement.
Without the database counts wait; waiting counts are lost with their process, a tolerable loss for rates.
"""

from collections import Counter
from typing import Final

from freshness.contrib.django import conf
from freshness.contrib.django.alert_rules import OBJECTIVE, SLOW
from freshness.contrib.django.connection import ledger_cursor, ledger_transaction
from freshness.contrib.django.late_writer import LateWriter
from freshness.events import (
    CacheRead,
    Claimed,
    Event,
    Failed,
    IdentityAlarm,
    OutsideEdge,
    Purged,
    TagsOverflowed,
    Verified,
)

EVERY: Final = 10.0
"""Seconds for which counts wait in a process."""
TIERS: Final = ("process", "shared", "missed", "edge", "origin")
"""Sources of a read, as in `freshness.events.CacheRead`."""
KEPT: Final = 24 * 60
"""Minutes whose counts are kept."""


def names_of(event: Event) -> dict[str, float]:
    """Return the amounts added by an event, by the name of the tally."""
    match event:
        case Purged():
            return {"purges": 1, "slow": float(event.seconds > SLOW)}
        case Failed():
            return {"failures": 1, "slow": float(event.seconds > SLOW)}
        case Claimed(immediate=False):
            return {"edits": 1 + event.coalesced, "coalesced": event.coalesced}
        case Verified():
            late = not event.fresh or (event.age is not None and event.age > OBJECTIVE)
            return {"verdicts": 1, "late": float(late)}
        case IdentityAlarm():
            return {"identity_refusals": 1}
        case OutsideEdge():
            return {"outside_edge": 1}
        case TagsOverflowed():
            return {"tag_overflows": 1}
        case CacheRead():
            return {f"reads_{tier}": getattr(event, tier) for tier in TIERS}
        case _:
            return {}


class Tallies(LateWriter[dict[str, float], "Counter[str]"]):
    """`freshness.ports.Observe` that adds up facts in the ledger's database."""

    name = "counts of facts"

    def __init__(self, *, every: float = EVERY) -> None:
        super().__init__(every=every)
        self._waiting: Counter[str] = Counter()

    def part_of(self, event: Event) -> dict[str, float] | None:
        """Return the amounts of an event, without zeros."""
        return {name: value for name, value in names_of(event).items() if value} or None

    def keep(self, part: dict[str, float]) -> None:
        """Add amounts to the waiting counts."""
        self._waiting.update(part)

    def take(self) -> "Counter[str]":
        """Return the waiting counts, and begin anew."""
        waiting, self._waiting = self._waiting, Counter()
        return waiting

    def put_back(self, waiting: "Counter[str]") -> None:
        """Add counts again after a failed write."""
        self._waiting.update(waiting)

    def write(self, waiting: "Counter[str]") -> None:
        """Add counts to the running minute.  Raises LedgerUnavailable."""
        add(waiting)


observe = Tallies()
"""The observer for FRESHNESS["OBSERVERS"]."""


def add(counted: Counter[str]) -> None:
    """Add counts to the running minute of the database's clock.  Raises LedgerUnavailable."""
    if not counted:
        return
    with ledger_transaction(conf.load().database) as (cursor, dialect):
        cursor.execute(f"SELECT {dialect.now}")
        minute = int(float(cursor.fetchone()[0]) // 60)
        rows = sorted(counted.items())  # in the same order everywhere: no deadlock
        cursor.execute(
            f"INSERT INTO freshness_tally (minute, name, value) VALUES {', '.join(['(%s, %s, %s)'] * len(rows))} "
            "ON CONFLICT (minute, name) DO UPDATE SET value = freshness_tally.value + excluded.value",
            [part for name, value in rows for part in (minute, name, float(value))],
        )


def sums(now: float, *, minutes: int, until: int = 0) -> Counter[str]:
    """Return the counts of the last `minutes`, without the last `until`.  Raises LedgerUnavailable."""
    newest = int(now // 60)
    with ledger_cursor(conf.load().database) as (cursor, _):
        cursor.execute(
            "SELECT name, sum(value) FROM freshness_tally WHERE minute > %s AND minute <= %s GROUP BY name",
            [newest - minutes, newest - until],
        )
        return Counter(dict(cursor.fetchall()))


def forget(now: float) -> None:
    """Delete counts too old for every alert.  Raises LedgerUnavailable."""
    with ledger_cursor(conf.load().database) as (cursor, _):
        cursor.execute("DELETE FROM freshness_tally WHERE minute < %s", [int(now // 60) - KEPT])
