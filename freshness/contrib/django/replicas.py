"""Reads within a snapshot: all go to the ledger's database, regardless of routers, in any thread.

A replica lags: a page read from a replica shows an older state than its generation, and no purge corrects the page. The
first router, `SnapshotFirst`, therefore sends every read of the ORM to the ledger's database while a snapshot is open.
Code that names another database (`using("replica")`, `connections["replica"].cursor()`) reads that database all the
same; no cache keeps the result, and the log names the place once.
"""

import functools
import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final, ParamSpec, TypeVar

from django.core.signals import request_started
from django.db import connections, router
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.db.models import Model

from freshness.cache.composite import current, open_composites
from freshness.contrib.django import conf
from freshness.contrib.django.told_once import ToldOnce
from freshness.errors import InvalidSettings

P = ParamSpec("P")
T = TypeVar("T")
log = logging.getLogger(__name__)
OWN: Final = "freshness"
"""The label of the engine's own models, whose rows are in the ledger's database alone."""

_PLACES = 1_000
_FOREIGN = ("django.", "freshness.", "contextlib", "asgiref.")
told = ToldOnce(most=_PLACES)


class BlockReads:
    """The reads of a block of code so far: a request, a snapshot, or a build for a cache.

    kept       whether a cache may keep the present reads: within a snapshot
    primary    whether the ORM reads the ledger's database, regardless of routers: always where `kept`
    elsewhere  alias of another database read within a snapshot; empty without such a read
    """

    __slots__ = ("elsewhere", "kept", "outer", "primary")

    def __init__(self, *, kept: bool, outer: "BlockReads | None", primary: bool = False) -> None:
        self.kept = kept
        self.primary = primary or kept
        self.outer = outer
        self.elsewhere = ""

    def spoil(self, alias: str) -> None:
        """Note a read of another database, for the enclosing blocks too."""
        reads: BlockReads | None = self
        while reads is not None:
            reads.elsewhere, reads = alias, reads.outer


_reads: ContextVar[BlockReads | None] = ContextVar("freshness reads", default=None)
_snapshots: dict[int, BlockReads] = {}
"""The open snapshots of this process.

A thread outside of requests belongs to each, because the thread may work for any.
"""


class SnapshotFirst:
    """A database router, always the first, for reads within snapshots and for the engine's own models."""

    def db_for_read(self, model: type[Model], **_hints: Any) -> str | None:
        """Return the ledger's database within a snapshot, for models that are written there."""
        if model._meta.app_label == OWN:
            return _ledger()
        if not _leads_to_primary():
            return None
        using = _ledger()
        return using if using is not None and router.db_for_write(model) == using else None

    def db_for_write(self, model: type[Model], **_hints: Any) -> str | None:
        """Return the ledger's database, for the engine's own models."""
        return _ledger() if model._meta.app_label == OWN else None


_FIRST = SnapshotFirst()


def install() -> None:
    """Put the router before all others, also after changes by tests or other apps; watch new connections."""
    routers = router.routers
    if not routers or routers[0] is not _FIRST:
        router.routers = [_FIRST, *(one for one in routers if one is not _FIRST)]
    _listen()


@functools.cache
def _listen() -> None:
    """Listen once, because listening takes longer than the engine's other work for a kept page."""
    connection_created.connect(_watch, dispatch_uid="freshness.replicas")
    request_started.connect(_begin, dispatch_uid="freshness.replicas")


@contextmanager
def snapshot_reads() -> Iterator[BlockReads]:
    """Send reads to the ledger's database, and note reads of other databases."""
    for connection in connections.all(initialized_only=True):
        _watch(connection=connection)
    with _within(BlockReads(kept=True, outer=_reads.get())) as reads:
        _snapshots[id(reads)] = reads
        try:
            yield reads
        finally:
            del _snapshots[id(reads)]


def on_primary(function: Callable[P, T]) -> Callable[P, T]:
    """Decorate a function that decides on pages or purges outside of a snapshot: reads go to the ledger's database.

    Project callables about purges read there too, because on a replica a purge could be skipped wrongly.
    """

    @functools.wraps(function)
    def read(*args: P.args, **kwargs: P.kwargs) -> T:
        outer = _reads.get()
        with _within(BlockReads(kept=outer is not None and outer.kept, outer=outer, primary=True)):
            return function(*args, **kwargs)

    return read


@contextmanager
def noting_reads() -> Iterator[BlockReads]:
    """Yield a record of reads of other databases by snapshots within the block."""
    outer = _reads.get()
    kept, primary = (outer.kept, outer.primary) if outer is not None else (False, False)
    with _within(BlockReads(kept=kept, outer=outer, primary=primary)) as reads:
        yield reads


@contextmanager
def _within(reads: BlockReads) -> Iterator[BlockReads]:
    install()
    before = _reads.set(reads)
    try:
        yield reads
    finally:
        _reads.reset(before)


def _begin(**_: Any) -> None:
    """Begin a request: its thread belongs to no snapshot of earlier requests."""
    _reads.set(BlockReads(kept=False, outer=None))


def _is_kept() -> bool:
    reads = _reads.get()
    return bool(_snapshots) if reads is None else reads.kept


def _leads_to_primary() -> bool:
    reads = _reads.get()
    return bool(_snapshots) if reads is None else reads.primary


def _ledger() -> str | None:
    try:
        return conf.load().database
    except InvalidSettings:  # told by freshness.E001
        return None


def _watch(*, connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Insert the watch first among a connection's wrappers, because `execute_wrapper` removes the last wrapper."""
    if _noted not in connection.execute_wrappers:
        connection.execute_wrappers.insert(0, _noted)


def _noted(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
    if _snapshots:
        alias = context["connection"].alias
        if _is_kept() and alias != _ledger():
            _spoil(alias)
    return execute(sql, params, many, context)


def _spoil(alias: str) -> None:
    reads, composite = _reads.get(), current()
    for one in list(_snapshots.values()) if reads is None else [reads]:
        one.spoil(alias)
    for whole in list(open_composites.values()) if reads is None else [composite]:
        if whole is not None:
            whole.spoil()
    place = _place()
    if told.first((alias, place)):
        log.warning(
            "%s reads the database %r within a snapshot of %r: what is made of it is kept by no cache; leave out "
            "the alias, for routers do not count there",
            place,
            alias,
            _ledger(),
        )


def _place() -> str:
    """Return the asking line: the nearest outside of Django and the engine."""
    frame = sys._getframe(1)
    while frame.f_back is not None and f"{frame.f_globals.get('__name__', '')}.".startswith(_FOREIGN):
        frame = frame.f_back
    return f"{frame.f_globals.get('__name__', '?')}:{frame.f_lineno}"
