"""Limits of requests at once for each client: a share of this process's threads, and a short wait.

A waiting thread costs a little memory; a computing thread takes the interpreter from all other threads.  Few requests
therefore run, more may wait, and the rest is refused at once.  Pure, but for the waiting.
"""

import math
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

THREADS: Final = 40
"""Threads of a web process (`huzilerz.stack`).  Most wait: for a turn, for the database, for Redis."""


FORGET: Final = 10.0
"""Seconds after which past computing counts half."""
MOST_KNOWN: Final = 1_000
"""Clients whose use is remembered; beyond that number, only clients of the last FORGET seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Of `key` (a workspace, an address, a shop, …), `running` requests run at once, and `present` are here at all."""

    key: str
    running: int
    present: int


class Slots:
    """Counts of present and running requests, for all threads of a process.

    `present`, `running` and `used` are counts by key, `waiting` the requests that wait for their turn. Of waiting
    requests, the client with the least recent computing goes first: a client that asks without end waits for all other
    clients, and the other clients only for running requests.
    """

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._changed = threading.Condition()
        self._clock = clock
        self.present: Counter[str] = Counter()
        self.running: Counter[str] = Counter()
        self.waiting: list[Sequence[Share]] = []
        self.used: dict[str, tuple[float, float]] = {}

    @contextmanager
    def turn(self, shares: Sequence[Share], *, patience: float) -> Iterator[bool]:
        """Yield whether the request may run, after a wait of at most `patience` seconds; counted until the block ends.

        The first share is the request's client.
        """
        entered = runs = False
        began = time.thread_time()
        try:
            entered = self._enter(shares)
            runs = entered and self._begin(shares, patience)
            yield runs
        finally:
            self._leave(shares, entered=entered, ran=runs, took=time.thread_time() - began)

    def has_place(self, shares: Sequence[Share]) -> bool:
        """Return whether a request with these shares would not be refused at once."""
        with self._changed:
            return self._has_place(shares)

    def lately(self, key: str) -> float:
        """Return the seconds that `key` has computed, each second counting half after FORGET more."""
        with self._changed:
            return self._lately(key, self._clock())

    def _has_place(self, shares: Sequence[Share]) -> bool:
        return all(self.present[share.key] < share.present for share in shares)

    def _enter(self, shares: Sequence[Share]) -> bool:
        with self._changed:
            if not self._has_place(shares):
                return False
            self.present.update(share.key for share in shares)
            return True

    def _begin(self, shares: Sequence[Share], patience: float) -> bool:
        with self._changed:
            self.waiting.append(shares)
            try:
                if not self._changed.wait_for(lambda: self._is_next(shares), timeout=patience):
                    return False
            finally:
                self.waiting.remove(shares)
                self._changed.notify_all()  # another request may be next now
            self.running.update(share.key for share in shares)
            return True

    def _is_next(self, shares: Sequence[Share]) -> bool:
        if not self._is_free(shares):
            return False
        now = self._clock()  # once: use decays all the time, and two equal clients must not both be second
        used = self._lately(shares[0].key, now) if shares else 0.0
        others = (one for one in self.waiting if one is not shares and one)
        return all(used <= self._lately(one[0].key, now) or not self._is_free(one) for one in others)

    def _is_free(self, shares: Sequence[Share]) -> bool:
        return all(self.running[share.key] < share.running for share in shares)

    def _lately(self, key: str, now: float) -> float:
        amount, at = self.used.get(key, (0.0, 0.0))
        return amount * math.exp2((at - now) / FORGET)

    def _leave(self, shares: Sequence[Share], *, entered: bool, ran: bool, took: float) -> None:
        with self._changed:
            for share in shares:
                for counted, was in ((self.present, entered), (self.running, ran)):
                    if was:
                        counted[share.key] -= 1
                        if not counted[share.key]:
                            del counted[share.key]  # clients seen only once are forgotten
            if shares and ran:
                self.count(shares[0].key, took)
            self._changed.notify_all()

    def count(self, key: str, took: float) -> None:
        """Add seconds that `key` has computed."""
        now = self._clock()
        self.used[key] = (self._lately(key, now) + took, now)
        if len(self.used) > MOST_KNOWN:
            self.used = {one: used for one, used in self.used.items() if now - used[1] < FORGET}
