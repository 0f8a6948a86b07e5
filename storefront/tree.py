"""A Puck document as a tree of known components, whatever its age or state.  Pure; never raises on a JSON value.

Understands slots (a property that is a list of components), legacy `zones` (`"<id>:<zone>"`, shown where the property
of the same name would be) and bare roots (properties without `props`).  Values without a place are left out and
counted.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from theme.components import COMPONENTS

MAX_NODES: Final = 5_000
MAX_DEPTH: Final = 32
TOO_DEEP: Final = "(too deep)"
TOO_MANY: Final = "(too many)"
NO_COMPONENT: Final = "(no component)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A component; `slots` holds its children by property name."""

    type: str
    props: Mapping[str, Any]
    slots: Mapping[str, tuple["Node", ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """The components in order, and how many of each unknown type were left out."""

    nodes: tuple[Node, ...]
    unknown: Mapping[str, int]

    def walk(self) -> Iterator[Node]:
        """Every node, parents before children."""
        waiting = list(reversed(self.nodes))
        while waiting:
            node = waiting.pop()
            yield node
            for children in node.slots.values():
                waiting.extend(reversed(children))


def grow(document: Any) -> Tree:
    """Grow the tree of a document; an empty tree for any value other than a document."""
    document = _object(document)
    builder = _Builder(_object(document.get("zones")))
    nodes = builder.nodes(document.get("content"), depth=1)
    return Tree(nodes=nodes, unknown=dict(builder.unknown))


def root_of(document: Any) -> Mapping[str, Any]:
    """Find the properties of a document's root, such as `title` and `description`."""
    root = _object(_object(document).get("root"))
    return _object(root.get("props")) or root


def top_of(document: Any, kind: str) -> Iterator[Mapping[str, Any]]:
    """Find the components of a type that stand in no other component, in order."""
    content = _object(document).get("content")
    return (item for item in (content if isinstance(content, list) else ()) if _object(item).get("type") == kind)


class _Builder:
    def __init__(self, zones: Mapping[str, Any]) -> None:
        self.zones = dict(zones)
        self.unknown: Counter[str] = Counter()
        self.left = MAX_NODES

    def nodes(self, items: Any, *, depth: int) -> tuple[Node, ...]:
        if not isinstance(items, list):
            return ()
        if depth > MAX_DEPTH:
            self.unknown[TOO_DEEP] += len(items)
            return ()
        return tuple(node for item in items if (node := self.node(item, depth=depth)))

    def node(self, item: Any, *, depth: int) -> Node | None:
        kind = _object(item).get("type")
        if not isinstance(kind, str) or kind not in COMPONENTS:
            self.unknown[kind if isinstance(kind, str) else NO_COMPONENT] += 1
            return None
        if self.left <= 0:
            self.unknown[TOO_MANY] += 1
            return None
        self.left -= 1
        props = _object(item.get("props"))
        slots = {name: self.slot(props, name, depth=depth) for name in COMPONENTS[kind].slots}
        return Node(type=kind, props=props, slots=slots)

    def slot(self, props: Mapping[str, Any], name: str, *, depth: int) -> tuple[Node, ...]:
        own = props.get(name)
        # Each zone is removed from the tree when rendered: a zone that contains its own component hence ends the
        # recursion.
        legacy = self.zones.pop(f"{props.get('id')}:{name}", None)
        return self.nodes(own if isinstance(own, list) and own else legacy, depth=depth + 1)


def _object(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, (dict, Mapping)) else {}  # most values are dicts, found far sooner
