"""For each alert of the table: a cause, and a remedy."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import uuid4

from django.db.models import F
from django.test import Client, RequestFactory, override_settings

from freshness.cache_headers import PORTABLE, Lifetime
from freshness.contrib.django import build, conf, restoring, tallies
from freshness.contrib.django.edge import cacheable
from freshness.contrib.django.fact_tables import TallyRow
from freshness.contrib.django.history import history
from freshness.contrib.django.models import AccountRow, BeatRow, LedgerRow, NoteRow, PauseRow
from freshness.contrib.django.pauses import DjangoPauses
from freshness.contrib.django.restored import Restorations
from freshness.contrib.django.single_tick import tick_once
from freshness.contrib.django.stand_by import StandBy
from freshness.contrib.django.watch import noticed
from freshness.delivery.engine import Engine
from freshness.errors import AnotherIdentity, CdnForbidden
from freshness.events import Purged
from freshness.ports import Answer, Page

SHOP = "ws:a"


def settle() -> None:
    """Wait until all events have been counted, in the database too."""
    assert build.observe().join()
    tallies.observe.flush()


def now() -> float:
    return build.ledger().now()


def forget_facts() -> None:
    TallyRow.objects.all().delete()


_TIMES = [field.name for field in LedgerRow._meta.fields if field.name.endswith(("_at", "_until"))]


def minutes_pass(minutes: int) -> None:
    """Put every time of rows and counts back, as if the database's clock had gone on."""
    settle()
    LedgerRow.objects.update(**{name: F(name) - 60 * minutes for name in _TIMES})
    BeatRow.objects.update(beaten_at=F("beaten_at") - 60 * minutes)
    TallyRow.objects.update(minute=F("minute") - minutes)


def forget_slowness() -> None:
    """Forget slow purges: purges may be slow on a busy machine, and the alert has a cause of its own."""
    settle()
    TallyRow.objects.filter(name="slow").delete()


def relay_until_clean() -> None:
    while LedgerRow.objects.filter(due_at__isnull=False).exists():
        minutes_pass(60)
        tick_once(build.engine())


def spend(dollars: int) -> None:
    """Purge this number of shops, at a dollar each."""
    for number in range(dollars):
        assert not build.engine().invalidate(f"ws:{number}", reason="edit").skipped


def end_month() -> None:
    AccountRow.objects.update(month="1970-01")


def refuse_until_parked() -> None:
    cdn: Any = build.engine().ports.cdn
    tries = len(conf.load().policy.retries) + 1
    cdn.refusals += [CdnForbidden("no")] * tries
    build.ledger().mark(SHOP, reason="edit")
    assert tick_once(build.engine()).waiting == 1
    for number in range(tries):
        assert LedgerRow.objects.get(subject=SHOP).attempts == number
        minutes_pass(60)
        assert tick_once(build.engine()).failed == 1
    assert LedgerRow.objects.get(subject=SHOP).attempts == cdn.calls == tries


def leave_parked() -> None:
    """Park a shop's row, for tests of other causes."""
    LedgerRow.objects.create(subject=SHOP, attempts=9, due_at=now(), desired=1, first_dirty_at=now())


def purge_again() -> None:
    forget_facts()
    relay_until_clean()
    assert LedgerRow.objects.get(subject=SHOP).done == 1


def purged_as_by_a_relay() -> None:
    assert noticed() == ""
    assert not build.engine().invalidate(SHOP, reason="edit").skipped
    history().purged([SHOP])
    assert noticed() == ""


def go_back() -> None:
    """Lose an edit, its purge and a relay's sign of life, as by a restored backup."""
    tables = (LedgerRow, BeatRow)
    purged_as_by_a_relay()
    minutes_pass(5)
    backup = [row for table in tables for row in table.objects.all()]
    purged_as_by_a_relay()
    assert LedgerRow.objects.get(subject=SHOP).done == 2
    for table in tables:
        table.objects.all().delete()
    for row in backup:
        row.save(force_insert=True)
    assert noticed() == "the database is of another history: beat 2 is missing"


def purge_everything() -> None:
    restoring.carry_on()
    relay_until_clean()
    assert Restorations(build.ledger()).end()


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
SECRET = "edge-secret-0123456789-abcdefghijklm"
LATE, IN_TIME = 46.0, 44.0  # seconds from an edit to its page at the edge


def purge_slowly() -> None:
    """Purge by a call of more than two seconds."""
    cdn: Any = build.engine().ports.cdn
    accept = cdn.purge
    cdn.purge = lambda batch: (time.sleep(2.1), accept(batch))[1]
    assert not build.engine().invalidate(SHOP, reason="edit").skipped
    del cdn.purge


def save_in_a_row() -> None:
    """Make four edits, purged at once by a relay."""
    for _ in range(4):
        build.ledger().mark(SHOP, reason="edit")
    tick_once(build.engine())
    relay_until_clean()


def see_pages(*ages: float) -> None:
    """Look at the page of a shop once for each age of its edit."""
    for age in ages:
        look_at_the_page(dirty_since=now() - age)


def purge_and_see_pages(*ages: float) -> None:
    assert not build.engine().invalidate(SHOP, reason="edit").skipped
    see_pages(*ages)


def come_past_the_edge() -> None:
    with override_settings(ENV="production", CDN_INTERNAL_SECRET=SECRET):
        assert Client(headers={"Host": "a.localhost"}).get("/").status_code == 403


def answer_with_too_many_tags() -> None:
    request = RequestFactory().get(f"/{uuid4()}")  # a route is told once a process
    request.resolver_match = None
    tags = ["w-a", *(f"p-{number:030}" for number in range(1_000))]
    assert "o-a" in cacheable(request, Lifetime(fresh=60), tags, tag_headers=PORTABLE)[PORTABLE[0].name]


def leave_paused() -> None:
    """Edit during a pause of an hour; the pause ended two minutes ago, and no relay has looked since."""
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
    """Purge half an hour ago, without a look at the page since."""
    assert not build.engine().invalidate(SHOP, reason="edit").skipped
    minutes_pass(30)


def look_at_the_page(*, dirty_since: float | None = None) -> None:
    """Run the verifier again."""
    stamp = build.ledger().stamp(SHOP)
    answer = Answer(status=200, generation=stamp.generation, nonce=stamp.nonce, length=0, digest="", seconds=0.0)
    engine = Engine(replace(build.engine().ports, fetch=lambda _: answer), conf.load().policy)
    pages = [Page(host="a.example", path="/")]
    found = engine.confirm(SHOP, generation=stamp.generation, pages=pages, dirty_since=dirty_since)
    assert found.verdict.fresh


CAUSES: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
    "FreshnessPurgeFailures": (refuse_a_purge, lambda: (forget_facts(), forget_shop())),
    "FreshnessPurgesSlow": (purge_slowly, lambda: (forget_facts(), forget_shop())),
    "FreshnessCoalescing": (save_in_a_row, forget_facts),
    "FreshnessSloBurnFast": (
        lambda: purge_and_see_pages(LATE, *[IN_TIME] * 5),
        lambda: see_pages(*[IN_TIME] * 3),
    ),
    "FreshnessSloBurnSlow": (
        lambda: purge_and_see_pages(LATE, *[IN_TIME] * 9),
        lambda: see_pages(*[IN_TIME] * 9),
    ),
    "FreshnessOldestDirty": (leave_waiting, forget_shop),
    "FreshnessParked": (refuse_until_parked, purge_again),
    "FreshnessBudget80": (lambda: spend(81), end_month),
    "FreshnessBudget100": (lambda: spend(101), end_month),
    "FreshnessVerifierSilent": (purge_unseen, look_at_the_page),
    "FreshnessNoRelay": (
        lambda: BeatRow.objects.create(number=1, nonce=1, beaten_at=now() - 61),
        lambda: BeatRow.objects.create(number=2, nonce=2, beaten_at=now()),
    ),
    "FreshnessOriginOutsideEdge": (come_past_the_edge, forget_facts),
    "FreshnessTagOverflow": (answer_with_too_many_tags, forget_facts),
    "FreshnessDatabaseWentBack": (go_back, purge_everything),
    "FreshnessCdnIdentityRefused": (refuse_the_identity, forget_facts),
    "FreshnessPauseOverdue": (leave_paused, purge_shop),
}
ALONGSIDE = {
    "FreshnessParked": {"FreshnessOldestDirty"},
    "FreshnessBudget100": {"FreshnessBudget80"},
    "FreshnessSloBurnFast": {"FreshnessSloBurnSlow"},
    "FreshnessPauseOverdue": {"FreshnessOldestDirty"},
}
