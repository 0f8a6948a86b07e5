"""The cache while its store or its database is away, empty, or has a wrong clock."""

import pytest

from freshness.targets.generation import Stamp
from tests.freshness.cache.cache_world import SUBJECT, World, never


@pytest.fixture
def world() -> World:
    return World()


class TestWithoutAStore:
    def test_pages_are_built_and_kept_in_the_process_while_the_database_vouches(self, world):
        world.store.away = True
        cache, build = world.process(), world.build("x")
        assert cache.get_or_build(SUBJECT, "k", build) == "x"
        assert cache.get_or_build(SUBJECT, "k", never) == "x"
        world.time += 2.1
        assert cache.get_or_build(SUBJECT, "k", never) == "x"
        world.edit()
        world.time += 2.1
        assert cache.get_or_build(SUBJECT, "k", world.build("y")) == "y"
        assert len(build.calls) == 1

    def test_nothing_raises_and_nothing_pretends(self, world):
        world.store.away = True
        cache = world.process()
        assert cache.get(SUBJECT, "k") is None
        assert cache.get_many(SUBJECT, ["k"]) == {}
        assert cache.set(SUBJECT, "k", 1) is False
        assert cache.delete(SUBJECT, "k") is False

    def test_an_edit_during_the_outage_is_seen_after_it(self, world):
        cache = world.process()
        cache.get_or_build(SUBJECT, "k", world.build("old"))
        world.store.away = True
        world.edit()
        world.time += 2.1
        assert cache.get_or_build(SUBJECT, "k", world.build("new")) == "new"
        world.store.away = False
        world.time += 2.1
        assert cache.get(SUBJECT, "k") is None
        assert cache.get_or_build(SUBJECT, "k", world.build("new")) == "new"

    def test_a_store_that_came_back_empty_is_filled_again(self, world):
        cache = world.process()
        cache.get_or_build(SUBJECT, "k", world.build("x"))
        world.store.__init__(now=lambda: int(world.time * 1000))
        world.time += 2.1
        build = world.build("x")
        assert cache.get_or_build(SUBJECT, "k", build) == "x"
        assert len(build.calls) == 1
        assert world.process().get(SUBJECT, "k") == "x"

    def test_without_the_database_too_only_the_build_decides(self, world):
        world.store.away = world.database_away = True
        cache = world.process()
        assert cache.get(SUBJECT, "k") is None
        assert cache.get_or_build(SUBJECT, "k", lambda: (Stamp(generation=0, nonce=0), "x")) == "x"

    def test_a_fence_made_by_a_clock_an_hour_ahead_is_not_trusted(self, world):
        cache = world.process()
        world.time += 3_600
        world.process().get_or_build(SUBJECT, "k", world.build("old"))
        world.time -= 3_600
        world.edit()
        assert cache.get(SUBJECT, "k") is None


def test_a_fence_that_is_about_to_end_is_used_while_the_database_is_away(world):
    world.process().get_or_build(SUBJECT, "k", world.build("x"))
    world.time += 1.9
    world.database_away = True
    assert world.process().get(SUBJECT, "k") == "x"
