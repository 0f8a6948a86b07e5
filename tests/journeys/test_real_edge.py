"""The whole way with real parts: web, Valkey, a Celery worker with its relay, Varnish, visitors."""

import json
import os
import signal
import sys
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import redis

from freshness.cdn.varnish import Varnish
from freshness.contrib.django import build
from freshness.contrib.django.models import BatchRow, LedgerRow
from freshness.targets import tags
from freshness.testing.cloudfront import CloudFrontDouble
from tests.journeys.conftest import Shop, scaled_settings
from tests.ports import free_port
from tests.services import RunningEdge, Spawn, until_true
from tests.varnish import batch

pytestmark = [pytest.mark.services, pytest.mark.database]

FACTOR = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a visitor got."""

    status: int
    body: str
    headers: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """Everything that runs."""

    edge: RunningEdge
    env: dict[str, str]
    worker_log: Path

    def visit(self, host: str, path: str = "/") -> Seen:
        """GET a page as a visitor, through Varnish."""
        request = urllib.request.Request(f"{self.edge.url}{path}", headers={"Host": host})
        with urllib.request.urlopen(request, timeout=30) as answer:
            headers = {name.lower(): value for name, value in answer.headers.items()}
            return Seen(status=answer.status, body=answer.read().decode(), headers=headers)


@pytest.fixture
def outside(
    clean_valkey: str,
    child_env: dict[str, str],
    web: Callable[..., int],
    varnish_edge: Callable[..., RunningEdge],
    tmp_path: Path,
) -> Iterator[Platform]:
    """Web, and Varnish in front of it: nobody relays yet.  Waits in a fifth of the time."""
    policy = {
        "FRESHNESS_POLICY": json.dumps(scaled_settings(FACTOR)["POLICY"]),
        "REDIS_URL": child_env["REDIS_URL"].partition("&")[0],  # with the usual time-out, not the patient one of tests
    }
    edge = varnish_edge(web(**policy))
    env = child_env | policy | {"VARNISH_EDGES": edge.url, "EDGE_URL": edge.url}
    build.forget()
    yield Platform(edge=edge, env=env, worker_log=tmp_path / "worker.log")
    build.forget()


@pytest.fixture
def platform(outside: Platform, spawn: Spawn, shop: Shop) -> Platform:
    """The same with one Celery worker, which also relays, from when there is a shop."""
    start_worker(outside, spawn, "ready.")
    return outside


def start_worker(platform: Platform, spawn: Spawn, says: str, **env: str) -> None:
    """Start a worker as anybody would, and wait until its log says something."""
    command = [
        "-m",
        "celery",
        "-A",
        "huzilerz",
        "worker",
        "-l",
        "info",
        "-c",
        "2",
        "--without-gossip",
        "--without-mingle",
    ]
    log = platform.worker_log
    spawn([sys.executable, *command, "--logfile", str(log)], env=platform.env | env)
    until_true(lambda: log.exists() and says in log.read_text(), f"the worker says {says!r}")


def is_clean(shop: Shop) -> bool:
    row = LedgerRow.objects.filter(subject=shop.subject).first()
    return row is not None and row.due_at is None and row.done == row.desired


def test_a_saved_page_is_seen_through_the_edge_and_the_worker_tells_of_it(platform: Platform, shop: Shop) -> None:
    first = platform.visit(shop.host)
    assert (first.status, "Live" in first.body) == (200, True)
    again = platform.visit(shop.host)
    assert "hit" in again.headers["cache-status"]
    for number in range(10):
        shop.save(shop.live, f"Save number {number}")
    until_true(lambda: is_clean(shop), "the saves are covered")
    until_true(lambda: "Save number 9" in platform.visit(shop.host).body, "the last save is visible")
    assert "Live" not in platform.visit(shop.host).body
    assert BatchRow.objects.count() <= 2
    until_true(lambda: LedgerRow.objects.get().verified >= 10, "the page was verified through the edge")
    said = "".join(log.read_text() for log in platform.worker_log.parent.glob("*.log"))
    for name in ("invalidate_workspace_cache_async", "warm_cache_async", "invalidate_on_content_change"):
        assert f"workspace.hosting.tasks.cache_invalidation_tasks.{name}" in said
    for line in ("Starting for workspace", "CDN cache invalidated", "Local cache cleared", "Completed in"):
        assert f"[Cache Invalidation] {line}" in said


def test_a_published_theme_replaces_the_old_one_at_the_edge(platform: Platform, shop: Shop) -> None:
    assert "Live" in platform.visit(shop.host).body
    shop.publish(shop.draft)
    until_true(lambda: ">Draft<" in platform.visit(shop.host).body, "the published theme is visible")
    until_true(lambda: is_clean(shop), "the settled purge went out")
    assert platform.visit(shop.host, "/products").status == 200
    newest = LedgerRow.objects.get(subject=shop.subject).desired
    until_true(
        lambda: LedgerRow.objects.get(subject=shop.subject).verified == newest,
        "home and /products were warmed and verified",
    )


def test_without_redis_and_broker_an_edit_is_saved_served_and_purged(
    platform: Platform, shop: Shop, valkey_url: str
) -> None:
    assert "Live" in platform.visit(shop.host).body
    pid = int(_valkey_pid(valkey_url))
    os.kill(pid, signal.SIGSTOP)  # frozen: harder than refused
    try:
        shop.save(shop.live, "Saved without Redis")
        until_true(lambda: "Saved without Redis" in platform.visit(shop.host).body, "the edit is visible", within=60)
        until_true(lambda: is_clean(shop), "its purge went out", within=60)
    finally:
        os.kill(pid, signal.SIGCONT)


def test_an_edit_goes_through_cloudfronts_api_to_the_edge_and_is_seen_once_effective(
    outside: Platform, shop: Shop, spawn: Spawn
) -> None:
    """CloudFront's double has the same Varnish drop, half a second later, what boto3 asked it to invalidate."""
    edge = Varnish([outside.edge.url], secret=outside.edge.purge_secret)
    with CloudFrontDouble(
        effect=0.5, completion=2.0, ticking=True, on_effect=lambda one: edge.purge(batch(*one.tags))
    ) as double:
        cloudfront = {
            "CLOUDFRONT_DISTRIBUTION_ID": "EDOUBLE1",
            "AWS_ENDPOINT_URL_CLOUDFRONT": double.url,
            "AWS_ACCESS_KEY_ID": double.access_key,
            "AWS_SECRET_ACCESS_KEY": "any",
            "VARNISH_EDGES": "",
        }
        until_true(lambda: "hit" in outside.visit(shop.host).headers["cache-status"], "the edge holds the page")
        assert "Live" in outside.visit(shop.host).body
        spawn([sys.executable, "manage.py", "freshness_relay"], env=outside.env | cloudfront)
        shop.save(shop.live, "Through the API")
        until_true(lambda: "Through the API" in outside.visit(shop.host).body, "the edit is visible")
        until_true(lambda: BatchRow.objects.get().state == "closed", "the relay has heard that it is complete")
        (made,) = double.account.invalidations.values()
        assert made.items == (f"#{tags.make('w', shop.workspace.pk)}",)
        assert (made.reference, double.account.billed) == (BatchRow.objects.get().reference, 1)
        assert is_clean(shop)


def _valkey_pid(url: str) -> int:
    with redis.Redis.from_url(url) as client:
        return int(client.info("server")["process_id"])


def test_a_worker_whose_broker_is_away_relays_and_warms_all_the_same(
    outside: Platform, shop: Shop, spawn: Spawn
) -> None:
    nobody = f"redis://127.0.0.1:{free_port()}/0"
    start_worker(outside, spawn, "relay started", CELERY_BROKER_URL=nobody, CELERY_RESULT_BACKEND=nobody)
    assert "Live" in outside.visit(shop.host).body
    shop.save(shop.live, "Saved without a broker")
    until_true(lambda: "Saved without a broker" in outside.visit(shop.host).body, "the edit is visible")
    until_true(lambda: LedgerRow.objects.get().verified == 1, "it was verified, in the relay itself")
    said = outside.worker_log.read_text()
    assert "no broker" in said
    assert "ready." not in said
