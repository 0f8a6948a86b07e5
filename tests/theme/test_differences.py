"""Two states of a page are told apart by component: added, removed, moved, or changed in named fields."""

import copy
from typing import Any

import pytest

from tests.shops import DOCUMENT
from theme.differences import MOST, ComponentDifference, differences


def heading(identity: str, text: str = "x") -> dict[str, Any]:
    return {"type": "Heading", "props": {"id": identity, "text": text}}


def told(before: Any, after: Any) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.id, one.state, one.fields) for one in differences(before, after)]


def test_the_same_page_has_no_difference_whatever_its_form() -> None:
    assert differences(DOCUMENT, copy.deepcopy(DOCUMENT)) == []
    old = {"root": {"title": "A"}, "content": [{"type": "Section", "props": {"id": "s"}}]}
    old["zones"] = {"s:content": [heading("h")]}
    new = {"root": {"props": {"title": "A"}}, "content": [{"type": "Section", "props": {"id": "s"}}]}
    new["content"][0]["props"]["content"] = [heading("h")]
    assert differences(old, new) == []


def test_each_kind_of_difference_is_named_in_the_order_of_the_page() -> None:
    before = {"root": {"props": {"title": "A"}}, "content": [heading("a"), heading("b"), heading("c"), heading("d")]}
    after = {"root": {"props": {"title": "B", "logo": "/l"}}}
    after["content"] = [heading("a", "new"), heading("n"), heading("d"), heading("b")]
    assert told(before, after) == [
        ("root", "changed", ("title", "logo")),
        ("a", "changed", ("text",)),
        ("n", "added", ()),
        ("d", "moved", ()),
        ("b", "moved", ()),
        ("c", "removed", ()),
    ]
    assert differences(before, after)[0] == ComponentDifference(
        id="root", type="Page", label="Page", state="changed", fields=("title", "logo")
    )


def test_a_change_inside_is_no_change_of_its_section() -> None:
    def section(*inner: Any) -> dict[str, Any]:
        return {"content": [{"type": "Section", "props": {"id": "s", "content": list(inner)}}]}

    assert told(section(heading("a")), section(heading("a", "y"))) == [("a", "changed", ("text",))]
    assert told(section(heading("a")), section()) == [("a", "removed", ())]


@pytest.mark.parametrize("document", [None, [], "x", 3, {"content": "x"}, {"root": []}])
def test_any_value_is_a_page(document: Any) -> None:
    assert [one[:2] for one in told(document, {"content": [heading("a")]})] == [("a", "added")]


def test_differences_are_bounded() -> None:
    many = {"content": [heading(f"h{n}") for n in range(MOST + 50)]}
    assert len(differences({}, many)) == MOST
