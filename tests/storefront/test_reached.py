"""The known pages of a purge by hand, and why each is reached."""

from typing import Any

import pytest

from freshness.cli.operations import PurgeOrder
from freshness.contrib.django import build
from freshness.contrib.django.fact_tables import SeenPageRow
from freshness.contrib.django.operations import DjangoOperations
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject
from freshness.targets.tags import wire
from tests.journeys.conftest import scaled_settings

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def deployment(settings: Any) -> Any:
    settings.FRESHNESS = scaled_settings(PRECISE="on", SKIP="on", PAGES_SHOWING="storefront.shown_pages.pages_showing")
    build.forget()
    yield
    build.forget()


def reached(shop: Any, purge: Purge | None = None) -> tuple[list[tuple[str, str]], int]:
    found = DjangoOperations().reached(PurgeOrder(subjects=[Subject("ws", str(shop.id))], purge=purge or Purge()))
    return [(one.url.removeprefix(f"https://{shop.host}"), one.why) for one in found.pages], found.more


def verify(shop: Any, *paths: str, tags: str = "") -> None:
    for number, path in enumerate(paths):
        SeenPageRow.objects.create(
            key=path, subject=f"ws:{shop.id}", host=shop.host, path=path, generation=1, digest="d", tags=tags,
            seen_at=100.0 - number,
        )  # fmt: skip


def hold(shop: Any) -> None:
    presence = build.engine().ports.presence
    assert presence is not None
    presence.note({Subject("ws", str(shop.id)).tag}, seconds=600)


def test_a_whole_shop_has_its_critical_pages_and_the_verified_ones_and_the_rest_is_counted(shop: Any) -> None:
    hold(shop)
    verify(shop, "/products", *(f"/p{n}" for n in range(12)))
    pages, more = reached(shop)
    assert [path for path, _ in pages] == ["/", "/products", *(f"/p{n}" for n in range(8))]
    assert {why for _, why in pages} == {f"with everything of ws:{shop.id}"}
    assert more == 4


def test_of_a_tag_the_pages_with_the_tag_come_first_and_then_the_settled_purge(shop: Any) -> None:
    hold(shop)
    mug = wire(f"p:{shop.products[0].id}")
    verify(shop, "/collections/summer", tags=f"c-x {mug}")
    verify(shop, "/about", tags="g-x")
    pages, more = reached(shop, Purge(tags={mug}, paths={"/sale"}))
    later = f"once settled, with everything of ws:{shop.id}"
    assert pages == [
        ("/products/mug-1", "at once, by its route"),
        ("/collections/summer", f"at once, with {mug}"),
        ("/sale", "at once, by its path"),
        ("/", later),
        ("/products", later),
        ("/about", later),
    ]
    assert more == 0


def test_where_no_edge_holds_a_copy_the_pages_say_so(shop: Any) -> None:
    assert reached(shop)[0][0] == ("/", f"with everything of ws:{shop.id}; no edge holds a copy")


def test_of_everything_no_page_is_listed() -> None:
    found = DjangoOperations().reached(PurgeOrder(everything=True))
    assert found.lines() == ["no page of the purge is known by its address"]
