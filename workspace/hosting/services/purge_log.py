"""Log lines of each purge for operators, and the usual rule's lock key while a window is shut."""

import logging
import uuid

from django.core.cache import cache
from redis.exceptions import RedisError

from freshness.events import BudgetAlarm, Claimed, Coalesced, Event, Failed, Purged, Skipped, Verified
from workspace.hosting.services.engine import workspace_of

log = logging.getLogger("workspace.hosting.cache_invalidation")


def lock_key(workspace_id: object) -> str:
    """Return the key in Django's cache, set while a workspace's window is shut, for information alone."""
    return f"cache_invalidation_lock:ws:{workspace_id}"


def observe(event: Event) -> None:
    """Log an event, and show a shut window."""
    if isinstance(event, BudgetAlarm):
        _log_money(event)
        return
    workspace_id = workspace_of(event.subject)
    if workspace_id is None:
        return
    match event:
        case Claimed():
            log.info("[Cache Invalidation] Starting for workspace %s (%s)", workspace_id, event.reason)
            if event.shut_for:
                show_shut(workspace_id, generation=event.generation, seconds=event.shut_for)
        case Skipped():
            log.info("[Cache Invalidation] No edge holds a page of workspace %s: nothing to purge", workspace_id)
            show_shut(workspace_id, generation=event.generation, seconds=event.shut_for)
        case Purged():
            _log_purged(event, workspace_id)
        case Coalesced():
            log.info(
                "[Cache Invalidation] Skipping duplicate invalidation (debounced) for workspace %s: %s",
                workspace_id,
                "covered already" if event.covered else f"covered by the purge at {event.scheduled_for}",
            )
        case Failed():
            log.log(
                logging.ERROR if event.parked else logging.WARNING,
                "[Cache Invalidation] Failed for workspace %s, %s: %s",
                workspace_id,
                "parked, retried slowly" if event.parked else "tried again",
                event.error,
            )
        case Verified(fresh=False):
            log.warning(
                "[Cache Invalidation] Workspace %s shows generation %s at the edge, not %s",
                workspace_id,
                event.seen,
                event.generation,
            )
        case _:
            pass


observe.events = (BudgetAlarm, Claimed, Skipped, Purged, Coalesced, Failed, Verified)  # type: ignore[attr-defined]


def _log_purged(event: Purged, workspace_id: uuid.UUID) -> None:
    log.info(
        "[Cache Invalidation] CDN cache invalidated for workspace %s: %s %s, generation %s",
        workspace_id,
        event.cdn,
        event.reference,
        event.generation,
    )
    log.info(
        "[Cache Invalidation] Local cache cleared for workspace %s: entries before generation %s",
        workspace_id,
        event.generation,
    )
    log.info("[Cache Invalidation] Completed in %.0fms for workspace %s", event.seconds * 1000, workspace_id)


def _log_money(event: BudgetAlarm) -> None:
    log.log(
        logging.WARNING if event.over else logging.INFO,
        "[Cache Invalidation] %s: $%.2f forecast of $%.2f a month, $%.2f spent: %s",
        event.subject,
        event.forecast,
        event.monthly,
        event.spent,
        f"over budget, windows of the free plan are {event.stretch:.1f} times as long"
        if event.over
        else "within the budget again",
    )


def show_shut(workspace_id: object, *, generation: int, seconds: float) -> None:
    """Show the shut window of a workspace, at best effort."""
    try:
        cache.set(lock_key(workspace_id), generation, timeout=seconds)
    except (RedisError, OSError) as error:
        log.warning("the shut window of workspace %s cannot be shown: %s", workspace_id, error)
