"""Pauses and the age of waiting edits: edits held back by a pause are not late, unless the pause has ended.

A subject still held back a minute after the end of each pause and suspension is overdue.
"""

from dataclasses import dataclass
from typing import Final

from django.db.backends.utils import CursorWrapper

from freshness.contrib.django.paused import cdn_names, own_cdn
from freshness.contrib.django.sql import Dialect
from freshness.scheduling.pause import ALL, LONGEST, targets_of
from freshness.targets.subject import Subject, is_subject

GRACE: Final = 60.0
"""Seconds after the end of a pause, for the relays' next look at the rows."""
_MOST_PAUSES: Final = 1_000
_MOST_ROWS: Final = 10_000
_DIRTY = (
    "SELECT subject, urgent > done, first_dirty_at, holds FROM freshness_row "
    "WHERE due_at IS NOT NULL AND done < desired AND holds = '' ORDER BY due_at LIMIT %s"
)
_NOTED = "SELECT subject, immediate, noted_at, '' FROM freshness_note LIMIT %s"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A row due for more than GRACE seconds; `suspended_until` is `None` without a suspension, and `dirty` a time."""

    subject: Subject
    immediate: bool
    dirty: float | None
    suspended_until: float | None

    @property
    def targets(self) -> list[str]:
        """Return the targets of pauses holding the row back."""
        return targets_of(self.subject, immediate=self.immediate)


def overdue(cursor: CursorWrapper, now: float, dialect: Dialect) -> int:
    """Count overdue subjects, among the rows due first.

    A row counts if dirty before the end of a pause, and no lasting pause or suspension holds the row back.
    """
    ends = _ends(cursor, now)
    over = max((end for end in ends.values() if end < now - GRACE), default=None)
    cursor.execute(
        "SELECT subject, urgent > done, first_dirty_at, holds FROM ("
        "SELECT subject, urgent, done, first_dirty_at, holds "
        f"FROM freshness_row WHERE due_at IS NOT NULL AND due_at < {dialect.now} - %s ORDER BY due_at LIMIT %s) AS due "
        "WHERE holds <> '' OR first_dirty_at < %s",
        [GRACE, _MOST_ROWS, float("-inf") if over is None else over],
    )
    return sum(_is_overdue(_row(*found), ends, now) for found in cursor.fetchall())


def oldest_late(cursor: CursorWrapper, now: float, *, oldest: float) -> float | None:
    """Return the time since which the oldest edit waits without a pause, among the rows due first; `None` without one.

    `oldest` is the time of the oldest edit, paused or not: without a pause since then, the answer.  An edit older than
    the end of its pause waits since that end.
    """
    ends = _ends(cursor, now)
    if max(ends.values(), default=0.0) <= oldest:
        return oldest
    found = []
    for sql in (_DIRTY, _NOTED):
        cursor.execute(sql, [_MOST_ROWS])
        for row in (_row(*columns) for columns in cursor.fetchall() if is_subject(columns[0])):
            since = max([row.dirty or now, *(ends[target] for target in row.targets if target in ends)])
            found += [since] if since < now else []
    return min(found, default=None)


def _ends(cursor: CursorWrapper, now: float) -> dict[str, float]:
    """Return the end of the last pause of each target, past or future; a pause of every CDN counts as `all`."""
    cursor.execute(
        "SELECT target, CASE WHEN ended_at IS NULL THEN until ELSE ended_at END AS ends FROM freshness_pause "
        "WHERE until > %s ORDER BY until DESC, id DESC LIMIT %s",
        [now - LONGEST, _MOST_PAUSES],
    )
    ends: dict[str, float] = {}
    for target, end in cursor.fetchall():
        spelled = ALL if target.startswith("cdn:") and target == own_cdn() else target
        ends[spelled] = max(ends.get(spelled, 0.0), float(end))
    each = [f"cdn:{name}" for name in cdn_names()]
    if each and all(target in ends for target in each):
        ends[ALL] = max(ends.get(ALL, 0.0), min(ends[target] for target in each))
    return ends


def _row(subject: str, immediate: bool, dirty: float | None, holds: str) -> _Row:
    return _Row(
        subject=Subject.parse(subject),
        immediate=bool(immediate),
        dirty=dirty,
        suspended_until=max(map(float, holds.split())) if holds else None,
    )


def _is_overdue(row: _Row, ends: dict[str, float], now: float) -> bool:
    paused = [ends[target] for target in row.targets if target in ends]
    if row.suspended_until is not None:
        return max([row.suspended_until, *paused]) < now - GRACE
    return bool(paused) and max(paused) < now - GRACE and row.dirty is not None and row.dirty < max(paused)
