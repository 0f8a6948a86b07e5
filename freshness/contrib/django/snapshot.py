"""Generation and content from a single state of the database."""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar

from django.db import DatabaseError, InterfaceError, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from freshness.contrib.django import build
from freshness.contrib.django.connection import after, is_bound_by_server, ledger_cursor, snapshot_begin
from freshness.contrib.django.prepared import is_prepared, preparing
from freshness.contrib.django.replicas import snapshot_reads
from freshness.contrib.django.statements import Execute, begins_as_write, watched
from freshness.contrib.django.transactions import is_open, may_not_read_states, own, snapshots
from freshness.contrib.django.unwrapped_calls import told_before
from freshness.errors import LedgerUnavailable
from freshness.targets.generation import Stamp
from freshness.targets.tokens import SubjectState

T = TypeVar("T")
_READ_ONLY = "25006"  # SQLSTATE read_only_sql_transaction
_SQLITE_READONLY = 8
log = logging.getLogger(__name__)


@contextmanager
def snapshot(subject: str) -> Iterator[Stamp]:
    """Read the subject's stamp and the block's content from a single snapshot.

        with snapshot("ws:…") as stamp:
            html = render(...)      # everything in here is of exactly `stamp`

    A write in the block gets the database's error.  Reads go to the ledger's database regardless of routers; a read of
    another database by its alias keeps the response out of every cache (`freshness.contrib.django.replicas`). Inside a
    transaction that is already open the stamp is simply read first: under READ COMMITTED content may be newer than its
    stamp, until the next purge, but never older; under REPEATABLE READ both are of the transaction's own snapshot.
    Raises LedgerUnavailable in a SERIALIZABLE transaction that may write: states are not read there.
    """
    with snapshot_reads(), _opened(subject) as stamp:
        yield stamp


@contextmanager
def _opened(subject: str) -> Iterator[Stamp]:
    ledger = build.ledger()
    connection = connections[ledger.using]
    if is_open(connection):
        if may_not_read_states(ledger.using):
            raise LedgerUnavailable("a SERIALIZABLE transaction that may write would fail others if it read a state")
        yield ledger.stamp(subject)
    elif connection.vendor == "postgresql":
        with transaction.atomic(using=ledger.using), connection.cursor() as cursor, own(ledger.using):
            cursor.execute(snapshot_begin(connection, begin="SET TRANSACTION"))
            yield ledger.stamp(subject)
    else:
        with _Reading(connection).opened():
            yield ledger.stamp(subject)


@contextmanager
def snapshot_until_written(
    subjects: Sequence[str], on_write: Callable[[], None]
) -> Iterator[Mapping[str, SubjectState]]:
    """Yield states as `snapshot` does, with tokens, outside of transactions; a write ends the snapshot for the rest.

    The snapshot ends before the first statement that writes, and before the first transaction that the block opens;
    from there on statements are on their own, or in that transaction, at the isolation level of the settings: no
    statement is refused or in conflict with the snapshot, and no part of the block runs twice. A function of the
    database that writes is refused within the snapshot; its statement is run again outside. `on_write` is called once
    the snapshot has ended, because the block's result is then not of `stamp`. `on_write` is also called for writes to
    other databases, which end no snapshot, and again for later writes.
    """
    ledger = build.ledger()
    reading = _Reading(connections[ledger.using], on_write)
    ask = partial(ledger.states, subjects)
    with (
        snapshot_reads(),
        watched(on_write, besides=ledger.using),
        reading.opened_by(ask) as states,
        reading.left_by_writers(),
    ):
        yield states


class _Reading:
    """A reading transaction unknown to Django, for another transaction to end before its own beginning.

    On SQLite, Django's own transaction would also be IMMEDIATE, and wait for the write lock.
    """

    def __init__(self, connection: BaseDatabaseWrapper, on_write: Callable[[], None] | None = None) -> None:
        self._connection = connection
        self._on_write = on_write
        self._client: Any = None

    @contextmanager
    def opened(self) -> Iterator[None]:
        """Begin, and end with the block, unless ended before."""
        self._begin()
        try:
            yield
        finally:  # a COMMIT, also after errors: a COMMIT keeps cursors that a response still reads from
            self._end("COMMIT")

    @contextmanager
    def opened_by(self, ask: Callable[[], T]) -> Iterator[T]:
        """As `opened`, with the answer of `ask`, a single statement: in one round trip where the driver can do so."""
        try:
            yield self._asked(ask)
        finally:
            self._end("COMMIT")

    @contextmanager
    def left_by_writers(self) -> Iterator[None]:
        """End the snapshot before the block writes or opens a transaction."""
        connection = self._connection
        setattr(connection, "set_autocommit", self._autocommit_is_set)  # noqa: B010 - shadows the method of its class
        try:
            with connection.execute_wrapper(self._executed), told_before(connection, self._is_called):
                yield
        finally:
            connection.__dict__.pop("set_autocommit", None)

    def _begin(self) -> None:
        self._connection.ensure_connection()
        self._client = self._connection.connection
        self._client.execute("BEGIN DEFERRED")
        self._client.execute("PRAGMA query_only = ON")  # otherwise the write would be lost silently
        snapshots.add(id(self._connection))

    def _asked(self, ask: Callable[[], T]) -> T:
        """Begin with the statement of `ask`, which also stands in for Django's health check of a kept connection.

        On a closed connection nothing has been done yet: a new connection does all of it.  So does a connection whose
        kept plan of the statement is of an older table.
        """
        connection: Any = self._connection  # Django's types lack the attributes of health checks
        if connection.vendor != "postgresql":
            self._begin()
            return ask()
        connection.ensure_connection()
        unchecked = connection.health_check_enabled and not connection.health_check_done
        connection.health_check_done = True
        self._client, prepared = connection.connection, is_prepared(connection)
        snapshots.add(id(connection))
        begin = snapshot_begin(connection)
        try:
            if prepared or is_bound_by_server(connection):
                with ledger_cursor(connection.alias) as (cursor, _):
                    cursor.execute(begin)
                with preparing(connection):
                    return ask()
            with connection.execute_wrapper(after(begin)):
                return ask()
        except LedgerUnavailable:
            is_lost = unchecked and self._client.closed
            if not is_lost and is_prepared(connection) == prepared:
                raise
        self._end("ROLLBACK")
        if is_lost:
            connection.close()
        return self._asked(ask)

    def _end(self, how: str) -> None:
        if self._client is None:
            return
        client, self._client = self._client, None
        snapshots.discard(id(self._connection))
        if self._connection.connection is not client:  # closed by the block
            return
        if self._connection.vendor != "postgresql":
            client.execute("PRAGMA query_only = OFF")
            client.execute(how)
            return
        try:
            with self._connection.cursor() as cursor:
                cursor.execute(how)
        except (DatabaseError, InterfaceError):  # the server has gone, or has ended the session
            self._connection.close()

    def _leave(self, how: str, why: str) -> None:
        """End the snapshot for a writer; a COMMIT keeps cursors that are still read from."""
        self._end(how)
        self._connection.__dict__.pop("set_autocommit", None)
        if self._on_write is not None:
            self._on_write()
        log.info("what is read is not kept: %s", why)

    def _autocommit_is_set(self, *args: Any, **kwargs: Any) -> None:
        self._leave("COMMIT", "a transaction was opened")
        self._connection.set_autocommit(*args, **kwargs)

    def _is_called(self, name: str) -> None:
        if self._client is not None:
            self._leave("COMMIT", name)

    def _executed(self, execute: Execute, sql: Any, params: Any, many: bool, context: Any) -> Any:
        if self._client is None:
            return execute(sql, params, many, context)
        if begins_as_write(sql, context["cursor"].cursor):
            self._leave("COMMIT", f"{sql!s:.40}")
            return execute(sql, params, many, context)
        try:
            return execute(sql, params, many, context)
        except (DatabaseError, InterfaceError) as error:
            refused = _is_refused(error)
            if refused or self._connection.vendor == "postgresql":  # where an error ends the transaction
                self._leave("ROLLBACK", f"{error!s:.80}")
            if not refused:
                raise
        return execute(sql, params, many, context)


def _is_refused(error: DatabaseError | InterfaceError) -> bool:
    """Return whether a statement was refused as a write."""
    cause = error.__cause__
    state = getattr(cause, "sqlstate", None) or getattr(cause, "pgcode", None)
    code: int | None = getattr(cause, "sqlite_errorcode", None)
    return state == _READ_ONLY or (code is not None and code & 0xFF == _SQLITE_READONLY)
