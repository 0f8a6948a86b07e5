"""A shard's purge covers its workspaces: every storable response of a shop carries the tag of its shard."""

from typing import Any

import pytest

from freshness.targets import tags
from huzilerz import settings as project
from workspace.hosting.models import DeployedSite

PATHS = (
    "/",
    "/products",
    "/products/mug-1",
    "/products/gone",
    "/collections/summer",
    "/collections/gone",
    "/about",
    "/no/such/page",
    "/robots.txt",
    "/sitemap.xml",
)


def storable(response: Any) -> bool:
    return "no-store" not in response.headers.get("Cache-Control", "")


@pytest.mark.parametrize("path", PATHS)
def test_whatever_may_be_stored_carries_the_shard_of_its_workspace(shop: Any, visit: Any, path: str) -> None:
    response = visit(shop.host, path)
    assert storable(response)
    for header, separator in (("Surrogate-Key", " "), ("Cache-Tag", ",")):
        assert {tags.shard(shop.id), tags.make("w", shop.id)} <= set(response[header].split(separator))


def test_so_does_a_shop_that_is_closed_or_has_moved(shop: Any, visit: Any) -> None:
    shop.domain("aster.example")
    moved = visit(shop.host)
    DeployedSite.objects.update(is_live=False)
    closed = visit("aster.example")
    for response in (moved, closed):
        assert not storable(response) or tags.shard(shop.id) in response["Surrogate-Key"].split(" ")


def test_the_settings_say_so() -> None:
    assert project.FRESHNESS["SHARD_TAGS"] is True
