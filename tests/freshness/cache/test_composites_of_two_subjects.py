"""A cached value of two subjects depends on both subjects."""

import pytest

from freshness.cache.composite import MAX_SUBJECTS, current
from tests.freshness.cache.cache_world import SUBJECT, World, never
from tests.freshness.cache.composite_pages import OTHER, menu, page, shown


@pytest.fixture
def world():
    return World()


class TestOfTwoSubjects:
    def both(self, world, cache):
        return page(world, cache, lambda: menu(world, cache, OTHER))

    @pytest.mark.parametrize("edited", [SUBJECT, OTHER])
    def test_an_entry_needs_both(self, world, edited):
        cache, other = world.process(), world.process()
        assert self.both(world, cache) == [0, 0]
        assert other.get(SUBJECT, "page") == [0, 0]
        world.edit(edited)
        world.time += 2.1
        for reader in (cache, other, world.process()):
            assert reader.get(SUBJECT, "page") is None
            assert reader.get_many(SUBJECT, ["page"]) == {}
        assert self.both(world, cache) == ([1, 0] if edited == SUBJECT else [0, 1])

    def test_a_raised_fence_of_the_other_counts_at_once(self, world):
        cache = world.process()
        self.both(world, cache)
        world.store.put(OTHER, world.edit(OTHER), read_at=world.store.get(OTHER).now, lease=2.0)
        assert world.process().get(SUBJECT, "page") is None
        cache.forget(OTHER)
        assert cache.get(SUBJECT, "page") is None

    def test_it_stays_good_for_as_long_as_both_do(self, world):
        cache, other = world.process(), world.process()
        self.both(world, cache)
        for _ in range(100):
            world.time += 0.7
            assert page(world, cache, never) == [0, 0]
            assert page(world, other, never) == [0, 0]

    def test_a_part_of_the_other_is_judged_by_the_snapshot_of_the_page(self, world):
        cache = world.process()
        menu(world, cache, OTHER)
        world.edit(OTHER)  # and lose the fence
        assert self.both(world, cache) == [0, 1]

    @pytest.mark.parametrize("found", ["in this process", "in the store"])
    def test_who_finds_it_depends_on_both(self, world, found):
        first = world.process()
        header = lambda cache: page(world, cache, lambda: menu(world, cache, OTHER))  # noqa: E731
        header(first)
        cache = first if found == "in this process" else world.process()
        whole = cache.get_or_build(SUBJECT, "whole", lambda: (shown(world)[0], page(world, cache, never)))
        assert whole == [0, 0]
        world.edit(OTHER)
        world.time += 2.1
        assert cache.get(SUBJECT, "whole") is None
        assert world.process().get(SUBJECT, "whole") is None

    def test_what_is_cleared_of_the_other_is_gone_from_the_page(self, world):
        cache, other = world.process(), world.process()
        self.both(world, cache)
        cache.clear(OTHER)
        assert other.get(SUBJECT, "page") is None
        assert cache.get(SUBJECT, "page") is None

    def test_what_is_set_within_depends_on_what_was_read_before(self, world):
        cache = world.process()

        def build():
            part = menu(world, cache, OTHER)
            assert cache.set(SUBJECT, "kept aside", part)
            return shown(world)[0], part

        cache.get_or_build(SUBJECT, "page", build)
        assert cache.get(SUBJECT, "kept aside") == 0
        world.edit(OTHER)
        world.time += 2.1
        assert cache.get(SUBJECT, "kept aside") is None

    def test_a_part_that_fails_and_is_swallowed_is_depended_on(self, world):
        cache = world.process()

        def broken():
            raise ZeroDivisionError

        def careful():
            try:
                return cache.get_or_build(OTHER, "menu", broken)
            except ZeroDivisionError:
                return None

        assert page(world, cache, careful) == [0, None]
        assert cache.get(SUBJECT, "page") == [0, None]
        world.edit(OTHER)
        world.time += 2.1
        assert cache.get(SUBJECT, "page") is None

    def test_one_whose_states_cannot_be_read_is_not_kept(self, world):
        cache = world.process()

        def careful():
            current().judge_by(lambda _: 1 / 0)
            try:
                return menu(world, cache, OTHER)
            except ZeroDivisionError:
                return None

        assert page(world, cache, careful) == [0, None]
        assert cache.get(SUBJECT, "page") is None
        assert world.process().get(SUBJECT, "page") is None

    def test_an_entry_of_too_many_subjects_is_not_shared(self, world):
        cache = world.process()
        for number, kept in ((MAX_SUBJECTS, True), (MAX_SUBJECTS + 1, False)):
            parts = [lambda one=one: menu(world, cache, f"ws:{one}") for one in range(number)]
            assert page(world, cache, *parts) == [0] * (number + 1)
            assert (cache.get(SUBJECT, "page") is not None) is kept
            assert (world.process().get(SUBJECT, "page") is not None) is kept
            cache.delete(SUBJECT, "page")

    def test_one_that_shows_two_states_of_another_is_not_kept(self, world):
        cache = world.process()

        def other_then_edited():
            before = menu(world, cache, OTHER)
            world.edit(OTHER)
            cache.delete(OTHER, "menu")
            return before, menu(world, cache, OTHER)

        assert page(world, cache, other_then_edited, snapshot=False) == [0, [0, 1]]
        assert cache.get(SUBJECT, "page") is None

    def test_without_the_store_a_page_is_kept_in_this_process_as_long_as_both_are_good(self, world):
        world.store.away = True
        cache = world.process()
        assert self.both(world, cache) == [0, 0]
        assert page(world, cache, never) == [0, 0]
        world.edit(OTHER)
        world.time += 2.1
        assert self.both(world, cache) == [0, 1]
