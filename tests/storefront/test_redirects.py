"""A former address sends visitors on for good, is kept at the edge, and goes cold when the redirect changes."""

from typing import Any

import pytest

from freshness.cache_headers import tags_in
from freshness.contrib.django import build
from freshness.contrib.django.marks import touched
from freshness.targets.tags import wire
from freshness.testing.updates import cover, flush
from theme.models import ThemeRedirect

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


def redirect(shop: Any, path: str = "/about", target: str = "/about-us", **more: Any) -> ThemeRedirect:
    values = {"theme": shop.theme, "workspace": shop.workspace, "is_active": True} | more
    return ThemeRedirect.objects.create(path=path, target=target, **values)


def test_a_former_address_leads_on_and_is_kept_at_the_edge(shop: Any, visit: Any) -> None:
    redirect(shop)
    response = visit(shop.host, "/about")
    assert (response.status_code, response["Location"], response.content) == (301, "/about-us", b"")
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate, s-maxage=60"
    assert wire(f"l:{shop.id}/pages") in tags_in(response.headers, build.tag_headers())


def test_a_page_wins_over_a_redirect_and_a_hidden_theme_has_none(shop: Any, visit: Any) -> None:
    redirect(shop)
    shop.page("/about", {"content": []})
    assert visit(shop.host, "/about").status_code == 200
    redirect(shop, "/old", is_active=False)
    response = visit(shop.host, "/old")
    assert (response.status_code, response["Cache-Control"]) == (301, "no-store")  # its changes mark no page


def test_another_shop_does_not_lead_there(shop: Any, other: Any, visit: Any) -> None:
    redirect(shop)
    assert visit(other.host, "/about").status_code == 404


def test_only_pages_that_show_the_absence_go_cold(shop: Any, visit: Any, settings: Any) -> None:
    settings.FRESHNESS = {**settings.FRESHNESS, "PRECISE": "on"}
    shop.page("/plain", {"content": []})
    paths = ("/", "/plain", "/products", "/about", "/sitemap.xml")

    def settle() -> frozenset[str]:
        build.ledger().fold()
        touched(f"ws:{shop.id}")
        updated = build.ledger().update(flush, subjects=[f"ws:{shop.id}"])[0]
        build.ledger().update(cover(updated.decision.facts.desired), subjects=[f"ws:{shop.id}"])
        return (updated.narrow or updated.purge).tags

    settle()
    carried = {path: tags_in(visit(shop.host, path).headers, build.tag_headers()) for path in paths}
    made = redirect(shop)
    purged = settle()
    assert {path for path in paths if carried[path] & purged} == {"/about", "/sitemap.xml"}
    assert visit(shop.host, "/about").status_code == 301
    made.delete()
    carried["/about"] = tags_in(visit(shop.host, "/about").headers, build.tag_headers())
    assert carried["/about"] & settle()
    assert visit(shop.host, "/about").status_code == 404
