"""The captured generation: the credit of a completed purge, and the edits named by the purge."""

from dataclasses import replace

import pytest

from freshness.errors import CdnUnavailable
from freshness.events import Effective, Failed
from freshness.targets.purge import Purge
from tests.freshness.delivery.deployment import POLICY, Deployment


@pytest.fixture
def here():
    return Deployment()


def test_a_settled_purge_is_not_the_unsettled_one_again():
    here = Deployment(policy=replace(POLICY, max_wait=3.0))
    for _ in range(3):  # no pause: the longest wait ends before any edit has settled
        here.edit()
        here.relay(1)
    here.relay(60)
    assert len(here.cdn.sent) == 2
    unsettled, settled = here.cdn.sent
    assert [unsettled.members[0].settled, settled.members[0].settled] == [False, True]
    assert unsettled.members[0].captured == settled.members[0].captured == 3
    assert unsettled.reference != settled.reference
    assert [event.settled for event in here.told(Effective)] == [False, True]
    assert here.facts().clean


def test_a_shop_that_is_edited_without_a_pause_is_credited_all_the_same(here):
    """Otherwise the items named by its marks would be purged again with each purge, for as long as the edits go on."""
    for number in range(300):
        here.edit(purge=Purge(hosts=frozenset({f"{number}.example"})))
        here.relay(1)
        seen = here.facts().observed
        assert len(here.ledger.marked) <= 70
    assert here.facts().done >= seen - 2 * POLICY.rate
    named = [len(batch.members[0].purge.hosts) for batch in here.cdn.sent]
    assert max(named) <= 40
    here.relay(70)
    assert (here.facts().done, here.ledger.marked) == (300, [])


def test_in_a_shop_that_is_edited_without_a_pause_no_edit_waits_longer_than_the_window(here):
    """Edits too new for a credit are named all the same: by the next purge alone their visitors would wait 34 s."""
    made = {}
    for number in range(300):
        made[f"{number}.example"] = here.clock.now
        here.edit(purge=Purge(hosts=frozenset({f"{number}.example"})))
        here.relay(1)
    named = [(at, batch.members[0].purge.hosts, batch.members[0].captured) for at, batch in here.cdn.log]
    assert [captured for _, _, captured in named[:4]] == [26, 56, 86, 116]  # 5 s before each start
    assert [len(hosts) for _, hosts, _ in named[:4]] == [31, 35, 35, 35]
    last = named[-1][0]
    first = {host: at for at, hosts, _ in reversed(named) for host in hosts}
    waits = [first[host] - at for host, at in made.items() if at <= last]
    assert max(waits) == POLICY.rate
    assert len(waits) > 250


def test_a_failed_purge_credits_when_repeated_what_had_settled_before_its_first_try(here):
    began = here.clock.now
    here.cdn.refusals.append(CdnUnavailable("503"))
    for _ in range(34):
        here.edit()
        here.relay(1)
    tried = [(event.generation, event.error) for event in here.told(Failed)]
    assert tried == [(26, "CdnUnavailable: 503")]  # at 30 s
    assert [(at - began, batch.members[0].captured) for at, batch in here.cdn.log] == [(31.0, 26)]
    assert here.facts().done == 26


def test_an_edit_during_the_call_is_not_credited_by_it(here):
    accept, once = here.cdn.purge, iter([True])

    def purge(batch):
        receipt = accept(batch)
        if next(once, False):
            here.edit()
        return receipt

    here.cdn.purge = purge
    here.edit()
    here.relay(7)
    assert (here.facts().desired, here.facts().done) == (2, 1)
    here.relay(60)
    assert len(here.sent) == 2
    assert here.facts().clean
