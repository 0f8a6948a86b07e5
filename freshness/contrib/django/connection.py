"""A cursor on the ledger's database whose errors are the engine's own, and transactions of the ledger's own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import DatabaseError, InterfaceError, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from freshness.contrib.django.sql import Dialect, dialect_of
from freshness.contrib.django.transactions import apart, is_open
from freshness.errors import LedgerUnavailable

_OWN = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED; SET LOCAL statement_timeout = 60000"  # one round trip
_SNAPSHOT = "ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL idle_in_transaction_session_timeout = 60000"
_HAS_TRANSACTION_TIMEOUT = 170_000  # PostgreSQL 17

_LOOK = (
    "SELECT set_config('statement_timeout', %s, true), set_config('enable_seqscan', 'off', true), "
    "set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)"
)


@contextmanager
def ledger_cursor(using: str) -> Iterator[tuple[CursorWrapper, Dialect]]:
    """Yield a cursor and its dialect.  Raises LedgerUnavailable for every error of the database."""
    try:
        connection = connections[using]
        with connection.cursor() as cursor:
            yield cursor, dialect_of(connection)
    except (DatabaseError, InterfaceError) as error:
        raise LedgerUnavailable(f"the ledger's database does not answer: {error}") from error


@contextmanager
def ledger_read(using: str) -> Iterator[tuple[CursorWrapper, Dialect]]:
    """Yield a cursor for reads within an edit's open transaction, which goes on where a read fails.

    Raises LedgerUnavailable, tolerated by the cache; and the database's own error where the transaction can no longer
    be committed: the committer must learn of the failure.
    """
    connection = connections[using]
    was_broken = connection.needs_rollback
    try:
        with apart(using), ledger_cursor(using) as found:
            yield found
    except LedgerUnavailable as error:
        if connection.needs_rollback and not was_broken and error.__cause__ is not None:
            raise error.__cause__ from None
        raise
    except (DatabaseError, InterfaceError) as error:  # of the savepoint
        raise LedgerUnavailable(f"the ledger's database does not answer: {error}") from error


@contextmanager
def ledger_look(using: str, *, seconds: float = 2.0) -> Iterator[tuple[CursorWrapper, Dialect]]:
    """Yield a cursor for operators' looks: PostgreSQL ends each statement after `seconds`.

    Statements read a limited number of rows along an index; the planner must not read the whole of a small table
    instead, because relays write there. Raises LedgerUnavailable, also for a statement ended by PostgreSQL.
    """
    with ledger_cursor(using) as (cursor, dialect):
        if dialect.vendor != "postgresql":  # SQLite's transactions take the write lock, and its statements do not end
            yield cursor, dialect
            return
        with transaction.atomic(using=using):
            cursor.execute(_LOOK, [str(int(seconds * 1_000))])
            yield cursor, dialect


@contextmanager
def ledger_transaction(using: str) -> Iterator[tuple[CursorWrapper, Dialect]]:
    """Yield a cursor within the open transaction, or within a new READ COMMITTED transaction.

    A database may have another level for all transactions: under SERIALIZABLE a relay that reads editors' notes would
    make their transactions fail, and under REPEATABLE READ or SERIALIZABLE the relay itself would fail at each wait. A
    database may have a statement_timeout and a transaction_timeout for requests too: folding a flood's notes has a
    minute.
    """
    with ledger_cursor(using) as (cursor, dialect):
        is_new = not is_open(connections[using])
        with transaction.atomic(using=using):
            if is_new and dialect.vendor == "postgresql":
                cursor.execute(f"{_OWN}{_without_transaction_timeout(connections[using])}")
            yield cursor, dialect


def snapshot_begin(connection: BaseDatabaseWrapper, *, begin: str = "BEGIN") -> str:
    """Return statements that begin a snapshot on PostgreSQL, by BEGIN or SET TRANSACTION, with time to think.

    Without a cache the block would have no transaction: the database's limits for idle and long transactions would end
    the connection of a slow page.  A snapshot locks no row, and hides nothing from other transactions.  The connection
    is open, because the server's version counts.
    """
    return f"{begin} {_SNAPSHOT}{_without_transaction_timeout(connection)}"


def is_bound_by_server(connection: BaseDatabaseWrapper) -> bool:
    """Return whether PostgreSQL gets values apart from their statement, and so no two statements at once."""
    return bool(connection.settings_dict["OPTIONS"].get("server_side_binding"))


def after(first: str) -> Callable[..., Any]:
    """Return a wrapper of Django's that executes `first` together with the next statement, and gives its result."""
    waiting = [first]

    def execute_both(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        if not waiting:
            return execute(sql, params, many, context)
        result = execute(f"{waiting.pop()}; {sql}", params, many, context)
        cursor = context["cursor"].cursor
        while cursor.description is None and cursor.nextset():  # psycopg 2 is at the last result already
            pass
        return result

    return execute_both


def _without_transaction_timeout(connection: BaseDatabaseWrapper) -> str:
    """Return the statement that lifts transaction_timeout, for a connected server that knows the setting."""
    is_known = connection.connection.info.server_version >= _HAS_TRANSACTION_TIMEOUT
    return "; SET LOCAL transaction_timeout = 0" if is_known else ""
