"""A publish and its undo through a real relay and Varnish: an address is ticked only once visitors have the page."""

import pytest

from desk.receipts import Phase, Visibility, receipt_of
from freshness.fetch.visitor import Visitor
from tests.journeys.conftest import Shop, shop, titled
from tests.journeys.platform import Platform, outside, platform
from tests.waiting import until_true
from theme.models import Publish
from theme.services import publishes
from theme.services import working_copies as copies
from workspace.hosting.services.edge_looks import EdgeLooks

__all__ = ["outside", "platform", "shop"]
pytestmark = [pytest.mark.services, pytest.mark.database, pytest.mark.slow]


def followed(shop: Shop, publish: Publish, looks: EdgeLooks, platform: Platform, words: str) -> Visibility:
    """Ask until the receipt is live; assert that home was never ticked while visitors got another page."""
    found: list[Visibility] = []

    def is_live() -> bool:
        known = publishes.publish_of(customization_id=publish.theme_id, publish=publish.pk, user=shop.owner)
        found.append(receipt_of(known, looks=looks))
        if found[-1].pages[0].after is not None:
            assert words in platform.visit(shop.host).body
        return found[-1].phase is Phase.LIVE

    until_true(is_live, "the receipt is live")
    return found[-1]


def test_a_publish_and_its_undo_are_ticked_when_visitors_have_them(platform: Platform, shop: Shop) -> None:
    looks = EdgeLooks(fetch=Visitor(edge=platform.edge.url))
    given = {"customization_id": shop.live.pk, "path": "/", "user": shop.owner}
    for path in ("/", "/products"):
        until_true(lambda at=path: "hit" in platform.visit(shop.host, at).headers["cache-status"], "the edge holds it")  # type: ignore[misc]
    assert "Live" in platform.visit(shop.host).body
    copies.save_working_copy(puck_data=titled("Published words"), expected=0, **given)
    done = copies.publish_working_copy(expected=1, **given).publish
    assert done is not None
    receipt = followed(shop, done, looks, platform, "Published words")
    assert [(one.path, one.trouble) for one in receipt.pages] == [("/", ""), ("/products", "")]
    assert (receipt.slow, receipt.failures, receipt.ask_again) == (False, 0, 0.0)
    undone = publishes.undo(customization_id=shop.live.pk, publish=done.pk, user=shop.owner)
    followed(shop, undone, looks, platform, "Live")
    assert "Published words" not in platform.visit(shop.host).body
