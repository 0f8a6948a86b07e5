"""The cost of cleaning a rich text is estimated from the text, before any parser runs."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from theme.markup import (
    MAX_ATTRIBUTES,
    MAX_COPIES,
    MAX_HTML,
    MAX_OPEN,
    MAX_REFERENCES,
    MAX_TAGS,
    MarkupCost,
    cost_of,
    fault_in,
)
from theme.puck import InvalidPuck, check_document
from theme.sanitize import safe_html

MANY = f"has a tag with too many attributes: at most {MAX_ATTRIBUTES}"
REFERENCES = "has too many '&', '>' and spaces that do not break: at most 10,000 here and 50,000 on a page"
STYLED = (
    "has too many <b>, <i>, <strong> and the like with attributes: at most 200,000 "
    "times the number of its tags, and 400,000 on a page"
)
DEEP = f"has blocks nested too deep, or left open: at most {MAX_OPEN} at once"


def attributes(number: int, between: str = " ") -> str:
    return between.join(f"a{at}" for at in range(number))


@pytest.mark.parametrize(
    ("attack", "fault"),
    [
        (f"<a {attributes(205_000)}>x</a>"[:MAX_HTML], MANY),
        ("&" * 1_000_000, f"is 1,000,000 characters of rich text; at most {MAX_HTML:,} are kept"),
        ("&" * MAX_HTML, REFERENCES),
        ("\u00a0" * MAX_HTML, REFERENCES),
        (">" * MAX_HTML, REFERENCES),
        ("".join(f"<b title={at}><p>" for at in range(1_000)), STYLED),
        ("<div>" * 4_000, DEEP),
    ],
)
def test_what_stopped_the_platform_is_refused_at_once_and_named_by_its_path(attack: str, fault: str) -> None:
    began = time.thread_time()
    with pytest.raises(InvalidPuck) as refused:
        check_document({"content": [{"type": "RichText", "props": {"html": attack}}]})
    assert str(refused.value) == f"content[0].props.html: {fault}"
    shown = safe_html(attack)  # of a text kept before there were limits
    assert "<" not in shown
    assert len(shown) <= 6 * MAX_HTML
    assert time.thread_time() - began < 1.0


@pytest.mark.parametrize(
    ("fits", "more", "fault"),
    [
        ("x" * MAX_HTML, "x", "is 200,001 characters of rich text; at most 200,000 are kept"),
        ("<br>" * MAX_TAGS, "<", "has too many tags: at most 4,000 here and 20,000 on a page"),
        ("&" * MAX_REFERENCES, "&", REFERENCES),
        ("\u00a0&" * (MAX_REFERENCES // 2), "\u00a0", REFERENCES),
        (">" * MAX_REFERENCES, ">", REFERENCES),
        ("<div>" * MAX_OPEN, "<section>", DEEP),
        ("<b x>" * 400 + "<i>" * 100, "<b x>", STYLED),
    ],
)
def test_limits_are_exact(fits: str, more: str, fault: str) -> None:
    assert fault_in(fits) == ""
    assert fault_in(fits + more) == fault


@pytest.mark.parametrize(
    "tag",
    [
        "<p {}>", "<p/{}>", "<p\n{}", "</p {}>", "<P\t{}/>", '<p x="<b>" {}>', "<p x='>' {}>", "<p x=a {}>",
        "<p =x {}>",
        "<style><b x=\"</style><p {}>\"", "<!-- <b x=' --><p {}>", "text < <p {}>", "<p><p <p {}>",
    ],
)  # fmt: skip
def test_attributes_are_counted_as_a_browser_reads_them(tag: str) -> None:
    assert fault_in(tag.format(attributes(MAX_ATTRIBUTES + 1))) == MANY
    assert fault_in(tag.format(attributes(MAX_ATTRIBUTES - 4))) == ""


@pytest.mark.parametrize(
    "text",
    [
        "a word after another " * 5_000,
        f"<p>{'a ' * 50_000}</p>",
        "1 < 2 and 3 > 2 & so on",
        "<p title='" + "a " * 10_000 + "'>x</p>",
        "<p>a</p>\n" * 2_000,
        "<li>a" * 1_000,
        "<ul><li><b>a</b><br></li></ul>" * 400,
        '<p><strong style="color:red" class="x">a</strong> b</p>' * 190,
        "<table>" + "<tr><td>a</td><td>b</td></tr>" * 300 + "</table>",
    ],
)
def test_what_people_write_has_no_fault(text: str) -> None:
    assert fault_in(text) == ""


def test_costs_add_up_on_a_page() -> None:
    assert cost_of("<b x>&amp;</b>") == MarkupCost(tags=2, references=1, copies=2)
    assert cost_of("<a href=/x><B/><bdo x><strong>") == MarkupCost(tags=4, references=0, copies=4)
    styled = "<b x>" * 400
    one = {"type": "RichText", "props": {"html": styled}}
    check_document({"content": [one] * 2})
    with pytest.raises(InvalidPuck, match=r"content\[2\].props.html: has too many <b>"):
        check_document({"content": [one] * 3})
    referring = {"type": "RichText", "props": {"html": "&" * MAX_REFERENCES}}
    check_document({"content": [referring] * 5})
    with pytest.raises(InvalidPuck, match=r"content\[5\].props.html: has too many '&'"):
        check_document({"content": [referring] * 6})
    assert cost_of(styled).copies == 160_000 <= MAX_COPIES


PIECES = [
    "<",
    ">",
    "&",
    "<b x>",
    "<b title=1>",
    "</b>",
    "<p>",
    "<div>",
    "<table>",
    "<td>",
    "<!--",
    "-->",
    "a",
    " ",
    '"',
]


@given(pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=6), times=st.integers(1, 4_000))
def test_whatever_has_no_fault_is_cleaned_soon(pieces: list[str], times: int) -> None:
    text = "".join(pieces) * times
    if not fault_in(text):
        began = time.thread_time()
        safe_html(text)
        assert time.thread_time() - began < 1.5
