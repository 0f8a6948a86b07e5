"""The public suite of HTTP caches, run against our edge and plain Varnish: `make edge-suite`.

The exit status is 0 where every required test passed by plain Varnish and failed by our edge has a written reason, and
each reason is needed; else 1. The output ends in a JSON line.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from huzilerz import children, varnish
from tests.edge_suite.edges import plain, shipped
from tests.edge_suite.judge import HERE, RESULTS, Told, judge, reasons
from tests.ports import free_port, listens
from tests.waiting import until_true

_LONGEST = 600  # seconds a run may take; about forty are usual


def main() -> int:
    """Install the suite, run the suite twice, and write and judge its findings."""
    options = argparse.ArgumentParser(prog="make edge-suite", description=__doc__)
    options.add_argument("--record", action="store_true", help="write the results to tests/edge_suite/results.json")
    arguments = options.parse_args()
    missing = [name for name in ("node", "npm") if shutil.which(name) is None]
    if missing or varnish.binary() is None:
        sys.stderr.write(f"The suite needs Varnish, node and npm; see requirements/system.py. Missing: {missing}\n")
        return 1
    with tempfile.TemporaryDirectory(prefix="huz-edge-suite-") as place:
        suite = installed(Path(place))
        with server(suite) as port, shipped(port) as ours, plain(port) as theirs, ThreadPoolExecutor() as pool:
            told = [pool.submit(run, suite, address) for address in (ours, theirs)]
            both = [one.result() for one in told]
    if arguments.record:
        record(*both)
    return say(*both)


def record(ours: Told, theirs: Told) -> None:
    """Keep the results, a line a test."""
    lines = []
    for name, one in sorted(ours.items()):
        kept = {"kind": one["kind"], "ours": one["result"], "plain": theirs[name]["result"]}
        lines.append(f"{json.dumps(name)}: {json.dumps(kept)}")
    RESULTS.write_text("{\n" + ",\n".join(lines) + "\n}\n")


def say(ours: Told, theirs: Told) -> int:
    """Print the findings; return the exit status."""
    verdict = judge(ours, theirs, reasons())
    for name in verdict.unexplained:
        sys.stderr.write(f"{name}: {ours[name]['result']} at ours: {ours[name]['name']}: {ours[name]['said']}\n")
    for name in verdict.needless:
        sys.stderr.write(f"{name}: has a reason in reasons.toml and needs none any more\n")
    required = [one for one in ours.values() if one["kind"] == "required"]
    figures = {
        "required": len(required),
        "ours": len(verdict.passed),
        "plain": sum(one["result"] == "pass" for one in theirs.values() if one["kind"] == "required"),
        "explained": len(verdict.explained),
        "unexplained": len(verdict.unexplained),
        "needless": len(verdict.needless),
    }
    sys.stdout.write(json.dumps(figures) + "\n")
    return 0 if verdict.holds else 1


def installed(place: Path) -> Path:
    """Install the suite in `place`, in the versions of its lock file."""
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, place)
    command = ["npm", "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
    subprocess.run(command, cwd=place, check=True, timeout=_LONGEST)
    return place / "node_modules" / "http-cache-tests"


@contextmanager
def server(suite: Path) -> Iterator[int]:
    """Serve the suite's own origin; yield the port."""
    port = free_port()
    settings = {"protocol": "http", "port": str(port), "pidfile": str(suite / "pid")}
    env = os.environ | {f"npm_config_{name}": value for name, value in settings.items()}
    process = children.start(["node", "server/server.mjs"], output=subprocess.DEVNULL, env=env, cwd=suite)
    try:
        until_true(lambda: listens(port), "the server of the suite listens")
        yield port
    finally:
        children.stop(process)


def run(suite: Path, address: str) -> Told:
    """Run all tests against a cache."""
    command = ["node", "--no-warnings", str(HERE / "run.mjs"), str(suite), address]
    told: Told = json.loads(subprocess.run(command, check=True, capture_output=True, timeout=_LONGEST).stdout)
    return told


if __name__ == "__main__":
    sys.exit(main())
