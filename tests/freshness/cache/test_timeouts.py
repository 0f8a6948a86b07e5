"""Timeouts and versions mean the same as in Django's cache: on a store in memory and on Redis."""

import itertools

import pytest

from freshness.cache.cache import Cache
from freshness.cache.stores.memory import MemoryStore
from freshness.cache.stores.redis import RedisStore
from freshness.cache.times import DEFAULT, FOREVER, Timeout, Times
from freshness.errors import Invalid
from freshness.targets.generation import Stamp

SUBJECT = "ws:1"
STAMP = Stamp(generation=3, nonce=7)


@pytest.fixture(params=["memory", pytest.param("redis", marks=pytest.mark.services)])
def store(request: pytest.FixtureRequest) -> MemoryStore | RedisStore:
    if request.param == "memory":
        return MemoryStore()
    return RedisStore(request.getfixturevalue("clean_valkey"), timeout=5.0)


@pytest.fixture
def process(store: MemoryStore | RedisStore):
    """Return a function that makes a process with a cache of its own on the same store."""
    return lambda: Cache(store, lambda _: STAMP)


@pytest.mark.parametrize(
    ("timeout", "life"),
    [(DEFAULT, 300.0), (None, FOREVER), (0, 0.0), (-1, 0.0), (-0.5, 0.0), (1.5, 1.5), (float("inf"), FOREVER)],
)
def test_seconds_of_a_life(timeout: Timeout, life: float) -> None:
    assert Times().life(timeout) == life


@pytest.mark.parametrize("odd", ["60", float("nan"), True, [60]])
def test_what_is_no_number_of_seconds_is_refused_and_changes_nothing(odd: Timeout, process) -> None:
    cache = process()
    cache.set(SUBJECT, "k", "kept")
    with pytest.raises(Invalid, match="a timeout is a number of seconds, or None"):
        cache.set(SUBJECT, "k", "odd", ttl=odd)
    with pytest.raises(Invalid):
        cache.get_or_build(SUBJECT, "k2", lambda: (STAMP, "odd"), ttl=odd)
    assert process().get_many(SUBJECT, ["k", "k2"]) == {"k": "kept"}


@pytest.mark.parametrize("ended", [0, 0.0, -1, -300])
def test_a_value_without_a_life_is_not_kept_and_what_was_there_goes(ended: float, process) -> None:
    cache = process()
    assert cache.set(SUBJECT, "k", "kept")
    assert cache.get(SUBJECT, "k") == "kept"
    assert cache.set(SUBJECT, "k", "never", ttl=ended) is False
    assert cache.get(SUBJECT, "k") is None
    assert process().get(SUBJECT, "k") is None


@pytest.mark.parametrize("ended", [0, -1])
def test_a_build_without_a_life_is_answered_to_each_and_kept_for_nobody(ended: float, process) -> None:
    cache, numbers = process(), itertools.count(1)
    built = [cache.get_or_build(SUBJECT, "k", lambda: (STAMP, next(numbers)), ttl=ended) for _ in range(3)]
    assert built == [1, 2, 3]
    assert process().get(SUBJECT, "k") is None
    cache.set(SUBJECT, "k", "kept")
    assert cache.get_or_build(SUBJECT, "k", lambda: (STAMP, next(numbers)), ttl=ended) == "kept"


def test_none_is_for_a_month_and_the_default_for_five_minutes() -> None:
    now = 1_000.0
    store = MemoryStore(now=lambda: int(now * 1000))
    cache = Cache(store, lambda _: STAMP, clock=lambda: now)
    cache.set(SUBJECT, "default", 1)
    cache.set(SUBJECT, "seconds", 2, ttl=600)
    cache.set(SUBJECT, "none", 3, ttl=None)
    cache.get_or_build(SUBJECT, "built", lambda: (STAMP, 4), ttl=None)
    wanted = ["default", "seconds", "none", "built"]
    now += 301
    assert cache.get_many(SUBJECT, wanted) == {"seconds": 2, "none": 3, "built": 4}
    now += 300
    assert cache.get_many(SUBJECT, wanted) == {"none": 3, "built": 4}
    now += FOREVER - 602
    assert cache.get_many(SUBJECT, wanted) == {"none": 3, "built": 4}
    now += 2
    assert cache.get_many(SUBJECT, wanted) == {}


def test_two_versions_live_side_by_side_in_every_process(process) -> None:
    first, second = process(), process()
    first.set(SUBJECT, "k", "a", version="1")
    second.set(SUBJECT, "k", "b", version="2")
    for cache in (first, second, process()):
        assert [cache.get(SUBJECT, "k", version) for version in ("1", "2", None)] == ["a", "b", None]
    first.set(SUBJECT, "k", "c", version="3")
    assert [process().get(SUBJECT, "k", version) for version in ("1", "2", "3")] == [None, "b", "c"]


def test_delete_takes_the_version_that_is_named(process) -> None:
    cache = process()
    for version in (None, "1", "2"):
        cache.set(SUBJECT, "k", version or "plain", version=version)
    assert cache.delete(SUBJECT, "k", version="1")
    assert [process().get(SUBJECT, "k", version) for version in (None, "1", "2")] == ["plain", None, "2"]
    assert cache.delete(SUBJECT, "k")
    assert [process().get(SUBJECT, "k", version) for version in (None, "1", "2")] == [None, None, "2"]
