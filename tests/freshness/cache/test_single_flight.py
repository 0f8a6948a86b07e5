"""Of many threads with the same question a single thread works; the others share its result, or go on without."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from freshness.cache.single_flight import SingleFlight


@pytest.fixture
def busy():
    """Single flight, with another thread at work on "a" until `go` is set; its result is "theirs"."""
    flights, begun, go = SingleFlight(), threading.Event(), threading.Event()

    def work():
        begun.set()
        assert go.wait(10)
        return "theirs"

    with ThreadPoolExecutor() as pool:
        theirs = pool.submit(flights.run, "a", work, patience=10)
        assert begun.wait(10)
        yield flights, go
        go.set()
        assert theirs.result(10) == "theirs"


def test_an_attempt_gives_what_its_work_gives_whatever_that_is():
    flights = SingleFlight()
    assert flights.attempt("a", lambda: "mine", otherwise="other") == "mine"
    assert flights.attempt("a", lambda: None, otherwise="other") is None


def test_an_attempt_at_what_another_thread_is_at_neither_works_nor_waits(busy):
    flights, _ = busy
    assert flights.attempt("a", lambda: pytest.fail("it worked"), otherwise="other") == "other"
    assert flights.attempt("b", lambda: "mine", otherwise="other") == "mine"


def test_an_attempt_that_fails_raises_and_the_next_one_works_again():
    flights = SingleFlight()
    with pytest.raises(LookupError):
        flights.attempt("a", lambda: {}["a"], otherwise="other")
    assert flights.attempt("a", lambda: "mine", otherwise="other") == "mine"


class Name:
    """A name that tells of each look-up."""

    def __init__(self):
        self.looked_up = threading.Event()

    def __hash__(self):
        self.looked_up.set()
        return 1


def test_who_runs_waits_for_an_attempt_and_shares_its_result():
    flights, name, begun, go = SingleFlight(), Name(), threading.Event(), threading.Event()

    def work():
        name.looked_up.clear()
        begun.set()
        assert go.wait(10)
        return "shared"

    with ThreadPoolExecutor() as pool:
        attempt = pool.submit(flights.attempt, name, work, otherwise="other")
        assert begun.wait(10)
        run = pool.submit(flights.run, name, lambda: pytest.fail("it worked too"), patience=10)
        assert name.looked_up.wait(10)  # under the lock taken by the attempt at its end
        go.set()
        assert (attempt.result(10), run.result(10)) == ("shared", "shared")


def test_who_has_waited_long_enough_works_alone(busy):
    flights, _ = busy
    assert flights.run("a", lambda: "mine", patience=0.01) == "mine"
