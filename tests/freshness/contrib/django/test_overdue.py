"""Held back past the end: by a pause of each kind or by a suspension, and by nothing that lasts or waits otherwise."""

from typing import Any

import pytest

from freshness.contrib.django import build, system
from freshness.contrib.django.models import LedgerRow, PauseRow
from tests.journeys.conftest import memory_cdn

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("memory_cdn")]
__all__ = ["memory_cdn"]
HOUR = 3_600.0


def now() -> float:
    return build.ledger().now()


def row(subject: str = "ws:a", **fields: Any) -> None:
    """A row dirty since before the end of a pause, and untouched by relays after the end."""
    given = {"desired": 1, "observed": 1, "first_dirty_at": now() - 200, "due_at": now() - 100, **fields}
    LedgerRow.objects.create(subject=subject, **given)


def pause(target: str, *, ended: float, early: bool = False) -> None:
    """A pause that ended `ended` seconds ago, by itself or by somebody."""
    at = now() - ended
    PauseRow.objects.create(
        target=target, who="ada", why="", since=at - HOUR, until=at + HOUR * early, ended_at=at if early else None
    )


def found() -> float:
    return system.gauges()["pauses_overdue"]


@pytest.mark.parametrize("early", [False, True], ids=["by itself", "by somebody"])
@pytest.mark.parametrize(
    ("target", "fields"),
    [
        ("all", {}),
        ("ws:a", {}),
        ("kind:scheduled", {}),
        ("kind:immediate", {"immediate": 1}),
        ("cdn:memory", {}),
        ("ws:a", {"subject": "owed:memory/ws:a"}),
        ("cdn:other", {"subject": "owed:other/ws:a"}),
    ],
)
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
