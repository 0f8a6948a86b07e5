"""Losses of a cleaned document are told by component and field; mere differences of writing are not."""

from typing import Any

import pytest

from theme.dropped import MOST_LOSSES, losses
from theme.sanitize import sanitized


def told(**props: Any) -> list[tuple[str, str]]:
    kind = props.pop("kind", "RichText")
    before = {"content": [{"type": kind, "props": {"id": "c", **props}}]}
    return [(one.field, one.message) for one in losses(before, sanitized(before))]


@pytest.mark.parametrize(
    ("html", "parts"),
    [
        ("<p>A</p><iframe src='https://e'></iframe><IFRAME></IFRAME>", "<iframe>"),
        ("<script>x</script><style>y</style><p>A</p>", "<script>, <style>"),
        ("<p onclick=x style='a'>A</p>", "onclick, style"),
        ("<p>A</p><img src='javascript:x' alt=''>", "src"),
        ("<form><p>A</p></form>", "<form>"),
    ],
)
def test_lost_elements_and_attributes_are_named(html: str, parts: str) -> None:
    assert told(html=html) == [("html", f"Text loses parts that no visitor may get: {parts}.")]


@pytest.mark.parametrize(
    "html",
    ["", "<p>A</p>", "<table><tr><td>1</table>", "<P>A", "a < b & c = d", "<p title=x>A</p>"],
)
def test_what_is_only_written_differently_is_no_loss(html: str) -> None:
    assert told(html=html) == []


def test_a_lost_address_is_named_with_its_field() -> None:
    lost = "{} loses an address that no link or picture may have: {}."
    assert told(kind="Hero", ctaHref="javascript:alert(1)") == [
        ("ctaHref", lost.format("Button leads to", "javascript:alert(1)"))
    ]
    items = [{"label": "A", "href": "/a"}, {"label": "B", "href": "www.example.com/" + "b" * 99}]
    assert told(kind="Menu", links=items) == [
        ("links[1].href", lost.format("Links", ("www.example.com/" + "b" * 99)[:60]))
    ]


def test_components_in_slots_and_zones_have_their_own_turn_and_the_list_is_bounded() -> None:
    bad = "<p onclick=x>A</p>"
    inner = [{"type": "RichText", "props": {"id": f"r{at}", "html": bad}} for at in range(MOST_LOSSES + 5)]
    before = {"content": [{"type": "Section", "props": {"id": "s", "content": inner[2:]}}], "zones": {"s:x": inner[:2]}}
    found = losses(before, sanitized(before))
    assert [one.component_id for one in found] == [f"r{at}" for at in range(2, MOST_LOSSES + 2)]
    assert losses(before, before) == []
