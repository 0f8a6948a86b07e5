"""Turns of observers with many waiting events: in a flood purges come before their metrics, logs and warming.

Python runs a single thread of a process at a time.  Observers with thousands of waiting events would take most of this
time from the threads that claim, send and credit.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from freshness.ports import Clock

CROWD: Final = 200
"""Waiting events from which an observer works in turns."""
_TURN = 0.01  # seconds of an observer's work at a time, an event at least
_REST = 0.02  # seconds without work of observers after each turn
_PATIENCE = 0.05  # seconds of waiting for a turn: an observer that hangs delays no other observer for longer
_LATELY = 2.0  # seconds after an event in which the flood may go on


class Turns:
    """Turns of a process's observers: one works at a time, and after each turn all rest, as long as events come in."""

    def __init__(
        self,
        *,
        clock: Clock = time.monotonic,
        rest: Callable[[float], object] | None = None,
        patience: float = _PATIENCE,
    ) -> None:
        self._clock = clock
        self._patience = patience
        self._lock = threading.Lock()
        self._hurried = threading.Event()
        self._rest = rest or self._hurried.wait
        self._came_at = clock()

    def came(self) -> None:
        """Note that an event has come in."""
        self._came_at = self._clock()

    @contextmanager
    def turn(self) -> Iterator[Callable[[], bool]]:
        """Wait for a turn, and rest after it.  Yield whether the turn goes on."""
        held = self._lock.acquire(timeout=self._patience)
        try:
            until = self._clock() + _TURN
            yield lambda: self._clock() < until
            if not self._hurried.is_set() and self._clock() - self._came_at < _LATELY:
                self._rest(_REST)
        finally:
            if held:
                self._lock.release()

    @contextmanager
    def hurried(self) -> Iterator[None]:
        """End all rests, for a process that waits for its observers."""
        self._hurried.set()
        try:
            yield
        finally:
            self._hurried.clear()
