"""The cache of this process, built from settings, and reading in step with the database.

    from freshness.contrib.django.cache import cache, get_or_build

    menu = get_or_build("ws:42", "menu", lambda: {"items": ...})     # ws: and the id of a marked tenant

A build reads from a single snapshot, together with the subject's stamp and with parts from the cache.  Inside an open
transaction nothing is stored: the transaction may have changed the rows read, and may yet be rolled back.  The result
of a writing build is returned and not stored.
"""

import threading
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from typing import Any, TypeVar

import orjson
import ormsgpack
from django.core.signals import request_started, setting_changed
from django.db import close_old_connections, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from freshness.cache.cache import Cache
from freshness.cache.codec import Codec
from freshness.cache.composite import current
from freshness.cache.frozen import readonly
from freshness.cache.times import DEFAULT, Timeout, Times
from freshness.contrib.django import build, conf, transactions
from freshness.contrib.django.cache_reads import ReadReporter, page_reads
from freshness.contrib.django.machine_sleep import MachineSleep
from freshness.contrib.django.replicas import noting_reads, snapshot_reads
from freshness.contrib.django.snapshot import snapshot_until_written
from freshness.contrib.django.statements import watched
from freshness.contrib.django.transactions import Reads
from freshness.errors import LedgerUnavailable
from freshness.targets import hosts
from freshness.targets.generation import Stamp
from freshness.targets.tags import named
from freshness.targets.tokens import SubjectState, stamp_in

T = TypeVar("T")
_EXACT = orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME
_CODEC = Codec(
    dumps=lambda value: orjson.dumps(value, option=_EXACT),
    loads=orjson.loads,
    pack=ormsgpack.packb,
    unpack=ormsgpack.unpackb,
)


@lru_cache(maxsize=1)
def cache() -> Cache:
    """Return the cache of this process."""
    return Cache(build.store(), _newest, times=Times(fence=conf.load().policy.fence), codec=_CODEC)


def get_or_build(
    subject: str,
    key: str,
    content: Callable[[], Any],
    *,
    version: str | None = None,
    timeout: Timeout = DEFAULT,
    tags: Iterable[str] = (),
) -> Any:
    """Return the value of `content()`, read-only, from the cache while the newest; `timeout` as in Django.

    With `tags`, in the spelling of marks (`p:<id>`), or with tags named by `tag` during the build, marks of other
    things leave the value in place; without tags, each mark of the subject ends the value. Calls may be nested in the
    content of another call: the inner value comes from the same snapshot, and the end of the inner value ends the outer
    value too. Raises the errors of `content`, and Invalid for a value without a JSON form.
    """
    if not _here.snapshot and in_transaction():
        return _decoded(content())
    build_it = partial(_build, subject, content, me := object())
    try:
        shown = [named(tag) for tag in tags] if tags else ()
        return cache().get_or_build(subject, key, build_it, version=version, ttl=timeout, tags=shown)
    except _ReadElsewhere as found:
        # Other threads may have waited for this value: each finds out by itself about a value for no cache.
        return _decoded(found.value if found.by is me else read(subject, content)[1])


def get_or_build_stamped(
    subject: str,
    key: str,
    content: Callable[[], Any],
    *,
    timeout: float | None = None,
    tags: Iterable[str] = (),
    host: str = "",
) -> tuple[Stamp, Any]:
    """Return as `get_or_build`, after the newest known stamp of the value, for the response's header.

    With `host`, for content that calls `end_with_host(host)`, a single statement reads the states of both.
    """
    if not _here.snapshot and in_transaction():
        return build.ledger().stamp(subject), _decoded(content())  # read first: content is never older than its stamp
    build_it = partial(_build, subject, content, me := object(), host)
    try:
        return cache().stamped(subject, key, build_it, ttl=timeout, tags=[named(tag) for tag in tags])
    except _ReadElsewhere as found:
        if found.by is me:
            return found.stamp, _decoded(found.value)
        before = build.ledger().stamp(subject)
        stamp, value = read(subject, content)
        return stamp or before, _decoded(value)


def end_with_host(host: str) -> None:
    """Let the value being built end with each purge of `host:<host>` as well.

    Text other than the DNS name of a host has no effect, because no purge names other text.
    """
    if current() is not None and hosts.is_spelled(host):
        get_or_build(f"host:{host}", "shown", _nothing)


def stamp_of(subject: str) -> Stamp:
    """Return the stamp of a subject in the open snapshot, asked once; else in the database now."""
    whole = current()
    known = whole.state(subject) if whole is not None and _here.snapshot else None
    return known or build.ledger().stamp(subject)


def outside_requests(work: Callable[[], T]) -> T:
    """Call `work`, a read of the cache, outside of Django's requests, and spare the cost of their signals.

    Machine sleep is noticed before, and a connection that a lookup has used is let go afterwards, as its settings say.
    """
    sleep_watch.look()
    before = _here.lookups
    try:
        return work()
    finally:
        if _here.lookups != before:
            close_old_connections()


def is_spoiled() -> bool:
    """Return whether the value being built must not be cached: its build has written, or has mixed states."""
    within = current()
    return within is not None and within.is_spoiled


def _nothing() -> None:
    """Keep no separate value for a page's view of its host."""


def put(subject: str, key: str, value: Any, *, version: str | None = None, timeout: Timeout = DEFAULT) -> bool:
    """Set a value, and return whether the value is kept.  In an open transaction, keeping waits for the commit.

    The value is never kept where the transaction has written, because the value may show the writes; under REPEATABLE
    READ only where the snapshot is the newest known state; never in a SERIALIZABLE transaction allowed to write.
    """
    if cache().times.life(timeout) <= 0.0:
        return cache().set(subject, key, value, version=version, ttl=timeout)  # removes a present value
    keep = partial(cache().set, subject, key, value, version=version, ttl=timeout)
    if _here.snapshot or not in_transaction():
        return keep()
    using = conf.load().database
    seen = transactions.reads(using)
    if seen is not Reads.UNKNOWN and connections[using].in_atomic_block:
        since = cache().look(subject, key, version)
        if since.lease is not None and (
            seen is Reads.COMMITTED or since.lease.token[0] == build.ledger().stamp(subject)
        ):
            transaction.on_commit(lambda: keep(since=since), using=using, robust=True)
    return False


def in_transaction() -> bool:
    """Whether the content's database has a transaction open here."""
    alias = conf.load().database
    if _here.alias != alias or _here.connection is None:
        _here.alias, _here.connection = alias, connections[alias]
    return transactions.is_open(_here.connection)


class _Here(threading.local):
    """The state of this thread: whether its reads share a snapshot, the number of writes among noted statements, the
    number of states asked of the database, and the connection: looking up a connection takes longer than a read.
    """

    snapshot = False
    writes = 0
    lookups = 0
    alias = ""
    connection: BaseDatabaseWrapper | None = None


_here = _Here()


def read(subject: str, content: Callable[[], T]) -> tuple[Stamp | None, T]:
    """Return the stamp of a subject, and the result of `content()`: both of a single snapshot, shared by nested reads.

    No stamp where the content may be of no committed state, or no state may be read: where `content` writes or opens a
    transaction, and in an open transaction after a write, or with the level SERIALIZABLE and permission to write.  A
    result without a stamp is not for any cache.  A read of another database by its alias spoils the enclosing
    composite, for every cache.
    """
    before = _here.writes
    state, value = _read(subject, content)
    return (stamp_in(state) if state is not None and _here.writes == before else None), value


def _read(subject: str, content: Callable[[], T], host: str = "") -> tuple[Stamp | SubjectState | None, T]:
    whole = current()
    if _here.snapshot:
        if whole is not None and whole.state(subject) is not None:
            return whole.known(subject), content()
        return build.ledger().state(subject), content()
    if in_transaction():
        return _read_in_transaction(subject, content)
    subjects = (subject, f"host:{host}") if hosts.is_spelled(host) else (subject,)
    with snapshot_until_written(subjects, _note_write) as states:
        _here.snapshot = True
        if whole is not None:
            whole.judge_by(build.ledger().state)
            for one in subjects:
                whole.pin(one, states[one])
        try:
            return states[subject], content()
        finally:
            _here.snapshot = False


def _read_in_transaction(subject: str, content: Callable[[], T]) -> tuple[Stamp | None, T]:
    using = conf.load().database
    trusted = transactions.is_of_a_test(using)
    with watched(_note_write):
        if not trusted and transactions.reads(using) is Reads.UNKNOWN:
            return None, content()
        with snapshot_reads():
            stamp, value = build.ledger().stamp(subject), content()
        return (stamp if trusted or transactions.reads(using) is not Reads.UNKNOWN else None), value


def _note_write() -> None:
    """Note a write: values being built are not kept, and later reads share no ended snapshot."""
    _here.writes += 1
    _here.snapshot = _here.snapshot and in_transaction()
    if (within := current()) is not None:
        within.spoil()


class _ReadElsewhere(Exception):
    """A value for no cache, read from another database than the ledger's, `by` a caller, under a stamp."""

    def __init__(self, value: Any, by: object, stamp: Stamp) -> None:
        super().__init__("read from another database")
        self.value = value
        self.stamp = stamp
        self.by = by


def _build(subject: str, content: Callable[[], Any], by: object, host: str = "") -> tuple[Stamp | SubjectState, Any]:
    """Build a value for `get_or_build`, outside of open transactions.  A writing build's result is not kept."""
    with noting_reads() as reads:
        state, value = _read(subject, content, host)
    if state is None:
        raise LedgerUnavailable("a transaction was opened while a value was being looked for")
    if reads.elsewhere:
        raise _ReadElsewhere(value, by, stamp_in(state))
    return state, value


def _decoded(value: Any) -> Any:
    """Return the value as if from the cache."""
    return readonly(_CODEC.decode(*_CODEC.encode(value))[0])


def _newest(subject: str) -> SubjectState:
    if _here.snapshot or (in_transaction() and not _sees_what_is_committed()):
        raise LedgerUnavailable("a transaction may see an older state, or one that is never committed")
    _here.lookups += 1
    state = build.ledger().state(subject)
    transactions.look(conf.load().database)
    return state


def _sees_what_is_committed() -> bool:
    using = conf.load().database
    return not transactions.is_of_a_test(using) and transactions.reads(using) is Reads.COMMITTED


def _forget(*, setting: str, **_: object) -> None:
    if setting == "FRESHNESS":
        cache.cache_clear()


reads = ReadReporter(cache, build.observe, page_reads)
"""The reporter of this process's hits and misses."""
sleep_watch = MachineSleep(cache.cache_clear, always=build.awake_or_not)


def _look(**_: object) -> None:
    sleep_watch.look()
    if conf.load().observers:
        reads.look()
    transactions.look(conf.load().database)


setting_changed.connect(_forget)
request_started.connect(_look)
