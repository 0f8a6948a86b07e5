"""How many requests run at once, by whose they are: a share of this process's threads for each, and a short wait.

A thread that waits for its turn costs a little memory; one that computes takes the interpreter from all others.  So
few run, more may wait, and what is over is refused at once.  Pure, but for the waiting.
"""

import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

THREADS: Final = 32
"""Threads of a web process (`huzilerz.stack`).  Most wait: for a turn, for the database, for Redis."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Of `key` (a workspace, an address, a shop, …), `running` requests run at once, and `present` are here at all."""

    key: str
    running: int
    present: int


class Slots:
    """Counts what is here and what runs, for all threads of a process."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._present: Counter[str] = Counter()
        self._running: Counter[str] = Counter()

    @contextmanager
    def turn(self, shares: Sequence[Share], *, patience: float) -> Iterator[bool]:
        """Whether the request may run now, after a wait of at most `patience` seconds; counted until the block ends."""
        entered = runs = False
        try:
            entered = self._enter(shares)
            runs = entered and self._begin(shares, patience)
            yield runs
        finally:
            self._leave(shares, entered=entered, ran=runs)

    def _enter(self, shares: Sequence[Share]) -> bool:
        with self._changed:
            if any(self._present[share.key] >= share.present for share in shares):
                return False
            self._present.update(share.key for share in shares)
            return True

    def _begin(self, shares: Sequence[Share], patience: float) -> bool:
        with self._changed:
            if not self._changed.wait_for(lambda: self._is_free(shares), timeout=patience):
                return False
            self._running.update(share.key for share in shares)
            return True

    def _is_free(self, shares: Sequence[Share]) -> bool:
        return all(self._running[share.key] < share.running for share in shares)

    def _leave(self, shares: Sequence[Share], *, entered: bool, ran: bool) -> None:
        with self._changed:
            for share in shares:
                for counted, was in ((self._present, entered), (self._running, ran)):
                    if was:
                        counted[share.key] -= 1
                        if not counted[share.key]:
                            del counted[share.key]  # whoever was here once is forgotten
            self._changed.notify_all()
