"""Answers about subjects, remembered for a minute: also among threads."""

from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest

from freshness.cdn._remembered import SECONDS, Remembered
from freshness.testing.clock import FakeClock


def test_an_answer_is_asked_for_once_a_minute():
    clock, asked = FakeClock(), []
    remembered = Remembered(clock=clock)

    def ask(subject):
        asked.append(subject)
        return f"{subject} {len(asked)}"

    assert [remembered.get("ws:1", ask) for _ in range(2)] == ["ws:1 1"] * 2
    clock.advance(SECONDS - 0.1)
    assert remembered.get("ws:1", ask) == "ws:1 1"
    clock.advance(0.1)
    assert remembered.get("ws:1", ask) == "ws:1 2"
    assert asked == ["ws:1", "ws:1"]


def test_what_raises_is_not_remembered():
    remembered = Remembered(clock=FakeClock())
    with pytest.raises(KeyError):
        remembered.get("ws:1", {}.__getitem__)
    assert remembered.get("ws:1", {"ws:1": "a"}.__getitem__) == "a"


def test_threads_that_ask_while_answers_end_get_answers_and_no_errors():
    ticks = count()
    remembered = Remembered(clock=lambda: next(ticks) * 0.5)  # an answer ends after 120 looks at the clock

    def many(start):
        return [remembered.get(f"ws:{(start + n) % 400}", str.upper) for n in range(4_000)]

    with ThreadPoolExecutor(4) as pool:
        answers = [answer for found in pool.map(many, range(0, 400, 100)) for answer in found]
    assert set(answers) == {f"WS:{n}" for n in range(400)}
