"""A theme published before its workspace had a site."""

import uuid

from theme.models import TemplateCustomization
from workspace.hosting import invalidation


def with_the_site(*, workspace_id: uuid.UUID, **_: object) -> None:
    """Receiver of `site_opened`, within its transaction: without this no edit of the catalog would be marked."""
    if TemplateCustomization.objects.filter(workspace_id=workspace_id, is_active=True).exists():
        invalidation.published(workspace_id, reason="site_opened")
