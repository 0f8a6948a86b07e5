"""A changed clock of a ledger: relays notice the step, and no row waits for ever, or is credited too soon."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshness.scheduling.clock_step import DRIFT, TOLERANCE, after_step, offset, step
from freshness.scheduling.facts import Facts, Flush, Wait
from freshness.scheduling.policy import Policy
from freshness.scheduling.rule import clamped, decide, seen

POLICY = Policy()
HOUR = 3_600.0
NOW = 10 * HOUR
times = st.none() | st.floats(NOW - 2 * HOUR, NOW + 2 * HOUR)
HELD = ("hold_until", "immediate_hold_until", "lease_until")
PAST = ("observed_at", "settling_at", "first_dirty_at", "last_start_at", "prev_start_at", "immediate_at")


@st.composite
def any_row(draw):
    """Draw any possible numbers of a row, with any times."""
    desired = draw(st.integers(0, 4))
    observed = draw(st.integers(0, desired))
    numbers = {"done": draw(st.integers(0, observed)), "immediate": draw(st.integers(0, desired))}
    when = {name: draw(times) for name in (*HELD, *PAST, "due_at")}
    return Facts(subject="ws:one", desired=desired, observed=observed, **numbers, **when)


rows = any_row()


def read(now, *, asked, took=0.0):
    return offset(now, asked=asked, answered=asked + took)


@pytest.mark.parametrize(("by", "found"), [(-HOUR, -HOUR), (HOUR, HOUR), (-1.0, -1.0), (1.0, 1.0), (0.0, 0.0)])
def test_a_step_is_found_by_the_clock_of_the_process(by, found):
    assert step(read(1_000.0, asked=5.0), read(1_010.0 + by, asked=15.0)) == pytest.approx(found)


@pytest.mark.parametrize("took", [0.0, 0.5, 30.0])
def test_a_slow_answer_makes_no_step_up(took):
    quick, slow = read(1_000.0, asked=5.0), read(1_010.0, asked=15.0, took=took)
    late = read(1_010.0 + took, asked=15.0, took=took)
    for other in (slow, late):
        assert step(quick, other) == 0.0
        assert step(other, read(1_100.0, asked=105.0)) == 0.0


def test_clocks_may_drift_and_be_off_by_what_makes_no_difference():
    before = read(1_000.0, asked=0.0)
    for seconds in (1.0, 600.0, 86_400.0):
        for sign in (-1, 1):
            drifted = 1_000.0 + seconds * (1 + sign * DRIFT) + sign * (TOLERANCE - 0.01)
            assert step(before, read(drifted, asked=seconds)) == 0.0
            assert step(before, read(drifted + sign * 0.02, asked=seconds)) != 0.0


@given(rows)
def test_no_row_sleeps_longer_than_the_rule_could_make_it(facts):
    for decided in (decide(facts, NOW, POLICY), seen(facts, NOW, POLICY)):
        due_at = decided.facts.due_at
        assert due_at is None or due_at <= NOW + POLICY.longest_wait + POLICY.lease
        if all(getattr(facts, name) is None for name in HELD) and isinstance(decided, Wait):
            assert due_at is None or due_at <= NOW + POLICY.rate + POLICY.send_window


def test_a_row_from_an_hour_ahead_is_looked_at_within_its_bound():
    ahead = dict.fromkeys((*HELD, *PAST, "due_at"), NOW + HOUR)
    facts = Facts(subject="ws:one", desired=3, observed=2, done=1, **ahead)
    assert decide(facts, NOW, POLICY).facts.due_at == NOW + POLICY.rate + POLICY.send_window


@given(rows)
def test_after_a_step_every_row_is_looked_at_within_its_bound_and_nothing_is_settled(facts):
    after = after_step(facts, NOW, POLICY).facts
    if after.observed <= after.done:
        assert after.due_at is None
        return
    assert after.due_at <= NOW + POLICY.rate + POLICY.send_window + POLICY.lease
    assert (after.desired, after.done, after.nonce) == (facts.desired, facts.done, facts.nonce)
    for moment in (NOW, NOW + POLICY.settle - 0.01):
        decided = decide(replace(after, due_at=0.0), moment, POLICY)
        assert not (isinstance(decided, Flush) and decided.settled)
    released = replace(after, lease_until=None, last_start_at=None, immediate=0)
    decided = decide(released, NOW + POLICY.debounce, POLICY)
    assert (decided.captured, decided.settled) == (after.desired, True)


@given(rows.filter(lambda facts: facts.due_at is not None))
def test_what_is_not_of_the_future_is_left_as_it_is(facts):
    past = {name: min(value, NOW) for name in Facts.__slots__ if isinstance(value := getattr(facts, name), float)}
    facts = replace(facts, **{**past, "immediate_tokens": 1.0})
    assert clamped(facts, NOW, POLICY) is facts


def test_a_suspension_stays_for_whoever_made_it_ends_it():
    facts = Facts(subject="ws:one", desired=1, suspensions=(NOW + 86_400.0,), due_at=NOW + HOUR)
    assert decide(facts, NOW, POLICY).facts.suspensions == (NOW + 86_400.0,)
    assert after_step(facts, NOW, POLICY).facts.due_at == NOW + 86_400.0
