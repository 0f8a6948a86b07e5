"""Statements whose plan PostgreSQL keeps for a session: planning a page's statements takes longer than running them.

The project permits this by psycopg's own option: `OPTIONS = {"prepare_threshold": 5}`. Without the option, through a
pooler in transaction mode, with psycopg 2 and on other databases, statements run as any other statement of Django.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper


def is_prepared(connection: BaseDatabaseWrapper) -> bool:
    """Return whether the server of an open connection keeps plans for `preparing`.

    Not while Django logs statements: the log shows values in their places.
    """
    return getattr(connection.connection, "prepare_threshold", None) is not None and not connection.queries_logged


@contextmanager
def preparing(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Have the server keep the plan of each statement of the block, where `is_prepared`.

    For statements whose best plan is the same for all values: a plan is made for no value in particular. After a change
    of a column's type a kept plan fails once, with NotSupportedError; from then on the connection keeps no plans.
    """
    client: Any = connection.connection
    if not is_prepared(connection):
        yield
        return
    before, client.cursor_factory = client.cursor_factory, _prepared_cursor()
    try:
        yield
    finally:
        client.cursor_factory = before


@lru_cache(maxsize=1)
def _prepared_cursor() -> type:
    """Return a cursor of psycopg 3, which Django loads only where PostgreSQL is in use."""
    cursor = import_module("django.db.backends.postgresql.base").ServerBindingCursor
    outdated = import_module("psycopg").errors.FeatureNotSupported

    def execute(self: Any, query: Any, params: Any = None, **options: Any) -> Any:
        try:
            return cursor.execute(self, query, params, **options | {"prepare": True})
        except outdated:
            self.connection.prepare_threshold = None
            raise

    return type("PreparedCursor", (cursor,), {"execute": execute})
