"""The quoted price of a purge equals its bill; on both databases."""

import uuid

import pytest
from django.db import connection
from django.test import override_settings

from freshness.contrib.django import build, bulk
from freshness.contrib.django.models import BatchRow
from freshness.contrib.django.quotes import quote
from freshness.contrib.django.testing import purges  # noqa: F401 - as a plugin brings it
from freshness.errors import InvalidPurge, InvalidTag
from freshness.targets.purge import Purge
from tests.marked import marked

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
SHOP = f"ws:{uuid.UUID(int=7)}"
MUG = Purge(tags={"p-mug"})
CLOUDFRONT = {
    "CDN": "freshness.cdn.cloudfront.CloudFront",
    "CDN_OPTIONS": {"distribution_id": "E1", "access_key": "a", "secret_key": "b"},
}


@pytest.fixture
def cloudfront():
    with override_settings(FRESHNESS=CLOUDFRONT):
        yield build.ledger()
    build.forget()


@pytest.mark.parametrize("immediate", [True, False])
@pytest.mark.parametrize(
    "purge",
    [
        Purge(),
        MUG,
        Purge(tags={"t-old"}),
        Purge(tags={"p-mug", "p-cup", "h-new"}, hosts={"shop.example"}, paths={"/a", "/b*"}),
    ],
)
def test_a_quote_is_what_is_billed(purges, purge, immediate):  # noqa: F811
    quoted = quote([SHOP, "host:shop.example"], purge=purge, immediate=immediate)
    assert marked() == []
    for subject in (SHOP, "host:shop.example"):
        build.ledger().mark(subject, reason="test", purge=purge, immediate=immediate)
    sent = purges.batches
    assert quoted.items == sum(batch.items for batch in sent)
    assert quoted.at_once == sum(batch.items for batch in sent if batch.immediate)
    assert bool(quoted.at_once) == immediate


def test_a_scheduled_purge_is_one_and_effective_when_its_window_is_over(cloudfront):
    assert str(quote([SHOP], immediate=False)) == "1 tag, $0.00, batch of 1, effective ≈ 10 s"
    assert str(quote([SHOP], purge=MUG, immediate=False)) == "1 tag, $0.00, batch of 1, effective ≈ 10 s"
    assert str(quote([SHOP], purge=Purge(paths={"/a"}), immediate=False)).startswith("2 items, ")
    with bulk.suspended(SHOP, at_most=100.0):
        assert quote([SHOP], immediate=False).effective == pytest.approx(105.0, abs=3.0)
        assert quote([SHOP], immediate=True).effective == pytest.approx(5.0, abs=0.5)


def test_a_publish_too_many_for_its_bucket_is_quoted_as_scheduled(cloudfront):
    cloudfront.mark(SHOP, reason="publish", immediate=True)
    for _ in range(2):
        cloudfront.update(build.engine().windows.decide, subjects=[SHOP])
        cloudfront.mark(SHOP, reason="publish", immediate=True)
    quoted = quote([SHOP])
    assert (quoted.items, quoted.at_once) == (1, 0)


def test_what_may_not_be_marked_or_sent_has_no_quote(cloudfront):
    with pytest.raises(InvalidTag, match="write host:shop"):
        quote(["host:Shop.Example"])
    with pytest.raises(InvalidPurge, match="other workspaces' pages"):
        quote([SHOP], purge=Purge(paths={"/*"}))
    assert marked() == []


def test_where_the_pipe_is_full_a_quote_waits_for_capacity(cloudfront):
    assert quote([SHOP]).effective == pytest.approx(5.0, abs=0.5)
    now = cloudfront.now()
    for number, ago in enumerate((1.0, 3.0, 4.0)):
        BatchRow.objects.create(
            reference=str(number), cdn="cloudfront", members=[], items=1_000, opened_at=now - ago - 1, sent_at=now - ago
        )
    full = BatchRow.objects.count()
    assert quote([SHOP]).effective == pytest.approx(1.0 + 5.0, abs=0.5)  # the oldest of them ends first
    BatchRow.objects.filter(reference="2").update(state="closed")
    assert (full, quote([SHOP]).effective) == (3, pytest.approx(5.0, abs=0.5))


def test_what_is_late_is_expected_to_take_as_long_again(cloudfront):
    now = cloudfront.now()
    BatchRow.objects.create(
        reference="stuck", cdn="cloudfront", members=[], items=3_000, opened_at=now - 70, sent_at=now - 65
    )
    assert quote([SHOP]).effective == pytest.approx(60.0 + 5.0, abs=2.0)


def test_asking_changes_nothing(cloudfront):
    cloudfront.mark(SHOP, reason="edit")
    before = cloudfront.read(SHOP)
    quote([SHOP], purge=MUG)
    assert cloudfront.read(SHOP) == before
    assert not connection.in_atomic_block


def test_where_publishes_wait_for_capacity_a_publish_waits_behind_them_and_behind_nothing_else(cloudfront):
    with override_settings(FRESHNESS={**CLOUDFRONT, "LIMITS": {"in_progress": 10}}):
        for number in range(15):
            cloudfront.mark(f"ws:{number}", reason="edit")
        assert quote([SHOP]).effective == pytest.approx(5.0, abs=0.5)
        for number in range(15):
            cloudfront.mark(f"ws:{number}", reason="publish", immediate=True)
        assert quote([SHOP]).effective == pytest.approx(5.0 + 5.0, abs=0.5)


def test_a_cdn_of_two_tiers_is_asked_twice():
    options = {"service_id": "SERVICE1", "token": "token"}
    with override_settings(FRESHNESS={"CDN": "freshness.cdn.fastly.Fastly", "CDN_OPTIONS": options}):
        ability = build.engine().admission.ability
        quoted = quote([SHOP])
        assert (ability.rounds, quoted.items, quoted.at_once) == (2, 4, 2)
        assert quoted.effective == pytest.approx(ability.effect + ability.rounds_apart, abs=0.1)
    build.forget()
