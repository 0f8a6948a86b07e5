"""The cache reads through the fence: the served values, the refused values, and for how long."""

import copy

import pytest

from freshness.cache.cache import Cache
from freshness.cache.times import Times
from freshness.errors import Invalid
from freshness.targets.generation import Stamp
from tests.freshness.cache.cache_world import SUBJECT, World, never


@pytest.fixture
def world() -> World:
    return World()


def test_a_value_is_built_once_and_read_by_every_process(world):
    build = world.build({"a": 1})
    assert world.process().get_or_build(SUBJECT, "k", build) == {"a": 1}
    assert world.process().get_or_build(SUBJECT, "k", never) == {"a": 1}
    assert world.process().get(SUBJECT, "k") == {"a": 1}
    assert len(build.calls) == 1


def test_after_an_edit_every_value_is_a_miss_within_the_fence(world):
    cache = world.process()
    cache.get_or_build(SUBJECT, "k", world.build("old"))
    world.edit()
    world.time += 1.4
    assert cache.get(SUBJECT, "k") == "old"
    world.time += 0.7
    assert cache.get(SUBJECT, "k") is None
    assert cache.get_or_build(SUBJECT, "k", world.build("new")) == "new"


def test_a_process_that_reads_a_fence_late_does_not_trust_it_longer(world):
    first, second = world.process(), world.process()
    first.get_or_build(SUBJECT, "k", world.build("old"))
    world.edit()
    world.time += 1.4
    assert second.get(SUBJECT, "k") == "old"
    world.time += 0.7
    assert second.get(SUBJECT, "k") is None


def test_an_ended_fence_counts_at_once_for_who_asks_anew(world):
    cache = world.process()
    cache.get_or_build(SUBJECT, "k", world.build("old"))
    world.edit()
    world.store.expire(SUBJECT, lease=2.0)
    assert world.process().get(SUBJECT, "k") is None
    cache.forget(SUBJECT)
    assert cache.get(SUBJECT, "k") is None
    world.time += 0.001
    assert world.process().get_or_build(SUBJECT, "k", world.build("new")) == "new"
    reads = world.reads
    assert world.process().get_or_build(SUBJECT, "k", never) == "new"
    assert world.reads == reads


def test_what_was_read_while_an_edit_committed_holds_for_that_read_alone(world):
    def read(subject: str) -> Stamp:
        before = world.read(subject)
        if not world.stamps:  # the edit commits, and ends the fence, before this state is put
            world.time += 0.003
            world.edit()
            world.store.expire(SUBJECT, lease=2.0)
        return before

    cache = Cache(world.store, read, times=Times(eagerness=0.0), clock=lambda: world.time, chance=lambda: 0.5)
    assert cache.get(SUBJECT, "k") is None
    assert world.store.get(SUBJECT).stamp is None
    world.time += 0.001
    assert cache.look(SUBJECT).lease.token[0] == world.stamps[SUBJECT]
    assert world.store.get(SUBJECT).stamp == world.stamps[SUBJECT]


def test_a_hot_value_costs_one_read_of_the_database_in_a_fence(world):
    cache = world.process()
    cache.get_or_build(SUBJECT, "k", world.build("x"))
    reads = world.reads
    for _ in range(400):
        world.time += 0.05
        assert cache.get(SUBJECT, "k") == "x"
    assert 10 <= world.reads - reads <= 20


def test_what_was_read_before_an_edit_and_set_after_it_is_never_served(world):
    cache = world.process()
    assert cache.get(SUBJECT, "k") is None
    world.edit()
    world.time += 2.1
    cache.set(SUBJECT, "k", "old")
    assert cache.get(SUBJECT, "k") is None
    assert world.process().get(SUBJECT, "k") is None


def test_a_build_of_before_an_edit_is_stored_under_what_it_read(world):
    cache, other = world.process(), world.process()

    def slow():
        stamp = world.read(SUBJECT)
        world.store.put(SUBJECT, world.edit(), read_at=world.store.get(SUBJECT).now, lease=2.0)
        return stamp, "old"

    assert cache.get_or_build(SUBJECT, "k", slow) == "old"
    assert other.get(SUBJECT, "k") is None


def test_a_lagging_replica_is_not_believed(world):
    world.edit()
    old = Stamp(generation=0, nonce=0)
    built = world.process().get_or_build(SUBJECT, "k", lambda: (old, "old"), primary=world.build("new"))
    assert built == "new"
    assert world.process().get(SUBJECT, "k") == "new"


def test_what_even_the_primary_reads_old_is_answered_and_not_kept(world):
    world.edit()
    world.process().get(SUBJECT, "warm the fence")
    old = Stamp(generation=0, nonce=0)
    cache = world.process()
    assert cache.get_or_build(SUBJECT, "k", lambda: (old, "old")) == "old"
    assert cache.get(SUBJECT, "k") is None


def test_a_build_newer_than_the_fence_raises_it(world):
    cache = world.process()
    cache.get(SUBJECT, "warm the fence")
    stamp = world.edit()
    assert cache.get_or_build(SUBJECT, "k", world.build("new")) == "new"
    assert world.store.get(SUBJECT).stamp == stamp
    assert cache.get(SUBJECT, "k") == "new"


def test_the_same_number_of_another_history_is_a_miss(world):
    world.edit(nonce=1)
    world.process().get_or_build(SUBJECT, "k", world.build("lost"))
    world.stamps[SUBJECT] = Stamp(generation=1, nonce=2)
    world.time += 2.1
    assert world.process().get(SUBJECT, "k") is None


def test_a_value_expires(world):
    cache = world.process()
    cache.get_or_build(SUBJECT, "k", world.build("x"), ttl=10.0)
    world.time += 9.9
    assert cache.get(SUBJECT, "k") == "x"
    assert world.process().get(SUBJECT, "k") == "x"
    world.time += 0.2
    assert cache.get(SUBJECT, "k") is None
    assert world.process().get(SUBJECT, "k") is None


def test_a_costly_value_is_rebuilt_early_by_one_and_served_meanwhile(world):
    cache = world.process(eagerness=1.0)

    def costly():
        world.time += 1.0
        return world.read(SUBJECT), "x"

    cache.get_or_build(SUBJECT, "k", costly, ttl=10.0)
    world.time += 9.9  # within ln 2 seconds of the end: the chance is a half
    again = world.build("y")
    assert cache.get_or_build(SUBJECT, "k", again) == "y"
    assert cache.get_or_build(SUBJECT, "k", never) == "y"
    assert len(again.calls) == 1


def test_another_process_that_rebuilds_early_is_not_disturbed(world):
    cache = world.process(eagerness=1.0)

    def costly():
        world.time += 1.0
        return world.read(SUBJECT), "x"

    cache.get_or_build(SUBJECT, "k", costly, ttl=10.0)
    world.time += 9.9
    world.store.acquire(SUBJECT, ("k", None), world.read(SUBJECT), owner="another process", lease=2.0)
    assert cache.get_or_build(SUBJECT, "k", never) == "x"


def test_versions_are_kept_apart(world):
    cache = world.process()
    assert cache.set(SUBJECT, "k", 1, version="a")
    assert cache.get(SUBJECT, "k", "a") == 1
    assert cache.get(SUBJECT, "k", "b") is None
    assert cache.get(SUBJECT, "k") is None


def test_none_is_a_value(world):
    world.process().get_or_build(SUBJECT, "k", world.build(None))
    assert world.process().get_or_build(SUBJECT, "k", never) is None
    assert world.process().get(SUBJECT, "k", default="nothing") is None


def test_bytes_pass_through_untouched(world):
    assert world.process().get_or_build(SUBJECT, "k", world.build(b"\x00<html>\xff")) == b"\x00<html>\xff"
    assert world.process().get(SUBJECT, "k") == b"\x00<html>\xff"


def test_a_value_without_a_json_form_is_refused_and_nothing_is_kept(world):
    cache = world.process()
    for value in ({1, 2}, object(), float("nan"), {"a": {3}}):
        with pytest.raises(Invalid):
            cache.set(SUBJECT, "k", value)
        with pytest.raises(Invalid):
            cache.get_or_build(SUBJECT, "k", world.build(value))
    assert cache.get(SUBJECT, "k") is None


def test_a_shared_value_cannot_be_changed_and_a_copy_can(world):
    cache = world.process()
    value = cache.get_or_build(SUBJECT, "k", world.build({"a": [{"b": 1}]}))
    for change in (
        lambda: value.update(a=2),
        lambda: value["a"].append(2),
        lambda: value["a"][0].pop("b"),
        dict(value)["a"].clear,
        next(iter(value["a"])).clear,
    ):
        with pytest.raises(TypeError, match="read-only"):
            change()
    mine = copy.deepcopy(value)
    mine["a"][0]["b"] = 2
    assert cache.get(SUBJECT, "k") == {"a": [{"b": 1}]}
    assert cache.set(SUBJECT, "copy", value)


def test_many_are_read_at_once_and_only_those_that_are_there(world):
    cache = world.process()
    for key in ("a", "b"):
        cache.set(SUBJECT, key, key)
    assert world.process().get_many(SUBJECT, ["a", "b", "c"]) == {"a": "a", "b": "b"}
    cache.get(SUBJECT, "a")
    assert cache.get_many(SUBJECT, ["a", "b"]) == {"a": "a", "b": "b"}


def test_a_cleared_subject_has_nothing_here_at_once_and_elsewhere_within_the_fence(world):
    cache, other = world.process(), world.process()
    cache.set(SUBJECT, "k", 1)
    assert (cache.get(SUBJECT, "k"), other.get(SUBJECT, "k")) == (1, 1)
    cache.clear(SUBJECT)
    assert cache.get(SUBJECT, "k") is None
    world.time += 2.1
    assert other.get(SUBJECT, "k") is None


def test_a_replaced_or_deleted_value_is_let_go_elsewhere_within_the_fence(world):
    cache, other = world.process(), world.process()
    cache.set(SUBJECT, "k", 1)
    assert other.get(SUBJECT, "k") == 1
    cache.set(SUBJECT, "k", 2)
    assert cache.get(SUBJECT, "k") == 2
    world.time += 2.1
    assert other.get(SUBJECT, "k") == 2
    assert cache.delete(SUBJECT, "k")
    assert cache.get(SUBJECT, "k") is None
    world.time += 2.1
    assert other.get(SUBJECT, "k") is None


def test_the_error_of_a_build_is_raised_and_the_next_one_builds(world):
    cache = world.process()

    def broken():
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        cache.get_or_build(SUBJECT, "k", broken)
    assert cache.get_or_build(SUBJECT, "k", world.build("x")) == "x"


@pytest.mark.parametrize("key", ["", None, 7, ["k"]])
def test_an_impossible_key_is_refused(world, key):
    with pytest.raises((Invalid, TypeError)):
        world.process().get(SUBJECT, key)


def test_before_a_fence_ends_one_reader_asks_and_sees_the_edit_early(world):
    first, second = world.process(), world.process()
    first.get_or_build(SUBJECT, "k", world.build("old"))
    stamp = world.edit()
    world.time += 1.9
    assert second.get(SUBJECT, "k") is None
    assert world.store.get(SUBJECT).stamp == stamp


def test_setting_one_value_leaves_the_others_in_the_process(world):
    cache = world.process()
    cache.get_or_build(SUBJECT, "a", world.build("a"))
    cache.set(SUBJECT, "b", "b")
    assert list(cache.tier.kept) == [(SUBJECT, "a", None)]
    assert cache.get(SUBJECT, "b") == "b"
