"""Pages of a shop with given tags, to be fetched and verified after a purge of these tags."""

from collections.abc import Collection as Several
from typing import Final
from uuid import UUID

from catalog.models import Collection, Product
from freshness.ports import Page
from freshness.targets.subject import Subject
from freshness.targets.tags import uuid_of, wire
from theme.models import ThemePage
from workspace.hosting import routes
from workspace.hosting.services.engine import workspace_of

MOST: Final = 4
"""Most pages after a purge, beside home and /products."""


def pages_showing(subject: str, tags: Several[str]) -> tuple[Page, ...]:
    """Return pages that carry some of the `tags` of a purge: of products, collections and theme pages, by address."""
    workspace = workspace_of(Subject.parse(subject))
    if workspace is None:
        return ()
    products, groups = _ids("p", tags), _ids("c", tags)
    shown = Product.objects.filter(workspace_id=workspace, id__in=products, is_published=True)
    paths = [f"/products/{handle}" for handle in shown.order_by("handle").values_list("handle", flat=True)[:MOST]]
    grouped = Collection.objects.filter(workspace_id=workspace, id__in=groups).order_by("handle")
    paths += [f"/collections/{handle}" for handle in grouped.values_list("handle", flat=True)[:MOST]]
    if any(tag.startswith("g-") for tag in tags):  # at most some hundred pages a theme
        live = ThemePage.objects.filter(theme__workspace_id=workspace, theme__is_active=True, is_active=True)
        addressed = live.exclude(path__startswith="/@").order_by("path").values_list("id", "path")
        paths += [path for number, path in addressed if wire(f"g:{number}") in tags]
    return routes.pages(routes.hosts_of(workspace)[:1], paths[:MOST])


def _ids(kind: str, tags: Several[str]) -> set[UUID]:
    found = (uuid_of(tag) for tag in tags if tag.startswith(f"{kind}-"))
    return {one for one in found if one is not None}
