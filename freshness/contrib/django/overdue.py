"""Subjects still held back although each of their pauses and suspensions ended, by more than a minute."""

from dataclasses import dataclass
from typing import Final

from django.db.backends.utils import CursorWrapper

from freshness.contrib.django import build
from freshness.contrib.django.sql import Dialect
from freshness.errors import FreshnessError
from freshness.scheduling.pause import ALL, LONGEST
from freshness.targets.subject import Subject

GRACE: Final = 60.0
"""Seconds after the end of a pause, for the relays' next look at the rows."""
_MOST_PAUSES: Final = 1_000
_MOST_ROWS: Final = 10_000


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
        own = [ALL, str(self.subject.whole), f"kind:{'immediate' if self.immediate else 'scheduled'}"]
        return [*own, f"cdn:{self.subject.cdn}"] if self.subject.cdn else own


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


def _ends(cursor: CursorWrapper, now: float) -> dict[str, float]:
    """Return the end of each target's last pause, in the past or to come; a pause of the only CDN is of `all`."""
    cursor.execute(
        "SELECT target, CASE WHEN ended_at IS NULL THEN until ELSE ended_at END AS ends FROM freshness_pause "
        "WHERE until > %s ORDER BY until DESC, id DESC LIMIT %s",
        [now - LONGEST, _MOST_PAUSES],
    )
    ends: dict[str, float] = {}
    for target, end in cursor.fetchall():
        spelled = ALL if target.startswith("cdn:") and target == f"cdn:{_own_cdn()}" else target
        ends[spelled] = max(ends.get(spelled, 0.0), float(end))
    return ends


def _own_cdn() -> str:
    """Return the name of this process's CDN, empty without a CDN."""
    try:
        return build.cdn().ability.name
    except FreshnessError:
        return ""


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
