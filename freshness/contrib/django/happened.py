"""History from the database: purges of all subjects or of a single subject, failed calls, pauses."""

from collections.abc import Iterator, Sequence
from heapq import nlargest

from freshness.cli.operations import HistoryEntry
from freshness.contrib.django import build, conf
from freshness.contrib.django.connection import ledger_cursor
from freshness.contrib.django.inspection import inspection
from freshness.contrib.django.models import AccountRow, ActionRow, BatchRow, LedgerRow, PauseRow
from freshness.contrib.django.operator_models import THEIRS
from freshness.targets.subject import Subject

_MOST = 500  # batches in a look at recent events
_LOOKED_THROUGH = 2_000  # closed batches searched for a subject's purges
_NAMED = 3  # subjects of a batch named in a line


def since(then: float) -> tuple[float, list[HistoryEntry]]:
    """Return the time now, and the history since a time by the ledger's clock, oldest first; empty for 0."""
    using, now = conf.load().database, build.ledger().now()
    if not then:
        return now, []
    with ledger_cursor(using):
        rows = BatchRow.objects.using(using)
        open_ = list(rows.exclude(state="closed").order_by("-opened_at")[:_MOST])
        closed = list(rows.filter(state="closed", closed_at__gt=then).order_by("-closed_at")[:_MOST])
        found = [event for row in open_ + closed for event in _of_batch(row)]
        found += _of_accounts(using)
        found += _of_pauses(using)
        found += _of_actions(using)
    return now, sorted((one for one in found if then < one.at <= now), key=lambda one: one.at)


def history(subject: Subject, *, limit: int) -> list[HistoryEntry]:
    """Return the history of a subject, newest first: edits, purges as far as kept, and pauses."""
    using = conf.load().database
    with ledger_cursor(using):
        rows = BatchRow.objects.using(using)
        batches = [
            *rows.exclude(state="closed").order_by("-opened_at")[:_MOST],
            *rows.filter(closed_at__isnull=False).order_by("-closed_at")[:_LOOKED_THROUGH],
        ]
        mine = [row for row in batches if any(part.get("subject") == subject for part in row.members)]
        found = [event for row in mine for event in _of_batch(row, first=subject)]
        found += _of_pauses(using, target=str(subject))
        found += _of_actions(using, targets=(str(subject), "all"))
        found += _of_row(LedgerRow.objects.using(using).filter(subject=subject).first())
    found += inspection().edits(subject, since=0.0, limit=limit)
    return nlargest(limit, found, key=lambda one: one.at)


def _of_batch(row: BatchRow, *, first: str = "") -> Iterator[HistoryEntry]:
    subjects = sorted((str(part.get("subject")) for part in row.members), key=lambda one: one != first)
    more = f" and {len(subjects) - _NAMED} more" if len(subjects) > _NAMED else ""
    what = f"{', '.join(subjects[:_NAMED])}{more}"
    where = f"{row.cdn} {row.receipt or row.reference[:12]}"[:120]
    yield HistoryEntry(at=row.opened_at, what=f"purge begun: {what}", where=where)
    if row.sent_at is not None:
        yield HistoryEntry(at=row.sent_at, what=f"purge accepted: {what}", where=where)
    if row.closed_at is not None:
        yield HistoryEntry(
            at=row.closed_at, what=f"purge {'effective' if row.sent_at else 'over'}: {what}", where=where
        )


def _of_accounts(using: str) -> Iterator[HistoryEntry]:
    for row in AccountRow.objects.using(using).filter(failed_at__isnull=False):
        yield HistoryEntry(at=row.failed_at or 0.0, what=f"call failed: {row.failure}", where=row.failed_cdn)


def _of_pauses(using: str, *, target: str = "") -> Iterator[HistoryEntry]:
    rows = PauseRow.objects.using(using).order_by("-id")
    for row in (rows.filter(target=target) if target else rows)[:_MOST]:
        why = f" ({row.why})" if row.why else ""
        yield HistoryEntry(
            at=row.since, what=f"paused: {row.target} for {row.until - row.since:.0f} s{why}", who=row.who
        )
        if row.ended_at is not None:
            yield HistoryEntry(at=row.ended_at, what=f"resumed: {row.target}", who=row.ended_by)


def _of_actions(using: str, *, targets: Sequence[str] = ()) -> Iterator[HistoryEntry]:
    rows = ActionRow.objects.using(using).order_by("-id")
    for row in (rows.filter(target__in=targets) if targets else rows)[:_MOST]:
        why = f" ({row.why})" if row.why else ""
        hand = "" if row.what == THEIRS else " by hand"
        yield HistoryEntry(at=row.at, what=f"{row.what}{hand}: {row.target}{why}", who=row.who)


def _of_row(row: LedgerRow | None) -> Iterator[HistoryEntry]:
    if row is None:
        return
    if row.first_dirty_at is not None and row.done < row.desired:
        yield HistoryEntry(at=row.first_dirty_at, what=f"waits to be purged ({row.reason})")
    if row.accepted_at is not None:
        yield HistoryEntry(at=row.accepted_at, what=f"last purge accepted, up to generation {row.done}")
