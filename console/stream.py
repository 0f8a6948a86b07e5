"""Server-sent events under ASGI: one reader in each process tells every open console of changes.

An event names subjects with a new step, under the id of the newest step: a reconnecting browser says where to continue
(`Last-Event-ID`), to any process.  A viewer is a place in a short list shared by all, and holds no connection to the
database: a slow viewer misses details, and takes no memory of the server.
"""

import asyncio
import json
import logging
import threading
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final

from asgiref.sync import sync_to_async
from django.core.handlers.asgi import ASGIRequest
from django.db import DatabaseError, close_old_connections, connections
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_GET

from console import access, health
from freshness.contrib.django import conf
from freshness.contrib.django.connection import ledger_look
from freshness.contrib.django.fact_tables import StepRow
from freshness.errors import FreshnessError

log = logging.getLogger(__name__)
EVERY: Final = 1.0
"""Seconds between two looks of the reader."""
HEARTBEAT: Final = 15.0
"""Seconds without an event after which a comment is sent, to keep proxies from taking the stream for dead."""
LASTS: Final = 600.0
"""Seconds of a stream: the browser reconnects at once, and its access is checked again."""
_KEPT = 256
_AT_ONCE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsoleEvent:
    """An event: its place in this process's list, the id of the newest step, and the subjects with new steps."""

    place: int
    id: int
    subjects: tuple[str, ...]

    def __bytes__(self) -> bytes:
        body = json.dumps({"subjects": self.subjects})
        return f"id: {self.id}\nevent: changed\ndata: {body}\n\n".encode()


class Hub:
    """The reader's thread, which lives while there are listeners, and the list of its last events."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._events: deque[ConsoleEvent] = deque(maxlen=_KEPT)
        self._place = 0
        self._listeners: dict[asyncio.Event, asyncio.AbstractEventLoop] = {}
        self._thread: threading.Thread | None = None

    def join(self) -> asyncio.Event:
        """Add a listener of the running loop; the returned asyncio event is set upon each change."""
        woken = asyncio.Event()
        with self._lock:
            self._listeners[woken] = asyncio.get_running_loop()
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="console reader", daemon=True)
                self._thread.start()
        return woken

    def leave(self, woken: asyncio.Event) -> None:
        """Remove a listener, at the end of its stream."""
        with self._lock:
            self._listeners.pop(woken, None)

    @property
    def viewers(self) -> int:
        """The number of listeners now."""
        with self._lock:
            return len(self._listeners)

    @property
    def is_reading(self) -> bool:
        """Whether the thread runs that reads for all listeners."""
        return self._thread is not None

    @property
    def place(self) -> int:
        """The place of the newest event."""
        return self._place

    def after(self, place: int) -> list[ConsoleEvent]:
        """List the events after a place, as far as they are kept."""
        with self._lock:
            return [one for one in self._events if one.place > place]

    def tell(self, newest: int, subjects: tuple[str, ...]) -> None:
        """Tell all listeners."""
        with self._lock:
            self._place += 1
            self._events.append(ConsoleEvent(place=self._place, id=newest, subjects=subjects))
            for woken, loop in list(self._listeners.items()):
                try:
                    loop.call_soon_threadsafe(woken.set)
                except RuntimeError:  # its loop is closed: the server stops
                    del self._listeners[woken]

    def _run(self) -> None:
        try:
            self._read()
        finally:
            with self._lock:
                if self._thread is threading.current_thread():  # an unforeseen error: the next listener starts another
                    self._thread = None
            close_old_connections()

    def _read(self) -> None:
        pause, known, shown = threading.Event(), None, ""
        while True:
            with self._lock:
                if not self._listeners:
                    self._thread = None
                    return
            try:
                newest, subjects = steps_after(known)
                now = figures()
                if known is not None and (newest != known or now != shown):
                    self.tell(newest, subjects)
                known, shown = newest, now
            except (FreshnessError, DatabaseError) as error:
                log.warning("the console's reader could not look: %s", error)
            close_old_connections()
            pause.wait(EVERY)


hub: Final = Hub()


def steps_after(known: int | None) -> tuple[int, tuple[str, ...]]:
    """Find the id of the newest step, and the subjects of steps after `known`.  Raises LedgerUnavailable."""
    using = conf.load().database
    with ledger_look(using):
        rows = list(StepRow.objects.using(using).order_by("-id").values_list("id", "subject")[:_AT_ONCE])
    newest = rows[0][0] if rows else 0
    return newest, () if known is None else tuple(dict.fromkeys(subject for id_, subject in rows if id_ > known))


def figures() -> str:
    """Write the first page's figures, without times that pass by themselves."""
    found = health.reader.read()
    passing = ("oldest_dirty_seconds", "relay_silent_seconds")
    kept = {name: value for name, value in found.figures.items() if name not in passing}
    return repr((sorted(kept.items()), found.verdict, [(one.target, one.until) for one in found.pauses]))


async def events(last: int | None) -> AsyncIterator[bytes]:
    """Stream events to a viewer, who has heard of steps up to `last`."""
    loop = asyncio.get_running_loop()
    woken, place, end = hub.join(), hub.place, loop.time() + LASTS
    try:
        # The request's thread, and its connection for the viewer's session, live as long as the stream.
        await sync_to_async(connections.close_all)()
        yield b"retry: 2000\n\n"
        if last is not None:
            newest, subjects = await asyncio.to_thread(_once, last)
            if newest > last:
                yield bytes(ConsoleEvent(place=0, id=newest, subjects=subjects))
        while loop.time() < end:
            try:
                await asyncio.wait_for(woken.wait(), HEARTBEAT)
            except TimeoutError:
                yield b": still here\n\n"
                continue
            woken.clear()
            for one in hub.after(place):
                place = one.place
                yield bytes(one)
    finally:
        hub.leave(woken)


def _once(last: int) -> tuple[int, tuple[str, ...]]:
    try:
        return steps_after(last)
    finally:
        connections.close_all()  # the thread is one of the loop's, and may be idle for long


def streams(request: HttpRequest) -> bool:
    """Whether this server keeps a stream without a busy thread and without a connection of its own."""
    return isinstance(request, ASGIRequest)


@access.needs(access.SEE)
@require_GET
def stream(request: HttpRequest) -> HttpResponseBase:
    """`/console/stream`; 204, which ends reconnecting, where each stream would take a thread."""
    if not streams(request):
        return HttpResponse(status=204)
    said = request.headers.get("Last-Event-ID", "")
    last = int(said) if said.isascii() and said.isdigit() and len(said) < 19 else None
    return StreamingHttpResponse(
        events(last),
        content_type="text/event-stream",
        headers={"X-Accel-Buffering": "no", "Content-Encoding": "identity"},
    )
