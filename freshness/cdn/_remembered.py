"""Names of batches by subject, remembered for a minute, because packing asks about every subject at every look."""

import os
from collections.abc import Callable
from threading import Lock
from typing import Final

from cachetools import TTLCache

SECONDS: Final = 60.0
_MOST: Final = 100_000  # subjects


class Remembered:
    """Answers by subject.  Safe among threads, and after a fork."""

    def __init__(self, *, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._forget()

    def get(self, subject: str, ask: Callable[[str], str]) -> str:
        """Return the answer of the last minute, else of a new call of `ask`.  Errors of `ask` are not remembered."""
        if self._owner != os.getpid():  # a thread of the parent may have been half-way through a change
            self._forget()
        with self._lock:  # released during `ask`, which may take long
            known = self._known.get(subject)
        if known is None:
            known = ask(subject)
            with self._lock:
                self._known[subject] = known
        return known

    def _forget(self) -> None:
        self._known: TTLCache[str, str] = TTLCache(_MOST, SECONDS, timer=self._clock)
        self._lock, self._owner = Lock(), os.getpid()
