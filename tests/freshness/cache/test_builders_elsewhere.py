"""A builder beside other builders, of this process and of others, by a clock moved only by the test."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from freshness.cache.cache import Cache
from freshness.cache.keys import Place
from freshness.cache.stores.memory import MemoryStore
from freshness.targets.generation import Stamp
from tests.freshness.cache.cache_world import SUBJECT, World, never

OTHER = "ws:other"
PLACE: Place = ("k", None)
FIRST = Stamp(generation=0, nonce=0)


class SharedStore(MemoryStore):
    """A store with waits of no time: the clock moves on, or `meanwhile` happens."""

    def __init__(self, world: World) -> None:
        super().__init__(now=lambda: int(world.time * 1000))
        self.world = world
        self.waits: list[tuple[Stamp, float]] = []
        self.asked = 0
        self.released: list[Stamp] = []
        self.meanwhile: Callable[[], object] | None = None

    def wait(self, subject: str, place: Place, stamp: Stamp, *, seconds: float) -> None:
        assert seconds > 0, "a wait for nothing"
        self.waits.append((stamp, seconds))
        self.world.time += seconds
        if self.meanwhile is not None:
            self.meanwhile()

    def acquire(self, subject: str, place: Place, stamp: Stamp, *, owner: str, lease: float) -> float:
        self.asked += 1
        return super().acquire(subject, place, stamp, owner=owner, lease=lease)

    def release(self, subject: str, place: Place, stamp: Stamp, *, owner: str) -> None:
        self.released.append(stamp)
        super().release(subject, place, stamp, owner=owner)

    def held_by(self, owner: str, *, seconds: float) -> None:
        """Another process builds PLACE for as long."""
        assert super().acquire(SUBJECT, PLACE, FIRST, owner=owner, lease=seconds) == 0.0

    def left(self) -> float:
        """Return the seconds left to the builder of PLACE."""
        return super().acquire(SUBJECT, PLACE, FIRST, owner="nobody", lease=0.0)


@pytest.fixture
def world() -> World:
    made = World()
    made.store = SharedStore(made)
    return made


@pytest.fixture
def store(world: World) -> Any:
    return world.store


def test_a_dead_builder_is_waited_for_until_its_lease_ends(world: World, store: SharedStore) -> None:
    store.held_by("dead", seconds=0.5)
    cache = world.process(lease=2.0)
    assert cache.get_or_build(SUBJECT, "k", world.build("mine")) == "mine"
    assert (store.waits, cache.counts.waits, cache.counts.builds) == ([(FIRST, 0.5)], 1, 1)


def test_a_slow_builder_is_waited_for_no_longer_than_a_lease(world: World, store: SharedStore) -> None:
    store.held_by("slow", seconds=60.0)
    cache = world.process(lease=1.5)
    assert cache.get_or_build(SUBJECT, "k", world.build("mine")) == "mine"
    assert store.waits == [(FIRST, 1.5)]
    assert store.left() == 58.5, "the lease is the slow builder's still"


def test_a_value_that_another_process_has_built_meanwhile_is_shown(world: World, store: SharedStore) -> None:
    store.held_by("another", seconds=60.0)

    def meanwhile() -> None:
        store.release(SUBJECT, PLACE, FIRST, owner="another")
        world.process().get_or_build(SUBJECT, "k", world.build("theirs"))

    store.meanwhile = meanwhile
    cache = world.process(lease=1.5)
    assert cache.get_or_build(SUBJECT, "k", never) == "theirs"
    assert (cache.counts.waits, cache.counts.builds) == (1, 0)


def test_a_builder_holds_a_lease_shorter_than_the_patience_of_its_readers(world: World, store: SharedStore) -> None:
    left = []

    def build() -> tuple[Stamp, object]:
        left.append(store.left())
        return FIRST, "mine"

    world.process(lease=2.0).get_or_build(SUBJECT, "k", build)
    assert left == [1.8]
    assert store.left() == 0.0, "the lease has ended with the build"


def test_a_lease_ends_with_the_value_and_without_a_value_of_its_own(world: World, store: SharedStore) -> None:
    cache = world.process()
    cache.get_or_build(SUBJECT, "another", world.build("kept"))
    assert store.released == [], "readers who wait find the value"
    cache.get_or_build(SUBJECT, "k", world.build("not kept"), ttl=0)
    assert (store.released, store.left()) == ([FIRST], 0.0)
    world.time += 0.1
    world.edit()  # and lose the fence
    cache.get_or_build(SUBJECT, "k", world.build("newer"))
    assert (store.released, store.left()) == ([FIRST, FIRST], 0.0)


def within_a_build(cache: Cache, work: Callable[[], object]) -> object:
    """Return the result of `work` in another thread while this thread builds PLACE."""
    found = []

    def build() -> tuple[Stamp, object]:
        with ThreadPoolExecutor(1) as pool:
            found.append(pool.submit(work).result(20))
        return FIRST, "first"

    assert cache.get_or_build(SUBJECT, "k", build) == "first"
    return found[0]


def test_a_thread_without_a_value_builds_after_its_patience(world: World) -> None:
    cache = world.process(lease=0.02)
    assert within_a_build(cache, lambda: cache.get_or_build(SUBJECT, "k", world.build("own"))) == "own"
    assert cache.counts.stale == 0


def test_a_thread_is_shown_the_value_within_the_grace_while_another_builds(world: World) -> None:
    cache = world.process(grace=60.0)
    cache.get_or_build(SUBJECT, "k", world.build("old"), ttl=1.0)
    world.time += 1.5
    assert within_a_build(cache, lambda: cache.get_or_build(SUBJECT, "k", never)) == "old"
    assert cache.counts.stale == 1


def test_a_value_is_shown_no_longer_than_its_grace(world: World, store: SharedStore) -> None:
    cache = world.process(grace=10.0, lease=1.5)
    cache.get_or_build(SUBJECT, "k", world.build("old"), ttl=1.0)
    world.time += 11.0
    store.held_by("another", seconds=60.0)
    assert cache.get_or_build(SUBJECT, "k", world.build("new")) == "new"


def test_what_the_store_does_not_take_is_counted(world: World, store: SharedStore) -> None:
    cache = world.process()

    def build() -> tuple[Stamp, object]:
        store.clear(SUBJECT)
        return FIRST, "refused"

    assert cache.get_or_build(SUBJECT, "k", build) == "refused"
    assert (cache.counts.refused, cache.counts.away) == (1, 0)

    def outage() -> tuple[Stamp, object]:
        store.away = True
        return FIRST, "alone"

    assert cache.get_or_build(SUBJECT, "another", outage) == "alone"
    assert (cache.counts.refused, cache.counts.away) == (1, 1)


def test_an_early_rebuild_is_left_to_its_builder_and_asked_about_ten_times_a_second(
    world: World, store: SharedStore
) -> None:
    cache = world.process(eagerness=1.0)

    def slow() -> tuple[Stamp, object]:
        world.time += 1.0
        return FIRST, "old"

    cache.get_or_build(SUBJECT, "k", slow, ttl=10.0)
    world.time += 8.9
    assert (cache.get_or_build(SUBJECT, "k", never), store.asked) == ("old", 1)
    world.time += 0.6
    store.held_by("another", seconds=0.9)
    for later, asked in ((0.0, 2), (0.05, 2), (0.06, 3)):
        world.time += later
        assert cache.get_or_build(SUBJECT, "k", never) == "old"
        assert store.asked == asked


def test_a_newer_state_of_the_primary_ends_older_values_of_this_process(world: World, store: SharedStore) -> None:
    cache = world.process()
    cache.get_or_build(SUBJECT, "a", world.build("old"))
    newer = world.edit()  # and lose the fence
    cache.get_or_build(SUBJECT, "b", world.build("new"))
    assert cache.get(SUBJECT, "a") is None
    assert store.get(SUBJECT).stamp == newer


def test_a_state_read_from_the_primary_after_a_lagging_replica_raises_the_fence(
    world: World, store: SharedStore
) -> None:
    world.edit()
    cache = world.process()
    cache.look(SUBJECT)
    newest = world.edit()  # and lose the fence
    built = cache.get_or_build(SUBJECT, "k", lambda: (FIRST, "lagging"), primary=lambda: (newest, "new"))
    assert (built, store.get(SUBJECT).stamp) == ("new", newest)


def test_a_value_that_is_not_kept_takes_no_place_of_another_version(world: World) -> None:
    cache, other = world.process(), world.process()
    for version in ("1", "2"):
        cache.get_or_build(SUBJECT, "k", world.build(version), version=version)
    assert cache.get_or_build(SUBJECT, "k", world.build("3"), version="3", ttl=0) == "3"
    assert [other.get(SUBJECT, "k", version) for version in ("1", "2", "3")] == ["1", "2", None]


def test_a_page_with_a_part_of_an_unknown_state_is_not_kept(world: World) -> None:
    cache = world.process()
    cache.look(SUBJECT)
    world.database_away = True
    part = lambda: cache.get_or_build(OTHER, "part", lambda: (FIRST, "part"))  # noqa: E731
    assert cache.get_or_build(SUBJECT, "page", lambda: (FIRST, [part()])) == ["part"]
    world.database_away = False
    assert [one.get(SUBJECT, "page") for one in (cache, world.process())] == [None, None]
