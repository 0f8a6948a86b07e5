"""The choice of rows for the next call where the capacity is too small for all rows."""

from collections import Counter
from dataclasses import replace
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from freshness.accounts.rate_limit import Account, Grant
from freshness.batching.ability import Ability
from freshness.batching.batch import Claim, Member
from freshness.batching.capacity import Capacity, by_shards, chosen, fitting, sharded
from freshness.scheduling.facts import Facts
from freshness.targets import tags
from freshness.targets.purge import Purge, union
from freshness.targets.subject import Subject


def member(name, *, stars=0, tags_too=0, subject=None):
    paths = frozenset(f"/{name}{n}*" for n in range(stars))
    more = frozenset(f"w-{name}{n}" for n in range(tags_too))
    subject = subject or f"ws:{name}"
    return Member(subject=subject, captured=1, epoch=1, settled=True, purge=Purge(tags=more, paths=paths))


def names(members):
    return [one.subject.removeprefix("ws:") for one in members]


def test_nobody_overtakes_one_that_needs_more_items_than_are_left():
    members = [member("a", tags_too=2), member("large", tags_too=5), member("c", tags_too=1)]
    kept, left = fitting(members, Capacity(items=5))
    assert (names(kept), names(left)) == (["a"], ["large", "c"])


def test_only_publishes_reach_into_the_reserve():
    now, too = (replace(member(name, tags_too=1), immediate=True) for name in ("now", "too"))
    scheduled = [member(name, tags_too=1) for name in ("a", "b")]
    kept, left = fitting([now, too, *scheduled], Capacity(items=1, reserve=2))
    assert (names(kept), names(left)) == (["now", "too"], ["a", "b"])
    kept, left = fitting([now, *scheduled], Capacity(items=2, reserve=2))
    assert (names(kept), names(left)) == (["now", "a"], ["b"])


def test_one_that_lacks_wildcards_lets_others_pass_but_none_with_wildcards():
    members = [member("two", stars=2), member("one", stars=1), member("none", tags_too=1)]
    kept, left = fitting(members, Capacity(items=10, wildcards=1))
    assert (names(kept), names(left)) == (["none"], ["two", "one"])


def test_items_that_members_share_are_counted_once():
    shared = Purge(tags=frozenset({"h-shared"}), paths=frozenset({"/x*"}))
    members = [
        Member(subject=f"ws:{n}", captured=1, epoch=1, settled=True, purge=shared | Purge(tags=frozenset({f"w-{n}"})))
        for n in range(4)
    ]
    kept, left = fitting(members, Capacity(items=5, wildcards=1))
    assert (names(kept), names(left)) == (["0", "1", "2"], ["3"])


@given(
    needs=st.lists(st.tuples(st.integers(0, 6), st.integers(0, 3)), max_size=20),
    items=st.integers(1, 20),
    wildcards=st.none() | st.integers(0, 5),
)
def test_what_fits_stays_within_the_capacity_and_nobody_is_lost(needs, items, wildcards):
    members = [member(f"m{n}x", tags_too=plain, stars=stars) for n, (plain, stars) in enumerate(needs)]
    kept, left = fitting(members, Capacity(items=items, wildcards=wildcards))
    assert sorted(names(kept + left)) == sorted(names(members))
    assert [one for one in members if one in kept] == kept
    together = union(one.purge for one in kept)
    assert len(together.tags) + len(together.paths) <= items
    assert wildcards is None or len(together.paths) <= wildcards


def test_a_granted_call_carries_no_more_than_the_cdn_takes():
    ability = Ability(name="cdn", tags=True, items_per_call=30)
    account = Account(name="cdn")
    assert Capacity.of(Grant(account=account, calls=1), ability) == Capacity(items=30)
    assert Capacity.of(Grant(account=account, calls=1, items=7, wildcards=2), ability) == Capacity(items=7, wildcards=2)
    assert Capacity.of(Grant(account=account, calls=1, items=700), ability) == Capacity(items=30)
    assert Capacity.of(Grant(account=account, calls=1, items=28, reserve=9), ability) == Capacity(items=28, reserve=2)


@given(st.uuids(), st.sets(st.sampled_from(["t-a", "p-b", "c-c", "g-d", "o-e", "h-f"])))
def test_a_shard_takes_the_place_of_what_stands_only_with_its_workspace(identity, others):
    own = tags.make("w", identity)
    purge = Purge(tags=frozenset({own, *others}), hosts=frozenset({"old.example"}), paths=frozenset({"/x"}))
    before = Member(subject=f"ws:{identity}", captured=3, epoch=2, settled=True, purge=purge)
    after = sharded(before)
    assert after.purge.tags == {tags.shard(identity)} | {tag for tag in others if tag.startswith("h-")}
    assert (after.purge.hosts, after.purge.paths) == (purge.hosts, purge.paths)
    assert (after.subject, after.captured, after.epoch) == (before.subject, 3, 2)


def test_what_is_no_workspace_has_no_shard():
    host = member("x", tags_too=1, subject="host:shop.example")
    assert sharded(host) is host
    elsewhere = Purge(hosts=frozenset({"old.example"}))  # a publish that names only the former host
    publish = Member(subject=f"ws:{UUID(int=1)}", captured=1, epoch=1, settled=False, immediate=True, purge=elsewhere)
    assert sharded(publish) is publish


def row(number, *, waited, immediate=0):
    return Facts(subject=f"ws:{UUID(int=number)}", desired=1, immediate=immediate, first_dirty_at=-waited)


def late(facts):
    return facts.first_dirty_at < -36


def test_all_of_a_shard_goes_once_one_of_it_does():
    rows = [row(number, waited=40 if number < 3 else 1) for number in range(2_000)]
    picked = chosen(rows, Capacity(items=3), most=100, overdue=late)
    shards = {tags.shard(UUID(int=number)) for number in range(3)}
    assert set(picked) == {one.subject for one in rows if tags.shard(one.subject[3:]) in shards}
    assert len(picked) > 10


def test_no_more_are_chosen_than_can_be_claimed_in_time_but_one_shard_whole():
    rows = [row(number, waited=1) for number in range(2_000)]
    by_shard = Counter(tags.shard(UUID(int=number)) for number in range(2_000))
    picked = chosen(rows, Capacity(items=256), most=100, overdue=late)
    shards = Counter(tags.shard(subject[3:]) for subject in picked)
    assert all(number == by_shard[shard] for shard, number in shards.items())
    assert 100 - max(by_shard.values()) < len(picked) <= 100
    first = by_shard[tags.shard(UUID(int=0))]
    assert len(chosen(rows, Capacity(items=256), most=1, overdue=late)) == first > 1


def test_who_is_alone_in_a_shard_is_purged_by_name():
    pair = [number for number in range(600) if tags.shard(UUID(int=number)) == tags.shard(UUID(int=0))][:2]
    other = next(number for number in range(600) if tags.shard(UUID(int=number)) != tags.shard(UUID(int=0)))
    claims = [Claim(Member(**common(number)), None) for number in (*pair, other)]
    asked = [sorted(claim.member.purge.tags) for claim in by_shards(claims)]
    assert asked == [[tags.shard(UUID(int=0))]] * 2 + [[tags.make("w", UUID(int=other))]]
    besides = [Subject("ws", str(UUID(int=pair[0])))]
    assert [claim.member.purge for claim in by_shards(claims, besides=besides)] == [one.member.purge for one in claims]


def common(number):
    subject = f"ws:{UUID(int=number)}"
    return {"subject": subject, "captured": 1, "epoch": 1, "settled": True, "purge": Purge.of(subject)}


def test_the_late_and_the_immediate_take_turns():
    rows = [row(n, waited=1, immediate=1) for n in range(50)] + [row(n, waited=40) for n in range(50, 100)]
    picked = {UUID(subject[3:]).int for subject in chosen(rows, Capacity(items=8), most=100, overdue=late)[:8]}
    assert 3 <= len([number for number in picked if number < 50]) <= 5
