"""The whole way with real parts: web, Valkey, a Celery worker with its relay, Varnish, visitors."""

import os
import signal
import sys

import pytest
import redis

from freshness.cdn.varnish import Varnish
from freshness.contrib.django.models import BatchRow, LedgerRow
from freshness.targets import tags
from freshness.testing.cloudfront import CloudFrontDouble
from tests.journeys.conftest import Shop
from tests.journeys.platform import Platform, is_clean, outside, platform, start_worker
from tests.ports import free_port
from tests.services import Spawn
from tests.varnish import batch
from tests.waiting import until_true

pytestmark = [pytest.mark.services, pytest.mark.database]

__all__ = ["outside", "platform"]  # the fixtures


def test_a_saved_page_is_seen_through_the_edge_and_the_worker_tells_of_it(platform: Platform, shop: Shop) -> None:
    first = platform.visit(shop.host)
    assert (first.status, "Live" in first.body) == (200, True)
    # The purge of the shop's own opening may still be under way, and take the first copy.
    until_true(lambda: "hit" in platform.visit(shop.host).headers["cache-status"], "a copy is kept at the edge")
    for number in range(10):
        shop.save(shop.live, f"Save number {number}")
    until_true(lambda: is_clean(shop), "the saves are covered")
    until_true(lambda: "Save number 9" in platform.visit(shop.host).body, "the last save is visible")
    assert "Live" not in platform.visit(shop.host).body
    assert BatchRow.objects.count() <= 2
    rows = LedgerRow.objects.filter(subject=shop.subject)
    until_true(lambda: rows.get().verified >= 10, "the page was verified through the edge")
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
    """CloudFront's double has the same Varnish drop the invalidated tags, half a second after boto3's call."""
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
