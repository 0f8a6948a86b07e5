"""A single builder for many readers: in a process, among processes, and after the death of the builder."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from freshness.cache.cache import Cache
from freshness.cache.stores.memory import MemoryStore
from freshness.cache.times import Times
from freshness.targets.generation import Stamp

SUBJECT = "ws:6f1c2f0e-5a52-4d3b-9d0c-3f6a1b2c4d5e"
STAMP = Stamp(generation=1, nonce=1)

pytestmark = pytest.mark.slow


def process(store: MemoryStore, *, lease: float = 20.0, grace: float = 0.0, fence: float = 60.0) -> Cache:
    times = Times(fence=fence, lease=lease, grace=grace, eagerness=0.0)
    return Cache(store, lambda _: STAMP, times=times)


class Build:
    """Counts its calls; goes on only with the test's permission."""

    def __init__(self, value: object = "built") -> None:
        self.value = value
        self.calls = 0
        self.begun = threading.Event()
        self.let = threading.Event()

    def __call__(self) -> tuple[Stamp, object]:
        self.calls += 1
        self.begun.set()
        assert self.let.wait(20)
        return STAMP, self.value


def test_fifty_threads_of_four_processes_build_once():
    store, build = MemoryStore(), Build()
    processes = [process(store) for _ in range(4)]
    with ThreadPoolExecutor(200) as pool:
        reads = [pool.submit(processes[n % 4].get_or_build, SUBJECT, "k", build) for n in range(200)]
        assert build.begun.wait(20)
        build.let.set()
        assert [read.result(20) for read in reads] == ["built"] * 200
    assert build.calls == 1


def test_a_builder_that_died_costs_no_more_than_its_lease():
    store, build = MemoryStore(), Build()
    build.let.set()
    store.acquire(SUBJECT, ("k", None), STAMP, owner="died", lease=1.0)
    began = time.monotonic()
    assert process(store, lease=20.0).get_or_build(SUBJECT, "k", build) == "built"
    assert 0.2 < time.monotonic() - began < 10
    assert build.calls == 1


def test_a_slow_builder_keeps_others_waiting_no_longer_than_the_lease():
    store, slow, own = MemoryStore(), Build("slow"), Build("own")
    own.let.set()
    first, second = process(store, lease=0.2), process(store, lease=0.2)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(first.get_or_build, SUBJECT, "k", slow)
        assert slow.begun.wait(20)
        assert second.get_or_build(SUBJECT, "k", own) == "own"
        slow.let.set()
        assert waiting.result(20) == "slow"


def test_threads_of_one_process_do_not_wait_for_a_stuck_one_for_ever():
    store, stuck, own = MemoryStore(), Build("stuck"), Build("own")
    own.let.set()
    cache = process(store, lease=0.2)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(cache.get_or_build, SUBJECT, "k", stuck)
        assert stuck.begun.wait(20)
        assert cache.get_or_build(SUBJECT, "k", own) == "own"
        stuck.let.set()
        assert waiting.result(20) == "stuck"


def test_the_error_of_the_builder_reaches_those_who_waited_and_frees_the_lease():
    store = MemoryStore()
    cache, begun, let = process(store), threading.Event(), threading.Event()

    def broken():
        begun.set()
        assert let.wait(20)
        raise ZeroDivisionError

    with ThreadPoolExecutor(2) as pool:
        reads = [pool.submit(cache.get_or_build, SUBJECT, "k", broken)]
        assert begun.wait(20)
        reads.append(pool.submit(cache.get_or_build, SUBJECT, "k", broken))
        time.sleep(0.05)
        let.set()
        for read in reads:
            with pytest.raises(ZeroDivisionError):
                read.result(20)
    build = Build()
    build.let.set()
    assert process(store).get_or_build(SUBJECT, "k", build) == "built"


def test_who_waits_is_given_a_value_within_the_grace_and_never_without_one():
    store, build = MemoryStore(), Build("new")
    graceful, strict = process(store, grace=60.0), process(store)
    for cache in (graceful, strict):
        cache.get_or_build(SUBJECT, "k", lambda: (STAMP, "old"), ttl=0.05)
    time.sleep(0.06)
    with ThreadPoolExecutor(3) as pool:
        leader = pool.submit(graceful.get_or_build, SUBJECT, "k", build)
        assert build.begun.wait(20)
        assert graceful.get_or_build(SUBJECT, "k", build) == "old"
        waiting = pool.submit(strict.get_or_build, SUBJECT, "k", build)
        time.sleep(0.05)
        assert not waiting.done()
        build.let.set()
        assert (leader.result(20), waiting.result(20)) == ("new", "new")
    assert build.calls == 1
    assert graceful.counts.stale == 1


def test_beyond_the_grace_nothing_stale_is_given():
    store, build = MemoryStore(), Build("new")
    cache = process(store, grace=0.05)
    cache.get_or_build(SUBJECT, "k", lambda: (STAMP, "old"), ttl=0.05)
    time.sleep(0.15)
    with ThreadPoolExecutor(2) as pool:
        leader = pool.submit(cache.get_or_build, SUBJECT, "k", build)
        assert build.begun.wait(20)
        waiting = pool.submit(cache.get_or_build, SUBJECT, "k", build)
        time.sleep(0.05)
        assert not waiting.done()
        build.let.set()
        assert (leader.result(20), waiting.result(20)) == ("new", "new")


def test_builds_of_different_keys_do_not_wait_for_each_other():
    cache, build, other = process(MemoryStore()), Build(), Build("other")
    other.let.set()
    with ThreadPoolExecutor(1) as pool:
        leader = pool.submit(cache.get_or_build, SUBJECT, "k", build)
        assert build.begun.wait(20)
        assert cache.get_or_build(SUBJECT, "another", other) == "other"
        build.let.set()
        assert leader.result(20) == "built"


def test_readers_of_a_new_generation_do_not_wait_for_a_build_of_the_old_one():
    store, old, new = MemoryStore(), Build("old"), Stamp(generation=2, nonce=2)
    newest = [STAMP]
    cache = Cache(store, lambda _: newest[0], times=Times(fence=60.0, lease=20.0, eagerness=0.0))
    with ThreadPoolExecutor(1) as pool:
        leader = pool.submit(cache.get_or_build, SUBJECT, "k", old)
        assert old.begun.wait(20)
        newest[0] = new
        assert store.put(SUBJECT, new, read_at=store.get(SUBJECT).now, lease=60.0)
        cache.forget(SUBJECT)
        assert cache.get_or_build(SUBJECT, "k", lambda: (new, "new")) == "new"
        old.let.set()
        assert leader.result(20) == "old"
    assert cache.get(SUBJECT, "k") == "new"


def test_a_builder_that_is_told_to_stop_stops_alone():
    cache, begun, let, build = process(MemoryStore()), threading.Event(), threading.Event(), Build()
    build.let.set()

    def stopped():
        begun.set()
        assert let.wait(20)
        raise SystemExit

    with ThreadPoolExecutor(2) as pool:
        leader = pool.submit(cache.get_or_build, SUBJECT, "k", stopped)
        assert begun.wait(20)
        waiting = pool.submit(cache.get_or_build, SUBJECT, "k", build)
        time.sleep(0.05)
        let.set()
        with pytest.raises(SystemExit):
            leader.result(20)
        assert waiting.result(20) == "built"
