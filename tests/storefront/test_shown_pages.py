"""After a purge of changed things, pages with these things are warmed and verified."""

import uuid
from dataclasses import replace
from typing import Any

import pytest

from freshness.contrib.django import build
from freshness.events import Effective
from freshness.targets.purge import Purge
from freshness.targets.tags import make, overflow, uuid_of, wire
from storefront.own_answer import ask
from storefront.shown_pages import MOST, pages_showing
from workspace.hosting.invalidation import WarmWhenEffective
from workspace.hosting.tasks import warm_cache_async

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


def shown(shop: Any, *names: str) -> list[str]:
    pages = pages_showing(f"ws:{shop.id}", {overflow(shop.id), *map(wire, names)})
    assert {page.host for page in pages} <= {shop.host}
    return [page.path for page in pages]


def test_pages_of_products_collections_and_documents_are_found_by_their_tags(shop: Any) -> None:
    about, _section = shop.page("/about", {}), shop.page("/@band", {})
    product = shop.products[0]
    assert shown(shop, f"p:{product.id}", f"l:{product.id}/description") == ["/products/mug-1"]
    assert shown(shop, f"c:{shop.summer.id}", f"g:{about.id}") == ["/collections/summer", "/about"]
    assert shown(shop, f"l:{shop.id}/products") == []
    assert len(shown(shop, *(f"p:{one.id}" for one in shop.products), f"c:{shop.summer.id}", f"g:{about.id}")) == MOST


def test_things_of_other_shops_and_hidden_products_have_no_page(shop: Any) -> None:
    product = shop.products[0]
    assert pages_showing(f"ws:{uuid.uuid4()}", {wire(f"p:{product.id}")}) == ()
    product.is_published = False
    product.save()
    assert shown(shop, f"p:{product.id}") == []
    assert pages_showing(f"host:{shop.host}", {wire(f"p:{product.id}")}) == ()


def test_a_tag_of_a_uuid_is_read_back_and_no_other() -> None:
    one = uuid.uuid4()
    assert (uuid_of(make("p", one)), uuid_of(make("g", "7")), uuid_of("p-x")) == (one, None, None)


class _Noting(WarmWhenEffective):
    def _enqueued(self, workspace_id: str, arguments: dict[str, Any]) -> bool:
        self.message = (workspace_id, arguments)
        return True


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("settled", [False, True])
def test_the_worker_finds_the_pages_with_what_was_purged(
    shop: Any, settings: Any, monkeypatch: Any, whole: bool, settled: bool, django_assert_num_queries: Any
) -> None:
    settings.FRESHNESS = {
        **settings.FRESHNESS,
        "PAGES": "workspace.hosting.routes.critical_pages",
        "PAGES_SHOWING": "storefront.shown_pages.pages_showing",
    }
    subject, product = f"ws:{shop.id}", shop.products[1]
    tags = {wire(f"p:{product.id}")} | (Purge.of(subject).tags if whole else frozenset())
    observer = _Noting()
    with django_assert_num_queries(0):  # the relay, perhaps with thousands of purges under way, asks no question
        observer(
            Effective(
                subject=subject,
                generation=3,
                reason="edit",
                cdn="c",
                reference="r",
                immediate=False,
                settled=settled,
                tags=frozenset(tags),
            )
        )
    fetched: list[str] = []
    engine = build.engine()
    monkeypatch.setattr(
        engine, "ports", replace(engine.ports, fetch=lambda page: fetched.append(page.path) or ask(page))
    )
    workspace_id, arguments = observer.message
    warm_cache_async(workspace_id, **arguments)
    assert sorted(fetched) == ["/", "/products", *([] if whole else ["/products/mug-2"])]
    assert [page.path for page in build.pages_showing(subject, tags)] == ([] if whole else ["/products/mug-2"])
