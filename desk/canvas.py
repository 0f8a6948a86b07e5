"""The canvas: the server's own HTML of single components, with a placeholder for each slot."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from django.utils.html import format_html

from storefront.components import keys_in
from storefront.render import Context, component
from storefront.sections import Sections
from storefront.shelf import Shelf
from theme.components import COMPONENTS
from theme.fields import Slot
from theme.puck import InvalidPuck, check_document
from theme.sanitize import sanitized

MOST_COMPONENTS: Final = 100
"""The most components of one request; the editor asks again for the rest."""


class TooMany(ValueError):
    """A request for the canvas that is none, or asks for too much."""


def canvas(asked: Any, *, workspace_id: UUID, theme_id: UUID) -> list[str]:
    """The HTML of each of `[{"type": ..., "props": ...}, ...]`, empty where nothing is to be seen.

    Products and collections are those of the workspace, whatever the properties say.  Raises TooMany.
    """
    wanted = _checked(asked)
    shelf = Shelf(workspace_id)
    context = Context(shelf=shelf, section=Sections(theme_id, shelf))
    shelf.expect(key for kind, props in wanted for key in keys_in(kind, props))
    return [_html(kind, props, context) for kind, props in wanted]


def _html(kind: str, props: Mapping[str, Any], context: Context) -> str:
    known = COMPONENTS[kind]
    slots = {name: _placeholder(name, field) for name, field in known.fields.items() if isinstance(field, Slot)}
    html = component(kind, props, slots, context, bare=True)
    return f'<ul class="grid wrap">{html}</ul>' if kind == "ProductCard" else html.strip()


def _placeholder(name: str, slot: Slot) -> str:
    """Where the editor puts its drop zone: the zone becomes the slot's own element, of this tag and class."""
    return format_html('<puck-slot name="{}" tag="{}" css="{}"></puck-slot>', name, slot.tag, slot.css)


def _checked(asked: Any) -> Sequence[tuple[str, Mapping[str, Any]]]:
    """The components asked for, checked and cleaned as a save would do."""
    if not isinstance(asked, list) or len(asked) > MOST_COMPONENTS:
        raise TooMany(f"Ask for a list of at most {MOST_COMPONENTS} components.")
    try:
        check_document({"content": asked}, name="components")
    except InvalidPuck as fault:
        raise TooMany(str(fault)) from None
    clean = sanitized({"content": asked})["content"]
    return [(one["type"], one["props"]) for one in clean]
