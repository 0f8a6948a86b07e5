"""Declarations and the ledger's database: differences, and their repair, table by table."""

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

from django.db import OperationalError, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from freshness.contrib.django.tracking import registry, repair
from freshness.tracking.declaration import Tracked
from freshness.tracking.plan import Change, Triggers
from freshness.tracking.postgresql_catalog import PostgresqlTriggers
from freshness.tracking.sqlite_catalog import SqliteTriggers
from freshness.tracking.template import identifier, literal

log = logging.getLogger(__name__)
_SCHEMA_OF = (
    "SELECT n.nspname::text FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
    "WHERE c.oid = pg_catalog.to_regclass({name})"
)
_SCHEMAS = (
    "SELECT n.nspname::text FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
    "WHERE c.relname = {name} AND c.relkind IN ('r', 'p') AND NOT c.relispartition "
    "AND NOT pg_catalog.starts_with(n.nspname, 'pg_') AND n.nspname <> 'information_schema' ORDER BY 1"
)


def plan(connection: BaseDatabaseWrapper) -> list[Change]:
    """Compare installed triggers with the declarations, by a few queries on the catalogs, without locks or writes."""
    run = partial(_run, connection)
    return _triggers(connection).plan(run, resolved(connection))


def removal(connection: BaseDatabaseWrapper) -> list[Change]:
    """Return the changes that remove all triggers ever installed in this database."""
    return _triggers(connection).removal(partial(_run, connection))


def apply(
    using: str,
    changes: Sequence[Change],
    *,
    lock_timeout: float = 2.0,
    tries: int = 5,
    sleep: Callable[[float], None] = time.sleep,
) -> list[str]:
    """Run the changes' statements, each table in a separate transaction.

    Return why everything is purged, a clause for each table whose rows may have been written without marks.

    Writers wait no longer than `lock_timeout` seconds for a table behind an open transaction on the table; then writers
    go on, and the change is tried again after a pause, at most `tries` times.  Raises OperationalError after the last.
    """
    unmarked: list[str] = []
    for change in changes:
        if not change.statements:
            continue
        for number in range(tries):
            try:
                unmarked += _mend(connections[using], change, lock_timeout)
                break
            except OperationalError:
                if number + 1 == tries:
                    raise
                sleep(min(2.0**number, 10.0))
        log.info("triggers of %s: %s", change.table or "all tables", change.state)
    return unmarked


def mend_here(
    connection: BaseDatabaseWrapper,
    *,
    unseen: bool = False,
    unmarked: Sequence[str] = (),
    lock_timeout: float = 2.0,
    tries: int = 5,
) -> None:
    """Mend all differences within the open transaction, as a schema change does.

    With `unseen` the schema change itself has changed rows: everything is marked.  `unmarked` is what `lossy` returned
    before the schema change: everything is purged, spread over time.  Writers wait no longer than
    `lock_timeout` seconds for a table behind an open transaction on the table, at most `tries` times; then the schema
    change fails as a whole with OperationalError.
    """
    for change in plan(connection):
        for number in range(tries if change.statements else 0):
            try:
                with transaction.atomic(using=connection.alias), _no_longer(connection, lock_timeout):
                    _statements(connection, change)
                break
            except OperationalError as error:
                if number + 1 == tries:
                    waited = f"its table was locked by others for {tries} times {lock_timeout:g} s"
                    raise OperationalError(
                        f"triggers of {change.table or 'all tables'} could not be made, perhaps because {waited}; "
                        f"end what is open on it, and migrate again: {error}"
                    ) from error
    if unseen and _has_ledger(connection):
        everything(connection, "a schema change")
    for why in unmarked:
        repair.purge_everything(connection, why)


def lossy(connection: BaseDatabaseWrapper) -> list[str]:
    """Return a clause for each table whose rows may have been written without marks."""
    return [why for change in plan(connection) for why in _lost(connection, change)]


def everything(connection: BaseDatabaseWrapper, cause: str) -> None:
    """Mark everything of all subjects."""
    for statement in _triggers(connection).everything(cause):
        _run(connection, statement)


def remove_here(connection: BaseDatabaseWrapper) -> None:
    """Take all triggers away within the open transaction."""
    for change in removal(connection):
        _statements(connection, change)


def resolved(connection: BaseDatabaseWrapper) -> list[Tracked]:
    """Return the declarations in names of columns and, on PostgreSQL, with each table's schema.

    A declaration for every schema comes once for each schema with such a table.
    """
    found = []
    for one in registry.declared():
        tracked = one.resolve("public")
        if connection.vendor == "postgresql" and one.schema == registry.EVERY_SCHEMA:
            schemas = _run(connection, _SCHEMAS.format(name=literal(tracked.table)))
            found += [one.resolve(str(schema)) for (schema,) in schemas]
            continue
        if connection.vendor == "postgresql" and not one.schema:
            tracked = one.resolve(_schema(connection, tracked.table) or "public")
        found.append(tracked)
    return found


def _mend(connection: BaseDatabaseWrapper, change: Change, lock_timeout: float) -> list[str]:
    with transaction.atomic(using=connection.alias):
        if connection.vendor == "postgresql":
            _run(connection, f"SET LOCAL lock_timeout = {int(lock_timeout * 1000)}")
        unmarked = _lost(connection, change)
        if unmarked and connection.vendor == "postgresql":  # open writers commit before the purges
            _run(connection, f"LOCK TABLE {_name(change.table, change.schema)} IN SHARE ROW EXCLUSIVE MODE")
        _statements(connection, change)
        for why in unmarked:
            repair.purge_everything(connection, why)
    return unmarked


def _lost(connection: BaseDatabaseWrapper, change: Change) -> list[str]:
    """Return a clause where rows may have been written without marks.

    A table that is empty and has no triggers was made just now.
    """
    if not change.is_lossy or (change.state == "missing" and not has_rows(connection, change.table, change.schema)):
        return []
    return [f"triggers of {change.table} were {change.state}"]


@contextmanager
def _no_longer(connection: BaseDatabaseWrapper, seconds: float) -> Iterator[None]:
    """Wait for locks no longer than `seconds`, or than the session does, until the end of this block."""
    if connection.vendor != "postgresql":
        yield
        return
    milliseconds = _run(connection, "SELECT setting FROM pg_settings WHERE name = 'lock_timeout'")[0][0]
    before = int(milliseconds)  # 0: for ever
    most = max(1, int(seconds * 1000))
    _run(connection, f"SET LOCAL lock_timeout = {min(before, most) if before else most}")
    yield
    _run(connection, f"SET LOCAL lock_timeout = {before}")


def _statements(connection: BaseDatabaseWrapper, change: Change) -> None:
    for statement in change.statements:
        _run(connection, statement)


def _triggers(connection: BaseDatabaseWrapper) -> Triggers:
    if connection.vendor == "sqlite":
        return SqliteTriggers()
    return PostgresqlTriggers(ledger=_schema(connection, "freshness_note") or "public")


def _schema(connection: BaseDatabaseWrapper, table: str) -> str | None:
    rows = _run(connection, _SCHEMA_OF.format(name=literal(identifier(table))))
    return str(rows[0][0]) if rows else None


def _has_ledger(connection: BaseDatabaseWrapper) -> bool:
    if connection.vendor == "sqlite":
        return bool(_run(connection, "SELECT 1 FROM sqlite_master WHERE name = 'freshness_note'"))
    return _schema(connection, "freshness_note") is not None


def has_rows(connection: BaseDatabaseWrapper, table: str, schema: str = "") -> bool:
    """Return whether an existing table holds rows."""
    return bool(_run(connection, f"SELECT 1 FROM {_name(table, schema)} LIMIT 1"))


def _name(table: str, schema: str) -> str:
    return f"{identifier(schema)}.{identifier(table)}" if schema else identifier(table)


def _run(connection: BaseDatabaseWrapper, statement: str) -> Sequence[Sequence[Any]]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall() if cursor.description else ()
