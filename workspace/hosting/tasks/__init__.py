"""The Celery tasks of hosting, importable from here."""

from workspace.hosting.tasks.cache_invalidation_tasks import (
    invalidate_on_content_change,
    invalidate_workspace_cache_async,
    warm_cache_async,
)

__all__ = ["invalidate_on_content_change", "invalidate_workspace_cache_async", "warm_cache_async"]
