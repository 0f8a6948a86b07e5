"""The three Celery tasks: parse, call and answer.

The ledger's row is their state: a lost, doubled or late task changes only the time of a purge.
"""

import uuid
from collections.abc import Sequence
from typing import Any

from celery import Task, shared_task
from django.db import transaction

from freshness.contrib.django import build
from freshness.contrib.django.marks import mark
from freshness.errors import AnotherIdentity
from workspace.hosting.routes import is_live
from workspace.hosting.services.cdn_cache_service import CDNCacheService
from workspace.hosting.services.engine import state_of, subject_of
from workspace.hosting.services.warming import warm_workspace


@shared_task(bind=True, max_retries=3, ignore_result=False)
def invalidate_workspace_cache_async(
    self: "Task[..., dict[str, Any]]", workspace_id: str, reason: str, generation: int | None = None
) -> dict[str, Any]:
    """Purge a workspace now, or name the covering purge in the answer: `skipped` never means lost.

    Retried three times, after 1, 2 and 4 seconds; the relay goes on after that.  A worker with another CDN in its
    settings than the ledger's CDN answers with that fact, and leaves the purge to relays with the right settings.
    """
    try:
        outcome = CDNCacheService.invalidate_workspace_cache(workspace_id, reason, generation=generation)
    except AnotherIdentity as error:
        return {**_refused(workspace_id, error), "requested": reason, "scheduled_for": state_of(workspace_id).due_at}
    if outcome.error is not None:
        again = {"workspace_id": workspace_id, "reason": reason, "generation": outcome.generation}
        raise self.retry(args=(), kwargs=again, exc=outcome.error, countdown=2**self.request.retries)
    answer = {"workspace_id": workspace_id, "reason": reason, "generation": outcome.generation}
    if outcome.skipped:
        times = {"covered": outcome.covered, "scheduled_for": outcome.scheduled_for}
        return {"success": True, "skipped": True, **answer, "requested": reason, "reason": "debounced", **times}
    cdn = outcome.batch.reference if outcome.batch else ""
    return {"success": True, "skipped": False, **answer, "cdn": cdn, "duration_ms": round(outcome.seconds * 1000)}


@shared_task(ignore_result=False, soft_time_limit=25)
def warm_cache_async(
    workspace_id: str,
    urls: list[str] | None = None,
    generation: int | None = None,
    settled: bool = False,
    dirty_since: float | None = None,
    nonce: int | None = None,
    reason: str | None = None,
    tags: Sequence[str] = (),
) -> dict[str, Any]:
    """Fetch home, critical routes and pages with `tags` through the edge.

    `urls` are fetched in their place: paths, or URLs on the workspace's own hosts.  A relay's message for a
    `generation` is skipped once a newer generation was purged, with its own message, unless pages show the purged tags:
    messages that waited for a worker therefore need no expiry by the clocks of two hosts.
    """
    superseded = urls is None and generation is not None and state_of(workspace_id).done > generation
    if superseded and not build.pages_showing(subject_of(workspace_id), tags):
        return {"success": True, "workspace_id": workspace_id, "skipped": True, "reason": "superseded"}
    try:
        warmed = warm_workspace(
            workspace_id,
            urls=urls,
            generation=generation,
            settled=settled,
            dirty_since=dirty_since,
            nonce=nonce,
            reason=reason,
            tags=tags,
        )
    except AnotherIdentity as error:
        return _refused(workspace_id, error)
    return {"success": warmed.failed == 0, "workspace_id": workspace_id, **warmed.as_dict()}


def _refused(workspace_id: str, error: AnotherIdentity) -> dict[str, Any]:
    return {
        "workspace_id": workspace_id,
        "success": False,
        "skipped": True,
        "reason": "another_identity",
        "error": str(error),
    }


@shared_task(ignore_result=False)
def invalidate_on_content_change(
    workspace_id: str, content_type: str = "content", content_id: str | None = None
) -> dict[str, Any]:
    """Mark a workspace whose products or content changed, if a theme is live; the debounced purge follows."""
    subject = subject_of(workspace_id)
    answer = {"success": True, "workspace_id": workspace_id, "content_type": content_type, "content_id": content_id}
    if not is_live(uuid.UUID(workspace_id)):
        return {**answer, "skipped": True, "reason": "not_live"}
    with transaction.atomic():
        mark(subject, reason=f"{content_type}_change")
    state = state_of(workspace_id)
    return {**answer, "skipped": False, "scheduled_for": state.due_at}
