"""The times of work for a value, and for a value twice as large."""

import gc
import time
from collections.abc import Callable

import pytest

TIMES = 3.0
UNFELT = 0.004
"""Seconds too short for a comparison."""


def check(of_size: Callable[[int], float], most: int) -> None:
    """Fail where the size `most` takes more than three times the seconds of half the size."""
    size = most // 2
    for _ in range(5):  # a busy machine may disturb a measurement; growth with the square fails each
        once = max(of_size(size), UNFELT)
        twice = of_size(2 * size)
        if twice <= TIMES * once:
            return
    pytest.fail(f"{size:,} take {once:.4f} s, twice as many {twice:.4f} s")


def timed(work: Callable[[], object]) -> float:
    """Seconds of this thread alone: other programs on the machine do not count."""
    gc.disable()  # other tests' rest in memory is no part of a value's cost
    try:
        began = time.thread_time()
        work()
        return time.thread_time() - began
    finally:
        gc.enable()
