"""Decoded values that many callers share: lists and dicts that refuse to be changed.

Read-only lists and dicts print, compare and encode like plain lists and dicts.  Each level is wrapped at the first look
into the level, and decoding costs no more than without wrapping: an untouched list or dict changes its class when its
items have been wrapped.  `copy.deepcopy` returns a plain copy to change.
"""

import copy
from collections.abc import Callable, Iterator
from typing import Any, NoReturn, TypeVar

F = TypeVar("F", bound=Callable[..., Any])


def readonly(value: Any) -> Any:
    """Return a read-only view of a decoded value (dicts, lists, scalars)."""
    wrap = _WRAPPERS.get(type(value))
    return value if wrap is None else wrap(value)


def _refused(*_: object, **__: object) -> NoReturn:
    raise TypeError("a cached value is shared and read-only; change a copy.deepcopy of it")


class ReadOnlyDict(dict[str, Any]):
    """A dict whose values are read-only as well."""

    __slots__ = ()
    __setitem__ = __delitem__ = __ior__ = _refused
    clear = pop = popitem = setdefault = update = _refused

    def __deepcopy__(self, memo: dict[int, Any]) -> dict[str, Any]:
        return {key: copy.deepcopy(value, memo) for key, value in self.items()}

    def __reduce__(self) -> tuple[Any, ...]:
        return dict, (self.__deepcopy__({}),)

    def copy(self) -> dict[str, Any]:
        """Return a plain dict of the same, still read-only, values."""
        return dict(self)

    __copy__ = copy


class ReadOnlyList(list[Any]):
    """A list whose items are read-only as well."""

    __slots__ = ()
    __setitem__ = __delitem__ = __iadd__ = __imul__ = _refused
    append = clear = extend = insert = pop = remove = reverse = sort = _refused

    def __deepcopy__(self, memo: dict[int, Any]) -> list[Any]:
        return [copy.deepcopy(value, memo) for value in self]

    def __reduce__(self) -> tuple[Any, ...]:
        return list, (self.__deepcopy__({}),)

    def copy(self) -> list[Any]:
        """Return a plain list of the same, still read-only, items."""
        return list(self)

    __copy__ = copy


class _UntouchedDict(ReadOnlyDict):
    """A dict before the first look, with plain values.

    The first look wraps the values and makes the dict a ReadOnlyDict.
    """

    __slots__ = ()

    def __getitem__(self, key: str) -> Any:
        return _settled_dict(self)[key]

    def __iter__(self) -> Iterator[str]:  # overridden to make dict(x) and {**x} ask for each value
        return iter(_settled_dict(self))

    def __reversed__(self) -> Iterator[str]:
        return reversed(_settled_dict(self))

    def __or__(self, other: Any) -> Any:
        return dict(_settled_dict(self)) | other

    def __ror__(self, other: Any) -> Any:
        return other | dict(_settled_dict(self))

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of a key, or `default`, like `dict.get`."""
        return _settled_dict(self).get(key, default)

    def keys(self) -> Any:
        """Return a view of the keys, like `dict.keys`."""
        return _settled_dict(self).keys()

    def values(self) -> Any:
        """Return a view of the values, like `dict.values`; values are read-only."""
        return _settled_dict(self).values()

    def items(self) -> Any:
        """Return a view of the items, like `dict.items`; values are read-only."""
        return _settled_dict(self).items()


class _UntouchedList(ReadOnlyList):
    """A list before the first look, with plain items.

    The first look wraps the items and makes the list a ReadOnlyList.
    """

    __slots__ = ()

    def __getitem__(self, index: Any) -> Any:
        return _settled_list(self)[index]

    def __iter__(self) -> Iterator[Any]:
        return iter(_settled_list(self))

    def __reversed__(self) -> Iterator[Any]:
        return reversed(_settled_list(self))

    def __add__(self, other: Any) -> Any:
        return list(_settled_list(self)) + other

    def __radd__(self, other: Any) -> Any:  # `[] + x` would take the plain items
        return other + list(_settled_list(self))

    def __mul__(self, times: Any) -> Any:
        return list(_settled_list(self)) * times

    __rmul__ = __mul__


# Functions, not methods: while a thread thaws a value, another thread may have changed the value's class already.
def _settled_dict(untouched: ReadOnlyDict) -> ReadOnlyDict:
    for key, value in dict.items(untouched):
        if type(value) in _WRAPPERS:
            dict.__setitem__(untouched, key, readonly(value))
    untouched.__class__ = ReadOnlyDict
    return untouched


def _settled_list(untouched: ReadOnlyList) -> ReadOnlyList:
    for index, value in enumerate(list.__iter__(untouched)):
        if type(value) in _WRAPPERS:
            list.__setitem__(untouched, index, readonly(value))
    untouched.__class__ = ReadOnlyList
    return untouched


_WRAPPERS: dict[type, Callable[[Any], Any]] = {dict: _UntouchedDict, list: _UntouchedList}
