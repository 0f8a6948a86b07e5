"""Queries of Django's ORM compiled once a process: compiling a query takes longer than asking the database.

    TITLES = PreparedQuery(lambda shop: Product.objects.filter(workspace_id=shop).values_list("handle", "title"))
    rows = TITLES.rows(workspace_id)

Routers choose the database at each call, and Django's cursors run the statement, as for any other query.
"""

from collections.abc import Callable, Mapping
from functools import cached_property
from inspect import signature
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connections, router
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, QuerySet

Row = tuple[Any, ...]


class _Compiled(NamedTuple):
    """A statement, its parameters, and how each column that needs it is converted to Python."""

    sql: str
    params: tuple[Any, ...]
    converters: Mapping[int, tuple[list[Callable[..., Any]], Any]]


class PreparedQuery:
    """A query of `values_list`, built by a function of values to be compared with columns: text, numbers, UUIDs."""

    def __init__(self, build: Callable[..., QuerySet[Any, Any]]) -> None:
        self._build = build
        self._compiled: dict[str, _Compiled] = {}

    def rows(self, *values: Any) -> list[Row]:
        """Return the rows for these values of the function's parameters."""
        using = router.db_for_read(self._queryset.model)
        connection = connections[using]
        one = self._compiled.get(using) or self._compile(using)
        with connection.cursor() as cursor:
            cursor.execute(one.sql, [_adapted(param, values, connection) for param in one.params])
            return [_converted(row, one.converters, connection) for row in cursor.fetchall()]

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


def _adapted(param: Any, values: tuple[Any, ...], connection: BaseDatabaseWrapper) -> Any:
    value = values[param.at] if isinstance(param, _Placeholder) else param
    return value.hex if isinstance(value, UUID) and not connection.features.has_native_uuid_field else value


def _converted(row: Row, converters: Mapping[int, tuple[list[Callable[..., Any]], Any]], connection: Any) -> Row:
    found = list(row)
    for at, (each, column) in converters.items():
        for convert in each:
            found[at] = convert(found[at], column, connection)
    return tuple(found)
