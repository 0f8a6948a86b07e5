"""Presence: each cacheable response is recorded before it is sent to the edges.

Only that order lets a missing record prove the absence of copies at all edges.  The record is committed first, and the
time taken by the response is checked after.  A response rendered before an edit and still cacheable has therefore been
recorded before the edit's purge is settled, and the decision to skip that purge finds the record.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable

from freshness.circuit_breaker import CircuitBreaker
from freshness.errors import LedgerUnavailable
from freshness.ports import Clock, Presence
from freshness.scheduling.policy import Policy

_REST = 1.0  # seconds without asking a ledger that could not take a record


class PresenceRecorder:
    """The records of a process; a tag is recorded again only after `window` seconds, or for a longer life.

    clock       seconds; must run on during machine sleep
    remembered  most recorded tags kept in memory, the latest
    """

    def __init__(
        self, presence: Presence, policy: Policy, *, clock: Clock, window: float = 60.0, remembered: int = 50_000
    ) -> None:
        self._presence = presence
        self._life = policy.request_life
        self._on_its_way = policy.request_life + policy.margin
        self._clock = clock
        self._window = window
        self._remembered = remembered
        # Ends of records by tag, in seconds.  A plain dict, not a map of cachetools: the engine's core needs the
        # standard library alone.
        self._noted: OrderedDict[str, float] = OrderedDict()
        self._lock = threading.Lock()
        self._breaker = CircuitBreaker(clock=clock, first=_REST)

    def allow(self, tags: Iterable[str], *, life: float, elapsed: Callable[[], float]) -> bool:
        """Whether a response with `tags` may go out as cacheable, shown by edges for `life` seconds from now.

        False where the record failed, or where the response, by `elapsed`, has taken longer than allowed once recorded:
        the response must then go out as uncacheable.  Only tags of workspaces are recorded, because only their purges
        are ever skipped.
        """
        if elapsed() > self._life:  # too slow to be cacheable
            return False
        return self._note({tag for tag in tags if tag.startswith("w-")}, life) and elapsed() <= self._life

    def forget(self) -> None:
        """Forget the recorded tags: the next response of each tag is recorded anew."""
        with self._lock:
            self._noted.clear()

    def _note(self, tags: set[str], life: float) -> bool:
        now = self._clock()  # read before the record: its memory must not outlast it
        last = now + life + self._on_its_way
        missing = sorted(tag for tag in tags if self._noted.get(tag, now) < last)
        if not missing:
            return True
        if not self._breaker.allows():
            return False
        try:
            self._presence.note(missing, seconds=last - now + self._window)
        except LedgerUnavailable:
            self._breaker.failed(at=now)
            return False
        self._remember(missing, last + self._window)
        return True

    def _remember(self, tags: Iterable[str], until: float) -> None:
        with self._lock:
            for tag in tags:
                self._noted[tag] = max(self._noted.get(tag, until), until)
                self._noted.move_to_end(tag)
            while len(self._noted) > self._remembered:
                self._noted.popitem(last=False)
