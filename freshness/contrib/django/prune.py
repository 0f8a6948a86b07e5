"""Rows that nothing reads any more: purges that are over, and what was billed in months long past.

Deleted a few at a time, each time in a transaction of its own, so that no relay waits for it.  The ledger's rows stay:
there is one a subject, and its generation must never begin anew.
"""

from dataclasses import asdict, dataclass
from typing import Any, Final

from django.db.models import QuerySet

from freshness.budget import month_of
from freshness.contrib.django import build
from freshness.contrib.django.models import SentBatch, Spend

AT_A_TIME: Final = 1_000
BATCH_DAYS: Final = 30.0
SPEND_DAYS: Final = 400.0  # a year and a month: the same month of last year can be looked up
LEAST_DAYS: Final = 1.0  # a batch that is written down twice after a crash must still be found
_DAY: Final = 86_400.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruned:
    """How many rows went, or would go, of each table."""

    batches: int
    spend: int

    def as_dict(self) -> dict[str, int]:
        """JSON shape."""
        return asdict(self)


def prune(*, days: float | None = None, dry_run: bool = False) -> Pruned:
    """Delete all that is older than `days`, at least 1; by default than BATCH_DAYS and SPEND_DAYS.

    Purges count from when they were complete, months from their end.  Raises ValueError for fewer days than 1.
    """
    old = _old(days)
    if dry_run:
        return Pruned(**{name: rows.count() for name, rows in old.items()})
    return Pruned(**{name: _until_none(rows) for name, rows in old.items()})


def prune_some() -> None:
    """A chore for relays: at most AT_A_TIME rows of each table."""
    for rows in _old(None).values():
        _delete_some(rows)


def _old(days: float | None) -> dict[str, "QuerySet[Any]"]:
    if days is not None and not days >= LEAST_DAYS:
        raise ValueError(f"at least {LEAST_DAYS:g} day must be kept")
    ledger = build.ledger()
    now = ledger.now()
    closed = SentBatch.objects.using(ledger.using).filter(state="closed", due_at=None)
    billed = Spend.objects.using(ledger.using)
    return {
        "batches": closed.filter(closed_at__lt=now - _DAY * (days or BATCH_DAYS)).order_by("closed_at"),
        "spend": billed.filter(month__lt=month_of(now - _DAY * (days or SPEND_DAYS))).order_by("month"),
    }


def _until_none(rows: "QuerySet[Any]") -> int:
    total = 0
    while number := _delete_some(rows):
        total += number
    return total


def _delete_some(rows: "QuerySet[Any]") -> int:
    # Named one by one: two relays that chose the same rows delete them once, and neither waits for a long statement.
    chosen = list(rows.values_list("pk", flat=True)[:AT_A_TIME])
    return rows.order_by().filter(pk__in=chosen).delete()[0] if chosen else 0
