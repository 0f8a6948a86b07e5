"""The few SQL statements of the ledger, in the dialects of PostgreSQL and SQLite."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from django.db import DatabaseError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from freshness.scheduling.facts import Facts

_COLUMN_OF = {  # columns with old names; relays of earlier releases still write these columns
    "last_immediate": "published",
    "immediate": "urgent",
    "immediate_tokens": "urgent_tokens",
    "immediate_at": "urgent_at",
    "suspensions": "holds",
}
_FIELDS = tuple(field.name for field in fields(Facts))
COLUMNS = tuple(_COLUMN_OF.get(name, name) for name in _FIELDS)
_BETWEEN_SUSPENSIONS = " "
_MARKED = ("subject", "desired", "nonce", "reason", "last_immediate")  # folding writes these columns, never an update
_WRITTEN = tuple(name for name in _FIELDS if name not in _MARKED)
_STATES = (
    "SELECT subject, desired, nonce, 0, -1, '' FROM freshness_row WHERE {among} UNION ALL "
    "SELECT subject, 0, token, 0, bucket, '' FROM freshness_token WHERE {among} UNION ALL "
    "SELECT subject, {added_up} FROM freshness_note WHERE {among}{grouped}"
)
_FLOATS = {"immediate_tokens"} | {name for name in _WRITTEN if name.endswith(("_at", "_until"))}
_INTS = {"verify_failures", "attempts", "coalesced"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """The SQL of a database where databases differ."""

    now: str
    as_json: str
    transaction: str
    added_up: str
    states: str
    in_order: str
    by_subject: str
    for_update: str
    for_share: str
    skip_locked: str
    subject_in: str
    tag_in: str
    name_in: str
    forget_scopes: str
    vendor: str

    def array(self, items: Sequence[str]) -> Any:
        """Parameter for `subject_in`, `tag_in` and `name_in`."""
        return list(items) if self.vendor == "postgresql" else json.dumps(list(items))

    def json(self, parts: Any) -> str:
        """Parameter for a JSON column."""
        return json.dumps(parts, separators=(",", ":"))

    def unjson(self, stored: Any) -> Any:
        """Parse the value of a JSON column: text on SQLite and, by Django's connection, on PostgreSQL."""
        return json.loads(stored) if isinstance(stored, str) else stored

    def write_back(self, cursor: CursorWrapper, changes: Sequence[tuple[Facts, Facts]]) -> None:
        """Write the updates, (before, after) of each row, in a single statement; only changed columns."""
        written = [name for name in _WRITTEN if any(getattr(old, name) != getattr(new, name) for old, new in changes)]
        if not written:
            return
        values = {name: [getattr(new, name) for _, new in changes] for name in (*written, "subject")}
        for name in _FLOATS.intersection(written):  # an array has a single type; computed whole seconds are ints
            values[name] = [value if value is None else float(value) for value in values[name]]
        if "suspensions" in written:
            lasting = [_BETWEEN_SUSPENSIONS.join(map(repr, map(float, new.suspensions))) for _, new in changes]
            values["suspensions"] = lasting
        columns = {name: _COLUMN_OF.get(name, name) for name in values}
        assigned = [columns[name] for name in written]
        if self.vendor == "postgresql":
            arrays = ", ".join(f"%s::{_pg_type(name)}[]" for name in values)
            cursor.execute(
                f"UPDATE freshness_row SET {', '.join(f'{name} = n.{name}' for name in assigned)} "
                f"FROM unnest({arrays}) AS n({', '.join(columns.values())}) WHERE freshness_row.subject = n.subject",
                list(values.values()),
            )
        else:
            cursor.executemany(
                f"UPDATE freshness_row SET {', '.join(f'{name} = %s' for name in assigned)} WHERE subject = %s",
                list(zip(*values.values(), strict=True)),
            )


def facts_of(row: Sequence[Any]) -> Facts:
    """Return the facts of a row with the columns `COLUMNS`."""
    values = dict(zip(_FIELDS, row, strict=True))
    lasting = values["suspensions"]
    values["suspensions"] = tuple(map(float, lasting.split(_BETWEEN_SUSPENSIONS))) if lasting else ()
    return Facts(**values)


def _pg_type(name: str) -> str:
    if name in ("subject", "suspensions"):
        return "text"
    return "double precision" if name in _FLOATS else "integer" if name in _INTS else "bigint"


POSTGRESQL = Dialect(
    vendor="postgresql",
    as_json="%s::jsonb",
    transaction="pg_current_xact_id()::text::bigint",
    added_up="coalesce(sum(n), 0)::bigint, bit_xor(nonce), count(*)",
    states=_STATES.format(
        among="subject = ANY(%(subjects)s)",  # by name: the driver writes the array out once
        added_up="sum(n)::bigint, bit_xor(nonce), count(*), coalesce(bucket, 0), tag",
        grouped=" GROUP BY 1, 5, 6",
    ),
    in_order="n.noted_at, n.xid, n.mark, n.tag",
    now="extract(epoch FROM clock_timestamp())::double precision",
    by_subject='subject COLLATE "C"',  # in Python's order, the order of marks in transactions: no deadlock
    for_update="FOR UPDATE",
    for_share="FOR SHARE",
    skip_locked="FOR UPDATE SKIP LOCKED",
    subject_in="subject = ANY(%s)",
    tag_in="tag = ANY(%s)",
    name_in="name = ANY(%s)",
    forget_scopes="DELETE FROM freshness_scope AS s USING freshness_row AS r "
    "WHERE s.subject = r.subject AND s.generation <= r.done AND r.subject = ANY(%s)",
)
SQLITE = Dialect(  # transactions are IMMEDIATE there: the whole update holds the write lock
    vendor="sqlite",
    as_json="%s",
    transaction="0",
    added_up="n, nonce, 1",
    states=_STATES.format(
        among="subject IN (SELECT value FROM json_each(%(subjects)s))", added_up="n, nonce, 1, 0, tag", grouped=""
    ),
    in_order="n.rowid",
    now="(julianday('now') - 2440587.5) * 86400.0",
    by_subject="subject",
    for_update="",
    for_share="",
    skip_locked="",
    subject_in="subject IN (SELECT value FROM json_each(%s))",
    tag_in="tag IN (SELECT value FROM json_each(%s))",
    name_in="name IN (SELECT value FROM json_each(%s))",
    forget_scopes="DELETE FROM freshness_scope WHERE generation <= (SELECT done FROM freshness_row AS r "
    "WHERE r.subject = freshness_scope.subject) AND subject IN (SELECT value FROM json_each(%s))",
)


def dialect_of(connection: BaseDatabaseWrapper) -> Dialect:
    """Return the dialect of a Django connection.  Raises DatabaseError for other databases."""
    for dialect in (POSTGRESQL, SQLITE):
        if connection.vendor == dialect.vendor:
            return dialect
    raise DatabaseError(f"the ledger runs on PostgreSQL and SQLite, not on {connection.vendor}")
