"""Observers in separate threads: a slow metric, log or broker never delays a purge.

Each observer has a bounded queue.  When it is full the newest event is dropped and counted: the ledger alone holds the
facts that must not be lost.  Observers get events of purges; `marks.mark` sends edits.  An observer with an attribute
`events`, a tuple of classes, is called with their instances alone, and spares a relay in a flood the rest.
"""

import logging
import os
import threading
import time
from collections.abc import Callable, Sequence
from queue import Empty, Full, Queue

from django.db import close_old_connections
from django.utils.module_loading import import_string

from freshness.contrib.django.foreign_code import ForeignCode
from freshness.events import Event

log = logging.getLogger(__name__)
_QUEUE_SIZE = 10_000  # events
_IDLE = 30.0  # seconds; a thread without work ends after that


class Listener:
    """An observer, its queue, and a thread that lives while there is work."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.dropped = 0
        self._observer: Callable[[Event], None] | None = None
        self._queue: Queue[Event] = Queue(_QUEUE_SIZE)
        self._lock = threading.Lock()
        self._running_in: int | None = None
        self._events: tuple[type, ...] = ()

    def put(self, event: Event) -> None:
        """Hand over an event; never blocks."""
        if self._events and not isinstance(event, self._events):
            return
        try:
            self._queue.put_nowait(event)
        except Full:
            self.dropped += 1
            if self.dropped == 1 or self.dropped % _QUEUE_SIZE == 0:
                log.error("observer %s is too slow: %d events dropped", self.path, self.dropped)
        with self._lock:
            if self._running_in != os.getpid():  # not started, ended for want of work, or left behind by a fork
                self._running_in = os.getpid()
                threading.Thread(target=self._run, name=f"observer {self.path}", daemon=True).start()

    def join(self, deadline: float) -> bool:
        """Wait until the queue is empty, or `deadline` by the monotonic clock; return whether the queue is empty."""
        while self._queue.unfinished_tasks and time.monotonic() < deadline:
            time.sleep(0.005)
        return not self._queue.unfinished_tasks

    def _run(self) -> None:
        while True:
            try:
                event = self._queue.get(timeout=_IDLE)
            except Empty:
                with self._lock:
                    if self._queue.empty():
                        self._running_in = None
                        return
                continue
            self._tell(event)
            self._queue.task_done()

    def _tell(self, event: Event) -> None:
        kind = type(event).__name__
        try:
            with ForeignCode(log, "observer %s failed on %s of %s", self.path, kind, event.subject):
                if self._observer is None:  # late, because observers may themselves ask for the engine
                    self._observer = import_string(self.path)
                    events = getattr(self._observer, "events", ())
                    if isinstance(events, tuple):  # a recorder may have a list of this name
                        self._events = events
                if not self._events or isinstance(event, self._events):
                    self._observer(event)
        finally:
            close_old_connections()


class Observers:
    """`freshness.ports.Observe` for any number of dotted paths."""

    def __init__(self, paths: Sequence[str]) -> None:
        self.listeners = [Listener(path) for path in paths]

    def __call__(self, event: Event) -> None:
        for listener in self.listeners:
            listener.put(event)

    def join(self, *, within: float = 5.0) -> bool:
        """Let the observers finish their events, at most for `within` seconds; returns whether they have."""
        deadline = time.monotonic() + within
        return all(listener.join(deadline) for listener in self.listeners)
