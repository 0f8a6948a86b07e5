"""`mark`: the call that application code makes when content changes."""

import logging
import threading
import time
from contextlib import suppress

from django.db import transaction

from freshness.cache.ports import Fences
from freshness.contrib.django import build, bulk, conf
from freshness.contrib.django.cache import cache
from freshness.errors import LedgerUnavailable, StoreUnavailable
from freshness.events import Requested
from freshness.ports import Clock
from freshness.targets.generation import Stamp
from freshness.targets.purge import Purge

log = logging.getLogger(__name__)


def mark(subject: str, *, reason: str, purge: Purge | None = None, immediate: bool = False) -> Stamp | None:
    """Mark a subject stale: the last statement of the transaction that changed its content.

    Costs one round trip to the database; once a minute the store's clock is read as well.  Never raises
    into the edit for a fault of the ledger: it is logged, None comes back, and the reconciler finds the
    edit.  Raises Invalid for more than a thousand subjects in one transaction, which would be a flood of
    purges (see `bulk`).  After the outermost commit the fence is raised, at best effort: no edit waits for a store that
    failed just now.
    """
    ledger = build.ledger()
    bulk.refuse_too_many(subject, using=ledger.using)
    read_at = _read_at(subject)
    try:
        stamp = ledger.mark(subject, reason=reason, purge=purge, immediate=immediate)
    except LedgerUnavailable:
        log.exception("the mark of %s failed; the edit is kept and the reconciler will mark it", subject)
        return None

    def after_commit() -> None:
        cache().forget(subject)
        _raise_fence(subject, stamp, read_at)
        build.observe()(Requested(subject=subject, generation=stamp.generation, reason=reason, immediate=immediate))

    transaction.on_commit(after_commit, using=ledger.using, robust=True)
    return stamp


class StoreClock:
    """The least that a store's clock can show, without asking it: the last reading plus the time since.

    The reading is noted when its answer came back, so the estimate is late by at most one round
    trip and never early; after a minute it is not trusted to have kept the same pace.
    """

    def __init__(self, clock: Clock, *, trusted: float = 60.0) -> None:
        self._clock = clock
        self._trusted = trusted
        self._reading: tuple[Fences, int, float] | None = None

    def learn(self, store: Fences, reading: int) -> None:
        """Note a reading, in milliseconds, that has just come back from `store`."""
        self._reading = (store, reading, self._clock())

    def now(self, store: Fences) -> int | None:
        """Milliseconds, None where no reading of this store is young enough."""
        if self._reading is None or self._reading[0] is not store:
            return None
        _, reading, noted = self._reading
        passed = self._clock() - noted
        return reading + int(passed * 1000) if passed < self._trusted else None


_store_clock = StoreClock(time.monotonic)


def _read_at(subject: str) -> int | None:
    """The store's clock from before the mark, None where the store is away.

    From the mark to the commit nobody else can make a newer generation, since the mark holds the
    row; so the mark's generation may be trusted for the fence's time counted from here.
    """
    store = build.store()
    if store.resting:
        _probe.ask(store, subject)
        return None
    try:
        if _store_clock.now(store) is None:
            _store_clock.learn(store, store.get(subject).now)
    except StoreUnavailable:
        return None
    return _store_clock.now(store)


def _raise_fence(subject: str, stamp: Stamp, read_at: int | None) -> None:
    """An accelerator: without it old entries stay reachable until their lease of at most `fence` seconds ends."""
    store = build.store()
    if read_at is None or store.resting:
        return
    try:
        store.put(subject, stamp, read_at=read_at, lease=conf.load().policy.fence)
    except StoreUnavailable as error:
        log.warning("the fence of %s was not raised: %s", subject, error)


class Probe:
    """Asks a store that failed whether it is back, at most once in `every` seconds; no edit waits for the answer."""

    def __init__(self, clock: Clock, *, every: float = 1.0) -> None:
        self._clock = clock
        self._every = every
        self._due = clock()

    def ask(self, store: Fences, subject: str) -> None:
        """Ask in a thread of its own, if it is time."""
        now = self._clock()
        if now >= self._due:
            self._due = now + self._every
            threading.Thread(target=_ask, args=(store, subject), name="store-probe", daemon=True).start()


def _ask(store: Fences, subject: str) -> None:
    with suppress(StoreUnavailable):
        store.get(subject)


_probe = Probe(time.monotonic)
