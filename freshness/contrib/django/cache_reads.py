"""Reads of this process's caches, reported as `freshness.events.CacheRead` every ten seconds while requests come.

A read takes no lock and calls nothing for its count; counts of the last seconds of a process are lost with the process.
"""

import threading
import weakref
from collections.abc import Callable
from dataclasses import astuple, dataclass

from freshness.cache.cache import Cache
from freshness.events import CacheRead
from freshness.ports import Observe

EVERY = 10.0
"""Seconds between the first request without a report and the report."""


@dataclass(slots=True)
class PageReads:
    """Pages of the embedded edge since the process began: kept pages, and pages rendered by the application."""

    edge: int = 0
    origin: int = 0


page_reads = PageReads()
"""The counts of this process, kept by `freshness.contrib.django.pagecache`."""


class ReadReporter:
    """Reports the reads of `cache()` and of `pages` to `observer()`, since the last report.

    `look` is called at each request.
    """

    def __init__(
        self, cache: Callable[[], Cache], observer: Callable[[], Observe], pages: PageReads, *, every: float = EVERY
    ) -> None:
        self._cache = cache
        self._observer = observer
        self._pages = pages
        self.every = every
        self._of: weakref.ref[Cache] | None = None
        self._told = (0, 0, 0)
        self._told_pages = astuple(pages)
        self._timer: threading.Timer | None = None

    def look(self) -> None:
        """Start the timer of the next report, unless the timer runs; threads of a former process do not run."""
        if self._timer is None or not self._timer.is_alive():
            self._timer = threading.Timer(self.every, self.report)
            self._timer.daemon = True
            self._timer.start()

    def report(self) -> None:
        """Report the reads since the last report; without a read no event."""
        cache, pages = self._cache(), astuple(self._pages)
        seen = (cache.tier.hits(), cache.counts.shared, cache.counts.misses)
        before = self._told if self._of is not None and self._of() is cache else (0, 0, 0)
        more = [max(0, new - old) for new, old in zip((*seen, *pages), (*before, *self._told_pages), strict=True)]
        self._of, self._told, self._told_pages = weakref.ref(cache), seen, pages
        if any(more):
            process, shared, missed, edge, origin = more
            self._observer()(CacheRead(process=process, shared=shared, missed=missed, edge=edge, origin=origin))
