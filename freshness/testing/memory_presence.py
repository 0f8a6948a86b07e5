"""The record of possible copies at edges, in memory: for tests of engines and of applications."""

import threading
from collections.abc import Collection

from freshness.errors import LedgerUnavailable
from freshness.ports import Clock


class MemoryPresence:
    """`freshness.ports.Presence` without a database; set `away` and every call raises LedgerUnavailable."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.away = False
        self.until: dict[str, float] = {}
        self._lock = threading.Lock()

    def note(self, tags: Collection[str], *, seconds: float) -> None:
        """Raise the recorded time of each tag."""
        self._must_answer()
        with self._lock:
            until = self.clock() + seconds
            for tag in tags:
                self.until[tag] = max(self.until.get(tag, until), until)

    def held(self, tags: Collection[str], *, longer: float = 0.0) -> frozenset[str]:
        """Return the tags whose time has not passed."""
        self._must_answer()
        since = self.clock() - longer
        return frozenset(tag for tag in tags if self.until.get(tag, since) > since)

    def _must_answer(self) -> None:
        if self.away:
            raise LedgerUnavailable("the ledger is away")
