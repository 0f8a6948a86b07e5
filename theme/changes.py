"""Changes of themes for the reconciler: the workspaces with changes of live content since a time."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Q

from freshness.targets.subject import Subject
from theme.models import TemplateCustomization


def changed_since(since: datetime) -> Iterator[tuple[str, datetime]]:
    """`ws:<id>` and when: live themes edited, and themes put live or taken off, at or after `since`."""
    changed = TemplateCustomization.objects.filter(
        Q(is_active=True, last_edited_at__gte=since) | Q(switched_at__gte=since)
    )
    fields = ("workspace_id", "is_active", "last_edited_at", "switched_at")
    for workspace_id, is_active, edited_at, switched_at in changed.order_by().values_list(*fields):
        times = [edited_at] * is_active + [switched_at] * (switched_at is not None)
        yield Subject("ws", str(workspace_id)), max(times)
