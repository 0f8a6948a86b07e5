"""What leaves for the edges, written down before it does: only so does the lack of a note prove that they hold nothing.

The order is what the proof rests on.  First the note, committed; then the look at how long the response has taken.
One that was read before an edit and may still be kept has therefore been noted before the edit's purge is settled:
whoever decides then whether the purge is needed finds the note.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable

from freshness.circuit_breaker import CircuitBreaker
from freshness.errors import LedgerUnavailable
from freshness.ports import Clock, Presence
from freshness.scheduling.policy import Policy

_REST = 1.0  # seconds without asking a ledger that could not take a note: no response waits for its time-out twice


class PresenceRecorder:
    """One process's notes; a tag is written again only after `window` seconds, or where a response lives longer.

    `clock` must not stand still while the machine is suspended.  At most `room` tags are remembered.
    """

    def __init__(
        self, served: Presence, policy: Policy, *, clock: Clock, window: float = 60.0, room: int = 50_000
    ) -> None:
        self._served = served
        self._life = policy.request_life
        self._on_its_way = policy.request_life + policy.margin
        self._clock = clock
        self._window = window
        self._room = room
        self._noted: OrderedDict[str, float] = OrderedDict()
        self._lock = threading.Lock()
        self._breaker = CircuitBreaker(clock=clock, first=_REST)

    def allow(self, tags: Iterable[str], *, life: float, elapsed: Callable[[], float]) -> bool:
        """Whether a response with `tags` may go out as one that edges show for `life` seconds from now.

        False where that could not be written down, or where it has taken longer than a response may, by `elapsed`,
        once it was: then it must go out as one that nobody keeps.  Only tags of workspaces are noted, because only
        their purges are ever left out.
        """
        if elapsed() > self._life:  # not kept in any case
            return False
        return self._note({tag for tag in tags if tag.startswith("w-")}, life) and elapsed() <= self._life

    def _note(self, tags: set[str], life: float) -> bool:
        now = self._clock()  # before the note: what is remembered of it must not last longer than it does
        last = now + life + self._on_its_way
        owed = sorted(tag for tag in tags if self._noted.get(tag, now) < last)
        if not owed:
            return True
        if not self._breaker.allows():
            return False
        try:
            self._served.note(owed, seconds=last - now + self._window)
        except LedgerUnavailable:
            self._breaker.failed(at=now)
            return False
        self._remember(owed, last + self._window)
        return True

    def _remember(self, tags: Iterable[str], until: float) -> None:
        with self._lock:
            for tag in tags:
                self._noted[tag] = max(self._noted.get(tag, until), until)
                self._noted.move_to_end(tag)
            while len(self._noted) > self._room:
                self._noted.popitem(last=False)
