"""A cached value made of cached values is good no longer than each of these values."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from freshness.cache.composite import current
from freshness.targets.generation import Stamp
from tests.freshness.cache.cache_world import SUBJECT, World, never
from tests.freshness.cache.composite_pages import OTHER, menu, page, shown


@pytest.fixture
def world():
    return World()


class TestOfOneSubject:
    def test_a_page_is_never_kept_with_a_part_of_before_its_snapshot(self, world):
        cache = world.process()
        assert menu(world, cache) == 0
        world.edit()  # and lose the fence
        assert page(world, cache, lambda: menu(world, cache)) == [1, 1]
        world.time += 2.1
        assert page(world, cache, never) == [1, 1]

    @pytest.mark.parametrize("found", ["in this process", "in the store"])
    def test_nor_without_a_snapshot_that_all_parts_share(self, world, found):
        cache = world.process()
        menu(world, cache)
        world.edit()
        reader = cache if found == "in this process" else world.process()
        page(world, reader, lambda: menu(world, reader), snapshot=False)
        for _ in range(2):
            world.time += 2.1
            assert page(world, reader, lambda: menu(world, reader), snapshot=False) == [1, 1]

    def test_a_part_of_the_right_state_is_not_built_again(self, world):
        cache, other = world.process(), world.process()
        world.edit()
        menu(world, cache)
        for reader in (cache, other):
            world.time += 5.0  # no process knows a lease of this time
            assert page(world, reader, lambda reader=reader: reader.get_or_build(SUBJECT, "menu", never)) == [1, 1]
            reader.delete(SUBJECT, "page")

    def test_what_a_part_lacks_is_told_by_get_and_get_many_too(self, world):
        cache = world.process()
        menu(world, cache)
        world.edit()
        assert page(
            world,
            cache,
            lambda: cache.get(SUBJECT, "menu"),
            lambda: cache.get_many(SUBJECT, ["menu"]),
            lambda: menu(world, cache),
            lambda: cache.get(SUBJECT, "menu"),
            lambda: cache.get_many(SUBJECT, ["menu"]),
        ) == [1, None, {}, 1, 1, {"menu": 1}]

    def test_a_part_within_a_part_is_judged_alike(self, world):
        cache = world.process()
        menu(world, cache)
        world.edit()

        def header():
            return cache.get_or_build(SUBJECT, "header", lambda: (shown(world)[0], menu(world, cache)))

        assert page(world, cache, header) == [1, 1]
        assert cache.get(SUBJECT, "header") == 1

    def test_a_page_ends_when_the_first_of_its_parts_ends(self, world):
        cache = world.process()
        menu(world, cache, ttl=10.0)
        world.time += 4.0
        assert page(world, cache, lambda: cache.get_or_build(SUBJECT, "menu", never)) == [0, 0]
        world.time += 5.9
        assert cache.get(SUBJECT, "page") == [0, 0]
        assert world.process().get(SUBJECT, "page") == [0, 0]
        world.time += 0.2
        assert cache.get(SUBJECT, "page") is None
        assert world.process().get(SUBJECT, "page") is None

    def test_a_value_of_the_grace_is_no_part(self, world):
        cache = world.process(grace=60.0)
        menu(world, cache)
        world.edit()
        world.time += 2.1
        cache.get(SUBJECT, "anything")
        assert page(world, cache, lambda: menu(world, cache)) == [1, 1]

    def test_the_snapshot_of_a_page_raises_the_fence(self, world):
        cache = world.process()
        menu(world, cache)
        stamp = world.edit()
        page(world, cache, lambda: menu(world, cache))
        assert world.store.get(SUBJECT).stamp == stamp

    def test_the_snapshot_of_a_replica_raises_no_fence(self, world):
        cache = world.process()
        cache.get(SUBJECT, "anything")
        fence, replica = world.store.get(SUBJECT).stamp, world.edit()
        world.edit()  # not yet shown by the replica

        def build():
            current().judge_by(lambda _: replica, primary=False)
            return replica, cache.get_or_build(SUBJECT, "menu", lambda: (replica, replica.generation))

        cache.get_or_build(SUBJECT, "page", build, primary=lambda: pytest.fail("it is not behind"))
        assert world.store.get(SUBJECT).stamp == fence


class TestOfThreads:
    """Two pages with the same part at once; the first page is building the part at the begin of the second page."""

    def both(self, world, *, edited, nested=None):
        cache, started, go_on, built = world.process(lease=30.0), threading.Event(), threading.Event(), []

        def whole(key):
            states = dict(world.stamps)
            state_of = lambda subject: states.get(subject, Stamp(generation=0, nonce=0))  # noqa: E731

            def part():
                built.append(key)
                inner = nested and cache.get_or_build(nested, "inner", lambda: (state_of(nested), 0))
                started.set()
                assert key != "first" or go_on.wait(10)
                return state_of(SUBJECT), [key, inner]

            def build():
                current().judge_by(state_of)
                return state_of(SUBJECT), cache.get_or_build(SUBJECT, "menu", part)

            return cache.get_or_build(SUBJECT, key, build)

        with ThreadPoolExecutor(2) as pool:
            first = pool.submit(whole, "first")
            assert started.wait(10)
            if edited:
                world.edit(edited)
            second = pool.submit(whole, "second")
            if not edited:
                time.sleep(0.1)  # until the second page waits
            else:
                second.result(10)
            go_on.set()
            return cache, first.result(10), second.result(10), built

    def test_a_part_of_the_same_state_is_built_once(self, world):
        _, first, second, built = self.both(world, edited=None)
        assert (first, second, built) == (["first", None], ["first", None], ["first"])

    def test_a_part_that_is_being_built_of_another_state_is_not_waited_for(self, world):
        _, first, second, built = self.both(world, edited=SUBJECT)
        assert (first, second, built) == (["first", None], ["second", None], ["first", "second"])

    def test_whoever_waited_for_a_part_depends_on_what_that_shows(self, world):
        cache, _, second, built = self.both(world, edited=None, nested=OTHER)
        assert (second, built) == (["first", 0], ["first"])
        assert cache.get(SUBJECT, "second") == ["first", 0]
        world.edit(OTHER)
        world.time += 2.1
        assert cache.get(SUBJECT, "second") is None


@pytest.mark.parametrize("fence", ["there", "absent", "in this process"])
def test_a_replica_that_is_behind_with_a_part_is_not_believed(world, fence):
    cache, old = world.process(), dict(world.stamps)
    world.edit(OTHER)
    if fence == "there":
        world.process().get(OTHER, "anything")
    elif fence == "in this process":
        cache.get(OTHER, "anything")

    def build(states, *, primary):
        state_of = lambda subject: states.get(subject, Stamp(generation=0, nonce=0))  # noqa: E731
        current().judge_by(state_of, primary=primary)
        part = cache.get_or_build(OTHER, "menu", lambda: (state_of(OTHER), state_of(OTHER).generation))
        return state_of(SUBJECT), part

    shown = cache.get_or_build(
        SUBJECT, "page", lambda: build(old, primary=False), primary=lambda: build(world.stamps, primary=True)
    )
    assert shown == 1
    assert cache.get(SUBJECT, "page") == 1


def test_after_a_restored_backup_nothing_of_the_lost_future_is_served_and_the_past_is_kept(world):
    cache = world.process()
    for _ in range(9):
        world.edit(nonce=9)
    assert page(world, cache, lambda: menu(world, cache)) == [9, 9]
    world.stamps[SUBJECT] = Stamp(generation=3, nonce=3)
    world.time += 2.1
    for reader in (cache, world.process()):
        assert page(world, reader, lambda reader=reader: menu(world, reader)) == [3, 3]
    assert world.process().get(SUBJECT, "page") == [3, 3]
