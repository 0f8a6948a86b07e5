"""Sanitizing of merchants' texts."""

import html
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.shops import document
from theme.sanitize import is_address, safe_html, safe_style_value, sanitized
from workspace.addresses import safe_address

GOOD = [
    "https://example.com/a?b=c#d",
    "HTTP://example.com",
    "mailto:a@example.com",
    "tel:+237 600",
    "/",
    "/products/a-b?x=//y",
    "#questions",
    "/ä/日本",
]
BAD = [
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "https:///evil.example",
    "https:evil.example",
    "\u00a0//evil.example",
    "\u00a0https://evil.example",
    "\u2028/a",
    "\u2029/a",
    "\ufeff/a",
    "\u3000/a",
    " /a",
    "\n/a",
    "/a\nb",
    "\x00/a",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "ftp://example.com",
    "blob:https://x",
    "file:///etc/passwd",
    "relative",
    "../up",
    "?query",
]


@pytest.mark.parametrize("address", GOOD)
def test_a_harmless_address_stays(address: str) -> None:
    assert safe_address(address) == address
    assert f'href="{html.escape(address)}"' in safe_html(f'<a href="{html.escape(address)}">x</a>')


@pytest.mark.parametrize("address", BAD)
def test_any_other_address_goes(address: str) -> None:
    assert safe_address(address) == ""
    entities = "".join(f"&#{ord(character)};" for character in address)
    for text in (f'<a href="{html.escape(address)}">x</a>', f'<a href="{entities}">x</a>'):
        assert safe_html(text) == "<a>x</a>"
    assert "src" not in safe_html(f'<img src="{entities}">')


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("<script>alert(1)</script>a", "a"),
        ("<style>*{}</style>a", "a"),
        ("<base href=/x>a", "a"),
        ("<iframe src=/x></iframe>a", "a"),
        ("<form action=/x><input name=a><button>go</button></form>", "go"),
        ("<svg onload=alert(1)><a xlink:href=/x>b</a></svg>a", "a"),
        ("<math><mi>x</mi></math>a", "a"),
        ('<p style="color:red" class=x id=y onclick=z>a</p>', "<p>a</p>"),
        ("<img src=/a.png onerror=alert(1) srcset='//evil 1x'>", '<img src="/a.png">'),
        ("<a href=/x target=_top ping=/y>a</a>", '<a href="/x">a</a>'),
        ("<!-- x --><b>a</b>", "<b>a</b>"),
        ("<object data=/x></object><embed src=/x><meta http-equiv=refresh><link rel=stylesheet href=/x>a", "a"),
        ('<p lang="ar" dir="rtl">فخار</p>', '<p lang="ar" dir="rtl">فخار</p>'),
        ("Tom &amp; Jerry &lt;3", "Tom &amp; Jerry &lt;3"),
    ],
)
def test_rich_text_keeps_only_what_is_harmless(text: str, clean: str) -> None:
    assert safe_html(text) == clean


def test_more_tags_than_anybody_writes_are_shown_as_text() -> None:
    assert safe_html("<b>" * 4_000).startswith("<b><b>")
    assert "<" not in safe_html("<div>" * 200_000)


ALLOWED = {
    "href",
    "src",
    "alt",
    "title",
    "lang",
    "dir",
    "width",
    "height",
    "start",
    "colspan",
    "rowspan",
    "scope",
}
FRAGMENTS = ["<", ">", '"', "'", "=", "/", "a", "p", "svg", "style", "script", "math", "title", "textarea", "noscript"]
FRAGMENTS += ["href", "src", "onerror", "javascript:", "//e", "&nbsp;", "&#10;", "<!--", "-->", "<![CDATA[", "]]>", " "]
FRAGMENTS += ["<a href=", "<img src=", "<p>", "</p>", "<svg>", "<math>", "<mtext>", "<table>", "<select>", "<template>"]
markup = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=3), max_size=25).map("".join)


class Strict(HTMLParser):
    """Fails on any forbidden tag, attribute or address."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in {"script", "style", "svg", "math", "iframe", "form", "base", "object", "template", "select"}
        for name, value in attrs:
            assert name in ALLOWED
            if name in ("href", "src"):
                assert safe_address(value or "") == value

    handle_startendtag = handle_starttag


@given(text=markup)
@example(text='<noscript><p title="</noscript><img src=x onerror=alert(1)>">')
@example(text="<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>")
def test_whatever_is_written_comes_out_harmless_and_cleaning_again_changes_nothing(text: str) -> None:
    clean = safe_html(text)
    Strict().feed(clean)
    assert safe_html(clean) == clean


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_whatever_address_stays_cannot_lead_to_another_scheme(text: str) -> None:
    kept = safe_address(text)
    assert kept in ("", text)
    assert kept == "" or kept[0] in "/#" or kept.lower().startswith(("http://", "https://", "mailto:", "tel:"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [("href", True), ("ctaHref", True), ("image", True), ("imageURL", True), ("image_url", True), ("src", True),
     ("curl", False), ("links", False), ("text", False), ("alt", False), ("label", False), ("", False)],
)  # fmt: skip
def test_addresses_are_known_by_the_last_word_of_their_name(name: str, expected: bool) -> None:
    assert is_address(name) is expected


@pytest.mark.parametrize("value", ["#0f3d3e", "red", "rgb(1 2 3 / 50%)", "linear-gradient(90deg, #fff, #000)", "12px"])
def test_a_harmless_style_value_stays(value: str) -> None:
    assert safe_style_value(value) == value


@pytest.mark.parametrize("value", ["url(//e)", "red;x:y", "u\\72l(x)", "image-set('x' 1x)", "a}b{", "/* */", "a" * 201])
def test_a_style_value_that_loads_or_escapes_goes(value: str) -> None:
    assert safe_style_value(value) == ""


def test_a_document_is_cleaned_at_every_depth_and_only_where_it_is_rendered() -> None:
    value = document()
    value["content"][1]["props"]["left"][0]["props"]["html"] = "<p onclick=x>Left</p>"
    value["content"][0]["props"]["ctaHref"] = "javascript:x"
    value["content"][0]["props"]["links"] = [{"label": "javascript:x", "href": "//evil"}]
    value["zones"]["Columns-1:old"][0]["props"]["html"] = "<script>x</script>"
    value["other"] = {"href": "javascript:x", "html": "<script>"}
    before = document()
    clean = sanitized(value)
    assert clean["content"][1]["props"]["left"][0]["props"]["html"] == "<p>Left</p>"
    assert clean["content"][0]["props"]["ctaHref"] == ""
    assert clean["content"][0]["props"]["links"] == [{"label": "javascript:x", "href": ""}]
    assert clean["zones"]["Columns-1:old"][0]["props"]["html"] == ""
    assert clean["other"] == value["other"]
    assert sanitized(before) == before
