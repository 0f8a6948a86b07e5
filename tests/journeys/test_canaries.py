"""Secrets must never leave: not in logs, errors, metrics, traces, alerts, task arguments, audit, reports, pages."""

import json
import logging
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.contrib.admin.utils import quote
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client, override_settings
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from console import health
from freshness.cdn.memory import Memory
from freshness.contrib.cloudwatch import CloudWatchSink
from freshness.contrib.django import alerts, build, steps, tallies
from freshness.contrib.django.operations import DjangoOperations
from freshness.contrib.json_log import JsonLines, RedactedLines
from freshness.contrib.otel import OtelSink
from freshness.errors import CdnForbidden
from freshness.events import Event
from freshness.targets.subject import Subject
from tests.journeys.conftest import Shop, scaled_settings
from workspace.hosting.tasks import warm_cache_async

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
CANARIES = {
    "secret_key": "canary-1-9c1f0a7be2d84653",
    "edge_secret": "canary-2-51e7f3b2c09d4a68",
    "vendor_token": "canary-3-7d20b4e6a19f4c35",
    "database_password": "canary-4-e83a5d1c6b7f4029",
}
told: list[Event] = []


def remember(event: Event) -> None:
    told.append(event)


def traced(events: list[Event]) -> str:
    """Spans and metrics of the events, as OpenTelemetry's exporters would get them."""
    spans, reader = InMemorySpanExporter(), InMemoryMetricReader()
    tracers = TracerProvider()
    tracers.add_span_processor(SimpleSpanProcessor(spans))
    sink = OtelSink(keep=lambda *_: None, take=lambda _: (), meters=MeterProvider([reader]), tracers=tracers)
    for event in events:
        sink(event)
    measured = reader.get_metrics_data()
    assert measured is not None
    return "".join(one.to_json() for one in spans.get_finished_spans()) + measured.to_json()


def seen_by_an_operator(shop: Shop) -> Iterator[tuple[str, str]]:
    """Every page of the console, and the admin's lists and rows of the ledger."""
    health.reader.forget()
    client = Client(headers={"host": "localhost"})
    client.force_login(User.objects.create_superuser("ada"))
    rows = [f"/admin/freshness/ledgerrow/{quote(shop.subject)}/change/", "/admin/freshness/accountrow/memory/change/"]
    lists = [f"/admin/freshness/{name}/" for name in ("ledgerrow", "batchrow", "accountrow", "pauserow", "actionrow")]
    console = ["", "?format=json", "queue", "queue?format=csv", "batches", "batches?format=json", "pauses"]
    shops = [f"shop?q={shop.subject}", f"shop?q={shop.subject}&format=json", f"act/purge?target={shop.subject}"]
    for address in (*rows, *lists, *(f"/console/{path}" for path in (*console, *shops))):
        answer = client.get(address)
        assert answer.status_code == 200, address
        yield address, answer.content.decode()


def test_no_canary_leaves_a_failing_deployment(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    out = StringIO()
    for formatter in (JsonLines(secrets=CANARIES.values()), RedactedLines("%(message)s", secrets=CANARIES.values())):
        handler = logging.StreamHandler(out)
        handler.setFormatter(formatter)
        monkeypatch.setattr(logging.root, "handlers", [*logging.root.handlers, handler])
    queued: list[Any] = []
    monkeypatch.setattr(warm_cache_async, "apply_async", lambda *args, **given: queued.append((args, given)))
    told.clear()
    observers = [
        f"{__name__}.remember",
        "freshness.contrib.django.tallies.observe",
        "freshness.contrib.django.steps.observe",
        "workspace.hosting.services.purge_log.observe",
        "workspace.hosting.invalidation.warm_when_effective",
    ]
    given = scaled_settings(OBSERVERS=observers)
    with override_settings(FRESHNESS=given, SECRET_KEY=CANARIES["secret_key"]):
        build.forget()
        cdn = build.engine().ports.cdn
        assert isinstance(cdn, Memory)
        said = " ".join(f"{name}={value}" for name, value in CANARIES.items())
        said += f" postgresql://shop:{CANARIES['database_password']}@db/shop"
        said += f" Authorization: Bearer {CANARIES['vendor_token']}"
        cdn.refusals.append(CdnForbidden(said))
        shop.publish(shop.draft)
        build.engine().invalidate(shop.subject, reason="edit")
        build.engine().invalidate(shop.subject, reason="edit")
        assert build.observe().join()
        tallies.observe.flush()
        steps.observe.flush()
        logging.getLogger("shop").error("it failed with %s", said)
        alerts.evaluate(least=-1)
        assert build.observe().join()
    build.forget()
    call_command("audit_export", stdout=out)
    call_command("freshness_status", "--json", stdout=out)
    call_command("freshness_alerts", "--json", stdout=out)
    call_command("freshness_costs", "--json", stdout=out)
    sink = CloudWatchSink(out.write)
    for event in told:
        sink(event)
    text = out.getvalue() + json.dumps(queued, default=str) + traced(told)
    assert "freshness.purge" in text
    pages = dict(seen_by_an_operator(shop))
    assert all("CdnForbidden" in pages[one] for one in ("/admin/freshness/accountrow/", "/console/")), "it is told"
    text += "".join(pages.values())
    operations, subject = DjangoOperations(), Subject.parse(shop.subject)
    typed = [operations.history(subject, limit=100), operations.tail(1.0), operations.queue(limit=10)]
    assert "CdnForbidden" in str(typed), "it is told"
    text += json.dumps(operations.report(subject), default=str) + str(typed)
    assert "it failed with" in text
    assert '"theme.publish"' in text
    assert "purge.failures" in text
    for name, canary in CANARIES.items():
        assert canary not in text, name
