"""Costs of all sinks together: on a kept page, and on a save, beside the same process without sinks."""

import json
import os
import random
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median

from bench.figures import Figure, less_is_better
from bench.ground import Ground
from tests import postgres

ROUNDS = 9
TURNS = 10
AT_ONCE = {"page": 50, "save": 5}
AHEAD = {"page": 300, "save": 50}
"""Calls before the first round: connections are made, and pages kept."""
BOUND = 10.0
"""Microseconds that all sinks together may add to a kept page."""
SINKS = ("otel", "datadog", "cloudwatch")
WITH, WITHOUT = "all sinks", "no sink"


def run(ground: Ground) -> list[Figure]:
    """Measure both sides in turn, a few calls at a time, on PostgreSQL."""
    with tempfile.TemporaryDirectory(prefix="bench-", dir="/tmp") as name, ExitStack() as stack:
        directory = Path(name)
        directory.chmod(0o755)
        server = postgres.start(directory / "postgres", synchronous_commit="on")
        stack.callback(server.stop)
        away = stack.enter_context(_silent_port())
        plain = os.environ | {
            "DJANGO_SETTINGS_MODULE": "bench.saving_settings",
            "HUZILERZ_ENV": "dev",
            "HUZILERZ_STATE": name,
            "DATABASE_URL": server.url("postgres"),
            "REDIS_URL": ground.url,
            "VARNISH_EDGES": "127.0.0.1:9",  # a real CDN: the page cache steps aside
            "CELERY_BROKER_URL": ground.url.removesuffix("/0") + "/1",
        }
        (directory / "metrics").mkdir()
        sinks = {
            "SINKS": ",".join(f"freshness.contrib.{one}.observe" for one in SINKS),
            "METRICS_TOKEN": "b" * 16 + "ench-metrics-token-0123456789",
            "PROMETHEUS_MULTIPROC_DIR": str(directory / "metrics"),
            "SENTRY_DSN": f"http://key@127.0.0.1:{away}/1",
        }
        subprocess.run([sys.executable, "-m", "bench.sinking", "prepare"], env=plain, check=True)
        sides = {WITHOUT: stack.enter_context(_shop(plain)), WITH: stack.enter_context(_shop({**plain, **sinks}))}
        return [figure for kind in ("page", "save") for figure in _figures(kind, _rounds(sides, kind))]


def _figures(kind: str, found: dict[str, list[float]]) -> list[Figure]:
    if kind == "save":
        save = less_is_better(
            "a save", ours=found[WITH], peer=found[WITHOUT], peer_name=WITHOUT, unit="us", goal=1 / 1.03
        )
        return [save]
    added = [max(0.1, mine - plain) for mine, plain in zip(found[WITH], found[WITHOUT], strict=True)]
    bounds = [BOUND] * len(added)
    return [
        less_is_better("a kept page", ours=found[WITH], peer=found[WITHOUT], peer_name=WITHOUT, unit="us"),
        less_is_better("added to a kept page", ours=added, peer=bounds, peer_name="the bound", unit="us", goal=1.0),
    ]


def _rounds(sides: dict[str, "subprocess.Popen[str]"], kind: str) -> dict[str, list[float]]:
    """Return medians in microseconds, by side and round."""
    for side in sides.values():
        _times(side, kind, AHEAD[kind])
    found: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(ROUNDS):
        times: dict[str, list[float]] = {name: [] for name in sides}
        for _ in range(TURNS):
            for name in random.sample(list(sides), len(sides)):
                times[name] += _times(sides[name], kind, AT_ONCE[kind])
        for name, taken in times.items():
            found[name].append(median(taken))
    return found


@contextmanager
def _shop(env: dict[str, str]) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "bench.sinking"]
    shop = subprocess.Popen(command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield shop
    finally:
        shop.kill()
        shop.wait()


def _times(shop: "subprocess.Popen[str]", kind: str, calls: int) -> list[float]:
    assert shop.stdin is not None
    assert shop.stdout is not None
    shop.stdin.write(f"{kind} {calls}\n")
    shop.stdin.flush()
    times: list[float] = json.loads(shop.stdout.readline())
    return times


@contextmanager
def _silent_port() -> Iterator[int]:
    """Yield the port of a silent listener, in the place of an absent vendor."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(16)
        yield int(listener.getsockname()[1])
