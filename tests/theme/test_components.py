"""A component is declared once: cleaning, checks, docs and GraphQL follow from the declaration."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import override_settings

from huzilerz.schema import schema
from storefront.render import Context, render
from tests.storefront.fake_shelf import FakeShelf
from theme.component_docs import components_page
from theme.components import COMPONENTS, Component, register
from theme.fields import Colour, Items, Link, Number, Picture, ProductRef, RichText, Slot, Text
from theme.publishable import MOST_FAULTS, publish_faults
from theme.puck import InvalidPuck, check_document
from theme.sanitize import ADDRESSES, RICH_TEXT, safe_html, sanitized

NO_LINK = "Link must be a path such as /products, or start with https://, mailto: or tel:."
NO_PHOTO = "Photo must start with https://, or be a path such as /media/a.webp."
PAGE = Path(__file__).parents[2] / "docs/reference/components.md"


def component(name: str = "Map", **fields: Any) -> Component:
    return Component(name=name, label="Map", category="shop", icon="m", fields=fields)


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[None]:
    """Register a component of another app, with its template."""
    (tmp_path / "storefront/components").mkdir(parents=True)
    (tmp_path / "storefront/components/Map.html").write_text(
        "<div>{{ body }}|{{ target }}|{{ product.title }}|{{ inside }}</div>"
    )
    backend = "django.template.backends.django.DjangoTemplates"
    register(
        component(
            body=RichText(label="B"),
            target=Link(label="T"),
            product=ProductRef(label="P"),
            inside=Slot(label="I", css="x"),
        )
    )
    with override_settings(TEMPLATES=[{"BACKEND": backend, "DIRS": [tmp_path], "APP_DIRS": True}]):
        yield
    del COMPONENTS["Map"]
    RICH_TEXT.discard("body")
    ADDRESSES.discard("target")


def test_a_component_of_another_app_is_checked_cleaned_and_shown(theirs: None) -> None:
    inner = {"type": "Heading", "props": {"id": "h", "text": "in"}}
    props = {
        "id": "m",
        "body": "<b>x</b><script>y</script>",
        "target": "javascript:1",
        "product": "real",
        "inside": [inner],
    }
    document = {"content": [{"type": "Map", "props": props}]}
    check_document(document)
    clean = sanitized(document)
    assert clean["content"][0]["props"] == props | {"body": "<b>x</b>", "target": ""}
    shelf = FakeShelf()
    html = render(document, Context(shelf=shelf))
    assert html.split() == ["<div><b>x</b>||Real|<div", 'class="x"><h2', 'class="wrap">in</h2>', "</div></div>"]
    assert shelf.expected == ["real"]


def test_expensive_rich_text_of_another_app_is_refused_too(theirs: None) -> None:
    with pytest.raises(InvalidPuck, match=r"content\[0\].props.body: has too many tags"):
        check_document({"content": [{"type": "Map", "props": {"body": "<b>" * 5_000}}]})


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (component("map"), "must be a capital letter"),
        (component("Hero"), "is a component already"),
        (component(id=Text(label="I")), "must not have a property named id"),
        (component(html=Text(label="H")), "html means something else already"),
        (component(list=Items(label="L", fields={"html": Text(label="H")})), "html means something else already"),
        (component(text=RichText(label="T")), "text means something else already"),
        (component(mapUrl=Text(label="U")), "mapUrl means something else already"),
        (component(x=Text(label="X"), y=Items(label="L", fields={"x": Link(label="")})), "something else already"),
        (Component(name="Map", label="Map", category="maps", icon="m", fields={}), "must be one of layout, text"),
    ],
)  # fmt: skip
def test_a_declaration_that_would_confuse_is_refused(wrong: Component, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        register(wrong)
    assert "Map" not in COMPONENTS


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        (Text(label="Title", required=True), "", "Title is missing."),
        (Text(label="Title", required=True), "x", ""),
        (Number(label="Gap", least=0, most=9), 10, "Gap must be a number from 0 to 9."),
        (Number(label="Gap", least=0, most=9), "3", "Gap must be a number from 0 to 9."),
        (Number(label="Gap", least=0, most=9), True, "Gap must be a number from 0 to 9."),
        (Number(label="Gap", least=0, most=9), None, ""),
        (Colour(label="Tint"), "url(x)", "Tint is no colour."),
        (Colour(label="Tint"), "#fff", ""),
        (Link(label="Link"), "javascript:1", NO_LINK),
        (Picture(label="Photo"), "http://x.example/a.png", NO_PHOTO),
        (Picture(label="Photo"), "mailto:a@b.example", NO_PHOTO),
        (Picture(label="Photo"), "/media/a.webp", ""),
        (Items(label="Rows", fields={}, most=1), [{}, {}], "Rows may have at most 1 entries."),
    ],
)  # fmt: skip
def test_a_value_has_a_fault_in_words(field: Any, value: Any, message: str) -> None:
    assert field.fault(value) == message


def test_faults_of_a_page_are_named_by_component_and_field() -> None:
    faq = {"type": "FAQ", "props": {"id": "f", "items": [{"question": "q", "answer": "a"}, {"question": "q"}]}}
    column = {"type": "Columns", "props": {"id": "c", "left": [faq]}}
    found = publish_faults({"content": [column], "parked": [{"type": "Heading", "props": {}}]})
    assert [(one.component_id, one.component, one.field, one.message) for one in found] == [
        ("f", "FAQ", "items[1].answer", "Answer is missing.")
    ]
    many = [{"type": "Heading", "props": {}}] * (MOST_FAULTS + 1)
    assert len(publish_faults({"content": many})) == MOST_FAULTS


def test_a_new_component_of_every_kind_renders_and_only_lacks_what_is_required() -> None:
    for one in COMPONENTS.values():
        document = {"content": [{"type": one.name, "props": {"id": "x", **one.defaults()}}]}
        check_document(document)
        assert sanitized(document) == document
        render(document, Context(shelf=FakeShelf()))
        assert {fault.message for fault in publish_faults(document)} <= {"Picture is missing.", "Section is missing."}


def test_the_reference_says_what_is_declared() -> None:
    assert PAGE.read_text() == components_page(), "run: python manage.py component_docs > docs/reference/components.md"


def test_graphql_tells_the_components_and_the_tags_of_rich_text() -> None:
    told = schema.execute_sync("{ components }")
    assert told.errors is None
    assert told.data is not None
    found = told.data["components"]
    assert list(found["categories"]) == ["layout", "text", "pictures", "products", "shop"]
    assert found["components"].keys() == COMPONENTS.keys()
    assert found["components"]["Newsletter"]["offered"] is False
    assert found["components"]["Columns"]["fields"]["left"] == {
        "kind": "slot", "label": "Left", "default": [], "required": False, "tag": "div", "css": "",
    }  # fmt: skip
    assert {"p", "table", "figure"} <= set(found["richText"]["tags"])
    assert "script" not in found["richText"]["tags"]
    every = "".join(f"<{tag}>" for tag in ("ruby", "details", "kbd"))
    assert safe_html(every) == "<ruby><kbd></kbd></ruby>"
