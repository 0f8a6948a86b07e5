"""Slots: a limited number at once under each key, and the key with the least computing time goes first."""

import threading
import time
from contextlib import ExitStack

import pytest

from huzilerz.slots import FORGET, MOST_KNOWN, Share, Slots


def test_slots_are_counted_by_key_and_forgotten() -> None:
    own, share = Slots(), Share(key="a", running=1, present=2)
    with ExitStack() as stack:
        assert stack.enter_context(own.turn([share], patience=0)) is True
        assert stack.enter_context(own.turn([share], patience=0)) is False  # the request is here, and does not run
        assert stack.enter_context(own.turn([share], patience=0)) is False  # the request is not even here
        assert (own.present, own.running) == ({"a": 2}, {"a": 1})
        assert stack.enter_context(own.turn([Share(key="b", running=1, present=1)], patience=0)) is True
    assert (own.present, own.running) == ({}, {})


def test_a_turn_that_comes_in_time_is_taken() -> None:
    own, share = Slots(), Share(key="a", running=1, present=2)
    took: list[bool] = []

    def second() -> None:
        with own.turn([share], patience=20) as may_run:
            took.append(may_run)

    with own.turn([share], patience=0):
        thread = threading.Thread(target=second)
        thread.start()
        while own.present["a"] < 2:
            time.sleep(0.005)
        assert took == []
    thread.join()
    assert took == [True]


def test_of_those_who_wait_whoever_has_computed_least_goes_first() -> None:
    own = Slots()
    own.used = {"greedy": (5.0, time.monotonic()), "modest": (0.1, time.monotonic())}
    all_of_them = Share(key="all", running=1, present=9)
    order: list[str] = []

    def wait(key: str) -> None:
        with own.turn([Share(key=key, running=9, present=9), all_of_them], patience=20) as may_run:
            assert may_run
            order.append(key)

    threads = [threading.Thread(target=wait, args=(key,)) for key in ("greedy", "modest", "new")]
    with own.turn([all_of_them], patience=0):
        for number, thread in enumerate(threads, start=2):
            thread.start()
            while own.present["all"] < number or len(own.waiting) < number - 1:
                time.sleep(0.005)
    for thread in threads:
        thread.join()
    assert order == ["new", "modest", "greedy"]


def test_two_who_are_alike_do_not_wait_for_each_other() -> None:
    own = Slots()
    own.count("a", 5.0)
    alone = Share(key="a", running=1, present=9)
    began = time.monotonic()

    def wait() -> None:
        with own.turn([alone], patience=20) as may_run:
            assert may_run

    threads = [threading.Thread(target=wait) for _ in range(4)]
    with own.turn([alone], patience=0):
        for thread in threads:
            thread.start()
        while len(own.waiting) < 4:
            time.sleep(0.005)
    for thread in threads:
        thread.join()
    assert time.monotonic() - began < 10


def test_what_was_used_is_forgotten_by_and_by() -> None:
    now = [0.0]
    own = Slots(clock=lambda: now[0])
    own.count("a", 4.0)
    assert own.lately("a") == 4.0
    now[0] = FORGET
    assert own.lately("a") == 2.0
    own.count("a", 1.0)
    assert own.lately("a") == 3.0
    for number in range(MOST_KNOWN):
        now[0] += FORGET
        own.count(str(number), 1.0)
    assert set(own.used) == {str(MOST_KNOWN - 1)}


def test_a_turn_ends_with_an_error_as_well() -> None:
    own, share = Slots(), Share(key="a", running=1, present=1)
    with pytest.raises(RuntimeError), own.turn([share], patience=0):
        raise RuntimeError
    assert (own.present, own.running) == ({}, {})
