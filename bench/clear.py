"""Clearing a workspace of 50 entries among 10,000, 100,000 and 1,000,000 keys."""

import time
from collections.abc import Callable
from statistics import median
from typing import Any

import redis

from bench import peers
from bench.documents import document
from bench.figures import Figure, beside, less_is_better
from bench.ground import Ground, Work, interleaved
from freshness.cache.cache import Cache
from freshness.cache.stores.address import Address
from freshness.cache.stores.connection import Connection, pack

SIZES = (10_000, 100_000, 1_000_000)
KEYS = [f"doc-{number}" for number in range(50)]
WORKSPACE = "ws:8a1de7a2-0b7c-4c39-9a31-5d1f0f6e2b11"
ROUNDS = 5


def run(ground: Ground) -> list[Figure]:
    """Ours at every size, the peers at the largest."""
    peers.set_up_django(ground.url)
    client, cache = ground.client(), peers.ours(ground.url)
    sides: dict[int, tuple[list[float], list[float]]] = {}
    present = 0
    for size in SIZES:
        _fill(client, present, size)
        present = size
        sides[size] = _beside_incr(ground, cache)
    figures = [
        less_is_better(
            f"clearing a workspace among {size:,} keys",
            ours=ours,
            peer=incr,
            peer_name="one INCR, held",
            unit="us",
            goal=1 / 1.5,
        )
        for size, (ours, incr) in sides.items()
    ]
    return [*figures, _growth(sides), *_peers(ground, cache, client)]


def _fill(client: redis.Redis, present: int, size: int) -> None:
    for start in range(present, size, 10_000):
        client.mset({f":1:ws:{number // 50}:doc-{number % 50}": b"x" * 20 for number in range(start, start + 10_000)})


def _beside_incr(ground: Ground, cache: Cache) -> tuple[list[float], list[float]]:
    for key in KEYS:
        cache.set(WORKSPACE, key, document(200))
    held = Connection(Address.parse(ground.url), timeout=1.0)
    incr = pack(("INCR", "one"))
    sides: dict[str, Work] = {"ours": lambda: cache.clear(WORKSPACE), "incr": lambda: held.call(incr, 1)}
    times = interleaved(sides, rounds=9)
    return times["ours"], times["incr"]


def _growth(sides: dict[int, tuple[list[float], list[float]]]) -> Figure:
    """Return a power of the number of keys: an exponent of 0.05 from 10,000 to 1,000,000 is a factor of 1.26."""
    relative = {size: [mine / incr for mine, incr in zip(*times, strict=True)] for size, times in sides.items()}
    return less_is_better(
        "growth of clearing, counted in INCRs",
        ours=relative[SIZES[-1]],
        peer=relative[SIZES[0]],
        peer_name="the same among 10,000 keys",
        unit="INCRs",
        goal=100**-0.05,
    )


def _peers(ground: Ground, cache: Cache, client: redis.Redis) -> list[Figure]:
    plain, loop = peers.django_redis(), peers.Loop()
    cashews = loop.cashews(ground.url)

    def fill_ours() -> None:
        for key in KEYS:
            cache.set(WORKSPACE, key, document(200))

    def fill_plain() -> None:
        client.mset({f":1:ws:mine:{key}": b"x" * 200 for key in KEYS})

    def fill_cashews() -> None:
        for key in KEYS:
            loop.run(cashews.set(key, b"x" * 200, tags=["mine"]))

    cashews.register_tag("mine", "{key}")
    invalidate, fill_queries = _cached_queries(peers.cacheops_page)
    invalidate_table, fill_table = _cached_queries(peers.cachalot_page)
    clears: dict[str, tuple[Callable[[], None], Work]] = {
        "ours": (fill_ours, lambda: cache.clear(WORKSPACE)),
        "cacheops, 50 cached queries": (fill_queries, invalidate),
        "cachalot, the table with its 50 cached queries": (fill_table, invalidate_table),
        "cashews tags": (fill_cashews, lambda: loop.run(cashews.delete_tags("mine"))),
        "django-redis delete_pattern": (fill_plain, lambda: plain.delete_pattern("ws:mine:*")),  # type: ignore[attr-defined]
    }
    times: dict[str, list[float]] = {name: [] for name in clears}
    for _ in range(ROUNDS):
        for name, (fill, clear) in clears.items():
            repeats = 1 if "pattern" in name else 7
            times[name].append(median(_once(fill, clear) for _ in range(repeats)))
    loop.run(cashews.close())
    goals = {"django-redis delete_pattern": 10_000, "cacheops, 50 cached queries": 2, "cashews tags": 10}
    return beside(
        "clearing a workspace of 50 entries among 1,000,000 keys, once",
        times["ours"],
        {peer: (times[peer], goals.get(peer)) for peer in clears if peer != "ours"},
        unit="us",
    )


def _cached_queries(make: Callable[[], tuple[Any, Callable[[Any], None]]]) -> tuple[Work, Callable[[], None]]:
    page, invalidate = make()

    def fill() -> None:
        for number in range(1, 51):
            list(type(page).objects.filter(workspace=7)[:number])

    return lambda: invalidate(page), fill


def _once(fill: Callable[[], None], clear: Work) -> float:
    fill()
    began = time.perf_counter()
    clear()
    return (time.perf_counter() - began) * 1e6
