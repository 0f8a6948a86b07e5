"""The look and language stored in a shop's home page, and their effect on all pages."""

import re
import xml.etree.ElementTree as Xml
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from freshness.targets import tags as tag_grammar
from storefront import pages, pictures
from storefront.components import balanced
from storefront.look import WORDS, contrast, look_of
from storefront.shopfront import Shopfront
from theme.models import TemplateCustomization
from workspace.hosting.routes import site_for

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
COLOURS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


def home_of(shop: Any, *content: dict[str, Any], **root: Any) -> None:
    document = {"root": {"props": {"title": "Home", **root}}, "content": list(content)}
    TemplateCustomization.objects.filter(pk=shop.theme.pk).update(puck_data=document)


def variables(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+):([^;}]+)", css))


@pytest.mark.parametrize(
    ("locale", "direction"),
    [("en", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("uz-Arab-AF", "rtl"), ("az-Latn", "ltr"), ("fa", "rtl")],
)
def test_the_direction_follows_from_the_language_or_its_script(locale: str, direction: str) -> None:
    assert look_of({"locale": locale}).direction == direction


@pytest.mark.parametrize("locale", ['en"><script>', "", None, 7, "english", "fr_FR", "e", "fr-"])
def test_what_is_no_language_is_english(locale: Any) -> None:
    assert look_of({"locale": locale}).locale == "en"


def test_all_languages_have_the_same_words() -> None:
    assert {frozenset(words) for words in WORDS.values()} == {frozenset(WORDS["en"])}


@given(paper=COLOURS, ink=COLOURS, accent=COLOURS)
def test_whatever_colours_are_chosen_every_text_can_be_read(paper: str, ink: str, accent: str) -> None:
    found = variables(look_of({"look": {"paper": paper, "ink": ink, "accent": accent}}).css)
    assert found["paper"] == paper
    for text, ground in (
        ("ink", "paper"),
        ("ink", "tint"),
        ("ink", "wash"),
        ("soft", "tint"),
        ("soft", "paper"),
        ("soft", "wash"),
        ("accent", "paper"),
        ("on-accent", "accent"),
    ):
        assert contrast(found[text], found[ground]) >= 4.5, (text, ground, found)


def test_dark_mode_is_there_where_the_theme_has_it() -> None:
    assert look_of({}).css == ""
    assert "prefers-color-scheme" not in look_of({"look": {"scheme": "light", "accent": "#aa0000"}}).css
    auto = look_of({"look": {"scheme": "auto", "dark": {"paper": "#000000"}}}).css
    assert auto.count("@media (prefers-color-scheme:dark){:root{--paper:#000000") == 1
    assert look_of({"look": {"scheme": "dark"}}).css.endswith("color-scheme:dark}")


@pytest.mark.parametrize("bad", ["red;}body{display:none", "</style><script>", "url(//evil)", 5, None, [], {}])
def test_nothing_but_colours_and_known_names_reaches_the_stylesheet(bad: Any) -> None:
    usual = look_of({"look": {}}).css
    for name in ("paper", "ink", "accent", "font", "corners", "scheme", "dark"):
        assert look_of({"look": {name: bad}}).css == usual
    assert look_of({"look": bad if bad != {} else []}).css == ""


def test_a_shop_speaks_its_language_on_every_page(shop: Any, visit: Any) -> None:
    home_of(shop, locale="fr", look={"scheme": "auto", "accent": "#aa0000"})
    for path in ("/", "/products", "/products/mug-2", "/nothing-here"):
        text = visit(shop.host, path).content.decode()
        assert '<html lang="fr">' in text
        assert "Aller au contenu" in text
        assert ">Produits</a>" in text
        assert "--accent:#aa0000" in text
    assert "Épuisé" in visit(shop.host, "/products").content.decode()
    assert "Skip to content" not in text


def test_a_shop_in_another_language_says_which_words_are_english(shop: Any, visit: Any) -> None:
    home_of(shop, locale="ar")
    text = visit(shop.host).content.decode()
    assert '<html lang="ar" dir="rtl">' in text
    assert '<a class="skip" href="#main" lang="en" dir="ltr">Skip to content</a>' in text


def test_announcement_and_footer_are_landmarks_of_their_own_and_each_page_has_a_heading(shop: Any, visit: Any) -> None:
    bar = {"type": "AnnouncementBar", "props": {"text": "Hello there"}}
    text = {"type": "RichText", "props": {"html": "<p>Body</p>"}}
    foot = {"type": "Footer", "props": {"columns": [{"title": "", "links": []}], "legal": "© Aster"}}
    home_of(shop, bar, text, foot)
    page = visit(shop.host).content.decode()
    before, _, rest = page.partition('<main id="main">')
    main, _, after = rest.partition("</main>")
    assert ("Hello there" in before, "<p>Body</p>" in main, "© Aster" in after) == (True, True, True)
    assert '<h1 class="hidden">Home</h1>' in main
    assert "<h2></h2>" not in page
    home_of(shop, {"type": "Heading", "props": {"text": "Mine", "level": "1"}})
    assert visit(shop.host).content.decode().count("<h1") == 1


def test_what_does_nothing_is_not_shown(shop: Any, visit: Any) -> None:
    home_of(
        shop,
        {"type": "Newsletter", "props": {"title": "Letters", "buttonLabel": "Join"}},
        {"type": "Hero", "props": {"heading": "Hi", "ctaLabel": "Nowhere", "ctaHref": ""}},
        {"type": "Button", "props": {"label": "Nowhere", "href": "javascript:alert(1)"}},
    )
    text = visit(shop.host).content.decode()
    assert [word for word in ("<form", "<button", "<input", "Nowhere", "disabled") if word in text] == []


@pytest.mark.parametrize(
    ("count", "columns", "found"),
    [(6, 4, 3), (8, 4, 4), (5, 4, 3), (7, 4, 4), (3, 4, 4), (9, 6, 5), (1, 1, 1), (4, 3, 2)],
)
def test_rows_of_a_grid_are_as_full_as_can_be(count: int, columns: int, found: int) -> None:
    assert balanced(count, columns) == found


def test_the_feed_has_the_newest_products_and_the_tags_of_its_lists(shop: Any, visit: Any, settings: Any) -> None:
    home_of(shop, locale="fr")
    answer = visit(shop.host, "/feed.xml")
    feed = Xml.fromstring(answer.content)
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert {one.findtext(f"{ATOM}title") for one in feed.findall(f"{ATOM}entry")} == {"Mug 3", "Mug 2", "Mug 1"}
    assert feed.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "fr"
    tags = set(answer["Surrogate-Key"].split())
    lists = ("products", *(f"products/{column}" for column in ("created_at", "handle", "title", "description")))
    assert {tag_grammar.wire(f"l:{shop.id}/{name}") for name in lists} <= tags
    assert {tag_grammar.make("p", one.pk) for one in shop.products} & tags == set()  # a price changes no feed
    assert "/feed.xml" in visit(shop.host).content.decode()


def test_a_sitemap_that_would_be_too_long_is_an_index_of_lists(
    shop: Any, visit: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert visit(shop.host, "/sitemap-1.xml").status_code == 404
    whole = [one.text for one in Xml.fromstring(visit(shop.host, "/sitemap.xml").content).iter(f"{MAP}loc")]
    monkeypatch.setattr(pages, "SITEMAP_LIMIT", 4)
    home_of(shop, locale="fr")  # no kept page is of use
    index = Xml.fromstring(pages_of(shop, "sitemap"))
    lists = [one.text or "" for one in index.iter(f"{MAP}loc")]
    assert index.tag == f"{MAP}sitemapindex"
    assert [one.rpartition("/")[2] for one in lists] == ["sitemap-1.xml", "sitemap-2.xml"]
    parts = [[one.text for one in Xml.fromstring(pages_of(shop, "sitemap", n)).iter(f"{MAP}loc")] for n in (1, 2)]
    assert [len(part) for part in parts] == [4, 2]
    assert [address for part in parts for address in part] == whole


@pytest.mark.parametrize("most", [1, 2, 3])
def test_a_list_of_a_sitemap_reads_its_own_addresses_alone(
    shop: Any, visit: Any, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    whole = [one.text for one in Xml.fromstring(visit(shop.host, "/sitemap.xml").content).iter(f"{MAP}loc")]
    monkeypatch.setattr(pages, "SITEMAP_LIMIT", most)
    with CaptureQueriesContext(connection) as asked:
        index = Xml.fromstring(pages_of(shop, "sitemap"))
    of_products = [one["sql"] for one in asked.captured_queries if 'FROM "catalog_product"' in one["sql"]]
    assert ["COUNT(" in sql for sql in of_products] == [True]
    parts = []
    for number, _ in enumerate(index.iter(f"{MAP}loc"), start=1):
        with CaptureQueriesContext(connection) as asked:
            parts.append([one.text for one in Xml.fromstring(pages_of(shop, "sitemap", number)).iter(f"{MAP}loc")])
        read = [one["sql"] for one in asked.captured_queries if '"catalog_product"."handle"' in one["sql"]]
        shows = sum("/products/" in str(address) for address in parts[-1])
        assert [f"LIMIT {shows}" in sql for sql in read if "ORDER BY" in sql] == [True] * bool(shows)
    assert [len(part) for part in parts] == [most] * (len(whole) // most)
    assert [address for part in parts for address in part] == whole


def pages_of(shop: Any, name: str, number: int = 0) -> str:
    site = site_for(shop.host)
    assert site is not None
    front = Shopfront.open(site)
    assert front is not None
    found = getattr(pages, name)(front, number=number)
    return found.body.decode()


@pytest.mark.parametrize("motif", sorted(pictures.MOTIFS))
def test_pictures_are_well_formed_and_small(motif: str, shop: Any, visit: Any) -> None:
    answer = visit(shop.host, f"/pictures/{motif}-210.svg")
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/svg+xml")
    assert Xml.fromstring(answer.content).tag == "{http://www.w3.org/2000/svg}svg"
    assert len(answer.content) < 2_000
    again = visit("localhost", f"/pictures/{motif}-210.svg")  # where an editor shows pages of the shop
    assert (again.content, again["Content-Type"]) == (answer.content, "image/svg+xml")


@pytest.mark.parametrize("name", ["mug-360", "mug-07", "nothing-1", "mug-", "MUG-1", "mug-1000"])
def test_no_other_picture_is_drawn(name: str, shop: Any, visit: Any) -> None:
    assert visit(shop.host, f"/pictures/{name}.svg").status_code == 404
    assert visit("localhost", f"/pictures/{name}.svg").status_code == 404
