"""Effects of clears on other clients.

The bench measures the p99 of GETs sent by a process at a steady pace, with and without another process that clears
2,000 workspaces a second.

Short stretches with and without take turns, many in a run, and other work of the machine hits both.  The server has one
core, the two clients another; and where the system allows (Linux, as root) the server and the measured client come
before every other process (SCHED_FIFO), as on separate machines: the measured wait is then the server's, not the
competition between clients.
"""

import multiprocessing
import os
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import cycle
from multiprocessing.connection import Connection as Pipe
from typing import Any

from bench import peers
from bench.figures import Figure, Peers, beside, more_is_better
from bench.ground import Ground, percentile
from freshness.cache.stores.connection import pack

ROUNDS = 9
TURNS = 8
STRETCH = 0.5  # seconds
GETS = 1_000  # a second, in a stretch
CLEARS = 2_000  # a second
KEYS = 100_000
Work = Callable[[], object]


def run(ground: Ground) -> list[Figure]:
    """Measure the engine's clear and an INCR at 2,000 a second, django-redis's delete_pattern as often as possible."""
    client = ground.client()
    client.set("felt", b"x" * 1_000)
    for start in range(0, KEYS, 10_000):
        client.mset({f":1:ws:{number // 50}:doc-{number % 50}": b"x" * 20 for number in range(start, start + 10_000)})
    server = client.info("server")["process_id"]
    _pin(server, core=0, first=True)
    reader, *others = (_started(serve, ground.url) for serve in (_read, *_DISTURBERS.values()))
    disturbers = dict(zip(_DISTURBERS, others, strict=True))
    p99s: dict[str, list[float]] = {side: [] for side in ("quiet", *disturbers)}
    done = dict.fromkeys(disturbers, 0)
    for _ in range(ROUNDS):
        times: dict[str, list[float]] = {side: [] for side in p99s}
        for _ in range(TURNS):
            for side in p99s:
                found, count = _stretch(reader, disturbers.get(side))
                times[side] += found
                if side in done:
                    done[side] += count
        for side, found in times.items():
            p99s[side].append(percentile(found, 0.99))
    for pipe in (reader, *others):
        pipe.send(None)
    return _figures(p99s, {side: count / (ROUNDS * TURNS * _BUSY) for side, count in done.items()})


_BUSY = STRETCH + 0.1
"""Seconds: a disturber begins before the reader and ends after it."""


def _figures(p99s: dict[str, list[float]], rates: dict[str, float]) -> list[Figure]:
    felt: Peers = {
        "without": (p99s["quiet"], 1 / 1.1),
        f"during {CLEARS:,} INCRs a second": (p99s["incr"], None),
        f"during delete_pattern by django-redis, {rates['pattern']:.1f} a second": (p99s["pattern"], None),
    }
    made = more_is_better(
        "clears a second meanwhile",
        ours=[rates["ours"]],
        peer=[float(CLEARS)],
        peer_name="what was asked for",
        unit="clears/s",
        goal=0.95,
    )
    name = f"p99 of another client's GET during {CLEARS:,} clears a second"
    return [*beside(name, p99s["ours"], felt, unit="us"), made]


def _stretch(reader: Pipe, disturber: Pipe | None) -> tuple[list[float], int]:
    """Microseconds of each GET, and how often the disturber acted."""
    if disturber is not None:
        disturber.send(_BUSY)
        time.sleep((_BUSY - STRETCH) / 2)
    reader.send(STRETCH)
    times: list[float] = reader.recv()
    return times, 0 if disturber is None else disturber.recv()


def _started(serve: Callable[[Pipe, str], None], url: str) -> Pipe:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    context.Process(target=serve, args=(theirs, url), daemon=True).start()
    ours.recv()  # the disturber is ready
    return ours


def _read(pipe: Pipe, url: str) -> None:
    """Answer a number of seconds with the microseconds of every GET in them."""
    _pin(0, core=1, first=True)
    host, port = url.removeprefix("redis://").removesuffix("/0").split(":")
    server = socket.create_connection((host, int(port)))
    server.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    get = pack(("GET", "felt"))
    pipe.send(None)
    while seconds := pipe.recv():
        times = []
        ready = due = time.perf_counter()
        until = due + seconds
        while due < until:
            time.sleep(max(0.0, due - time.perf_counter()))
            # A GET that had to wait for a slow GET before it counts from its due time; a late start of this client does
            # not count.
            began = due if ready > due else time.perf_counter()
            server.sendall(get)
            answer = server.recv(4_096)
            while not answer.endswith(b"x\r\n"):
                answer += server.recv(4_096)
            ready = time.perf_counter()
            times.append((ready - began) * 1e6)
            due += 1 / GETS
        pipe.send(times)


def _disturb(pipe: Pipe, work: Work, *, pace: float | None) -> None:
    """Answer a number of seconds with the count of `work` done in that time, `pace` times a second if possible."""
    _pin(0, core=1)
    work()
    pipe.send(None)
    while seconds := pipe.recv():
        done, due = 0, time.perf_counter()
        until = due + seconds
        while time.perf_counter() < until and due < until:
            work()
            done += 1
            if pace is not None:
                due += 1 / pace
                time.sleep(max(0.0, due - time.perf_counter()))
        pipe.send(done)


def _clear(pipe: Pipe, url: str) -> None:
    cache, subjects = peers.ours(url), cycle(f"ws:cleared-{number}" for number in range(20))
    _disturb(pipe, lambda: cache.clear(next(subjects)), pace=CLEARS)


def _incr(pipe: Pipe, url: str) -> None:
    client: Any = peers.client(url)
    _disturb(pipe, lambda: client.incr("one"), pace=CLEARS)


def _delete_pattern(pipe: Pipe, url: str) -> None:
    peers.set_up_django(url)
    plain: Any = peers.django_redis()
    _disturb(pipe, lambda: plain.delete_pattern("ws:mine:*"), pace=None)


_DISTURBERS: dict[str, Callable[[Pipe, str], None]] = {"ours": _clear, "incr": _incr, "pattern": _delete_pattern}


def _pin(process: int, *, core: int, first: bool = False) -> None:
    if hasattr(os, "sched_setaffinity") and (os.cpu_count() or 1) > 1:
        os.sched_setaffinity(process, {core})
    if first and hasattr(os, "SCHED_FIFO"):
        with suppress(PermissionError):
            os.sched_setscheduler(process, os.SCHED_FIFO, os.sched_param(1))
