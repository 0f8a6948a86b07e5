"""Stand-by of a process with another CDN than the ledger's: logging once a minute, looking each tick."""

import logging
import threading
from collections.abc import Callable
from typing import TypeVar

from freshness.errors import AnotherIdentity
from freshness.events import IdentityAlarm
from freshness.ports import Clock, Observe

T = TypeVar("T")
log = logging.getLogger(__name__)
_SAY_EVERY = 60.0  # seconds


class StandBy:
    """Whether the ledger's purges are for another CDN than this process has, as far as its last look has shown."""

    def __init__(self, *, observe: Callable[[], Observe], clock: Clock) -> None:
        self.active = False
        self._observe = observe
        self._clock = clock
        self._said_at: float | None = None
        self._lock = threading.Lock()

    def look(self, work: Callable[[], T]) -> T | None:
        """Return the result of `work`, like `unless_barred`; a success compares the identities, and ends the alarm."""
        found = self.unless_barred(lambda: (work(),))
        if found is None:
            return None
        self._end()
        return found[0]

    def unless_barred(self, work: Callable[[], T]) -> T | None:
        """Return the result of `work`; None, with an alarm, for AnotherIdentity.  Other exceptions are raised."""
        try:
            return work()
        except AnotherIdentity as error:
            self._begin(str(error))
            return None

    def _begin(self, why: str) -> None:
        with self._lock:
            self.active = True
            now = self._clock()
            if self._said_at is not None and now - self._said_at < _SAY_EVERY:
                return
            self._said_at = now
        log.error("%s", why)
        self._observe()(IdentityAlarm(subject="identity", why=why))

    def _end(self) -> None:
        with self._lock:
            ended, self.active, self._said_at = self.active, False, None
        if ended:
            log.info("the ledger's purges are for the CDN of this process: it goes on")
