"""The first page's figures, read once a second in this process for all viewers."""

import threading
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from console import workers
from console.workers import Workers
from freshness.contrib.django import build, conf, steps, system
from freshness.contrib.django.alerts import AlertState, states
from freshness.contrib.django.alive import SILENT
from freshness.contrib.django.connection import ledger_look
from freshness.contrib.django.costs import Costs, costs
from freshness.contrib.django.fact_tables import StepRow, TallyRow
from freshness.contrib.django.models import AccountRow
from freshness.contrib.django.pauses import DjangoPauses
from freshness.contrib.django.relay_signs import RelaySign, relays
from freshness.contrib.django.unchanged import UnchangedPurges, most_unchanged
from freshness.scheduling.pause import Pause

GOOD_FOR: Final = 1.0
"""Seconds for which figures are shared between viewers."""
MINUTES: Final = 60
_CAUSES = 10
_FAILURES = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Calls of the last hour with the same failure: number, time of the last (seconds since 1970), CDN."""

    cdn: str
    said: str
    number: int
    at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """The figures at `now`, seconds since 1970 by the ledger's clock.

    percentiles  seconds from the first edit seen, by step: `claimed`, `effective`, `verified`
    unchanged    this month's causes of purges without a new byte, the most frequent first
    minutes      purges and failures of the last MINUTES minutes, the oldest first
    """

    now: float
    figures: Mapping[str, float]
    rates: Mapping[str, float]
    percentiles: Mapping[str, Mapping[str, float]]
    failures: Sequence[Failure]
    accounts: Sequence[AccountRow]
    costs: Sequence[Costs]
    alerts: Sequence[AlertState]
    pauses: Sequence[Pause]
    minutes: Sequence[tuple[int, int]]
    relays: Sequence[RelaySign]
    workers: Workers
    unchanged: Sequence[UnchangedPurges]

    @property
    def tiers(self) -> list[tuple[str, float | None]]:
        """Each cache tier with its share of the last hour's reads that reached the tier; None without a read."""
        named = (
            ("process", "Memory of the web processes"),
            ("shared", "Redis"),
            ("edge", "Embedded edge, whole pages"),
        )
        return [(name, self.rates.get(f"{tier}_hit_ratio")) for tier, name in named]

    @property
    def firing(self) -> list[AlertState]:
        """Alerts now raised, without those that are signs of health."""
        return [one for one in self.alerts if one.firing_since is not None and one.severity != "info"]

    @property
    def relay_alive(self) -> bool:
        """A relay has given a sign of life lately."""
        return self.figures.get("relay_silent_seconds", SILENT + 1) <= SILENT

    @property
    def verdict(self) -> str:
        """Return the first sentence of the console's first page: whether every shop is fresh."""
        if not self.relay_alive:
            return "No relay is alive: nothing is purged."
        if self.firing:
            return f"{len(self.firing)} alert{'s are' if len(self.firing) > 1 else ' is'} raised."
        if self.pauses:
            return "Purges are paused."
        return "Everything is in order."

    def as_dict(self) -> dict[str, Any]:
        """Return the fields with values of JSON's types."""
        return {
            "now": self.now,
            "verdict": self.verdict,
            "figures": dict(self.figures),
            "rates": dict(self.rates),
            "percentiles": {kind: dict(found) for kind, found in self.percentiles.items()},
            "relays": [asdict(one) for one in self.relays],
            "workers": asdict(self.workers),
            "failures": [asdict(one) for one in self.failures],
            "alerts": [one.as_dict() for one in self.firing],
            "unchanged": [one.as_dict() for one in self.unchanged],
            "pauses": [asdict(one) for one in self.pauses],
        }


class HealthReader:
    """The figures, read by the first viewer of each second and shared by the rest."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._found: Health | None = None
        self._at = 0.0

    def read(self) -> Health:
        """Return figures at most a second old.  Raises LedgerUnavailable."""
        with self._lock:
            if self._found is None or time.monotonic() - self._at >= GOOD_FOR:
                self._found = measure()
                self._at = time.monotonic()
            return self._found

    def forget(self) -> None:
        """Read anew at the next call, after a user's change."""
        with self._lock:
            self._found = None


reader: Final = HealthReader()


def measure() -> Health:
    """Read all figures.  Raises LedgerUnavailable."""
    using = conf.load().database
    with ledger_look(using):
        now = build.ledger().now()
        return Health(
            now=now,
            figures=system.gauges(),
            rates=system.rates(now),
            percentiles={kind: steps.percentiles(kind, now) for kind in ("claimed", "effective", "verified")},
            failures=_failures(using, now),
            accounts=list(AccountRow.objects.using(using).order_by("name")[:50]),
            costs=costs(top=0),  # the most expensive shops would take a look at every bill
            alerts=states(),
            pauses=lasting(),
            minutes=_minutes(using, now),
            relays=relays(using, now),
            workers=workers.reader.read(),
            unchanged=most_unchanged(),
        )


def lasting() -> list[Pause]:
    """List the pauses in force.  Raises LedgerUnavailable."""
    return DjangoPauses(using=conf.load().database).lasting()


def _failures(using: str, now: float) -> list[Failure]:
    newest = StepRow.objects.using(using).filter(kind="failed").order_by("-id")[:_FAILURES]
    rows = [row for row in newest if row.at > now - steps.WITHIN]
    number = Counter((row.cdn, row.said) for row in rows)
    last: dict[tuple[str, str], float] = {}
    for row in rows:
        last.setdefault((row.cdn, row.said), row.at)
    return [
        Failure(cdn=cdn, said=said, number=count, at=last[cdn, said])
        for (cdn, said), count in number.most_common(_CAUSES)
    ]


def _minutes(using: str, now: float) -> list[tuple[int, int]]:
    newest = int(now // 60)
    rows = TallyRow.objects.using(using).filter(minute__gt=newest - MINUTES, name__in=["purges", "failures"])
    found = {(minute, name): value for minute, name, value in rows.values_list("minute", "name", "value")}
    asked = range(newest - MINUTES + 1, newest + 1)
    return [(int(found.get((one, "purges"), 0)), int(found.get((one, "failures"), 0))) for one in asked]
