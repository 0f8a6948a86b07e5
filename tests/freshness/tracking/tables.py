"""A tracked table on a real database, and the notes of its triggers."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import psycopg

from freshness.tracking.declaration import Listing, Tracked
from freshness.tracking.plan import Change, Triggers
from freshness.tracking.postgresql_catalog import PostgresqlTriggers
from freshness.tracking.sqlite import ON_EVERY_CONNECTION
from freshness.tracking.sqlite_catalog import SqliteTriggers

NOTE = """
CREATE TABLE {}freshness_note(
    subject varchar(300) NOT NULL, xid bigint NOT NULL, tag varchar(300) NOT NULL DEFAULT '',
    mark varchar(32) NOT NULL DEFAULT '', bucket smallint NULL, nonce bigint NOT NULL, n integer NOT NULL DEFAULT 1,
    noted_at double precision NOT NULL, reason varchar(100) NOT NULL DEFAULT '',
    immediate boolean NOT NULL DEFAULT false, bare boolean NOT NULL DEFAULT false, purge json NULL,
    PRIMARY KEY (subject, xid, tag, mark))
"""
PRODUCT = """
CREATE TABLE {}product(
    id integer PRIMARY KEY, ws text NULL, handle text UNIQUE, title text, stock integer DEFAULT 5,
    published boolean DEFAULT true, notes text)
"""
Note = tuple[str, str]
"""(subject, tag)."""


def product(schema: str = "shop", **differences: Any) -> Tracked:
    """Declare the table above."""
    said: dict[str, Any] = {
        "schema": schema,
        "table": "product",
        "subjects": ("ws:{ws}",),
        "shows": ("title", "{stock} > 0"),
        "tags": ("p:{id}",),
        "lists": (Listing(tag="l:{ws}/products", moves=("handle",)),),
        "shown": "{published}",
    }
    return Tracked(**{**said, **differences})


@dataclass(frozen=True, slots=True, kw_only=True)
class Database:
    """A connection; `place` is the beginning of table names, and `triggers` makes triggers of declarations."""

    run: Callable[[str], Sequence[Sequence[Any]]]
    triggers: Triggers
    place: str
    connection: Any

    def track(self, *declared: Tracked) -> list[Change]:
        """Install the missing or changed triggers; return the changes."""
        changes = [change for change in self.triggers.plan(self.run, declared) if change.is_wrong]
        for change in changes:
            for statement in change.statements:
                self.run(statement)
        return changes

    def states(self, *declared: Tracked) -> dict[str, str]:
        """Return {table: state} for tables with wrong triggers."""
        return {change.table: change.state for change in self.triggers.plan(self.run, declared) if change.is_wrong}

    def notes(self) -> set[Note]:
        """Return the subjects and tags of all notes."""
        return {(row[0], row[1]) for row in self.run(f"SELECT subject, tag FROM {self._note}")}

    def number(self) -> int:
        """Return the sum of the notes' additions to the generations."""
        return int(self.run(f"SELECT coalesce(sum(n), 0) FROM {self._note}")[0][0])

    def nonces(self) -> dict[Note, int]:
        return {(row[0], row[1]): row[2] for row in self.run(f"SELECT subject, tag, nonce FROM {self._note}")}

    def fold(self) -> None:
        """Forget all notes, like a relay after folding."""
        self.run(f"DELETE FROM {self._note}")

    def after(self, statement: str) -> set[Note]:
        """Return the notes of a single statement."""
        self.fold()
        self.run(statement)
        return self.notes()

    @property
    def _note(self) -> str:
        return "ledger.freshness_note" if self.place else "freshness_note"


def on_postgresql(url: str) -> Database:
    """Make a new schema `shop` with its product, and a ledger in another schema."""
    database = connect(url)
    for statement in (
        "DROP SCHEMA IF EXISTS shop, ledger, other CASCADE",
        "CREATE SCHEMA shop",
        "CREATE SCHEMA ledger",
        NOTE.format("ledger."),
        PRODUCT.format("shop."),
    ):
        database.run(statement)
    return database


def connect(url: str, **options: Any) -> Database:
    """Open another connection to the same database, with a commit after each statement."""
    connection = psycopg.connect(url, autocommit=True, **options)

    def run(statement: str) -> Sequence[Sequence[Any]]:
        cursor = connection.execute(statement)
        return cursor.fetchall() if cursor.description else ()

    return Database(run=run, triggers=PostgresqlTriggers(ledger="ledger"), place="shop.", connection=connection)


def on_sqlite(path: str = ":memory:") -> Database:
    """Make a new database with the same tables."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(ON_EVERY_CONNECTION)
    connection.execute(NOTE.format(""))
    connection.execute(PRODUCT.format(""))
    return Database(
        run=lambda statement: connection.execute(statement).fetchall(),
        triggers=SqliteTriggers(),
        place="",
        connection=connection,
    )
