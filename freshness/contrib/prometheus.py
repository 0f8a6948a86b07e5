"""The engine's events as Prometheus metrics: an observer (`observe`) and the text a scraper reads (`exposition`).

Where several processes share the work, set PROMETHEUS_MULTIPROC_DIR to an empty directory for all of them, before they
start; each process then answers for all.  Only counters and histograms are used: their sums keep the figures of an
ended process.  docs/reference/metrics.md lists the names.
"""

import logging
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from freshness import errors
from freshness.contrib import metric_files
from freshness.contrib.measured import leaf
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

UNCOUNTED = (SystemMeasured,)
"""Events without a metric: figures of the system are read at each scrape (`exposition`)."""

SYSTEM: Mapping[str, str] = {
    "oldest_dirty_seconds": "How long the oldest edit has waited for its purge, pauses apart; 0 where none waits.",
    "waiting_subjects": "Subjects that wait for a purge, 10,000 at most.",
    "parked_subjects": "Subjects whose purges failed so often that they are tried slowly, 10,000 at most.",
    "relay_silent_seconds": "Since the last sign of life of any relay.",
    "restorations_open": "Whether everything is being purged, because the database went back.",
    "pauses_overdue": "Subjects held back a minute after the end of their pause or suspension.",
    "alerts_firing": "Alerts that fire.",
    "calls_this_month": "Calls to the CDNs of these settings since the month began.",
    "items_this_month": "Items billed by the CDNs of these settings since the month began.",
    "spent_dollars": "US dollars spent since the month began; not there without a price.",
    "forecast_dollars": "US dollars by the end of the month, at the present pace; not there without a price.",
    "budget_used_ratio": "Part of the month's budget that is spent; not there without a budget.",
}
"""Gauges of the whole system: the same from every machine; rules take the maximum."""

log = logging.getLogger(__name__)
_CALL = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0)  # seconds; 2.0 is where a purge counts as slow
_COMPLETION = (0.1, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0, 30.0, 60.0, 120.0, 300.0, 600.0)
_WAIT = (1.0, 2.5, 5.0, 7.5, 10.0, 20.0, 30.0, 45.0, 60.0, 120.0, 300.0)


class PrometheusMetrics:
    """`freshness.ports.Observe` that counts into a registry.  The values of every label are bounded."""

    def __init__(self, registry: CollectorRegistry) -> None:
        def counter(name: str, what: str, labels: Sequence[str] = ()) -> Counter:
            return Counter(f"freshness_{name}", what, labels, registry=registry)

        def histogram(name: str, what: str, buckets: Sequence[float], labels: Sequence[str] = ()) -> Histogram:
            return Histogram(f"freshness_{name}", what, labels, registry=registry, buckets=buckets)

        self._edits = counter("edits_total", "Edits that marked something stale.", ["immediate"])
        self._coalesced = counter("coalesced_edits_total", "Edits that rode along on another edit's purge.")
        self._skipped = counter("skipped_requests_total", "Explicit requests that an earlier or later purge covers.")
        self._waited = histogram("wait_seconds", "From the first edit seen to the purge that covers it.", _WAIT)
        self._purges = counter("purges_total", "Purges that a CDN accepted.", ["cdn", "immediate"])
        self._skipped_purges = counter("skipped_purges_total", "Purges skipped because no edge held anything.")
        self._shards = counter("shards_purged_total", "Whole shards purged in a flood.", ["cdn"])
        self._widened = counter("widened_total", "Workspaces whose pages went cold by that without need.", ["cdn"])
        self._failures = counter(
            "purge_failures_total", "Purges not accepted, tried again.", ["cdn", "error", "parked"]
        )
        self._called = histogram("purge_seconds", "Calls to a CDN's API, accepted or not.", _CALL, ["cdn"])
        self._effective = histogram(
            "effective_seconds", "From the call to a CDN until the purge is effective.", _COMPLETION, ["cdn"]
        )
        self._pages = counter("pages_warmed_total", "Pages fetched through the edge after a purge.", ["outcome"])
        self._warmed = histogram("warm_seconds", "Fetching the pages of one subject.", _CALL)
        self._age = histogram("age_seconds", "From the first edit seen to its page seen at the edge.", _WAIT)
        self._budget = counter("budget_alarms_total", "Forecasts that went over the budget, or back.", ["over"])
        self._strangers = counter("identity_alarms_total", "Minutes in which a process purged nothing: another CDN's.")
        self._old = counter("old_transaction_alarms_total", "Looks that found a transaction open for ten minutes.")
        self._outside = counter("outside_edge_total", "Requests refused because they came past the edge.")
        self._overflows = counter("tag_overflows_total", "Routes whose tags did not fit their headers, by process.")
        self._alerts = counter("alert_changes_total", "Alerts that began or were cleared.", ["alert", "firing"])
        self._reads = counter("cache_reads_total", "Values read, by the tier with the answer.", ["tier"])
        self._page_reads = counter("page_reads_total", "Pages asked of the embedded edge, by their source.", ["tier"])
        self._compared = counter("purges_compared_total", "Purges whose pages were compared by bytes.", ["cause"])
        self._unchanged = counter("purges_unchanged_total", "Compared purges without a new byte.", ["cause"])
        self._verdicts = counter("verdicts_total", "What the edge showed after a purge.", ["verdict"])

    def __call__(self, event: Event) -> None:
        """Count an event; events without a metric are ignored."""
        match event:
            case Requested():
                self._edits.labels(_word(event.immediate)).inc()
            case Claimed(immediate=False):  # the scheduled purge after an immediate purge tells of its edits
                self._coalesced.inc(event.coalesced)
                self._waited.observe(event.waited)
            case Coalesced():
                self._skipped.inc()
            case Purged():
                self._purges.labels(event.cdn, _word(event.immediate)).inc()
                self._called.labels(event.cdn).observe(event.seconds)
            case Skipped():
                self._skipped_purges.inc()
            case Failed():
                self._failures.labels(event.cdn, leaf(event.error), _word(event.parked)).inc()
                self._called.labels(event.cdn).observe(event.seconds)
            case Warmed():
                self._pages.labels("ok").inc(event.fetched)
                self._pages.labels("failed").inc(event.failed)
                self._warmed.observe(event.seconds)
            case Verified():
                self._verdicts.labels("fresh" if event.fresh else "stale").inc()
                if event.fresh and event.age is not None:
                    self._age.observe(event.age)
            case _:
                self._count_further(event)

    def _count_further(self, event: Event) -> None:
        match event:
            case Effective() if event.seconds is not None:
                self._effective.labels(event.cdn).observe(event.seconds)
            case BudgetAlarm():
                self._budget.labels(_word(event.over)).inc()
            case IdentityAlarm():
                self._strangers.inc()
            case OldTransactionAlarm():
                self._old.inc()
            case OutsideEdge():
                self._outside.inc()
            case TagsOverflowed():
                self._overflows.inc()
            case CacheRead():
                self._reads.labels("process").inc(event.process)
                self._reads.labels("shared").inc(event.shared)
                self._reads.labels("none").inc(event.missed)
                self._page_reads.labels("edge").inc(event.edge)
                self._page_reads.labels("origin").inc(event.origin)
            case AlertChanged():
                self._alerts.labels(event.name, _word(event.firing)).inc()
            case _:
                self._count_scope(event)

    def _count_scope(self, event: Event) -> None:
        """Count events about the needless part of purges."""
        match event:
            case PurgeCompared():
                for cause in event.causes:
                    self._compared.labels(cause).inc()
                    self._unchanged.labels(cause).inc(not event.changed)
            case Widened():
                self._shards.labels(event.cdn).inc(event.shards)
                self._widened.labels(event.cdn).inc(event.clean or 0)
            case _:  # an immediate claim, `UNCOUNTED`, and events of a later release
                pass


def _observer() -> PrometheusMetrics:
    """Create the observer of this process, after a merge of ended processes' files: the first scrape stays short."""
    if directory := os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        try:
            with metric_files.merged(Path(directory)):
                pass
        except OSError as error:
            log.warning("metric files of ended processes stay: %s", error)
    return PrometheusMetrics(REGISTRY)


observe = _observer()
"""The observer for FRESHNESS["OBSERVERS"], counting into prometheus_client's own registry."""


class SystemFigures(Collector):
    """The gauges of `SYSTEM`, and figures of further alerts, from a callable; none where the callable fails."""

    def __init__(self, read: Callable[[], Mapping[str, float]]) -> None:
        self._read = read

    def collect(self) -> Iterator[Metric]:
        """Yield each figure read, and whether all figures were read."""
        try:
            figures = self._read()
        except errors.FreshnessError as error:
            log.warning("the figures of the system could not be read: %s", error)
            figures = {}
        yield GaugeMetricFamily("freshness_system_up", "Whether the figures could be read.", float(bool(figures)))
        for name, value in figures.items():
            what = SYSTEM.get(name, "The figure of an alert of the project's own.")
            yield GaugeMetricFamily(f"freshness_{name}", what, value)


def exposition(system: Callable[[], Mapping[str, float]] | None = None) -> tuple[bytes, str]:
    """Write the metrics for a scraper, with their content type: of this process, or of all processes that share them.

    `system` reads the figures of the whole system, as `freshness.contrib.django.system.gauges` does.  Files of ended
    processes are merged first: restarts make neither a scrape nor the directory longer.
    """
    registry = REGISTRY
    told = b""
    if directory := os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        with metric_files.merged(Path(directory)):
            registry = CollectorRegistry()
            MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
            told = generate_latest(registry)
    else:
        told = generate_latest(registry)
    if system is not None:
        figures = CollectorRegistry()
        figures.register(SystemFigures(system))
        told += generate_latest(figures)
    return told, CONTENT_TYPE_LATEST


def _word(flag: bool) -> str:
    return "true" if flag else "false"
