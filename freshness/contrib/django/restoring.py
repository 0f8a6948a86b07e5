"""The work of a restoration: list the subjects, mark them a few at a time, and clear the origin's copies."""

import logging
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Final, TypeVar

from django.db import connections
from django.db.models import Max

from freshness.contrib.django import build, concerned, conf
from freshness.contrib.django.connection import ledger_transaction
from freshness.contrib.django.models import RestorationRow, RestoredRow
from freshness.contrib.django.restored import RestorationProgress, Restorations
from freshness.errors import StoreUnavailable
from freshness.scheduling.facts import Facts, Wait
from freshness.scheduling.rule import seen
from freshness.scheduling.suspension import suspend
from freshness.targets.purge import Purge

T = TypeVar("T")
log = logging.getLogger(__name__)

REASON: Final = "restored"
_AT_A_TIME = 500  # subjects marked in a transaction
_IN_A_ROW = 2_000  # subjects listed, or cleared, before other work is considered


def carry_on(tell: Callable[[RestorationProgress], None] | None = None) -> RestorationProgress | None:
    """Carry on the open restoration until all its subjects are marked; None without any restoration.

    `tell` gets the progress, after each few subjects.  Work of another process is not repeated.
    """
    restorations = Restorations(build.ledger())
    found = restorations.open()
    if found is not None:
        if found.listed_at is None:
            _clear_entries()
            _list(found)
        while _mark_some(restorations):
            if tell is not None and (progress := restorations.progress()) is not None:
                tell(progress)
        _aim()
        restorations.end()
    return restorations.progress()


def _list(found: RestorationRow) -> None:
    """Write down the subjects to purge.  Another process that lists at the same time writes the same rows."""
    using = build.ledger().using
    rows = RestoredRow.objects.using(using)
    position = 0
    for subjects in _in_parts(concerned.to_purge(), _IN_A_ROW):
        listed = [RestoredRow(subject=subject, position=position + at) for at, subject in enumerate(subjects)]
        rows.bulk_create(listed, ignore_conflicts=True)
        position += len(listed)
    RestorationRow.objects.using(using).filter(number=found.number, listed_at=None).update(
        listed_at=build.ledger().now(), subjects=rows.count()
    )


def _clear_entries() -> None:
    """Free the store's memory.

    No reader depends on the clearing: entries with stamps of the lost history are misses.
    """
    store = build.store()
    try:
        for subject in concerned.known():
            store.clear(subject)
    except StoreUnavailable as error:
        log.warning("the origin's entries were not cleared; none of the lost history is used: %s", error)


def _mark_some(restorations: Restorations) -> int:
    """Mark the next few subjects, spread over the restoration's time, and return their number."""
    ledger, policy, found = build.ledger(), conf.load().policy, restorations.open()
    if found is None:
        return 0
    todo = RestoredRow.objects.using(ledger.using).filter(target__isnull=True).order_by("position")
    with ledger_transaction(ledger.using):
        last = RestoredRow.objects.using(ledger.using).aggregate(last=Max("position"))["last"] or 0
        rows = list(todo.select_for_update(skip_locked=_may_skip(ledger.using))[:_AT_A_TIME])
        subjects = sorted(row.subject for row in rows)  # as every transaction takes them: no deadlock
        turns = {row.subject: found.over * row.position / (last + 1) for row in rows}
        for subject in subjects:
            ledger.mark(subject, reason=REASON, purge=Purge(hard=True))  # rows deleted meanwhile may be shown

        def stagger(facts: Facts, now: float) -> Wait:
            noted = seen(facts, now, policy).facts
            turn = found.found_at + turns[facts.subject]
            return suspend(noted, until=turn, now=now, policy=policy) if turn > now else Wait(facts=noted)

        if subjects and found.over:
            ledger.update(stagger, subjects=subjects)
        RestoredRow.objects.using(ledger.using).filter(subject__in=subjects).update(target=0)
    _aim()
    return len(rows)


def _aim() -> None:
    """Note the generation that a settled purge of each marked subject must cover, read after the mark was committed."""
    ledger = build.ledger()
    for row in RestoredRow.objects.using(ledger.using).filter(target=0).iterator():
        facts = ledger.read(row.subject)
        if facts is not None:
            RestoredRow.objects.using(ledger.using).filter(subject=row.subject, target=0).update(target=facts.desired)


def _may_skip(using: str) -> bool:
    return bool(connections[using].features.has_select_for_update_skip_locked)


def _in_parts(items: Iterable[T], size: int) -> Iterator[list[T]]:
    iterator = iter(items)
    while part := list(islice(iterator, size)):
        yield part
