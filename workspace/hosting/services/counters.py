"""Counters in Django's cache, for each field and running hour or day, exact under concurrent increments.

While the cache is away, counts wait in this process and are added later.  In a flood of events counts wait for half a
second too, because a write for each event would cost a relay a third of its time.  An increment without an answer is
repeated: after an outage a counter may be too high by 1 for each process.
"""

import atexit
import logging
import os
import threading
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import lru_cache

from django.core.cache import cache
from redis.exceptions import RedisError

from freshness.circuit_breaker import CircuitBreaker
from freshness.ports import Clock

log = logging.getLogger(__name__)

PERIODS: Mapping[str, tuple[str, int]] = {"hour": ("%Y%m%d%H", 25 * 3600), "day": ("%Y%m%d", 8 * 86_400)}
"""How the running period is written (UTC), and how many seconds its counters live."""

AWAY_FOR = 10.0  # seconds without another try after the cache failed
LOG_EVERY = 60.0
AT_ONCE = 50
"""Additions a second, each written at once; further additions wait `PAUSE` seconds for a common write."""
PAUSE = 0.5
MAX_WAITING = 10_000  # keys; days of an outage

_FAILURES = (RedisError, OSError)


def key_of(metric: str, field: str, period: str, at: datetime) -> str:
    """Return the cache key of a counter: `metrics:cache_invalidation:success:hour:2026112218`.

    Raises ValueError for any period but hour and day.
    """
    if period not in PERIODS:
        raise ValueError(f"{period!r:.40} is no period; it must be one of {', '.join(PERIODS)}")
    return f"{metric}:{field}:{period}:{_written(period, int(at.timestamp() // 3600))}"


@lru_cache(maxsize=16)  # a flood asks for the running hour and day thousands of times
def _written(period: str, hours: int) -> str:
    """Write the period of an hour, counted from 1970."""
    return datetime.fromtimestamp(3600 * hours, tz=UTC).strftime(PERIODS[period][0])


class Counters:
    """Adds to counters without ever raising, and reads them.  Safe to share between threads."""

    def __init__(self, clock: Clock = time.monotonic, *, at_once: int = AT_ONCE) -> None:
        self._clock = clock
        self._at_once = at_once
        self.forget()

    def forget(self) -> None:
        """Start without waiting counts, as a forked child must: waiting counts belong to the parent."""
        self._lock = threading.Lock()
        self._waiting: Counter[tuple[str, int]] = Counter()
        self._dropped = 0
        self._breaker = CircuitBreaker(clock=self._clock, first=AWAY_FOR)
        self._silent_until = float("-inf")
        self._second, self._added = float("-inf"), 0
        self._timer: threading.Timer | None = None

    def add(self, metric: str, amounts: Mapping[str, int], at: datetime) -> None:
        """Add each field's amount to its counters of the hour and the day of `at`."""
        counts = Counter(
            {
                (key_of(metric, field, period, at), lifetime): amount
                for field, amount in amounts.items()
                for period, (_, lifetime) in PERIODS.items()
                if amount
            }
        )
        with self._lock:
            self._keep(counts)
            if self._is_flood():
                if self._timer is None:
                    self._timer = threading.Timer(PAUSE, self.write)
                    self._timer.daemon = True
                    self._timer.start()
                return
        self.write()

    def write(self) -> None:
        """Add the waiting counts to the cache, unless the cache failed a moment ago."""
        now = self._clock()
        with self._lock:
            self._timer = None
            if not self._breaker.allows():
                return
            counts, self._waiting = self._waiting, Counter()
        try:
            while counts:
                (key, lifetime), amount = next(iter(counts.items()))
                _increment(key, amount, lifetime)
                del counts[key, lifetime]
        except _FAILURES as error:
            self._set_aside(counts, now, error)

    def read(self, keys: Iterable[str]) -> tuple[dict[str, int], bool]:
        """Return the counters, 0 by default, with this process's waiting counts; and whether the cache answered."""
        wanted = list(keys)
        with self._lock:
            found = {key: amount for (key, _), amount in self._waiting.items()}
        try:
            cached = cache.get_many(wanted)
        except _FAILURES:
            return {key: found.get(key, 0) for key in wanted}, False
        return {key: int(cached.get(key, 0)) + found.get(key, 0) for key in wanted}, True

    def _is_flood(self) -> bool:
        now = self._clock()
        if now - self._second >= 1.0:
            self._second, self._added = now, 0
        self._added += 1
        return self._added > self._at_once

    def _keep(self, counts: Counter[tuple[str, int]]) -> None:
        for key, amount in counts.items():
            if key in self._waiting or len(self._waiting) < MAX_WAITING:
                self._waiting[key] += amount
            else:
                self._dropped += 1

    def _set_aside(self, counts: Counter[tuple[str, int]], now: float, error: Exception) -> None:
        with self._lock:
            self._keep(counts)
            self._breaker.failed(at=now)
            if now < self._silent_until:
                return
            self._silent_until = now + LOG_EVERY
            waiting, dropped = len(self._waiting), self._dropped
        log.warning("metrics wait in this process (%s counters, %s dropped): %s", waiting, dropped, error)


def _increment(key: str, amount: int, lifetime: int) -> None:
    for _ in range(3):
        try:
            cache.incr(key, amount)
            return
        except ValueError:  # the first of its period, unless another process is quicker, or the cache is emptied
            if cache.add(key, amount, timeout=lifetime):
                return
        except TypeError:  # not a number: a foreign value
            cache.delete(key)
    raise OSError(f"{key} takes no increment")


counters = Counters()
os.register_at_fork(after_in_child=counters.forget)
atexit.register(counters.write)
