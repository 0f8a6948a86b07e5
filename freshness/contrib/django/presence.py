"""`freshness.ports.Presence` on the ledger's database: a separate table, to keep visitors from waiting for edits."""

import logging
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from django.db import connections
from django.db.backends.utils import CursorWrapper

from freshness.contrib.django.connection import ledger_cursor, ledger_read
from freshness.contrib.django.sql import Dialect
from freshness.errors import LedgerUnavailable

log = logging.getLogger(__name__)

_NOTES_ARE_MISSING = "EXISTS (SELECT 1 FROM freshness_restoration WHERE ended_at IS NULL OR skip_from > {now})"
_PATIENCE = 50  # milliseconds that a visitor waits for SQLite's write lock


class DjangoPresence:
    """The table `freshness_served` on the database `using`.  Raises LedgerUnavailable where the database is away."""

    def __init__(self, *, using: str = "default") -> None:
        self.using = using

    def note(self, tags: Collection[str], *, seconds: float) -> None:
        """Note responses in a statement that commits itself; refused within a transaction that might be undone."""
        if not tags:
            return
        try:
            self._write(tags, seconds)
        except LedgerUnavailable as error:
            log.warning("what was to be kept at the edge is not, because it could not be noted: %s", error)
            raise

    def held(self, tags: Collection[str], *, longer: float = 0.0) -> frozenset[str]:
        """Return the tags that an edge may hold, by primary key.  All of `tags` while a restoration misses notes."""
        if not tags:
            return frozenset()
        with ledger_read(self.using) as (cursor, dialect):
            cursor.execute(
                f"SELECT NULL WHERE {_NOTES_ARE_MISSING.format(now=dialect.now)} UNION ALL "
                f"SELECT tag FROM freshness_served WHERE {dialect.tag_in} AND shown_until > {dialect.now} - %s",
                [dialect.array(sorted(tags)), longer],
            )
            held = frozenset(tag for (tag,) in cursor.fetchall())
        return frozenset(tags) if None in held else held

    def expired(self, *, older: float) -> int:
        """How many rows ended more than `older` seconds ago: to `held` they are as if they were not there."""
        with ledger_cursor(self.using) as (cursor, dialect):
            cursor.execute(f"SELECT count(*) FROM freshness_served WHERE shown_until < {dialect.now} - %s", [older])
            return int(cursor.fetchone()[0])

    def forget(self, *, older: float, limit: int) -> int:
        """Delete at most `limit` rows that ended more than `older` seconds ago; return their number."""
        with ledger_cursor(self.using) as (cursor, dialect):
            ended = f"shown_until < {dialect.now} - %s"
            # The rows are looked up without a lock, and without an index on `shown_until`: an index would slow down
            # every note.
            cursor.execute(f"SELECT tag FROM freshness_served WHERE {ended} LIMIT %s", [older, limit])
            found = [tag for (tag,) in cursor.fetchall()]
            if not found:
                return 0
            # Rows noted anew meanwhile stay, and rows being noted are passed over: otherwise this transaction and a
            # note could wait for each other.
            cursor.execute(
                f"DELETE FROM freshness_served WHERE tag IN (SELECT tag FROM freshness_served "
                f"WHERE {dialect.tag_in} AND {ended} {dialect.skip_locked})",
                [dialect.array(found), older],
            )
            return int(cursor.rowcount)

    def _write(self, tags: Collection[str], seconds: float) -> None:
        connection = connections[self.using]
        if connection.in_atomic_block or not connection.get_autocommit():
            raise LedgerUnavailable("a transaction is open, and what is noted in it could be undone")
        with ledger_cursor(self.using) as (cursor, dialect), _soon(cursor, dialect):
            rows = ", ".join([f"(%s, {dialect.now} + %s)"] * len(tags))
            cursor.execute(
                f"INSERT INTO freshness_served AS s (tag, shown_until) VALUES {rows} "
                "ON CONFLICT (tag) DO UPDATE SET shown_until = excluded.shown_until "
                "WHERE s.shown_until < excluded.shown_until",
                [value for tag in sorted(tags) for value in (tag, seconds)],  # in order: no deadlock
            )


@contextmanager
def _soon(cursor: CursorWrapper, dialect: Dialect) -> Iterator[None]:
    """Give up soon on SQLite, where an edit's open transaction holds the only lock there is."""
    if dialect.vendor != "sqlite":
        yield
        return
    cursor.execute("PRAGMA busy_timeout")
    patience = int(cursor.fetchone()[0])
    cursor.execute(f"PRAGMA busy_timeout = {min(patience, _PATIENCE)}")
    try:
        yield
    finally:
        cursor.execute(f"PRAGMA busy_timeout = {patience}")
