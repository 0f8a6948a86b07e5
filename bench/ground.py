"""The ground of the comparisons: a separate server, a clock, and the machine's description."""

import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import redis

from huzilerz import children, valkey
from tests.ports import free_port

Work = Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The ground of a subject: `url` of a private Valkey, empty at the start of each subject."""

    url: str

    def client(self) -> redis.Redis:
        """Return a plain redis-py client."""
        return redis.Redis.from_url(self.url)


@contextmanager
def ground() -> Iterator[Ground]:
    """Start the server, and stop the server at the end."""
    with tempfile.TemporaryDirectory(prefix="bench-", dir="/tmp") as directory:
        port = free_port()
        command = [*valkey.command(Path(directory) / "valkey.sock"), "--bind", "127.0.0.1", "--port", str(port)]
        with (Path(directory) / "log").open("wb") as log:
            server = children.start(command, output=log)
            try:
                url = f"redis://127.0.0.1:{port}/0"  # TCP, for not every peer speaks to a unix socket
                _await(url)
                yield Ground(url=url)
            finally:
                children.stop(server)


def interleaved(sides: Mapping[str, Work], *, rounds: int = 9, seconds: float = 0.002) -> dict[str, list[float]]:
    """Return microseconds a call, by side and round.

    Each round goes over all sides 20 times, a stretch of about `seconds` each, and takes the best of each side:
    other work of the machine hits all sides alike, or none.
    """
    loops = {name: _loops(work, seconds) for name, work in sides.items()}
    times: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(rounds):
        stretches = [{name: _timed(work, loops[name]) for name, work in sides.items()} for _ in range(20)]
        for name in sides:
            times[name].append(min(stretch[name] for stretch in stretches) * 1e6)
    return times


def in_turn(sides: Mapping[str, tuple[Work, Work]], *, rounds: int = 9, calls: int = 300) -> dict[str, list[float]]:
    """Return microseconds of a call, by side and round, with uncounted preparation before each call.

    A side is preparation and work; the sides take turns call by call, and a round is the median of `calls` of each.
    """
    found: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(rounds):
        times: dict[str, list[float]] = {name: [] for name in sides}
        for _ in range(calls):
            for name, (prepare, work) in sides.items():
                prepare()
                times[name].append(_timed(work, 1) * 1e6)
        for name in sides:
            found[name].append(median(times[name]))
    return found


def machine() -> str:
    """Return a line about this machine."""
    model = platform.processor() or platform.machine()
    if sys.platform == "linux":
        named = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
        model = named[0].partition(":")[2].strip() if named else model
    return f"{os.cpu_count()} x {model}, {platform.system()}, Python {platform.python_version()}"


def commit() -> str:
    """Return the short id of the measured commit, with a plus for files changed since."""
    here = Path(__file__).parent
    done = subprocess.run(
        ["git", "describe", "--always", "--dirty=+"], cwd=here, capture_output=True, text=True, check=False
    )
    return done.stdout.strip() or "unknown"


def percentile(values: list[float], share: float) -> float:
    """Return the value below which `share` of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def overhead() -> float:
    """Return the microseconds of calling an empty function, part of every figure here."""
    return median(interleaved({"nothing": lambda: None}, rounds=3)["nothing"])


def _loops(work: Work, seconds: float) -> int:
    loops = 1
    while (took := min(_timed(work, loops) for _ in range(3)) * loops) < seconds / 4:
        loops *= 4
    return max(1, round(loops * seconds / took))


def _timed(work: Work, loops: int) -> float:
    began = time.perf_counter()
    for _ in range(loops):
        work()
    return (time.perf_counter() - began) / loops


def _await(url: str) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        try:
            redis.Redis.from_url(url).ping()
        except redis.RedisError:
            time.sleep(0.02)
        else:
            return
    raise TimeoutError("the server did not start")
