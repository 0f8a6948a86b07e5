"""Packing purges into calls: no purge is lost or added, no call is too large, and equal purges make equal calls."""

import itertools
import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshness.batching.ability import Ability
from freshness.batching.batch import Batch, Member
from freshness.batching.packing import batches, needs
from freshness.errors import InvalidPurge
from freshness.targets.purge import Purge, union
from freshness.targets.scope import scope_of
from freshness.targets.subject import Subject

TAG = st.integers(0, 40).map(lambda number: f"w-{number}")
MEMBERS = st.lists(
    st.builds(
        lambda number, named, immediate: Member(
            subject=f"ws:{number}",
            captured=number + 1,
            epoch=1,
            settled=not immediate,
            immediate=immediate,
            purge=Purge(tags=named),
        ),
        st.integers(0, 1_000),
        st.frozensets(TAG, min_size=1, max_size=5),
        st.booleans(),
    ),
    max_size=40,
    unique_by=lambda member: member.subject,
)


def ability(items, **more):
    return Ability(name="cdn", items_per_call=items, **{"tags": True, **more})


@given(MEMBERS, st.integers(5, 30))
def test_every_member_is_in_exactly_one_call_and_no_call_is_too_large(members, items):
    packed = list(batches(members, ability(items)))
    assert [member for batch in packed for member in batch.members] == members
    assert all(batch.items <= items for batch in packed)
    assert all(batch.cdn == "cdn" and batch.members for batch in packed)


@given(MEMBERS, st.integers(5, 30))
def test_what_is_purged_is_what_was_asked_for(members, items):
    packed = list(batches(members, ability(items)))
    assert union(batch.purge for batch in packed) == union(member.purge for member in members)


@given(MEMBERS, st.integers(5, 30))
def test_two_neighbouring_calls_would_not_have_fitted_into_one(members, items):
    packed = list(batches(members, ability(items)))
    for one, after in itertools.pairwise(packed):
        assert len(one.purge.tags | after.members[0].purge.tags) > items


@given(MEMBERS, st.integers(5, 30), st.integers(1, 4))
def test_no_call_has_members_that_may_not_share_one(members, items, tenants):
    def tenant(subject):
        return str(int(subject[3:]) % tenants)

    packed = list(batches(members, ability(items, together=tenant)))
    assert {member for batch in packed for member in batch.members} == set(members)
    assert all(len({tenant(member.subject) for member in batch.members}) == 1 for batch in packed)
    assert all(batch.items <= items for batch in packed)


@given(MEMBERS.filter(bool))
def test_a_reference_is_the_same_for_the_same_members_in_any_order(members):
    one = Batch(cdn="cdn", members=tuple(members))
    assert Batch(cdn="cdn", members=tuple(reversed(members))).reference == one.reference
    assert len(one.reference) == 32


@given(MEMBERS.filter(bool), st.sampled_from(["captured", "epoch", "purge", "cdn", "round"]))
def test_a_reference_is_another_one_for_anything_else(members, changed):
    one = Batch(cdn="cdn", members=tuple(members))
    if changed == "cdn":
        other = replace(one, cdn="another")
    elif changed == "round":
        other = one.next_round()
    else:
        first = members[0]
        value = Purge(tags={"t-new"}) if changed == "purge" else getattr(first, changed) + 1
        other = replace(one, members=(replace(first, **{changed: value}), *members[1:]))
    assert other.reference != one.reference


def test_what_a_cdn_cannot_do_is_refused_before_any_call():
    for wanted, able in (
        (Purge(paths={"/a"}), ability(10)),
        (Purge(hosts={"a.example"}), ability(10)),
        (Purge(tags={"w-a"}), ability(10, tags=False, paths=True)),
        (Purge(tags={"w-a", "w-b"}), ability(1)),
        (Purge(tags={f"w-{n}" for n in range(3_001)}), ability(3_000)),
    ):
        with pytest.raises(InvalidPurge):
            needs(wanted, able)


@given(
    named=st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)),
    counted=st.none() | st.integers(1, 12),
    apart=st.booleans(),
)
def test_no_batch_takes_more_calls_than_its_cdn_may_take_for_one(named, counted, apart):
    tags_, hosts, paths, wildcards = named
    able = ability(
        max(1, sum(named)),
        paths=bool(paths + wildcards),
        wildcards=bool(wildcards),
        hosts=bool(hosts),
        tags=bool(tags_),
        counted=counted,
        apart=apart,
    )
    purge = Purge(
        tags={f"w-{n}" for n in range(tags_)},
        hosts={f"{n}.example" for n in range(hosts)},
        paths={f"/{n}" for n in range(paths)} | {f"/{n}*" for n in range(wildcards)},
    )
    calls = able.calls(purge)
    assert 1 <= calls <= able.most_calls
    kinds = [number for number in named if number] if apart else [sum(named)]
    assert calls == max(1, sum(math.ceil(number / counted) if counted else 1 for number in kinds))


def test_a_cdn_that_may_need_many_calls_for_a_batch_may_need_exactly_that_many():
    one_tag_a_call = ability(20, counted=1, hosts=True)
    assert one_tag_a_call.most_calls == one_tag_a_call.calls(Purge(tags={f"w-{n}" for n in range(20)})) == 20
    kinds_apart = ability(100, apart=True, hosts=True, paths=True, wildcards=True)
    some = Purge(tags={"w-a"}, hosts={"a.example"}, paths={"/a", "/b*"})
    assert kinds_apart.most_calls == kinds_apart.calls(some) == 4
    assert ability(1_000, paths=True, wildcards=True, hosts=True).most_calls == 1


def test_an_immediate_flush_purges_what_was_named_and_a_settled_one_everything_of_the_subject():
    extra = Purge(tags={"t-old", "h-host"}, paths={"/a"})
    subject = "ws:00000000-0000-0000-0000-000000000007"
    assert scope_of(subject, extra, immediate=True) == extra
    whole = Purge(tags={Subject.parse(subject).tag, "h-host"}, paths={"/a"})
    assert scope_of(subject, extra, immediate=False) == whole
    assert scope_of(subject, Purge(), immediate=True) == Purge.of(subject)
