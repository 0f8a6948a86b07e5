"""A process that schedules one invalidation alone, every way in turn; writes the microseconds of each, as JSON.

`{way: [[in the transaction, after its commit], …]}`, the median of each round.  The commit itself is not counted: the
save has to pay for it anyway.
"""

import json
import os
import random
import sys
import time
import uuid
from collections.abc import Callable
from statistics import median

import redis
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from wagtail.contrib.frontend_cache.utils import purge_urls_from_cache

from bench.saving import PAUSE, with_celery, with_database, with_procrastinate  # sets Django up
from freshness.contrib.django.marks import mark

TURNS = 10
CALLS = 10
Way = Callable[[], object]


def main(rounds: int) -> None:
    """Make the tables, measure, write."""
    call_command("migrate", verbosity=0)
    ways = _ways(uuid.uuid4(), os.environ["WAGTAIL_EDGE"])
    for way in ways.values():
        for _ in range(50):
            _times(way)
    found: dict[str, list[list[float]]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, times in _round(ways).items():
            found[name].append([median(part) for part in zip(*times, strict=True)])
    json.dump(found, sys.stdout)


def _ways(workspace: uuid.UUID, edge: str) -> dict[str, Way]:
    client, name = redis.Redis.from_url(settings.REDIS_URL), str(workspace)
    backend = {"edge": {"BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend", "LOCATION": edge}}
    urls = ["https://shop.test/", "https://shop.test/products"]
    ways: dict[str, Way] = {
        "ours": lambda: mark(f"ws:{workspace}", reason="edit"),
        "celery": lambda: transaction.on_commit(lambda: with_celery.apply_async((name,))),
        "database": lambda: with_database.enqueue(name),
        "procrastinate": lambda: with_procrastinate(name),
        "wagtail": lambda: transaction.on_commit(lambda: purge_urls_from_cache(urls, backend)),
        "zadd": lambda: transaction.on_commit(lambda: client.zadd("due", {name: time.time()})),
    }
    if connection.vendor != "postgresql":
        del ways["procrastinate"]
    return ways


def _round(ways: dict[str, Way]) -> dict[str, list[tuple[float, float]]]:
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for _ in range(TURNS):
        for name in random.sample(list(ways), len(ways)):
            times[name] += [_times(ways[name]) for _ in range(CALLS)]
    return times


def _times(way: Way) -> tuple[float, float]:
    time.sleep(PAUSE)
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")  # the transaction has begun
        began = time.perf_counter()
        way()
        inside = time.perf_counter() - began
        hooks, connection.run_on_commit = connection.run_on_commit, []
    began = time.perf_counter()
    for _, hook, *_ in hooks:
        hook()
    return inside * 1e6, (time.perf_counter() - began) * 1e6


if __name__ == "__main__":
    main(int(sys.argv[1]))
