"""Any document becomes a page: old or new in shape, nested, broken or hostile."""

import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storefront.render import Context, render
from storefront.tree import MAX_NODES, NO_COMPONENT, TOO_DEEP, TOO_MANY, grow
from tests.services import examples
from tests.storefront.fake_shelf import FakeShelf, node, words
from theme.components import COMPONENTS as KNOWN

SAMPLES = Path(__file__).parents[2] / "huzilerz/samples"
TEMPLATES = Path(__file__).parents[2] / "storefront/templates/storefront/components"


def shown(*content: dict[str, Any], **document: Any) -> str:
    return render({"content": list(content)} | document, Context(shelf=FakeShelf()))


def test_every_declared_component_has_a_template_and_no_other_is_there() -> None:
    assert set(KNOWN) == {path.stem for path in TEMPLATES.glob("*.html")}


def test_slots_are_shown_in_their_places_at_any_depth() -> None:
    inner = node(
        "Columns", id="c2", left=[node("Heading", text="deep left")], right=[node("Heading", text="deep right")]
    )
    html = shown(
        node("Section", id="s", content=[node("Columns", id="c1", left=[inner], right=[node("Heading", text="right")])])
    )
    assert words(html) == "deep left deep right right"


def test_legacy_zones_are_shown_where_the_slots_would_be() -> None:
    zones = {
        "c:left": [node("Heading", text="left")],
        "c:right": [node("Heading", text="right")],
        "x:left": [node("Heading")],
    }
    assert words(shown(node("Columns", id="c"), zones=zones)) == "left right"


def test_a_slot_with_content_wins_over_a_zone() -> None:
    zones = {"c:left": [node("Heading", text="old")]}
    assert words(shown(node("Columns", id="c", left=[node("Heading", text="new")]), zones=zones)) == "new"


def test_a_zone_that_holds_itself_ends() -> None:
    zones = {"c:left": [node("Columns", id="c"), node("Heading", text="once")]}
    assert words(shown(node("Columns", id="c"), zones=zones)) == "once"


def test_a_long_chain_of_zones_is_cut_and_counted() -> None:
    zones = {f"c{n}:left": [node("Columns", id=f"c{n + 1}")] for n in range(3_000)}
    context = Context(shelf=FakeShelf())
    assert render({"content": [node("Columns", id="c0")], "zones": zones}, context).count("columns") == 32
    assert context.unknown == {TOO_DEEP: 1}


def test_too_many_components_are_cut_and_counted() -> None:
    tree = grow({"content": [node("Heading")] * (MAX_NODES + 3)})
    assert len(tree.nodes) == MAX_NODES
    assert tree.unknown == {TOO_MANY: 3}


def test_unknown_types_show_nothing_and_are_counted() -> None:
    context = Context(shelf=FakeShelf())
    content = [node("Carousel"), node("Heading", text="kept"), node("Carousel"), node("__proto__"), "text", None]
    html = render({"content": content}, context)
    assert words(html) == "kept"
    assert context.unknown == {"Carousel": 2, "__proto__": 1, NO_COMPONENT: 2}


@pytest.mark.parametrize("document", [None, [], "x", 7, {}, {"content": {}}, {"content": None, "zones": [], "root": 3}])
def test_what_is_no_document_shows_nothing(document: Any) -> None:
    assert render(document, Context(shelf=FakeShelf())) == ""


def test_a_product_grid_shows_products_of_the_shop() -> None:
    html = shown(node("ProductGrid", title="New", collection="summer", limit=1, columns=3, showPrice=True))
    assert '<a href="/products/p-1">summer 1</a>' in html
    assert "p-2" not in html
    assert "--columns:3" in html
    assert "XAF 1" in html
    assert "XAF" not in shown(node("ProductGrid", limit=2, showPrice=False))


def test_a_product_card_shows_the_product_or_what_the_merchant_wrote() -> None:
    shelf = FakeShelf()
    context = Context(shelf=shelf)
    real = render({"content": [node("ProductCard", productId="real", title="Old name", price="XAF 1")]}, context)
    made_up = render(
        {"content": [node("ProductCard", productId="gone", title="Mug", price="XAF 9", badge="New")]}, context
    )
    assert words(real) == "R Real XAF 7,500"
    assert words(made_up) == "M New Mug XAF 9"
    assert "href" not in made_up
    assert shelf.expected == ["real", "gone"]


@pytest.mark.parametrize(
    "evil",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "\u00a0javascript:alert(1)",
        "\u2028javascript:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "\\\\evil.example",
        "javascript\x00:evil",
        "file:///etc/passwd",
    ],
)
def test_no_component_links_to_or_loads_from_a_hostile_address(evil: str) -> None:
    html = shown(
        node("AnnouncementBar", text="t", href=evil),
        node("Hero", heading="t", ctaLabel="t", ctaHref=evil, image=evil),
        node("ImageBanner", src=evil, href=evil),
        node("ImageBanner", src="/ok.webp", href=evil),
        node("ProductCard", title="t", image=evil),
        node("Footer", columns=[{"title": "t", "links": [{"label": "t", "href": evil}]}]),
        node("RichText", html=f'<a href="{evil}">t</a><img src="{evil}">'),
    )
    assert "evil" not in html
    assert not re.search(r'(?:href|src)="(?!/ok\.webp")[^"]', html)


@pytest.mark.parametrize(
    "background", ["url(//evil)", "red;position:fixed", "red}body{", "expression(1)", 'red" onclick="x']
)
def test_a_background_is_a_colour_or_nothing(background: str) -> None:
    html = shown(node("Section", background=background, padding=1), node("AnnouncementBar", background=background))
    assert "background" not in html


def test_text_on_a_dark_background_is_light() -> None:
    assert 'class="section dark"' in shown(node("Section", background="#111827"))
    assert 'class="section"' in shown(node("Section", background="#fff"))


def test_rich_text_keeps_its_meaning_and_loses_its_scripts() -> None:
    html = shown(
        node(
            "RichText",
            html='<p onclick="x">a<b>b</b></p><script>evil()</script><style>*{}</style><iframe></iframe><form>',
        )
    )
    assert html.strip() == '<div class="rich wrap"><p>a<b>b</b></p></div>'


class Balanced(HTMLParser):
    """Fails on a script, a handler, or an element closed out of order."""

    VOID = frozenset({"img", "br", "hr", "input"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in {"script", "style", "iframe", "svg", "base", "object", "meta", "link"}
        assert not [name for name, _ in attrs if name.startswith("on")]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag


NASTY = st.sampled_from(
    [
        '"><script>x</script>',
        "' onmouseover='x",
        "</style><svg onload=x>",
        "{{ settings.SECRET_KEY }}",
        "{% debug %}",
        "\ud800",
        "\x00",
    ]
)
VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30) | NASTY,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
WORDS = """id text href background heading subheading ctaLabel ctaHref image align padding level title collection limit
    columns showPrice productId price badge gap left right content src alt overlay placeholder buttonLabel items legal
    question answer links label"""
NAMES = WORDS.split()
PROPS = st.dictionaries(
    st.sampled_from(NAMES), VALUE | st.lists(st.dictionaries(st.sampled_from(NAMES), VALUE), max_size=2)
)
COMPONENT = st.recursive(
    st.builds(
        lambda kind, props: {"type": kind, "props": props}, st.sampled_from(sorted(KNOWN)) | st.text(max_size=5), PROPS
    ),
    lambda inner: st.builds(
        lambda left, right, content: {
            "type": "Columns" if left else "Section",
            "props": {"left": left, "right": right, "content": content},
        },
        st.lists(inner, max_size=2),
        st.lists(inner, max_size=2),
        st.lists(inner, max_size=2),
    ),
    max_leaves=6,
)
DOCUMENT = st.fixed_dictionaries(
    {"content": st.lists(COMPONENT, max_size=4)},
    optional={
        "root": VALUE,
        "zones": st.dictionaries(st.text(max_size=6), st.lists(COMPONENT, max_size=2), max_size=2),
    },
)


@pytest.mark.slow
@settings(
    max_examples=examples(100), deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(DOCUMENT)
def test_any_document_renders_to_whole_and_harmless_html(document: dict[str, Any]) -> None:
    html = render(document, Context(shelf=FakeShelf()))
    html.encode()
    parser = Balanced()
    parser.feed(html)
    parser.close()
    assert parser.open == []


@settings(max_examples=examples(60), deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=60))
def test_text_in_any_language_arrives_unchanged(text: str) -> None:
    class Reader(HTMLParser):
        found = ""

        def handle_data(self, data: str) -> None:
            self.found += data

    reader = Reader()
    reader.feed(shown(node("Heading", text=text, level="1")))
    reader.close()
    assert reader.found.removesuffix("\n") == text


def test_the_same_document_is_the_same_html_after_a_round_through_json() -> None:
    document = {"content": [node("FAQ", title="ü", items=[{"question": "q", "answer": "a\nb"}]), node("Newsletter")]}
    assert shown(**json.loads(json.dumps(document))) == shown(**document)


def texts_of(value: Any) -> list[str]:
    """Return every text of a document meant for a visitor."""
    if isinstance(value, list):
        return [found for item in value for found in texts_of(item)]
    if not isinstance(value, dict):
        return []
    read = ("text", "heading", "subheading", "question", "answer", "legal", "label", "buttonLabel")
    own = [inner for name, inner in value.items() if name in read and isinstance(inner, str)]
    return own + [found for inner in value.values() for found in texts_of(inner)]


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*_*.json")), ids=lambda path: path.stem)
def test_everything_written_in_the_sample_pages_is_shown(path: Path) -> None:
    document, context = json.loads(path.read_text()), Context(shelf=FakeShelf())
    shown_words = unescape(words(render(document, context)))
    written = texts_of({name: document.get(name) for name in ("content", "zones")})
    assert written
    assert [text for text in written if " ".join(text.split()) not in shown_words] == []
    assert context.unknown == {}
