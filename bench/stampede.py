"""Two hundred readers of a cold key in four processes, with a build of 50 ms; and a killed builder."""

import asyncio
import importlib
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable
from multiprocessing.synchronize import Barrier as BarrierType
from typing import Any

from cashews import Cache as Cashews
from dogpile.cache.api import NO_VALUE

from bench import peers
from bench.documents import document
from bench.figures import Figure, Peers, beside, less_is_better
from bench.ground import Ground, percentile
from freshness.cache.times import Times

PROCESSES = 4
THREADS = 50
ROUNDS = 5
BUILD = 0.05
LEASE = 2.0
WORKSPACE = "ws:d0c3ab5e-6b73-4f6d-a1ba-6f0e3c9d1a01"
Read = Callable[[str], object]
SIDES = ("ours", "the build alone", "naive", "dogpile", "django-redis lock", "cacheops lock", "cashews lock")


def run(ground: Ground) -> list[Figure]:
    """Measure builds and p99 of the engine and of the peers, and the killed builder."""
    found = {side: _stampede(ground, side) for side in SIDES}
    builds, p99 = found["ours"]
    cold = f"{PROCESSES * THREADS} readers of a cold key, {PROCESSES} processes"
    waits: Peers = {
        "as many threads that only wait 50 ms": (found["the build alone"][1], None),
        "the 50 ms of the build": ([BUILD * 1000] * ROUNDS, 1 / 1.5),
        "dogpile's distributed lock": (found["dogpile"][1], None),
        "django-redis's lock": (found["django-redis lock"][1], None),
        "cacheops's lock": (found["cacheops lock"][1], None),
        "cashews' lock, asyncio": (found["cashews lock"][1], None),
    }
    built: Peers = {"once": ([1.0] * ROUNDS, 1.0), "get and set of django-redis": (found["naive"][0], None)}
    return [
        *beside(f"{cold}: p99", p99, waits, unit="ms"),
        *beside(f"{cold}: builds", builds, built, unit="builds"),
        _killed(ground),
    ]


def _stampede(ground: Ground, side: str) -> tuple[list[float], list[float]]:
    """Return builds and the p99 in milliseconds, by round."""
    context = multiprocessing.get_context("spawn")
    barrier, results = context.Barrier(PROCESSES), context.SimpleQueue()
    children = [context.Process(target=_child, args=(ground.url, side, barrier, results)) for _ in range(PROCESSES)]
    for child in children:
        child.start()
    rounds: list[list[float]] = [[] for _ in range(ROUNDS)]
    for _ in range(PROCESSES * ROUNDS):
        number, times = results.get()
        rounds[number] += times
    for child in children:
        child.join()
    client = ground.client()
    builds = [float(client.get(_counter(side, number)) or 0) for number in range(ROUNDS)]
    return builds, [percentile(times, 0.99) * 1000 for times in rounds]


def _child(url: str, side: str, barrier: BarrierType, results: "multiprocessing.SimpleQueue[Any]") -> None:
    peers.set_up_django(url)
    reader = _cashews(url) if side == "cashews lock" else _threaded(_READERS[side](url, peers.client(url)))
    reader("warm-up", None)
    for number in range(ROUNDS):
        results.put((number, reader(f"round-{number}", barrier)))


def _threaded(read: Read) -> Callable[[str, BarrierType | None], list[float]]:
    def measure(key: str, barrier: BarrierType | None) -> list[float]:
        times: list[float] = []
        start = threading.Barrier(THREADS + 1)

        def one() -> None:
            start.wait()
            began = time.perf_counter()
            read(key)
            times.append(time.perf_counter() - began)

        threads = [threading.Thread(target=one) for _ in range(THREADS)]
        for thread in threads:
            thread.start()
        if barrier is not None:
            barrier.wait()
        start.wait()
        for thread in threads:
            thread.join()
        return times

    return measure


def _build(client: Any, side: str, key: str) -> dict[str, Any]:
    if key.startswith("round"):
        client.incr(_counter(side, int(key.removeprefix("round-"))))
    time.sleep(BUILD)
    return document()


def _counter(side: str, number: int) -> str:
    return f"builds:{side}:{number}"


def _ours(url: str, client: Any) -> Read:
    cache = peers.ours(url, times=Times(lease=LEASE))
    return lambda key: cache.get_or_build(WORKSPACE, key, lambda: (peers.STAMP, _build(client, "ours", key)))


def _alone(_: str, __: Any) -> Read:
    return lambda _: time.sleep(BUILD)


def _naive(_: str, client: Any) -> Read:
    plain = peers.django_redis()

    def read(key: str) -> object:
        value = plain.get(key)
        if value is None:
            value = _build(client, "naive", key)
            plain.set(key, value)
        return value

    return read


def _dogpile(url: str, client: Any) -> Read:
    region = peers.dogpile("redis", url)
    assert region.get("nothing") is NO_VALUE
    return lambda key: region.get_or_create(f"dogpile:{key}", lambda: _build(client, "dogpile", key))


def _django_redis_lock(_: str, client: Any) -> Read:
    plain: Any = peers.django_redis()

    def read(key: str) -> object:
        value = plain.get(f"locked:{key}")
        if value is None:
            with plain.lock(f"lock:{key}", timeout=10):
                value = plain.get(f"locked:{key}")
                if value is None:
                    value = _build(client, "django-redis lock", key)
                    plain.set(f"locked:{key}", value)
        return value

    return read


def _cacheops_lock(_: str, client: Any) -> Read:
    page, _ = peers.cacheops_page()
    cached_as = importlib.import_module("cacheops").cached_as

    @cached_as(type(page), timeout=60, lock=True)  # type: ignore[untyped-decorator]
    def read(key: str) -> object:
        return _build(client, "cacheops lock", key)

    found: Read = read
    return found


_READERS: dict[str, Callable[[str, Any], Read]] = {
    "ours": _ours,
    "the build alone": _alone,
    "naive": _naive,
    "dogpile": _dogpile,
    "django-redis lock": _django_redis_lock,
    "cacheops lock": _cacheops_lock,
}


def _cashews(url: str) -> Callable[[str, BarrierType | None], list[float]]:
    """Return the same with tasks instead of threads."""
    loop, client = peers.Loop(), peers.client(url)
    cache: Cashews = loop.cashews(url)

    @cache(ttl="1m", key="cashews:{key}", lock=True)
    async def read(key: str) -> object:
        if key.startswith("round"):
            client.incr(_counter("cashews lock", int(key.removeprefix("round-"))))
        await asyncio.sleep(BUILD)
        return document()

    async def one(key: str) -> float:
        began = time.perf_counter()
        await read(key)
        return time.perf_counter() - began

    async def gather(key: str) -> list[float]:
        return list(await asyncio.gather(*[one(key) for _ in range(THREADS)]))

    def measure(key: str, barrier: BarrierType | None) -> list[float]:
        if barrier is not None:
            barrier.wait()
        times: list[float] = loop.run(gather(key))
        return times

    return measure


def _killed(ground: Ground) -> Figure:
    context = multiprocessing.get_context("spawn")
    seconds = []
    for number in range(3):
        begun = context.Event()
        child = context.Process(target=_builder, args=(ground.url, f"killed-{number}", begun))
        child.start()
        begun.wait(20)
        assert child.pid is not None
        os.kill(child.pid, signal.SIGKILL)
        began = time.perf_counter()
        cache = peers.ours(ground.url, times=Times(lease=LEASE))
        built = cache.get_or_build(WORKSPACE, f"killed-{number}", lambda: (peers.STAMP, time.perf_counter()))
        seconds.append(built - began)
        child.join()
    return less_is_better(
        "the next build after a builder was killed",
        ours=seconds,
        peer=[LEASE] * len(seconds),
        peer_name="its lease",
        unit="s",
        goal=1.0,
    )


def _builder(url: str, key: str, begun: Any) -> None:
    def build() -> Any:
        begun.set()
        time.sleep(60)

    peers.ours(url, times=Times(lease=LEASE)).get_or_build(WORKSPACE, key, build)
