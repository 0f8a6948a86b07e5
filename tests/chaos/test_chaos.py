"""A short run of the chaos; `make chaos` runs for minutes."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from huzilerz import varnish
from tests import postgres, services

pytestmark = [pytest.mark.services, pytest.mark.timeout(240)]
SHORT = ["--seconds", "10", "--scale", "0.1", "--workspaces", "50"]


@pytest.fixture
def command():
    if varnish.binary() is None:
        services.missing("Varnish")
    if not postgres.is_installed():
        services.missing("PostgreSQL")
    return [sys.executable, "-m", "tests.chaos", *SHORT]


def own_environment():
    """Return the environment without the variables that the test run has set for its own processes."""
    ours = ("DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE", "HUZILERZ_STATE", "HUZILERZ_ENV")
    return {name: value for name, value in os.environ.items() if name not in ours}


def left_behind(since):
    """Return the processes of a run still there, found by the directory in the processes' command."""
    found = []
    for process in psutil.process_iter(["cmdline", "create_time", "status"]):
        words = " ".join(process.info["cmdline"] or ())
        alive = process.info["status"] != psutil.STATUS_ZOMBIE
        if alive and process.info["create_time"] >= since and ("huz-chaos-" in words or "tests.chaos" in words):
            found.append(words)
    return found


def test_nothing_is_lost_while_everything_is_killed(command):
    ended = subprocess.run(command, env=own_environment(), capture_output=True, text=True, timeout=220, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr[-3_000:]
    found = json.loads(ended.stdout.splitlines()[-1])
    assert (found["lost"], found["still_dirty"], found["rate_violations"], found["phantoms"]) == (0, 0, 0, 0)
    assert found["kills"] >= 8
    assert found["edits"] > 50
    assert found["stale_reads"] > 0, "nobody saw an old page: the run proves nothing"
    assert found["max"] <= found["bound"]


def test_a_run_that_is_killed_leaves_no_process_behind(command):
    since = time.time() - 1
    run = subprocess.Popen(command, env=own_environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    services.until_true(lambda: any("postgres" in words for words in left_behind(since)), "it runs", within=60)
    time.sleep(2)
    own = [child.pid for child in psutil.Process(run.pid).children()]
    for pid in (run.pid, *own):
        os.kill(pid, signal.SIGKILL)
    run.wait()
    services.until_true(lambda: not left_behind(since), "nothing is left", within=30)
    for path in Path("/tmp").glob("huz-chaos-*"):
        if path.stat().st_ctime >= since:
            services.shutil.rmtree(path, ignore_errors=True)
