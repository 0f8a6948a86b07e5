"""A kept page at the origin, beside Django's per-site cache and a view that returns constant bytes; hits at Varnish.

Each has its own server, with the same settings, body and visitors, in turn.  Rates and p99 need a machine with nothing
else to do; processor time of an answer is told besides, because that counts on a busy machine too.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.request import Request, urlopen

import psutil

from bench.databases import databases
from bench.edge_hits import through_varnish
from bench.figures import Figure, less_is_better, more_is_better
from bench.ground import Ground, percentile
from bench.idle import processor_of
from huzilerz import children
from tests.ports import free_port, listens

ROUNDS, SECONDS, THREADS = 3, 2.0, 8
SIDES = ("ours", "per_site", "constant")
PEERS = {
    "per_site": ("Django's UpdateCacheMiddleware on django-redis", 2.5, None),
    "constant": ("a view of constant bytes (the limit)", 0.8, None),
}
"""Name, goal of the rate, goal of the p99."""


def run(ground: Ground) -> list[Figure]:
    """Measure rates and p99 on both databases with one worker and with two, and builds of a page."""
    found: list[Figure] = []
    for name, base, directory in databases(ground):
        env = dict(base) | {
            "DJANGO_SETTINGS_MODULE": "huzilerz.settings",
            "VARNISH_EDGES": "127.0.0.1:9",  # a real CDN: the page cache steps aside
            "LOG_LEVEL": "ERROR",
        }
        told = json.loads(_output([sys.executable, "-m", "bench.built_pages", "prepare"], env))
        if not found:
            with _server("huzilerz.wsgi:application", env, directory, 1) as server:
                found += through_varnish(told["host"], *_answer(server.port, told["host"]))
        for workers in (1, 2):
            found += _kept(f"{name}, {workers} worker{'s' * (workers > 1)}", env, directory, told["host"], workers)
        built = json.loads(_output([sys.executable, "-m", "bench.built_pages", "build", told["host"]], env))
        found += [
            less_is_better(
                f"home, built in the process: p50{kind} ({name})",
                ours=[percentile(built[key], 0.5)],
                peer=[4.0],
                peer_name="what is allowed",
                unit="ms",
                goal=1.0,
            )
            for key, kind in (("built", ""), ("spent", " of processor time"))
        ]
        print(f"{name}: queries of a page that is built: {built['queries']}", flush=True)
    return found


def _kept(name: str, env: Mapping[str, str], directory: Path, host: str, workers: int) -> Iterator[Figure]:
    rounds: dict[str, list[dict[str, Any]]] = {side: [] for side in SIDES}
    with ExitStack() as stack:
        body = Path(stack.enter_context(tempfile.NamedTemporaryFile(dir=directory)).name)
        servers = {"ours": stack.enter_context(_server("huzilerz.wsgi:application", env, directory, workers))}
        body.write_bytes(_answer(servers["ours"].port, host)[1])
        for side in SIDES[1:]:
            its = dict(env) | {"PAGE": str(body), "PEER": side}
            servers[side] = stack.enter_context(_server("bench.page_peers:application", its, directory, workers))
        for number in range(ROUNDS + 1):
            for side, server in servers.items():
                command = [sys.executable, "-m", "bench.page_visitors", str(server.port), host, str(SECONDS)]
                before = processor_of(server.process)
                told = json.loads(_output(command, env))
                told["spent"] = processor_of(server.process) - before
                if number:  # the first warms up
                    rounds[side].append(told)
    for side, (peer_name, rate, slow) in PEERS.items():
        yield more_is_better(
            f"a kept page at the origin ({name})",
            ours=[one["count"] / one["seconds"] for one in rounds["ours"]],
            peer=[one["count"] / one["seconds"] for one in rounds[side]],
            peer_name=peer_name,
            unit="1/s",
            goal=rate,
        )
        yield less_is_better(
            f"processor time of a kept page at the origin ({name})",
            ours=[1e6 * one["spent"] / one["count"] for one in rounds["ours"]],
            peer=[1e6 * one["spent"] / one["count"] for one in rounds[side]],
            peer_name=peer_name,
            unit="µs",
            goal=rate,
        )
        yield less_is_better(
            f"p99 of a kept page at the origin ({name})",
            ours=[percentile(one["times"], 0.99) for one in rounds["ours"]],
            peer=[percentile(one["times"], 0.99) for one in rounds[side]],
            peer_name=peer_name,
            unit="ms",
            goal=slow,
        )


class _Server(NamedTuple):
    """A server with its worker processes, and its port."""

    process: psutil.Process
    port: int


@contextmanager
def _server(application: str, env: Mapping[str, str], directory: Path, workers: int) -> Iterator[_Server]:
    port = free_port()
    words = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--no-ws", "--workers", str(workers)]
    words += ["--blocking-threads", str(THREADS), "--workers-kill-timeout", "3", application]
    with (directory / f"{port}.log").open("wb") as log:
        child = children.start([sys.executable, "-m", "granian", *words], env=dict(env), output=log)
        try:
            while not listens(port):
                time.sleep(0.1)
            yield _Server(psutil.Process(child.pid), port)
        finally:
            children.stop(child)


def _answer(port: int, host: str) -> tuple[dict[str, str], bytes]:
    """Return the headers of the home page, and its bytes."""
    with urlopen(Request(f"http://127.0.0.1:{port}/", headers={"Host": host})) as answer:
        return dict(answer.headers.items()), answer.read()


def _output(command: list[str], env: Mapping[str, str]) -> str:
    return subprocess.run(command, env=dict(env), stdout=subprocess.PIPE, text=True, check=True).stdout
