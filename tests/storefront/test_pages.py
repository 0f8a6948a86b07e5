"""The pages of a shop, by address, as a visitor reads them."""

import json
import re
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone
from django.utils.html import escape

from catalog.models import Product
from storefront.pages import PER_PAGE
from storefront.shelf import price_text
from storefront.views import METRIC
from tests.marked import forget_marks, marked
from theme.models import TemplateCustomization, ThemePage
from workspace.hosting import lifecycle
from workspace.hosting.services.counters import counters, key_of

LANDING = {
    "root": {"title": "About us", "description": "Who we are."},
    "content": [
        {
            "type": "Section",
            "props": {"id": "s", "content": [{"type": "Heading", "props": {"id": "x", "text": "Hello"}}]},
        }
    ],
}


def structured(response: Any) -> list[Any]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', response.content.decode())
    return json.loads(found[1]) if found else []


def test_home_shows_the_live_theme(shop: Any, visit: Any) -> None:
    html = visit(shop.host).content.decode()
    assert "<title>Home – Aster</title>" in html
    assert '<meta name="description" content="Things made to be used.">' in html
    assert '<link rel="canonical" href="http://aster.localhost/">' in html
    assert '<meta property="og:url" content="http://aster.localhost/">' in html
    assert "<h1>Made to be used</h1>" in html
    assert html.count("<article") == 2  # the grid's limit
    assert '<a href="/products/mug-1">Mug 1</a>' in html
    assert html.count("© Aster") == html.count("Free delivery") == 1
    assert '<html lang="en">' in html


def test_home_names_the_shop_to_search_engines(shop: Any, visit: Any) -> None:
    assert structured(visit(shop.host)) == [
        {"@context": "https://schema.org", "@type": "WebSite", "name": "Aster", "url": "http://aster.localhost/"}
    ]


def pictures(html: str) -> list[tuple[str, str]]:
    """Return each picture's address and its `loading` attribute."""
    return re.findall(r'<img src="([^"]*)" alt="[^"]*" (loading="lazy"|fetchpriority="high")', html)


def test_the_first_picture_of_a_page_is_loaded_first_and_the_others_when_they_are_near(shop: Any, visit: Any) -> None:
    Product.objects.filter(workspace=shop.workspace).update(image="/cup.webp")
    hero = {"type": "Hero", "props": {"id": "h", "heading": "Two", "image": "/hero.webp"}}
    words = {"type": "RichText", "props": {"id": "r", "html": '<p>loading="lazy"</p>'}}
    gallery = {"type": "Gallery", "props": {"id": "g", "pictures": [{"src": "/a.webp"}, {"src": "/b.webp"}]}}
    shop.page("/pictures", {"content": [words, gallery, hero]})
    html = visit(shop.host, "/pictures").content.decode()
    first, later = 'fetchpriority="high"', 'loading="lazy"'
    assert pictures(html) == [("/a.webp", first), ("/b.webp", later), ("/hero.webp", later)]
    assert '<p>loading="lazy"</p>' in html
    listed = pictures(visit(shop.host, "/products").content.decode())
    assert listed == [("/cup.webp", first), *[("/cup.webp", later)] * (len(listed) - 1)]
    assert len(listed) > 1
    assert pictures(visit(shop.host, "/products/mug-1").content.decode()) == [("/cup.webp", first)]


def test_a_draft_is_not_shown(shop: Any, visit: Any) -> None:
    TemplateCustomization.objects.create(
        workspace=shop.workspace,
        name="Draft",
        puck_data={"content": [{"type": "Heading", "props": {"text": "Secret"}}]},
    )
    assert "Secret" not in visit(shop.host).content.decode()


def test_products_come_a_page_at_a_time(shop: Any, visit: Any) -> None:
    Product.objects.bulk_create(
        Product(workspace=shop.workspace, handle=f"cup-{n}", title=f"Cup {n:03}", price=1) for n in range(PER_PAGE)
    )
    first, second = (visit(shop.host, path).content.decode() for path in ("/products", "/products?page=2"))
    assert first.count("<article") == PER_PAGE
    assert second.count("<article") == 3
    assert '<a rel="next" href="/products?page=2">' in first
    assert '<a rel="prev" href="/products">' in second
    assert '<link rel="canonical" href="http://aster.localhost/products?page=2">' in second
    assert visit(shop.host, "/products?page=3").status_code == 404


@pytest.mark.parametrize(
    ("sort", "titles"),
    [("", "123"), ("?sort=price-high", "321"), ("?sort=price-low", "123"), ("?sort=new", None)],
)
def test_products_can_be_ordered(shop: Any, visit: Any, sort: str, titles: str | None) -> None:
    html = visit(shop.host, f"/products{sort}").content.decode()
    found = "".join(re.findall(r'<h2><a href="/products/mug-(\d)">', html))
    assert sorted(found) == ["1", "2", "3"]
    assert titles is None or found == titles


def test_the_announcement_stands_under_the_header_on_every_page(shop: Any, visit: Any) -> None:
    for path in ("/", "/products", "/products/mug-1", "/collections/summer", "/nothing-here"):
        html = visit(shop.host, path).content.decode()
        assert html.count("Free delivery") == 1
        assert html.index("</header>") < html.index("Free delivery") < html.index("<h1"), path


def test_pages_outside_the_theme_wear_its_announcements_and_footer(shop: Any, visit: Any) -> None:
    for path in ("/products", "/products/mug-2", "/collections/summer", "/nothing-here"):
        html = visit(shop.host, path).content.decode()
        assert html.count("© Aster") == html.count("Free delivery") == 1, path


def test_a_product_page_says_what_it_is_and_costs(shop: Any, visit: Any) -> None:
    shop.products[1].description = "Line one\n\nLine <two>"
    shop.products[1].image = "/media/mug.webp"
    shop.products[1].save()
    response = visit(shop.host, "/products/mug-2")
    html = response.content.decode()
    assert "<title>Mug 2 – Aster</title>" in html
    assert "<h1>Mug 2</h1>" in html
    assert "XAF 2,000" in html
    assert "<p>Line one</p>\n\n<p>Line &lt;two&gt;</p>" in html
    assert '<meta property="og:image" content="http://aster.localhost/media/mug.webp">' in html
    product, trail = structured(response)
    assert product["offers"]["price"] == "2000.00"
    assert product["offers"]["availability"] == "https://schema.org/InStock"
    assert [step["item"] for step in trail["itemListElement"]] == [
        "http://aster.localhost/",
        "http://aster.localhost/products",
        "http://aster.localhost/products/mug-2",
    ]


def test_a_hidden_product_is_nowhere(shop: Any, visit: Any) -> None:
    Product.objects.filter(handle="mug-1").update(is_published=False)
    assert visit(shop.host, "/products/mug-1").status_code == 404
    for path in ("/", "/products", "/collections/summer", "/sitemap.xml"):
        assert b"mug-1" not in visit(shop.host, path).content


def test_another_shops_products_and_pages_are_not_here(shop: Any, other: Any, visit: Any) -> None:
    Product.objects.create(workspace=other.workspace, handle="foreign", title="Foreign", price=1)
    other.page("/about", LANDING)
    assert visit(shop.host, "/products/foreign").status_code == 404
    assert visit(shop.host, "/about").status_code == 404
    assert visit(other.host, "/about").status_code == 200
    assert b"Foreign" not in visit(shop.host, "/products").content


def test_a_themes_own_page_is_shown_at_its_path(shop: Any, visit: Any) -> None:
    shop.page("/about/us", LANDING)
    html = visit(shop.host, "/about/us").content.decode()
    assert "<title>About us – Aster</title>" in html
    assert ">Hello</h2>" in html
    assert '<link rel="canonical" href="http://aster.localhost/about/us">' in html


def test_a_page_without_a_title_takes_the_one_of_its_row(shop: Any, visit: Any) -> None:
    shop.page("/about", {"content": []}, title="About")
    assert "<title>About – Aster</title>" in visit(shop.host, "/about").content.decode()


def test_a_page_whose_row_does_not_say_that_it_is_shown_is_kept_by_nobody(shop: Any, visit: Any) -> None:
    """Keep no page with a row that denies being shown, as raw SQL may leave: the database marks by the row."""
    page = shop.page("/about", {"content": []}, title="Before")
    assert visit(shop.host, "/about")["Cache-Control"].startswith("public")
    ThemePage.objects.update(is_active=False)
    forget_marks([f"ws:{shop.id}"])
    assert "/about" not in visit(shop.host, "/sitemap.xml").content.decode()
    for title in ("One", "Two"):
        ThemePage.objects.update(title=title)
        answer = visit(shop.host, "/about")
        assert (answer.status_code, answer["Cache-Control"]) == (200, "no-store")
        assert f"<title>{title} – Aster</title>" in answer.content.decode()
    assert marked() == []
    page.is_active = None
    page.save()
    assert f"ws:{shop.id}" in marked()
    assert visit(shop.host, "/about")["Cache-Control"].startswith("public")


def test_a_trailing_slash_leads_to_the_address_without_it(shop: Any, visit: Any) -> None:
    response = visit(shop.host, "/products/")
    assert (response.status_code, response["Location"]) == (301, "/products")


def test_robots_and_sitemap_name_the_canonical_host(shop: Any, visit: Any) -> None:
    shop.domain("aster.example")
    shop.page("/about", LANDING)
    assert visit(shop.host, "/robots.txt").content.decode() == (
        "User-agent: *\nAllow: /\n\nSitemap: http://aster.example/sitemap.xml\n"
    )
    response = visit(shop.host, "/sitemap.xml")
    assert response["Content-Type"] == "application/xml; charset=utf-8"
    assert re.findall("<loc>http://aster.example(.*?)</loc>", response.content.decode()) == [
        "/",
        "/products",
        "/about",
        "/collections/summer",
        "/products/mug-1",
        "/products/mug-2",
        "/products/mug-3",
    ]


def test_what_a_merchant_writes_into_names_is_text(shop: Any, visit: Any) -> None:
    evil = '"><script>alert(1)</script>{{ 7|add:7 }}'
    shop.workspace.name = evil
    shop.workspace.save()
    shop.summer.title = shop.summer.description = evil
    shop.summer.save()
    Product.objects.filter(handle="mug-1").update(title=evil, description=evil, image="javascript:alert(1)")
    for path in ("/", "/products", "/products/mug-1", "/collections/summer", "/nothing-here"):
        html = visit(shop.host, path).content.decode()
        assert "<script>alert" not in html, path
        assert "javascript:" not in html, path
        assert escape("{{ 7|add:7 }}") in html, path


def test_unknown_components_are_counted_when_their_page_is_built(shop: Any, visit: Any) -> None:
    counters.forget()
    key = key_of(METRIC, "unknown_components", "day", timezone.now())
    before = counters.read([key])[0][key]
    shop.page("/old", {"content": [{"type": kind, "props": {}} for kind in ("Carousel", "Video", "Heading")]})
    assert visit(shop.host, "/old").status_code == 200
    assert counters.read([key])[0][key] == before + 2


@pytest.mark.parametrize(("amount", "shown"), [("7500.00", "XAF 7,500"), ("12.50", "XAF 12.50"), ("0", "XAF 0")])
def test_prices_show_cents_only_where_there_are_any(amount: str, shown: str) -> None:
    assert price_text(Decimal(amount), "XAF") == shown


def test_where_shops_have_a_port_their_addresses_have_it_and_never_the_requests(
    shop: Any, visit: Any, settings: Any
) -> None:
    settings.PUBLIC_PORT = 8_000
    for host in (shop.host, f"{shop.host}:8000", f"{shop.host}:6666"):
        assert b'<link rel="canonical" href="http://aster.localhost:8000/products">' in visit(host, "/products").content
        assert b"<loc>http://aster.localhost:8000/products/mug-1</loc>" in visit(host, "/sitemap.xml").content
        assert b"Sitemap: http://aster.localhost:8000/sitemap.xml" in visit(host, "/robots.txt").content
    lifecycle.rename(shop.id, "rose")
    assert visit("aster.localhost", "/products")["Location"] == "http://rose.localhost:8000/products"


def test_in_production_no_address_has_a_port(shop: Any, visit: Any, settings: Any) -> None:
    settings.ENV, settings.PUBLIC_PORT = "production", 8_000
    settings.CDN_INTERNAL_SECRET = "0123456789abcdef0123456789abcdef"
    found = visit(shop.host, "/products", X_Origin_Secret=settings.CDN_INTERNAL_SECRET)
    assert b'<link rel="canonical" href="https://aster.localhost/products">' in found.content
