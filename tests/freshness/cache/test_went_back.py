"""A database that went back: values from the lost time are served no longer than a fence, and hinder no new value."""

import os

import pytest

from freshness.cache.stores.redis import RedisStore
from freshness.targets.generation import Stamp
from tests.fences import lose_fence
from tests.freshness.cache.cache_world import SUBJECT, World, never

BACKUP = Stamp(generation=10, nonce=0xA)
LOST = Stamp(generation=13, nonce=0xD)
FENCE = 2.1  # seconds, and a little more


@pytest.fixture(params=["memory", pytest.param("redis", marks=pytest.mark.services)])
def world(request):
    """Make a shop with three lost edits, while pages of these edits are in the store."""
    world = World()
    if request.param == "redis":
        world.store = RedisStore(request.getfixturevalue("clean_valkey"))
    world.stamps[SUBJECT] = LOST
    world.process().get_or_build(SUBJECT, "page", world.build("lost"))
    world.stamps[SUBJECT] = BACKUP
    return world


def pass_fence(world):
    """End the fence of the lost time."""
    world.time += FENCE
    if isinstance(world.store, RedisStore):
        lose_fence(os.environ["REDIS_URL"], SUBJECT)


def test_what_was_built_in_the_lost_time_ends_with_its_fence(world):
    pass_fence(world)
    assert world.process().get(SUBJECT, "page") is None


def test_after_it_values_are_built_once_and_kept(world):
    pass_fence(world)
    assert world.process().get_or_build(SUBJECT, "page", world.build("restored")) == "restored"
    assert world.process().get_or_build(SUBJECT, "page", never) == "restored"


def test_the_same_generations_again_are_other_states(world):
    pass_fence(world)
    for nonce in (0xB1, 0xC1, 0xD1):
        world.edit(nonce=nonce)
    assert world.stamps[SUBJECT].generation == LOST.generation
    assert world.process().get(SUBJECT, "page") is None
    assert world.process().get_or_build(SUBJECT, "page", world.build("edited")) == "edited"
    assert world.process().get_or_build(SUBJECT, "page", never) == "edited"


def test_a_build_that_outlasts_its_fence_is_kept_once_the_subject_is_cleared(world):
    pass_fence(world)
    world.store.clear(SUBJECT)  # as a restoration does

    def slow():
        pass_fence(world)
        return BACKUP, "restored"

    assert world.process().get_or_build(SUBJECT, "page", slow) == "restored"
    assert world.process().get_or_build(SUBJECT, "page", never) == "restored"


def test_a_process_that_has_kept_a_lost_value_drops_it_with_its_lease(world):
    cache = world.process()
    world.stamps[SUBJECT] = LOST
    assert cache.get_or_build(SUBJECT, "page", never) == "lost"
    world.stamps[SUBJECT] = BACKUP
    pass_fence(world)
    assert cache.get(SUBJECT, "page") is None
    assert cache.get_or_build(SUBJECT, "page", world.build("restored")) == "restored"
