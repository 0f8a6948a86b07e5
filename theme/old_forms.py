"""Puck documents of any age and state, in the form for the editor: slots, and an id everywhere.  Pure.

Puck's own migration throws on most old forms.  Components with a place become slots, by the rules of visitors' pages;
components without a place are moved under the document's key `parked`, with their old place, and counted: no component
is dropped.  A page shows the same before and after.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from theme.components import COMPONENTS
from theme.puck import MAX_COMPONENTS, MAX_DEPTH, MAX_ID, components, is_component

PARKED: Final = "parked"
"""The document's key for values without a place: `[{"from": "zones.x:y", "values": [...]}, ...]`."""

_MAX_SLOTS_DEEP: Final = MAX_DEPTH
_LONGEST_NAME: Final = 80
"""Characters of a property's name in a place; a name may be as long as a document, and stand before each value."""
_LONGEST_ZONE: Final = MAX_ID + _LONGEST_NAME


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedDocument:
    """A document of slots alone, and the number of its parked components."""

    document: dict[str, Any]
    parked: int


def open_document(document: Any) -> OpenedDocument:
    """Open a document for the editor: `root`, `content`, further keys of the document, and `parked`.

    Takes any JSON value and leaves the value unchanged.  Opening twice has the effect of opening once.
    """
    given = document if isinstance(document, Mapping) else {}
    opening = _Opening(given)
    root = opening.root(given.get("root"))
    content = opening.list_of(given.get("content"), "content", depth=1)
    for zone, items in opening.zones.items():
        opening.park(f"zones.{zone[:_LONGEST_ZONE]}", items)
    rest = {name: value for name, value in given.items() if name not in ("root", "content", "zones", PARKED)}
    before = given.get(PARKED)
    parked = [*(before if isinstance(before, list) else []), *opening.parked]
    found = rest | {"root": {"props": root}, "content": content} | ({PARKED: parked} if parked else {})
    return OpenedDocument(document=found, parked=sum(1 for _ in components({"root": parked})))


class _Opening:
    def __init__(self, document: Mapping[str, Any]) -> None:
        zones = document.get("zones")
        self.zones = dict(zones) if isinstance(zones, Mapping) else {}
        self.parked: list[dict[str, Any]] = []
        self.taken = {
            one["props"]["id"] for one in components(dict(document)) if isinstance(one["props"].get("id"), str)
        }
        self.used: set[str] = set()
        self.free: dict[str, int] = {}
        self.count = 0
        if not isinstance(zones, Mapping):
            self.park("zones", zones)

    def park(self, where: str, value: Any) -> None:
        """Keep a value without a place; None and empty lists are no loss."""
        values = value if isinstance(value, list) else [value]
        if kept := [one for one in values if one not in (None, [], {})]:
            self.parked.append({"from": where, "values": kept})

    def root(self, root: Any) -> dict[str, Any]:
        """Open the root's properties, without `props` in old documents; components among them are shown nowhere."""
        if not isinstance(root, Mapping):
            self.park("root", root)
            return {}
        own = root.get("props")
        bare = {name: value for name, value in root.items() if name != "props"}
        if isinstance(own, Mapping) and own:
            self.park("root", bare)
            return self.plain(own, "root.props")
        if not isinstance(own, Mapping):
            self.park("root.props", own)
        return self.plain(bare, "root")

    def list_of(self, items: Any, where: str, *, depth: int) -> list[Any]:
        """Open the components of a slot."""
        if not isinstance(items, list):
            self.park(where, items)
            return []
        if depth > _MAX_SLOTS_DEEP:
            self.park(where, items)
            return []
        opened = (self.component(item, f"{where}[{at}]", depth=depth) for at, item in enumerate(items))
        return [one for one in opened if one is not None]

    def component(self, item: Any, where: str, *, depth: int) -> dict[str, Any] | None:
        kind = item.get("type") if isinstance(item, Mapping) else None
        known = COMPONENTS.get(kind) if isinstance(kind, str) else None
        if known is None or self.count >= MAX_COMPONENTS:
            self.park(where, item)
            return None
        self.count += 1
        props = item.get("props")
        if not isinstance(props, Mapping):
            self.park(f"{where}.props", props)
            props = {}
        plain = {name: value for name, value in props.items() if name not in known.slots}
        opened = self.plain(plain, f"{where}.props")
        # Zones go by the component's id as written, even if the component gets a new id.
        for name in sorted(known.slots):
            opened[name] = self.slot(props, name, f"{where}.props.{name}", depth=depth)
        opened["id"] = self.identity(known.name, props.get("id"))
        return {**item, "props": opened}

    def slot(self, props: Mapping[str, Any], name: str, where: str, *, depth: int) -> list[Any]:
        """Open the slot, or the zone of its name where the slot is empty, as visitors' pages do."""
        own, zone = props.get(name), f"{props.get('id')}:{name}"
        legacy, shown = self.zones.pop(zone, None), zone[:_LONGEST_ZONE]
        if isinstance(own, list) and own:
            self.park(f"zones.{shown}", legacy)
            return self.list_of(own, where, depth=depth + 1)
        if not isinstance(own, list):
            self.park(where, own)
        return self.list_of(legacy, f"zones.{shown}", depth=depth + 1)

    def plain(self, value: Mapping[str, Any], where: str) -> dict[str, Any]:
        """Properties without the components in lists among them, at any depth: these components have no place there."""
        return {name: self._without(inner, f"{where}.{name[:_LONGEST_NAME]}") for name, inner in value.items()}

    def _without(self, value: Any, where: str) -> Any:
        if isinstance(value, Mapping):
            return self.plain(value, where)
        if not isinstance(value, list):
            return value
        self.park(where, [one for one in value if is_component(one)])
        return [self._without(one, f"{where}[{at}]") for at, one in enumerate(value) if not is_component(one)]

    def identity(self, kind: str, written: Any) -> str:
        """Keep the written id, or make a new id where there is none, or another component has the same."""
        if isinstance(written, str) and 0 < len(written) <= MAX_ID and written not in self.used:
            self.used.add(written)
            return written
        number = max(self.count, self.free.get(kind, 0))  # numbers below are gone: no id is tried twice
        while f"{kind}-{number}" in self.taken or f"{kind}-{number}" in self.used:
            number += 1
        self.free[kind] = number + 1
        self.used.add(f"{kind}-{number}")
        return f"{kind}-{number}"
