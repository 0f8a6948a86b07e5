"""Stop asking a store that does not answer: after a few failures in a row, nobody waits for it any more."""

import threading
from collections.abc import Callable


class Breaker:
    """Opens after `failures` in a row for `first` seconds, doubling up to `last` while probes fail.

    While it is open one caller at a time is let through to try.
    """

    def __init__(self, *, clock: Callable[[], float], failures: int = 2, first: float = 0.1, last: float = 2.0) -> None:
        self._clock = clock
        self._limit = failures
        self._first = first
        self._last = last
        self._lock = threading.Lock()
        self._failed = 0
        self._wait = first
        self._until = 0.0

    @property
    def resting(self) -> bool:
        """Whether it failed when it was last asked, and often enough."""
        return self._failed >= self._limit

    def allows(self) -> bool:
        """Whether to ask now.  Whoever is told yes reports back with `succeeded` or `failed`."""
        if not self.resting:
            return True
        with self._lock:
            now = self._clock()
            if now < self._until:
                return False
            self._until = now + self._wait
            return True

    def succeeded(self) -> None:
        """The store answered."""
        if self._failed:
            with self._lock:
                self._failed = 0
                self._wait = self._first

    def failed(self) -> None:
        """The store did not answer in time, or the connection broke."""
        with self._lock:
            self._failed += 1
            if self._failed >= self._limit:
                self._until = self._clock() + self._wait
                self._wait = min(self._wait * 2, self._last)
