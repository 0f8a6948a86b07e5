"""Edits by other processes, heard of through the store: seen here at once, and not only after `fence` seconds.

A process trusts the newest known state of a subject for up to `fence` seconds, without a question to the store.  A page
asked for right after an edit's immediate purge would therefore be the former page in another process than the editing
process, and the CDN would keep the former page until the settled purge.  At best effort: a message lost, or a store
without subscriptions, leaves everything as without messages.
"""

import logging
import os
import threading
import time

from freshness.cache.stores.memory import MemoryStore
from freshness.contrib.django import build
from freshness.contrib.django.cache import cache
from freshness.errors import StoreUnavailable

log = logging.getLogger(__name__)
AGAIN = 1.0
"""Seconds from an interruption to the next try."""

hearing: set[int] = set()
"""The number of this process, once the process hears; a forked child finds its parent's number."""
_lock = threading.Lock()


def hear_edits() -> None:
    """Hear of other processes' edits in a thread of this process, from now on.

    To be called once in each process that serves pages: in `wsgi.py` or `asgi.py`; with preloaded code, after the fork.
    Every further call changes nothing, and without a shared store nothing is heard.
    """
    with _lock:
        if os.getpid() in hearing or isinstance(build.store(), MemoryStore):
            return
        hearing.clear()
        hearing.add(os.getpid())
    threading.Thread(target=listen, name="heard-edits", daemon=True).start()


def listen() -> None:
    """Ask anew for each subject that another process edits, without an end; for the thread of `hear_edits`."""
    is_told = False
    while True:
        store = build.store()
        try:
            for subject in () if isinstance(store, MemoryStore) else store.ended:
                cache().edited_elsewhere(subject)
                is_told = False
        except StoreUnavailable as error:
            if not is_told:
                log.warning("other processes' edits are seen after the fence's seconds: %s", error)
            is_told = True
        time.sleep(AGAIN)
