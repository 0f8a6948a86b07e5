"""Steps of purges in the database: the rows written for each event, the number of kept rows, and the percentiles."""

import pytest
from django.test import override_settings

from freshness.contrib.django import build, prune, steps
from freshness.contrib.django.fact_tables import StepRow
from freshness.errors import LedgerUnavailable
from freshness.events import Claimed, Effective, Failed, Purged, Requested, Verified

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
SHOP = {"subject": "ws:a", "generation": 4}


def told(*events):
    """Return a writer after it has heard and written events."""
    writer = steps.StepWriter(every=3_600)
    for event in events:
        writer(event)
    writer.flush()
    return writer


def test_each_step_of_a_purge_is_a_row_and_other_events_are_none():
    now = build.ledger().now()
    told(
        Requested(subject="ws:a", reason="edit", immediate=False),
        Claimed(**SHOP, reason="edit", immediate=False, coalesced=0, waited=5.0, shut_for=30.0),
        Failed(**SHOP, reason="edit", immediate=False, cdn="memory", error="503", parked=False, seconds=0.4),
        Purged(
            **SHOP, reason="edit", cdn="memory", reference="r1", immediate=False, settled=True, items=1, seconds=0.1
        ),
        Effective(
            **SHOP, reason="edit", cdn="memory", reference="r1", immediate=False, settled=True, dirty_since=now - 10
        ),
        Verified(**SHOP, seen=4, fresh=True, attempts=0, age=11.5),
        Verified(**SHOP, seen=3, fresh=False, attempts=1),
    )
    rows = list(StepRow.objects.order_by("id"))
    assert [(row.kind, row.cdn, row.reference, row.said) for row in rows] == [
        ("claimed", "", "", "edit"),
        ("failed", "memory", "", "503"),
        ("accepted", "memory", "r1", "edit"),
        ("effective", "memory", "r1", "edit"),
        ("verified", "", "", ""),
        ("stale", "", "", "the edge shows generation 3"),
    ]
    assert {row.generation for row in rows} == {4}
    assert [row.seconds for row in rows if row.kind in ("claimed", "failed", "verified", "stale")] == [
        5.0, 0.4, 11.5, None,
    ]  # fmt: skip
    assert 9.9 < rows[3].seconds < 60  # by two clocks
    assert all(now - 60 <= row.at <= now + 60 for row in rows)


def test_of_a_flood_the_newest_steps_stay_and_the_rest_is_told(caplog):
    verified = [Verified(subject=f"ws:{n}", generation=n, seen=n, fresh=True, attempts=0) for n in range(2_300)]
    told(*verified)
    assert StepRow.objects.count() == steps.AT_ONCE
    assert set(StepRow.objects.values_list("generation", flat=True)) == set(range(300, 2_300))
    assert "300 steps of purges are not kept" in caplog.text


def test_where_the_database_is_away_steps_wait(monkeypatch):
    def away(_steps):
        raise LedgerUnavailable("gone")

    writer = steps.StepWriter(every=3_600)
    writer(Verified(**SHOP, seen=4, fresh=True, attempts=0))
    with monkeypatch.context() as patched:
        patched.setattr(steps, "write", away)
        writer.flush()
    assert not StepRow.objects.exists()
    writer(Verified(subject="ws:b", generation=1, seen=1, fresh=True, attempts=0))
    writer.flush()
    assert list(StepRow.objects.order_by("id").values_list("subject", flat=True)) == ["ws:a", "ws:b"]


def test_old_steps_go_and_so_do_those_beyond_the_most(monkeypatch):
    now = build.ledger().now()
    rows = [StepRow(at=now - days * 86_400, subject="ws:a", kind="verified", generation=days) for days in (9, 6, 1, 0)]
    StepRow.objects.bulk_create(rows)
    with override_settings(FRESHNESS={"CDN": "freshness.cdn.memory.Memory"}):
        prune.prune_some()
        kept = sorted(StepRow.objects.values_list("generation", flat=True))
        monkeypatch.setattr(prune, "MOST_STEPS", 2)
        pruned = prune.prune()
    build.forget()
    assert kept == [0, 1, 6]
    assert pruned.steps == 1
    assert sorted(StepRow.objects.values_list("generation", flat=True)) == [0, 1]
