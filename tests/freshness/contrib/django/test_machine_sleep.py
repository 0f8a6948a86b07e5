"""A machine woken from sleep shows no value known from before."""

import pytest
from django.core.signals import request_started
from django.test import override_settings

from freshness.contrib.django import build
from freshness.contrib.django.cache import cache, get_or_build
from freshness.contrib.django.machine_sleep import MachineSleep
from freshness.scheduling.policy import Policy
from freshness.testing.clock import FakeClock

SUBJECT = "ws:a"


def test_a_suspension_is_noticed_once_and_a_pause_is_none():
    forgotten, awake, asleep = [], FakeClock(), FakeClock()
    suspensions = MachineSleep(lambda: forgotten.append(1), always=lambda: awake() + asleep(), awake=awake)
    for _ in range(3):
        suspensions.look()
        awake.advance(10.0)
    assert forgotten == []
    asleep.advance(10.0)
    for _ in range(3):
        suspensions.look()
    assert forgotten == [1]
    asleep.advance(0.5)
    suspensions.look()
    assert forgotten == [1, 1]


def test_a_thread_that_is_held_up_between_the_clocks_forgets_nothing():
    forgotten, clock = [], FakeClock()

    def held_up():
        now = clock()
        clock.advance(5.0)
        return now

    suspensions = MachineSleep(lambda: forgotten.append(1), always=held_up, awake=clock)
    for _ in range(3):
        suspensions.look()
    assert forgotten == []


def test_who_is_asked_first_forgets_before_anybody_else_goes_on():
    awake, asleep, seen = FakeClock(), FakeClock(), []

    def forget():
        seen.append("forgets")
        if len(seen) == 1:  # another thread, during the first call
            suspensions.look()
            seen.append("goes on")

    suspensions = MachineSleep(forget, always=lambda: awake() + asleep(), awake=awake)
    asleep.advance(10.0)
    suspensions.look()
    assert seen == ["forgets", "forgets", "goes on"]


SLOW = {name: getattr(Policy().scaled(100), name) for name in Policy.__slots__}  # no lease ends during a test


@pytest.fixture
def suspend(monkeypatch):
    """Return a function that simulates an hour of machine sleep."""
    asleep = FakeClock(0.0)
    watched = MachineSleep(cache.cache_clear, always=lambda: build.awake_or_not() + asleep())
    monkeypatch.setattr("freshness.contrib.django.cache.sleep_watch", watched)
    with override_settings(FRESHNESS={"CDN": "freshness.cdn.memory.Memory", "POLICY": SLOW}):
        yield lambda: asleep.advance(3_600.0)
    build.forget()


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_a_value_from_before_a_suspension_is_not_shown_after_it(suspend):
    shown = ["old"]
    assert get_or_build(SUBJECT, "page", lambda: shown[0]) == "old"
    shown[0] = "new"
    build.ledger().mark(SUBJECT, reason="edit")  # by another machine: known here at the lease's end
    stamp = build.ledger().stamp(SUBJECT)
    build.store().away = True  # as a store may be after a resume; the database is asked
    request_started.send(None)
    assert get_or_build(SUBJECT, "page", lambda: shown[0]) == "old"
    suspend()
    assert get_or_build(SUBJECT, "page", lambda: shown[0]) == "old", "no request has begun since"
    request_started.send(None)
    assert get_or_build(SUBJECT, "page", lambda: shown[0]) == "new"
    assert cache().tier.lease_of(SUBJECT).token[0] == stamp


def test_a_relay_that_was_suspended_between_a_claim_and_its_call_finds_itself_late(suspend):
    assert build.engine().ports.clock is build.awake_or_not
