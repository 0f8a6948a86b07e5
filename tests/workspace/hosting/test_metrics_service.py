"""The metrics of the original description: the counters, their keys, and their sums."""

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest
import time_machine
from django.core.cache import cache
from django.test import override_settings
from django.utils import timezone as django_timezone
from django.utils.module_loading import import_string

from freshness.events import Claimed, Coalesced, Effective, Failed, Purged, Requested, Skipped, Verified, Warmed
from workspace.hosting.services import metrics_service
from workspace.hosting.services.counters import counters
from workspace.hosting.services.metrics_service import MetricsService

SHOP = str(uuid.UUID(int=7))
SUBJECT = f"ws:{SHOP}"
AT = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
LOCMEM = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "metrics"}}


@pytest.fixture(autouse=True, params=["locmem", pytest.param("valkey", marks=pytest.mark.services)])
def empty_cache(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every test here holds in this process's memory and on a real Valkey."""
    counters.forget()
    metrics_service.known_reasons.clear()
    if request.param == "valkey":
        request.getfixturevalue("clean_valkey")
        yield
    else:
        with override_settings(CACHES=LOCMEM):
            cache.clear()
            yield


def count(field: str, period: str = "hour", metric: str = "metrics:cache_invalidation", at: datetime = AT) -> object:
    counters.write()  # counts of a flood wait for half a second
    return cache.get(MetricsService._get_metric_key(metric, field, period, at))


def track(*, success: bool = True, ms: float = 120, reason: str = "theme_edit", at: datetime = AT) -> None:
    MetricsService.track_cache_invalidation(SHOP, success, ms, reason, at=at)


def test_the_seeds_own_lines_work_as_they_stand() -> None:
    MetricsService.track_cache_invalidation(workspace_id=SHOP, success=True, duration_ms=120.4, reason="theme_edit")
    metrics = MetricsService._get_metric_key("metrics:cache_invalidation", "success", "hour")
    assert cache.get(metrics) == 1


def test_success_failure_duration_and_reason_are_counted_for_the_hour_and_the_day() -> None:
    track(ms=120.4)
    track(ms=80)
    track(success=False, ms=3_000, reason="theme_publish")
    for period in ("hour", "day"):
        assert count("success", period) == 2
        assert count("failure", period) == 1
        assert count("duration_ms_sum", period) == 3_200
        assert count("duration_count", period) == 3
        assert count("slow", period) == 1
        assert count("reason:theme_edit", period) == 2
        assert count("reason:theme_publish", period) == 1


def test_what_did_not_happen_has_no_counter() -> None:
    track()
    assert (count("failure"), count("slow"), count("coalesced"), count("reason:other")) == (None,) * 4
    assert count("success", metric="metrics:cache_warming") is None


def test_the_next_hour_starts_at_nothing_and_the_day_goes_on() -> None:
    track()
    track(at=AT + timedelta(minutes=30))
    assert (count("success"), count("success", at=AT + timedelta(minutes=30))) == (1, 1)
    assert count("success", "day") == 2


def test_an_hour_is_the_same_hour_in_every_time_zone() -> None:
    elsewhere = AT.astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert MetricsService._get_metric_key("m", "f", "hour", elsewhere) == "m:f:hour:2026112218"
    assert MetricsService._get_metric_key("m", "f", "day", elsewhere) == "m:f:day:20261122"


def test_an_unknown_period_is_refused_with_its_name() -> None:
    with pytest.raises(ValueError, match="'week' is no period"):
        MetricsService._get_metric_key("m", "f", "week")


def test_counters_do_not_live_for_ever() -> None:
    now = django_timezone.now()
    track(at=now)
    for period, longest in (("hour", 25 * 3600), ("day", 8 * 86_400)):
        key = MetricsService._get_metric_key("metrics:cache_invalidation", "success", period, now)
        if hasattr(cache, "ttl"):
            assert 0 < cache.ttl(key) <= longest
        else:
            assert cache.get(key) == 1
            with time_machine.travel(now + timedelta(seconds=longest + 5)):
                assert cache.get(key) is None


@pytest.mark.parametrize("reason", ["", "Theme Edit", "x" * 41, "a:b", "a\nb", "ümlaut", "*"])
def test_a_reason_that_is_no_plain_word_counts_as_other(reason: str) -> None:
    track(reason=reason)
    assert count("reason:other") == 1


def test_endlessly_many_reasons_make_no_endless_number_of_counters() -> None:
    for number in range(100):
        track(reason=f"test_{number}")
    assert count("reason:test_63") == 1
    assert count("reason:test_64") is None
    assert count("reason:other") == 36
    assert count("success") == 100


@pytest.mark.parametrize("ms", [float("nan"), float("inf"), -5.0])
def test_a_duration_that_is_none_adds_nothing_to_the_sum(ms: float) -> None:
    track(ms=ms)
    assert (count("success"), count("duration_ms_sum"), count("duration_count")) == (1, None, 1)


def test_warming_counts_pages_that_came_and_pages_that_did_not() -> None:
    MetricsService.track_cache_warming(SHOP, 2, 1, 340, at=AT)
    MetricsService.track_cache_warming(workspace_id=SHOP, success_count=2, failure_count=0, duration_ms=60, at=AT)
    warming = "metrics:cache_warming"
    assert [count(field, metric=warming) for field in ("success", "failure")] == [4, 1]
    assert [count(field, metric=warming) for field in ("duration_ms_sum", "duration_count")] == [400, 2]


# The engine's events


def purged(seconds: float = 0.25) -> Purged:
    return Purged(
        subject=SUBJECT,
        generation=7,
        reason="theme_edit",
        cdn="memory",
        reference="r",
        immediate=False,
        settled=True,
        items=1,
        seconds=seconds,
    )


def failed() -> Failed:
    return Failed(
        subject=SUBJECT,
        generation=7,
        reason="theme_edit",
        cdn="memory",
        immediate=False,
        error="CdnUnavailable: 503",
        parked=False,
        seconds=0.5,
    )


def claimed(*, coalesced: int, immediate: bool = False) -> Claimed:
    return Claimed(
        subject=SUBJECT,
        generation=7,
        reason="theme_edit",
        coalesced=coalesced,
        immediate=immediate,
        waited=5.0,
        shut_for=30.0,
    )


def test_purges_and_failures_are_counted_as_the_tracker_would() -> None:
    MetricsService.observe(purged(), at=AT)
    MetricsService.observe(failed(), at=AT)
    assert (count("success"), count("failure"), count("duration_ms_sum"), count("slow")) == (1, 1, 750, None)
    assert count("reason:theme_edit") == 2


@pytest.mark.parametrize(("seconds", "slow"), [(2.0, None), (2.001, 1)])
def test_a_purge_is_slow_above_two_seconds(seconds: float, slow: int | None) -> None:
    MetricsService.observe(purged(seconds), at=AT)
    assert count("slow") == slow


def test_edits_that_rode_along_are_counted_once_and_not_again_for_the_immediate_purge_before() -> None:
    MetricsService.observe(claimed(coalesced=3, immediate=True), at=AT)
    assert (count("edits"), count("coalesced")) == (None, None)
    MetricsService.observe(claimed(coalesced=3), at=AT)
    assert (count("edits"), count("coalesced")) == (4, 3)


def test_a_skipped_purge_is_counted_as_that_and_as_nothing_else() -> None:
    skipped = Skipped(subject=SUBJECT, generation=7, reason="x", settled=True, coalesced=3, waited=5.0, shut_for=30.0)
    MetricsService.observe(skipped, at=AT)
    assert [count(field) for field in ("skipped_purges", "success", "edits", "coalesced", "duration_count")] == [
        1,
        *[None] * 4,
    ]


def test_skipped_calls_warmings_and_verdicts_have_counters_of_their_own() -> None:
    skipped = Coalesced(subject=SUBJECT, generation=7, reason="x", covered=False, scheduled_for=1.0)
    warmed = Warmed(subject=SUBJECT, generation=7, fetched=2, failed=1, seconds=0.3)
    verified = [Verified(subject=SUBJECT, generation=7, seen=7, fresh=fresh, attempts=0) for fresh in (True, False)]
    for event in (skipped, warmed, *verified):
        MetricsService.observe(event, at=AT)
    assert count("skipped") == 1
    assert [count(field, metric="metrics:cache_warming") for field in ("success", "failure")] == [2, 1]
    assert [count(field, metric="metrics:cache_verification") for field in ("fresh", "stale")] == [1, 1]


def test_other_events_are_ignored() -> None:
    before = MetricsService.summary("day", at=AT)
    MetricsService.observe(Requested(subject=SUBJECT, reason="x", immediate=False), at=AT)
    MetricsService.observe(
        Effective(subject=SUBJECT, generation=1, reason="x", cdn="c", reference="r", immediate=False, settled=True),
        at=AT,
    )
    MetricsService.observe("something new", at=AT)  # type: ignore[arg-type]
    assert MetricsService.summary("day", at=AT) == before


def test_the_dotted_path_for_the_settings_leads_to_the_same_function() -> None:
    assert import_string("workspace.hosting.services.metrics_service.observe") == MetricsService.observe


# Sums and rates of the counters


def alerts(period: str = "hour") -> dict[str, bool]:
    return {alert.name: alert.firing for alert in MetricsService.summary(period, at=AT).alerts}


def test_an_hour_without_anything_is_quiet() -> None:
    summary = MetricsService.summary(at=AT)
    assert (summary.success, summary.failure, summary.mean_ms) == (0, 0, None)
    assert (summary.failure_rate, summary.coalescing_share) == (0.0, 0.0)
    assert alerts() == {"failure_rate": False, "slow": False, "coalescing_share": False}


def test_the_summary_adds_up_what_was_counted() -> None:
    for _ in range(3):
        MetricsService.observe(purged(0.1), at=AT)
    MetricsService.observe(failed(), at=AT)
    MetricsService.observe(claimed(coalesced=9), at=AT)
    MetricsService.observe(claimed(coalesced=0), at=AT)
    MetricsService.observe(Warmed(subject=SUBJECT, generation=7, fetched=2, failed=1, seconds=0.3), at=AT)
    MetricsService.observe(Verified(subject=SUBJECT, generation=7, seen=7, fresh=True, attempts=0), at=AT)
    summary = MetricsService.summary("hour", at=AT)
    assert (summary.success, summary.failure, summary.slow, summary.mean_ms) == (3, 1, 0, 200.0)
    assert (summary.edits, summary.coalesced, summary.skipped) == (11, 9, 0)
    assert (summary.pages_warmed, summary.pages_failed) == (2, 1)
    assert (summary.verified_fresh, summary.verified_stale, summary.complete) == (1, 0, True)
    assert (summary.failure_rate, summary.coalescing_share) == (0.25, 9 / 11)


@pytest.mark.parametrize(("failures", "firing"), [(5, False), (6, True)])
def test_failures_alarm_above_five_in_a_hundred(failures: int, firing: bool) -> None:
    counters.add("metrics:cache_invalidation", {"success": 100 - failures, "failure": failures}, AT)
    assert alerts()["failure_rate"] is firing


def test_a_slow_purge_alarms() -> None:
    track(ms=2_001)
    assert alerts() == {"failure_rate": False, "slow": True, "coalescing_share": False}


@pytest.mark.parametrize(("coalesced", "firing"), [(50, False), (51, True)])
def test_coalescing_is_reported_above_a_half_as_health_and_not_as_an_alarm(coalesced: int, firing: bool) -> None:
    counters.add("metrics:cache_invalidation", {"edits": 100, "coalesced": coalesced}, AT)
    assert alerts()["coalescing_share"] is firing
    assert {alert.name: alert.alarm for alert in MetricsService.summary(at=AT).alerts} == {
        "failure_rate": True,
        "slow": True,
        "coalescing_share": False,
    }


def test_the_summary_as_json_has_shares_and_alerts() -> None:
    track(success=False)
    found = MetricsService.summary("day", at=AT).as_dict()
    assert (found["period"], found["failure_rate"], found["mean_ms"]) == ("day", 1.0, 120.0)
    assert found["alerts"][0]["name"] == "failure_rate"
    assert found["alerts"][0]["firing"] is True


def test_a_summary_of_another_period_is_refused() -> None:
    with pytest.raises(ValueError, match="'week' is no period"):
        MetricsService.summary("week")
