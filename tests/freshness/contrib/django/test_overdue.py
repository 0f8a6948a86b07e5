"""Held back past the end by a pause of each kind or by a suspension, and by no present pause or other delay."""

from typing import Any

import pytest

from freshness.contrib.django import alerts, build, system
from freshness.contrib.django.fact_tables import AlertRow
from freshness.contrib.django.models import LedgerRow, NoteRow, PauseRow
from freshness.contrib.prometheus import exposition
from tests.freshness.contrib.django.held_rows import HELD
from tests.journeys.conftest import memory_cdn

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("memory_cdn")]
__all__ = ["memory_cdn"]
HOUR = 3_600.0


def now() -> float:
    return build.ledger().now()


def row(subject: str = "ws:a", **fields: Any) -> None:
    """Write a row dirty since before the end of a pause, and untouched by relays after the end."""
    given = {"desired": 1, "observed": 1, "first_dirty_at": now() - 200, "due_at": now() - 100, **fields}
    LedgerRow.objects.create(subject=subject, **given)


def pause(target: str, *, ended: float, early: bool = False) -> None:
    """Record a pause that ended `ended` seconds ago, by itself or by an operator."""
    at = now() - ended
    PauseRow.objects.create(
        target=target, who="ada", why="", since=at - HOUR, until=at + HOUR * early, ended_at=at if early else None
    )


def found() -> float:
    return system.gauges()["pauses_overdue"]


@pytest.mark.parametrize("early", [False, True], ids=["by itself", "by somebody"])
@pytest.mark.parametrize(("target", "fields"), [*HELD, ("ws:a", {"subject": "owed:memory/ws:a"})])
def test_a_row_that_waits_after_the_pause_that_held_it_counts(target: str, fields: dict[str, Any], early: bool) -> None:
    row(**fields)
    assert found() == 0
    pause(target, ended=61, early=early)
    assert found() == 1


@pytest.mark.parametrize("target", ["ws:b", "kind:immediate", "cdn:other"])
def test_a_pause_of_another_target_held_nothing_of_it(target: str) -> None:
    row()
    pause(target, ended=61)
    assert found() == 0


def test_a_pause_counts_a_minute_after_its_end_and_not_while_another_lasts() -> None:
    row()
    pause("all", ended=50)
    assert found() == 0
    PauseRow.objects.update(until=now() - 61)
    assert found() == 1
    pause("ws:a", ended=-60)
    assert found() == 0, "another pause lasts"


def test_rows_dirty_since_the_end_or_looked_at_since_do_not_count() -> None:
    pause("all", ended=90)
    row("ws:later", first_dirty_at=now() - 80)
    row("ws:scheduled", due_at=now() + 20)
    row("ws:clean", done=1, due_at=None)
    assert found() == 0


def test_a_suspension_counts_past_its_end_and_not_while_a_pause_lasts() -> None:
    row(suspensions=f"{now() - 300!r} {now() - 61!r}")
    row("ws:b", suspensions=repr(now() + 60))
    assert found() == 1
    pause("all", ended=-60)
    assert found() == 0


AGE = "FreshnessOldestDirty"


def late() -> tuple[int, bool, int]:
    """Return the gauge's oldest wait, in hundreds of seconds; whether the alert fires; and the scraped gauge."""
    alerts.evaluate(least=-1)
    fires = AlertRow.objects.filter(name=AGE, firing_since__isnull=False).exists()
    lines = exposition(system.gauges)[0].decode().splitlines()
    (scraped,) = (line.split()[1] for line in lines if line.startswith("freshness_oldest_dirty_seconds "))
    return int(system.gauges()["oldest_dirty_seconds"] // 100) * 100, fires, int(float(scraped) // 100) * 100


@pytest.mark.parametrize(("target", "fields"), HELD)
def test_a_paused_edit_pages_nobody_for_its_age_until_the_pause_ends(target: str, fields: dict[str, Any]) -> None:
    row(**fields)
    assert late() == (200, True, 200)
    pause(target, ended=-600)
    assert late() == (0, False, 0)
    PauseRow.objects.update(until=now() - 10)
    assert late() == (0, False, 0)
    assert system.gauges()["oldest_dirty_seconds"] >= 10, "it waits since the end"
    PauseRow.objects.update(until=now() - 110)
    assert late() == (100, True, 100)


@pytest.mark.parametrize("target", ["ws:b", "kind:immediate", "cdn:other"])
def test_a_pause_of_another_target_excuses_no_edit(target: str) -> None:
    row()
    pause(target, ended=-600)
    assert late() == (200, True, 200)


def test_an_edit_of_another_shop_is_late_beside_a_pause() -> None:
    row(first_dirty_at=now() - 1_000)
    row("ws:b")
    pause("ws:a", ended=-600)
    assert late() == (200, True, 200)


def test_a_note_not_folded_yet_is_paused_as_its_subject() -> None:
    build.ledger().mark("ws:a", reason="edit")
    NoteRow.objects.update(noted_at=now() - 200)
    assert late() == (200, True, 200)
    pause("ws:a", ended=-600)
    assert late() == (0, False, 0)
    NoteRow.objects.update(immediate=True)
    PauseRow.objects.update(target="kind:scheduled")
    assert late() == (200, True, 200), "a publish is not paused"


def test_a_pause_that_ended_before_the_edit_excuses_nothing() -> None:
    pause("all", ended=300)
    row()
    assert late() == (200, True, 200)


def test_where_each_of_several_cdns_is_paused_edits_wait_for_the_first_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build.engine().pauses, "names", ["one", "two"])
    row()
    pause("cdn:one", ended=-600)
    assert late() == (200, True, 200)
    pause("cdn:two", ended=-300)
    assert late() == (0, False, 0)
    PauseRow.objects.filter(target="cdn:two").update(until=now() - 110)
    assert late() == (100, True, 100)
