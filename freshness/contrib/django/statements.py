"""Detection of writing statements by their text, for writes that the database does not refuse by itself."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from django.db import connections

from freshness.contrib.django.transactions import is_apart

Execute = Callable[..., Any]

_FIRST_WORD = re.compile(r"(?:[\s(;]|--[^\n]*(?:\n|$)|/\*.*?\*/)*([a-z]+)", re.IGNORECASE | re.DOTALL)
_READS = frozenset(
    "select with values table show explain declare fetch move close set reset pragma".split()  # noqa: SIM905
)
_WRITES_WITHIN = re.compile(
    r"\b(?:insert\s+into|update\s+(?:only\s+)?[^\s]+\s+(?:as\s+[^\s]+\s+)?set|delete\s+from|merge\s+into"
    r"|for\s+(?:no\s+key\s+)?update|for\s+(?:key\s+)?share)\b",
    re.IGNORECASE,
)


def begins_as_write(sql: Any, cursor: Any = None) -> bool:
    """Return whether a statement begins with another word than reading statements.

    A statement with a reading word may write all the same: a read-only transaction then refuses the statement.  Only a
    `cursor` of psycopg 2 can spell names and values of psycopg 2's composed SQL.
    """
    found = _FIRST_WORD.match(_text(sql, cursor))
    return found is not None and found[1].lower() not in _READS


def may_write(sql: Any, cursor: Any = None) -> bool:
    """Return whether a statement writes or locks rows by its text, without regard to functions' effects."""
    return begins_as_write(sql, cursor) or _WRITES_WITHIN.search(_text(sql, cursor)) is not None


@contextmanager
def watched(on_write: Callable[[], None], *, besides: str | None = None) -> Iterator[None]:
    """Call `on_write` before each statement of this thread that may write, at every database but `besides`.

    Savepoints count as writes, as transactions do (see `freshness.contrib.django.snapshot`).
    """

    def watch(execute: Execute, sql: Any, params: Any, many: bool, context: Any) -> Any:
        if not is_apart() and may_write(sql, context["cursor"].cursor):
            on_write()
        return execute(sql, params, many, context)

    with ExitStack() as stack:
        for alias in connections:
            if alias != besides:
                stack.enter_context(connections[alias].execute_wrapper(watch))
        yield


def _text(sql: Any, cursor: Any) -> str:
    """Return the text of a cursor's statement, also of psycopg's composed SQL."""
    if isinstance(sql, str):
        return sql
    return str(sql.as_string(cursor)) if hasattr(sql, "as_string") else str(sql)
