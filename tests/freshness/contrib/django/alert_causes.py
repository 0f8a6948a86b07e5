"""What causes each alert of the table, and what clears it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from freshness.accounts.cost import month_of
from freshness.cdn.memory import ABILITY
from freshness.contrib.django import build, tallies
from freshness.contrib.django.fact_tables import TallyRow
from freshness.contrib.django.models import AccountRow, BeatRow, LedgerRow, NoteRow, PauseRow, RestorationRow
from freshness.contrib.django.pauses import DjangoPauses
from freshness.contrib.django.single_tick import tick_once
from freshness.contrib.django.stand_by import StandBy
from freshness.errors import AnotherIdentity, CdnForbidden
from freshness.events import Claimed, Event, OutsideEdge, Purged, TagsOverflowed, Verified

SHOP = "ws:a"


def settle() -> None:
    """Whatever was told has been counted, in the database too."""
    assert build.observe().join()
    tallies.observe.flush()


def observe(*events: Event) -> None:
    for event in events:
        build.observe()(event)
    settle()


def now() -> float:
    return build.ledger().now()


def forget_facts() -> None:
    TallyRow.objects.all().delete()


def spend(items: int) -> None:
    AccountRow.objects.update_or_create(name=ABILITY.name, defaults={"items": items, "month": month_of(now())})


def refuse_a_purge() -> None:
    cdn: Any = build.engine().ports.cdn
    cdn.refusals.append(CdnForbidden("no"))
    build.engine().invalidate(SHOP, reason="edit")


def refuse_the_identity() -> None:
    def barred() -> None:
        raise AnotherIdentity("the ledger's purges are for another CDN")

    StandBy(observe=build.observe, clock=lambda: 0.0).unless_barred(barred)


def leave_waiting() -> None:
    build.ledger().mark(SHOP, reason="edit")
    NoteRow.objects.update(noted_at=now() - 61)


def forget_shop() -> None:
    NoteRow.objects.all().delete()
    LedgerRow.objects.all().delete()


PURGED = Purged(
    subject=SHOP, generation=1, reason="x", cdn="c", reference="r", immediate=True, settled=False, items=1, seconds=0.1
)
LATE = Verified(subject=SHOP, generation=1, seen=1, fresh=True, attempts=0, age=46.0)
SEEN = replace(LATE, age=44.0)


def leave_paused() -> None:
    """An edit during a pause of an hour, which ended two minutes ago; no relay has looked since."""
    pauses = DjangoPauses(using="default")
    pauses.begin(SHOP, who="ada", why="incident", seconds=3_600)
    assert build.engine().invalidate(SHOP, reason="edit").skipped
    pauses.end(SHOP, who="ada")
    PauseRow.objects.update(ended_at=now() - 120)
    LedgerRow.objects.update(first_dirty_at=now() - 180, observed_at=now() - 180, due_at=now() - 100)


def purge_shop() -> None:
    tick_once(build.engine())
    assert LedgerRow.objects.get(subject=SHOP).done == 1


def purge_unseen() -> None:
    TallyRow.objects.create(minute=int(now() // 60) - 30, name="purges", value=3)


CAUSES: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
    "FreshnessPurgeFailures": (refuse_a_purge, lambda: (forget_facts(), forget_shop())),
    "FreshnessPurgesSlow": (lambda: observe(replace(PURGED, seconds=2.1)), forget_facts),
    "FreshnessCoalescing": (
        lambda: observe(
            Claimed(subject=SHOP, generation=1, reason="x", immediate=False, coalesced=3, waited=5.0, shut_for=30.0)
        ),
        forget_facts,
    ),
    "FreshnessSloBurnFast": (lambda: observe(LATE, *[SEEN] * 5), lambda: observe(*[SEEN] * 3)),
    "FreshnessSloBurnSlow": (lambda: observe(LATE, *[SEEN] * 9), lambda: observe(*[SEEN] * 9)),
    "FreshnessOldestDirty": (leave_waiting, forget_shop),
    "FreshnessParked": (
        lambda: LedgerRow.objects.create(subject=SHOP, attempts=9, due_at=now(), desired=1, first_dirty_at=now()),
        forget_shop,
    ),
    "FreshnessBudget80": (lambda: spend(81), lambda: spend(80)),
    "FreshnessBudget100": (lambda: spend(101), lambda: spend(80)),
    "FreshnessVerifierSilent": (purge_unseen, lambda: observe(SEEN)),
    "FreshnessNoRelay": (
        lambda: BeatRow.objects.create(number=1, nonce=1, beaten_at=now() - 61),
        lambda: BeatRow.objects.create(number=2, nonce=2, beaten_at=now()),
    ),
    "FreshnessOriginOutsideEdge": (lambda: observe(OutsideEdge()), forget_facts),
    "FreshnessTagOverflow": (lambda: observe(TagsOverflowed()), forget_facts),
    "FreshnessDatabaseWentBack": (
        lambda: RestorationRow.objects.create(number=1, why="a test", found_at=now()),
        lambda: RestorationRow.objects.update(ended_at=now()),
    ),
    "FreshnessCdnIdentityRefused": (refuse_the_identity, forget_facts),
    "FreshnessPauseOverdue": (leave_paused, purge_shop),
}
ALONGSIDE = {
    "FreshnessBudget100": {"FreshnessBudget80"},
    "FreshnessSloBurnFast": {"FreshnessSloBurnSlow"},
    "FreshnessPauseOverdue": {"FreshnessOldestDirty"},
}
