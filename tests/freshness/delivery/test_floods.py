"""The real engine in a flood: more subjects dirty at once than single purges can clear in time."""

from collections import Counter
from dataclasses import replace

import pytest

from freshness.accounts.rate_limit import Limits
from freshness.batching.ability import Ability
from freshness.events import Widened
from freshness.scheduling.policy import Policy
from freshness.targets import tags
from freshness.targets.subject import Subject
from tests.freshness.delivery.deployment import Deployment
from tests.freshness.delivery.vendor import SLOW, Vendor, names

SMALL = Policy(batch=20)
MANY = names(900)


def vendor():
    """Make a vendor with a call a second of at most 300 items: 600 purges can go out singly within a window."""
    here = Vendor(items_per_call=300, limits=replace(SLOW, in_progress=300), policy=SMALL)
    here.around = {"shard_tags": True, "workspaces": lambda: 25_600}
    here.engines = [here.restarted()]
    return here


def flood(here, *, seconds=1):
    """All of MANY are edited, an equal part in each second."""
    for second in range(seconds):
        for name in MANY[second::seconds]:
            here.edit(name)
        here.run(1)


def purged_tags(here):
    return [tag for batch in here.cdn.sent for tag in batch.purge.tags]


@pytest.mark.long
def test_a_flood_begins_to_wait_at_one_look():
    here = Deployment(SMALL)
    for name in MANY:
        here.edit(name)
    seen = here.clock.now
    assert here.engine.tick() == []
    assert {here.facts(name).observed_at for name in MANY} == {seen}
    here.clock.advance(SMALL.debounce)
    (first,) = here.engine.tick()
    assert len(first.batch.members) == SMALL.batch


@pytest.mark.long
def test_a_flood_is_purged_by_shards_within_the_bound():
    here = vendor()
    flood(here)
    here.run(SMALL.bound - 1)
    assert here.dirty() == []
    assert len(here.cdn.sent) == 12  # of at most 80 subjects
    assert here.most[0] <= 256


@pytest.mark.slow
def test_each_shard_of_a_flood_is_purged_once_though_it_is_seen_over_some_seconds():
    here = vendor()
    flood(here, seconds=4)
    here.run(SMALL.bound - 4)
    assert here.dirty() == []
    alone = [shard for shard, number in Counter(tags.shard(name[3:]) for name in MANY).items() if number == 1]
    assert {tag for tag in purged_tags(here) if tag.startswith("s-")} == {tags.shard(n[3:]) for n in MANY} - {*alone}
    assert max(Counter(purged_tags(here)).values()) == 1
    assert len(purged_tags(here)) <= 256


@pytest.mark.long
def test_what_goes_out_one_by_one_in_time_is_not_left_to_shards():
    here = vendor()
    for name in names(250):
        here.edit(name)
    here.run(SMALL.bound)
    assert here.dirty() == []
    assert sorted(purged_tags(here)) == sorted(Subject.parse(name).tag for name in names(250))
    assert here.told(Widened) == []


@pytest.mark.long
def test_publishes_and_what_has_waited_for_its_window_go_ahead_of_a_flood_by_name():
    here = vendor()
    here.edit("ws:earlier")
    here.run(7)
    here.edit("ws:earlier")
    here.run(22)
    flood(here)
    here.run(5)
    here.edit("ws:now", immediate=True)
    here.run(1)
    earlier, now = (Subject.parse(name).tag for name in ("ws:earlier", "ws:now"))
    assert [set(batch.purge.tags) for batch in here.cdn.sent] == [{earlier}, {now}]
    here.run(2)
    assert set(here.cdn.sent[2].purge.tags) == {earlier}  # its window has ended
    assert here.facts("ws:earlier").clean
    assert here.facts("ws:0").done == 0  # the flood is due, and gathers


@pytest.mark.slow
def test_a_flood_of_publishes_is_purged_by_shards_at_once():
    here = vendor()
    for name in MANY:
        here.edit(name, immediate=True)
    here.run(15)
    at_once = [batch for batch in here.cdn.sent if batch.immediate]
    assert {member.subject for batch in at_once for member in batch.members if member.immediate} == set(MANY)
    alone = [shard for shard, number in Counter(tags.shard(name[3:]) for name in MANY).items() if number == 1]
    assert all(tag.startswith("s-") for batch in at_once for tag in batch.purge.tags) or alone
    assert sum(batch.items for batch in at_once) <= 256 + SMALL.batch
    here.run(60)
    assert here.dirty() == []


@pytest.mark.long
def test_how_many_pages_a_flood_makes_cold_without_need_is_told():
    here = vendor()
    flood(here)
    here.run(SMALL.bound)
    told = here.told(Widened)
    by_shard = [batch for batch in here.cdn.sent if batch.by_shards]
    assert [(one.reference, one.dirty) for one in told] == [(b.reference, len(b.by_shards)) for b in by_shard]
    assert [one.shards for one in told] == [len([t for t in b.purge.tags if t.startswith("s-")]) for b in by_shard]
    assert [one.clean for one in told] == [100 * one.shards - one.dirty for one in told]
    assert {one.subject for one in told} == {"account:memory"}


@pytest.mark.slow
def test_a_slow_database_is_asked_for_less_and_a_quick_one_for_more_again():
    here = vendor()
    update = here.ledger.update
    slow = True

    def takes_its_time(*args, subjects=None, **how):
        found = update(*args, subjects=subjects, **how)
        if slow and subjects is not None and len(subjects) > 30:
            here.clock.advance(3.0)  # longer than the send window
        return found

    here.ledger.update = takes_its_time
    flood(here)
    here.run(40)
    sizes = [len(batch.members) for batch in here.cdn.sent]
    assert sizes
    assert max(sizes) <= 30
    slow, before = False, len(sizes)
    here.run(6)
    assert max(len(batch.members) for batch in here.cdn.sent[before:]) > 60


def test_how_much_goes_out_within_a_while_is_what_calls_and_capacity_let_through():
    def within(seconds, **ability):
        return Ability(name="x", **ability).items_within(seconds, batch=500)

    one_call = Limits(calls_per_second=1.0, burst=5)
    assert within(30, items_per_call=1_000) == float("inf")
    assert within(30, items_per_call=1_000, limits=one_call) == 35 * 500
    assert within(30, items_per_call=100, counted=1, limits=one_call) == 35
    assert within(30, items_per_call=100, limits=Limits(in_progress=1_000)) == 2_000
    assert within(20, items_per_call=100, limits=Limits(in_progress=1_000, reserve=0.1)) == 990
