"""Rows no longer read: finished purges and their steps, old bills and acts of operators, presence.

Rows are deleted a few at a time, each time in a separate transaction, to keep relays from waiting.  The ledger's rows
stay: each subject has a row, whose generation must never begin anew.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any, Final

from django.db.models import QuerySet

from freshness.accounts.cost import month_of
from freshness.contrib.django import build
from freshness.contrib.django.fact_tables import SeenPageRow, StepRow, UnchangedRow
from freshness.contrib.django.models import ActionRow, BatchRow, PauseRow, SpendRow
from freshness.contrib.django.presence import DjangoPresence

AT_A_TIME: Final = 1_000
BATCH_DAYS: Final = 30.0
SPEND_DAYS: Final = 400.0  # a year and a month: the same month of last year can be looked up
PRESENCE_DAYS: Final = 7.0
STEP_DAYS: Final = 7.0
PAGE_DAYS: Final = 30.0
MOST_STEPS: Final = 1_000_000
"""Most steps of purges kept, however young: a flood must not fill the disk."""
LEAST_DAYS: Final = 1.0  # a batch that is written down twice after a crash must still be found
_DAY: Final = 86_400.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruned:
    """How many rows went, or would go, of each table."""

    batches: int
    spend: int
    presence: int
    by_hand: int = 0
    steps: int = 0
    pages: int = 0

    def as_dict(self) -> dict[str, int]:
        """Return the fields with values of JSON's types."""
        return asdict(self)


def prune(*, days: float | None = None, dry_run: bool = False) -> Pruned:
    """Delete rows older than `days`, at least 1; by default BATCH_DAYS, SPEND_DAYS and PRESENCE_DAYS.

    Purges count from their completion, months from their end, and notes from the end of the last possible copy at an
    edge.  Raises ValueError for fewer days than 1.
    """
    old = _old(days)
    if dry_run:
        return Pruned(
            **{name: rows.count() for name, rows in old.items()},
            presence=_presence().expired(older=_ended(days)),
            by_hand=sum(rows.count() for rows in _by_hand(days)),
            steps=sum(rows.count() for rows in _steps(days)),
            pages=sum(rows.count() for rows in _pages(days)),
        )
    gone = {name: _until_none(partial(_delete_some, rows)) for name, rows in old.items()}
    by_hand = sum(_until_none(partial(_delete_some, rows)) for rows in _by_hand(days))
    steps = sum(_until_none(partial(_delete_some, rows)) for rows in _steps(days))
    pages = sum(_until_none(partial(_delete_some, rows)) for rows in _pages(days))
    presence = _until_none(partial(_forget_some, days))
    return Pruned(**gone, presence=presence, by_hand=by_hand, steps=steps, pages=pages)


def prune_some() -> None:
    """Delete old rows as a chore of relays: at most AT_A_TIME rows of each table."""
    for rows in (*_old(None).values(), *_by_hand(None), *_steps(None), *_pages(None)):
        _delete_some(rows)
    _forget_some(None)


def _old(days: float | None) -> dict[str, "QuerySet[Any]"]:
    if days is not None and not days >= LEAST_DAYS:
        raise ValueError(f"at least {LEAST_DAYS:g} day must be kept")
    ledger = build.ledger()
    now = ledger.now()
    closed = BatchRow.objects.using(ledger.using).filter(state="closed", due_at=None)
    billed = SpendRow.objects.using(ledger.using)
    return {
        "batches": closed.filter(closed_at__lt=now - _DAY * (days or BATCH_DAYS)).order_by("closed_at"),
        "spend": billed.filter(month__lt=month_of(now - _DAY * (days or SPEND_DAYS))).order_by("month"),
    }


def _by_hand(days: float | None) -> list["QuerySet[Any]"]:
    """Return operators' acts, kept as long as bills."""
    using, before = build.ledger().using, build.ledger().now() - _DAY * (days or SPEND_DAYS)
    acts = ActionRow.objects.using(using).filter(at__lt=before).order_by("pk")
    return [acts, PauseRow.objects.using(using).filter(until__lt=before).order_by("pk")]


def _steps(days: float | None) -> list["QuerySet[Any]"]:
    """Old steps, and those beyond the newest MOST_STEPS."""
    using, before = build.ledger().using, build.ledger().now() - _DAY * (days or STEP_DAYS)
    rows = StepRow.objects.using(using)
    newest = rows.order_by("-id").values_list("id", flat=True).first() or 0
    return [rows.filter(at__lt=before).order_by("at"), rows.filter(id__lte=newest - MOST_STEPS).order_by("id")]


def _pages(days: float | None) -> list["QuerySet[Any]"]:
    """Return pages not verified lately, and causes of purges as old as the oldest bills."""
    using, now = build.ledger().using, build.ledger().now()
    months = UnchangedRow.objects.using(using).filter(month__lt=month_of(now - _DAY * (days or SPEND_DAYS)))
    seen = SeenPageRow.objects.using(using).filter(seen_at__lt=now - _DAY * (days or PAGE_DAYS))
    return [seen.order_by("seen_at"), months.order_by("month")]


def _until_none(some: Callable[[], int]) -> int:
    total = 0
    while number := some():
        total += number
    return total


def _delete_some(rows: "QuerySet[Any]") -> int:
    # The rows are deleted by their ids: two relays that chose the same rows delete the rows once, and neither waits for
    # a long statement.
    chosen = list(rows.values_list("pk", flat=True)[:AT_A_TIME])
    return rows.order_by().filter(pk__in=chosen).delete()[0] if chosen else 0


def _forget_some(days: float | None) -> int:
    # Plain SQL instead of `QuerySet.delete`: with a listener to Django's signals, `QuerySet.delete` goes by key alone,
    # and a note raised meanwhile would be gone.
    return _presence().forget(older=_ended(days), limit=AT_A_TIME)


def _presence() -> DjangoPresence:
    return DjangoPresence(using=build.ledger().using)


def _ended(days: float | None) -> float:
    """Return the seconds after which a presence note may be deleted; infinite where the CDN may show copies for
    ever."""
    return max(_DAY * (days or PRESENCE_DAYS), build.engine().ports.cdn.ability.lingers)
