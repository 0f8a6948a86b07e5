"""Calls of a cursor that pass by `execute`, and thereby by Django's execute wrappers: procedures and COPY."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorDebugWrapper, CursorWrapper

Before = Callable[[str], None]


class _Told:
    """Calls `before` with the call's name first; which of the calls exist depends on the driver."""

    cursor: Any
    before: Before

    def callproc(self, *args: Any, **kwargs: Any) -> Any:
        self.before("callproc")
        return super().callproc(*args, **kwargs)  # type: ignore[misc]

    def copy(self, *args: Any, **kwargs: Any) -> Any:
        self.before("COPY")
        return self.cursor.copy(*args, **kwargs)

    def copy_expert(self, *args: Any, **kwargs: Any) -> Any:
        self.before("COPY")
        return self.cursor.copy_expert(*args, **kwargs)

    def copy_from(self, *args: Any, **kwargs: Any) -> Any:
        self.before("COPY")
        return self.cursor.copy_from(*args, **kwargs)

    def copy_to(self, *args: Any, **kwargs: Any) -> Any:
        self.before("COPY")
        return self.cursor.copy_to(*args, **kwargs)


class _Cursor(_Told, CursorWrapper):
    pass


class _DebugCursor(_Told, CursorDebugWrapper):
    pass


@contextmanager
def told_before(connection: BaseDatabaseWrapper, before: Before) -> Iterator[None]:
    """Call `before` with "callproc" or "COPY" before such a call by a cursor made within the block."""

    def made(kind: type[CursorWrapper], cursor: Any) -> CursorWrapper:
        wrapper: Any = kind(cursor, connection)
        wrapper.before = before
        return wrapper  # type: ignore[no-any-return]

    shadows = {"make_cursor": partial(made, _Cursor), "make_debug_cursor": partial(made, _DebugCursor)}
    connection.__dict__.update(shadows)
    try:
        yield
    finally:
        for name in shadows:
            connection.__dict__.pop(name, None)
