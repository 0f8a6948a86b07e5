"""Queries of Django's ORM compiled once a process: compiling a query takes longer than asking the database.

    TITLES = PreparedQuery(lambda shop: Product.objects.filter(workspace_id=shop).values_list("handle", "title"))
    rows = TITLES.rows(workspace_id)

Routers choose the database at each call, and Django's cursors run the statement, as for any other query.  PostgreSQL
keeps the plan of a query `by_key`, too, where the settings permit (`freshness.contrib.django.prepared`).
"""

from collections.abc import Callable, Mapping
from functools import cached_property
from inspect import signature
from typing import Any, NamedTuple
from uuid import UUID

from django.db import NotSupportedError, connections, router
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, QuerySet

from freshness.contrib.django.prepared import preparing

Row = tuple[Any, ...]


class _Compiled(NamedTuple):
    """A statement, its parameters, and how each column that needs it is converted to Python."""

    sql: str
    params: tuple[Any, ...]
    converters: Mapping[int, tuple[list[Callable[..., Any]], Any]]


class PreparedQuery:
    """A query of `values_list`, built by a function of values to be compared with columns: text, numbers, UUIDs.

    by_key  whether the best plan is the same for all values: the query reads few rows by a key
    """

    def __init__(self, build: Callable[..., QuerySet[Any, Any]], *, by_key: bool = False) -> None:
        self._build = build
        self._by_key = by_key
        self._compiled: dict[str, _Compiled] = {}

    def rows(self, *values: Any) -> list[Row]:
        """Return the rows for these values of the function's parameters."""
        using = router.db_for_read(self._queryset.model)
        connection = connections[using]
        one = self._compiled.get(using) or self._compile(using)
        params = [_adapted(param, values, connection) for param in one.params]
        rows = _by_key(connection, one.sql, params) if self._by_key else _fetched(connection, one.sql, params)
        return [_converted(row, one.converters, connection) for row in rows]

    def first(self, *values: Any) -> Row | None:
        """Return the first row for these values."""
        return next(iter(self.rows(*values)), None)

    @cached_property
    def _queryset(self) -> QuerySet[Any, Any]:
        return self._build(*(_Placeholder(at) for at in range(len(signature(self._build).parameters))))

    def _compile(self, using: str) -> _Compiled:
        compiler = self._queryset.query.get_compiler(using)
        sql, params = compiler.as_sql()
        converters = compiler.get_converters([column for column, _, _ in compiler.select])
        one = self._compiled[using] = _Compiled(sql, tuple(params), converters)
        return one


class _Placeholder(Expression):
    """Stands for a value in a query, and in the parameters of the statement."""

    def __init__(self, at: int) -> None:
        super().__init__()
        self.at = at

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:  # noqa: ARG002 - as every expression's
        return "%s", (self,)


def _fetched(connection: BaseDatabaseWrapper, sql: str, params: list[Any]) -> list[Row]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        rows: list[Row] = cursor.fetchall()
        return rows


def _by_key(connection: BaseDatabaseWrapper, sql: str, params: list[Any]) -> list[Row]:
    try:
        with preparing(connection):
            return _fetched(connection, sql, params)
    except NotSupportedError:  # the kept plan is of an older table
        return _fetched(connection, sql, params)


def _adapted(param: Any, values: tuple[Any, ...], connection: BaseDatabaseWrapper) -> Any:
    value = values[param.at] if isinstance(param, _Placeholder) else param
    return value.hex if isinstance(value, UUID) and not connection.features.has_native_uuid_field else value


def _converted(row: Row, converters: Mapping[int, tuple[list[Callable[..., Any]], Any]], connection: Any) -> Row:
    found = list(row)
    for at, (each, column) in converters.items():
        for convert in each:
            found[at] = convert(found[at], column, connection)
    return tuple(found)
