"""The front of a shop: read once for many pages, and never older than they are."""

import time
import uuid
from collections.abc import Callable
from typing import Any

import pytest
import redis
from django.db import connection
from django.test.utils import CaptureQueriesContext

from catalog.models import Product
from storefront.front import Front, Theme
from storefront.look import ShopLook
from storefront.previews import Preview, token_of
from tests.storefront.conftest import HOME
from theme.models import TemplateCustomization, ThemeRevision
from workspace.hosting.models import Domain
from workspace.hosting.routes import site_for
from workspace.hosting.services.cache_service import WorkspaceCacheService
from workspace.models import Workspace

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
THEME, SITE = '"theme_templatecustomization"', '"hosting_deployedsite"'


@pytest.fixture
def edited(settings: Any) -> Callable[[], None]:
    """Edit by SQL, without word to any process, and wait until this process sees the edit."""
    settings.FRESHNESS = {**settings.FRESHNESS, "POLICY": {"fence": 0.05}}
    return lambda: time.sleep(0.06)


def asked(visit: Any, host: str, path: str) -> list[str]:
    """Return a shop's tables read by a visit, in order."""
    with CaptureQueriesContext(connection) as found:
        visit(host, path)
    tables = {THEME: "theme", SITE: "site"}
    return [name for one in found.captured_queries for table, name in tables.items() if f"FROM {table}" in one["sql"]]


def test_the_first_page_reads_the_shop_and_every_later_page_only_what_it_shows(shop: Any, visit: Any) -> None:
    assert asked(visit, shop.host, "/products") == ["site", "site", "theme"]  # the first to learn the host's shop
    for path in ("/products/mug-1", "/collections/summer", "/gone", "/robots.txt"):
        assert asked(visit, shop.host, path) == [], path
    assert asked(visit, shop.host, "/") == ["theme"]  # its own document


def test_a_home_page_that_comes_first_reads_its_document_once(shop: Any, visit: Any) -> None:
    visit(shop.host, "/robots.txt")
    WorkspaceCacheService.clear(shop.id)
    assert asked(visit, shop.host, "/") == ["site", "theme"]


def test_an_edit_of_a_product_leaves_the_front_in_place(shop: Any, visit: Any, edited: Callable[[], None]) -> None:
    visit(shop.host, "/products/mug-1")
    Product.objects.filter(handle="mug-1").update(title="Bowl")
    edited()
    assert asked(visit, shop.host, "/products/mug-1") == []
    assert "<h1>Bowl</h1>" in visit(shop.host, "/products/mug-1").content.decode()


def other_announcement(shop: Any) -> None:
    bar = {"type": "AnnouncementBar", "props": {"text": "Closed on Monday"}}
    TemplateCustomization.objects.filter(pk=shop.theme.pk).update(puck_data={"content": [bar]})


def other_theme(shop: Any) -> None:
    TemplateCustomization.objects.filter(pk=shop.theme.pk).update(is_active=False)
    bar = {"type": "AnnouncementBar", "props": {"text": "Closed on Monday"}}
    TemplateCustomization.objects.create(
        workspace=shop.workspace, name="Second", puck_data={"content": [bar]}, is_active=True
    )


@pytest.mark.parametrize("edit", [other_announcement, other_theme])
@pytest.mark.parametrize("path", ["/products", "/gone"])
def test_an_edit_of_the_front_shows_on_a_page_that_is_built_next(
    shop: Any, visit: Any, path: str, edit: Callable[[Any], None], edited: Callable[[], None]
) -> None:
    assert "Free delivery" in visit(shop.host, path).content.decode()
    edit(shop)
    edited()
    page = visit(shop.host, path).content.decode()
    assert "Free delivery" not in page
    assert "Closed on Monday" in page


@pytest.mark.parametrize("change", [{"name": "Borage"}, {"status": "suspended"}])
def test_an_edit_of_the_workspace_ends_the_front(
    shop: Any, visit: Any, change: dict[str, str], edited: Callable[[], None]
) -> None:
    assert '"og:site_name" content="Aster"' in visit(shop.host, "/products").content.decode()
    Workspace.objects.filter(pk=shop.id).update(**change)
    edited()
    page = visit(shop.host, "/products").content.decode()
    assert '"og:site_name" content="Aster"' not in page
    assert ('"og:site_name" content="Borage"' in page) == ("name" in change)


def test_a_new_domain_is_canonical_on_pages_built_from_then_on(
    shop: Any, visit: Any, edited: Callable[[], None]
) -> None:
    visit(shop.host, "/products")
    shop.domain("aster.example")
    edited()
    assert 'rel="canonical" href="http://aster.example/products/mug-2"' in (
        visit(shop.host, "/products/mug-2").content.decode()
    )


def test_a_host_that_changes_hands_shows_the_new_owners_front(
    shop: Any, other: Any, visit: Any, edited: Callable[[], None]
) -> None:
    domain = shop.domain("shared.example")
    assert '"og:site_name" content="Aster"' in visit("shared.example", "/products").content.decode()
    Domain.objects.filter(pk=domain.pk).delete()
    other.domain("shared.example")
    edited()
    assert '"og:site_name" content="Borage"' in visit("shared.example", "/products/mug-1").content.decode()
    assert visit(shop.host, "/products/mug-1").status_code == 200


def test_a_page_is_kept_for_five_minutes_because_its_parts_are_kept_longer(
    shop: Any, visit: Any, settings: Any, valkey_url: str
) -> None:
    settings.FRESHNESS = {**settings.FRESHNESS, "REDIS_URL": valkey_url}
    visit(shop.host, "/products")
    with redis.Redis.from_url(valkey_url) as store:

        def left(name: str) -> int:  # beside the value there may be its lease
            return max(int(store.pttl(key)) for key in store.scan_iter(f"*:{name}{shop.host}*"))

        page, front = left("page:"), left("front:")
    assert 290_000 < page <= 300_000
    assert 3_590_000 < front <= 3_600_000


def test_a_preview_keeps_no_front_and_uses_no_kept_front(shop: Any, visit: Any) -> None:
    bar = {"type": "AnnouncementBar", "props": {"text": "A draft"}}
    ThemeRevision.objects.create(theme=shop.theme, number=7, path="/", puck_data={"content": [bar]})
    token = token_of(Preview(workspace_id=shop.id, theme_id=shop.theme.pk, revision=7, expires=int(time.time()) + 60))
    for path, shown, hidden in (
        (f"/preview/{token}", "A draft", "Free delivery"),
        ("/products", "Free delivery", "A draft"),
        (f"/preview/{token}", "A draft", "Free delivery"),
    ):
        page = visit(shop.host, path).content.decode()
        assert shown in page, path
        assert hidden not in page, path


def test_a_front_survives_its_journey(shop: Any) -> None:
    site = site_for(shop.host)
    assert site is not None
    look = {"locale": "fr-CM", "logo": "/media/logo.svg", "menus": {"header": [{"label": "A", "href": "/a"}]}}
    home = HOME | {"root": {"props": look}}
    front = Front.of(site, Theme(id=uuid.UUID(int=5), home=home))
    assert front.look == ShopLook(
        locale="fr-CM",
        logo="/media/logo.svg",
        menus={"header": [{"label": "A", "href": "/a"}], "footer": []},
    )
    assert (front.theme_id, front.name, front.canonical) == (uuid.UUID(int=5), "Aster", shop.host)
    assert front.shown == [f"t:{uuid.UUID(int=5)}"]
    assert '<a href="/about">Free delivery</a>' in front.above
    assert "<small>© Aster</small>" in front.below
    again = Front.decode(front.encode())
    assert again == front
    assert [type(again.above), type(again.below)] == [type(front.above), type(front.below)]
