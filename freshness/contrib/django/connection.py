"""A cursor on the ledger's database whose errors are the engine's own."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, InterfaceError, connections
from django.db.backends.utils import CursorWrapper

from freshness.contrib.django.sql import Dialect, dialect_of
from freshness.errors import LedgerUnavailable


@contextmanager
def ledger_cursor(using: str) -> Iterator[tuple[CursorWrapper, Dialect]]:
    """A cursor and its dialect.  Raises LedgerUnavailable for whatever the database says."""
    try:
        connection = connections[using]
        with connection.cursor() as cursor:
            yield cursor, dialect_of(connection)
    except (DatabaseError, InterfaceError) as error:
        raise LedgerUnavailable(f"the ledger's database does not answer: {error}") from error
