"""Waits of tests and benches for other processes."""

import time
from collections.abc import Callable

import pytest


def until_true(condition: Callable[[], bool], what: str, *, within: float = 20.0) -> None:
    """Wait for a condition of another process; fails with the text `what` after the time limit."""
    end = time.monotonic() + within
    while not condition():
        if time.monotonic() > end:
            pytest.fail(f"not within {within:g} s: {what}")
        time.sleep(0.01)
