"""Shadow mode: the engine beside another scheme that goes on purging. The engine does all its work except the calls to
the CDN.

    FRESHNESS = {"CDN": "freshness.contrib.django.shadow.ShadowCdn", ...}

Without the engine's middleware and decorators, responses get no new header either. The ledger then belongs to the
shadow's CDN: a relay with the real CDN claims no row before `freshness adopt`, which purges everything anew, because no
purge of the shadow was made.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from freshness.batching.batch import Batch
from freshness.cdn import none
from freshness.cli.shadow import DrillState
from freshness.contrib.django import build
from freshness.contrib.django.alerts import states
from freshness.contrib.django.alive import SILENT, seconds_since_beat
from freshness.contrib.django.connection import ledger_cursor
from freshness.contrib.django.marks import mark
from freshness.contrib.django.operator_models import THEIRS, ActionRow
from freshness.errors import CdnUnavailable, Invalid
from freshness.ports import Receipt

ABILITY: Final = replace(none.ABILITY, name="shadow", identity="shadow", pretends=False)
BEGUN: Final = "drill begun"
PASSED: Final = "drill passed"
PREFIX: Final = "drill:"
ALERTS: Final = {f"{PREFIX}cdn-down": "FreshnessPurgeFailures", f"{PREFIX}cdn-slow": "FreshnessPurgesSlow"}
"""Drills, by their names in the audit, and the alert expected of each."""
NOBODY: Final = "host:drill.invalid"
"""The subject purged by a drill: no visitor's host."""
_SLOW: Final = 2.5  # seconds a call takes in the drill cdn-slow; alerts count from 2 on


class ShadowCdn:
    """Accepts every purge without a call.  During a drill each purge fails, or is slow."""

    ability = ABILITY

    def __init__(self, *, wait: Callable[[float], None] = time.sleep) -> None:
        self._wait = wait

    def purge(self, batch: Batch) -> Receipt:
        """Accept a batch.  Raises CdnUnavailable in the drill cdn-down."""
        drill = lasting_drill()
        if drill == f"{PREFIX}cdn-down":
            raise CdnUnavailable("a drill is under way: this CDN seems to be down")
        if drill == f"{PREFIX}cdn-slow":
            self._wait(_SLOW)
        return Receipt(id=batch.reference)

    def status(self, receipt: Receipt) -> Receipt:
        """Every purge is complete at once."""
        return replace(receipt, complete=True)


def theirs(subject: str) -> None:
    """Report a purge by the old scheme: a line beside the old scheme's call.

    Within a transaction the report counts once the transaction commits.  Raises LedgerUnavailable.
    """
    remember(THEIRS, subject)


def remember(what: str, target: str, *, who: str = "", why: str = "") -> float:
    """Write down an action; returns when, by the database's clock."""
    using = build.ledger().using
    with ledger_cursor(using) as (cursor, dialect):
        cursor.execute(f"SELECT {dialect.now}")
        now = float(cursor.fetchone()[0])
        ActionRow.objects.using(using).create(at=now, who=who[:150], what=what, target=target[:300], why=why[:300])
    return now


def drills() -> list[ActionRow]:
    """List the last few drills, begun or passed, the newest first."""
    using = build.ledger().using
    with ledger_cursor(using):
        return list(ActionRow.objects.using(using).filter(target__in=ALERTS).order_by("-at", "-id")[:20])


def lasting_drill() -> str:
    """Name the drill in progress, empty for none.  A drill always has an end: the seconds given at its beginning."""
    begun = next((one for one in drills() if one.what == BEGUN), None)
    if begun is None or not begun.at <= build.ledger().now() < begun.at + float(begun.why):
        return ""
    return begun.target


class Drill:
    """A drill of `seconds`, begun when built; see `freshness.cli.shadow.Drilling`.

    Raises Invalid where purges are real, no relay would try a purge, another drill is in progress, or the alert fires
    already.
    """

    def __init__(self, drill: str, *, seconds: float, who: str) -> None:
        self.drill, self.seconds, self.who = drill.removeprefix(PREFIX), seconds, who
        self.alert = ALERTS[PREFIX + self.drill]
        self._fired: float | None = None
        self._refuse()
        self.begun = remember(BEGUN, PREFIX + self.drill, who=who, why=f"{seconds:g}")
        mark(NOBODY, reason="drill", immediate=True)

    def look(self) -> DrillState:
        """Return the progress of the drill, and record its end in the database, once."""
        now, since = build.ledger().now(), _firing(self.alert)
        elapsed, cleared = now - self.begun, None
        if self._fired is None and since is not None:
            self._fired = max(0.0, since - self.begun)
        if self._fired is not None and since is None and elapsed >= self.seconds:
            cleared = elapsed
            remember(PASSED, PREFIX + self.drill, who=self.who, why=f"fired after {self._fired:.0f} s")
        return DrillState(
            drill=self.drill,
            alert=self.alert,
            seconds=self.seconds,
            elapsed=elapsed,
            fired_after=self._fired,
            cleared_after=cleared,
        )

    def _refuse(self) -> None:
        cdn, silent = build.cdn(), seconds_since_beat()
        if not isinstance(cdn, ShadowCdn):
            raise Invalid(
                f"purges of {cdn.ability.name} are real: a drill would keep edits from visitors.  Rehearse where "
                "FRESHNESS['CDN'] is 'freshness.contrib.django.shadow.ShadowCdn'."
            )
        if silent is None or silent > SILENT:
            raise Invalid("no relay is alive, so nothing would fail: start one with `freshness relay`")
        if lasting := lasting_drill():
            raise Invalid(f"{lasting} lasts already")
        if _firing(self.alert) is not None:
            raise Invalid(f"{self.alert} fires already: mend that first")


def last_drill() -> tuple[str, float] | None:
    """Find the last drill that passed, and how many seconds ago; None where no drill has."""
    passed = next((one for one in drills() if one.what == PASSED), None)
    return None if passed is None else (passed.target.removeprefix(PREFIX), build.ledger().now() - passed.at)


def _firing(alert: str) -> float | None:
    return next(one.firing_since for one in states() if one.name == alert)
