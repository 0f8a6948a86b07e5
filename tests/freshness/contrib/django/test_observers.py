"""Observers of a flood leave the processor to the purges, lose no event, and hinder neither each other nor an end."""

import threading

import pytest

from freshness.contrib.django.observer_turns import CROWD, Turns
from freshness.contrib.django.observers import Observers
from freshness.events import Requested
from freshness.testing.clock import FakeClock

LONG = 60.0  # seconds until a wait for a condition fails
MANY = 2 * CROWD
EVENTS = [Requested(subject=f"ws:{number}", reason="import", immediate=False) for number in range(MANY)]


class Recorder:
    """An observer that keeps the subjects of its events, can be held up, and notes the other observers at work."""

    busy: set[str] = set()
    met: set[str] = set()

    def __init__(self, name):
        self.name = name
        self.forget()

    def forget(self):
        self.told = []
        self.go, self.go_on = threading.Event(), threading.Event()
        self.go.set()
        self.go_on.set()
        self.hangs = False

    def __call__(self, event):
        self.go.wait(LONG)
        if self.told:  # the first comes in before there are many
            self.hangs = not self.go_on.is_set()
            self.go_on.wait(LONG)
            self.busy.add(self.name)
            self.met.update(self.busy - {self.name})
        self.told.append(event.subject)
        self.busy.discard(self.name)


first, second = Recorder("first"), Recorder("second")


@pytest.fixture(autouse=True)
def fresh():
    first.forget()
    second.forget()
    Recorder.met.clear()


def observers(turns, *, names=("first", "second")):
    return Observers([f"{__name__}.{name}" for name in names], turns=turns)


def gets(condition):
    """Whether a condition comes true."""
    waited, pause = 0.0, threading.Event()
    while not condition() and waited < LONG:
        pause.wait(0.01)
        waited += 0.01
    return condition()


def test_few_events_are_handled_at_once():
    rests = []
    turns = Turns(clock=FakeClock(0.0), rest=rests.append, patience=LONG)
    observe = observers(turns)
    first.go.clear()
    for event in EVENTS[:CROWD]:
        observe(event)
    first.go.set()
    assert gets(lambda: len(first.told) == len(second.told) == CROWD)
    with turns.turn():
        assert rests == []
    assert first.told == second.told == [event.subject for event in EVENTS[:CROWD]]


def test_with_many_events_one_observer_works_at_a_time_and_all_rest_in_between():
    rests, clock = [], FakeClock(0.0)  # a turn without an end, for the clock stands still
    observe = observers(Turns(clock=clock, rest=rests.append, patience=LONG))
    first.go.clear()
    second.go.clear()
    for event in EVENTS:
        observe(event)
    first.go.set()
    second.go.set()
    assert gets(lambda: len(first.told) == len(second.told) == MANY)
    assert gets(lambda: len(rests) >= 2)
    assert rests == [0.02, 0.02]
    assert Recorder.met == set()
    assert [one.dropped for one in observe.listeners] == [0, 0]


def test_no_observer_rests_after_the_flood():
    rests, clock = [], FakeClock(0.0)
    turns = Turns(clock=clock, rest=rests.append, patience=LONG)
    observe = observers(turns, names=["first"])
    first.go.clear()
    for event in EVENTS:
        observe(event)
    clock.now += 3.0
    first.go.set()
    assert gets(lambda: len(first.told) == MANY)
    with turns.turn():  # after the observer's
        assert rests == []


def test_an_observer_that_hangs_delays_no_other():
    observe = observers(Turns(rest=lambda _: None, patience=0.001))
    first.go.clear()
    first.go_on.clear()
    second.go.clear()
    for event in EVENTS:
        observe(event)
    first.go.set()
    assert gets(lambda: first.hangs)
    second.go.set()
    assert gets(lambda: len(second.told) == MANY)
    assert len(first.told) == 1
    first.go_on.set()
    assert gets(lambda: len(first.told) == MANY)


def test_a_process_that_ends_waits_for_no_rest(monkeypatch):
    monkeypatch.setattr("freshness.contrib.django.observer_turns.REST", 10 * LONG)
    monkeypatch.setattr("freshness.contrib.django.observer_turns.TURN", 0.0)
    observe = observers(Turns(), names=["first"])
    first.go.clear()
    for event in EVENTS:
        observe(event)
    first.go.set()
    assert observe.join(within=LONG)
    assert first.told == [event.subject for event in EVENTS]
