"""Steps of purges in the database: the timeline of an edit outlives the processes that purged.

An observer keeps events for a second and writes them as a single statement.  A flood is bounded: of more than AT_ONCE
steps a second the newest stay, and a log line counts the rest.  Steps inform; no decision depends on steps.
"""

import logging
import time
from collections import deque
from dataclasses import dataclass
from typing import Any, Final

from freshness.contrib.django import conf
from freshness.contrib.django.connection import ledger_cursor, ledger_transaction
from freshness.contrib.django.fact_tables import StepRow
from freshness.contrib.django.late_writer import LateWriter
from freshness.events import Claimed, Effective, Event, Failed, Purged, Skipped, Verified

log = logging.getLogger(__name__)
EVERY: Final = 1.0
"""Seconds for which steps wait in a process."""
AT_ONCE: Final = 2_000
"""Most waiting steps."""
SAMPLE: Final = 1_000
"""Newest steps of a kind from which percentiles are computed."""
WITHIN: Final = 3_600.0
"""Seconds; an older step is in no percentile."""
_A_STATEMENT = 100  # rows: SQLite may have a limit of 999 parameters


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of the table; the fields are those of `StepRow`, and `heard` is seconds of this process's own clock."""

    heard: float
    subject: str
    kind: str
    generation: int
    cdn: str = ""
    reference: str = ""
    seconds: float | None = None
    dirty_since: float | None = None
    said: str = ""


def step_of(event: Event, heard: float) -> Step | None:
    """Turn an event into its step; `None` for an event without a step."""
    told = _told(event)
    if told is None:
        return None
    return Step(heard=heard, subject=event.subject, generation=getattr(event, "generation", 0), **told)


def _told(event: Event) -> dict[str, Any] | None:
    """Read the fields of the step beyond those common to all steps."""
    match event:
        case Claimed():
            return {"kind": "claimed", "seconds": event.waited, "said": event.reason}
        case Skipped():
            return {"kind": "skipped", "seconds": event.waited, "said": event.reason}
        case Purged():
            return {"kind": "accepted", "cdn": event.cdn, "reference": event.reference, "said": event.reason}
        case Failed():
            return {"kind": "failed", "cdn": event.cdn, "seconds": event.seconds, "said": event.error}
        case Effective():
            told = {"kind": "effective", "cdn": event.cdn, "reference": event.reference, "said": event.reason}
            return {**told, "dirty_since": event.dirty_since}
        case Verified():
            said = "" if event.fresh else f"the edge shows generation {event.seen}"
            return {"kind": "verified" if event.fresh else "stale", "seconds": event.age, "said": said}
        case _:
            return None


class StepWriter(LateWriter[Step, list[Step]]):
    """`freshness.ports.Observe` that writes steps into the ledger's database."""

    name = "steps of purges"

    def __init__(self, *, every: float = EVERY) -> None:
        super().__init__(every=every)
        self._waiting: deque[Step] = deque(maxlen=AT_ONCE)
        self._dropped = 0

    def part_of(self, event: Event) -> Step | None:
        """Return the step of an event, heard now."""
        return step_of(event, time.monotonic())

    def keep(self, part: Step) -> None:
        """Add a step; beyond AT_ONCE the oldest step goes, and is counted."""
        self._dropped += len(self._waiting) == AT_ONCE
        self._waiting.append(part)

    def take(self) -> list[Step]:
        """Return the waiting steps; a log line counts the dropped."""
        if self._dropped:
            log.warning("%d steps of purges are not kept: more came in than are written at once", self._dropped)
        waiting, self._dropped = list(self._waiting), 0
        self._waiting.clear()
        return waiting

    def put_back(self, waiting: list[Step]) -> None:
        """Let steps wait again, as far as there is place."""
        newer = list(self._waiting)
        self._waiting.clear()
        self._waiting.extend([*waiting, *newer])

    def write(self, waiting: list[Step]) -> None:
        """Write steps, their times by the database's clock.  Raises LedgerUnavailable."""
        write(waiting)


observe = StepWriter()
"""The observer for FRESHNESS["OBSERVERS"]."""


def write(steps: list[Step]) -> None:
    """Write steps, their times by the database's clock.  Raises LedgerUnavailable."""
    if not steps:
        return
    with ledger_transaction(conf.load().database) as (cursor, dialect):
        cursor.execute(f"SELECT {dialect.now}")
        now, here = float(cursor.fetchone()[0]), time.monotonic()
        rows = [_row(step, now - max(0.0, here - step.heard)) for step in steps]
        for start in range(0, len(rows), _A_STATEMENT):  # plain: Django's objects would take a relay ten times as long
            part = rows[start : start + _A_STATEMENT]
            cursor.execute(
                "INSERT INTO freshness_step (at, subject, kind, generation, cdn, reference, seconds, said) VALUES "
                f"{', '.join(['(%s, %s, %s, %s, %s, %s, %s, %s)'] * len(part))}",
                [value for row in part for value in row],
            )


def _row(step: Step, at: float) -> tuple[float | int | str | None, ...]:
    seconds = step.seconds if step.dirty_since is None else max(0.0, at - step.dirty_since)
    return (
        at,
        step.subject,
        step.kind,
        step.generation,
        step.cdn[:60],
        step.reference[:64],
        seconds,
        step.said[:300],
    )


def percentiles(kind: str, now: float) -> dict[str, float]:
    """Seconds from the first edit seen to a step of a `kind`, by `p50`, `p95`, `p99` and `count`: of the last hour.

    Empty without a step.  Raises LedgerUnavailable.
    """
    using = conf.load().database
    with ledger_cursor(using):
        newest = StepRow.objects.using(using).filter(kind=kind).order_by("-id")[:SAMPLE]
        rows = list(newest.values_list("at", "seconds"))
    found = sorted(seconds for at, seconds in rows if seconds is not None and at > now - WITHIN)
    if not found:
        return {}
    last = len(found) - 1
    ranks = {f"p{part}": found[min(last, len(found) * part // 100)] for part in (50, 95, 99)}
    return {**ranks, "count": float(len(found))}
