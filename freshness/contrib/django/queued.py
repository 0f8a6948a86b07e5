"""Waiting rows, page by page: each page is a single look along an index, however many rows there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Q, QuerySet

from freshness.cli.operations import QueuedRow
from freshness.contrib.django import build, conf
from freshness.contrib.django.connection import ledger_look
from freshness.contrib.django.models import LedgerRow
from freshness.contrib.django.paused import held_by
from freshness.contrib.django.pauses import DjangoPauses
from freshness.contrib.django.system import MOST
from freshness.errors import Invalid
from freshness.scheduling.pause import Pause
from freshness.targets.subject import Subject

WAITING: Final = "waiting"
PARKED: Final = "parked"


@dataclass(frozen=True, slots=True, kw_only=True)
class QueuePage:
    """Rows in their order, their total (MOST: at least as many), and where the next page begins; "" at the end.

    Waiting rows are ordered by due time, parked rows by the number of failures.
    """

    rows: Sequence[QueuedRow]
    number: int
    after: str


def queue_page(which: str = WAITING, *, limit: int, after: str = "") -> QueuePage:
    """Read a page of the rows that are `waiting`, or of the `parked` rows.  Raises Invalid, LedgerUnavailable."""
    ledger = build.ledger()
    now, pauses = ledger.now(), DjangoPauses(using=ledger.using).lasting()
    with ledger_look(ledger.using):
        rows = _parked(ledger.using) if which == PARKED else _waiting(ledger.using)
        # The rows are counted in an index's order: else a database with many matches reads the whole table.
        number = rows.order_by("-attempts" if which == PARKED else "due_at").values("subject")[:MOST].count()
        found = list(_from(rows, which, after)[: limit + 1])
    last = found[limit - 1] if len(found) > limit else None
    order = "" if last is None else repr(last.attempts if which == PARKED else last.due_at)
    return QueuePage(
        rows=[queued_row(row, now, pauses) for row in found[:limit]],
        number=number,
        after="" if last is None else f"{order}|{last.subject}",
    )


def queued_row(row: LedgerRow, now: float, pauses: Sequence[Pause]) -> QueuedRow:
    """Describe a row for operators: parked, paused, claimed, or waiting."""
    subject = Subject.parse(row.subject)
    state = "waits"
    if row.attempts > len(conf.load().policy.retries):
        state = "parked"
    elif held_by(subject, pauses, immediate=row.immediate > row.done):
        state = "paused"
    elif row.lease_until is not None and row.lease_until > now:
        state = "claimed"
    return QueuedRow(
        subject=row.subject,
        state=state,
        waited=max(0.0, now - (row.first_dirty_at or now)),
        due=(row.due_at or now) - now,
        attempts=row.attempts,
        reason=row.reason,
    )


def _waiting(using: str) -> "QuerySet[LedgerRow]":
    return LedgerRow.objects.using(using).filter(due_at__isnull=False).order_by("due_at", "subject")


def _parked(using: str) -> "QuerySet[LedgerRow]":
    tried = len(conf.load().policy.retries)
    failed = LedgerRow.objects.using(using).filter(due_at__isnull=False, attempts__gt=0)  # the index's own condition
    return failed.filter(attempts__gt=tried).order_by("-attempts", "subject")


def _from(rows: "QuerySet[LedgerRow]", which: str, after: str) -> "QuerySet[Any]":
    if not after:
        return rows
    order, bar, subject = after.partition("|")
    try:
        at = float(order)
    except ValueError:
        at, bar = 0.0, ""
    if not bar or "\0" in after or not abs(at) < 1e12:
        raise Invalid(f"{after!r:.80} is no place in the list")
    if which == PARKED:
        return rows.filter(Q(attempts__lte=int(at)) & (Q(attempts__lt=int(at)) | Q(subject__gt=subject)))
    return rows.filter(Q(due_at__gte=at) & (Q(due_at__gt=at) | Q(subject__gt=subject)))
