"""The cache of this process, built from settings, and reading in step with the database.

    from freshness.contrib.django.cache import cache, get_or_build

    menu = get_or_build("ws:42", "menu", lambda: {"items": ...})     # ws: and any id of a tenant that you mark

What the build reads comes from one snapshot together with the subject's stamp.  Inside a transaction
that is already open nothing is stored: it may have changed what it reads, and may yet be rolled back.
"""

import threading
from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

import orjson
import ormsgpack
from django.core.signals import request_started, setting_changed
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from freshness.cache.cache import Cache
from freshness.cache.codec import Codec
from freshness.cache.frozen import readonly
from freshness.cache.times import Times
from freshness.contrib.django import build, conf
from freshness.contrib.django.machine_sleep import MachineSleep
from freshness.contrib.django.snapshot import snapshot
from freshness.errors import LedgerUnavailable
from freshness.targets.generation import Stamp

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
    """The cache of this process."""
    return Cache(build.store(), _newest, times=Times(fence=conf.load().policy.fence), codec=_CODEC)


def get_or_build(
    subject: str, key: str, content: Callable[[], Any], *, version: str | None = None, timeout: float | None = None
) -> Any:
    """The value of `content()`, read-only, from the cache while it is the newest; `timeout` in seconds.

    May be called within another one's content: what it reads comes from the same snapshot.
    Raises what `content` raises, and Invalid for a value that has no JSON form.
    """
    if _here.snapshot or not in_transaction():
        return cache().get_or_build(subject, key, lambda: read(subject, content), version=version, ttl=timeout)
    return readonly(_CODEC.decode(*_CODEC.encode(content()))[0])


def put(subject: str, key: str, value: Any, *, version: str | None = None, timeout: float | None = None) -> bool:
    """`Cache.set`; in an open transaction, once it commits.  False where it could not be kept."""
    if not in_transaction():
        return cache().set(subject, key, value, version=version, ttl=timeout)
    since = cache().look(subject)
    transaction.on_commit(
        lambda: cache().set(subject, key, value, version=version, ttl=timeout, since=since),
        using=conf.load().database,
        robust=True,
    )
    return True


def in_transaction() -> bool:
    """Whether the content's database has a transaction open here."""
    alias = conf.load().database
    if _here.alias != alias or _here.connection is None:
        _here.alias, _here.connection = alias, connections[alias]
    return _here.connection.in_atomic_block


class _Here(threading.local):
    """This thread's snapshot, if one is open, and its connection: to look that up takes longer than a read."""

    snapshot = False
    alias = ""
    connection: BaseDatabaseWrapper | None = None


_here = _Here()


def read(subject: str, content: Callable[[], T]) -> tuple[Stamp, T]:
    """The stamp of a subject, and what `content()` returns: both of one snapshot, which reads within it share."""
    if _here.snapshot:
        return build.ledger().stamp(subject), content()
    with snapshot(subject) as stamp:
        _here.snapshot = True
        try:
            return stamp, content()
        finally:
            _here.snapshot = False


def _newest(subject: str) -> Stamp:
    if _here.snapshot or in_transaction():
        raise LedgerUnavailable("a transaction may see an older state, or one that is never committed")
    return build.ledger().stamp(subject)


def _forget(*, setting: str, **_: object) -> None:
    if setting == "FRESHNESS":
        cache.cache_clear()


_machine_sleep = MachineSleep(cache.cache_clear, always=build.awake_or_not)


def _look(**_: object) -> None:
    _machine_sleep.look()


setting_changed.connect(_forget)
request_started.connect(_look)
