"""A database that went back while purges were on the way: a restored backup, a failover with lost commits."""

import pytest
from django.db import IntegrityError
from django.test import override_settings

from freshness.contrib.django import build
from freshness.contrib.django.models import BatchRow, LedgerRow
from freshness.errors import CdnUnavailable

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

SHOP = "ws:one"
AT_ONCE = {"debounce": 0.001, "fence": 0.0001, "request_life": 0.0001, "margin": 0.0001, "tick": 0.001}


@pytest.fixture(autouse=True)
def cdn():
    """Set the CDN of the relay; an edit is due at the relay's first look."""
    with override_settings(FRESHNESS={"CDN": "freshness.cdn.memory.Memory", "POLICY": AT_ONCE}):
        yield build.engine().ports.cdn
    build.forget()


def edit(times):
    for _ in range(times):
        build.ledger().mark(SHOP, reason="edit", bare=True)
    build.ledger().fold()


def claim():
    """Claim a batch as a relay does now."""
    LedgerRow.objects.update(observed_at=1.0, first_dirty_at=1.0, last_start_at=None, due_at=1.0)
    [claimed] = build.engine().tick()
    return claimed


def row():
    return LedgerRow.objects.values().get(subject=SHOP)


def restore(backup):
    """Put an old row back, and lose the edits since then."""
    LedgerRow.objects.filter(subject=SHOP).update(
        **{name: value for name, value in backup.items() if name != "subject"}
    )


def test_a_call_from_before_a_restore_credits_nothing_that_the_row_does_not_know():
    edit(2)
    backup = row()
    edit(3)
    before = claim()
    restore(backup)
    assert build.engine().send(before) is None
    assert (row()["desired"], row()["done"]) == (2, 0)
    assert build.engine().send(claim()) is None
    assert (row()["desired"], row()["done"], row()["due_at"]) == (2, 2, None)


def test_a_claim_from_before_a_restore_is_not_taken_for_the_one_after_it(cdn):
    edit(3)
    backup = row()
    edit(2)
    before = claim()
    restore(backup)
    edit(2)  # the same generations again, of other edits
    after = claim()
    assert (before.batch.members[0].captured, after.batch.members[0].captured) == (5, 5)
    assert before.batch.reference != after.batch.reference
    assert build.engine().send(before) is None
    cdn.refusals.append(CdnUnavailable("503"))
    assert build.engine().send(after) is not None
    assert row()["done"] == 0
    assert row()["due_at"] is not None


def test_a_batch_that_an_earlier_release_wrote_down_knows_no_nonces():
    edit(1)
    claimed = claim()
    assert build.engine().sender.book(claimed)
    assert claimed.batch.members[0].nonce is not None
    BatchRow.objects.update(nonces=None, due_at=1.0)
    [booked] = build.engine().ports.batches.take(lease=60.0)
    assert (booked.batch.reference, booked.batch.members[0].nonce) == (claimed.batch.reference, None)


@pytest.mark.parametrize("field", ["done", "observed", "verified"])
def test_the_database_refuses_a_row_that_knows_more_than_was_marked(field):
    edit(2)
    with pytest.raises(IntegrityError, match="freshness_row_knows_its_own"):
        LedgerRow.objects.filter(subject=SHOP).update(**{field: 3})
