"""The directory of an edge's secrets: unreadable for other users, and removed at the end of its process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from huzilerz import varnish
from tests.varnish import site


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a temporary directory of this test's own."""
    monkeypatch.setattr(varnish, "PLACE", str(tmp_path))
    return tmp_path


def dead_pid() -> int:
    child = subprocess.Popen([sys.executable, "-ESc", ""])
    child.wait()
    return child.pid


def left_behind(place: Path, owner: object) -> Path:
    """Make the directories left behind by a killed supervisor."""
    directory = place / f"huz-edge-{owner}-x1"
    (directory / "work").mkdir(parents=True)
    (directory / "site.vcl").write_text("a secret")
    return directory


def prepared(port: int = 1) -> varnish.VarnishProcess:
    return varnish.prepare(site(port), port=port, program="varnishd")


def test_nobody_else_may_read_what_is_in_it(place: Path) -> None:
    edge = prepared()
    paths = [edge.directory, *edge.directory.rglob("*")]
    assert {path.name: oct(path.stat().st_mode & 0o777) for path in paths} == {
        edge.directory.name: "0o700",
        "work": "0o700",
        "edge.vcl": "0o600",
        "site.vcl": "0o600",
    }
    assert edge.directory.name.startswith(f"huz-edge-{os.getpid()}-")
    edge.remove()
    assert list(place.iterdir()) == []


def test_what_a_killed_process_left_goes_at_the_next_start(place: Path) -> None:
    stale = left_behind(place, dead_pid())
    edge = prepared()
    assert not stale.exists()
    assert list(place.iterdir()) == [edge.directory]


def test_what_is_in_use_not_ours_or_no_place_of_an_edge_stays(place: Path) -> None:
    gone = dead_pid()
    in_use = left_behind(place, os.getpid())
    of_init = left_behind(place, 1)
    unnumbered = left_behind(place, "abc")
    odd = left_behind(place, "9" * 30)
    other = place / f"other-{gone}-x1"
    other.mkdir()
    target = place / "target"
    target.mkdir()
    link = place / f"huz-edge-{gone}-link"
    link.symlink_to(target)
    edge = prepared()
    assert {*place.iterdir()} == {in_use, of_init, unnumbered, odd, other, target, link, edge.directory}
    assert (in_use / "site.vcl").read_text() == "a secret"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a directory to somebody else")
def test_what_belongs_to_another_user_stays(place: Path) -> None:
    foreign = left_behind(place, dead_pid())
    os.chown(foreign, 12_345, 12_345)
    prepared()
    assert foreign.exists()
