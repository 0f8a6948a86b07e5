"""Celery workers alive, asked of the broker at most every ten seconds, in a thread: no page waits for an answer."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from celery import current_app
from kombu.exceptions import OperationalError

from freshness.ports import Clock

EVERY: Final = 10.0
"""Seconds for which an answer is good."""
PATIENCE: Final = 1.0
"""Seconds in which a worker has to answer."""
MOST: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Workers:
    """The names of the workers with an answer; None before the first question, and with a `fault` of the broker."""

    names: Sequence[str] | None = None
    fault: str = ""

    @property
    def said(self) -> str:
        """A sentence."""
        if self.names is None:
            return f"Not known: {self.fault}" if self.fault else "Being asked."
        return (
            f"{len(self.names)} alive." if self.names else "No worker answers: pages are neither warmed nor verified."
        )


class WorkersReader:
    """The last answer of the workers, shared by all viewers."""

    def __init__(self, ask: Callable[[], Sequence[str]], *, clock: Clock = time.monotonic) -> None:
        self._ask = ask
        self._clock = clock
        self._lock = threading.Lock()
        self._known = Workers()
        self._asked_at: float | None = None
        self._thread: threading.Thread | None = None

    def read(self) -> Workers:
        """Return the last answer, and ask anew where the answer is old; a single question is open at a time."""
        with self._lock:
            is_old = self._asked_at is None or self._clock() - self._asked_at >= EVERY
            if is_old and (self._thread is None or not self._thread.is_alive()):
                self._asked_at = self._clock()
                self._thread = threading.Thread(target=self._look, name="console workers", daemon=True)
                self._thread.start()
            return self._known

    def join(self) -> None:
        """Wait for the open question."""
        if self._thread is not None:
            self._thread.join()

    def _look(self) -> None:
        try:
            self._known = Workers(names=sorted(self._ask())[:MOST])
        except (OperationalError, OSError) as error:
            self._known = Workers(fault=f"the broker does not answer ({type(error).__name__})")


def ask() -> list[str]:
    """Return the names of the workers with an answer within PATIENCE.  Raises OperationalError."""
    return list(current_app.control.inspect(timeout=PATIENCE).ping() or {})


reader: Final = WorkersReader(ask)
