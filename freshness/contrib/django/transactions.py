"""What an open transaction may tell a cache: whether what it reads is committed, and of which state."""

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
    """What a connection reads now.

    committed  each statement the newest committed state: no transaction is open, or one that has written nothing
    snapshot   one committed state for as long as the transaction is open
    unknown    what may never be committed, or a state that must not be read: nothing of it is for a cache
    """

    COMMITTED = "committed"
    SNAPSHOT = "snapshot"
    UNKNOWN = "unknown"


class _Seen(threading.local):
    """Of each of this thread's SQLite connections: how many rows it had changed when no transaction was open."""

    def __init__(self) -> None:
        self.changes: weakref.WeakKeyDictionary[BaseDatabaseWrapper, tuple[object, int]] = weakref.WeakKeyDictionary()


_seen = _Seen()

snapshots: set[int] = set()
"""Ids of the connections that have a reading transaction open that Django does not know of."""


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
    """Within somebody's open transaction, a savepoint: what fails in here would else undo all of it at its commit.

    PostgreSQL answers COMMIT of a transaction in which a statement has failed by undoing it, and no driver says so.
    Where the savepoint cannot be gone back to, as on a connection that is lost, Django undoes the transaction in
    silence: then `connection.needs_rollback` is set, and the error must reach whoever commits.
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
    """Whether this thread is within `apart`: the savepoints there are the engine's own, and nothing else writes."""
    return _own.apart > 0


def when_committed(call: Callable[[], object], *, using: str) -> None:
    """`transaction.on_commit`, robust; where autocommit is off nobody hears of the commit, and `call` is left out."""
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

    A transaction has written on PostgreSQL once it has an id.  SQLite has none; there a transaction has written nothing
    if its connection has changed as many rows as when it was last seen without one (`look`); where that is not known,
    it may have.  In a SERIALIZABLE transaction that may write no state may be read: that fails other transactions.
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
    """Whether a SERIALIZABLE transaction that may write is open: reading a state in it fails other transactions."""
    connection = connections[using]
    if connection.vendor != "postgresql" or not is_open(connection):
        return False
    _, isolation, read_only = _asked(connection)
    return (isolation, read_only) == ("serializable", "off")


def look(using: str) -> None:
    """Remember how many rows a connection to SQLite has changed, if it is open and has no transaction."""
    connection = connections[using]
    if connection.vendor == "sqlite" and connection.connection is not None and not connection.connection.in_transaction:
        _seen.changes[connection] = _changes(connection)


def is_of_a_test(using: str) -> bool:
    """Whether the open transaction is that of a Django TestCase, in which all there is counts as committed."""
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
