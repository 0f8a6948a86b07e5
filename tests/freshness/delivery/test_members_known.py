"""Relays with different members in their settings: purges at unknown members are pending, and no pending purge ends by
mistake."""

import pytest

from freshness.targets.tags import EVERYTHING
from tests.freshness.delivery.edges import POLICY, Edges, w

# Relays with different members in their settings


def test_what_a_relay_purges_is_pending_at_the_members_that_it_does_not_know():
    here = Edges("fra", "lon")
    here.start("fra", "lon").tick()
    here.deploy("fra")
    here.edit("ws:1")
    assert here.sent() == {"fra": 1, "lon": 0}
    assert here.dirty() == ["owed:lon/ws:1"]


def test_a_member_that_is_taken_out_and_put_back_gets_what_came_meanwhile_and_the_others_are_not_asked_again():
    here = Edges("fra", "lon")
    here.deploy("fra", "lon")
    here.edit("ws:1")
    here.deploy("fra")
    here.edit("ws:2")
    here.edit("ws:3", "ws:4")
    before = here.sent()
    here.deploy("fra", "lon")
    here.relays.run(40)
    assert here.dirty() == []
    assert here.sent()["fra"] == before["fra"]
    assert here["lon"].purged_tags == [[w("ws:1")], sorted(map(w, ("ws:2", "ws:3", "ws:4")))]


def test_one_that_no_relay_knows_any_more_lacks_everything_once_and_nothing_of_it_is_ended_or_credited():
    here = Edges("fra", "lon")
    here.start("fra", "lon")
    here.edit("ws:1")
    here.deploy("fra")  # lon is taken out of the settings
    here.edit("ws:1", "ws:2", seconds=POLICY.shown - 20.0)
    assert here.dirty() == ["owed:lon/ws:1", "owed:lon/ws:2"]
    here.relays.run(40)
    assert here.dirty() == ["owed:lon/all"]
    here.edit("ws:3", seconds=5 * POLICY.shown)
    assert here.dirty() == ["owed:lon/all"]
    assert here["lon"].asked == 1
    assert here["fra"].purged_tags == [[w("ws:1")], sorted([w("ws:1"), w("ws:2")]), [w("ws:3")]]
    here.deploy("fra", "lon")
    here.relays.run(70)
    twice = [[EVERYTHING]] * 2  # at once, because the row has waited beyond its bound, and once settled
    assert here["lon"].purged_tags == [[w("ws:1")], *twice]
    assert here.dirty() == []


@pytest.mark.slow
def test_more_rows_than_the_limit_become_one_at_a_member_that_no_relay_knows():
    here = Edges("fra", "lon")
    here.start("fra", "lon")
    here.relays.run(1)
    here.deploy("fra")
    here.edit(*(f"ws:{number}" for number in range(POLICY.most_pending + 1)), seconds=60)
    assert here.dirty() == ["owed:lon/all"]
    assert here["lon"].asked == 0


def test_what_a_member_lacks_that_another_relay_knows_stays_single():
    here = Edges("fra", "lon")
    here.start("fra", "lon")
    here.start("fra")
    here["lon"].away = True
    here.edit("ws:1", seconds=POLICY.shown - 20.0)
    assert here.dirty() == ["owed:lon/ws:1"]


def test_nothing_ends_that_a_member_lacks_which_a_relay_does_not_know():
    here = Edges("fra", "lon")
    here.deploy("fra", "lon")
    here["lon"].away = True
    here.edit("ws:1")
    here.deploy("fra")
    here.relays.run(100)
    assert here.dirty() == ["owed:lon/ws:1"]
    here.relays.run(900)
    assert here.dirty() == ["owed:lon/all"], "the rows became one that stands for them"
    assert here["fra"].asked == 1


def test_a_relay_that_knows_one_cdn_ends_nothing_that_others_lack():
    here = Edges("fra", "lon")
    here.deploy("fra", "lon")
    here["lon"].away = True
    here.edit("ws:1")
    here.relays.engines[:] = [here.relays.started(here["fra"])]
    here.edit("ws:2")
    assert here.dirty() == ["owed:lon/ws:1", "owed:lon/ws:2"]
    here["lon"].away = False
    here.relays.engines[:] = [here.relays.started(here["lon"])]
    here.relays.run(100)
    assert here.dirty() == []
    assert sorted(tag for tags in here["lon"].purged_tags for tag in tags) == sorted([w("ws:1"), w("ws:2")])


def test_rows_of_members_that_a_relay_does_not_know_keep_nothing_else_waiting():
    here = Edges("fra", "lon")
    here.deploy("fra", "lon").tick()
    here.deploy("fra")
    for number in range(POLICY.batch + 100):
        here.relays.ledger.mark(f"owed:lon/ws:{number}", reason="edit", bare=True)
    here.relays.run(5)
    here.edit("ws:1", seconds=12)
    assert here.sent() == {"fra": 1, "lon": 0}


def test_a_member_that_is_new_beside_others_lacks_everything_once():
    here = Edges("fra", "lon", "new")
    here.deploy("fra", "lon")
    here.edit("ws:1")
    here.deploy("fra", "lon", "new")
    here.relays.run(200)
    assert here.sent() == {"fra": 1, "lon": 1, "new": 1}
    assert here["new"].purged_tags == [[EVERYTHING]]
    assert here.dirty() == []


def test_the_members_of_an_installation_lack_nothing():
    here = Edges("fra", "lon")
    here.deploy("fra", "lon")
    here.relays.run(200)
    assert here.sent() == {"fra": 0, "lon": 0}
    assert here.dirty() == []


def test_a_member_that_was_ended_and_comes_back_lacks_everything_once():
    here = Edges("fra", "lon")
    here.deploy("fra", "lon")
    here.edit("ws:1")
    here.deploy("fra")
    here.edit("ws:2")
    assert here.relays.members.end("lon") == 1
    here.edit("ws:3")
    assert here.dirty() == []
    here.deploy("fra", "lon")
    here.relays.run(100)
    assert here["lon"].purged_tags == [[w("ws:1")], [EVERYTHING]]
    assert here.dirty() == []


def test_members_that_are_all_replaced_lack_everything():
    here = Edges("fra", "lon")
    here.deploy("fra")
    here.edit("ws:1")
    assert here.relays.members.end("fra") == 0
    here.deploy("lon")
    here.relays.run(100)
    assert here["lon"].purged_tags == [[EVERYTHING]]
