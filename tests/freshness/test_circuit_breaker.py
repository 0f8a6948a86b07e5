"""A failing service is called again after exact times, by an exact number of callers."""

import threading

import pytest

from freshness.circuit_breaker import CircuitBreaker
from freshness.testing.clock import FakeClock


@pytest.fixture
def clock():
    return FakeClock()


def asked_at(breaker, clock, *, seconds):
    """Return the seconds of calls to an always failing service, with a caller each second."""
    asked = []
    for second in range(seconds):
        if breaker.allows():
            asked.append(second)
            breaker.failed()
        clock.advance(1.0)
    return asked


def test_it_opens_after_failures_in_a_row_lets_one_probe_through_and_closes(clock):
    breaker = CircuitBreaker(clock=clock, failures=2, first=1.0, last=4.0, single_probe=True)
    assert breaker.failed() == 0.0
    assert (breaker.allows(), breaker.open) == (True, False)
    assert breaker.failed() == 1.0
    assert (breaker.allows(), breaker.open) == (False, True)
    clock.advance(1.0)
    assert (breaker.allows(), breaker.allows()) == (True, False)
    assert breaker.failed() == 2.0
    clock.advance(1.9)
    assert not breaker.allows()
    clock.advance(0.2)
    assert breaker.allows()
    breaker.succeeded()
    assert (breaker.allows(), breaker.allows(), breaker.open) == (True, True, False)
    assert breaker.failed() == 0.0  # two failures are needed again


def test_a_success_in_between_makes_failures_no_row(clock):
    breaker = CircuitBreaker(clock=clock, failures=2, first=1.0)
    for _ in range(5):
        breaker.failed()
        breaker.succeeded()
    assert (breaker.allows(), breaker.open) == (True, False)


def test_a_probe_that_never_answers_is_followed_by_another(clock):
    breaker = CircuitBreaker(clock=clock, first=1.0, last=8.0, single_probe=True)
    breaker.failed()
    clock.advance(1.0)
    assert breaker.allows()
    clock.advance(1.9)  # the next rest would be 2 s
    assert not breaker.allows()
    clock.advance(0.1)
    assert breaker.allows()


def test_rests_double_up_to_the_last_and_begin_anew_after_a_success(clock):
    breaker = CircuitBreaker(clock=clock, first=5.0, last=60.0)
    assert asked_at(breaker, clock, seconds=200) == [0, 5, 15, 35, 75, 135, 195]
    clock.advance(60.0)
    breaker.succeeded()
    assert not breaker.open
    assert breaker.failed() == 5.0


def test_without_a_last_every_rest_is_equally_long_though_no_success_is_reported(clock):
    breaker = CircuitBreaker(clock=clock, first=10.0)
    assert asked_at(breaker, clock, seconds=41) == [0, 10, 20, 30, 40]


def test_without_a_single_probe_everybody_tries_after_the_rest(clock):
    breaker = CircuitBreaker(clock=clock, first=1.0)
    breaker.failed()
    assert not breaker.allows()
    clock.advance(1.0)
    assert [breaker.allows() for _ in range(5)] == [True] * 5


@pytest.mark.parametrize(("single_probe", "allowed"), [(True, True), (False, False)])
def test_a_late_success_ends_the_rest_only_where_a_single_probe_speaks_for_all(clock, single_probe, allowed):
    breaker = CircuitBreaker(clock=clock, first=1.0, last=4.0, single_probe=single_probe)
    breaker.failed()
    breaker.succeeded()
    assert breaker.allows() is allowed
    clock.advance(1.0)
    assert breaker.allows()
    assert breaker.failed() == 1.0  # not 2.0: the success counts


def test_a_rest_may_count_from_when_the_call_began(clock):
    breaker = CircuitBreaker(clock=clock, first=10.0)
    began = clock()
    clock.advance(4.0)
    assert breaker.failed(at=began) == 10.0
    clock.advance(5.9)
    assert not breaker.allows()
    clock.advance(0.1)
    assert breaker.allows()


def test_of_many_threads_exactly_one_probes(clock):
    breaker = CircuitBreaker(clock=clock, first=1.0, single_probe=True)
    breaker.failed()
    clock.advance(1.0)
    start, allowed = threading.Barrier(16), []

    def ask():
        start.wait()
        allowed.append(breaker.allows())

    threads = [threading.Thread(target=ask) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(allowed) == [False] * 15 + [True]
