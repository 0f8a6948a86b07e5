"""The seam to whatever turns a Puck document into HTML.  Today: Django's templates, one a component type."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe

from storefront.components import COMPONENTS, CardSource
from storefront.texts import line
from storefront.tree import Node, grow


@dataclass(slots=True, kw_only=True)
class Context:
    """What a document may ask for while it renders, and `unknown`: how many of each type rendered as nothing."""

    shelf: CardSource
    unknown: Counter[str] = field(default_factory=Counter)


def render(document: Any, context: Context) -> str:
    """The HTML of a document's components, safe to put into a page.  Never raises on a JSON value."""
    tree = grow(document)
    context.unknown.update(tree.unknown)
    context.shelf.expect(line(node.props.get("productId")) for node in tree.walk() if node.type == "ProductCard")
    return render_nodes(tree.nodes, context)


def render_nodes(nodes: Sequence[Node], context: Context) -> SafeString:
    """The HTML of some nodes of a tree, in order.  Product cards that follow one another form one grid."""
    parts: list[str] = []
    for cards, run in groupby(nodes, key=lambda node: node.type == "ProductCard"):
        shown = "".join(_node(node, context) for node in run)
        parts.append(f'<ul class="grid wrap">{shown}</ul>\n' if cards else shown)
    return mark_safe("".join(parts))  # noqa: S308 - templates escape


def _node(node: Node, context: Context) -> str:
    shown = COMPONENTS[node.type](node.props, context.shelf)
    children = {name: render_nodes(inner, context) for name, inner in node.slots.items()}
    return get_template(f"storefront/components/{node.type}.html").render(shown | children)
