"""A shop with an entry in each list of the desk, and the addresses of the desk's pages of this shop."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from tests.shops import Shop, make_shop
from theme.models import Publish, ScheduledPublish, ThemeRevision
from theme.services.page_service import add_page, remove_page
from theme.services.redirects import add_redirect
from theme.services.share_links import share
from theme.services.working_copies import publish_working_copy


def busy_shop() -> Shop:
    """Make a shop with an entry in each list of the desk. Names given by the merchant are in capitals."""
    shop = make_shop()
    given: dict[str, Any] = {"customization_id": shop.first.pk, "user": shop.owner}
    shop.workspace.name, shop.first.name, shop.second.name = "ASTER", "FIRST", "SECOND"
    for one in (shop.workspace, shop.first, shop.second):
        one.save()
    shop.owner.username = "ANA"
    shop.owner.save()
    for path in ("/about", "/gone"):
        add_page(path=path, title="ABOUT", puck_data={}, **given)
    share(path="/about", hours=1, note="NOTE", **given)
    publish_working_copy(path="/", expected=0, note="NOTE", **given)
    remove_page(path="/gone", **given)
    add_page(path="/new", title="NEW", puck_data={}, **given)
    shop.first.refresh_from_db()
    add_redirect(path="/old", target="/about", expected=shop.first.revision, **given)
    for state in ScheduledPublish.ScheduleState:
        message = "This page was changed after the publish was scheduled." if state == "failed" else ""
        kept = {"theme_id": shop.first.pk, "path": "/", "puck_data": {}, "based_on": 1, "author_id": shop.owner.pk}
        at = timezone.now() + timedelta(days=1)
        ScheduledPublish.objects.create(at=at, state=state, message=message, **kept)
    return shop


def places(shop: Shop) -> list[str]:
    """Return the addresses of every page of plain HTML at the desk, with refused addresses."""
    revision = ThemeRevision.objects.order_by("number").last()
    assert revision is not None
    panels = ["pages", "settings", "seo", "schedule", "shares", "history", "history?compare=x", "compare?before=x"]
    panels += [f"history?compare={Publish.objects.get().pk}", f"compare?before=1&after={revision.number}"]
    return ["/desk/", *(f"/desk/{shop.first.pk}/{one}" for one in panels)]
