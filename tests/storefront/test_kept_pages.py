"""The short way of a page kept in this process gives the same response as the long way, and never another owner's
page."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from django.test import override_settings

from storefront import views
from theme.models import TemplateCustomization
from workspace.hosting.models import DeployedSite, FormerSubdomain
from workspace.hosting.services.cache_service import WorkspaceCacheService
from workspace.models import Workspace

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
PATHS = [
    "/",
    "/products",
    "/products?sort=new",
    "/products/mug-1",
    "/collections/summer",
    "/robots.txt",
    "/sitemap.xml",
]


@pytest.fixture
def seen(monkeypatch: Any) -> list[str]:
    """Return the paths requested by views."""
    asked: list[str] = []
    read = views.read
    monkeypatch.setattr(views, "read", lambda *given: asked.append(given[2]) or read(*given))
    return asked


@pytest.mark.parametrize("path", PATHS)
def test_a_kept_page_is_answered_without_a_view_or_a_query_and_is_the_same(
    shop: Any, visit: Any, seen: list[str], path: str, django_assert_num_queries: Any
) -> None:
    first = visit(shop.host, path)
    assert (first.status_code, seen) == (200, [path])
    with django_assert_num_queries(0):
        second = visit(shop.host, path)
    assert (second.status_code, second.content, dict(second.headers)) == (200, first.content, dict(first.headers))
    assert seen == [path]


def test_who_holds_the_page_gets_304_and_a_head_has_the_same_headers(shop: Any, visit: Any, seen: list[str]) -> None:
    first = visit(shop.host)
    same = visit(shop.host, If_None_Match=f'W/"x", {first["ETag"]}')
    assert (same.status_code, same.content, same["ETag"]) == (304, b"", first["ETag"])
    assert (same["Cache-Control"], same["Surrogate-Key"]) == (first["Cache-Control"], first["Surrogate-Key"])
    assert visit(shop.host, If_None_Match='"x"').content == first.content
    head = visit(shop.host, method="HEAD")
    assert (head.status_code, head["ETag"]) == (200, first["ETag"])
    assert seen == ["/"]


def test_schemes_hosts_and_queries_are_apart(shop: Any, other: Any, visit: Any, client: Any) -> None:
    with override_settings(SECURE_HSTS_SECONDS=60):
        visit(shop.host)
        secure = client.get("/", secure=True, headers={"Host": shop.host})
        plain = visit(shop.host)
    assert "Strict-Transport-Security" in secure.headers
    assert "Strict-Transport-Security" not in plain.headers
    assert visit(other.host).content != plain.content
    assert visit(shop.host, "/?x=1")["Cache-Control"] == "no-store"
    assert visit(shop.host, "/products%3Fsort=new").status_code == 404


def test_what_is_not_there_or_has_credentials_goes_the_long_way(shop: Any, visit: Any, seen: list[str]) -> None:
    for _ in range(2):
        assert visit(shop.host, "/products/gone").status_code == 404
        assert visit(shop.host, Authorization="Basic eA==")["Cache-Control"] == "no-store"
    assert seen == ["/products/gone", "/"] * 2


FENCE = 0.05
"""Seconds of trust in this process's knowledge, after a change noted only by the database."""


@pytest.fixture
def brief(settings: Any) -> None:
    settings.FRESHNESS = {**settings.FRESHNESS, "POLICY": {"fence": FENCE}}


def unpublish(shop: Any, _other: Any) -> None:
    TemplateCustomization.objects.filter(pk=shop.theme.pk).update(is_active=False)
    DeployedSite.objects.filter(pk=shop.site.pk).update(is_live=False)


def suspend(shop: Any, _other: Any) -> None:
    Workspace.objects.filter(pk=shop.id).update(status=Workspace.Status.SUSPENDED)


def delete(shop: Any, _other: Any) -> None:
    Workspace.objects.get(pk=shop.id).delete()


def give_away(shop: Any, other: Any) -> None:
    """Give the label to the other shop, as an operator can."""
    DeployedSite.objects.filter(pk=shop.site.pk).update(subdomain="elsewhere")
    DeployedSite.objects.filter(pk=other.site.pk).update(subdomain="aster")


def swap(shop: Any, other: Any) -> None:
    give_away(shop, other)
    DeployedSite.objects.filter(pk=shop.site.pk).update(subdomain="borage")


def rename(shop: Any, _other: Any) -> None:
    DeployedSite.objects.filter(pk=shop.site.pk).update(subdomain="elsewhere")
    FormerSubdomain.objects.create(label="aster", site=shop.site)


@pytest.mark.usefixtures("brief")
@pytest.mark.parametrize(
    ("change", "status", "shows"),
    [
        (unpublish, 404, b"not open"),
        (suspend, 404, b"not open"),
        (delete, 404, b"nothing here"),
        (give_away, 200, b"borage.example"),
        (swap, 200, b"borage.example"),
        (rename, 301, b""),
    ],
)
def test_no_page_of_before_is_shown_once_its_host_is_closed_or_somebody_elses(
    shop: Any, other: Any, visit: Any, change: Callable[[Any, Any], None], status: int, shows: bytes
) -> None:
    other.domain("borage.example")
    for path in PATHS:
        assert visit(shop.host, path).status_code == 200
    visit(other.host)
    change(shop, other)
    time.sleep(2 * FENCE)
    for path in PATHS:
        for _ in range(2):
            found = visit(shop.host, path)
            assert (found.status_code, shows in found.content) == (status, True)


@pytest.mark.usefixtures("brief")
def test_a_domain_that_changes_hands_shows_its_new_owner(shop: Any, other: Any, visit: Any) -> None:
    domain = shop.domain("kiosk.example")
    for _ in range(2):
        assert b"Aster" in visit("kiosk.example", "/products").content
    domain.delete()
    time.sleep(2 * FENCE)
    assert visit("kiosk.example", "/products").status_code == 404
    other.domain("kiosk.example")
    for _ in range(2):
        found = visit("kiosk.example", "/products")
        assert (found.status_code, b"Borage" in found.content) == (200, True)


def test_a_process_that_knew_the_old_owner_a_moment_ago_builds_no_page_of_it(
    shop: Any, other: Any, visit: Any, monkeypatch: Any
) -> None:
    """The page's snapshot, not the cache, decides the owner of a host."""
    real, known = views.workspace_at, [shop.id]
    monkeypatch.setattr(views, "workspace_at", lambda host: known.pop() if known else real(host))
    found = visit(other.host, "/products")
    assert (found.status_code, b"Borage" in found.content, known) == (200, True, [])
    kept = [WorkspaceCacheService.get(one.id, f"page:{other.host}/products") is not None for one in (shop, other)]
    assert kept == [False, True]
