"""Alerts that are raised now, as the database shows them; what evaluates and ships alerts may take this place."""

from typing import Any, Final

from freshness.contrib.django import build
from freshness.contrib.django.beats import EVERY
from freshness.contrib.django.connection import ledger_cursor
from freshness.contrib.django.costs import costs
from freshness.contrib.django.models import BeatRow
from freshness.contrib.django.status import status

LATE: Final = 60.0  # seconds that the first of what waits may wait
SILENT: Final = 6 * EVERY  # seconds without a beat of any relay


def raised() -> list[dict[str, Any]]:
    """Each with its `name`, `severity`, `summary` and `since` (seconds ago, None where that is not known)."""
    found, silent = status(), seconds_since_beat()
    alerts: list[dict[str, Any]] = []

    def alert(name: str, severity: str, summary: str, since: float | None = None) -> None:
        alerts.append({"name": name, "severity": severity, "summary": summary, "since": since})

    if silent is None or silent > SILENT:
        alert("FreshnessNoRelay", "critical", "No relay is alive: nothing is purged.", silent)
    if found.since is not None and found.since > LATE:
        alert("FreshnessOldestWaiting", "critical", f"An edit has waited for {found.since:.0f} s.", found.since)
    if found.parked:
        alert("FreshnessParked", "warning", f"{found.parked} subjects are parked after failures.")
    if found.identity not in (None, found.own):
        alert("FreshnessIdentity", "critical", f"The ledger is for {found.identity}, these settings for {found.own}.")
    if any(one.alarm for one in costs(top=0)):
        alert("FreshnessBudget", "warning", "The month heads over its budget.")
    return alerts


def seconds_since_beat() -> float | None:
    """Seconds since a relay last wrote a beat; None before the first."""
    ledger = build.ledger()
    now = ledger.now()
    with ledger_cursor(ledger.using):
        newest = BeatRow.objects.using(ledger.using).order_by("-number").values_list("beaten_at", flat=True).first()
    return None if newest is None else max(0.0, now - newest)
