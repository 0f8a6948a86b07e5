"""An open transaction's reads, for a cache: whether the rows read are committed, and their state."""

import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum

from django.db import DatabaseError, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

_POSTGRES = (
    "SELECT pg_current_xact_id_if_assigned() IS NOT NULL, "
    "current_setting('transaction_isolation'), current_setting('transaction_read_only')"
)


class Reads(Enum):
    """The kind of state seen by a connection's next reads.

    committed  each statement reads the newest committed state: no open transaction, or a transaction without writes
    snapshot   a single committed state for as long as the transaction is open
    unknown    rows that may never be committed, or a state that must not be read: no value of them is for a cache
    """

    COMMITTED = "committed"
    SNAPSHOT = "snapshot"
    UNKNOWN = "unknown"


class _Seen(threading.local):
    """The number of rows changed by each of this thread's SQLite connections, when last without a transaction."""

    def __init__(self) -> None:
        self.changes: weakref.WeakKeyDictionary[BaseDatabaseWrapper, tuple[object, int]] = weakref.WeakKeyDictionary()


_seen = _Seen()

snapshots: set[int] = set()
"""Ids of connections with an open reading transaction unknown to Django."""


class _Own(threading.local):
    """Of this thread: databases with an open snapshot of the engine's own, and its depth in the engine's savepoints."""

    def __init__(self) -> None:
        self.databases: list[str] = []
        self.apart = 0


_own = _Own()


@contextmanager
def own(using: str) -> Iterator[None]:
    """Mark the open transaction as the engine's own, where a failure may end the transaction: no edit is lost."""
    _own.databases.append(using)
    try:
        yield
    finally:
        _own.databases.remove(using)


@contextmanager
def apart(using: str) -> Iterator[None]:
    """Open a savepoint in another caller's transaction: a failure in the block would otherwise undo the transaction.

    PostgreSQL answers COMMIT of a transaction with a failed statement by a rollback, and no driver reports the
    rollback. Where a rollback to the savepoint is impossible, for example on a lost connection, Django undoes the
    transaction silently: then `connection.needs_rollback` is set, and the error must reach the committer.
    """
    connection = connections[using]
    ours = using in _own.databases or id(connection) in snapshots
    if connection.vendor != "postgresql" or ours or not is_open(connection):
        yield
        return
    _own.apart += 1
    try:
        with transaction.atomic(using=using):
            yield
    finally:
        _own.apart -= 1


def is_apart() -> bool:
    """Return whether this thread is within `apart`: the savepoints there are the engine's own, without other writes."""
    return _own.apart > 0


def when_committed(call: Callable[[], object], *, using: str) -> None:
    """Call after the commit, robustly; with autocommit off the commit goes unnoticed, and `call` is not made."""
    connection = connections[using]
    if connection.in_atomic_block or connection.get_autocommit():
        transaction.on_commit(call, using=using, robust=True)


def is_open(connection: BaseDatabaseWrapper) -> bool:
    """Whether a transaction is open: by `atomic`, because autocommit is off, or as a snapshot of the cache's own."""
    return (
        connection.in_atomic_block
        or (connection.connection is not None and not connection.autocommit)
        or id(connection) in snapshots
    )


def reads(using: str) -> Reads:
    """Return the kind of reads on the connection to `using` now: a round trip where a transaction is open, else none.

    A transaction has written on PostgreSQL once it has an id.  SQLite has no ids; there a transaction has written
    nothing if its connection's number of changed rows is the same as when last seen without a transaction (`look`); an
    unknown number counts as a write.  In a SERIALIZABLE transaction that may write no state may be read: that fails
    other transactions.
    """
    connection = connections[using]
    if not is_open(connection):
        look(using)
        return Reads.COMMITTED
    if connection.vendor == "postgresql":
        return _on_postgres(connection)
    changes = _changes(connection)
    nothing = changes[1] == 0 or _seen.changes.get(connection) == changes
    return Reads.SNAPSHOT if nothing else Reads.UNKNOWN


def may_not_read_states(using: str) -> bool:
    """Return whether a SERIALIZABLE transaction that may write is open: reading states there fails others."""
    connection = connections[using]
    if connection.vendor != "postgresql" or not is_open(connection):
        return False
    _, isolation, read_only = _asked(connection)
    return (isolation, read_only) == ("serializable", "off")


def look(using: str) -> None:
    """Remember the number of rows changed by an open connection to SQLite without a transaction."""
    connection = connections[using]
    if connection.vendor == "sqlite" and connection.connection is not None and not connection.connection.in_transaction:
        _seen.changes[connection] = _changes(connection)


def is_of_a_test(using: str) -> bool:
    """Return whether the open transaction is a Django TestCase's, in which all rows count as committed."""
    return any(getattr(block, "_from_testcase", False) for block in connections[using].atomic_blocks)


def _on_postgres(connection: BaseDatabaseWrapper) -> Reads:
    was_broken = connection.needs_rollback
    try:
        written, isolation, read_only = _asked(connection)
    except DatabaseError:  # the transaction was broken before, and will be rolled back
        if connection.needs_rollback and not was_broken:
            raise
        return Reads.UNKNOWN
    if written or (isolation == "serializable" and read_only == "off"):
        return Reads.UNKNOWN
    return Reads.COMMITTED if isolation == "read committed" else Reads.SNAPSHOT


def _asked(connection: BaseDatabaseWrapper) -> tuple[bool, str, str]:
    with apart(connection.alias), connection.cursor() as cursor:
        cursor.execute(_POSTGRES)
        written, isolation, read_only = cursor.fetchone()
    return written, isolation, read_only


def _changes(connection: BaseDatabaseWrapper) -> tuple[object, int]:
    return connection.connection, connection.connection.total_changes
