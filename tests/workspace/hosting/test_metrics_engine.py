"""The metrics equal the real engine's work."""

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.conf import settings
from django.core.cache import cache
from django.test import override_settings

from freshness.cdn.memory import Memory
from freshness.contrib.django import build
from freshness.delivery.engine import Engine
from freshness.errors import CdnUnavailable
from workspace.hosting.services.counters import counters
from workspace.hosting.services.metrics_service import MetricsService

OBSERVER = "workspace.hosting.services.metrics_service.observe"
LOCMEM = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "engine"}}


@pytest.fixture
def engine(transactional_db: None) -> Iterator[Engine]:
    """Make an engine that tells the metrics, in an hour without an end during a test."""
    counters.forget()
    fresh = {"CDN": "freshness.cdn.memory.Memory", "OBSERVERS": [OBSERVER]}
    with (
        override_settings(FRESHNESS=fresh, CACHES=LOCMEM),
        time_machine.travel(datetime(2026, 11, 22, 18, 30, tzinfo=UTC)),
    ):
        cache.clear()
        yield build.engine()
    build.forget()


def counted(field: str) -> int | None:
    assert build.observe().join()
    found: int | None = cache.get(MetricsService._get_metric_key("metrics:cache_invalidation", field, "hour"))
    return found


def test_the_project_tells_its_metrics() -> None:
    assert OBSERVER in settings.FRESHNESS["OBSERVERS"]


@pytest.mark.database
def test_five_rapid_requests_count_as_one_purge_and_four_skipped(engine: Engine) -> None:
    subject = f"ws:{uuid.uuid4()}"
    for number in range(5):
        engine.invalidate(subject, reason=f"test_{number}")
    assert (counted("success"), counted("skipped"), counted("reason:test_0")) == (1, 4, 1)
    assert (counted("failure"), counted("reason:test_1")) == (None, None)


@pytest.mark.database
def test_a_refused_purge_counts_as_a_failure_and_not_as_a_success(engine: Engine) -> None:
    assert isinstance(engine.ports.cdn, Memory)
    engine.ports.cdn.refusals.append(CdnUnavailable("503"))
    engine.invalidate(f"ws:{uuid.uuid4()}", reason="test")
    assert (counted("success"), counted("failure")) == (None, 1)
    assert MetricsService.summary("hour").failure_rate == 1.0
