"""A relay's watch over the history of the database: after a step back everything is purged.

The watch looks before the relay writes: a restored ledger is recognised before any claim.
"""

import logging
import time
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final, Self

from django.db import close_old_connections

from freshness.contrib.django import build, restoring
from freshness.contrib.django.history import history
from freshness.contrib.django.restored import Restorations
from freshness.errors import FreshnessError
from freshness.ports import Clock

log = logging.getLogger(__name__)
EVERY: Final = 2.0
"""Seconds between two looks of one relay."""


class HistoryWatch:
    """Looks at the history, and works on an open restoration in a thread of its own: purges go on meanwhile."""

    def __init__(self, *, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="restoration")
        self._working: Future[None] | None = None
        self._looked_at: float | None = None

    def look(self) -> None:
        """Look, if due, and begin a restoration where needed.  Raises LedgerUnavailable."""
        now = self._clock()
        if self._looked_at is not None and now - self._looked_at < EVERY:
            return
        noticed()
        self._looked_at = now
        if (self._working is None or self._working.done()) and Restorations(build.ledger()).open() is not None:
            self._working = self._pool.submit(_work)

    def purged(self, subjects: Iterable[str]) -> None:
        """Note the subjects whose purges the relay has claimed."""
        history().purged(subjects)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown()


def noticed() -> str:
    """Look once, and begin a restoration where the database went back; why, as a sentence, or empty."""
    why = history().look()
    if why:
        history().begin(why)
    return why


def _work() -> None:
    close_old_connections()
    try:
        restoring.carry_on()
    except FreshnessError as error:
        log.warning("a restoration goes on later: %s", error)
    except Exception:  # the outermost loop of a thread
        log.exception("a restoration goes on later")
    finally:
        close_old_connections()
