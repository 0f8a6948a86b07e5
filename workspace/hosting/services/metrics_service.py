"""MetricsService: how invalidation and warming are doing, counted by the hour and the day."""

import logging
import math
import re
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from freshness.contrib.django.marks import BY_HAND
from freshness.contrib.django.tracking import registry
from freshness.events import Claimed, Coalesced, Event, Failed, Purged, Skipped, Verified, Warmed, Widened
from workspace.hosting.services.counters import counters, key_of

log = logging.getLogger(__name__)

INVALIDATION = "metrics:cache_invalidation"
WARMING = "metrics:cache_warming"
VERIFICATION = "metrics:cache_verification"
SLOW_MS = 2_000

_REASON = re.compile(r"[a-z0-9_]{1,40}")
_MAX_REASONS = 64  # a process; further reasons count as `other`: callers cannot fill the cache with counters
known_reasons: set[str] = set()


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A figure against its threshold.  `alarm` False: a sign of health, no reason to wake an operator."""

    name: str
    value: float
    above: float
    alarm: bool
    meaning: str

    @property
    def firing(self) -> bool:
        """Whether the figure is above its threshold."""
        return self.value > self.above


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Sums of an hour or day.  Shares are between 0 and 1; `mean_ms` is None without purges and failures.

    `complete` is False where the cache did not answer, and the sums have this process's counts alone.
    """

    period: str
    success: int
    failure: int
    slow: int
    mean_ms: float | None
    edits: int
    coalesced: int
    skipped: int
    pages_warmed: int
    pages_failed: int
    verified_fresh: int
    verified_stale: int
    complete: bool

    @property
    def failure_rate(self) -> float:
        """Failed purges among all."""
        return _share(self.failure, self.success + self.failure)

    @property
    def coalescing_share(self) -> float:
        """Share of edits that shared another edit's purge, among all purged edits."""
        return _share(self.coalesced, self.edits)

    @property
    def alerts(self) -> tuple[Alert, ...]:
        """The figures that have a threshold."""
        return (
            Alert(
                name="failure_rate",
                value=self.failure_rate,
                above=0.05,
                alarm=True,
                meaning="the CDN or Redis refuses purges; they are retried until accepted",
            ),
            Alert(
                name="slow",
                value=self.slow,
                above=0,
                alarm=True,
                meaning=f"calls to the CDN's API took longer than {SLOW_MS} ms",
            ),
            Alert(
                name="coalescing_share",
                value=self.coalescing_share,
                above=0.5,
                alarm=False,
                meaning="merchants save often, and most of their saves share a purge",
            ),
        )

    def as_dict(self) -> dict[str, Any]:
        """JSON shape, with shares and alerts."""
        alerts = [{**asdict(alert), "firing": alert.firing} for alert in self.alerts]
        shares = {"failure_rate": self.failure_rate, "coalescing_share": self.coalescing_share}
        return {**asdict(self), **shares, "alerts": alerts}


class MetricsService:
    """Counts of purges and warming, without errors or long waits; `at` is now by default."""

    @staticmethod
    def _get_metric_key(metric: str, field: str, period: str, at: datetime | None = None) -> str:
        """Return the key under which Django's cache holds a counter of the running `hour` or `day`."""
        return key_of(metric, field, period, at or timezone.now())

    @staticmethod
    def track_cache_invalidation(
        workspace_id: str, success: bool, duration_ms: float, reason: str = "other", at: datetime | None = None
    ) -> None:
        """Count a purge: success or failure, time in the CDN's API, and reason."""
        spent = _milliseconds(duration_ms)
        slow = spent > SLOW_MS
        if slow:
            log.warning("slow invalidation of %s: %s ms", workspace_id, spent)
        fields = {
            "success" if success else "failure": 1,
            "duration_ms_sum": spent,
            "duration_count": 1,
            "slow": int(slow),
            f"reason:{_known(reason)}": 1,
        }
        counters.add(INVALIDATION, fields, at or timezone.now())

    @staticmethod
    def track_cache_warming(
        workspace_id: str, success_count: int, failure_count: int, duration_ms: float, at: datetime | None = None
    ) -> None:
        """Count a warming of a workspace's pages: fetched pages, failed pages, and duration."""
        if failure_count:
            log.info("warming of %s: %s pages came, %s did not", workspace_id, success_count, failure_count)
        fields = {
            "success": success_count,
            "failure": failure_count,
            "duration_ms_sum": _milliseconds(duration_ms),
            "duration_count": 1,
        }
        counters.add(WARMING, fields, at or timezone.now())

    @classmethod
    def observe(cls, event: Event, at: datetime | None = None) -> None:
        """Count an event of the engine (`freshness.ports.Observe`).  Events without a counter are ignored."""
        at = at or timezone.now()
        match event:
            case Purged() | Failed():
                success = isinstance(event, Purged)
                cls.track_cache_invalidation(event.subject, success, event.seconds * 1000, event.reason, at)
            case Claimed(immediate=False):  # the scheduled purge after an immediate purge reports the same edits
                counters.add(INVALIDATION, {"edits": 1 + event.coalesced, "coalesced": event.coalesced}, at)
            case Skipped():
                counters.add(INVALIDATION, {"skipped_purges": 1}, at)
            case Widened():
                counters.add(INVALIDATION, {"shards": event.shards, "widened": event.clean or 0}, at)
            case Coalesced():
                counters.add(INVALIDATION, {"skipped": 1}, at)
            case Warmed():
                cls.track_cache_warming(event.subject, event.fetched, event.failed, event.seconds * 1000, at)
            case Verified():
                counters.add(VERIFICATION, {"fresh" if event.fresh else "stale": 1}, at)
            case _:
                pass

    @staticmethod
    def summary(period: str = "hour", at: datetime | None = None) -> Summary:
        """Return the running hour or day.  Raises ValueError for any other period."""
        now = at or timezone.now()
        wanted = {field: key_of(metric, name, period, now) for field, (metric, name) in _SUMMED.items()}
        values, complete = counters.read(wanted.values())
        counts = {field: values[key] for field, key in wanted.items()}
        total, calls = counts.pop("duration_ms_sum"), counts.pop("duration_count")
        return Summary(period=period, mean_ms=total / calls if calls else None, complete=complete, **counts)


observe = MetricsService.observe
"""`MetricsService.observe` by a dotted path for `import_string`."""

_SUMMED = {
    **{name: (INVALIDATION, name) for name in ("success", "failure", "slow", "duration_ms_sum", "duration_count")},
    **{name: (INVALIDATION, name) for name in ("edits", "coalesced", "skipped")},
    "pages_warmed": (WARMING, "success"),
    "pages_failed": (WARMING, "failure"),
    "verified_fresh": (VERIFICATION, "fresh"),
    "verified_stale": (VERIFICATION, "stale"),
}


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _milliseconds(duration: float) -> int:
    return max(0, round(duration)) if math.isfinite(duration) else 0


def _known(reason: str) -> str:
    if reason.startswith(f"{BY_HAND}:"):  # an operator's own words follow
        return BY_HAND
    if reason in known_reasons:  # as of nearly all purges of a flood
        return reason
    table = reason.partition(".")[0].partition(":")[0]
    reason = table if table in registry.tables() else reason  # without the names of changed columns
    if reason not in known_reasons:
        if len(known_reasons) >= _MAX_REASONS or not _REASON.fullmatch(reason):
            return "other"
        known_reasons.add(reason)
    return reason
