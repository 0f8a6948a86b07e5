"""Counters are exact in parallel, and outlive the cache."""

import logging
import os
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from datetime import UTC, datetime

import pytest
from django.core.cache import cache
from django.test import override_settings

from tests.waiting import until_true
from workspace.hosting.services.counters import AWAY_FOR, LOG_EVERY, MAX_WAITING, Counters, counters, key_of

AT = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
KEY = key_of("m", "f", "hour", AT)
DAY = key_of("m", "f", "day", AT)
LOCMEM = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "counters"}}


class Hand:
    """A clock set by a test."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Hand:
    return Hand()


@pytest.fixture
def local() -> Iterator[None]:
    with override_settings(CACHES=LOCMEM):
        cache.clear()
        yield


def redis_at(port: int) -> AbstractContextManager[None]:
    """Django's cache at a port of this machine, with a short patience."""
    options = {"SOCKET_CONNECT_TIMEOUT": 0.2, "SOCKET_TIMEOUT": 0.2}
    location = f"redis://127.0.0.1:{port}/0"
    backend = {"BACKEND": "django_redis.cache.RedisCache", "LOCATION": location, "OPTIONS": options}
    return override_settings(CACHES={"default": backend})


@pytest.fixture
def away() -> Iterator[AbstractContextManager[None]]:
    """Return a cache on a taken port with every connection refused."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield redis_at(taken.getsockname()[1])


@pytest.fixture(autouse=True)
def alone() -> None:
    """Forget the process's counters, so that no rest of other tests goes into a test's cache."""
    counters.forget()


def add_in_parallel(of_them: Counters) -> None:
    with ThreadPoolExecutor(max_workers=8) as pool:
        list(pool.map(lambda _: of_them.add("m", {"f": 1, "g": 2}, AT), range(800)))
    of_them.write()  # or the rest is written half a second later, into the cache of the next test


def test_parallel_increments_are_exact_in_memory(local: None) -> None:
    add_in_parallel(Counters(at_once=800))
    assert [cache.get(key) for key in (KEY, DAY, key_of("m", "g", "hour", AT))] == [800, 800, 1_600]


@pytest.mark.slow
def test_in_a_flood_the_first_of_a_second_are_written_at_once_and_the_rest_together(local: None, clock: Hand) -> None:
    counting = Counters(clock, at_once=3)
    for _ in range(10):
        counting.add("m", {"f": 1}, AT)
    assert (cache.get(KEY), counting.read([KEY])) == (3, ({KEY: 10}, True))
    clock.now += 1.0
    counting.add("m", {"f": 1}, AT)  # and so are the waiting counts, with the first of the next second
    assert (cache.get(KEY), counting.read([KEY])) == (11, ({KEY: 11}, True))
    for _ in range(5):
        counting.add("m", {"f": 1}, AT)
    assert cache.get(KEY) == 13
    until_true(lambda: cache.get(KEY) == 16, "the rest is written")


@pytest.mark.services
def test_parallel_increments_are_exact_on_valkey(clean_valkey: str) -> None:
    add_in_parallel(Counters(at_once=800))
    assert [cache.get(key) for key in (KEY, DAY, key_of("m", "g", "hour", AT))] == [800, 800, 1_600]


@pytest.mark.services
def test_the_first_increment_of_an_hour_is_exact_too(clean_valkey: str) -> None:
    for _ in range(50):
        cache.clear()
        with ThreadPoolExecutor(max_workers=8) as pool:
            list(pool.map(lambda _: Counters().add("m", {"f": 1}, AT), range(8)))
        assert cache.get(KEY) == 8


@pytest.mark.services
def test_emptying_the_cache_meanwhile_raises_nothing(clean_valkey: str) -> None:
    with ThreadPoolExecutor(max_workers=4) as pool:
        adding = [pool.submit(add_in_parallel, Counters()) for _ in range(2)]
        while not all(future.done() for future in adding):
            cache.clear()
        assert [future.result() for future in adding] == [None, None]
    Counters().add("m", {"f": 1}, AT)
    assert cache.get(KEY) >= 1


@pytest.mark.services
def test_a_value_that_is_no_number_is_replaced_on_valkey(clean_valkey: str) -> None:
    cache.set(KEY, "what is this")
    Counters().add("m", {"f": 3}, AT)
    assert cache.get(KEY) == 3


def test_a_value_that_is_no_number_is_replaced_in_memory(local: None) -> None:
    cache.set(KEY, "what is this")
    Counters().add("m", {"f": 3}, AT)
    assert cache.get(KEY) == 3


def test_while_the_cache_is_away_counts_wait_and_are_added_when_it_is_back(
    away: AbstractContextManager[None], clock: Hand
) -> None:
    mine = Counters(clock)
    with away:
        mine.add("m", {"f": 1}, AT)
        mine.add("m", {"f": 2}, AT)
        assert mine.read([KEY, DAY]) == ({KEY: 3, DAY: 3}, False)
    with override_settings(CACHES=LOCMEM):
        cache.clear()
        mine.add("m", {"f": 4}, AT)
        assert cache.get(KEY) is None
        assert mine.read([KEY]) == ({KEY: 7}, True)
        clock.now += AWAY_FOR
        mine.add("m", {"f": 8}, AT)
        assert (cache.get(KEY), cache.get(DAY)) == (15, 15)
        assert mine.read([KEY]) == ({KEY: 15}, True)


@pytest.mark.slow
def test_a_cache_that_is_away_is_tried_once_and_then_left_alone_for_a_while(clock: Hand) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, redis_at(silent.getsockname()[1]):
        silent.settimeout(0.05)
        mine = Counters(clock)
        for _ in range(20):
            mine.add("m", {"f": 1}, AT)
        assert connections(silent) == 1
        clock.now += AWAY_FOR
        mine.add("m", {"f": 1}, AT)
        assert connections(silent) == 1
        assert mine.read([KEY]) == ({KEY: 21}, False)


def connections(server: socket.socket) -> int:
    count = 0
    while True:
        try:
            server.accept()[0].close()
        except TimeoutError:
            return count
        count += 1


def test_the_log_says_so_once_a_minute(
    away: AbstractContextManager[None], clock: Hand, caplog: pytest.LogCaptureFixture
) -> None:
    mine = Counters(clock)
    with away, caplog.at_level(logging.WARNING):
        for _ in range(6):  # a try every ten seconds
            mine.add("m", {"f": 1}, AT)
            clock.now += AWAY_FOR
        assert [record.getMessage()[:45] for record in caplog.records] == [
            "metrics wait in this process (2 counters, 0 d"
        ]
        clock.now += LOG_EVERY - 6 * AWAY_FOR
        mine.add("m", {"f": 1}, AT)
        assert len(caplog.records) == 2


def test_what_waits_is_bounded_and_what_is_dropped_is_said(
    away: AbstractContextManager[None], clock: Hand, caplog: pytest.LogCaptureFixture
) -> None:
    mine = Counters(clock)
    with away, caplog.at_level(logging.WARNING):
        mine.add("m", {"f": 1}, AT)
        mine.add("m", {f"f{number}": 1 for number in range(MAX_WAITING)}, AT)
        mine.add("m", {"f": 1}, AT)
        assert mine.read([KEY])[0] == {KEY: 2}
        clock.now += LOG_EVERY
        mine.add("m", {"f": 1}, AT)
    assert f"({MAX_WAITING} counters, {MAX_WAITING + 2} dropped)" in caplog.records[-1].getMessage()


def test_a_forked_child_does_not_add_its_parents_waiting_counts_again(away: AbstractContextManager[None]) -> None:
    with away:
        counters.add("m", {"f": 1}, AT)
        child = os.fork()
        if child == 0:
            os._exit(counters.read([KEY])[0][KEY])
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert counters.read([KEY])[0] == {KEY: 1}
    counters.forget()
