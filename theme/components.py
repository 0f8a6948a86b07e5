"""The components allowed in a Puck document, each declared once.

From a declaration and a Django template `storefront/components/<name>.html` come the page for visitors, cleaning,
checks before a publish, the editor's panel and canvas, GraphQL's `components` and docs/reference/components.md. An app
adds a component by calling `register` in its `AppConfig.ready`, and shipping the template.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as made_with
from typing import Any, Final

from theme.fields import Field, Items, Link, RichText, Slot
from theme.sanitize import ADDRESSES, RICH_TEXT, is_address

CATEGORIES: Final = {
    "layout": "Layout",
    "text": "Text",
    "pictures": "Pictures",
    "products": "Products",
    "shop": "Shop",
}
"""The groups of the editor's list of components, in order: name -> label."""

_NAME = re.compile(r"[A-Z][A-Za-z0-9]{0,39}")
_OWN = frozenset({"id", "puck", "editMode", "children", "key", "ref"})
"""Properties with a meaning to Puck or React."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """A type of component.  `icon` is one character; a type not `offered` is still shown, but cannot be added.

    `slots` are the properties that hold components of their own, in order.
    """

    name: str
    label: str
    category: str
    icon: str
    fields: Mapping[str, Field]
    about: str = ""
    offered: bool = True
    slots: tuple[str, ...] = made_with(init=False)

    def __post_init__(self) -> None:
        slots = sorted(name for name, field in self.fields.items() if isinstance(field, Slot))
        object.__setattr__(self, "slots", tuple(slots))

    @property
    def template(self) -> str:
        """The name of its template."""
        return f"storefront/components/{self.name}.html"

    def defaults(self) -> dict[str, Any]:
        """Build the properties of a new component."""
        return {name: field.default for name, field in self.fields.items()}

    def panel(self) -> dict[str, Any]:
        """Describe the component for the editor, as JSON."""
        fields = {name: field.panel() for name, field in self.fields.items()}
        shown = {"label": self.label, "category": self.category, "icon": self.icon, "offered": self.offered}
        return shown | {"fields": fields, "defaults": self.defaults()}


COMPONENTS: Final[dict[str, Component]] = {}
"""Every component by its name; only `register` writes here."""


def register(component: Component) -> None:
    """Add a component.  Raises ValueError for a name already taken, or a property with another meaning elsewhere.

    A document is cleaned by the names of its properties, wherever they stand: a name must hold rich text everywhere or
    nowhere, and an address everywhere or nowhere.
    """
    if not _NAME.fullmatch(component.name):
        raise ValueError(f"{component.name!r} must be a capital letter and up to 39 letters and digits")
    if component.name in COMPONENTS:
        raise ValueError(f"{component.name} is a component already")
    if component.category not in CATEGORIES:
        raise ValueError(f"{component.category!r} must be one of {', '.join(CATEGORIES)}")
    if taken := _OWN & component.fields.keys():
        raise ValueError(f"{component.name} must not have a property named {min(taken)}")
    named = list(_all_fields(component.fields))
    others = [pair for one in COMPONENTS.values() for pair in _all_fields(one.fields)]
    for name, field in named:
        _check_meaning(component.name, name, field, [*others, *named])
    for name, field in named:
        if isinstance(field, RichText):
            RICH_TEXT.add(name)
        elif isinstance(field, Link):
            ADDRESSES.add(name)
    COMPONENTS[component.name] = component


def _all_fields(fields: Mapping[str, Field]) -> Iterator[tuple[str, Field]]:
    for name, field in fields.items():
        yield name, field
        if isinstance(field, Items):
            yield from _all_fields(field.fields)


def _check_meaning(component: str, name: str, field: Field, known: list[tuple[str, Field]]) -> None:
    meaning = _meaning(field)
    if (is_address(name) and meaning != "address") or any(
        other == name and _meaning(one) != meaning for other, one in known
    ):
        raise ValueError(f"{component}.{name} holds {meaning}, but {name} means something else already")


def _meaning(field: Field) -> str:
    if isinstance(field, RichText):
        return "rich text"
    return "address" if isinstance(field, Link) else "plain values"
