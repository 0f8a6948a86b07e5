"""Pages looked at through the edge in threads of their own: a request is answered at once, with the last known look.

An edge that does not answer keeps two threads of this process busy, and no request.
"""

import threading
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from cachetools import TTLCache

from freshness.delivery.warm import FetchedPage, warm
from freshness.ports import Clock, Fetch, Page
from workspace.hosting.services.engine import engine

WORKERS = 2
MOST_WAITING = 50
"""Most looks waiting for a thread, or running; a further request is answered without a look."""
PAUSE = 0.7  # seconds between two looks of the same key
KEPT = 600.0  # seconds for which the last look of a key is kept
WITHIN = 5.0  # seconds for all pages of a look, the last one's own deadline aside


@dataclass(slots=True)
class _Look:
    """The pages of the last request, by path, and when the next look may start."""

    found: dict[str, FetchedPage] = field(default_factory=dict)
    running: bool = False
    next_at: float = float("-inf")


class EdgeLooks:
    """The last look of each key, for example of a publish.  Safe to share between threads."""

    def __init__(self, *, fetch: Fetch | None = None, clock: Clock = time.monotonic) -> None:
        self._fetch, self._clock = fetch, clock
        self._looks: TTLCache[str, _Look] = TTLCache(maxsize=10_000, ttl=KEPT, timer=clock)
        self._lock = threading.Lock()
        self._running = 0
        self._pool = ThreadPoolExecutor(max_workers=WORKERS, thread_name_prefix="edge-look")

    def ask(self, key: str, pages: Sequence[Page]) -> Mapping[str, FetchedPage]:
        """Return the last look's result for each path; start a look at `pages`, unless a look runs or just ran."""
        with self._lock:
            look = self._looks.setdefault(key, _Look())
            found, now = dict(look.found), self._clock()
            if pages and not look.running and now >= look.next_at and self._running < MOST_WAITING:
                look.running = True
                self._running += 1
                self._pool.submit(self._run, look, pages)
        return found

    @property
    def running(self) -> int:
        """The number of looks under way, or waiting for a thread."""
        with self._lock:
            return self._running

    def _run(self, look: _Look, pages: Sequence[Page]) -> None:
        found: Sequence[FetchedPage] = ()
        try:
            found = warm(pages, self._fetch or engine().look, within=WITHIN)
        finally:
            with self._lock:
                look.found |= {one.page.path: one for one in found}
                look.running, look.next_at = False, self._clock() + PAUSE
                self._running -= 1


looks = EdgeLooks()
