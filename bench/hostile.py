"""Waits of other shops' visitors while ten clients of a free plan try to stop the platform for a minute.

Every part is real: PostgreSQL, Valkey, the web process as `make serve` starts it.  Visitors come at a steady pace, half
for pages that are not kept; attackers send the next request at the answer of the last, each from a separate account,
workspace and address, and again all from a single address.
"""

import json
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.databases import databases
from bench.figures import Figure, less_is_better
from bench.ground import Ground, percentile
from huzilerz import children
from huzilerz.slots import THREADS

IDLE, ATTACK = 30.0, 60.0  # seconds; idle before and after the attacks
PAUSE = 10.0
PORT = 18_973
MOST_MEMORY = 4.0
"""The most memory of the web process, as a multiple of its idle memory."""


def run(ground: Ground) -> list[Figure]:
    """Measure visitors with and without attackers, and values at their limit."""
    for _name, base, directory in databases(ground):
        env = dict(base) | {"DJANGO_SETTINGS_MODULE": "huzilerz.settings", "TRUSTED_PROXIES": "1", "LOG_LEVEL": "ERROR"}
        told = _run("prepare", env)
        with _web(env, directory) as web:
            _visited(env, told, 5.0)  # connections are made, modules loaded
            first, before = _visited(env, told, IDLE), _memory(web.pid)
            spread, most = _attacked(env, told, web.pid)
            time.sleep(PAUSE)  # attackers' requests are answered by now
            last = _visited(env, told, IDLE)
            idle = {kind: first[kind] + last[kind] for kind in ("kept", "missed")}  # other programs come and go
        return [*_felt(idle, spread), _kept(before, most), *_limits(env)]
    raise AssertionError("there is a database")


def _attacked(env: Mapping[str, str], told: str, pid: int) -> tuple[list[dict[str, Any]], float]:
    """Return visitors' waits with attackers from ten addresses, then from one; and the most memory meanwhile."""
    most, found, ends = [_memory(pid)], [], threading.Event()

    def watch() -> None:
        while not ends.wait(0.2):
            most.append(_memory(pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    for addresses in ("10", "1"):
        command = [sys.executable, "-m", "bench.hostile_clients", "attack", str(ATTACK), addresses]
        with subprocess.Popen(command, env=dict(env), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as one:
            assert one.stdin is not None
            one.stdin.write(told)
            one.stdin.close()
            found.append(_visited(env, told, ATTACK - 2))
            assert one.stdout is not None
            print(f"attackers from {addresses} addresses: {one.stdout.read().strip()}", flush=True)
    ends.set()
    watcher.join()
    return found, max(most)


def _felt(idle: dict[str, Any], attacked: list[dict[str, Any]]) -> Iterator[Figure]:
    for name, one in zip(("ten addresses", "one address"), attacked, strict=True):
        for kind in ("kept", "missed"):
            yield less_is_better(
                f"p99 of other shops' visitors ({kind}) under attack from {name}",
                ours=[percentile(one[kind], 0.99)],
                peer=[percentile(idle[kind], 0.99)],
                peer_name="idle",
                unit="ms",
                goal=1 / 3,
            )
        statuses = Counter(one["statuses"])
        yield less_is_better(
            f"visitors not answered as they should be, of {statuses.total():,}, under attack from {name}, and one",
            ours=[1.0 + statuses.total() - statuses["200"] - statuses["404"]],
            peer=[1.0],
            peer_name="none",
            unit="visitors",
            goal=1.0,
        )


def _kept(before: float, most: float) -> Figure:
    return less_is_better(
        "memory of the web process under attack",
        ours=[most],
        peer=[before],
        peer_name="idle",
        unit="MB",
        goal=1 / MOST_MEMORY,
    )


def _limits(env: Mapping[str, str]) -> Iterator[Figure]:
    slowest = json.loads(_run("limits", env))
    print(f"slowest at their limits: {slowest}", flush=True)
    yield less_is_better(
        f"the slowest of a merchant's values at its limit, from save to page: {next(iter(slowest))}",
        ours=[1_000 * next(iter(slowest.values()))],
        peer=[500.0],
        peer_name="what is allowed",
        unit="ms",
        goal=1.0,
    )


def _visited(env: Mapping[str, str], told: str, seconds: float) -> dict[str, Any]:
    """{"kept": milliseconds of each, "missed": likewise, "statuses": by status}."""
    found: dict[str, Any] = json.loads(_run("visit", env, str(seconds), stdin=told))
    return found


def _run(role: str, env: Mapping[str, str], *words: str, stdin: str = "") -> str:
    command = [sys.executable, "-m", "bench.hostile_clients", role, *words]
    return subprocess.run(command, env=dict(env), input=stdin, stdout=subprocess.PIPE, text=True, check=True).stdout


@contextmanager
def _web(env: Mapping[str, str], directory: Path) -> "Iterator[subprocess.Popen[bytes]]":
    words = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(PORT), "--http", "1", "--no-ws"]
    words += ["--blocking-threads", str(THREADS), "huzilerz.wsgi:application"]
    with (directory / "web.log").open("wb") as log:
        child = children.start([sys.executable, "-m", "granian", *words], env=env, output=log)
        time.sleep(8)
        try:
            yield child
        finally:
            children.stop(child)


def _memory(pid: int) -> float:
    """Return the megabytes of a process and all its descendants."""
    total, waiting = 0, [pid]
    while waiting:
        one = waiting.pop()
        try:
            pages = int(Path(f"/proc/{one}/statm").read_text().split()[1])
            waiting += map(int, Path(f"/proc/{one}/task/{one}/children").read_text().split())
        except OSError:
            continue
        total += pages * 4_096
    return total / 1e6
