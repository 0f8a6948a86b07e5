"""Observers in separate threads: a slow metric, log or broker never delays a purge.

Each observer has a bounded queue.  When it is full the newest event is dropped and counted: the ledger alone holds the
facts that must not be lost.  Observers get events of purges; `marks.mark` sends edits.  An observer with an attribute
`events`, a tuple of classes, is called with their instances alone, and spares a relay in a flood the rest.  Observers
with many waiting events take turns (`freshness.contrib.django.observer_turns`).
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
from freshness.contrib.django.observer_turns import CROWD, Turns
from freshness.events import Event

log = logging.getLogger(__name__)
_QUEUE_SIZE = 50_000  # events, about 20 MB: the claims and purges of a flood of 20,000 rows, told at once
_IDLE = 30.0  # seconds; a thread without work ends after that


class Listener:
    """An observer, its queue, and a thread that lives while there is work."""

    def __init__(self, path: str, turns: Turns) -> None:
        self.path = path
        self.dropped = 0
        self._turns = turns
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
            if self._queue.qsize() < CROWD:
                self._handle(event)
            else:
                self._handle_in_turn(event)

    def _handle_in_turn(self, event: Event) -> None:
        with self._turns.turn() as goes_on:
            self._handle(event)
            while goes_on() and not self._queue.empty():  # this thread alone takes events
                self._handle(self._queue.get_nowait())

    def _handle(self, event: Event) -> None:
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

    def __init__(self, paths: Sequence[str], *, turns: Turns | None = None) -> None:
        self._turns = turns or Turns()
        self.listeners = [Listener(path, self._turns) for path in paths]

    def __call__(self, event: Event) -> None:
        self._turns.came()
        for listener in self.listeners:
            listener.put(event)

    def join(self, *, within: float = 5.0) -> bool:
        """Let the observers finish their events, at most for `within` seconds; returns whether they have."""
        deadline = time.monotonic() + within
        with self._turns.hurried():
            return all(listener.join(deadline) for listener in self.listeners)
