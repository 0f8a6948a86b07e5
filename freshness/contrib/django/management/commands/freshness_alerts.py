"""`manage.py freshness_alerts`: list all alerts with their states, or write them as rules for Prometheus."""

import json
from datetime import UTC, datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from freshness.contrib.django import alerts, conf
from freshness.contrib.django.alert_rules import as_prometheus
from freshness.contrib.django.alerts import AlertState
from freshness.contrib.django.command_errors import as_sentences


class Command(BaseCommand):
    """With --check exit status 1 upon a firing alert, signs of health apart."""

    help = "Say which alerts fire and since when, as at the last evaluation of a relay."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="print one JSON line")
        parser.add_argument("--check", action="store_true", help="exit with 1 where a warning or worse fires")
        parser.add_argument("--rules", action="store_true", help="print the alerts as a file of rules for Prometheus")

    def handle(self, *_: Any, json: bool, check: bool, rules: bool, **__: Any) -> None:
        if rules:
            own = [one.rule for one in alerts.own_alerts()]
            self.stdout.write(as_prometheus(conf.load().runbook_url, own), ending="")
            return
        with as_sentences():
            found = alerts.states()
        self.stdout.write(_as_json(found) if json else "\n".join(map(_said, found)))
        if check and any(one.firing_since and one.severity != "info" for one in found):
            raise SystemExit(1)


def _said(state: AlertState) -> str:
    since = state.firing_since or state.pending_since
    word = "FIRING" if state.firing_since else "pending" if state.pending_since else "ok"
    when = f" since {datetime.fromtimestamp(since, tz=UTC):%Y-%m-%d %H:%M:%S} UTC" if since else ""
    return f"{word:8}{state.severity:9}{state.name}{when}: {state.summary}"


def _as_json(found: list[AlertState]) -> str:
    return json.dumps({"alerts": [one.as_dict() for one in found]})
