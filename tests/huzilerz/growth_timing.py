"""The times of work for a value, and for a value twice as large."""

import gc
import time
from collections.abc import Callable

import pytest

TIMES = 3.0
UNFELT = 0.004
"""Seconds that are too short to be compared."""


def check(of_size: Callable[[int], float], most: int) -> None:
    """Fail where the size `most` takes more than three times the seconds of half the size."""
    size = most // 2
    for _ in range(5):  # a busy machine may disturb a measurement; what grows with the square fails each
        once = max(of_size(size), UNFELT)
        twice = of_size(2 * size)
        if twice <= TIMES * once:
            return
    pytest.fail(f"{size:,} take {once:.4f} s, twice as many {twice:.4f} s")


def timed(work: Callable[[], object]) -> float:
    """Seconds of this thread alone: other programs on the machine do not count."""
    gc.disable()  # what other tests have left in memory is no part of what a value costs
    try:
        began = time.thread_time()
        work()
        return time.thread_time() - began
    finally:
        gc.enable()
