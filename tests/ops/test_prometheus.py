"""The shipped rules and the shipped dashboard: promtool runs them, and every named metric exists."""

import json
import re
import subprocess
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
import yaml
from django.core.management import call_command
from prometheus_client import CollectorRegistry

from freshness.contrib.django import alert_rules
from freshness.contrib.django.alert_rules import OwnAlert, as_prometheus
from freshness.contrib.prometheus import SYSTEM, PrometheusMetrics, SystemFigures
from freshness.errors import Invalid
from tests.services import program
from theme.alerts import late

ROOT = Path(__file__).resolve().parents[2]
RULES = (*alert_rules.RULES, late.rule)
RULES_FILE = ROOT / "ops/prometheus/freshness.rules.yml"
_NAME = re.compile(r"\bfreshness_[a-z_]+")


def existing() -> set[str]:
    """Return the names of all possible series of a scrape."""
    registry = CollectorRegistry()
    PrometheusMetrics(registry)
    registry.register(SystemFigures(lambda: dict.fromkeys([*SYSTEM, late.rule.figure], 1.0)))
    found = set()
    for family in registry.collect():
        endings = {"counter": ["_total"], "histogram": ["_bucket", "_count", "_sum"]}.get(family.type, [""])
        found |= {family.name + ending for ending in endings}
    return found


def test_every_query_of_the_dashboard_names_an_existing_metric() -> None:
    board = json.loads((ROOT / "ops/grafana/freshness.json").read_text())
    queries = [target["expr"] for panel in board["panels"] for target in panel["targets"]]
    queries += [one["expr"] for one in board["annotations"]["list"]]
    assert len(queries) > 20
    assert all(_NAME.findall(query) for query in queries)
    assert {name for query in queries for name in _NAME.findall(query)} <= existing()


def test_every_rule_names_existing_metrics_and_says_what_people_on_call_need() -> None:
    (group,) = yaml.safe_load(as_prometheus("https://runbook.example/alerts", [late.rule]))["groups"]
    assert [rule["alert"] for rule in group["rules"]] == [rule.name for rule in RULES]
    for rule in group["rules"]:
        assert set(_NAME.findall(rule["expr"])) <= existing()
        assert re.fullmatch(r"\d+s", rule["for"])
        assert rule["labels"] in ({"severity": "critical"}, {"severity": "warning"}, {"severity": "info"})
        notes = rule["annotations"]
        assert notes.keys() == {"summary", "description", "runbook_url"}
        assert "{" not in notes["summary"], "a summary is the same each time"
        assert notes["runbook_url"] == f"https://runbook.example/alerts#{rule['alert'].lower()}"
    templated = {rule["alert"] for rule in group["rules"] if "{{ $value" in rule["annotations"]["description"]}
    assert {rule.name for rule in RULES} - templated == {"FreshnessVerifierSilent", "FreshnessDatabaseWentBack"}


def test_every_alert_has_its_part_of_the_runbook() -> None:
    parts = re.findall(r"^### (\w+)$", (ROOT / "docs/reference/alerts.md").read_text(), re.MULTILINE)
    assert parts == [rule.name for rule in RULES]


def test_the_rules_file_is_printed_by_the_command() -> None:
    out = StringIO()
    call_command("freshness_alerts", "--rules", stdout=out)
    assert RULES_FILE.read_text() == out.getvalue() == as_prometheus("", [late.rule])


def test_a_rule_without_a_query_is_for_relays_alone() -> None:
    assert as_prometheus("", [replace(late.rule, query="")]) == as_prometheus("")


@pytest.mark.parametrize("figure", ["", "late-seconds", "späte_sekunden", "parked_subjects"])
def test_a_figure_that_no_scrape_can_have_is_refused(figure: str) -> None:
    with pytest.raises(Invalid, match="a figure is small letters"):
        OwnAlert(rule=replace(late.rule, figure=figure), measure=late.measure)


def series(name: str, values: str) -> dict[str, str]:
    return {"series": name, "values": values}


FIRES = {
    "FreshnessPurgeFailures": [series('freshness_purge_failures_total{cdn="c"}', "0+6x60"),
                               series('freshness_purges_total{cdn="c"}', "0+94x60")],
    "FreshnessPurgesSlow": [series('freshness_purge_seconds_count{cdn="c"}', "0+2x60"),
                            series('freshness_purge_seconds_bucket{cdn="c",le="2.0"}', "0+1x60")],
    "FreshnessCoalescing": [series("freshness_coalesced_edits_total", "0+3x60"),
                            series("freshness_wait_seconds_count", "0+1x60")],
    "FreshnessSloBurnFast": [series("freshness_age_seconds_count", "0+10x60"),
                             series('freshness_age_seconds_bucket{le="45.0"}', "0+8x60"),
                             series('freshness_verdicts_total{verdict="fresh"}', "0+10x60")],
    "FreshnessSloBurnSlow": [series("freshness_age_seconds_count", "0+10x60"),
                             series('freshness_age_seconds_bucket{le="45.0"}', "0+10x60"),
                             series('freshness_verdicts_total{verdict="stale"}', "0+1x60"),
                             series('freshness_verdicts_total{verdict="fresh"}', "0+10x60")],
    "FreshnessOldestDirty": [series("freshness_oldest_dirty_seconds", "61x60")],
    "FreshnessParked": [series("freshness_parked_subjects", "1x60")],
    "FreshnessBudget80": [series("freshness_budget_used_ratio", "0.81x60")],
    "FreshnessBudget100": [series("freshness_budget_used_ratio", "1.01x60")],
    "FreshnessVerifierSilent": [series('freshness_purges_total{cdn="c"}', "0+1x60")],
    "FreshnessNoRelay": [series("freshness_relay_silent_seconds", "61x60")],
    "FreshnessOriginOutsideEdge": [series("freshness_outside_edge_total", "0+1x60")],
    "FreshnessTagOverflow": [series("freshness_tag_overflows_total", "0+1x60")],
    "FreshnessDatabaseWentBack": [series("freshness_restorations_open", "1x60")],
    "FreshnessCdnIdentityRefused": [series("freshness_identity_alarms_total", "0+1x60")],
    "FreshnessPauseOverdue": [series("freshness_pauses_overdue", "1x60")],
    "ScheduledPublishLate": [series("freshness_scheduled_publish_late_seconds", "61x60")],
}  # fmt: skip
HEALTHY = [
    series('freshness_purge_failures_total{cdn="c"}', "0+4x60"), series('freshness_purges_total{cdn="c"}', "0+96x60"),
    series('freshness_purge_seconds_count{cdn="c"}', "0+2x60"),
    series('freshness_purge_seconds_bucket{cdn="c",le="2.0"}', "0+2x60"),
    series("freshness_coalesced_edits_total", "0+1x60"), series("freshness_wait_seconds_count", "0+1x60"),
    series("freshness_age_seconds_count", "0+100x60"), series('freshness_age_seconds_bucket{le="45.0"}', "0+96x60"),
    series('freshness_verdicts_total{verdict="fresh"}', "0+100x60"), series("freshness_oldest_dirty_seconds", "60x60"),
    series("freshness_parked_subjects", "0x60"), series("freshness_budget_used_ratio", "0.8x60"),
    series("freshness_relay_silent_seconds", "60x60"), series("freshness_restorations_open", "0x60"),
    series("freshness_pauses_overdue", "0x60"), series("freshness_outside_edge_total", "7x60"),
    series("freshness_tag_overflows_total", "7x60"), series("freshness_identity_alarms_total", "7x60"),
    series("freshness_scheduled_publish_late_seconds", "60x60"),
]  # fmt: skip


@pytest.mark.slow
def test_promtool_sees_each_rule_fire_and_none_in_health(tmp_path: Path) -> None:
    assert FIRES.keys() == {rule.name for rule in RULES}
    tests = []
    for number, (name, given) in enumerate([*FIRES.items(), ("", HEALTHY)]):
        fired = [rule for rule in RULES if rule.name == name]
        asked = fired or list(RULES)
        checks = [
            {
                "expr": f'count(ALERTS{{alertname="{rule.name}", alertstate="firing"}}) or vector(0)',
                "eval_time": "60m",
                "exp_samples": [{"labels": "{}", "value": len(fired)}],
            }
            for rule in asked
        ]
        tests.append({"name": f"{number} {name}", "interval": "1m", "input_series": given, "promql_expr_test": checks})
    document = {"rule_files": [str(RULES_FILE)], "evaluation_interval": "1m", "tests": tests}
    (tmp_path / "tests.yml").write_text(json.dumps(document))
    done = subprocess.run(
        [program("promtool"), "test", "rules", "tests.yml"], check=False, cwd=tmp_path, capture_output=True, text=True
    )
    assert (done.returncode, "SUCCESS" in done.stdout + done.stderr) == (0, True), done.stdout + done.stderr
