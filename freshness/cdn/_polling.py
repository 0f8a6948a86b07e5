"""Progress of accepted purges, polled by few calls: a listing for all questions, kept for a moment.

For a CDN whose API counts questions as calls.  A purge of unknown progress counts as incomplete.
"""

import os
from collections.abc import Callable, Mapping
from threading import Lock
from typing import TypeVar

from freshness.circuit_breaker import CircuitBreaker
from freshness.errors import CdnError, CdnForbidden, CdnRefused, CdnThrottled

KEPT = 2.0  # seconds for which a listing is trusted
SINGLY = 1.0  # least seconds between two questions about single purges
LONGEST = 64.0  # seconds without a question, after failures in a row
FORBIDDEN = 300.0  # seconds until a forbidden listing is tried again

T = TypeVar("T")
Listing = Callable[[], Mapping[str, bool]]
Single = Callable[[str], bool]


class Progress:
    """Whether purges are complete, by their ids at the CDN.  May be asked from several threads at once.

    `listing` gives the newest purges, `single` a purge missing in the listing; both raise subclasses of CdnError. A
    failure ends all questions for a while, twice as long after each in a row: questions meanwhile get the same error.
    Where listing is forbidden or refused, purges are asked for singly.
    """

    def __init__(self, listing: Listing, single: Single, *, clock: Callable[[], float]) -> None:
        self._listing, self._single, self._clock = listing, single, clock
        self._known: Mapping[str, bool] = {}
        self._listed_again_at = self._asked_again_at = self._rests_until = float("-inf")
        self._error: CdnError | None = None
        self._breaker = self._closed()
        self._turns: dict[str, float] = {}  # unlisted purges, and when each may be asked for again
        self._owner = os.getpid()
        self._lock = Lock()

    def is_complete(self, wanted: str) -> bool:
        """Whether the CDN has reported completion. Raises a subclass of CdnError where the CDN cannot be asked."""
        if self._owner != os.getpid():  # another thread of the parent may have held the lock
            self._lock, self._owner, self._breaker = Lock(), os.getpid(), self._closed()
        with self._lock:
            now = self._clock()
            if self._error is not None and not self._breaker.allows():
                raise self._resting(now)
            if now >= self._listed_again_at:
                self._list(now)
            if wanted in self._known:
                self._turns.pop(wanted, None)
                return self._known[wanted]
            return self._one(wanted, now)

    def _list(self, now: float) -> None:
        try:
            self._known = self._asked(self._listing, now)
            self._listed_again_at = now + KEPT
        except (CdnForbidden, CdnRefused):
            self._known, self._listed_again_at = {}, now + FORBIDDEN
            self._error, self._breaker = None, self._closed()

    def _one(self, wanted: str, now: float) -> bool:
        """Ask about a single purge; its next turn comes when all unlisted purges had theirs."""
        if now < max(self._asked_again_at, self._turns.get(wanted, now)):
            self._turns.setdefault(wanted, now)
            return False
        self._turns = {known: turn for known, turn in self._turns.items() if turn > now - FORBIDDEN}
        self._asked_again_at = now + SINGLY
        self._turns[wanted] = now + max(KEPT, SINGLY * len(self._turns))
        complete = self._asked(lambda: self._single(wanted), now)
        if complete:
            del self._turns[wanted]
        return complete

    def _asked(self, call: Callable[[], T], now: float) -> T:
        try:
            answer = call()
        except CdnRefused:  # the id is unknown to the CDN, which is otherwise well
            raise
        except CdnError as error:
            least = getattr(error, "retry_after", None) or 0.0
            self._rests_until = now + self._breaker.failed(at=now, least=least)
            self._error = error
            raise
        self._error, self._breaker = None, self._closed()
        return answer

    def _closed(self) -> CircuitBreaker:
        return CircuitBreaker(clock=self._clock, first=KEPT, last=LONGEST)

    def _resting(self, now: float) -> CdnError:
        left = self._rests_until - now
        if isinstance(self._error, CdnThrottled):
            return CdnThrottled(str(self._error), retry_after=left)
        assert self._error is not None
        return type(self._error)(str(self._error))
