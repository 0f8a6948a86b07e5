"""A call to a group of CDNs, or to a single CDN: the CDNs called, and the receipts used."""

from dataclasses import replace

import pytest

from freshness.batching.batch import Batch, Member
from freshness.cdn.memory import ABILITY, Memory
from freshness.cdn.multi_cdn import MultiCdn
from freshness.delivery.billing import is_single
from freshness.delivery.call import SingleCdn, group_of
from freshness.ports import Receipt
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject
from freshness.testing.clock import FakeClock
from tests.freshness.delivery.deployment import Deployment

SHOP = Subject("ws", "one")


def booked(here, *, receipt):
    """Make a batch called by another relay, and taken up now."""
    here.edit()
    [claimed] = due(here)
    assert here.batches.open(claimed.batch, due_in=0.0)
    here.batches.save(claimed.batch.reference, state="open", receipt=receipt, due_in=0.0)
    return claimed.batch


def due(here):
    while not (claimed := here.engine.tick()):
        here.clock.advance(1.0)
    return claimed


@pytest.mark.parametrize("receipt", ["", '{"a":["id",true]}', "cut {"])
def test_a_single_cdn_is_asked_whatever_receipts_of_other_cdns_a_batch_has(receipt):
    here = Deployment()
    batch = booked(here, receipt=receipt)
    here.engine.follow()
    assert [one.reference for one in here.cdn.sent] == [batch.reference]
    assert here.facts().clean


def test_a_group_is_not_stopped_by_a_batch_with_an_unreadable_receipt():
    here = Deployment()
    here.cdn = MultiCdn([named("a"), named("b")])
    here.engine = here.restarted()
    booked(here, receipt="cut {")
    here.engine.follow()
    assert here.facts().attempts == 1
    here.relay(60)
    assert here.facts().clean


def test_a_group_of_one_is_the_cdn_itself():
    cdn = named("only")
    group = group_of(cdn)
    assert isinstance(group, SingleCdn)
    assert (group.ability, list(group.abilities), is_single(group)) == (cdn.ability, ["only"], True)
    batch = Batch(cdn="only", members=(Member(subject=SHOP, captured=1, epoch=1, settled=True, purge=Purge.of(SHOP)),))
    assert group.shares(batch) == {"only": batch}
    assert group.joined({"only": Receipt(id="7", complete=False)}) == Receipt(id="7", complete=False)
    assert (group.late(Receipt(id="7", complete=False)), group.late(Receipt())) == (("only",), ())


def test_several_cdns_are_a_group_also_where_one_has_the_groups_name():
    group = group_of(MultiCdn([named("fanout"), named("b")], clock=FakeClock()))
    assert not is_single(group)
    assert not is_single(MultiCdn([named("b")]))


def named(name):
    return Memory(ability=replace(ABILITY, name=name))
