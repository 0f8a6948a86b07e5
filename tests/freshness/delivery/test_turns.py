"""The real engine with too little capacity: the order of purges, purges by shards, and the effect of budgets."""

import itertools
from collections import defaultdict
from dataclasses import replace

import pytest

from freshness.accounts.cost import Price
from freshness.errors import CdnBusy, CdnThrottled
from freshness.events import BudgetAlarm, Claimed, Failed
from freshness.scheduling.policy import Policy
from freshness.targets import tags
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject
from freshness.targets.tags import shard
from tests.freshness.delivery.deployment import POLICY
from tests.freshness.delivery.vendor import SLOW, Vendor, names

# Turns


def test_publishes_go_ahead_of_scheduled_purges():
    here = Vendor(items_per_call=5)
    for name in names(30):
        here.edit(name)
    here.run(6)
    here.edit("ws:now", immediate=True)
    here.run(1)
    assert here.cdn.sent[-1].members[0].subject == "ws:now"


def test_whoever_waits_longest_goes_first():
    here = Vendor(items_per_call=2)
    for name in names(8):
        here.edit(name)
        here.engine.tick()
        here.clock.advance(0.1)
    here.run(30)
    assert [one.subject for batch in here.cdn.sent for one in batch.members] == names(8)


def test_what_is_handed_back_keeps_its_place():
    here = Vendor(items_per_call=3)
    here.cdn.refusals.append(CdnThrottled("slow down"))
    for name in names(9):
        here.edit(name)
        here.engine.tick()
        here.clock.advance(0.1)
    here.run(60)
    assert [one.subject for batch in here.cdn.sent for one in batch.members] == names(9)
    assert {here.facts(name).attempts for name in names(9)} == {0}


def test_a_throttled_account_does_not_delay_observing():
    here = Vendor(policy=Policy(batch=50))
    here.cdn.refusals.append(CdnThrottled("slow down", retry_after=60.0))
    here.edit("ws:a", immediate=True)
    here.run(1)
    started = here.clock.now
    for name in names(120):
        here.edit(name)
    here.run(1)
    assert {here.facts(name).observed_at for name in names(120)} == {started}
    assert here.cdn.calls == 1
    here.run(90)
    assert here.dirty() == []


@pytest.mark.parametrize("error", [CdnThrottled("slow down"), CdnBusy("too many")])
def test_refusals_are_absorbed_and_what_was_refused_goes_out(error):
    here = Vendor()
    here.cdn.refusals.extend([error] * 4)
    for name in names(20):
        here.edit(name)
    errors = here.run(120)
    assert [type(one) for one in errors] == [type(error)] * 4
    assert here.dirty() == []
    assert not any(event.parked for event in here.told(Failed))


@pytest.mark.long
@pytest.mark.parametrize("shards", [True, False])
def test_no_workspace_waits_for_ever_under_a_flood_by_others(shards):
    here = Vendor(items_per_call=2, around={"shard_tags": shards})
    noisy = [f"ws:noisy{n}" for n in range(40)]
    here.edit("ws:quiet")

    def flood():
        for name in noisy:
            here.edit(name)

    here.run(90, each=flood)
    assert here.facts("ws:quiet").clean


@pytest.mark.long
@pytest.mark.parametrize("shards", [True, False])
def test_no_scheduled_purge_waits_for_ever_under_a_flood_of_publishes(shards):
    here = Vendor(items_per_call=1, completion=1.0, around={"shard_tags": shards})
    here.edit("ws:quiet")
    fresh = itertools.count()
    here.run(90, each=lambda: [here.edit(f"ws:{next(fresh)}", immediate=True) for _ in range(2)])
    assert here.facts("ws:quiet").clean


def test_one_workspace_that_publishes_all_the_time_does_not_fill_the_only_place():
    here = Vendor(items_per_call=1, completion=1.0)
    for name in names(3):
        here.edit(name)
    here.run(30, each=lambda: here.edit("ws:noisy", immediate=True))
    assert not any(name in here.dirty() for name in names(3))


@pytest.mark.long
def test_no_scheduled_purge_waits_for_ever_for_the_wildcards_that_publishes_take():
    here = Vendor(limits=replace(SLOW, wildcards=2), completion=25.0)
    wildcard = Purge(paths={"/sale/*"})
    here.edit("ws:quiet", purge=wildcard)
    fresh = itertools.count()

    def flood():
        for _ in range(2):
            number = next(fresh)
            here.edit(f"ws:{number}", purge=Purge(paths={f"/{number}/*"}), immediate=True)

    here.run(120, each=flood)
    assert here.facts("ws:quiet").clean


@pytest.mark.long
def test_what_lacks_wildcards_is_not_claimed_at_every_look_only_to_be_handed_back():
    here = Vendor(limits=replace(SLOW, wildcards=2), completion=25.0)
    for number in range(20):
        here.edit(f"ws:{number}", purge=Purge(paths={f"/{number}/*"}))
    here.edit("ws:plain")
    claims = {f"ws:{number}": set() for number in range(20)}

    def note():
        for subject, numbers in claims.items():
            numbers.add(here.facts(subject).lease_epoch)

    here.run(30, each=note)
    waiting = [subject for subject in claims if not here.facts(subject).clean]
    assert (here.facts("ws:plain").clean, len(waiting)) == (True, 18)
    assert max(len(claims[subject] - {0}) for subject in waiting) == 1  # a look a second for 25 s
    here.run(300)
    assert here.dirty() == []


# The reserve


def crowd(**limits):
    """Make 30 due scheduled purges, before a CDN with capacity for 20."""
    here = Vendor(items_per_call=20, limits=replace(SLOW, in_progress=20, **limits), completion=20.0)
    for name in names(30):
        here.edit(name)
    here.run(6)
    return here


def items(here):
    return [(at - 1_005.0, batch.items) for at, batch in here.cdn.log]


def test_a_publish_finds_capacity_where_scheduled_purges_have_filled_theirs():
    here = crowd(reserve=0.5)
    here.edit("ws:now", immediate=True)
    here.run(1)
    here.edit("ws:next", immediate=True)
    here.run(1)
    assert items(here) == [(0.0, 10), (1.0, 9), (2.0, 1)]
    assert [batch.members[0].subject for batch in here.cdn.sent[1:]] == ["ws:now", "ws:next"]
    here.run(60)
    assert here.dirty() == []
    assert here.most[0] == 20


def test_what_has_waited_for_capacity_leaves_publishes_a_tenth_of_the_reserve():
    here = crowd(reserve=0.5)
    here.run(5)
    assert items(here) == [(0.0, 10), (1.0, 9)]
    here.edit("ws:now", immediate=True)
    here.run(1)
    assert items(here)[2:] == [(6.0, 1)]
    here.run(60)
    assert here.dirty() == []
    assert here.most[0] == 20


# Whole shards


def covered(batch, subject):
    return {Subject.parse(subject).tag, tags.shard(subject.partition(":")[2])} & batch.purge.tags


@pytest.mark.slow
def test_under_pressure_whole_shards_are_purged_and_every_credit_is_covered():
    here = Vendor(items_per_call=20, limits=replace(SLOW, in_progress=20), completion=20.0)
    here.around = {"shard_tags": True}
    here.engines = [here.restarted()]
    everyone = names(200)
    here.run(120, each=lambda: [here.edit(name) for name in everyone] if here.clock.now % 7 < 1 else None)
    here.run(400)
    assert here.dirty() == []
    by_shard = [batch for batch in here.cdn.sent if any(tag.startswith("s-") for tag in batch.purge.tags)]
    assert by_shard
    assert all(batch.items <= 20 for batch in here.cdn.sent)
    for batch in here.cdn.sent:
        for member in batch.members:
            assert covered(batch, member.subject)
    assert max(len(batch.members) for batch in by_shard) > 20


@pytest.mark.long
def test_without_shard_tags_on_every_response_no_shard_is_ever_purged():
    here = Vendor(items_per_call=10, limits=replace(SLOW, in_progress=10), completion=20.0)
    for name in names(100):
        here.edit(name)
    here.run(400)
    assert here.dirty() == []
    assert not any(tag.startswith("s-") for batch in here.cdn.sent for tag in batch.purge.tags)


@pytest.mark.long
def test_hosts_and_paths_are_never_left_to_a_shard():
    here = Vendor(items_per_call=8, limits=replace(SLOW, in_progress=8), completion=15.0)
    here.around = {"shard_tags": True}
    here.engines = [here.restarted()]
    for name in names(100):
        here.edit(name, purge=Purge(hosts=frozenset({f"old{name[3:]}.example"})))
    here.run(900)
    assert here.dirty() == []
    assert {host for batch in here.cdn.sent for host in batch.purge.hosts} == {
        f"old{name[3:]}.example" for name in names(100)
    }


def test_claims_are_told_only_of_what_is_sent():
    here = Vendor(items_per_call=6, limits=replace(SLOW, in_progress=6))
    for name in names(6):
        here.edit(name, purge=Purge(hosts=frozenset({f"{name[3:]}.example"})))
    here.run(6)
    assert sorted(event.subject for event in here.told(Claimed)) == sorted(
        member.subject for batch in here.cdn.sent for member in batch.members
    )


# Money


def thrifty(subject):
    return subject.endswith("free")


def over_budget(**more):
    money = {"monthly": 1.0, "thrifty": thrifty}
    here = Vendor(limits=SLOW, price=Price(each=1.0), around=money, completion=1.0, **more)
    here.clock.now = 1_763_251_200.0  # the middle of a month
    here.edit("ws:first")
    here.run(10)
    return here


def purges(here, subject, since):
    return [at for at, subjects, immediate in here.sent if subject in subjects and not immediate and at >= since]


@pytest.mark.long
def test_over_budget_lower_plans_are_purged_less_often_and_others_as_before():
    here = over_budget()
    assert [event.over for event in here.told(BudgetAlarm)] == [True]
    since = here.clock.now
    here.run(960, each=lambda: [here.edit(name) for name in ("ws:free", "ws:pro")])
    assert len(purges(here, "ws:pro", since)) == 31
    assert 3 <= len(purges(here, "ws:free", since)) <= 5
    here.run(300)
    assert here.dirty() == []


def test_over_budget_a_publish_and_its_settled_purge_are_as_fast_as_ever():
    here = over_budget()
    here.edit("ws:free")
    here.run(10)
    (before,) = purges(here, "ws:free", 0.0)
    published = here.clock.now
    here.edit("ws:free", immediate=True)
    here.run(60)
    assert [at for at, subjects, immediate in here.sent if immediate and "ws:free" in subjects] == [published]
    assert purges(here, "ws:free", published) == [before + POLICY.rate]


@pytest.mark.long
def test_longer_windows_of_lower_plans_are_not_taken_for_pressure():
    here = over_budget(items_per_call=4)
    here.around["shard_tags"] = True
    here.engines = [here.restarted()]
    by_shard = defaultdict(list)
    for n in range(2_000):
        by_shard[shard(f"{n}free")].append(f"ws:{n}free")
    free = [name for names in list(by_shard.values())[:6] for name in names[:2]]  # alone in its shard each goes by name
    since = here.clock.now
    here.run(600, each=lambda: [here.edit(name) for name in free])
    assert len(purges(here, free[0], since)) >= 2
    assert not any(tag.startswith("s-") for batch in here.cdn.sent for tag in batch.purge.tags)
