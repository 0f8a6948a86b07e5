"""The demo, in shortened time: every printed promise must hold, and a broken promise must not exit with 0."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from huzilerz import varnish
from tests.ports import free_port
from tests.services import missing

pytestmark = [pytest.mark.services, pytest.mark.timeout(240)]

ROOT = Path(__file__).resolve().parent.parent.parent
SHORT = {"debounce": 2, "fence": 0.5, "request_life": 1.0, "margin": 0.4, "max_wait": 8, "rate": 8, "lease": 4}


def demo(state: Path, **env: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    own = {"HUZILERZ_STATE": str(state), "PORT": str(free_port()), "WEB_PORT": str(free_port())}
    return subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), "demo", "--once"],
        env=kept | own | {"FRESHNESS_POLICY": json.dumps(SHORT)} | env,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )


def framework(output: str) -> list[list[str]]:
    """Return the constant lines of a run: the titles of the scenes, the promises, the bills compared; no figures."""
    lines = re.findall(r"^(?:\d\. |   held  |   BROKEN|   .* calls? |What it took ).*$", output, re.MULTILINE)
    return [re.sub(r"[\d.,]+|\bcalls?\b|held  |BROKEN|\s+", " ", line).split() for line in lines]


def test_every_promise_of_the_demo_holds_through_varnish(tmp_path: Path) -> None:
    if varnish.binary() is None:
        missing("Varnish")
    done = demo(tmp_path)
    promises = [line for line in done.stdout.splitlines() if line.startswith(("   held  ", "   BROKEN"))]
    broken = [line for line in promises if line.startswith("   BROKEN")]
    assert len(promises) == 12, done.stdout + done.stderr
    assert [line for line in broken if "answered within" not in line] == []  # a busy machine may be slow
    assert done.returncode == (1 if broken else 0)
    assert "The edge is Varnish." in done.stdout
    assert "verified: the edge shows generation" in done.stdout
    tutorial = (ROOT / "docs" / "tutorial" / "first-edit.md").read_text()
    assert framework(done.stdout) == framework(tutorial)


def test_a_promise_that_does_not_hold_is_shown_and_the_exit_status_tells(tmp_path: Path) -> None:
    """A purge every fraction of a second breaks "at most 2 purges for 10 saves"."""
    hasty = {
        "debounce": 0.3,
        "fence": 0.1,
        "request_life": 0.1,
        "margin": 0.1,
        "max_wait": 0.3,
        "rate": 0.5,
        "lease": 0.4,
    }
    done = demo(tmp_path, FRESHNESS_POLICY=json.dumps(hasty | {"tick": 0.1}), VARNISH="none")
    assert done.returncode == 1
    assert re.search(r"BROKEN  at most [2-9] purges for 10 saves", done.stdout)
    assert "a promise did not hold" in done.stderr
