"""What a merchant can make twice as large costs at most three times as much, up to the limit; beyond it, nothing."""

import gc
import time
from collections.abc import Callable

import pytest

from tests.huzilerz.growth import GROWTHS, Growth, page
from theme.puck import InvalidPuck

TIMES = 3.0
UNFELT = 0.004
"""Seconds that are too short to be compared."""


def seconds(growth: Growth, size: int) -> float:
    """Of this thread alone, the best of three: other programs on the machine do not count."""
    value = growth.make(size)
    return min(_timed(lambda: growth.work(value)) for _ in range(3))


def _timed(work: Callable[[], object]) -> float:
    gc.disable()  # what other tests have left in memory is no part of what a value costs
    try:
        began = time.thread_time()
        work()
        return time.thread_time() - began
    finally:
        gc.enable()


def test_there_are_forty_of_them() -> None:
    assert len(GROWTHS) >= 40


@pytest.mark.parametrize("name", GROWTHS)
def test_twice_as_large_costs_at_most_three_times_as_much(name: str) -> None:
    growth = GROWTHS[name]
    size = growth.most // 2
    for _ in range(5):  # a busy machine may disturb a measurement; what grows with the square fails each
        once = max(seconds(growth, size), UNFELT)
        twice = seconds(growth, 2 * size)
        if twice <= TIMES * once:
            return
    pytest.fail(f"{size:,} take {once:.4f} s, twice as many {twice:.4f} s")


@pytest.mark.parametrize("name", [name for name, growth in GROWTHS.items() if growth.work is page])
def test_what_is_over_the_limit_is_refused_before_it_costs_anything(name: str) -> None:
    growth = GROWTHS[name]
    value = growth.make(growth.most * 20)
    within = 20 * TIMES * max(seconds(growth, growth.most), UNFELT)  # no more than reading it takes
    began = time.thread_time()
    with pytest.raises(InvalidPuck) as refused:
        page(value)
    took = time.thread_time() - began
    assert refused.value.path
    assert took <= within
