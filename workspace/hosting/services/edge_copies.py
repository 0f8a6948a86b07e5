"""A page with its bytes, fetched through the edge in threads of their own: the copy for visitors of this moment.

As with `edge_looks`, a request is answered at once with the last known copy, and an edge that does not answer keeps two
threads of this process busy, and no request.
"""

import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cachetools import TTLCache

from freshness.contrib.django import conf
from freshness.errors import FetchError
from freshness.fetch.visitor import Visitor
from freshness.ports import Answer, Clock, Page
from workspace.hosting.services.engine import engine

WORKERS: Final = 2
MOST_WAITING: Final = 20
"""Most fetches waiting for a thread, or running; a further request is answered without a fetch."""
OF_A_HOST: Final = 4
"""Most fetches of a host among them: a shop with slow pages leaves the threads to other shops."""
PAUSE: Final = 1.0  # seconds between two fetches of a page
KEPT: Final = 120.0  # seconds for which a copy is remembered
CAPACITY: Final = 32 << 20
"""Bytes of copies remembered by a process."""
_OVERHEAD: Final = 1_000  # bytes of a copy besides its body

FetchBody = Callable[[Page], tuple[Answer, bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeCopy:
    """A fetched page, `age` seconds ago: `answer` None where the edge gave no answer, for the reason `trouble`."""

    answer: Answer | None
    body: bytes = b""
    trouble: str = ""
    age: float = 0.0


@dataclass(slots=True)
class _Known:
    copy: EdgeCopy | None = None
    fetched: float = float("-inf")
    running: bool = False

    @property
    def size(self) -> int:
        return _OVERHEAD + (len(self.copy.body) if self.copy else 0)


class EdgeCopies:
    """The last copy of each page.  Safe to share between threads."""

    def __init__(self, *, fetch: FetchBody | None = None, clock: Clock = time.monotonic) -> None:
        self._fetch, self._clock = fetch or _fetched, clock
        self._known: TTLCache[Page, _Known] = TTLCache(CAPACITY, KEPT, timer=clock, getsizeof=lambda one: one.size)
        self._lock = threading.Lock()
        self._running: Counter[str] = Counter()
        """Fetches by host."""
        self._pool = ThreadPoolExecutor(max_workers=WORKERS, thread_name_prefix="edge-copy")

    def ask(self, page: Page) -> EdgeCopy | None:
        """Return the last copy, None before the first; begin a fetch, unless a fetch runs or has just ended."""
        with self._lock:
            known, now = self._known.get(page, _Known()), self._clock()
            if not known.running and now >= known.fetched + PAUSE and self._has_place(page.host):
                known.running = True
                self._running[page.host] += 1
                self._known[page] = known
                self._pool.submit(self._run, page)
            copy, fetched = known.copy, known.fetched
        if copy is None:
            return None
        return EdgeCopy(answer=copy.answer, body=copy.body, trouble=copy.trouble, age=max(0.0, now - fetched))

    def last(self, page: Page) -> EdgeCopy | None:
        """Return the last copy without a fetch."""
        with self._lock:
            known = self._known.get(page)
        return known.copy if known else None

    @property
    def running(self) -> int:
        """The number of fetches under way, or waiting for a thread."""
        with self._lock:
            return self._running.total()

    def _has_place(self, host: str) -> bool:
        return self._running[host] < OF_A_HOST and self._running.total() < MOST_WAITING

    def _run(self, page: Page) -> None:
        copy = EdgeCopy(answer=None, trouble="It could not be reached.")
        try:
            answer, body = self._fetch(page)
            copy = EdgeCopy(answer=answer, body=body)
        except FetchError:
            pass
        finally:
            with self._lock:
                self._running -= Counter([page.host])  # without a count of 0, which would stay for each host
                self._known[page] = _Known(copy=copy, fetched=self._clock())


@lru_cache(maxsize=4)
def _visitor(edge: str) -> Visitor:
    return Visitor(edge=edge)


def _fetched(page: Page) -> tuple[Answer, bytes]:
    copy, body = _visitor(conf.load().edge).with_body(page)
    return engine().shown(page, copy), body


copies = EdgeCopies()
