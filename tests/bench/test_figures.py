"""Verdicts on figures: by ratios of a single run, with a plain sentence where a goal is missed."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench import figures
from bench.__main__ import main
from bench.figures import beside, less_is_better, more_is_better

ROOT = Path(figures.__file__).parent


@pytest.fixture
def results(tmp_path, monkeypatch):
    monkeypatch.setattr(figures, "RESULTS", tmp_path)
    return tmp_path


def test_a_ratio_is_the_median_of_the_rounds_not_of_the_best_ones():
    figure = less_is_better("read", ours=[1.0, 2.0, 10.0], peer=[10.0, 10.0, 10.0], peer_name="p", unit="us", goal=5)
    assert (figure.ours, figure.peer, figure.ratio, figure.runs) == (2.0, 10.0, 5.0, (10.0, 5.0, 1.0))
    assert figure.holds


def test_throughput_is_better_the_larger_it_is():
    figure = more_is_better("reads", ours=[200.0], peer=[100.0], peer_name="p", unit="reads/s", goal=3)
    assert (figure.ratio, figure.holds) == (2.0, False)


def test_rounds_of_different_number_are_refused():
    with pytest.raises(ValueError):
        less_is_better("read", ours=[1.0], peer=[1.0, 2.0], peer_name="p", unit="us")


def test_what_is_written_has_the_agreed_shape_and_is_read_back(results):
    figure = less_is_better("read", ours=[1.0], peer=[4.0], peer_name="a peer", unit="us", goal=5)
    path = figures.write("read", [figure], machine="2 x CPU", commit="abc1234")
    assert json.loads(path.read_text()) == {
        "machine": "2 x CPU",
        "commit": "abc1234",
        "figures": [
            {
                "name": "read",
                "ours": 1.0,
                "peer": 4.0,
                "peer_name": "a peer",
                "unit": "us",
                "ratio": 4.0,
                "goal": 5,
                "runs": [4.0],
            }
        ],
    }
    assert figures.read("read") == [figure]
    assert "| read | 1 us | 4 us | a peer | 4 | 5 **missed** |" in (results / "read.md").read_text()


def test_several_peers_of_one_figure_each_have_their_goal():
    peers = {"slow": ([30.0, 20.0], 3), "the limit": ([5.0, 4.0], None)}
    slow, limit = beside("read", [10.0, 5.0], peers, unit="us")
    assert slow == less_is_better("read", ours=[10.0, 5.0], peer=[30.0, 20.0], peer_name="slow", unit="us", goal=3)
    assert (limit.peer_name, limit.ratio, limit.goal, limit.runs) == ("the limit", 0.65, None, (0.5, 0.8))


def test_the_gate_is_shut_where_a_goal_is_missed_and_says_which(results, capsys):
    held = less_is_better("a hot read", ours=[1.0], peer=[4.0], peer_name="a peer", unit="us", goal=4)
    missed = less_is_better("a cold read", ours=[1.0], peer=[1.4], peer_name="another", unit="us", goal=1.5)
    figures.write("read", [held, missed], machine="2 x CPU", commit="abc1234")
    assert main(["read", "--check"]) == 1
    assert capsys.readouterr().out == "read: a cold read, beside another: 1.4, not 1.5\n"


def test_the_gate_is_open_where_every_goal_is_met_or_none_is_set(results, capsys):
    held = less_is_better("a hot read", ours=[1.0], peer=[4.0], peer_name="a peer", unit="us", goal=4)
    goalless = less_is_better("a cold read", ours=[9.0], peer=[1.0], peer_name="another", unit="us")
    figures.write("read", [held, goalless], machine="2 x CPU", commit="abc1234")
    assert main(["read", "--check"]) == 0
    assert capsys.readouterr().out == ""


def test_the_gate_is_shut_where_nothing_was_measured(results, capsys):
    assert main(["read", "--check"]) == 1
    assert capsys.readouterr().out == "read: never measured\n"


def test_without_a_subject_the_gate_judges_all_of_them(results, capsys):
    assert main(["--check"]) == 1
    told = capsys.readouterr().out
    assert {line.partition(":")[0] for line in told.splitlines()} >= {"read", "clear", "felt", "save", "tracking"}


def test_what_is_no_subject_is_refused(capsys):
    with pytest.raises(SystemExit) as refused:
        main(["peers", "--check"])
    assert refused.value.code == 2
    assert "invalid choice: 'peers'" in capsys.readouterr().err


def test_no_bench_takes_over_the_environment_of_the_tests():
    """`tests.services` sets variables for tests, such as a new database connection for each request."""
    used: set[str] = set()
    for path in ROOT.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and node.module == "tests":
                used |= {f"tests.{one.name}" for one in node.names}
            elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tests."):
                used.add(str(node.module))
    assert {"tests.edge_suite.edges", "tests.ports", "tests.varnish"} <= used
    program = f"import sys, {', '.join(sorted(used))}; print('tests.services' in sys.modules)"
    env = os.environ | {"DJANGO_SETTINGS_MODULE": "huzilerz.settings", "HUZILERZ_ENV": "dev"}
    command = [sys.executable, "-c", f"import django; django.setup(); {program}"]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("False", "")
