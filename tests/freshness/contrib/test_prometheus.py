"""The engine's events as Prometheus metrics."""

import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import pytest
from prometheus_client import CollectorRegistry
from prometheus_client.parser import text_string_to_metric_families

from freshness.contrib.prometheus import SYSTEM, UNCOUNTED, PrometheusMetrics, SystemFigures, exposition
from freshness.events import (
    AlertChanged,
    BudgetAlarm,
    CacheRead,
    Claimed,
    Coalesced,
    Effective,
    Event,
    Failed,
    IdentityAlarm,
    OldTransactionAlarm,
    OutsideEdge,
    PurgeCompared,
    Purged,
    Requested,
    Skipped,
    SystemMeasured,
    TagsOverflowed,
    Verified,
    Warmed,
    Widened,
)

WHO = {"subject": "ws:7", "generation": 7}
PURGED = Purged(**WHO, reason="x", cdn="varnish", reference="r", immediate=True, settled=False, items=1, seconds=0.2)
ROOT = Path(__file__).resolve().parents[3]


def failed(error: str) -> Failed:
    return Failed(**WHO, reason="x", immediate=False, cdn="varnish", error=error, parked=False, seconds=3.0)


def claimed(*, immediate: bool) -> Claimed:
    return Claimed(**WHO, reason="x", coalesced=3, immediate=immediate, waited=12.0, shut_for=30.0)


def effective(seconds: float | None) -> Effective:
    said = {"reason": "x", "cdn": "c", "reference": "r", "immediate": False, "settled": True}
    return Effective(**WHO, **said, seconds=seconds)


def counted(*events: object) -> dict[str, float]:
    """Return the metrics changed by these events in an empty registry, without metrics that stayed 0."""
    registry = CollectorRegistry()
    observe = PrometheusMetrics(registry)
    for event in events:
        observe(event)  # type: ignore[arg-type]
    found = {}
    for metric in registry.collect():
        for sample in metric.samples:
            if sample.value and not sample.name.endswith(("_created", "_bucket")):
                labels = ",".join(f"{name}={value}" for name, value in sorted(sample.labels.items()))
                found[sample.name.removeprefix("freshness_") + f"{{{labels}}}" * bool(labels)] = sample.value
    return found


ALERT = AlertChanged(
    subject="alert:FreshnessParked",
    name="FreshnessParked",
    severity="warning",
    firing=True,
    value=1.0,
    since=1.0,
    summary="Purges failed",
    description="1 subject is parked.",
    runbook_url="",
)
MONEY = {"subject": "account:cf", "spent": 1.0, "forecast": 9.0, "monthly": 5.0, "stretch": 2.0}
TOLD: list[tuple[Any, dict[str, float]]] = [
    (Requested(subject="ws:7", reason="x", immediate=True), {"edits_total{immediate=true}": 1}),
    (
        Coalesced(**WHO, reason="x", covered=False, scheduled_for=1.0),
        {"skipped_requests_total": 1},
    ),
    (claimed(immediate=False), {"coalesced_edits_total": 3, "wait_seconds_count": 1, "wait_seconds_sum": 12}),
    (claimed(immediate=True), {}),
    (Skipped(**WHO, reason="x", settled=True, coalesced=3, waited=5.0, shut_for=30.0), {"skipped_purges_total": 1}),
    (
        Widened(subject="account:x", cdn="x", reference="r", shards=26, dirty=2_000, clean=18_000),
        {"shards_purged_total{cdn=x}": 26, "widened_total{cdn=x}": 18_000},
    ),
    (
        Widened(subject="account:x", cdn="x", reference="r", shards=26, dirty=2_000, clean=None),
        {"shards_purged_total{cdn=x}": 26},
    ),
    (
        PURGED,
        {
            "purges_total{cdn=varnish,immediate=true}": 1,
            "purge_seconds_count{cdn=varnish}": 1,
            "purge_seconds_sum{cdn=varnish}": 0.2,
        },
    ),
    (
        failed("CdnThrottled: slow down"),
        {
            "purge_failures_total{cdn=varnish,error=CdnThrottled,parked=false}": 1,
            "purge_seconds_count{cdn=varnish}": 1,
            "purge_seconds_sum{cdn=varnish}": 3,
        },
    ),
    (
        Warmed(**WHO, fetched=2, failed=1, seconds=0.5),
        {
            "pages_warmed_total{outcome=ok}": 2,
            "pages_warmed_total{outcome=failed}": 1,
            "warm_seconds_count": 1,
            "warm_seconds_sum": 0.5,
        },
    ),
    (Verified(**WHO, seen=7, fresh=True, attempts=0), {"verdicts_total{verdict=fresh}": 1}),
    (
        PurgeCompared(**WHO, causes=("t.title", "t.stock"), changed=False),
        {
            "purges_compared_total{cause=t.title}": 1,
            "purges_compared_total{cause=t.stock}": 1,
            "purges_unchanged_total{cause=t.title}": 1,
            "purges_unchanged_total{cause=t.stock}": 1,
        },
    ),
    (
        PurgeCompared(**WHO, causes=("t.title",), changed=True),
        {"purges_compared_total{cause=t.title}": 1},
    ),
    (Verified(**WHO, seen=6, fresh=False, attempts=0), {"verdicts_total{verdict=stale}": 1}),
    (BudgetAlarm(**MONEY, over=True), {"budget_alarms_total{over=true}": 1}),
    (IdentityAlarm(subject="identity", why="another CDN's"), {"identity_alarms_total": 1}),
    (OldTransactionAlarm(subject="transactions", seconds=900.0, why="a dump"), {"old_transaction_alarms_total": 1}),
    (OutsideEdge(), {"outside_edge_total": 1}),
    (TagsOverflowed(dropped=9), {"tag_overflows_total": 1}),
    (
        CacheRead(process=90, shared=8, missed=2, edge=5, origin=1),
        {
            "cache_reads_total{tier=process}": 90,
            "cache_reads_total{tier=shared}": 8,
            "cache_reads_total{tier=none}": 2,
            "page_reads_total{tier=edge}": 5,
            "page_reads_total{tier=origin}": 1,
        },
    ),
    (ALERT, {"alert_changes_total{alert=FreshnessParked,firing=true}": 1}),
    (SystemMeasured(subject="system", figures={"parked_subjects": 3.0}), {}),
    (effective(None), {}),
    (effective(12.0), {"effective_seconds_count{cdn=c}": 1, "effective_seconds_sum{cdn=c}": 12}),
    ("something new", {}),
]


def test_every_event_is_counted_or_said_not_to_be() -> None:
    """Count every event, or list the event: a new event is a line of TOLD, with its metric, or a line of UNCOUNTED."""
    counted_or_not = {type(event): bool(counted(event)) for event, _ in TOLD if type(event) is not Claimed}
    of_claims = {Claimed: any(counted(event) for event, _ in TOLD if type(event) is Claimed)}
    told = {kind: is_counted for kind, is_counted in (counted_or_not | of_claims).items() if kind is not str}
    assert told == {kind: kind not in UNCOUNTED for kind in get_args(Event)}


@pytest.mark.parametrize(("event", "expected"), TOLD, ids=lambda value: type(value).__name__)
def test_an_event_adds_exactly_this(event: Event, expected: dict[str, float]) -> None:
    assert counted(event) == expected


@pytest.mark.parametrize(
    "error", ["", "text from a server", "CdnError2: x", "Any", "getattr: x", "__doc__: x", "a b: c"]
)
def test_an_error_that_is_no_leaf_of_ours_makes_no_label_of_its_own(error: str) -> None:
    assert counted(failed(error))["purge_failures_total{cdn=varnish,error=other,parked=false}"] == 1


def documented() -> set[str]:
    lines = (ROOT / "docs/reference/metrics.md").read_text().splitlines()
    return {line.split("`")[1].partition("{")[0] for line in lines if line.startswith("| `freshness_")}


def test_the_reference_names_every_metric_and_no_other() -> None:
    registry = CollectorRegistry()
    PrometheusMetrics(registry)
    registry.register(SystemFigures(lambda: dict.fromkeys(SYSTEM, 1.0)))
    names = {m.name + ("_total" if m.type == "counter" else "") for m in registry.collect()}
    assert documented() == names


@pytest.mark.slow
def test_several_processes_add_up_even_after_they_ended(tmp_path: Path) -> None:
    program = """
import os, sys
from freshness.contrib.prometheus import exposition, observe
from freshness.events import Warmed
for _ in range(3):
    if not (child := os.fork()):
        observe(Warmed(subject="ws:7", generation=7, fetched=2, failed=1, seconds=0.5))
        os._exit(0)
    os.waitpid(child, 0)
sys.stdout.buffer.write(exposition()[0])
"""
    environment = {"PROMETHEUS_MULTIPROC_DIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    values = {
        (sample.name, sample.labels.get("outcome")): sample.value
        for family in text_string_to_metric_families(done.stdout)
        for sample in family.samples
    }
    assert values["freshness_pages_warmed_total", "ok"] == 6
    assert values["freshness_pages_warmed_total", "failed"] == 3
    assert values["freshness_warm_seconds_count", None] == 3


def test_one_process_alone_shows_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PROMETHEUS_MULTIPROC_DIR", raising=False)
    text, content_type = exposition()
    assert b"# TYPE freshness_purges_total counter" in text
    assert content_type.startswith("text/plain")
