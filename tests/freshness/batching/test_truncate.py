"""A purge too large for a CDN keeps no other edit from being purged."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshness.accounts.rate_limit import Limits
from freshness.batching.packing import keep_apart, needs
from freshness.batching.truncate import truncated
from freshness.cdn.memory import ABILITY
from freshness.errors import InvalidPurge
from freshness.events import Failed
from freshness.targets.purge import Purge
from tests.freshness.delivery.deployment import POLICY, Deployment
from tests.freshness.delivery.vendor import SLOW, Vendor

OWN = Purge.of("ws:a")
LIMITED = pytest.mark.parametrize("limits", [Limits(), SLOW])


def pages(*numbers):
    return Purge(paths={f"/{number}" for number in numbers})


def alarms(here):
    return [(event.subject, event.error.rpartition("; ")[2]) for event in here.told(Failed) if event.parked]


@given(
    kinds=st.tuples(st.booleans(), st.booleans(), st.booleans()),
    room=st.tuples(st.integers(1, 8), st.none() | st.integers(1, 8), st.none() | st.integers(1, 3)),
    blind=st.booleans(),
    numbers=st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(0, 4), st.integers(0, 4), st.integers(0, 4)),
)
def test_a_portion_is_all_of_the_subjects_own_and_as_much_else_as_the_cdn_takes(kinds, room, blind, numbers):
    paths_too, wildcards_too, hosts_too = kinds
    a_call, in_progress, wildcards = room
    able = replace(
        ABILITY,
        paths=paths_too,
        wildcards=paths_too and wildcards_too,
        hosts=hosts_too,
        host_blind=blind,
        items_per_call=a_call,
        limits=Limits(in_progress=in_progress, wildcards=wildcards),
    )
    tags, hosts, plain, below, above = numbers
    purge = Purge(
        tags=OWN.tags | {f"h-{n}" for n in range(tags)},
        hosts={f"{n}.example" for n in range(hosts)},
        paths={f"/{n}" for n in range(plain)} | {f"/a/{n}*" for n in range(below)} | {f"/{n}*" for n in range(above)},
    )
    part = truncated("ws:a", purge, able, own=OWN)
    assert takes(part, able)
    assert OWN.items <= part.items <= purge.items
    for item in purge.items - part.items:
        assert not takes(part | one(item), able)


def one(item):
    return Purge(paths={item}) if item[0] == "/" else Purge(hosts={item}) if "." in item else Purge(tags={item})


def takes(purge, able):
    try:
        needs(purge, able)
        keep_apart("ws:a", purge, able)
    except InvalidPurge:
        return False
    return True


@LIMITED
@pytest.mark.parametrize(
    ("able", "named", "sent", "left"),
    [
        ({"paths": False}, Purge(paths={"/about"}), OWN, "1 left out, '/about' the first of them"),
        ({"wildcards": False}, Purge(paths={"/a/*", "/b"}), OWN | Purge(paths={"/b"}), "1 left out, '/a/*'"),
        ({"host_blind": True}, Purge(paths={"/*", "/a/*"}), OWN | Purge(paths={"/a/*"}), "1 left out, '/*'"),
        ({"items_per_call": 4}, pages(1, 2, 3, 4, 5), OWN | pages(1, 2, 3), "2 left out, '/4'"),
    ],
)
def test_one_mark_that_a_cdn_cannot_take_is_purged_as_far_as_it_can_and_told(limits, able, named, sent, left):
    here = Deployment(limits=limits, **able)
    here.edit("ws:a", purge=named)
    here.relay(40)
    assert [batch.purge for batch in here.cdn.sent] == [sent]
    assert here.facts("ws:a").clean
    ((subject, said),) = alarms(here)
    assert subject == "ws:a"
    assert said.startswith(left)
    here.edit("ws:a")
    here.relay(40)
    assert here.cdn.sent[-1].purge == OWN
    assert here.facts("ws:a").clean
    assert len(alarms(here)) == 1


@LIMITED
def test_many_marks_that_are_too_much_together_are_purged_in_turn_and_none_is_skipped(limits):
    here = Deployment(limits=limits, items_per_call=10)
    for number in range(30):
        here.edit("ws:a", purge=pages(number))
    here.relay(300)
    assert here.facts("ws:a").clean
    assert {path for batch in here.cdn.sent for path in batch.purge.paths} == {f"/{number}" for number in range(30)}
    assert all(OWN.tags == batch.purge.tags and batch.items <= 10 for batch in here.cdn.sent)
    assert [batch.members[0].captured for batch in here.cdn.sent] == [7, 12, 21, 30]
    assert alarms(here) == []


def test_a_publish_that_names_too_much_purges_all_of_the_workspace_instead():
    here = Deployment(items_per_call=4)
    here.edit("ws:a", purge=pages(*range(9)), immediate=True)
    here.relay(1)
    assert [batch.purge for batch in here.cdn.sent] == [OWN | pages(0, 1, 2)]
    assert alarms(here) == []  # the settled purge tells of the rest
    here.relay(40)
    assert [subject for subject, _ in alarms(here)] == ["ws:a"]


def test_what_lacks_capacity_for_ever_keeps_nobody_else_waiting():
    here = Vendor(limits=replace(SLOW, in_progress=3, wildcards=1))
    here.edit("ws:bad", purge=Purge(paths={"/a*", "/b*"}))
    here.edit("ws:good")
    here.run(120)
    assert here.dirty() == []
    assert here.most == [3, 1]
    assert alarms(here) == [("ws:bad", "1 left out, '/b*' the first of them")]


@LIMITED
def test_where_even_the_subjects_own_tag_is_beyond_the_cdn_it_is_parked_and_others_are_not(limits):
    here = Deployment(limits=limits, tags=False)
    here.edit("ws:a")
    here.relay(60)
    assert here.cdn.sent == []
    assert not here.facts("ws:a").clean
    assert {event.subject for event in here.told(Failed) if event.parked} == {"ws:a"}


def test_an_explicit_call_for_what_is_too_much_purges_what_it_can():
    here = Deployment(items_per_call=4)
    here.edit("ws:a", purge=pages(*range(9)))
    here.engine.tick()
    here.clock.advance(POLICY.debounce)
    outcome = here.call("ws:a")
    assert (outcome.skipped, outcome.batch.purge.tags) == (False, OWN.tags)
    here.relay(60)
    assert here.facts("ws:a").clean
