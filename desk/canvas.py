"""The canvas: the server's own HTML of single components, with a placeholder for each slot."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from django.utils.html import format_html

from storefront.components import keys_in
from storefront.render import Context, component, render_nodes
from storefront.sections import Sections
from storefront.shelf import Shelf
from storefront.tree import grow
from theme.components import COMPONENTS
from theme.fields import Slot
from theme.puck import MAX_COMPONENTS, InvalidPuck, check_document
from theme.sanitize import sanitized

MOST_COMPONENTS: Final = 100
"""The most components of a request; the editor sends the rest in a further request."""


class TooMany(ValueError):
    """A request for the canvas of the wrong shape, or for too many components."""


def canvas(asked: Any, *, workspace_id: UUID, theme_id: UUID) -> list[str]:
    """Render each of `[{"type": ..., "props": ...}, ...]` as HTML; "" for a component without visible content.

    Products and collections are those of the workspace, whatever the properties say.  Raises TooMany.
    """
    wanted = [(one["type"], one["props"]) for one in _clean(asked)]
    shelf = Shelf(workspace_id)
    context = Context(shelf=shelf, section=Sections(theme_id, shelf))
    shelf.expect(key for kind, props in wanted for key in keys_in(kind, props))
    return [_html(kind, props, context) for kind, props in wanted]


def whole(asked: Any, *, workspace_id: UUID, theme_id: UUID) -> list[str]:
    """Render components as `canvas` does, but each with all that its slots hold.  Raises TooMany."""
    trees = [grow({"content": [one]}) for one in _clean(asked, most=MAX_COMPONENTS)]
    shelf = Shelf(workspace_id)
    context = Context(shelf=shelf, section=Sections(theme_id, shelf))
    shelf.expect(key for tree in trees for node in tree.walk() for key in keys_in(node.type, node.props))
    return [render_nodes(tree.nodes, context).strip() for tree in trees]


def _html(kind: str, props: Mapping[str, Any], context: Context) -> str:
    known = COMPONENTS[kind]
    slots = {name: _placeholder(name, field) for name, field in known.fields.items() if isinstance(field, Slot)}
    html = component(kind, props, slots, context, bare=True)
    return f'<ul class="grid wrap">{html}</ul>' if kind == "ProductCard" else html.strip()


def _placeholder(name: str, slot: Slot) -> str:
    """Where the editor puts its drop zone: the zone becomes the slot's own element, of this tag and class."""
    return format_html('<puck-slot name="{}" tag="{}" css="{}"></puck-slot>', name, slot.tag, slot.css)


def _clean(asked: Any, *, most: int = MOST_COMPONENTS) -> Sequence[dict[str, Any]]:
    """Check and clean the requested components as a save would."""
    if not isinstance(asked, list) or len(asked) > most:
        raise TooMany(f"Ask for a list of at most {most} components.")
    try:
        check_document({"content": asked}, name="components")
    except InvalidPuck as fault:
        raise TooMany(str(fault)) from None
    found: Sequence[dict[str, Any]] = sanitized({"content": asked})["content"]
    return found
