"""The table of alerts: relays judge the rules, and Prometheus gets the same rules (`as_prometheus`).

Names and labels are the same in both, and a router of pages by these names pages once.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from freshness.errors import Invalid

SLOW: Final = 2.0
"""Seconds from which on a call to a CDN's API is slow."""
OBJECTIVE: Final = 45.0
"""Seconds from an edit to its page at the edge, within which 99 % of edits are to be visible."""
_FIGURE = re.compile(r"[a-z][a-z0-9_]*")
_LATE = (
    '(sum(rate(freshness_age_seconds_count[{0}])) - sum(rate(freshness_age_seconds_bucket{{le="45.0"}}[{0}]))'
    ' + (sum(rate(freshness_verdicts_total{{verdict="stale"}}[{0}])) or vector(0)))'
    " / sum(rate(freshness_verdicts_total[{0}]))"
)


def _least(*windows: str) -> str:
    """Return the lesser share of late edits of two windows; `None` where either window has no edit."""
    short, long = (_LATE.format(window) for window in windows)
    return f"(({short}) <= ({long}) or ({long}) < ({short}))"


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertRule:
    """An alert that fires once `figure` has been above `above` for `lasting` seconds.

    `unit` is share, seconds, dollars or count; `query` is PromQL without the threshold; `{value}` in `description` is
    the figure.
    """

    name: str
    severity: str
    figure: str
    above: float
    unit: str
    query: str
    summary: str
    description: str
    lasting: float = 0.0

    def described(self, value: float) -> str:
        """Return the alert's description with the measured figure filled in."""
        shown = {"share": f"{value:.1%}", "seconds": f"{value:.0f} s"}.get(self.unit, f"{value:g}")
        return self.description.replace("{value}", shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAlert:
    """An alert of the project's own, named in FRESHNESS["ALERTS"]: its rule, and the measure of the rule's figure.

    Relays judge and send such an alert as any other.  Scrapes have the figure as `freshness_<figure>`, and a rule with
    a query is among the rules for Prometheus.  Raises Invalid for a figure of the engine, or no name of a metric.
    """

    rule: AlertRule
    measure: Callable[[], float]

    def __post_init__(self) -> None:
        figure = self.rule.figure
        if not _FIGURE.fullmatch(figure) or figure in {rule.figure for rule in RULES}:
            raise Invalid(f"a figure is small letters, digits and '_', and not the engine's own: {figure!r:.60}")


def runbook(base: str, name: str) -> str:
    """Return the runbook's address for an alert; empty without a base."""
    return f"{base}#{name.lower()}" if base else ""


RULES: Final = (
    AlertRule(
        name="FreshnessPurgeFailures",
        severity="critical",
        figure="purge_failure_ratio",
        above=0.05,
        unit="share",
        lasting=120,
        query="sum(rate(freshness_purge_failures_total[15m])) / "
        "((sum(rate(freshness_purges_total[15m])) or vector(0)) + sum(rate(freshness_purge_failures_total[15m])))",
        summary="CDNs refuse purges, which are tried again",
        description="{value} of the purges of the last 15 minutes were not accepted.",
    ),
    AlertRule(
        name="FreshnessPurgesSlow",
        severity="warning",
        figure="slow_purges",
        above=0,
        unit="count",
        query="sum(increase(freshness_purge_seconds_count[15m])) - "
        'sum(increase(freshness_purge_seconds_bucket{le="2.0"}[15m]))',
        summary="Calls to a CDN's API take longer than 2 seconds",
        description="{value} calls of the last 15 minutes took longer than 2 seconds.",
    ),
    AlertRule(
        name="FreshnessCoalescing",
        severity="info",
        figure="coalescing_ratio",
        above=0.5,
        unit="share",
        query="sum(rate(freshness_coalesced_edits_total[1h])) / "
        "(sum(rate(freshness_coalesced_edits_total[1h])) + sum(rate(freshness_wait_seconds_count[1h])))",
        summary="Most edits share a purge, a sign of health",
        description="{value} of the edits of the last hour rode along on another edit's purge.",
    ),
    AlertRule(
        name="FreshnessSloBurnFast",
        severity="critical",
        figure="late_ratio_fast",
        above=0.144,
        unit="share",
        query=_least("5m", "1h"),
        summary="Edits are late: a month's error budget would last two days",
        description="{value} of edits were not seen within 45 seconds, in the last 5 minutes and the last hour.",
    ),
    AlertRule(
        name="FreshnessSloBurnSlow",
        severity="warning",
        figure="late_ratio_slow",
        above=0.06,
        unit="share",
        query=_least("30m", "6h"),
        summary="Edits are late: a month's error budget would last five days",
        description="{value} of edits were not seen within 45 seconds, in the last 30 minutes and the last 6 hours.",
    ),
    AlertRule(
        name="FreshnessOldestDirty",
        severity="critical",
        figure="oldest_dirty_seconds",
        above=60,
        unit="seconds",
        query="max(freshness_oldest_dirty_seconds)",
        summary="An edit waits for its purge for longer than a minute",
        description="The oldest edit without a purge has waited for {value}, pauses apart.",
    ),
    AlertRule(
        name="FreshnessParked",
        severity="warning",
        figure="parked_subjects",
        above=0,
        unit="count",
        query="max(freshness_parked_subjects)",
        summary="Purges failed so often that they are tried slowly",
        description="{value} subjects are parked.",
    ),
    AlertRule(
        name="FreshnessBudget80",
        severity="warning",
        figure="budget_used_ratio",
        above=0.8,
        unit="share",
        query="max(freshness_budget_used_ratio)",
        summary="Four fifths of the month's budget are spent",
        description="{value} of the month's budget for purges are spent.",
    ),
    AlertRule(
        name="FreshnessBudget100",
        severity="critical",
        figure="budget_used_ratio",
        above=1.0,
        unit="share",
        query="max(freshness_budget_used_ratio)",
        summary="The month's budget is spent; purges go on",
        description="{value} of the month's budget for purges are spent.",
    ),
    AlertRule(
        name="FreshnessVerifierSilent",
        severity="warning",
        figure="verifier_silent",
        above=0,
        unit="count",
        query="(sum(increase(freshness_purges_total[1h] offset 10m)) > bool 0) "
        "* ((sum(increase(freshness_verdicts_total[1h])) or vector(0)) == bool 0)",
        summary="Purges are sent, and nobody looks whether they worked",
        description="Purges were accepted in the last hour, and no page was looked at after any of them.",
    ),
    AlertRule(
        name="FreshnessNoRelay",
        severity="critical",
        figure="relay_silent_seconds",
        above=60,
        unit="seconds",
        query="max(freshness_relay_silent_seconds)",
        summary="No relay is alive: nothing is purged",
        description="The last sign of life of any relay was {value} ago.",
    ),
    AlertRule(
        name="FreshnessOriginOutsideEdge",
        severity="warning",
        figure="outside_edge",
        above=0,
        unit="count",
        query="sum(increase(freshness_outside_edge_total[15m]))",
        summary="Somebody reaches the origin without the edge's secret",
        description="{value} requests of the last 15 minutes came past the edge and were refused.",
    ),
    AlertRule(
        name="FreshnessTagOverflow",
        severity="warning",
        figure="tag_overflows",
        above=0,
        unit="count",
        query="sum(increase(freshness_tag_overflows_total[1h]))",
        summary="Pages have more tags than their headers take",
        description="In the last hour {value} routes had tags rolled up; such pages are purged too often.",
    ),
    AlertRule(
        name="FreshnessDatabaseWentBack",
        severity="critical",
        figure="restorations_open",
        above=0,
        unit="count",
        query="max(freshness_restorations_open)",
        summary="The database went back: everything is purged once",
        description="A restoration is under way.",
    ),
    AlertRule(
        name="FreshnessCdnIdentityRefused",
        severity="critical",
        figure="identity_refusals",
        above=0,
        unit="count",
        query="sum(increase(freshness_identity_alarms_total[5m]))",
        summary="A process names another CDN than the ledger's purges are for",
        description="{value} refusals in the last 5 minutes.",
    ),
    AlertRule(
        name="FreshnessPauseOverdue",
        severity="warning",
        figure="pauses_overdue",
        above=0,
        unit="count",
        query="max(freshness_pauses_overdue)",
        summary="Purges are still held back after the end of their pause",
        description="{value} subjects wait although their pause ended more than a minute ago.",
        lasting=60,
    ),
)  # fmt: skip

BY_NAME: Final[Mapping[str, AlertRule]] = {rule.name: rule for rule in RULES}
_SPELLED = {"share": "humanizePercentage", "seconds": "humanizeDuration"}


def as_prometheus(runbook_url: str, own: Iterable[AlertRule] = ()) -> str:
    """Return the table, and the rules of the project's own, as a file for Prometheus.

    Every text is JSON, valid in YAML.  Rules without a query are left out.
    """
    lines = ["# Made by `manage.py freshness_alerts --rules`; a test holds the two equal.", "groups:"]
    lines += ["  - name: freshness", "    rules:"]
    for rule in (rule for rule in (*RULES, *own) if rule.query):
        value = f"{{{{ $value | {_SPELLED.get(rule.unit, 'humanize')} }}}}"
        lines += [f"      - alert: {rule.name}", f"        expr: {json.dumps(f'{rule.query} > {rule.above:g}')}"]
        lines += [f"        for: {rule.lasting:.0f}s", "        labels:", f"          severity: {rule.severity}"]
        lines += ["        annotations:", f"          summary: {json.dumps(rule.summary)}"]
        lines += [f"          description: {json.dumps(rule.description.replace('{value}', value))}"]
        if runbook_url:
            lines += [f"          runbook_url: {json.dumps(runbook(runbook_url, rule.name))}"]
    return "\n".join(lines) + "\n"
