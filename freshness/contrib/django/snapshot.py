"""Generation and content out of one state of the database."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections, transaction

from freshness.contrib.django import build
from freshness.contrib.django.transactions import is_open, may_not_read_states, own
from freshness.errors import LedgerUnavailable
from freshness.targets.generation import Stamp


@contextmanager
def snapshot(subject: str) -> Iterator[Stamp]:
    """Read the subject's stamp, then whatever the block reads, from one snapshot.

        with snapshot("ws:…") as stamp:
            html = render(...)      # everything in here is of exactly `stamp`

    Whoever writes in there gets the database's error.
    Inside a transaction that is already open the stamp is simply read first: under READ COMMITTED content may be
    newer than its stamp, which the next purge corrects, but never older; under REPEATABLE READ both are of the
    transaction's own snapshot.  Raises LedgerUnavailable in a SERIALIZABLE one that may write: there nobody reads
    states.
    """
    ledger = build.ledger()
    connection = connections[ledger.using]
    if is_open(connection):
        if may_not_read_states(ledger.using):
            raise LedgerUnavailable("a SERIALIZABLE transaction that may write would fail others if it read a state")
        yield ledger.stamp(subject)
    elif connection.vendor == "postgresql":
        with transaction.atomic(using=ledger.using), connection.cursor() as cursor, own(ledger.using):
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield ledger.stamp(subject)
    else:
        with _deferred(ledger.using):
            yield ledger.stamp(subject)


@contextmanager
def _deferred(using: str) -> Iterator[None]:
    """A reading transaction on SQLite.  Django's own would be IMMEDIATE, and wait for the write lock."""
    connection = connections[using]
    connection.ensure_connection()
    connection.connection.execute("BEGIN DEFERRED")
    try:
        connection.connection.execute("PRAGMA query_only = ON")  # else what is written would be lost without a word
        yield
    finally:
        connection.connection.execute("PRAGMA query_only = OFF")
        connection.connection.execute("ROLLBACK")
