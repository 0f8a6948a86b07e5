"""The log tells of skipped purges, and once when the month heads over its budget or back."""

import logging
import uuid

import pytest
from django.core.cache import cache

from freshness.events import BudgetAlarm, Skipped
from workspace.hosting.services import purge_log


def skipped(subject: str) -> Skipped:
    return Skipped(subject=subject, generation=7, reason="x", settled=True, coalesced=0, waited=5.0, shut_for=30.0)


def alarm(over):
    return BudgetAlarm(
        subject="account:cloudfront", over=over, spent=60.0, forecast=120.0, monthly=100.0, stretch=3.0 if over else 1.0
    )


@pytest.fixture
def one_process(settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}


def test_a_skipped_purge_has_a_line_and_its_window_is_seen_to_be_shut(caplog, one_process):
    workspace_id = uuid.uuid4()
    with caplog.at_level(logging.INFO):
        purge_log.observe(skipped(f"ws:{workspace_id}"))
    assert [record.message for record in caplog.records] == [
        f"[Cache Invalidation] No edge holds a page of workspace {workspace_id}: nothing to purge"
    ]
    assert cache.get(f"cache_invalidation_lock:ws:{workspace_id}") == 7


def test_a_budget_alarm_has_the_figures_and_what_is_done_about_them(caplog):
    with caplog.at_level(logging.INFO):
        purge_log.observe(alarm(True))
        purge_log.observe(alarm(False))
    first, second = caplog.records
    assert first.levelname == "WARNING"
    assert first.message == (
        "[Cache Invalidation] account:cloudfront: $120.00 forecast of $100.00 a month, $60.00 spent: "
        "over budget, windows of the free plan are 3.0 times as long"
    )
    assert (second.levelname, "within the budget again" in second.message) == ("INFO", True)
