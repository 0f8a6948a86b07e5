"""Reads by several processes of several threads at once, side after side."""

import multiprocessing
import threading
import time
from collections.abc import Callable
from multiprocessing.synchronize import Barrier as BarrierType

from bench import peers
from bench.documents import document
from freshness.cache.stores.address import Address
from freshness.cache.stores.connection import Connection, Looking, pack

PROCESSES = 4
THREADS = 8
SECONDS = 1.0
WORKSPACE = "ws:0d9b7a64-95a4-4f0e-8d8a-6c2f1b3e5a70"


def compare(url: str, *sides: str) -> tuple[float, ...]:
    """Return reads a second of each side: `ours`, `django-redis`, or bare replies, `looked for` or `slept for`."""
    peers.ours(url).set(WORKSPACE, "doc", document())
    return tuple(_throughput(url, side) for side in sides)


def _throughput(url: str, side: str) -> float:
    context = multiprocessing.get_context("spawn")
    barrier, results = context.Barrier(PROCESSES), context.SimpleQueue()
    children = [context.Process(target=_child, args=(url, side, barrier, results)) for _ in range(PROCESSES)]
    for child in children:
        child.start()
    total = sum(results.get() for _ in children)
    for child in children:
        child.join()
    return float(total)


def _child(url: str, side: str, barrier: BarrierType, results: "multiprocessing.SimpleQueue[float]") -> None:
    read = _reader(url, side)
    read()
    barrier.wait()
    counts: list[int] = []
    threads = [threading.Thread(target=_count, args=(read, counts)) for _ in range(THREADS)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    results.put(sum(counts) / (time.perf_counter() - began))


def _reader(url: str, side: str) -> Callable[[], object]:
    if side == "ours":
        cache = peers.ours(url)
        return lambda: cache.get(WORKSPACE, "doc")
    if side in ("looked for", "slept for"):
        return _replies(url, looks=side == "looked for")
    peers.set_up_django(url)
    plain = peers.django_redis()
    plain.set("doc", document())
    return lambda: plain.get("doc")


def _replies(url: str, *, looks: bool) -> Callable[[], object]:
    mine, get, looking = threading.local(), pack(("GET", "json")), Looking() if looks else None

    def read() -> object:
        if not hasattr(mine, "connection"):
            mine.connection = Connection(Address.parse(url), timeout=1.0, looking=looking)
        return mine.connection.call(get, 1)

    return read


def _count(read: Callable[[], object], counts: list[int]) -> None:
    until = time.perf_counter() + SECONDS
    done = 0
    while time.perf_counter() < until:
        for _ in range(20):
            read()
        done += 20
    counts.append(done)
