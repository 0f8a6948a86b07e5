"""The log says once when the month heads over its budget, and when it no longer does."""

import logging

from freshness.events import BudgetAlarm
from workspace.hosting.services import purge_log


def alarm(over):
    return BudgetAlarm(
        subject="account:cloudfront", over=over, spent=60.0, forecast=120.0, monthly=100.0, stretch=3.0 if over else 1.0
    )


def test_the_log_has_the_figures_and_what_is_done_about_them(caplog):
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
