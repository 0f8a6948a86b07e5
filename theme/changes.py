"""What the reconciler asks of themes: which workspaces' live themes changed lately."""

from collections.abc import Iterator
from datetime import datetime

from theme.models import TemplateCustomization


def changed_since(since: datetime) -> Iterator[tuple[str, datetime]]:
    """`ws:<id>` and the time of the last edit, for live themes edited at or after `since`."""
    live = TemplateCustomization.objects.filter(is_active=True, last_edited_at__gte=since).order_by()
    for workspace_id, edited_at in live.values_list("workspace_id", "last_edited_at"):
        yield f"ws:{workspace_id}", edited_at
