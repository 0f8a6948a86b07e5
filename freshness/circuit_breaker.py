"""A circuit breaker: after failures in a row, a silent service is left alone for a while.

While Redis is down, `freshness.cache.stores.connections` stops asking by a breaker, and `freshness.cache.lookup` reads
the database instead.
"""

import math
import threading
from collections.abc import Callable

_CLOSED = -math.inf


class CircuitBreaker:
    """Opens after `failures` in a row for `first` seconds, twice as long after each further failure, at most `last`.

    clock         seconds, monotonic
    last          `first` unless given: then every rest is equally long, and successes need no report
    single_probe  after a rest, a single caller tries first, and its outcome decides for all; else every caller tries
    """

    def __init__(
        self,
        *,
        clock: Callable[[], float],
        first: float,
        last: float | None = None,
        failures: int = 1,
        single_probe: bool = False,
    ) -> None:
        self._clock = clock
        self._first = first
        self._last = first if last is None else last
        self._limit = failures
        self._single_probe = single_probe
        self._lock = threading.Lock()
        self._failed = 0
        self._wait = first
        self._until = _CLOSED

    @property
    def open(self) -> bool:
        """Whether the latest calls failed, be the rest over or not."""
        return self._until > _CLOSED

    def allows(self) -> bool:
        """Whether to call now.  A caller told yes reports back with `succeeded` or `failed`."""
        if self._until == _CLOSED:
            return True
        with self._lock:
            now = self._clock()
            if now < self._until:
                return False
            if self._single_probe and self._until > _CLOSED:
                self._until = now + self._wait
            return True

    def succeeded(self) -> None:
        """Note an answer of the service: the next rest is as short as the first."""
        if not self._failed and self._until == _CLOSED:
            return
        with self._lock:
            self._failed = 0
            self._wait = self._first
            # Without `single_probe`, a success during the rest belongs to a call begun before the failure.
            if self._single_probe or self._clock() >= self._until:
                self._until = _CLOSED

    def failed(self, *, at: float | None = None, least: float = 0.0) -> float:
        """Note a refusal, or no answer in time.  Returns the seconds of rest, 0.0 for no rest.

        The rest counts from `at`, by the same clock, else from now, and lasts at `least` this number of seconds.
        """
        with self._lock:
            self._failed += 1
            if self._failed < self._limit:
                return 0.0
            rest = max(self._wait, least)
            self._until = (self._clock() if at is None else at) + rest
            self._wait = min(self._wait * 2, self._last)
            return rest
