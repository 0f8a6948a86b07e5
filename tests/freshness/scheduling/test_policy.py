"""The durations of the protocol fit together, or are refused with a sentence."""

from dataclasses import fields, replace

import pytest

from freshness.errors import InvalidPolicy
from freshness.scheduling.policy import Policy

POLICY = Policy()


def test_the_debounce_is_the_settle_window():
    assert POLICY.settle == POLICY.debounce == 5.0


def test_the_stated_bound_is_tick_window_and_settle():
    assert POLICY.bound == 1.0 + 30.0 + 5.0
    assert replace(POLICY, max_wait=50.0).bound == 1.0 + 50.0 + 5.0
    assert replace(POLICY, gather=10.0).bound == 1.0 + 30.0 + 5.0 + 10.0


def test_a_debounce_shorter_than_old_responses_live_is_refused():
    with pytest.raises(InvalidPolicy, match="must not exceed debounce = 4 s"):
        replace(POLICY, debounce=4.0)


def test_a_lease_longer_than_the_window_is_refused():
    with pytest.raises(InvalidPolicy, match="lease = 31 s must not exceed rate = 30 s"):
        replace(POLICY, lease=31.0)


NAMES = [field.name for field in fields(Policy)]
WRONG = [(name, value) for name in NAMES for value in (0, -1.0, "5", None, float("nan"), float("inf"), 1e12)]


@pytest.mark.parametrize(("name", "value"), [pair for pair in WRONG if pair != ("gather", 0)])
def test_what_is_no_duration_is_refused_by_name(name, value):
    with pytest.raises(InvalidPolicy, match=name):
        replace(POLICY, **{name: (value,) if name == "retries" else value})


def test_scaled_time_keeps_the_proportions_and_the_counts():
    quick = POLICY.scaled(0.01)
    assert quick.bound == pytest.approx(POLICY.bound / 100)
    assert quick.retries == pytest.approx((0.01, 0.02, 0.04))
    assert (quick.immediate_burst, quick.verify_attempts, quick.batch) == (2, 3, 500)
