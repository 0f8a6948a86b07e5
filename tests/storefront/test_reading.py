"""Pages out of the workspace's cache: read once, shown often, and never older than the last edit."""

import time
from itertools import count
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext

from catalog.models import Product
from freshness.contrib.django import build
from freshness.contrib.django.marks import mark
from freshness.targets.generation import Stamp
from storefront import pages
from storefront.page import RenderedPage
from storefront.reading import read
from theme.models import TemplateCustomization
from workspace.hosting.services.cache_service import WorkspaceCacheService

pytestmark = pytest.mark.django_db(transaction=True)


def edit(shop: Any) -> None:
    """Mark twice: the first mark of a process learns the store's clock, later marks raise the fence."""
    for _ in range(2):
        mark(f"ws:{shop.id}", reason="test")


@pytest.fixture
def builds(monkeypatch: Any) -> list[str]:
    """Collect the built listings and products, in order."""
    built: list[str] = []
    listing, product = pages.products, pages.product

    def counted_listing(shop: Any, **asked: Any) -> Any:
        built.append(f"products {asked['number']} {asked['sort']}")
        return listing(shop, **asked)

    def counted_product(shop: Any, handle: str) -> Any:
        built.append(handle)
        return product(shop, handle)

    monkeypatch.setattr(pages, "products", counted_listing)
    monkeypatch.setattr(pages, "product", counted_product)
    return built


def test_a_page_is_built_once_and_is_the_same_from_the_cache(shop: Any, visit: Any, builds: list[str]) -> None:
    first, second = visit(shop.host, "/products"), visit(shop.host, "/products")
    assert builds == ["products 1 "]
    assert second.content == first.content
    assert dict(second.headers) == dict(first.headers)


def test_a_page_whose_rendering_writes_is_answered_and_kept_by_nobody(shop: Any, visit: Any, monkeypatch: Any) -> None:
    usual, renderings = pages.products, []

    def writes(shown: Any, **asked: Any) -> Any:
        renderings.append(Group.objects.get_or_create(name="rendition")[1])
        return usual(shown, **asked)

    monkeypatch.setattr(pages, "products", writes)
    answers = []
    for runs in (1, 2, 2):
        answers.append(visit(shop.host, "/products"))
        assert renderings == [True, False][:runs]
    assert [answer.status_code for answer in answers] == [200] * 3
    assert ["no-store" in answer["Cache-Control"] for answer in answers] == [True, False, False]
    assert len({answer.content for answer in answers}) == 1


def test_pages_hosts_and_parameters_do_not_mix(shop: Any, other: Any, visit: Any, builds: list[str]) -> None:
    shop.domain("aster.example")
    asked = [(shop.host, ""), ("aster.example", ""), (other.host, ""), (shop.host, "?sort=new"), (shop.host, "?page=1")]
    answers = [visit(host, f"/products{query}") for host, query in asked]
    assert [visit(host, f"/products{query}").content for host, query in asked] == [answer.content for answer in answers]
    assert builds == ["products 1 "] * 3 + ["products 1 new"]  # ?page=1 is the page without a query
    assert len({answer["ETag"] for answer in answers[:4]}) == 4


def test_unknown_parameters_read_the_same_entry(shop: Any, visit: Any, builds: list[str]) -> None:
    for query in ("", "?x=1", "?utm_source=a", "?x=2&page=1"):
        visit(shop.host, f"/products{query}")
    assert builds == ["products 1 "]


def test_an_edit_shows_in_the_next_answer(shop: Any, visit: Any) -> None:
    assert b"Mug 1" in visit(shop.host, "/products/mug-1").content
    Product.objects.filter(handle="mug-1").update(title="Cup 1")
    edit(shop)
    response = visit(shop.host, "/products/mug-1")
    assert b"Cup 1" in response.content
    assert response["X-Content-Gen"] == str(build.ledger().stamp(f"ws:{shop.id}").generation)
    assert response["Cache-Control"].startswith("public")


def test_a_shop_that_closes_shows_nothing_from_the_cache(shop: Any, visit: Any) -> None:
    assert visit(shop.host).status_code == 200
    TemplateCustomization.objects.update(is_active=False)
    edit(shop)
    assert visit(shop.host).status_code == 404


def test_what_is_not_there_fills_no_cache(shop: Any, visit: Any, builds: list[str]) -> None:
    for _ in range(2):
        assert visit(shop.host, "/products/gone").status_code == 404
    assert builds == ["gone", "gone"]


def test_a_page_that_an_edit_overtook_is_served_and_never_kept(shop: Any) -> None:
    subject, generations = f"ws:{shop.id}", count(7)

    def overtaken() -> RenderedPage:
        newer = Stamp(generation=next(generations), nonce=1)
        store = build.store()
        store.put(subject, newer, read_at=store.get(subject).now, lease=2)
        return RenderedPage(body=b"old", tags=())

    reading = read(shop.id, shop.host, "/", overtaken)
    assert (reading.page.body, reading.stamp.generation, reading.current) == (b"old", 0, False)


def test_without_redis_pages_are_served_and_no_older_than_the_fence(shop: Any, visit: Any, settings: Any) -> None:
    settings.FRESHNESS = {"REDIS_URL": "redis://127.0.0.1:1/0", "POLICY": {"fence": 0.05}}
    for generation in ("0", "1", "2"):
        response = visit(shop.host, "/products")
        assert (response.status_code, response["X-Content-Gen"]) == (200, generation)
        mark(f"ws:{shop.id}", reason="test")
        time.sleep(0.06)


def test_a_page_from_the_cache_costs_the_database_nothing(
    shop: Any, visit: Any, django_assert_num_queries: Any
) -> None:
    visit(shop.host)
    with django_assert_num_queries(0):
        visit(shop.host)


def test_a_page_of_many_products_is_built_in_few_queries(
    shop: Any, visit: Any, django_assert_max_num_queries: Any
) -> None:
    grids = [{"type": "ProductGrid", "props": {"collection": "summer", "limit": n}} for n in range(1, 40)]
    cards = [{"type": "ProductCard", "props": {"productId": f"mug-{n}"}} for n in range(200)]
    shop.page("/many", {"content": grids + cards})
    with django_assert_max_num_queries(16):
        assert visit(shop.host, "/many").status_code == 200


@pytest.mark.slow
def test_a_document_of_thousands_of_grids_is_a_page_of_bounded_size(
    shop: Any, visit: Any, django_assert_max_num_queries: Any
) -> None:
    same = [{"type": "ProductGrid", "props": {"collection": "summer", "limit": 48}} for _ in range(2_000)]
    others = [{"type": "ProductGrid", "props": {"collection": f"none-{n}"}} for n in range(2_000)]
    shop.page("/many", {"content": same + others})
    with django_assert_max_num_queries(70):
        response = visit(shop.host, "/many")
    assert response.content.count(b"<article") == 1_000


def test_a_page_survives_its_journey() -> None:
    stamp = Stamp(generation=3, nonce=9)
    page = RenderedPage(body=b'\n{"a": "\xff"}\n', tags=("w-1", "h-2"), content_type="text/plain", locale="fr")
    assert RenderedPage.decode(page.encode(stamp)) == (stamp, page)


@pytest.mark.parametrize("path", ["/", "/products", "/products/mug-1", "/collections/summer", "/sitemap.xml", "/gone"])
@pytest.mark.parametrize("known", [True, False])
def test_a_page_that_is_built_asks_the_database_nothing_twice(shop: Any, visit: Any, path: str, known: bool) -> None:
    visit(shop.host, "/robots.txt")
    if not known:
        WorkspaceCacheService.clear(shop.id)
    with CaptureQueriesContext(connection) as found:
        visit(shop.host, path)
    asked = [one["sql"] for one in found.captured_queries]
    assert len(asked) > (1 if known else 3)
    assert sum("freshness_row" in sql for sql in asked) == 1  # the states of the workspace and of the host
    assert [sql for sql in asked if asked.count(sql) > 1] == []
