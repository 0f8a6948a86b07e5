"""Figures of the whole system, read from the ledger's database: the same from every process."""

from collections.abc import Mapping
from typing import Final

from freshness.accounts.cost import month_of
from freshness.contrib.django import build, conf, tallies
from freshness.contrib.django.connection import ledger_cursor
from freshness.contrib.django.overdue import oldest_late, overdue
from freshness.errors import FreshnessError

MOST: Final = 10_000
"""The most rows counted: more rows are as bad, and looking must stay cheap."""

_OLDEST_ROW = (  # rows due first have waited longest, except parked rows, counted separately
    "SELECT min(first_dirty_at) FROM (SELECT first_dirty_at FROM freshness_row "
    "WHERE due_at IS NOT NULL AND done < desired AND holds = '' ORDER BY due_at LIMIT %s) AS found"
)
_OLDEST_NOTE = "SELECT min(noted_at) FROM (SELECT noted_at FROM freshness_note LIMIT %s) AS found"
_COUNT = "SELECT count(*) FROM (SELECT 1 FROM freshness_row WHERE {} LIMIT %s) AS found"


def gauges() -> dict[str, float]:
    """Return present figures, by name: waiting purges, relays, money.  Raises LedgerUnavailable."""
    using, policy = conf.load().database, conf.load().policy
    with ledger_cursor(using) as (cursor, dialect):

        def one(sql: str, *given: int) -> float | None:
            cursor.execute(sql, given)
            found = cursor.fetchone()[0]
            return None if found is None else float(found)

        now = one(f"SELECT {dialect.now}") or 0.0
        oldest = [found for found in (one(_OLDEST_ROW, MOST), one(_OLDEST_NOTE, MOST)) if found is not None]
        late = oldest_late(cursor, now, oldest=min(oldest)) if oldest else None
        beaten = one("SELECT max(beaten_at) FROM freshness_beat")
        waiting = _COUNT.format("due_at IS NOT NULL AND done < desired ORDER BY due_at")
        parked = _COUNT.format("due_at IS NOT NULL AND attempts > 0 AND attempts > %s ORDER BY attempts DESC")
        figures: dict[str, float | None] = {
            "oldest_dirty_seconds": 0.0 if late is None else max(0.0, now - late),
            "waiting_subjects": one(waiting, MOST),
            "parked_subjects": one(parked, len(policy.retries), MOST),
            "relay_silent_seconds": None if beaten is None else max(0.0, now - beaten),
            "restorations_open": one("SELECT count(*) FROM freshness_restoration WHERE ended_at IS NULL"),
            "pauses_overdue": float(overdue(cursor, now, dialect)),
            "alerts_firing": one("SELECT count(*) FROM freshness_alert WHERE firing_since IS NOT NULL"),
        }
    figures |= _money(using, now)
    return {name: value for name, value in figures.items() if value is not None}


def oldest_dirty(using: str) -> float | None:
    """Return the time of the oldest waiting edit among the MOST rows due first; `None` for an empty queue.

    Raises LedgerUnavailable.
    """
    with ledger_cursor(using) as (cursor, _):
        found = []
        for sql in (_OLDEST_ROW, _OLDEST_NOTE):
            cursor.execute(sql, [MOST])
            found.append(cursor.fetchone()[0])
    return min((float(one) for one in found if one is not None), default=None)


def rates(now: float) -> dict[str, float]:
    """Return recent rates, by name; a share of nothing is missing.  Raises LedgerUnavailable."""
    quarter, hour = tallies.sums(now, minutes=15), tallies.sums(now, minutes=60)
    before, five = tallies.sums(now, minutes=70, until=10), tallies.sums(now, minutes=5)
    half, six = tallies.sums(now, minutes=30), tallies.sums(now, minutes=360)
    return {
        "purge_failure_ratio": _share(quarter["failures"], quarter["failures"] + quarter["purges"]),
        "slow_purges": float(quarter["slow"]),
        "coalescing_ratio": _share(hour["coalesced"], hour["edits"]),
        "late_ratio_fast": _least(five, hour),
        "late_ratio_slow": _least(half, six),
        "verifier_silent": float(bool(conf.load().pages) and before["purges"] > 0 and not hour["verdicts"]),
        "outside_edge": float(quarter["outside_edge"]),
        "tag_overflows": float(hour["tag_overflows"]),
        "identity_refusals": float(five["identity_refusals"]),
        **_hit_ratios(hour),
    }


def _hit_ratios(reads: Mapping[str, float]) -> dict[str, float]:
    """Return each tier's share of the reads that reached the tier; tiers without a read are missing."""
    process, shared, missed, edge, origin = (reads.get(f"reads_{tier}", 0.0) for tier in tallies.TIERS)
    asked = {
        "process_hit_ratio": (process, process + shared + missed),
        "shared_hit_ratio": (shared, shared + missed),
        "edge_hit_ratio": (edge, edge + origin),
    }
    return {name: part / whole for name, (part, whole) in asked.items() if whole}


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _least(*windows: Mapping[str, float]) -> float:
    """Return the share of late edits that every window has: short windows end the alert soon, long ones bear a few."""
    return min(_share(window.get("late", 0.0), window.get("verdicts", 0.0)) for window in windows)


def _money(using: str, now: float) -> dict[str, float | None]:
    """Return the month's calls, items and dollars of this process's accounts; empty where this process has no CDN."""
    monthly = conf.load().monthly_budget
    try:
        billing = build.engine().billing
    except FreshnessError:
        return {}
    with ledger_cursor(using) as (cursor, _):
        cursor.execute("SELECT name, calls, items FROM freshness_account WHERE month = %s", [month_of(now)])
        rows = {name: (int(calls), int(items)) for name, calls, items in cursor.fetchall()}
    each = billing.counted({name: items for name, (_, items) in rows.items()}, now)
    counted = [rows[name] for name in each if name in rows]
    spent = sum(one.spent for one in each.values())
    priced = any(one.price.any for one in each.values())
    return {
        "calls_this_month": float(sum(calls for calls, _ in counted)),
        "items_this_month": float(sum(items for _, items in counted)),
        "spent_dollars": spent if priced else None,
        "forecast_dollars": sum(one.forecast for one in each.values()) if priced else None,
        "budget_used_ratio": None if monthly is None else spent / monthly,
    }
