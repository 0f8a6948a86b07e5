"""`mark`: application code's call for a change of content without a mark by the database.

`touched` is for edits marked by the database: the edit is then visible at once, instead of within `fence` seconds.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial

from django.db import connections, transaction
from django.utils.module_loading import import_string

from freshness.cache.ports import Fences
from freshness.contrib.django import build, bulk, conf, notes
from freshness.contrib.django.cache import cache
from freshness.contrib.django.connection import ledger_cursor
from freshness.contrib.django.transactions import when_committed
from freshness.errors import Invalid, LedgerUnavailable, StoreUnavailable
from freshness.events import Requested
from freshness.ports import Clock
from freshness.targets.purge import Purge
from freshness.targets.subject import check
from freshness.targets.tags import named

log = logging.getLogger(__name__)
BY_HAND = "manual"
"""The reason of marks ordered by a person, alone or before a colon and the person's words."""

MOST_TAGS = 8
"""The most things in a mark, as in triggers: more things count as everything of the subject."""


def mark(
    subject: str,
    *,
    reason: str,
    only: Iterable[str] = (),
    also: Purge | None = None,
    purge: Purge | None = None,
    immediate: bool = False,
    hard: bool = False,
) -> None:
    """Note that a subject is stale, within the transaction of the change.

    With `only`, the names of things (`p:<id>`), only values with a tag of a thing are stale, and values without tags;
    more than MOST_TAGS names count as everything.  `also` (or `purge`, its former name) is stale besides everything of
    the subject: both at once contradict each other and raise Invalid. With `hard` its purges leave no stale copy at a
    CDN, not even for when the origin is away: for content unpublished, deleted, or moved to another owner.  The
    settled purge is hard as well as the immediate purge.

    Costs a single round trip to the database and waits for no lock.  Raises LedgerUnavailable where the note fails, to
    undo the transaction: an edit without a purge must not be kept.  Only where the ledger is in another
    database than the open transaction is the mark made again after the commit, and an error logged until then. Raises
    Invalid for more than a thousand subjects in a transaction, a flood of purges (see `bulk`). After
    the outermost commit the fence is ended (`touched`); with autocommit off the commit goes unnoticed, and the fence
    ends with its lease.

    A mark with the reason `manual` is reported to FRESHNESS["AUDIT"] in the same transaction.
    """
    tags, also = _things(only), also or purge
    if tags and also:
        raise Invalid("only=… is less than everything of the subject, also=… is more: mark twice, or say one of them")
    also = replace(also or Purge(), hard=True) if hard else also
    ledger = build.ledger()
    bulk.refuse_too_many(subject, using=ledger.using)
    tags = tags if len(tags) <= MOST_TAGS else ()
    note = partial(ledger.mark, subject, reason=reason, purge=also, immediate=immediate, tags=tags)
    using = ledger.using
    if reason.partition(":")[0] == BY_HAND and (path := conf.load().audit):
        tell_audit = partial(import_string(path), subject=subject, reason=reason, immediate=immediate)
        note = partial(_both, note, tell_audit, using=using)
    try:
        with transaction.mark_for_rollback_on_error(using=using):
            note()
    except LedgerUnavailable:
        elsewhere = _open_elsewhere(using)
        if elsewhere is None:
            raise
        log.exception("the mark of %s failed; it is made again when its edit has been committed", subject)
        using, note = elsewhere, partial(_until_noted, note, subject)
        when_committed(note, using=using)
    when_committed(partial(touched, subject, reason=reason, immediate=immediate), using=using)


def withdrawn(subject: str, *, reason: str) -> None:
    """Make the marks of tracked tables in this transaction hard, for vanishing content: see `hard` in `mark`.

    Triggers never mark as hard.  Without its own mark, the call comes after the deleting or hiding write.  Raises
    LedgerUnavailable.
    """
    using, marked = build.ledger().using, check(subject)
    with transaction.mark_for_rollback_on_error(using=using), ledger_cursor(using) as (cursor, dialect):
        notes.harden(cursor, dialect, marked, replace(Purge.of(marked), hard=True))
    when_committed(partial(touched, subject, reason=reason), using=using)


def _things(only: Iterable[str]) -> tuple[str, ...]:
    """Return the names of things, each once and in canonical spelling.  A bare text would count as its letters."""
    if isinstance(only, str):
        raise Invalid(f"only={only!r:.80} is a text: write a list of names, only=[{only!r:.80}]")
    return tuple(sorted(set(map(named, only))))


def _both(note: Callable[[], None], tell: Callable[[], None], *, using: str) -> None:
    """Make a mark by hand and its entry in the project's audit trail: both or neither."""
    with transaction.atomic(using=using):
        note()
        tell()


class _Heard(threading.local):
    """Sets of subjects, one for each open block of `hear_touched` in this thread."""

    def __init__(self) -> None:
        self.sets: list[set[str]] = []


_heard = _Heard()


@contextmanager
def hear_touched() -> Iterator[set[str]]:
    """Collect the subjects whose edits this thread commits in the block.

    A process that answers in place of another process tells the other these subjects: the other process's cache would
    trust its states of before the edits for up to `fence` seconds, unless it forgets them.
    """
    subjects: set[str] = set()
    _heard.sets.append(subjects)
    try:
        yield subjects
    finally:
        _heard.sets.remove(subjects)


def touched(subject: str, *, reason: str = "", immediate: bool = False) -> None:
    """After the commit of a mark: end the subject's fence, and with the fence all former values.

    At best effort: no edit waits for a store after a failure just now, and an unreached fence ends with its lease.  The
    database is not asked: the next reader asks.
    """
    _expire_fence(subject)
    cache().forget(subject)  # last: a reader in between would take the old fence's lease again
    for heard in _heard.sets:
        heard.add(subject)
    trace = build.trace() if conf.load().trace else ""
    build.observe()(Requested(subject=subject, reason=reason, immediate=immediate, trace=trace))


def _open_elsewhere(using: str) -> str | None:
    """Return another database with an open transaction, while the ledger's has no transaction; else `None`."""
    if connections[using].in_atomic_block:
        return None
    return next((one.alias for one in connections.all(initialized_only=True) if one.in_atomic_block), None)


def _until_noted(note: Callable[[], None], subject: str, *, every: float = 1.0) -> None:
    """Make a mark after the commit of its edit; after a failure try again in a thread, until this process ends."""
    try:
        note()
    except LedgerUnavailable:
        threading.Thread(target=_keep_trying, args=(note, subject, every), name="late-mark", daemon=True).start()


def _keep_trying(note: Callable[[], None], subject: str, every: float) -> None:
    while True:
        time.sleep(every)
        try:
            note()
        except LedgerUnavailable as error:
            log.error("%s was edited and is not marked yet: %s", subject, error)
        else:
            connections.close_all()
            return


def _expire_fence(subject: str) -> None:
    """Expire the fence, as an accelerator: otherwise old entries stay reachable for at most `fence` seconds."""
    store = build.store()
    if store.resting:
        _probe.ask(store, subject)
        return
    try:
        store.expire(subject, lease=conf.load().policy.fence)
    except StoreUnavailable as error:
        log.warning("the fence of %s was not ended: %s", subject, error)


class Probe:
    """A probe of a failed store, at most once in `every` seconds; no edit waits for the answer."""

    def __init__(self, clock: Clock, *, every: float = 1.0) -> None:
        self._clock = clock
        self._every = every
        self._due = clock()

    def ask(self, store: Fences, subject: str) -> None:
        """Ask in a separate thread, if due."""
        now = self._clock()
        if now >= self._due:
            self._due = now + self._every
            threading.Thread(target=_ask, args=(store, subject), name="store-probe", daemon=True).start()


def _ask(store: Fences, subject: str) -> None:
    with suppress(StoreUnavailable):
        store.get(subject)


_probe = Probe(time.monotonic)
