"""The canvas, composed as by the browser, has the visitor's HTML: a property over generated documents."""

import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog.models import Product
from desk.canvas import canvas
from storefront.render import Context, render
from storefront.shelf import Shelf
from tests.services import examples
from tests.shops import Shop, make_shop
from theme.components import COMPONENTS
from theme.fields import Slot
from theme.sanitize import sanitized

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.services,
    pytest.mark.filterwarnings("ignore:Generating overly large repr"),  # strategies within strategies
]

VALUES = st.sampled_from(
    [
        "",
        "plain",
        "<b>&",
        "mug",
        "/a.webp",
        "https://shop.example/a.webp",
        "javascript:1",
        "<p>a <em>b</em></p>",
        "left",
    ]
) | st.integers(-3, 70)
RECORDS = st.lists(
    st.fixed_dictionaries(dict.fromkeys(("label", "href", "question", "answer", "src", "alt"), VALUES)), max_size=3
)
SLOTS = {
    kind: {name: field for name, field in known.fields.items() if isinstance(field, Slot)}
    for kind, known in COMPONENTS.items()
}
PLACEHOLDER = re.compile(r'<puck-slot name="(\w+)" tag="(\w+)" css="([\w -]*)"></puck-slot>')


def nodes(inner: st.SearchStrategy[list[dict[str, Any]]]) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Draw lists of components of every kind, each slot with components of `inner`."""
    kinds = [
        st.fixed_dictionaries(
            {
                "type": st.just(kind),
                "props": st.fixed_dictionaries(
                    {}, optional={name: inner if name in SLOTS[kind] else VALUES | RECORDS for name in known.fields}
                ),
            }
        )
        for kind, known in sorted(COMPONENTS.items())
    ]
    # Product cards side by side share a grid on the page, and have a grid each on the canvas.
    return st.lists(st.one_of(kinds), max_size=4).filter(
        lambda made: not any(one["type"] == two["type"] == "ProductCard" for one, two in pairwise(made))
    )


INNERMOST = nodes(st.just([]))
INNER = nodes(st.deferred(lambda: INNERMOST))
DOCUMENTS = nodes(st.deferred(lambda: INNER))


@given(DOCUMENTS)
@settings(max_examples=examples(300), suppress_health_check=list(HealthCheck), deadline=None)
def test_the_canvas_is_the_visitors_page(shop: Shop, content: list[dict[str, Any]]) -> None:
    saved = sanitized({"content": content})
    page = render(saved, Context(shelf=Shelf(shop.workspace.pk)))
    assert tight(composed(content, shop)) == tight(page)


@pytest.fixture
def shop() -> Shop:
    made = make_shop()
    Product.objects.create(workspace=made.workspace, handle="mug", title="Mug <1>", price=5)
    return made


def composed(content: list[dict[str, Any]], shop: Shop) -> str:
    """Put the canvas's HTML of single components together: each placeholder becomes the element of its slot."""
    parts = []
    asked = [{"type": one["type"], "props": without_slots(one)} for one in content]
    for one, html in zip(content, canvas(asked, workspace_id=shop.workspace.pk, theme_id=shop.first.pk), strict=True):

        def filled(found: re.Match[str], props: dict[str, Any] = one["props"]) -> str:
            name, tag, css = found.groups()
            opened = f'<{tag} class="{css}">' if css else f"<{tag}>"
            return f"{opened}{composed(props.get(name, []), shop)}</{tag}>"

        parts.append(PLACEHOLDER.sub(filled, html))
    return "".join(parts)


def without_slots(one: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in one["props"].items() if name not in SLOTS[one["type"]]}


def tight(html: str) -> str:
    """HTML without the space around tags, where templates break lines."""
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", html).strip()
