"""`mark`: what application code calls when content changes."""

import logging
import time

from django.db import transaction

from freshness.contrib.django import build
from freshness.errors import LedgerUnavailable, StoreUnavailable
from freshness.events import Requested
from freshness.purge import Purge
from freshness.version import Stamp

log = logging.getLogger(__name__)


def mark(subject: str, *, reason: str, purge: Purge | None = None, urgent: bool = False) -> Stamp | None:
    """Mark a subject stale: the last statement of the transaction that changed its content.

    Costs one round trip and does no network I/O besides the database.  Never raises into the
    edit for a fault of the ledger: it is logged, None comes back, and the reconciler finds the edit.
    After the outermost commit the fence is raised, at best effort.
    """
    ledger = build.ledger()
    read_at = build.store().clock()
    started = time.monotonic()
    try:
        stamp = ledger.mark(subject, reason=reason, purge=purge, urgent=urgent)
    except LedgerUnavailable:
        log.exception("the mark of %s failed; the edit is kept and the reconciler will mark it", subject)
        return None

    def after_commit() -> None:
        _raise_fence(subject, stamp, read_at)
        build.observe()(Requested(subject=subject, generation=stamp.generation, reason=reason, urgent=urgent))
        log.debug("marked %s at %s in %.1f ms", subject, stamp, (time.monotonic() - started) * 1000)

    transaction.on_commit(after_commit, using=ledger.using, robust=True)
    return stamp


def _raise_fence(subject: str, stamp: Stamp, read_at: int | None) -> None:
    """An accelerator: without it old entries stay reachable until their lease of at most `fence` seconds ends.

    `read_at` is the store's clock from before the mark: between then and the commit nobody else
    could make a newer generation, since the mark holds the row.
    """
    store = build.store()
    try:
        if read_at is None:
            store.get(subject)  # nothing known of the store's clock yet: learn it for the next time
        else:
            store.put(subject, stamp, read_at=read_at, lease=build.engine().policy.fence)
    except StoreUnavailable as error:
        log.warning("the fence of %s was not raised: %s", subject, error)
