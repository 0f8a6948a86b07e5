"""The seam to the renderer of Puck documents.  Today: Django's templates, one for each component type."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Final

from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe

from storefront.components import CardSource, balanced, keys_in, shown
from storefront.tree import MAX_NODES, TOO_MANY, Node, Tree, grow
from theme.components import COMPONENTS, Component
from theme.fields import Field, SectionRef, Slot

_COLUMNS: Final = 4  # of the stylesheet


@dataclass(slots=True, kw_only=True)
class Context:
    """The context of rendering a document; `unknown` counts the components of each type rendered as "".

    `section` gives the document of a shared section by its name.  A section shows no further section, and all sections
    of a page together hold at most `nodes_left` components: a component beyond is not shown.
    """

    shelf: CardSource
    section: Callable[[str], Any] = field(default=lambda _name: None)
    unknown: Counter[str] = field(default_factory=Counter)
    nodes_left: int = MAX_NODES
    in_section: bool = False
    _trees: dict[str, tuple[Tree, int]] = field(default_factory=dict)

    _expected: set[str] = field(default_factory=set)
    _templates: dict[str, Any] = field(default_factory=dict)

    def tree_of(self, name: str) -> tuple[Tree, int]:
        """Return the tree of a section and its number of components, grown once for all uses on the page."""
        if name not in self._trees:
            tree = grow(self.section(name))
            self._trees[name] = tree, sum(1 for _ in tree.walk())
        return self._trees[name]

    def template_of(self, component: Component) -> Any:
        """Return the template of a component, found once for all uses on the page."""
        found = self._templates.get(component.name)
        if found is None:
            found = self._templates[component.name] = get_template(component.template)
        return found


def render(document: Any, context: Context) -> str:
    """Render a document's components as HTML, safe to put into a page.  Never raises on a JSON value."""
    return _render_tree(grow(document), context)


def render_page(document: Any, context: Context) -> tuple[SafeString, SafeString, SafeString]:
    """Render as `render` does, in three parts: announcements at the beginning, footers at the end, and all between.

    The first and the last are landmarks of their own, outside of the page's main part.
    """
    tree = grow(document)
    _expect(tree, context)
    first, last = 0, len(tree.nodes)
    while first < last and tree.nodes[first].type == "AnnouncementBar":
        first += 1
    while last > first and tree.nodes[last - 1].type == "Footer":
        last -= 1
    above, between, below = tree.nodes[:first], tree.nodes[first:last], tree.nodes[last:]
    return render_nodes(above, context), render_nodes(between, context), render_nodes(below, context)


def _expect(tree: Tree, context: Context) -> None:
    context.unknown.update(tree.unknown)
    context.shelf.expect(key for node in tree.walk() for key in keys_in(node.type, node.props))


def _render_tree(tree: Tree, context: Context) -> SafeString:
    _expect(tree, context)
    return render_nodes(tree.nodes, context)


def render_nodes(nodes: Sequence[Node], context: Context) -> SafeString:
    """Render nodes of a tree as HTML, in order.  Consecutive product cards form a single grid."""
    parts: list[str] = []
    for cards, run in groupby(nodes, key=lambda node: node.type == "ProductCard"):
        made = [_node(node, context) for node in run]
        html = "".join(made)
        parts.append(f"<ul {_grid(len(made))}>{html}</ul>\n" if cards else html)
    return mark_safe("".join(parts))  # noqa: S308 - templates escape


def _grid(count: int) -> str:
    """Write the attributes of a grid of product cards, with its columns where they are not the stylesheet's four."""
    columns = balanced(count, _COLUMNS)
    return 'class="grid wrap"' + (f' style="--columns:{columns}"' if columns != _COLUMNS else "")


def _node(node: Node, context: Context) -> str:
    children = {name: render_nodes(inner, context) for name, inner in node.slots.items()}
    return component(node.type, node.props, children, context)


def component(
    kind: str, props: Mapping[str, Any], slots: Mapping[str, str], context: Context, *, bare: bool = False
) -> str:
    """Render a component as HTML, with `slots` in its declared elements, or `bare` without these elements."""
    known = COMPONENTS[kind]
    values = shown(kind, props, context.shelf)
    for name, one in known.fields.items():
        if isinstance(one, SectionRef):
            values[name] = _shared(values[name], context)
    for name in known.slots:
        inner = slots.get(name, "")
        values[name] = inner if bare else _in_element(known.fields[name], inner)
    rendered: str = context.template_of(known).render(values)
    return rendered


def _shared(name: str, context: Context) -> SafeString:
    """Render a shared section as HTML; "" inside another section, or for an unknown name."""
    if not name or context.in_section:
        return mark_safe("")
    tree, count = context.tree_of(name)
    if count > context.nodes_left:
        context.unknown[TOO_MANY] += count
        return mark_safe("")
    context.nodes_left -= count
    context.in_section = True
    try:
        if name not in context._expected:
            context._expected.add(name)
            _expect(tree, context)
        return render_nodes(tree.nodes, context)
    finally:
        context.in_section = False


def _in_element(slot: Field, inner: str) -> SafeString:
    assert isinstance(slot, Slot)
    css = f' class="{slot.css}"' if slot.css else ""
    return mark_safe(f"<{slot.tag}{css}>{inner}</{slot.tag}>")  # noqa: S308 - from declarations and templates
