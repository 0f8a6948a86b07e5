"""Observers that write to the database a little later: many events, a single statement."""

import logging
import threading
from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from django.db import close_old_connections

from freshness.errors import LedgerUnavailable
from freshness.events import Event

Part = TypeVar("Part")
Waiting = TypeVar("Waiting")
log = logging.getLogger(__name__)


class LateWriter(ABC, Generic[Part, Waiting]):
    """`freshness.ports.Observe` with parts of events waiting `every` seconds in this process for a common write.

    A subclass keeps the waiting parts: `keep`, `take` and `put_back` are called under a lock, `write` without the lock.
    `name` names the parts in the log.
    """

    name: str

    def __init__(self, *, every: float) -> None:
        self._every = every
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None

    @abstractmethod
    def part_of(self, event: Event) -> Part | None:
        """Return the part of an event to be written; `None` for an event without a part."""

    @abstractmethod
    def keep(self, part: Part) -> None:
        """Add a part to the waiting parts."""

    @abstractmethod
    def take(self) -> Waiting:
        """Return the waiting parts, and wait with none."""

    @abstractmethod
    def put_back(self, waiting: Waiting) -> None:
        """Let parts wait again after a failed write, before newer parts."""

    @abstractmethod
    def write(self, waiting: Waiting) -> None:
        """Write parts into the ledger's database.  Raises LedgerUnavailable."""

    def __call__(self, event: Event) -> None:
        """Keep the event's part; a separate timer writes waiting parts."""
        part = self.part_of(event)
        if part is None:
            return
        with self._lock:
            self.keep(part)
            if self._timer is None or not self._timer.is_alive():
                self._timer = threading.Timer(self._every, self._flush)
                self._timer.daemon = True
                self._timer.start()

    def flush(self) -> None:
        """Write waiting parts; without the database the parts wait on."""
        with self._lock:
            waiting = self.take()
        try:
            self.write(waiting)
        except LedgerUnavailable as error:
            log.warning("%s are not written yet: %s", self.name, error)
            with self._lock:
                self.put_back(waiting)

    def _flush(self) -> None:
        try:
            self.flush()
        finally:
            close_old_connections()
