"""Turns of observers with many waiting events: in a flood purges come before metrics, logs and warming.

Python runs a single thread of a process at a time.  Observers with thousands of waiting events would take most of the
time from the claiming, sending and crediting threads.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from freshness.ports import Clock

CROWD: Final = 200
"""Waiting events from which an observer works in turns."""
TURN: Final = 0.01
"""Seconds of an observer's work at a time, an event at least."""
REST: Final = 0.02
"""Seconds without work of observers after each turn."""
_PATIENCE = 0.05  # seconds of waiting for a turn: the most by which a hanging observer delays another observer
_LATELY = 2.0  # seconds after an event in which the flood may go on


class Turns:
    """Turns of a process's observers: a single observer works at a time, then all rest while events come in."""

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
        """Note the arrival of an event."""
        self._came_at = self._clock()

    @contextmanager
    def turn(self) -> Iterator[Callable[[], bool]]:
        """Wait for a turn, and rest after the turn. Yield a function that returns whether the turn goes on."""
        held = self._lock.acquire(timeout=self._patience)
        try:
            until = self._clock() + TURN
            yield lambda: self._clock() < until
            if not self._hurried.is_set() and self._clock() - self._came_at < _LATELY:
                self._rest(REST)
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
