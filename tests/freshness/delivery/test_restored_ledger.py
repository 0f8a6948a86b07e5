"""A ledger that goes back while a purge is on its way: the end of a call from before credits nothing."""

import pytest

from freshness.errors import CdnUnavailable
from tests.freshness.delivery.deployment import Deployment


@pytest.fixture
def here():
    return Deployment()


def claimed_when_due(here):
    while not (claimed := here.engine.tick()):
        here.clock.advance(1.0)
    return claimed[0]


def test_a_claim_from_before_a_restore_is_not_taken_for_the_one_after_it(here):
    [*_, third] = [here.edit() for _ in range(3)]
    backup = here.facts()
    [*_, fifth] = [here.edit() for _ in range(2)]
    before = claimed_when_due(here)
    here.ledger._committed.rows["ws:one"] = backup
    assert [here.edit() for _ in range(2)] == [third + 1, fifth]
    after = claimed_when_due(here)
    assert before.batch.reference != after.batch.reference
    assert here.engine.sender.send(before.batch) is None
    here.cdn.refusals.append(CdnUnavailable("503"))
    assert here.engine.sender.send(after.batch) is not None
    assert not here.facts().clean
    here.relay(30)
    assert here.facts().clean
