"""Reads within a snapshot: all of them of the ledger's database, whatever routers say, in any thread.

A replica lags: a page that was read from it shows an older state than the generation that it carries, and no purge
corrects that.  So the first router, `SnapshotFirst`, sends every read of the ORM to the ledger's database while a
snapshot is open.  Code that names another database (`using("replica")`, `connections["replica"].cursor()`) reads it all
the same; what is made of that is kept by no cache, and the log says once where it was.
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
from freshness.errors import InvalidSettings

P = ParamSpec("P")
T = TypeVar("T")
log = logging.getLogger(__name__)
OWN: Final = "freshness"
"""The label of the engine's own models, whose rows are in the ledger's database alone."""

_PLACES = 1_000
_FOREIGN = ("django.", "freshness.", "contextlib", "asgiref.")
_told: set[tuple[str, str]] = set()


class BlockReads:
    """What a block of code has read so far: a request, a snapshot, or what is built for a cache.

    kept       whether what is read now may be kept by a cache: within a snapshot
    primary    whether the ORM reads the ledger's database, whatever routers say: always where it is kept
    elsewhere  alias of another database that was read within a snapshot; empty where none was
    """

    __slots__ = ("elsewhere", "kept", "outer", "primary")

    def __init__(self, *, kept: bool, outer: "BlockReads | None", primary: bool = False) -> None:
        self.kept = kept
        self.primary = primary or kept
        self.outer = outer
        self.elsewhere = ""

    def spoil(self, alias: str) -> None:
        """Note a read of another database, for whatever encloses this one too."""
        reads: BlockReads | None = self
        while reads is not None:
            reads.elsewhere, reads = alias, reads.outer


_reads: ContextVar[BlockReads | None] = ContextVar("freshness reads", default=None)
_snapshots: dict[int, BlockReads] = {}
"""Those that are open in this process.  A thread of no request belongs to each of them: it may work for any."""


class SnapshotFirst:
    """A database router, always the first: it decides within snapshots, and on the engine's own models."""

    def db_for_read(self, model: type[Model], **_hints: Any) -> str | None:
        """The ledger's database within a snapshot, for models that are written there."""
        if model._meta.app_label == OWN:
            return _ledger()
        if not _leads_to_primary():
            return None
        using = _ledger()
        return using if using is not None and router.db_for_write(model) == using else None

    def db_for_write(self, model: type[Model], **_hints: Any) -> str | None:
        """The ledger's database, for the engine's own models."""
        return _ledger() if model._meta.app_label == OWN else None


_FIRST = SnapshotFirst()


def install() -> None:
    """Put the router before all others, also where tests or other apps have changed these; watch new connections."""
    routers = router.routers
    if not routers or routers[0] is not _FIRST:
        router.routers = [_FIRST, *(one for one in routers if one is not _FIRST)]
    _listen()


@functools.cache
def _listen() -> None:
    """Once: it takes longer than the rest of what a request with a kept page costs the engine."""
    connection_created.connect(_watch, dispatch_uid="freshness.replicas")
    request_started.connect(_begin, dispatch_uid="freshness.replicas")


@contextmanager
def snapshot_reads() -> Iterator[BlockReads]:
    """Send reads to the ledger's database, and note those that go elsewhere all the same."""
    for connection in connections.all(initialized_only=True):
        _watch(connection=connection)
    with _within(BlockReads(kept=True, outer=_reads.get())) as reads:
        _snapshots[id(reads)] = reads
        try:
            yield reads
        finally:
            del _snapshots[id(reads)]


def on_primary(function: Callable[P, T]) -> Callable[P, T]:
    """Decorate what decides on pages or purges outside of a snapshot: it reads the ledger's database, as in one.

    So does whatever the project is asked about purges, since a replica may show too little, and a purge is skipped.
    """

    @functools.wraps(function)
    def read(*args: P.args, **kwargs: P.kwargs) -> T:
        outer = _reads.get()
        with _within(BlockReads(kept=outer is not None and outer.kept, outer=outer, primary=True)):
            return function(*args, **kwargs)

    return read


@contextmanager
def noting_reads() -> Iterator[BlockReads]:
    """Note in what this yields what snapshots within the block read elsewhere."""
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
    """A request begins: its thread, which has served others, belongs to no snapshot of theirs."""
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
    """First among the wrappers of a connection: those of `execute_wrapper` end by taking off the last."""
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
    if (alias, place) not in _told and len(_told) < _PLACES:
        _told.add((alias, place))
        log.warning(
            "%s reads the database %r within a snapshot of %r: what is made of it is kept by no cache; leave out "
            "the alias, for routers do not count there",
            place,
            alias,
            _ledger(),
        )


def _place() -> str:
    """The line that asked: the nearest that is neither Django's nor the engine's."""
    frame = sys._getframe(1)
    while frame.f_back is not None and f"{frame.f_globals.get('__name__', '')}.".startswith(_FOREIGN):
        frame = frame.f_back
    return f"{frame.f_globals.get('__name__', '?')}:{frame.f_lineno}"
