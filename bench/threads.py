"""Reads by several processes of several threads at once, ours and django-redis's in turn."""

import multiprocessing
import threading
import time
from collections.abc import Callable
from multiprocessing.synchronize import Barrier as BarrierType

from bench import peers
from bench.documents import document

PROCESSES = 4
THREADS = 8
SECONDS = 1.0
WORKSPACE = "ws:0d9b7a64-95a4-4f0e-8d8a-6c2f1b3e5a70"


def compare(url: str) -> tuple[float, float]:
    """Reads a second: ours, django-redis's."""
    peers.ours(url).set(WORKSPACE, "doc", document())
    return _throughput(url, "ours"), _throughput(url, "django-redis")


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
    peers.set_up_django(url)
    plain = peers.django_redis()
    plain.set("doc", document())
    return lambda: plain.get("doc")


def _count(read: Callable[[], object], counts: list[int]) -> None:
    until = time.perf_counter() + SECONDS
    done = 0
    while time.perf_counter() < until:
        for _ in range(20):
            read()
        done += 20
    counts.append(done)
