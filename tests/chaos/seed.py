"""The usual lock-and-skip rule, as the original description words it: for comparison on the same machine, under the
same troubles.

A save enqueues a Celery task five seconds ahead, after the commit.  The task takes a lock of 30 seconds, or
skips; purges the CDN; then deletes the workspace's keys from Redis.  Three retries, each twice as late.
"""

import secrets
from collections.abc import Callable
from typing import Any

from celery import Celery, Task
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django_redis import get_redis_connection
from redis.exceptions import RedisError

from freshness.batching.batch import Batch, Member
from freshness.contrib.django import build
from freshness.errors import CdnError
from freshness.targets.purge import Purge
from tests.chaos.plan import Plan

app = Celery("seed")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.conf.update(task_acks_late=False, task_reject_on_worker_lost=False)


def enqueue(workspace_id: str, *, at_once: bool) -> None:
    """Enqueue a purge after a commit as the lock-and-skip rule does: at once for a publish, five seconds later for a
    save."""
    countdown = 0 if at_once else 5 * Plan.current().scale
    invalidate.apply_async(args=[workspace_id], countdown=countdown)


@app.task(bind=True, max_retries=3)
def invalidate(self: "Task[..., dict[str, Any]]", workspace_id: str) -> dict[str, Any]:
    """Purge as the lock-and-skip rule does."""
    scale = Plan.current().scale
    if not cache.add(f"cache_invalidation_lock:ws:{workspace_id}", "locked", timeout=int(30 * scale)):
        return {"skipped": True, "reason": "debounced"}
    try:
        subject = f"ws:{workspace_id}"
        call = secrets.randbits(60)  # no two calls are the same purge: the lock-and-skip rule has no generations
        member = Member(subject=subject, captured=1, epoch=call, settled=False, purge=Purge.of(subject))
        build.engine().ports.cdn.purge(Batch(cdn="vendor", members=(member,)))
        redis = get_redis_connection("default")
        keys = list(redis.scan_iter(match=f"seed:{workspace_id}:*", count=1_000))
        if keys:
            redis.delete(*keys)
    except (CdnError, RedisError) as error:
        raise self.retry(exc=error, countdown=scale * 2**self.request.retries) from error
    return {"success": True, "skipped": False}


class PageCache:
    """The lock-and-skip rule's second tier: pages in Redis for 300 s, found by workspace and path, deleted by the
    task."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        label = request.headers.get("Host", "").partition(".")[0]
        key = f"seed:{label.removeprefix('s-')}:{request.get_full_path()}"
        redis = get_redis_connection("default")
        try:
            if found := redis.hgetall(key):
                headers = {name.decode()[2:]: value.decode() for name, value in found.items() if name[:2] == b"h:"}
                return HttpResponse(found[b"body"], headers=headers)
        except RedisError:
            return self.get_response(request)
        response = self.get_response(request)
        if response.status_code == 200 and "public" in response.headers.get("Cache-Control", ""):
            try:
                headers = {f"h:{name}": value for name, value in response.headers.items()}
                redis.hset(key, mapping={**headers, "body": response.content})
                redis.expire(key, 300)
            except RedisError:
                return response
        return response
