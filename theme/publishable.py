"""Faults that keep a page from being published: a draft may be incomplete, a page for visitors may not.  Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from theme.components import COMPONENTS
from theme.fields import Field, Items
from theme.puck import components
from theme.site_settings import picture_fault
from theme.texts import records

MOST_FAULTS: Final = 100
"""Most faults listed: as many as a merchant mends before asking again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishFault:
    """A fault: its component, its field (`items[2].question`), and its reason, as a sentence."""

    component_id: str
    component: str
    field: str
    message: str


def publish_faults(document: dict[str, Any]) -> list[PublishFault]:
    """List the first MOST_FAULTS faults of a checked document, in the order of the page."""
    found = list(_of_root(document))
    shown = {name: document.get(name) for name in ("root", "content", "zones")}
    for one in components(shown):
        known = COMPONENTS.get(one["type"])
        for field, message in _faults(known.fields, one["props"]) if known else ():
            identity = str(one["props"].get("id") or "")
            found.append(PublishFault(component_id=identity, component=one["type"], field=field, message=message))
            if len(found) == MOST_FAULTS:
                return found
    return found


def _of_root(document: Mapping[str, Any]) -> Iterator[PublishFault]:
    """Yield the faults of the page's own pictures: of search results, the logo, the icon."""
    root = document.get("root")
    props = root.get("props") or root if isinstance(root, Mapping) else {}
    for name in ("image", "logo", "favicon"):
        if message := picture_fault(props.get(name)) if isinstance(props, Mapping) else "":
            yield PublishFault(component_id="root", component="Page", field=name, message=message)


def _faults(fields: Mapping[str, Field], props: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for name, field in fields.items():
        value = props.get(name)
        if message := field.fault(value):
            yield before + name, message
        if isinstance(field, Items):
            for at, item in enumerate(records(value, limit=field.most)):
                yield from _faults(field.fields, item, f"{before}{name}[{at}].")
