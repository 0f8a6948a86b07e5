"""Secrets that must never leave: looked for in logs, errors, metrics, alerts, task arguments and the audit trail."""

import json
import logging
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import override_settings

from freshness.cdn.memory import Memory
from freshness.contrib.cloudwatch import CloudWatchSink
from freshness.contrib.django import alerts, build, tallies
from freshness.contrib.json_log import JsonLines, RedactedLines
from freshness.errors import CdnForbidden
from freshness.events import Event
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
        logging.getLogger("shop").error("it failed with %s", said)
        alerts.evaluate(least=-1)
        assert build.observe().join()
    build.forget()
    call_command("audit_export", stdout=out)
    call_command("freshness_status", "--json", stdout=out)
    call_command("freshness_alerts", "--json", stdout=out)
    sink = CloudWatchSink(out.write)
    for event in told:
        sink(event)
    text = out.getvalue() + json.dumps(queued, default=str)
    assert "it failed with" in text
    assert '"theme.publish"' in text
    assert "purge.failures" in text
    for name, canary in CANARIES.items():
        assert canary not in text, name
