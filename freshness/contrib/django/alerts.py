"""Alerts, evaluated once a minute by the first relay, and sent as events, by mail and to a webhook.

Their state is in the database: of several relays a single relay evaluates, and each alert begins and ends once.  A
failed channel is tried at the next evaluation.  Without a relay, processes that count facts or are scraped evaluate
(`evaluate_if_overdue`), and report the absence of relays.
"""

import json
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from django.core.mail import send_mail
from django.db import DatabaseError
from django.utils.module_loading import import_string

from freshness.cdn._http import HttpClient
from freshness.contrib.django import build, conf, system, tallies
from freshness.contrib.django.alert_rules import BY_NAME, AlertRule, OwnAlert, runbook
from freshness.contrib.django.connection import ledger_cursor, ledger_transaction
from freshness.contrib.django.fact_tables import AlertRow
from freshness.contrib.django.foreign_code import ForeignCode
from freshness.errors import FreshnessError
from freshness.events import AlertChanged, Event, SystemMeasured
from freshness.ports import Clock

log = logging.getLogger(__name__)
_LEAST: Final = 50.0  # seconds between two evaluations: chores begin once a minute, not to the second
OVERDUE: Final = 150.0
"""Seconds without an evaluation after which other processes than relays evaluate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertState:
    """The state of an alert: seconds since 1970 by the database's clock, None where the state does not apply."""

    name: str
    severity: str
    value: float | None
    pending_since: float | None
    firing_since: float | None
    summary: str

    def as_dict(self) -> dict[str, Any]:
        """Return the fields with values of JSON's types."""
        return asdict(self)


def evaluate(*, least: float = _LEAST) -> list[AlertChanged]:
    """Measure, judge, and report changes, unless another process has just done the same: a chore for relays.

    Raises LedgerUnavailable.
    """
    now = _claimed(least)
    if now is None:
        return []
    tallies.observe.flush()
    figures = {**system.gauges(), **system.rates(now), **own_figures()}
    tallies.forget(now)
    build.observe()(SystemMeasured(subject="system", figures=figures))
    _judge(figures, now)
    return _tell()


def evaluate_if_overdue() -> list[AlertChanged]:
    """For web processes and workers: evaluate where no relay has for a while.  A failure is logged."""
    try:
        return evaluate(least=OVERDUE)
    except (FreshnessError, DatabaseError) as error:
        log.warning("alerts are not evaluated: %s", error)
        return []


class StandIn:
    """An observer that looks, at most twice a minute, whether a relay still evaluates; in web processes and workers."""

    def __init__(self, *, clock: Clock = time.monotonic, every: float = 30.0) -> None:
        self._clock = clock
        self._every = every
        self._due = 0.0

    def __call__(self, event: Event) -> None:
        if isinstance(event, SystemMeasured | AlertChanged) or self._clock() < self._due:
            return
        self._due = self._clock() + self._every
        evaluate_if_overdue()


stand_in = StandIn()
"""The observer for FRESHNESS["OBSERVERS"]: processes with edits report the absence of relays."""


def states() -> list[AlertState]:
    """Return every alert of the table, as of the last evaluation.  Raises LedgerUnavailable."""
    using = conf.load().database
    with ledger_cursor(using):
        rows = {row.name: row for row in AlertRow.objects.using(using)}
    found = []
    for rule in _rules().values():
        row = rows.get(rule.name, AlertRow(name=rule.name))
        found.append(
            AlertState(
                name=rule.name,
                severity=rule.severity,
                value=row.value,
                pending_since=row.pending_since,
                firing_since=row.firing_since,
                summary=rule.summary,
            )
        )
    return found


def alerts_age() -> float | None:
    """Return the seconds since the last evaluation, None before the first.  Raises LedgerUnavailable."""
    using = conf.load().database
    with ledger_cursor(using) as (cursor, dialect):
        cursor.execute(f"SELECT {dialect.now} - evaluated_at FROM freshness_alert WHERE name = ''")
        found = cursor.fetchone()
    return None if found is None else max(0.0, float(found[0]))


def own_alerts() -> list[OwnAlert]:
    """Return the alerts of the project's own, from the settings."""
    return [import_string(path) for path in conf.load().alerts]


def _rules() -> dict[str, AlertRule]:
    """Return the engine's rules and the project's, by name."""
    return {**BY_NAME, **{one.rule.name: one.rule for one in own_alerts()}}


def own_figures() -> dict[str, float]:
    """Measure the figures of the project's own alerts, by name; a figure whose measure fails is logged, and missing."""
    figures = {}
    for one in own_alerts():
        with ForeignCode(log, "the figure of the alert %s failed", one.rule.name):
            figures[one.rule.figure] = one.measure()
    return figures


def _claimed(least: float) -> float | None:
    """Return the database's time, if this process is the first to evaluate since `least` seconds; else None."""
    with ledger_transaction(conf.load().database) as (cursor, dialect):
        cursor.execute("INSERT INTO freshness_alert (name) VALUES ('') ON CONFLICT (name) DO NOTHING")
        cursor.execute(f"SELECT {dialect.now}")
        now = float(cursor.fetchone()[0])
        cursor.execute(
            "UPDATE freshness_alert SET evaluated_at = %s "
            "WHERE name = '' AND (evaluated_at <= %s OR evaluated_at > %s)",
            [now, now - least, now + least],  # the latter where the clock was set back
        )
        return now if cursor.rowcount else None


def _judge(figures: Mapping[str, float], now: float) -> None:
    """Record the alerts that wait, fire or are over; alerts without a known figure stay unchanged."""
    using = conf.load().database
    with ledger_transaction(using):
        rules = _rules()
        names = sorted(rules)
        rows = {row.name: row for row in AlertRow.objects.using(using).select_for_update().filter(name__in=names)}
        for rule in (rules[name] for name in names):
            if rule.figure in figures:
                row = rows.get(rule.name) or AlertRow(name=rule.name, told="")
                _decide(rule, row, figures[rule.figure], now)
                row.save(using=using)


def _decide(rule: AlertRule, row: AlertRow, value: float, now: float) -> None:
    row.value, row.evaluated_at = value, now
    if value <= rule.above:
        row.pending_since = row.firing_since = None
        return
    row.pending_since = now if row.pending_since is None else row.pending_since
    if row.firing_since is None and now - row.pending_since >= rule.lasting:
        row.firing_since = now


def _tell() -> list[AlertChanged]:
    """Send each channel its unsent changes, and return the changes sent to all channels."""
    using = conf.load().database
    changed = {}
    for row in AlertRow.objects.using(using).filter(name__in=sorted(_rules())):
        knowing = set(row.told.split())
        event = _event(row)
        for name, tell in _channels().items():
            if (name in knowing) == event.firing:
                continue
            with ForeignCode(log, "alert %s could not be told by %s", row.name, name) as asked:
                tell(event)
            if asked.error is None:
                knowing ^= {name}
                changed[row.name] = event
        AlertRow.objects.using(using).filter(pk=row.pk).update(told=" ".join(sorted(knowing)))
    return list(changed.values())


def _event(row: AlertRow) -> AlertChanged:
    rule, value = _rules()[row.name], row.value or 0.0
    return AlertChanged(
        subject=f"alert:{row.name}",
        name=row.name,
        severity=rule.severity,
        firing=row.firing_since is not None,
        value=value,
        since=row.firing_since or row.evaluated_at,
        summary=rule.summary,
        description=rule.described(value),
        runbook_url=runbook(conf.load().runbook_url, row.name),
    )


def _channels() -> dict[str, Callable[[AlertChanged], None]]:
    settings = conf.load()
    mail = {"mail": _by_mail} if settings.alert_mail else {}
    webhook = {"webhook": _by_webhook} if settings.alert_webhook else {}
    return {"events": _as_event, **mail, **webhook}


def _as_event(event: AlertChanged) -> None:
    level = logging.WARNING if event.firing and event.severity != "info" else logging.INFO
    log.log(level, "alert %s %s: %s %s", event.name, _word(event), event.summary, event.description)
    build.observe()(event)


def _by_mail(event: AlertChanged) -> None:
    subject = f"[freshness] {_word(event).upper()} {event.severity}: {event.name}"
    body = f"{event.summary}.\n\n{event.description}\n\n{event.runbook_url}".strip()
    send_mail(subject, body, None, list(conf.load().alert_mail))


def _by_webhook(event: AlertChanged) -> None:
    url = urlsplit(conf.load().alert_webhook)
    body = json.dumps(webhook_body(event)).encode()
    client = HttpClient(f"{url.scheme}://{url.netloc}")
    target = (url.path or "/") + (f"?{url.query}" if url.query else "")
    answer = client.send("POST", target, headers={"Content-Type": "application/json"}, body=body)
    if not 200 <= answer.status < 300:
        raise RuntimeError(f"the webhook answered {answer.status}")


def webhook_body(event: AlertChanged) -> dict[str, Any]:
    """Return the webhook's body: an alert, in Alertmanager's shape."""
    return {
        "version": "4",
        "status": _word(event),
        "alerts": [
            {
                "status": _word(event),
                "labels": {"alertname": event.name, "severity": event.severity},
                "annotations": {
                    "summary": event.summary,
                    "description": event.description,
                    "runbook_url": event.runbook_url,
                },
                "value": event.value,
                "since": event.since,
            }
        ],
    }


def _word(event: AlertChanged) -> str:
    return "firing" if event.firing else "resolved"
