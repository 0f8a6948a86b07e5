"""Keeps triggers through schema changes, and a flush free of notes: hooks on connections to the ledger's database."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from freshness.contrib.django.tracking import installed, registry
from freshness.tracking.sqlite import ON_EVERY_CONNECTION

_NOTE = "freshness_note"
_CHANGES_CONTENT = re.compile(
    r"\bALTER\s+TABLE\b.*(\bTYPE\b|\bDROP\s+COLUMN\b|\b(AT|DE)TACH\s+PARTITION\b|\bSET\s+EXPRESSION\b)", re.I | re.S
)
_WORD = re.compile(r"\w+")
_CHANGES_TABLE = re.compile(r"^\s*(ALTER|DROP)\s+TABLE\b", re.I)


def keep_triggers(connection: BaseDatabaseWrapper) -> None:
    """Prepare a new connection: for REPLACE on SQLite, for schema changes and for a flush."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(ON_EVERY_CONNECTION)
    plain = type(connection).SchemaEditorClass
    if plain is not None:
        connection.SchemaEditorClass = _keeping_triggers(plain)
    if "sql_flush" not in vars(connection.ops):
        connection.ops.sql_flush = _Flush(connection.ops.sql_flush)  # type: ignore[method-assign]


class _Flush:
    """A flush that empties the ledger too: notes of its own statements go last, for every order of tables."""

    def __init__(self, flush: Any) -> None:
        self.flush = flush

    def __call__(self, style: Any, tables: Sequence[str], **options: Any) -> list[str]:
        statements: list[str] = self.flush(style, tables, **options)
        return [*statements, f"DELETE FROM {_NOTE}"] if statements and _NOTE in tables else statements


@lru_cache
def _keeping_triggers(plain: type[BaseDatabaseSchemaEditor]) -> type[BaseDatabaseSchemaEditor]:
    """Return the schema editor of a connection, which looks at each statement for names of declared tables."""

    class SchemaEditor(plain):  # type: ignore[valid-type,misc]
        touched = False
        unseen = False
        unmarked: Sequence[str] = ()

        def execute(self, sql: Any, params: Any = ()) -> None:
            if not self.collect_sql:
                self._look_at(str(sql))
            super().execute(sql, params)

        def __exit__(self, exc_type: Any, exc_value: Any, traceback: Any) -> None:
            if exc_type is None and self.touched:
                installed.mend_here(self.connection, unseen=self.unseen, unmarked=self.unmarked)
            super().__exit__(exc_type, exc_value, traceback)

        def _look_at(self, statement: str) -> None:
            names = _names_in(statement)
            if not names:
                return
            if not self.touched:
                self.unmarked = installed.lossy(self.connection)
            self.touched = True
            changes_table = bool(_CHANGES_TABLE.match(statement))
            if changes_table and (self.connection.vendor == "sqlite" or _drops_notes(statement)):
                self.unseen = self.unseen or _some_rows(self.connection, names)
                installed.remove_here(self.connection)
            elif _CHANGES_CONTENT.search(statement):
                self.unseen = self.unseen or _some_rows(self.connection, names)

    return SchemaEditor


def _names_in(statement: str) -> set[str]:
    """Return the declared tables, and the notes' table, named in a statement."""
    return {*registry.tables(), _NOTE} & set(_WORD.findall(statement))


def _drops_notes(statement: str) -> bool:
    """Return whether the notes' table goes for good: then triggers go first, as functions find notes by name."""
    return statement.lstrip().upper().startswith("DROP") and _NOTE in statement


def _some_rows(connection: BaseDatabaseWrapper, names: set[str]) -> bool:
    """Return whether any declared table holds rows that pages may show."""
    there = set(connection.introspection.table_names())
    return any(installed.has_rows(connection, name) for name in sorted(names & there - {_NOTE}))
