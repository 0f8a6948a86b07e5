"""Two states of a page compared by component.  Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from theme.components import COMPONENTS
from theme.old_forms import open_document

MOST: Final = 100
"""Most differences listed of a page."""

MOST_FIELDS: Final = 10
"""Most changed fields named of a component."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentDifference:
    """A component that differs: `state` is added, removed, moved or changed, then with the names of its `fields`.

    The root of a page, with its settings, has the id `root` and the type `Page`.
    """

    id: str
    type: str
    label: str
    state: str
    fields: tuple[str, ...] = ()


def differences(before: Any, after: Any) -> list[ComponentDifference]:
    """List the first MOST differences of two documents of any form, in the order of `after`, removed ones last."""
    was, now = _placed(before), _placed(after)
    found = [_told(one, "added") for key, one in now.items() if key not in was]
    for key, one in now.items():
        if key in was and (fields := _fields(was[key], one)):
            found.append(_told(one, "changed", fields))
        elif key in was and was[key]["place"] != one["place"]:
            found.append(_told(one, "moved"))
    order = {key: at for at, key in enumerate(now)}
    found.sort(key=lambda one: order[one.id])
    return (found + [_told(one, "removed") for key, one in was.items() if key not in now])[:MOST]


def _placed(document: Any) -> dict[str, dict[str, Any]]:
    """Each component by id, the root first, with its own properties and its place: the component before."""
    opened = open_document(document).document
    root = {"id": "root", "type": "Page", "props": opened["root"]["props"], "place": ("", "")}
    found: dict[str, dict[str, Any]] = {"root": root}
    waiting: list[tuple[str, list[Any]]] = [("root", opened["content"])]
    while waiting:
        inside, items = waiting.pop()
        before = ""
        for item in items:
            props, slots = item["props"], COMPONENTS[item["type"]].slots
            own = {name: value for name, value in props.items() if name not in slots}
            found[props["id"]] = {"id": props["id"], "type": item["type"], "props": own, "place": (inside, before)}
            before = props["id"]
            waiting.extend((f"{props['id']}:{name}", props.get(name) or []) for name in slots)
    return found


def _fields(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, ...]:
    one, other = before["props"], after["props"]
    names = [*other, *(name for name in one if name not in other)]
    changed = tuple(name for name in names if one.get(name) != other.get(name))[:MOST_FIELDS]
    return changed or (("type",) if before["type"] != after["type"] else ())


def _told(one: Mapping[str, Any], state: str, fields: tuple[str, ...] = ()) -> ComponentDifference:
    known = COMPONENTS.get(one["type"])
    label = known.label if known else "Page"
    return ComponentDifference(id=one["id"], type=one["type"], label=label, state=state, fields=fields)
