"""Figures are judged by ratios of one run, and say plainly where a goal is missed."""

import json

import pytest

from bench import figures
from bench.figures import less_is_better, more_is_better


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
