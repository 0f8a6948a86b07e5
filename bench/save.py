"""Costs of invalidation in a merchant's save, beside no invalidation and beside task queues.

A dead Redis, broker or CDN, and the save of a draft, cost nothing more.  On PostgreSQL and on SQLite, with a separate
database for sides without the engine's triggers.
"""

import json
import os
import random
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg

from bench.databases import databases
from bench.figures import Figure, Peers, beside
from bench.ground import Ground, percentile
from huzilerz import children, valkey

ROUNDS = 9
TURNS = 20
SAVES = 10
TIMES = 3
"""How often the sides with goals of their own take a turn: a p99 needs many saves."""
AHEAD = 200
"""Saves before the first round: connections are made, and dead services have been noticed."""

FAULTS = ("Redis refused", "Redis black-holed", "Redis frozen", "broker refused", "broker black-holed")
FAULTS += ("CDN refused", "CDN black-holed")
DRAFT, PLAIN_DRAFT = "a draft", "a draft, no invalidation"
IN_THE_DATABASE = ("database", "procrastinate")
"""Peers with a comparable promise: their work is a part of the save's transaction."""
PEERS = {
    "celery": "Celery, on commit",
    "database": "django-tasks, in the database",
    "procrastinate": "procrastinate, in the database",
}


def run(ground: Ground) -> list[Figure]:
    """Measure both databases in sequence."""
    return [figure for name, base, directory in databases(ground) for figure in _measure(name, base, directory)]


def _measure(database: str, base: Mapping[str, str], directory: Path) -> list[Figure]:
    with ExitStack() as stack:
        envs = _environments(base, directory, stack)
        if database == "SQLite":
            del envs["procrastinate"]
        for side in ("ours", "none"):
            subprocess.run([sys.executable, "-m", "bench.saving", "prepare"], env=envs[side], check=True)
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
    # A round has too few saves for a meaningful p99: all rounds count together.
    tails = {side: [percentile([took for times in rounds for took in times], 0.99)] for side, rounds in found.items()}
    return [*_figures(database, halves, "p50"), *_figures(database, tails, "p99")]


def _round(savers: Mapping[str, "subprocess.Popen[str]"]) -> dict[str, list[float]]:
    """Measure every side in turn, a few saves at a time, under the same conditions."""
    times: dict[str, list[float]] = {side: [] for side in savers}
    judged = [side for side in savers if side in ("ours", "none", DRAFT, PLAIN_DRAFT, *IN_THE_DATABASE)]
    sides = [*savers, *judged * (TIMES - 1)]
    for _ in range(TURNS):
        for side in random.sample(sides, len(sides)):
            times[side] += _times(savers[side], SAVES)
    return times


def _figures(database: str, at: Mapping[str, list[float]], name: str) -> list[Figure]:
    peers: Peers = {"no invalidation": (at["none"], 1 / 1.35)}
    peers |= {said: (at[peer], 1.0 if peer in IN_THE_DATABASE else None) for peer, said in PEERS.items() if peer in at}
    figures = beside(f"{database}, a save: {name}", at["ours"], peers, unit="us")
    plain: Peers = {"no invalidation": (at[PLAIN_DRAFT], 0.95)}
    figures += beside(f"{database}, a save of a draft: {name}", at[DRAFT], plain, unit="us")
    for fault in FAULTS:
        healthy: Peers = {"healthy": (at["ours"], 1 / 1.15)}
        figures += beside(f"{database}, a save with {fault}: {name}", at[fault], healthy, unit="us")
    return figures


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


def _environments(base: Mapping[str, str], directory: Path, stack: ExitStack) -> dict[str, dict[str, str]]:
    """Where each process finds its database, Redis, broker and CDN."""
    refused, hole = _refused_port(), stack.enter_context(_black_hole())
    plain = dict(base) | {"DATABASE_URL": _another(base["DATABASE_URL"])}
    envs = {side: dict(base) for side in ("ours", DRAFT)} | dict.fromkeys(("none", PLAIN_DRAFT, *PEERS), plain)
    for what, name, form in (
        ("Redis", "REDIS_URL", "redis://127.0.0.1:{}/0"),
        ("broker", "CELERY_BROKER_URL", "redis://127.0.0.1:{}/1"),
        ("CDN", "VARNISH_EDGES", "http://127.0.0.1:{}"),
    ):
        envs[f"{what} refused"] = dict(base) | {name: form.format(refused)}
        envs[f"{what} black-holed"] = dict(base) | {name: form.format(hole)}
    envs["Redis frozen"] = dict(base) | {"REDIS_URL": stack.enter_context(_to_be_frozen(directory))}
    return envs


def _another(url: str) -> str:
    """Return an empty database beside the given database, on the same server."""
    if url.startswith("sqlite"):
        return url.replace("bench.sqlite3", "plain.sqlite3")
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE DATABASE plain")
    return url.replace("/postgres?", "/plain?")


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
    """Yield a port whose queue of connections is full: the kernel drops every further connection silently."""
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
