"""A purge missing at one of two CDNs, in the real tables: a pending row, delayed while the CDN rests."""

import pytest
from django.test import override_settings

from freshness.batching.ability import Ability
from freshness.contrib.django import build
from freshness.contrib.django.models import AccountRow, BatchRow, LedgerRow, ScopeRow
from freshness.errors import CdnUnavailable
from freshness.targets.purge import Purge

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
MEMORY = "freshness.cdn.memory.Memory"
NAMES = ("a", "b")
BOTH = {
    "CDN": "freshness.cdn.multi_cdn.MultiCdn",
    "CDN_OPTIONS": {
        "cdns": [
            {"cdn": MEMORY, "options": {"ability": Ability(name=name, tags=True, reports=True, items_per_call=10)}}
            for name in NAMES
        ]
    },
}


@pytest.fixture
def group():
    with override_settings(FRESHNESS=BOTH):
        yield build.engine().ports.cdn
    build.forget()


def send():
    for outgoing in build.engine().tick():
        build.engine().send(outgoing)


def test_a_row_is_pending_and_made_good_and_the_other_cdn_is_not_asked_again(group):
    a, b = group.parts
    b.refusals.append(CdnUnavailable("503"))
    build.ledger().mark("ws:1", reason="publish", immediate=True)
    send()
    pending = LedgerRow.objects.get(subject="owed:b/ws:1")
    now = build.ledger().now()
    assert now < pending.due_at <= now + 2.0
    assert AccountRow.objects.get(name="b").rest_until == pytest.approx(pending.due_at, abs=0.5)
    assert ScopeRow.objects.get(subject="owed:b/ws:1").purge == Purge.of("ws:1").as_dict()
    assert (len(a.sent), len(b.sent)) == (1, 0)
    assert AccountRow.objects.get(name="a").items == 1

    LedgerRow.objects.filter(subject="owed:b/ws:1").update(due_at=now - 1, hold_until=None)
    AccountRow.objects.filter(name="b").update(rest_until=None)
    send()
    assert (len(a.sent), len(b.sent)) == (1, 1)
    assert b.purged == Purge.of("ws:1")
    pending.refresh_from_db()
    assert (pending.done, pending.due_at) == (1, None)
    assert not ScopeRow.objects.filter(subject="owed:b/ws:1").exists()
    assert sorted(BatchRow.objects.values_list("state", flat=True)) == ["sent", "sent"]
    assert build.ledger().read("ws:1").due_at is not None  # its settled purge is still to come
