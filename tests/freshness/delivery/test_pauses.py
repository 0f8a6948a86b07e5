"""Pauses hold back their purges until their end, and no other purges; afterwards everything is purged."""

import pytest

from freshness.accounts.rate_limit import Limits
from freshness.errors import CdnAmbiguous, Invalid
from freshness.events import Failed
from freshness.scheduling.pause import LONGEST, Pause
from tests.freshness.delivery.deployment import Deployment
from tests.freshness.delivery.edges import Edges

ONE, OTHER = "ws:one", "ws:other"
HOUR = 3_600.0
LIMITS = Limits(calls_per_second=10.0, burst=10, in_progress=100)


class Paused(Deployment):
    """A deployment with an operator's pause and resumption."""

    def __init__(self, **ability):
        self.lasting = {}
        super().__init__(**ability)
        self.around = {"pauses": self.read}
        self.engine = self.restarted()

    def read(self):
        return [one for one in self.lasting.values() if one.until > self.clock.now]

    def pause(self, target, *, seconds=HOUR):
        now = self.clock.now
        self.lasting[target] = Pause(target=target, who="ada", why="incident", since=now, until=now + seconds)

    def purged(self):
        return [member.subject for batch in self.cdn.sent for member in batch.members]


@pytest.fixture(params=[{}, {"limits": LIMITS}], ids=["free", "limited"])
def place(request):
    return Paused(**request.param)


@pytest.mark.parametrize("target", ["all", "cdn:memory"])
def test_while_all_is_paused_nothing_is_purged_and_afterwards_everything(place, target):
    place.pause(target, seconds=600)
    place.edit(ONE, immediate=True)
    place.edit(OTHER)
    place.relay(590)
    assert place.purged() == []
    assert place.facts(OTHER).observed == 1
    place.relay(60)
    assert {ONE, OTHER} <= set(place.purged())
    assert (place.facts(ONE).done, place.facts(OTHER).done) == (1, 1)


def test_an_early_end_is_obeyed_within_seconds(place):
    place.pause("all")
    place.edit(ONE)
    place.relay(100)
    assert place.purged() == []
    place.lasting.clear()
    place.relay(3)
    assert place.purged() == [ONE]


def test_a_paused_shop_waits_and_no_other_does(place):
    place.pause(ONE, seconds=300)
    place.edit(ONE, immediate=True)
    place.edit(OTHER, immediate=True)
    place.relay(290)
    assert set(place.purged()) == {OTHER}
    place.relay(60)
    assert ONE in place.purged()
    assert place.facts(ONE).done == 1


def test_where_scheduled_purges_are_paused_publishes_go_out(place):
    place.pause("kind:scheduled")
    place.edit(ONE, immediate=True)
    place.edit(OTHER)
    place.relay(120)
    assert place.purged() == [ONE]
    assert [member.immediate for batch in place.cdn.sent for member in batch.members] == [True]
    assert (place.facts(ONE).done, place.facts(OTHER).done) == (0, 0)
    place.lasting.clear()
    place.relay(60)
    assert (place.facts(ONE).done, place.facts(OTHER).done) == (1, 1)


def test_where_immediate_purges_are_paused_the_settled_one_takes_their_place(place):
    place.pause("kind:immediate")
    place.edit(ONE, immediate=True)
    place.relay(60)
    assert [member.immediate for batch in place.cdn.sent for member in batch.members] == [False]
    assert place.facts(ONE).done == 1


def test_asked_by_somebody_a_paused_shop_is_scheduled_and_not_purged(place):
    place.pause(ONE)
    outcome = place.call(ONE)
    assert (outcome.skipped, outcome.covered, outcome.batch) == (True, False, None)
    assert outcome.scheduled_for == place.clock.now + 15
    assert place.purged() == []


def test_a_batch_in_doubt_is_not_sent_again_while_all_is_paused(place):
    place.cdn.refusals.extend([CdnAmbiguous("no answer")] * 50)
    place.edit(ONE)
    place.relay(12)
    asked = place.cdn.calls
    assert asked >= 1
    place.pause("all", seconds=300)
    place.relay(290)
    assert place.cdn.calls == asked
    place.cdn.refusals.clear()
    place.relay(90)
    assert set(place.purged()) == {ONE}
    assert place.facts(ONE).done == 1


def test_one_cdn_of_several_is_not_asked_while_it_is_paused_and_the_others_are():
    here = Edges("fra", "lon")
    here.start("fra", "lon")
    now = here.clock.now
    here.relays.pauses.append(Pause(target="cdn:lon", who="ada", why="", since=now, until=now + HOUR))
    here.edit("ws:1", seconds=600)
    assert (here["fra"].asked, here["lon"].asked) == (1, 0)
    assert here.dirty() == ["owed:lon/ws:1"]
    assert here.relays.ledger.read("owed:lon/ws:1").attempts == 0
    (failed,) = [event for event in here.relays.events if type(event) is Failed]
    assert failed.error == "CdnThrottled: lon is paused"
    here.relays.pauses.clear()
    here.relays.run(60)
    assert (here["fra"].asked, here["lon"].asked) == (1, 1)
    assert here.dirty() == []


def test_a_group_is_paused_by_its_own_name_too():
    here = Edges("fra", "lon")
    group = here.start("fra", "lon").admission.ability.name
    now = here.clock.now
    here.relays.pauses.append(Pause(target=f"cdn:{group}", who="ada", why="", since=now, until=now + 100))
    here.edit("ws:1", seconds=90)
    assert (here["fra"].asked, here["lon"].asked) == (0, 0)
    here.relays.run(60)
    assert (here["fra"].asked, here["lon"].asked) == (1, 1)


@pytest.mark.parametrize("target", ["", "ws:", "kind:other", "cdn:", "everything"])
def test_what_cannot_be_paused_is_refused(target):
    with pytest.raises(Invalid, match="cannot be paused: say all, kind:scheduled"):
        Pause(target=target, who="ada", why="", since=0.0, until=60.0)


@pytest.mark.parametrize("seconds", [0, -1, LONGEST + 1])
def test_a_pause_always_has_an_end(seconds):
    with pytest.raises(Invalid, match="a pause lasts up to 7 days, and has an end"):
        Pause(target="all", who="ada", why="", since=0.0, until=float(seconds))
