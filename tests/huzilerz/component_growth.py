"""Every property read by a component, found by rendering each component: new properties are grown by themselves."""

from collections.abc import Iterator, Mapping
from typing import Any

from storefront.render import Context, render
from tests.huzilerz.growth import BYTES, Growth, NoShelf, page
from theme.components import COMPONENTS
from theme.puck import MAX_VALUES

_DEEP = 4
"""Lists of records within records to look into: columns of a footer have links, and links have labels."""


class _NoProducts(NoShelf):
    """A shelf without products: a card then shows its own properties."""

    def card(self, key: str) -> None:
        return None


class _Read(dict[str, Any]):
    """Properties that record each read name, and return a recorder of the same kind for each property."""

    def __init__(self, seen: set[tuple[str, ...]], path: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.seen, self.path = seen, path

    def get(self, name: str, default: Any = None) -> Any:
        inner = (*self.path, name)
        self.seen.add(inner)
        return [_Read(self.seen, inner)] if len(inner) < _DEEP else default

    def __getitem__(self, name: str) -> Any:
        return self.get(name)

    def __contains__(self, name: object) -> bool:
        return True


def properties() -> dict[str, list[tuple[str, ...]]]:
    """{"Footer": [("columns",), ("columns", "links"), ("columns", "links", "href"), …], …}"""
    found = {}
    for kind, component in COMPONENTS.items():
        seen: set[tuple[str, ...]] = set()
        render({"content": [{"type": kind, "props": _Read(seen)}]}, Context(shelf=_NoProducts()))
        found[kind] = sorted(path for path in seen if path[0] not in {"id", *component.slots})
    return found


def grown() -> dict[str, Growth]:
    """Return each property as a long text and as a long list."""
    return {name: growth for kind, paths in properties().items() for path in paths for name, growth in _of(kind, path)}


def _of(kind: str, path: tuple[str, ...]) -> Iterator[tuple[str, Growth]]:
    name = f"{kind}.{'.'.join(path)}"
    if path != ("html",):  # `growth` has each way of growth of the property
        text = Growth(make=lambda size: _document(kind, path, "é " * size), most=BYTES // 3, work=page)
        yield f"{name} as a text", text
    most = MAX_VALUES // 2 - 20
    yield f"{name} as a list", Growth(make=lambda size: _document(kind, path, [{"a": 1}] * size), most=most, work=page)


def _document(kind: str, path: tuple[str, ...], value: Any) -> dict[str, Any]:
    for step in reversed(path[1:]):
        value = [{step: value}]
    props: Mapping[str, Any] = {path[0]: value}
    return {"content": [{"type": kind, "props": props}]}
