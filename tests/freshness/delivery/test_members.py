"""A member without answers has pending purges of its own; healthy members are not called again."""

import pytest

from freshness.errors import CdnAmbiguous
from freshness.targets.purge import Purge
from freshness.targets.tags import EVERYTHING, shard
from tests.freshness.delivery.edges import POLICY, Edges, w

# A member of the group without answers


def test_a_member_that_does_not_answer_lacks_by_itself_and_the_others_are_purged_once():
    here = Edges("fra", "lon")
    here.start("fra", "lon")
    here["lon"].away = True
    here.edit("ws:1")
    assert here.sent() == {"fra": 1, "lon": 0}
    assert here.dirty() == ["owed:lon/ws:1"]
    here["lon"].away = False
    here.relays.run(70)
    assert here.sent() == {"fra": 1, "lon": 1}
    assert here["lon"].purged_tags == [[w("ws:1")]]
    assert here.dirty() == []


def test_a_pending_row_names_the_fewest_items_that_cover_what_it_lacks():
    here = Edges("fra", "lon", everything="subjects")
    here.start("fra", "lon")
    here["lon"].away = True
    for number in range(20):
        mug = Purge(tags={f"p-{number:026}"})
        here.relays.ledger.mark("ws:1", reason="publish", purge=mug, immediate=True)
        here.relays.run(35)
    assert here.dirty() == ["owed:lon/ws:1"]
    here["lon"].away = False
    here.relays.run(70)
    assert here["lon"].purged_tags == [[w("ws:1")]]


def test_what_is_pending_is_purged_by_shards_where_a_shard_was_purged():
    here = Edges("fra", "lon", shard_tags=True)
    here.start("fra", "lon")
    own = shard("1")
    here.relays.ledger.mark("owed:lon/ws:1", reason="edit", purge=Purge(tags={own}), bare=True)
    here.relays.run(2)
    assert here["lon"].purged_tags == [[own]]


@pytest.mark.slow
def test_more_pending_rows_than_the_limit_become_one():
    here = Edges("fra", "lon")
    here.start("fra", "lon")
    here["lon"].away = True
    number = POLICY.most_pending + 1
    here.edit(*(f"ws:{number}" for number in range(number)), seconds=60)
    assert here.dirty() == ["owed:lon/all"]
    here.edit("ws:0")
    assert here.dirty() == ["owed:lon/all"]
    here["lon"].away = False
    here.relays.run(100)
    assert here["lon"].purged_tags == [[EVERYTHING]]
    assert here.dirty() == []
    here.edit("ws:0")
    assert here["lon"].purged_tags == [[EVERYTHING], [w("ws:0")]]


@pytest.mark.slow
def test_as_many_pending_rows_as_the_limit_are_purged_one_by_one():
    here = Edges("fra", "lon")
    here.start("fra", "lon")
    here["lon"].away = True
    here.edit(*(f"ws:{number}" for number in range(POLICY.most_pending)), seconds=60)
    assert len(here.dirty()) == POLICY.most_pending


def test_one_that_has_not_answered_for_longer_than_a_copy_is_shown_lacks_everything():
    here = Edges("fra", "lon", lingers=60.0)
    here.start("fra", "lon")
    here["lon"].away = True
    here.edit("ws:1", seconds=POLICY.shown + 60.0)
    assert here.dirty() == ["owed:lon/ws:1"]
    here.relays.run(30)
    assert here.dirty() == ["owed:lon/all"]
    assert here.sent() == {"fra": 1, "lon": 0}


@pytest.mark.long
def test_one_that_nobody_asked_for_long_is_not_taken_for_one_that_does_not_answer():
    here = Edges("fra", "lon")
    here.start("fra", "lon")
    here.edit("ws:1", seconds=10 * POLICY.shown)
    here["lon"].away = True
    here.edit("ws:1", seconds=60)
    assert here.dirty() == ["owed:lon/ws:1"]


def test_one_that_answers_again_is_asked_for_single_edits_again():
    here = Edges("fra", "lon")
    here.start("fra", "lon")
    here["lon"].away = True
    here.edit("ws:1", seconds=60)
    here["lon"].away = False
    here.relays.run(100)
    here["lon"].away = True
    here.edit("ws:1", seconds=POLICY.shown - 20.0)
    assert here.dirty() == ["owed:lon/ws:1"]


@pytest.mark.parametrize("outage", [20, 90, 300, 1_000])
def test_one_that_is_back_is_purged_soon_however_long_it_was_away(outage):
    here = Edges("fra", "lon", everything="subjects")
    here.start("fra", "lon")
    here["lon"].away = True
    here.edit("ws:1", seconds=outage)
    asked = here["lon"].asked
    assert asked <= 6 + outage / POLICY.rate
    here["lon"].away = False
    here.relays.run(40)
    assert here.sent() == {"fra": 1, "lon": 1}
    assert here.dirty() == []


def test_a_lost_answer_of_a_member_that_costs_nothing_holds_up_no_edit_of_the_others():
    here = Edges("fra", "lon")
    here.start("fra", "lon")
    here["lon"].refusals.append(CdnAmbiguous("no answer"))
    here.relays.edit("ws:1")
    here.relays.run(6)
    assert here.relays.clean(["ws:1"]) == 1
    assert here.sent() == {"fra": 1, "lon": 0}
    here.relays.run(10)
    assert here.sent() == {"fra": 1, "lon": 1}
    assert here.dirty() == []
