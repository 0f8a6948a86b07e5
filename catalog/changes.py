"""Recent changes for the reconciler: live workspaces with changed products or collections."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Max

from catalog.models import Collection, Product
from freshness.targets.subject import Subject


def changed_since(since: datetime) -> Iterator[tuple[str, datetime]]:
    """`ws:<id>` and the time of the last change, for workspaces with a live theme."""
    for model in (Product, Collection):
        changed = model.objects.filter(updated_at__gte=since, workspace__site__is_live=True)
        yield from (
            (Subject("ws", str(workspace_id)), updated_at)
            for workspace_id, updated_at in changed.values_list("workspace_id").annotate(Max("updated_at")).order_by()
        )
