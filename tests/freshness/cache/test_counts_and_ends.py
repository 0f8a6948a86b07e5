"""Each read of the cache is counted once, and a value ends to the millisecond, wherever the value is found."""

import pytest

from freshness.cache.counts import Counts
from freshness.cache.local import OVERHEAD
from freshness.targets.generation import Stamp
from tests.freshness.cache.cache_world import SUBJECT, World, never


@pytest.fixture
def world() -> World:
    return World()


def test_a_read_is_counted_where_its_value_was_found(world: World) -> None:
    first, second = world.process(), world.process()
    first.get_or_build(SUBJECT, "k", world.build("value"))
    for _ in range(2):
        assert (first.get(SUBJECT, "k"), second.get_or_build(SUBJECT, "k", never)) == ("value", "value")
    assert first.counts == Counts(misses=1, builds=1)
    assert second.counts == Counts(shared=1)
    assert [one.tier.hits() for one in (first, second)] == [2, 1]
    assert second.tier.size > OVERHEAD


def test_a_part_that_is_here_is_not_looked_for_in_the_store(world: World) -> None:
    cache = world.process()
    cache.get_or_build(SUBJECT, "part", world.build("part"))
    whole = cache.get_or_build(
        SUBJECT, "whole", lambda: (world.read(SUBJECT), [cache.get_or_build(SUBJECT, "part", never)])
    )
    assert whole == ["part"]
    assert cache.counts == Counts(misses=2, builds=2)


def test_a_value_ends_to_the_millisecond_wherever_it_was_found(world: World) -> None:
    builder, looker, peeker = (world.process() for _ in range(3))
    builder.get_or_build(SUBJECT, "k", world.build("value"), ttl=1.0)
    builder.get_or_build(SUBJECT, "longer", world.build("value"), ttl=1.5)
    assert looker.get(SUBJECT, "k") == "value"
    peeker.look(SUBJECT)
    world.time = 1_000.5
    assert peeker.get_or_build(SUBJECT, "k", never) == "value"
    world.time = 1_000.9995
    assert [one.get(SUBJECT, "k") for one in (builder, looker, peeker)] == ["value"] * 3
    assert [one.counts.shared for one in (builder, looker, peeker)] == [0, 1, 1]
    world.time = 1_001.0
    assert [one.get(SUBJECT, "k") for one in (builder, looker, peeker)] == [None] * 3
    for world.time in (1_001.2, 1_001.4995):
        assert peeker.get_or_build(SUBJECT, "longer", never) == "value"
        assert peeker.counts.shared == 2


def test_a_value_past_its_end_is_shown_while_another_process_builds(world: World) -> None:
    cache = world.process(grace=10.0)
    cache.get_or_build(SUBJECT, "k", world.build("old"), ttl=1.0)
    world.store.acquire(SUBJECT, ("k", None), Stamp(generation=0, nonce=0), owner="another", lease=60.0)
    for now in (1_001.0, 1_010.99):
        world.time = now
        assert cache.get_or_build(SUBJECT, "k", never) == "old"
    assert (cache.counts.stale, cache.counts.waits, cache.counts.builds) == (2, 0, 1)


def test_an_absent_store_is_counted_and_its_value_built(world: World) -> None:
    world.store.away = True
    cache = world.process()
    assert cache.get_or_build(SUBJECT, "k", world.build("value")) == "value"
    assert cache.counts == Counts(misses=1, builds=1, away=1)


def test_a_lease_that_is_nearly_over_is_renewed_before_its_value_is_shown(world: World) -> None:
    cache = world.process()
    cache.get_or_build(SUBJECT, "k", world.build("old"))
    world.edit()
    world.store.expire(SUBJECT, lease=2.0)
    world.time += 1.999
    assert cache.get(SUBJECT, "k") is None


def test_a_part_whose_lease_is_over_is_looked_for_again(world: World) -> None:
    cache = world.process()

    def part(text: str) -> object:
        return cache.get_or_build("ws:other", "part", lambda: (world.read("ws:other"), text))

    assert part("old") == "old"
    world.edit("ws:other")
    world.time += 2.0
    assert cache.get_or_build(SUBJECT, "whole", lambda: (world.read(SUBJECT), [part("new")])) == ["new"]


def test_a_part_that_is_nowhere_is_a_miss_and_a_build_of_its_own(world: World) -> None:
    cache = world.process()
    whole = world.build("whole")
    cache.get_or_build(SUBJECT, "page", lambda: (cache.get_or_build(SUBJECT, "part", world.build("part")), whole())[1])
    assert cache.counts == Counts(misses=2, builds=2)
