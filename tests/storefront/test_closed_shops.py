"""An unpublished, suspended or deleted shop: 404 for every visitor, kept five seconds, and purged like a page."""

import json
import time
import urllib.request
from collections.abc import Callable
from typing import Any
from urllib.error import HTTPError

import pytest

from freshness.cdn.varnish import Varnish
from freshness.targets import tags
from freshness.testing.cdn import batch
from freshness.testing.cdn import tags as purge_of
from storefront.previews import Preview, token_of
from tests.services import RunningEdge
from theme.models import ThemeRevision
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.hosting import lifecycle
from workspace.models import Membership, Workspace

pytestmark = pytest.mark.django_db

PATHS = ("/", "/products", "/products/mug-1", "/collections/summer", "/robots.txt", "/sitemap.xml", "/nothing-here")
BRIEF = {"Cache-Control": "public, max-age=0, must-revalidate, s-maxage=5", "CDN-Cache-Control": "max-age=5"}


@pytest.fixture
def owner(shop: Any, django_user_model: Any) -> Any:
    user = django_user_model.objects.create_user("ada")
    Membership.objects.create(workspace=shop.workspace, user=user, role=Membership.Role.OWNER)
    return user


def unpublish(shop: Any, owner: Any) -> None:
    TemplateCustomizationService.unpublish(customization_id=shop.theme.id, user=owner)


def suspend(shop: Any, _owner: Any) -> None:
    assert lifecycle.set_status(shop.id, Workspace.Status.SUSPENDED)


def delete(shop: Any, _owner: Any) -> None:
    lifecycle.delete_workspace(shop.id)


CLOSINGS = [unpublish, suspend, delete]


@pytest.mark.parametrize("close", CLOSINGS)
def test_nothing_of_it_is_shown_and_the_404_is_kept_five_seconds(
    shop: Any, owner: Any, visit: Any, close: Callable[..., None]
) -> None:
    workspace_id = shop.id
    assert [visit(shop.host, path).status_code for path in PATHS] == [200] * 6 + [404]
    close(shop, owner)
    host = tags.make("h", shop.host)
    whose = {host} if close is delete else {host, tags.make("w", workspace_id), tags.shard(workspace_id)}
    for path in PATHS:
        answer = visit(shop.host, path)
        assert answer.status_code == 404, path
        assert {name: answer[name] for name in BRIEF} == BRIEF
        assert set(answer["Surrogate-Key"].split()) == whose
        assert b"Aster" not in answer.content
        assert b"mug" not in answer.content.lower()


@pytest.mark.parametrize("close", [suspend, delete])
def test_a_link_to_a_draft_shows_nothing_either(shop: Any, owner: Any, visit: Any, close: Callable[..., None]) -> None:
    ThemeRevision.objects.create(theme=shop.theme, number=1, path="/", puck_data=shop.theme.puck_data)
    preview = Preview(workspace_id=shop.id, theme_id=shop.theme.id, revision=1, expires=9_999_999_999)
    link = f"/preview/{token_of(preview)}"
    assert visit(shop.host, link).status_code == 200
    close(shop, owner)
    answer = visit(shop.host, link)
    assert (answer.status_code, answer["Cache-Control"]) == (404, "no-store")


def seen(edge: RunningEdge, host: str) -> tuple[int, str]:
    """Return status and Cache-Status of the shop's list of products, as a visitor gets the page."""
    request = urllib.request.Request(f"{edge.url}/products", headers={"Host": host})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.headers["Cache-Status"]
    except HTTPError as refused:
        return refused.code, refused.headers["Cache-Status"]


@pytest.mark.services
@pytest.mark.django_db(transaction=True)
def test_at_the_edge_the_404_is_kept_briefly_and_goes_with_the_next_purge(
    shop: Any, owner: Any, clean_valkey: str, web: Callable[..., int], varnish_edge: Callable[..., RunningEdge]
) -> None:
    # A process trusts a known generation for the length of the fence; here each request reads the generation anew.
    policy = json.dumps({"fence": 0.001})
    edge = varnish_edge(web(FRESHNESS_POLICY=policy))
    cdn = Varnish([edge.url], secret=edge.purge_secret)

    def purged() -> None:
        cdn.purge(batch(cdn, purge_of(tags.make("w", shop.id), tags.make("h", shop.host))))
        time.sleep(0.005)  # an epoch counts for the whole of its millisecond

    steps: list[Callable[[], object]] = [
        lambda: suspend(shop, owner),
        lambda: lifecycle.set_status(shop.id, Workspace.Status.ACTIVE),
        lambda: unpublish(shop, owner),
        lambda: TemplateCustomizationService.publish_theme(customization_id=shop.theme.id, user=owner),
        lambda: lifecycle.delete_workspace(shop.id),
    ]
    assert seen(edge, shop.host) == (200, "edge; fwd=miss; stored")
    for step, status in zip(steps, (404, 200, 404, 200, 404), strict=True):
        step()
        purged()
        assert seen(edge, shop.host) == (status, "edge; fwd=miss; stored")
        again, cache = seen(edge, shop.host)
        assert again == status
        assert cache.startswith("edge; hit; ttl=")
        assert int(cache.rpartition("=")[2]) <= (60 if status == 200 else 5)
