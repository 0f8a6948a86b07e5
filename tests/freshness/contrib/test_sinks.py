"""Facts at each vendor's door: the vendor's own SDK, against a double of the vendor's protocol."""

import json
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from datadog.dogstatsd import DogStatsd
from opentelemetry.sdk.trace import TracerProvider

from freshness.contrib import otel
from freshness.contrib.datadog import DataDogSink
from freshness.contrib.django.alert_rules import RULES
from freshness.contrib.sentry import MONITOR
from freshness.events import AlertChanged, Effective, Failed, Purged, Requested, SystemMeasured, Verified, Warmed
from tests.freshness.contrib.sink_doors import SINKS, Server, cloudwatch, datadog, prometheus, sentry, telemetry

SHOP = "ws:1b671a64-40d5-491e-99b0-da01ff1f3341"
PURGED = Purged(
    subject=SHOP, generation=7, reason="theme_edit", cdn="varnish", reference="r", immediate=False, settled=True,
    items=1, seconds=0.25,
)  # fmt: skip
FAILED = Failed(
    subject=SHOP, generation=7, reason="theme_edit", immediate=False, cdn="varnish",
    error="CdnThrottled: slow down, ada@example.com", parked=True, seconds=3.0,
)  # fmt: skip
EFFECTIVE = Effective(
    subject=SHOP, generation=7, reason="theme_edit", cdn="varnish", reference="r", immediate=False, settled=True,
    seconds=12.5,
)  # fmt: skip
MEASURED = SystemMeasured(subject="system", figures={"parked_subjects": 3.0})


def alert(name: str, severity: str, *, firing: bool) -> AlertChanged:
    return AlertChanged(
        subject=f"alert:{name}", name=name, severity=severity, firing=firing, value=2.0, since=1.0, summary="Sentence",
        description="2 of them.", runbook_url="https://runbook.example/#x",
    )  # fmt: skip


@pytest.fixture
def server() -> Iterator[Server]:
    found = Server()
    yield found
    found.server.shutdown()
    found.server.server_close()


@pytest.mark.parametrize("sink", SINKS, ids=lambda sink: sink.__name__)
def test_every_alert_is_seen_at_every_sink_as_it_begins_and_as_it_is_cleared(
    sink: Callable[..., Any], server: Server
) -> None:
    events = [alert(rule.name, rule.severity, firing=firing) for rule in RULES for firing in (True, False)]
    text = sink(server)(*events)
    for rule in RULES:
        assert text.count(rule.name) >= 2, rule.name
    assert SHOP not in text


@pytest.mark.parametrize("sink", [prometheus, datadog, cloudwatch], ids=lambda sink: sink.__name__)
def test_no_label_has_the_name_of_a_tenant_or_an_errors_text(sink: Callable[..., Any], server: Server) -> None:
    text = sink(server)(PURGED, FAILED, Verified(subject=SHOP, generation=7, seen=7, fresh=True, attempts=1, age=9.0))
    assert "CdnThrottled" in text
    for secret in (SHOP, "theme_edit", "ada@example.com", "slow down"):
        assert secret not in text


EVENT = (
    "_e{22,47}:FreshnessParked firing|Sentence. 2 of them. https://runbook.example/#x"
    "|k:FreshnessParked|t:warning|#alertname:FreshnessParked,severity:warning"
)


def test_datadog_gets_datagrams_as_its_agent_reads_them(server: Server) -> None:
    text = datadog(server)(PURGED, EFFECTIVE, FAILED, MEASURED, alert("FreshnessParked", "warning", firing=True))
    assert text.splitlines() == [
        "freshness.purges:1|c|#cdn:varnish,immediate:false",
        "freshness.purge.duration:0.25|d|#cdn:varnish",
        "freshness.purge.completion:12.5|d|#cdn:varnish",
        "freshness.purge.failures:1|c|#cdn:varnish,error:CdnThrottled,parked:true",
        "freshness.purge.duration:3.0|d|#cdn:varnish",
        "freshness.system.parked_subjects:3.0|g",
        "freshness.alert.changes:1|c|#alert:FreshnessParked,firing:true",
        EVENT,
    ]


def test_an_agent_of_datadog_that_is_away_costs_nothing() -> None:
    door = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    door.bind(("127.0.0.1", 0))
    port = door.getsockname()[1]
    door.close()
    sink = DataDogSink(DogStatsd(host="127.0.0.1", port=port, disable_telemetry=True, disable_buffering=True))
    for _ in range(3):
        sink(PURGED)


def test_cloudwatch_gets_the_embedded_metric_format(server: Server) -> None:
    lines = [json.loads(line) for line in cloudwatch(server)(PURGED, MEASURED).splitlines()]
    assert lines[0] == {
        "_aws": {
            "Timestamp": 1_700_000_000_500,
            "CloudWatchMetrics": [
                {
                    "Namespace": "Freshness",
                    "Dimensions": [["cdn", "immediate"]],
                    "Metrics": [{"Name": "purges", "Unit": "Count"}],
                }
            ],
        },
        "cdn": "varnish",
        "immediate": "false",
        "purges": 1,
    }
    assert [line["_aws"]["CloudWatchMetrics"][0]["Metrics"][0] for line in lines[1:]] == [
        {"Name": "purge.duration", "Unit": "Seconds"},
        {"Name": "system.parked_subjects", "Unit": "None"},
    ]
    for line in lines:  # by the specification, each dimension and metric is a member of the root
        (told,) = line["_aws"]["CloudWatchMetrics"]
        assert {*told["Dimensions"][0], told["Metrics"][0]["Name"]} <= line.keys()


def items(server: Server) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Header and payload of every item in the envelopes."""
    found = []
    for path, body in server.got:
        assert path == "/api/1/envelope/"
        _, *lines = body.decode().rstrip("\n").split("\n")
        found += [
            (json.loads(head), json.loads(payload)) for head, payload in zip(lines[::2], lines[1::2], strict=True)
        ]
    return found


def test_sentry_gets_one_monitor_a_deployment_with_its_settings(server: Server) -> None:
    sentry(server)(MEASURED, MEASURED)
    checks = [payload for head, payload in items(server) if head["type"] == "check_in"]
    assert [(one["monitor_slug"], one["status"]) for one in checks] == [(MONITOR, "ok")] * 2
    config = checks[0]["monitor_config"]
    assert config["schedule"] == {"type": "interval", "value": 1, "unit": "minute"}
    thresholds = (config["checkin_margin"], config["failure_issue_threshold"], config["recovery_threshold"])
    assert thresholds == (2, 3, 1)


def test_sentry_gets_an_issue_a_cause_with_breadcrumbs_before_it(server: Server) -> None:
    sentry(server)(PURGED, FAILED)
    (event,) = [payload for head, payload in items(server) if head["type"] == "event"]
    assert event["fingerprint"] == ["freshness", "parked", "varnish", "CdnThrottled"]
    assert event["message"] == "A purge is parked: CdnThrottled of varnish"
    assert event["level"] == "error"
    assert event["tags"] == {"cdn": "varnish", "error": "CdnThrottled"}
    assert [one["message"] for one in event["breadcrumbs"]["values"]] == [f"Purged {SHOP}"]


def test_a_failure_that_is_tried_again_soon_is_a_breadcrumb_and_no_issue(server: Server) -> None:
    sentry(server)(replace(FAILED, parked=False))
    assert items(server) == []


def test_opentelemetry_gets_metrics_with_units_and_names_of_ours(server: Server) -> None:
    metrics, _ = telemetry(
        server, PURGED, PURGED, FAILED, MEASURED, Warmed(subject=SHOP, generation=7, fetched=2, failed=1, seconds=0.5)
    )
    found = {metric.name: metric for metric in metrics}
    (purges,) = found["freshness.purges"].sum.data_points
    assert (purges.as_int or purges.as_double) == 2
    assert {one.key: one.value.string_value for one in purges.attributes} == {
        "freshness.cdn": "varnish", "freshness.immediate": "false",
    }  # fmt: skip
    (duration,) = found["freshness.purge.duration"].histogram.data_points
    assert (found["freshness.purge.duration"].unit, duration.count, duration.sum) == ("s", 3, 3.5)
    assert 2.0 in duration.explicit_bounds
    (parked,) = found["freshness.system.parked_subjects"].gauge.data_points
    assert parked.as_double == 3.0
    assert SHOP not in str(metrics)


def test_a_purge_is_a_trace_of_its_own_with_links_to_its_edits_and_back(server: Server) -> None:
    tracer = TracerProvider().get_tracer("edits")
    kept: dict[str, list[str]] = {}
    edits = []
    for _ in range(2):
        with tracer.start_as_current_span("save"):
            edits.append(otel.current())
    events = [Requested(subject=SHOP, reason="x", immediate=False, trace=trace) for trace in edits]
    _, spans = telemetry(server, *events, PURGED, PURGED, kept=kept)
    first, *back, second = sorted(spans, key=lambda span: (span.end_time_unix_nano, span.name != "freshness.purge"))
    assert [span.name for span in (first, *back, second)] == [
        "freshness.purge", "freshness.purged", "freshness.purged", "freshness.purge",
    ]  # fmt: skip
    ids = [trace.split("-")[1] for trace in edits]
    assert [link.trace_id.hex() for link in first.links] == ids
    assert first.trace_id.hex() not in ids
    assert (first.parent_span_id, list(second.links)) == (b"", [])
    assert first.end_time_unix_nano - first.start_time_unix_nano == 250_000_000
    assert sorted(span.trace_id.hex() for span in back) == sorted(ids)
    assert {link.span_id for span in back for link in span.links} == {first.span_id}
    assert {span.parent_span_id.hex() for span in back} == {trace.split("-")[2] for trace in edits}


def test_outside_of_a_span_there_is_no_context() -> None:
    assert otel.current() == ""


def test_a_failed_purge_is_a_span_with_an_error_of_ours(server: Server) -> None:
    kept = {SHOP: ["00-" + "1" * 32 + "-" + "2" * 16 + "-01"]}
    _, (span,) = telemetry(server, FAILED, kept=kept)
    assert (span.name, span.status.code, span.status.message, list(span.links)) == (
        "freshness.purge",
        2,
        "CdnThrottled",
        [],
    )
    assert kept.keys() == {SHOP}, "its edits wait for the purge that is accepted"
