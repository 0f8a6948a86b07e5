"""Pauses are rows: every process reads them, by the database's clock, until they end."""

import pytest

from freshness.contrib.django import build
from freshness.contrib.django.models import PauseRow
from freshness.contrib.django.pauses import DjangoPauses
from freshness.errors import Invalid
from tests.journeys.conftest import memory_cdn

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
__all__ = ["memory_cdn"]


@pytest.fixture
def pauses() -> DjangoPauses:
    return DjangoPauses(using="default")


def targets(pauses: DjangoPauses) -> list[str]:
    return [one.target for one in pauses.lasting()]


def test_a_pause_is_kept_with_who_why_and_until(pauses: DjangoPauses) -> None:
    begun = pauses.begin("all", who="ada", why="incident 7", seconds=3_600)
    assert pauses.lasting() == [begun]
    assert (begun.target, begun.who, begun.why, begun.until - begun.since) == ("all", "ada", "incident 7", 3_600)


def test_its_end_ends_it_and_says_who_did(pauses: DjangoPauses) -> None:
    pauses.begin("all", who="ada", why="", seconds=3_600)
    assert pauses.end("all", who="bob") == 1
    assert (pauses.lasting(), pauses.end("all", who="bob")) == ([], 0)
    assert PauseRow.objects.values_list("who", "ended_by").get() == ("ada", "bob")


def test_what_is_past_its_end_lasts_no_longer(pauses: DjangoPauses) -> None:
    pauses.begin("ws:a", who="ada", why="", seconds=3_600)
    pauses.begin("ws:b", who="ada", why="", seconds=60)
    assert targets(pauses) == ["ws:b", "ws:a"]
    PauseRow.objects.filter(target="ws:b").update(until=build.ledger().now() - 1, since=1)
    assert targets(pauses) == ["ws:a"]


def test_the_same_again_takes_its_place(pauses: DjangoPauses) -> None:
    pauses.begin("all", who="ada", why="first", seconds=60)
    pauses.begin("all", who="bob", why="second", seconds=120)
    assert [one.why for one in pauses.lasting()] == ["second"]


def test_without_an_end_nothing_is_paused(pauses: DjangoPauses) -> None:
    with pytest.raises(Invalid):
        pauses.begin("all", who="ada", why="", seconds=0)
    assert PauseRow.objects.count() == 0


@pytest.mark.usefixtures("memory_cdn")
def test_the_engine_of_the_settings_obeys_them(pauses: DjangoPauses) -> None:
    pauses.begin("ws:a", who="ada", why="", seconds=3_600)
    assert build.engine().invalidate("ws:a", reason="edit").skipped
    assert not build.engine().invalidate("ws:b", reason="edit").skipped
