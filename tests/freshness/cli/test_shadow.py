"""`freshness watch` and `freshness rehearse`: output, exit statuses, and calls of operations."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from freshness.cli.command import run
from freshness.cli.shadow import DrillState
from freshness.errors import LedgerUnavailable
from tests.freshness.cli.installation import Installation, without_waits


@dataclass(frozen=True)
class Found:
    looks: int

    def as_dict(self) -> dict[str, int]:
        return {"looks": self.looks}

    def __str__(self) -> str:
        return f"{self.looks} looks\n/lost of ws:a"


@dataclass
class Watching:
    """Looks; at the second the database is away."""

    looks: int = 0
    closed: int = 0

    def look(self) -> Found:
        self.looks += 1
        if self.looks == 2:
            raise LedgerUnavailable("the database is away")
        return self.found()

    def found(self) -> Found:
        return Found(self.looks)

    def close(self) -> None:
        self.closed += 1


@dataclass
class Drilling:
    states: list[DrillState]

    def look(self) -> DrillState:
        return self.states.pop(0) if len(self.states) > 1 else self.states[0]


@dataclass
class Shadow:
    """The operations of shadow mode."""

    watching: Watching = field(default_factory=Watching)
    asked: list[Any] = field(default_factory=list)
    states: list[DrillState] = field(default_factory=list)

    def in_words(self, text: str) -> str:
        return text.replace("ws:a", "Aster (a.example)")

    def watch(self, file: Path | None, *, patience: float) -> Watching:
        self.asked.append((file, patience))
        return self.watching

    def drill(self, drill: str, *, seconds: float, who: str) -> Drilling:
        self.asked.append((drill, seconds))
        return Drilling(self.states)


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> Installation:
    without_waits(monkeypatch, "freshness.cli.shadow")
    found = Installation()
    found.found = Shadow()
    return found


def state(**told: Any) -> DrillState:
    return DrillState(drill="cdn-down", alert="FreshnessPurgeFailures", seconds=600.0, elapsed=1.0, **told)


def test_a_watch_looks_until_its_end_and_bears_that_the_database_is_away(here: Installation, capsys: Any) -> None:
    assert run(here, ["watch", "--for", "1m", "--every", "7s", "--json", "--patience", "2m"]) == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out)["looks"] == here.found.watching.looks == 10  # at 0, 7, … 56 and 60 s
    assert "the database is away  Looking again." in shown.err
    assert here.found.asked == [(None, 120.0)]
    assert here.found.watching.closed == 1


def test_a_report_looks_at_nothing(here: Installation, capsys: Any) -> None:
    assert run(here, ["watch", "--report"]) == 0
    assert capsys.readouterr().out == "0 looks\n/lost of Aster (a.example)\n"
    assert here.found.watching.looks == 0


def test_a_drill_ends_once_its_alert_was_cleared(here: Installation, capsys: Any) -> None:
    here.found.states = [state(), state(fired_after=180.0), state(fired_after=180.0, cleared_after=1_500.0)]
    assert run(here, ["rehearse", "cdn-down", "10m"]) == 0
    shown = capsys.readouterr()
    assert shown.out == "FreshnessPurgeFailures fired after 180 s, and was cleared after 1500 s.\n"
    assert "waits for FreshnessPurgeFailures to fire" in shown.err
    assert here.found.asked == [("cdn-down", 600.0)]


@pytest.mark.parametrize(("told", "said"), [({}, "waits for"), ({"fired_after": 9.0}, "waits until it is cleared")])
def test_a_drill_whose_alert_did_not_fire_or_clear_has_failed(
    here: Installation, capsys: Any, told: dict[str, float], said: str
) -> None:
    here.found.states = [state(**told)]
    assert run(here, ["rehearse", "cdn-down", "10m", "--wait", "30m"]) == 1
    shown = capsys.readouterr().out
    assert shown.startswith("The drill has failed: cdn-down ")
    assert said in shown


def test_a_drill_that_nobody_knows_is_named_with_those_there_are(here: Installation, capsys: Any) -> None:
    assert run(here, ["rehearse", "cdn-dwn", "10m"]) == 2
    assert "'cdn-down'" in capsys.readouterr().err
    assert here.found.asked == []
