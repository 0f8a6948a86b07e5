"""Parts of parts, of other threads and of finished values: a composite depends on everything its parts show."""

from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

import pytest

from freshness.cache.composite import Composite, current
from freshness.cache.entry import Dependency
from freshness.targets.generation import Stamp
from tests.freshness.cache.cache_world import SUBJECT, World, never
from tests.freshness.cache.composite_pages import OTHER, menu, page, shown


@pytest.fixture
def world():
    return World()


def header(world, cache, *parts):
    """Read a part of SUBJECT made of parts."""
    return cache.get_or_build(SUBJECT, "header", lambda: (shown(world)[0], [part() for part in parts]))


def swallowed(part):
    """Return a part as a template does: the value, or None where the part raises."""
    try:
        return part()
    except ZeroDivisionError:
        return None


def test_what_a_part_has_shown_before_it_failed_is_depended_on(world):
    cache = world.process()

    def failing():
        return header(world, cache, lambda: menu(world, cache, OTHER), lambda: 1 / 0)

    assert page(world, cache, lambda: swallowed(failing)) == [0, None]
    assert cache.get(SUBJECT, "page") == [0, None]
    world.edit(OTHER)
    world.time += 2.1
    assert cache.get(SUBJECT, "page") is None


def test_a_page_with_a_part_whose_states_could_not_be_read_before_it_failed_is_not_kept(world):
    cache = world.process()

    def careful():
        current().judge_by(lambda _: 1 / 0)
        return swallowed(lambda: menu(world, cache, OTHER))

    assert page(world, cache, lambda: swallowed(lambda: header(world, cache, careful, lambda: 1 / 0))) == [0, None]
    assert cache.get(SUBJECT, "page") is None
    assert world.process().get(SUBJECT, "page") is None


def test_without_a_snapshot_parts_are_of_the_state_of_the_first_of_them(world):
    cache, other = world.process(), world.process()
    menu(world, cache, OTHER)

    def build():
        first = cache.get(OTHER, "menu")
        world.store.put(OTHER, world.edit(OTHER), read_at=world.store.get(OTHER).now, lease=2.0)
        assert other.get_or_build(OTHER, "footer", lambda: shown(world, OTHER)) == 1
        return shown(world)[0], [first, cache.get(OTHER, "footer")]

    assert cache.get_or_build(SUBJECT, "page", build) == [0, None]


def test_without_a_snapshot_a_page_raises_no_fence(world):
    cache, began = world.process(), world.time
    menu(world, cache, OTHER)
    world.edit(OTHER)  # and lose the fence

    def build():
        first = cache.get(OTHER, "menu")
        world.time = began + 2.1  # when the fence has lapsed
        return shown(world)[0], [first, cache.get(OTHER, "footer")]

    world.time = began + 1.5
    assert cache.get_or_build(SUBJECT, "page", build) == [0, None]
    assert world.process().get(OTHER, "menu") is None


def test_a_replica_that_is_behind_with_a_part_of_a_part_is_not_believed(world):
    cache, old = world.process(), dict(world.stamps)
    world.edit(OTHER)
    world.process().get(OTHER, "anything")  # with its fence there

    def build(states, *, primary):
        state_of = lambda subject: states.get(subject, Stamp(generation=0, nonce=0))  # noqa: E731
        current().judge_by(state_of, primary=primary)
        part = lambda: cache.get_or_build(OTHER, "menu", lambda: (state_of(OTHER), state_of(OTHER).generation))  # noqa: E731
        return state_of(SUBJECT), header(world, cache, part)

    newest = cache.get_or_build(
        SUBJECT, "page", lambda: build(old, primary=False), primary=lambda: build(world.stamps, primary=True)
    )
    assert newest == [1]
    assert cache.get(SUBJECT, "page") == [1]


def test_a_fence_that_a_part_raises_counts_from_before_the_page_was_read(world):
    cache = world.process()
    world.edit(OTHER)
    began = world.time

    def slow():
        world.time += 1.5
        return header(world, cache, later)

    def later():
        of_the_page = cache.get_or_build(OTHER, "menu", lambda: shown(world, OTHER))
        world.edit(OTHER)  # after the snapshot of the page, and its fence is lost
        return of_the_page

    assert page(world, cache, slow) == [0, [1]]
    assert world.store.get(OTHER).stamp.generation == 1
    world.time = began + 2.1
    assert cache.get(OTHER, "menu") is None
    assert world.process().get(OTHER, "menu") is None


def test_a_value_of_another_state_than_its_own_part_is_not_kept(world):
    cache = world.process()
    menu(world, cache)
    world.edit()  # and lose the fence

    def build():
        stamp, own = shown(world)
        return stamp, [own, cache.get_or_build(SUBJECT, "menu", never)]

    assert cache.get_or_build(SUBJECT, "page", build) == [1, 0]
    world.time += 2.1
    assert cache.get(SUBJECT, "page") is None
    assert world.process().get(SUBJECT, "page") is None


def test_a_snapshot_is_asked_in_its_own_thread_alone(world):
    cache, asked = world.process(), []

    def build():
        current().judge_by(lambda subject: asked.append(subject) or Stamp(generation=0, nonce=0))
        with ThreadPoolExecutor(1) as other:
            part = other.submit(copy_context().run, lambda: menu(world, cache, OTHER)).result(10)
        return shown(world)[0], part

    assert cache.get_or_build(SUBJECT, "page", build) == 0
    assert asked == []


def test_what_outlives_a_page_is_no_part_of_it(world):
    cache, outlives = world.process(), []

    def build():
        outlives.append(copy_context())
        return shown(world)[0], menu(world, cache, OTHER)

    def another():
        world.edit(OTHER)
        cache.forget(OTHER)
        world.store.expire(OTHER, lease=2.0)
        return shown(world)[0], outlives[0].run(lambda: (current() is None, menu(world, cache, OTHER)))

    cache.get_or_build(SUBJECT, "page", build)
    assert cache.get_or_build(SUBJECT, "another", another) == [True, 1]


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [(("p-mug",), ("p-cup",), ("p-cup", "p-mug")), (("p-mug",), (), ()), ((), ("p-mug",), ())],
)
def test_tags_of_two_parts_are_joined_and_without_tags_anything_may_be_shown(one, other, both):
    whole, stamp = Composite(None, 0.0, None), Stamp(generation=1, nonce=1)
    for tags in (one, other):
        whole.show(Dependency(OTHER, stamp, 0, tags))
    assert whole.others(SUBJECT, stamp) == (Dependency(OTHER, stamp, 0, both),)
