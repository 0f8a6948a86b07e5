"""A few virtual hours of every scenario; `make simulate HOURS=200` runs many."""

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from freshness.testing.simulation.__main__ import main
from freshness.testing.simulation.scenarios import SCENARIOS, named
from freshness.testing.simulation.virtual import Killed, Process, Virtual
from freshness.testing.simulation.world import World

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_nothing_is_lost_late_dirty_or_too_often(scenario):
    for seed in (7_001, 7_002):
        report = World(scenario, seed).run()
        assert report.sound, f'make simulate REPLAY="{scenario.name}" SEED={seed}: {report}'
        assert report.edits > 20
        assert report.reads > 2_000
        hazards, lost_history = scenario.hazards, any(outage.what == "failover" for outage in scenario.outages)
        # A purge is billed twice only where a relay died during its call, or lost the record of the first bill.
        assert report.twice == 0 or hazards.kill or hazards.pause or lost_history, report


def test_one_seed_is_one_run():
    def trace():
        lines = []
        World(named("everything at once, copies expire"), 11, trace=lines.append).run(900.0)
        return lines

    once = trace()
    assert len(once) > 50
    assert trace() == once


def test_the_faults_do_happen():
    report = World(named("everything at once"), 7_003).run()
    assert report.kills > 10
    assert report.worst > 42


def test_a_stray_relay_finds_what_is_due_and_is_refused_again_and_again():
    world = World(named("a stray relay"), 7_001)
    report = world.run()
    assert world.fleet.refused > 50
    assert not any(purge.sender == "stray" for purge in world.edge.accepted.values())
    assert (report.lost, report.late, report.dirty) == (0, 0, 0)


def test_the_database_goes_back_while_members_are_called_and_others_are_missing():
    world = World(named("failovers, members and cached parts"), 7_001)
    report = world.run()
    assert world.failovers.during_calls >= 3
    assert world.failovers.lost > 10
    assert (report.lost, report.late, report.dirty) == (0, 0, 0)


def test_the_command_ends_in_one_line_for_a_program(capsys):
    assert main(["--hours", "1", "--only", "no faults", "--jobs", "1"]) == 0
    last = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert last["done"]["hours"] == 1
    assert last["done"]["edits"] > 0
    assert last["found"] == {"lost": 0, "dirty": 0, "late": 0, "too_often": 0}


def test_the_command_logs_none_of_the_failures_that_it_causes():
    name, command = "members down, removed and back", [sys.executable, "-m", "freshness.testing.simulation"]
    said = subprocess.run(
        [*command, "--hours", "1", "--jobs", "1", "--only", name], check=False, capture_output=True, text=True
    )
    assert (said.returncode, len(said.stdout.splitlines()), said.stderr) == (0, 2, "")


def test_the_command_replays_a_seed_with_its_trace(capsys):
    assert main(["--replay", "no faults", "3"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any("is committed" in line for line in lines)
    assert any("edge accepts round 1" in line for line in lines)
    assert "end: Report" in lines[-1]


def test_the_rule_that_skips_loses_edits_in_the_same_world_and_ours_does_not(capsys):
    assert main(["--compare", "--hours", "2", "--only", "no faults"]) == 0
    last = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert last["found"]["unpurged"] == 0
    assert last["found"]["unpurged_by_skipping"] > 20
    skipping, ours = last["rows"]
    assert skipping["worst"] > 180
    assert ours["worst"] <= named("no faults").bound


def test_the_docs_list_these_scenarios_and_their_bounds():
    page = (Path(__file__).parents[4] / "docs" / "explanation" / "protocol.md").read_text()
    table = page.partition("<!-- scenarios -->")[2].partition("<!-- end of scenarios -->")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines() if line[:2] == "| "]
    bounds = [f"{scenario.bound:.0f} s" if scenario.bound else "-" for scenario in SCENARIOS]
    assert [row[:2] for row in rows[1:]] == [[one.name, bound] for one, bound in zip(SCENARIOS, bounds, strict=True)]


@pytest.mark.parametrize("wrong", [["--only", "nothing"], ["--replay", "nothing", "1"], ["--replay", "no faults", "x"]])
def test_the_command_says_in_a_line_what_it_does_not_know(wrong, capsys):
    with pytest.raises(SystemExit, match="2"):
        main(wrong)
    said = capsys.readouterr().err
    assert "nothing" in said or "x" in said
    assert "Traceback" not in said


def test_an_unknown_scenario_names_those_there_are():
    with pytest.raises(KeyError, match="no faults"):
        named("nothing")


# Virtual time


def test_tasks_sleep_in_the_order_of_time_and_nobody_waits():
    virtual, process, seen = Virtual(0.0), Process("one"), []

    def work(name, every):
        for _ in range(3):
            virtual.sleep(every)
            seen.append((virtual.now, name))

    virtual.task(lambda: work("slow", 2.0), process=process)
    virtual.task(lambda: work("fast", 1.5), process=process)
    virtual.run(until=100.0)
    virtual.close()
    assert seen == [(1.5, "fast"), (2.0, "slow"), (3.0, "fast"), (4.0, "slow"), (4.5, "fast"), (6.0, "slow")]
    assert virtual.now == 100.0


def test_a_killed_process_does_nothing_more():
    virtual, process, seen = Virtual(0.0), Process("one"), []

    def work():
        try:
            seen.append("begun")
            virtual.sleep(10.0)
            seen.append("never")
        except Killed:
            seen.append("killed")
            raise

    virtual.task(work, process=process)
    virtual.task(lambda: seen.append("never"), process=process, after=6.0)
    virtual.after(5.0, process.kill)
    virtual.run(until=20.0)
    virtual.close()
    assert seen == ["begun", "killed"]


def test_tasks_that_sleep_at_the_end_are_killed_and_need_no_thread():
    virtual, seen, threads = Virtual(0.0), [], threading.active_count()

    def work(name):
        try:
            virtual.sleep(10.0)
        finally:
            seen.append((name, threading.active_count()))

    for name in ("first", "second"):
        virtual.task(lambda name=name: work(name), process=Process(name))
    virtual.run(until=5.0)
    assert seen == []
    virtual.close()
    assert seen == [("first", threads), ("second", threads)]


def test_what_a_task_raises_ends_the_run():
    virtual = Virtual(0.0)
    virtual.task(lambda: 1 / 0, process=Process("one"), after=1.0)
    with pytest.raises(ZeroDivisionError):
        virtual.run(until=2.0)
