"""Members of a group: what one lacks is pending there, whichever relays know it; nobody who is well is asked again."""

import pytest

from freshness.accounts.cost import Price
from freshness.batching.ability import Ability
from freshness.cdn.memory import Memory
from freshness.cdn.multi_cdn import MultiCdn
from freshness.errors import CdnAmbiguous, CdnUnavailable
from freshness.events import Effective
from freshness.ports import Receipt
from freshness.scheduling.policy import Policy
from freshness.targets.purge import Purge
from freshness.targets.tags import EVERYTHING, shard
from freshness.testing.clock import FakeClock
from tests.freshness.cdn.relays import Relays

POLICY = Policy()


class Edge(Memory):
    """An edge that can be `away`, and counts what it is asked for."""

    def __init__(self, name, *, everything="tag", **ability):
        super().__init__(
            ability=Ability(name=name, tags=True, hosts=True, items_per_call=300, everything=everything, **ability)
        )
        self.away = False
        self.asked = 0

    def purge(self, batch):
        self.asked += 1
        if self.away:
            raise CdnUnavailable("no route to host")
        return super().purge(batch)

    @property
    def purged_tags(self):
        """What each accepted purge named."""
        return [sorted(batch.purge.tags) for batch in self.sent]


class Edges:
    """Edges by name, and the relays of a deployment: `start` begins one that knows some of them."""

    def __init__(self, *names, **about):
        self.clock = FakeClock()
        self.relays = Relays(self.clock, [])
        self.shard_tags = about.pop("shard_tags", False)
        self.edges = {name: Edge(name, **about) for name in names}

    def __getitem__(self, name):
        return self.edges[name]

    def start(self, *names):
        """One more relay."""
        parts = [self.edges[name] for name in names]
        self.relays.engines.append(self.relays.started(MultiCdn(parts, clock=self.clock), shard_tags=self.shard_tags))
        return self.relays.engines[-1]

    def deploy(self, *names):
        """A relay instead of all that there were."""
        self.relays.engines.clear()
        return self.start(*names)

    def edit(self, *subjects, seconds=40.0, **how):
        """Edit, and let it be purged."""
        self.relays.edit(*subjects, **how)
        self.relays.run(seconds)

    def sent(self):
        return {name: len(edge.sent) for name, edge in self.edges.items()}

    def dirty(self):
        return self.relays.dirty()


def w(subject):
    (tag,) = Purge.of(subject).tags
    return tag


# A member that does not answer


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
    assert here["lon"].purged_tags == [[w("ws:1")], [EVERYTHING], [EVERYTHING]]  # overdue, so at once; and settled
    assert here.dirty() == []


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


# Relays that know different members


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


# What another process has begun


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
