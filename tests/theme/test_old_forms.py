"""Every form ever written by Puck opens as slots, shows the same page, and loses no content."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storefront.render import Context, render
from tests.services import examples
from tests.storefront.fake_shelf import FakeShelf
from theme.components import COMPONENTS
from theme.old_forms import open_document
from theme.puck import check_document, components

SAMPLES = sorted((Path(__file__).parents[2] / "huzilerz/samples").glob("*_*.json"))


def page(document: Any) -> str:
    return render(document, Context(shelf=FakeShelf()))


def node(kind: str = "Heading", **props: Any) -> dict[str, Any]:
    return {"type": kind, "props": props}


A, B, C = (node(id=name, text=name) for name in "abc")


@pytest.mark.parametrize(
    ("document", "opened"),
    [
        (None, {"root": {"props": {}}, "content": []}),
        ({}, {"root": {"props": {}}, "content": []}),
        ({"root": {"title": "Bare"}}, {"root": {"props": {"title": "Bare"}}, "content": []}),
        (
            {"root": {"title": "Bare", "props": {"title": "Own"}}},
            {
                "root": {"props": {"title": "Own"}},
                "content": [],
                "parked": [{"from": "root", "values": [{"title": "Bare"}]}],
            },
        ),
        (
            {"root": {"props": {"side": [A]}}},
            {"root": {"props": {"side": []}}, "content": [], "parked": [{"from": "root.props.side", "values": [A]}]},
        ),
        (
            {"zones": {"root:default-zone": [A]}},
            {"root": {"props": {}}, "content": [], "parked": [{"from": "zones.root:default-zone", "values": [A]}]},
        ),
        (
            {"content": [node("Columns", id="c")], "zones": {"c:left": [A], "c:middle": [B], "gone:left": [C]}},
            {
                "root": {"props": {}},
                "content": [node("Columns", left=[A], right=[], id="c")],
                "parked": [{"from": "zones.c:middle", "values": [B]}, {"from": "zones.gone:left", "values": [C]}],
            },
        ),
        (
            {"content": [node("Columns", id="c", left=[A])], "zones": {"c:left": [B]}},
            {
                "root": {"props": {}},
                "content": [node("Columns", left=[A], right=[], id="c")],
                "parked": [{"from": "zones.c:left", "values": [B]}],
            },
        ),
        (
            {"content": [node("Carousel", id="x", slides=[A]), A], "zones": {"x:more": [B]}},
            {
                "root": {"props": {}},
                "content": [A],
                "parked": [
                    {"from": "content[0]", "values": [node("Carousel", id="x", slides=[A])]},
                    {"from": "zones.x:more", "values": [B]},
                ],
            },
        ),
        (
            {"content": [node("FAQ", id="f", items=[{"question": "q", "body": [A]}])]},
            {
                "root": {"props": {}},
                "content": [node("FAQ", items=[{"question": "q", "body": []}], id="f")],
                "parked": [{"from": "content[0].props.items[0].body", "values": [A]}],
            },
        ),
        (
            {"content": [node(), node(id="a"), node(id="a")], "theirs": 1},
            {"theirs": 1, "root": {"props": {}}, "content": [node(id="Heading-1"), node(id="a"), node(id="Heading-3")]},
        ),
    ],
)  # fmt: skip
def test_a_form_becomes_slots_or_is_parked(document: Any, opened: dict[str, Any]) -> None:
    before = copy.deepcopy(document)
    found = open_document(document)
    assert found.document == opened
    assert document == before
    check_document(found.document)
    assert open_document(found.document) == found


def test_parked_components_are_counted_with_those_inside_them() -> None:
    assert open_document({"content": [node("Carousel", slides=[A, B]), A]}).parked == 3
    assert open_document({"content": [A]}).parked == 0


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample_documents_open_whole(path: Path) -> None:
    document = json.loads(path.read_text())
    found = open_document(document)
    check_document(found.document)
    assert (found.parked, "zones" in found.document) == (0, False)
    assert page(found.document) == page(document)
    assert sum(1 for _ in components(found.document)) == sum(1 for _ in components(document))


KIND = st.sampled_from([*sorted(["Columns", "Section", "FAQ", "Heading", "ProductCard"]), "Vanished"])
IDENTITY = st.sampled_from(["a", "b", "c", "d"])
NODE = st.recursive(
    st.builds(lambda kind, identity: node(kind, id=identity, text=identity), KIND, IDENTITY),
    lambda inner: st.builds(
        lambda kind, identity, one, many: node(kind, id=identity, left=one, content=many, items=[{"x": one}]),
        KIND, IDENTITY, st.lists(inner, max_size=2), st.lists(inner, max_size=2) | st.none(),
    ),
    max_leaves=8,
)  # fmt: skip
ZONES = st.dictionaries(
    st.builds(lambda who, name: f"{who}:{name}", IDENTITY | st.just("root"), st.sampled_from(["left", "content", "x"])),
    st.lists(NODE, max_size=2),
    max_size=4,
)
DOCUMENT = st.fixed_dictionaries(
    {}, optional={"content": st.lists(NODE, max_size=3), "zones": ZONES, "root": st.just({"title": "t"})}
)


@settings(max_examples=examples(150), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DOCUMENT)
def test_any_form_shows_the_same_page_and_keeps_every_component(document: dict[str, Any]) -> None:
    found = open_document(document).document
    assert page(found) == page(document)
    assert sum(1 for _ in components(found | {"zones": found.get("parked")})) == sum(1 for _ in components(document))
    assert all(one["type"] in COMPONENTS for one in components({"content": found["content"]}))
    check_document(found)
    assert open_document(found).document == found
