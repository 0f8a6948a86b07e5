"""What invalidation adds to a merchant's save, beside no invalidation and beside task queues; and what a dead Redis,
broker or CDN adds to it: nothing.  On PostgreSQL and on SQLite."""

import json
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.figures import Figure, less_is_better
from bench.ground import Ground, percentile
from huzilerz import children, valkey
from tests import postgres

ROUNDS = 9
TURNS = 20
SAVES = 10
AHEAD = 200
"""Saves before the first round: connections are made, and what is dead has been noticed."""

FAULTS = ("Redis refused", "Redis black-holed", "Redis frozen", "broker refused", "broker black-holed")
FAULTS += ("CDN refused", "CDN black-holed")
PEERS = {
    "celery": "Celery, on commit",
    "database": "django-tasks, in the database",
    "procrastinate": "procrastinate, in the database",
}


def run(ground: Ground) -> list[Figure]:
    """Both databases, one after the other."""
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="bench-", dir="/tmp") as directory:
        Path(directory).chmod(0o755)
        server = postgres.start(Path(directory) / "postgres", synchronous_commit="on")
        try:
            figures += _measure("PostgreSQL", server.url("postgres"), ground, Path(directory))
        finally:
            server.stop()
        figures += _measure("SQLite", f"sqlite:///{directory}/bench.sqlite3", ground, Path(directory))
    return figures


def _measure(database: str, url: str, ground: Ground, directory: Path) -> list[Figure]:
    with ExitStack() as stack:
        envs = _environments(url, ground, directory, stack)
        if database == "SQLite":
            del envs["procrastinate"]
        subprocess.run([sys.executable, "-m", "bench.saving", "prepare"], env=envs["ours"], check=True)
        savers = {side: stack.enter_context(_saver(side, env)) for side, env in envs.items()}
        for saver in savers.values():
            _times(saver, AHEAD)
        os.kill(int((directory / "frozen.pid").read_text()), signal.SIGSTOP)
        _times(savers["Redis frozen"], AHEAD)
        found: dict[str, list[list[float]]] = {side: [] for side in savers}
        for _ in range(ROUNDS):
            for side, times in _round(savers).items():
                found[side].append(times)
    halves = {side: [percentile(times, 0.5) for times in rounds] for side, rounds in found.items()}
    # One round has too few saves for a p99 to mean anything: all of them together.
    tails = {side: [percentile([took for times in rounds for took in times], 0.99)] for side, rounds in found.items()}
    return [*_figures(database, halves, "p50"), *_figures(database, tails, "p99")]


def _round(savers: Mapping[str, "subprocess.Popen[str]"]) -> dict[str, list[float]]:
    """Every side in turn, a few saves at a time, so that all share the weather."""
    times: dict[str, list[float]] = {side: [] for side in savers}
    for _ in range(TURNS):
        for side in random.sample(list(savers), len(savers)):
            times[side] += _times(savers[side], SAVES)
    return times


def _figures(database: str, at: Mapping[str, list[float]], name: str) -> list[Figure]:
    goal = 1 / 1.35
    figures = [_figure(f"{database}, a save: {name}", at["ours"], at["none"], "no invalidation", goal)]
    for peer, said in PEERS.items():
        if peer in at:
            figures.append(_figure(f"{database}, a save: {name}", at["ours"], at[peer], said, None))
    for fault in FAULTS:
        figures.append(_figure(f"{database}, a save with {fault}: {name}", at[fault], at["ours"], "healthy", 1 / 1.15))
    return figures


def _figure(name: str, ours: list[float], peer: list[float], said: str, goal: float | None) -> Figure:
    return less_is_better(name, ours=ours, peer=peer, peer_name=said, unit="us", goal=goal)


@contextmanager
def _saver(side: str, env: Mapping[str, str]) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "bench.saving", side if side not in FAULTS else "ours"]
    saver = subprocess.Popen(command, env=dict(env), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield saver
    finally:
        saver.kill()
        saver.wait()


def _times(saver: "subprocess.Popen[str]", saves: int) -> list[float]:
    assert saver.stdin is not None
    assert saver.stdout is not None
    saver.stdin.write(f"{saves}\n")
    saver.stdin.flush()
    times: list[float] = json.loads(saver.stdout.readline())
    return times


def _environments(url: str, ground: Ground, directory: Path, stack: ExitStack) -> dict[str, dict[str, str]]:
    """Where each process finds its database, Redis, broker and CDN."""
    refused, hole = _refused_port(), stack.enter_context(_black_hole())
    base = os.environ | {
        "DJANGO_SETTINGS_MODULE": "bench.saving_settings",
        "HUZILERZ_ENV": "dev",
        "HUZILERZ_STATE": str(directory),
        "DATABASE_URL": url,
        "REDIS_URL": ground.url,
        "CELERY_BROKER_URL": ground.url.removesuffix("/0") + "/1",
    }
    envs = {side: dict(base) for side in ("none", "ours", *PEERS)}
    for what, name, form in (
        ("Redis", "REDIS_URL", "redis://127.0.0.1:{}/0"),
        ("broker", "CELERY_BROKER_URL", "redis://127.0.0.1:{}/1"),
        ("CDN", "VARNISH_EDGES", "http://127.0.0.1:{}"),
    ):
        envs[f"{what} refused"] = base | {name: form.format(refused)}
        envs[f"{what} black-holed"] = base | {name: form.format(hole)}
    envs["Redis frozen"] = base | {"REDIS_URL": stack.enter_context(_to_be_frozen(directory))}
    return envs


@contextmanager
def _to_be_frozen(directory: Path) -> Iterator[str]:
    path = directory / "frozen.sock"
    with (directory / "frozen.log").open("wb") as log:
        server = children.start(valkey.command(path), output=log, death_signal=signal.SIGKILL)
    (directory / "frozen.pid").write_text(str(server.pid))
    try:
        yield f"unix://{path}?db=0"
    finally:
        server.kill()
        server.wait()


@contextmanager
def _black_hole() -> Iterator[int]:
    """A port whose queue of connections is full: the kernel drops every further one without a word."""
    with socket.socket() as listener, ExitStack() as stack:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        port = int(listener.getsockname()[1])
        for _ in range(4):
            full = stack.enter_context(socket.socket())
            full.setblocking(False)
            full.connect_ex(("127.0.0.1", port))
        yield port


def _refused_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
