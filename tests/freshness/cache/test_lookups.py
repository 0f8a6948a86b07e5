"""The number of questions to the store, and the moments at which an answer ends."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from freshness.cache.cache import Cache
from freshness.cache.codec import Codec
from freshness.cache.keys import Place
from freshness.cache.ports import Fetched
from freshness.cache.stores.memory import MemoryStore
from tests.freshness.cache.cache_world import SUBJECT, World, never
from tests.freshness.cache.composite_pages import OTHER, menu, page, shown

THIRD = "ws:third"


class AskedStore(MemoryStore):
    """A store that notes the requested subjects; `damaged` of the next answers, and `meanwhile`."""

    def __init__(self, world: World) -> None:
        super().__init__(now=lambda: int(world.time * 1000))
        self.fetched: list[str] = []
        self.damaged = 0
        self.meanwhile: Callable[[], object] | None = None

    def fetch(self, subject: str, places: Sequence[Place]) -> Fetched:
        self.fetched.append(subject)
        found = super().fetch(subject, places)
        after, self.meanwhile = self.meanwhile, None
        if after is not None:
            after()
        return found._replace(damaged=self.damaged)


@pytest.fixture
def world() -> World:
    made = World()
    made.store = AskedStore(made)
    return made


@pytest.fixture
def store(world: World) -> Any:
    return world.store


def both(world: World, cache: Cache) -> Any:
    """Read a page of SUBJECT that shows a part of OTHER."""
    return page(world, cache, lambda: menu(world, cache, OTHER))


@pytest.mark.parametrize("late", [2.0, 2.5])
def test_an_answer_as_late_as_the_fence_is_asked_for_again(world: World, store: AskedStore, late: float) -> None:
    world.process().get_or_build(SUBJECT, "k", world.build("old"))

    def meanwhile() -> None:
        world.edit()
        world.time += late

    store.meanwhile = meanwhile
    assert world.process().get_or_build(SUBJECT, "k", world.build("new")) == "new"


def test_a_reader_with_a_lease_reads_an_entry_alone_and_to_its_end(world: World, store: AskedStore) -> None:
    world.process().get_or_build(SUBJECT, "k", world.build("value"), ttl=1.5)
    cache = world.process()
    cache.look(SUBJECT)
    asked = len(store.fetched)
    for world.time in (1_000.5, 1_001.4995):
        assert cache.get(SUBJECT, "k") == "value"
        assert (len(store.fetched) - asked, cache.counts.shared) == (0, 1)


def test_a_page_of_three_subjects_ends_with_an_edit_of_the_third(world: World) -> None:
    cache = world.process()
    page(world, cache, lambda: menu(world, cache, OTHER), lambda: menu(world, cache, THIRD))
    world.edit(THIRD)
    world.time += 2.1
    assert cache.get(SUBJECT, "page") is None


def test_a_part_at_its_end_is_built_anew(world: World) -> None:
    cache = world.process()
    part = lambda text: cache.get_or_build(OTHER, "part", lambda: (shown(world, OTHER)[0], text), ttl=1.0)  # noqa: E731
    assert part("old") == "old"
    world.time += 1.0
    assert page(world, cache, lambda: part("new")) == [0, "new"]


def test_parts_of_a_subject_in_this_process_are_found_without_a_question(world: World, store: AskedStore) -> None:
    cache = world.process()
    parts = [lambda key=key, build=never: cache.get_or_build(OTHER, key, build) for key in "ab"]
    for part in parts:
        part(build=lambda: shown(world, OTHER))
    cache.look(SUBJECT)
    asked = len(store.fetched)
    assert page(world, cache, *parts, snapshot=False) == [0, 0, 0]
    assert [one for one in store.fetched[asked:] if one == OTHER] == []
    assert cache.get(SUBJECT, "page") == [0, 0, 0]


def test_a_page_from_the_store_is_judged_by_the_lease_on_its_part_until_the_lease_ends(
    world: World, store: AskedStore
) -> None:
    both(world, world.process())
    cache, later = world.process(), world.process()
    for one in (cache, later):
        one.look(OTHER)
    asked = len(store.fetched)
    assert cache.get(SUBJECT, "page") == [0, 0]
    assert store.fetched[asked:] == [SUBJECT]
    world.edit(OTHER)  # and lose the fence
    world.time += 2.0
    assert later.get(SUBJECT, "page") is None


@pytest.mark.parametrize("edited", [False, True])
def test_a_part_from_the_store_is_judged_by_the_state_in_the_composite(
    world: World, store: AskedStore, *, edited: bool
) -> None:
    cache = world.process()
    cache.look(THIRD)
    if edited:
        world.store.put(THIRD, world.edit(THIRD), read_at=world.store.get(THIRD).now, lease=2.0)
    first = world.process()
    part = lambda one, build: one.get_or_build(OTHER, "part", build)  # noqa: E731
    part(first, lambda: (shown(world, OTHER)[0], menu(world, first, THIRD)))
    cache.look(SUBJECT)
    asked = len(store.fetched)
    assert page(world, cache, lambda: part(cache, never)) == [0, int(edited)]
    assert store.fetched[asked:].count(THIRD) == int(edited), "only a lease on another state asks"


def test_damage_is_counted_where_the_store_or_the_codec_finds_it(world: World, store: AskedStore) -> None:
    cache = world.process()
    store.damaged = 2
    assert cache.get(SUBJECT, "k") is None
    assert cache.counts.damaged == 2
    store.damaged = 0
    world.process().get_or_build(SUBJECT, "k", world.build("value"))

    def unreadable(_: bytes) -> object:
        raise ValueError

    other = Cache(store, world.read, codec=Codec(loads=unreadable), clock=lambda: world.time)
    assert other.get(SUBJECT, "k") is None
    assert other.counts.damaged == 1


def test_a_build_right_after_a_miss_asks_for_nothing_again(world: World, store: AskedStore) -> None:
    cache = world.process()
    assert cache.get(SUBJECT, "k") is None
    assert cache.get_or_build(SUBJECT, "k", world.build("built")) == "built"
    assert store.fetched == [SUBJECT]
    assert world.process().get(SUBJECT, "k") == "built"


def test_a_build_later_than_a_miss_finds_the_value_of_another_process(world: World, store: AskedStore) -> None:
    cache = world.process()
    assert cache.get(SUBJECT, "k") is None
    world.process().get_or_build(SUBJECT, "k", world.build("theirs"))
    world.time += 0.011
    assert cache.get_or_build(SUBJECT, "k", never) == "theirs"


def test_a_miss_before_an_edit_is_not_the_look_of_a_build_after_the_edit(world: World, store: AskedStore) -> None:
    cache = world.process()
    assert cache.get(SUBJECT, "k") is None
    world.edit()
    store.expire(SUBJECT, lease=2.0)
    cache.forget(SUBJECT)
    world.time += 0.005  # the fence is up to date again, and the miss still of this moment
    cache.look(SUBJECT)
    assert cache.get_or_build(SUBJECT, "k", world.build("new")) == "new"
    asked = len(store.fetched)
    assert cache.get(SUBJECT, "k") == "new"
    assert len(store.fetched) == asked
