"""Batches begun by another process, taken up by a relay with other members."""

import pytest

from freshness.accounts.cost import Price
from freshness.errors import CdnAmbiguous
from freshness.events import Effective
from freshness.ports import Receipt
from tests.freshness.delivery.edges import POLICY, Edges, w

# Batches begun by another process


def test_a_batch_that_is_taken_up_by_who_knows_fewer_members_is_pending_at_the_others():
    here = Edges("fra", "lon")
    first = here.deploy("fra", "lon")
    here.relays.edit("ws:1")
    here.relays.run(5)
    (claimed,) = first.tick()
    assert first.sender.book(claimed)  # and dies
    here.deploy("fra")
    here.relays.run(60)
    assert here.sent() == {"fra": 1, "lon": 0}
    assert here.relays.clean(["ws:1"]) == 1
    assert here.dirty() == ["owed:lon/ws:1"]


def test_a_batch_about_a_member_that_is_not_known_is_left_to_who_knows_it():
    here = Edges("fra", "lon")
    first = here.deploy("fra", "lon")
    here.relays.ledger.mark("owed:lon/ws:1", reason="edit", bare=True)
    (claimed,) = first.tick()
    assert first.sender.book(claimed)  # and dies
    stray = here.deploy("fra")
    here.relays.run(15)
    assert set(here.relays.batches.states.values()) == {"open"}
    here.relays.run(30)
    assert here.dirty() == ["owed:lon/ws:1"]
    assert here["fra"].asked == 0
    here.relays.engines[:] = [stray, first]
    here.relays.run(60)
    assert here.dirty() == []
    assert here["lon"].purged_tags == [[w("ws:1")]]
    assert set(here.relays.batches.states.values()) == {"closed"}


def test_a_batch_about_a_member_that_was_ended_is_closed():
    here = Edges("fra", "lon")
    first = here.deploy("fra", "lon")
    here.relays.ledger.mark("owed:lon/ws:1", reason="edit", bare=True)
    (claimed,) = first.tick()
    assert first.sender.book(claimed)
    here.deploy("fra")
    here.relays.members.end("lon")
    here.relays.run(60)
    assert set(here.relays.batches.states.values()) == {"closed"}
    assert (here.dirty(), here["fra"].asked) == ([], 0)


def test_what_a_member_that_is_not_known_has_not_completed_is_not_taken_for_complete():
    here = Edges("fra", "lon", reports=True)
    for edge in here.edges.values():
        edge.purge = lambda batch, edge=edge: Receipt(id=batch.reference, complete=edge.sent.append(batch) is not None)
        edge.status = lambda receipt: receipt
    here.deploy("fra", "lon")
    here.edit("ws:1", seconds=10)
    here["fra"].status = lambda receipt: Receipt(id=receipt.id, complete=True)
    here.deploy("fra")
    here.relays.run(500)
    assert [event for event in here.relays.events if isinstance(event, Effective)] == []
    here["lon"].status = lambda receipt: Receipt(id=receipt.id, complete=True)
    here.start("fra", "lon")
    here.relays.engines.reverse()
    here.relays.run(10)
    assert len([event for event in here.relays.events if isinstance(event, Effective)]) == 1


@pytest.mark.parametrize("ended", [False, True])
def test_what_a_member_never_completes_is_pending_there_unless_it_was_ended(ended):
    here = Edges("fra", "lon", reports=True)
    here["lon"].purge = lambda batch: Receipt(id=batch.reference, complete=False)
    here["lon"].status = lambda receipt: receipt
    here.deploy("fra", "lon")
    here.edit("ws:1", seconds=20)
    here.deploy("fra")
    if ended:
        here.relays.members.end("lon")
    here.relays.run(POLICY.resubmit_after + 30)
    assert here.dirty() == ([] if ended else ["owed:lon/all"]), "nobody has known it for long"


def test_a_further_round_at_a_member_that_is_not_known_is_pending_there():
    here = Edges("fra", "lon", rounds=2)
    here.deploy("fra", "lon")
    here.relays.edit("ws:1")
    here.relays.run(6)
    assert here.sent() == {"fra": 1, "lon": 1}
    here.deploy("fra")
    here.relays.run(60)
    assert here.sent() == {"fra": 2, "lon": 1}
    assert here.dirty() == ["owed:lon/ws:1"]


def test_a_doubt_that_is_taken_up_by_who_knows_fewer_members_keeps_what_the_others_accepted():
    here = Edges("fra", "lon", price=Price(each=0.005))
    here["fra"].refusals.append(CdnAmbiguous("no answer"))
    here.deploy("fra", "lon")
    here.relays.edit("ws:1")
    here.relays.run(6)
    assert here.sent() == {"fra": 0, "lon": 1}
    here.deploy("fra")
    here.relays.run(60)
    assert here.sent() == {"fra": 1, "lon": 1}
    assert here.relays.clean(["ws:1"]) == 1
