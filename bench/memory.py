"""Memory in the server after 10,000 edits, and memory of a process for its kept values."""

import gc
import os
import tracemalloc
from collections.abc import Callable

import orjson
import redis

from bench import peers
from bench.documents import document
from bench.figures import Figure, less_is_better
from bench.ground import Ground
from freshness.cache.cache import Cache
from freshness.cache.codec import Codec
from freshness.cache.local import OVERHEAD
from freshness.cache.stores.redis import RedisStore
from freshness.targets.generation import Stamp

WORKSPACE = "ws:2b1c7b62-61b4-43a5-8ec5-1f7a0c9d8e21"
DOCUMENTS = 50
EDITS = 10_000


def run(ground: Ground) -> list[Figure]:
    """Measure compressible text, incompressible bytes, versions in the key, and the process."""
    peers.set_up_django(ground.url)
    texts = [orjson.dumps(document(20_000, seed)) for seed in range(DOCUMENTS)]
    noise = [os.urandom(20_000) for _ in range(DOCUMENTS)]
    return [
        _edited(ground, "JSON", texts),
        _edited(ground, "bytes that do not compress", noise),
        _orphans(ground, texts),
        _counted(ground),
    ]


def _edited(ground: Ground, what: str, contents: list[bytes]) -> Figure:
    return less_is_better(
        f"server memory after {EDITS:,} edits of {DOCUMENTS} documents of 20 KB, {what}",
        ours=[_grown(ground, lambda: _edit(ground, contents)) / 1e6],
        peer=[_grown(ground, lambda: _one_copy(ground.client(), contents)) / 1e6],
        peer_name="one plain copy of each",
        unit="MB",
        goal=1 / 1.5,
    )


def _orphans(ground: Ground, contents: list[bytes]) -> Figure:
    plain = peers.django_redis()

    def version_in_the_key() -> None:
        for number in range(EDITS):
            plain.set(f"ws:1:doc-{number % DOCUMENTS}:v{number}", contents[number % DOCUMENTS], timeout=300)

    return less_is_better(
        f"server memory after {EDITS:,} edits within 300 seconds",
        ours=[_grown(ground, lambda: _edit(ground, contents)) / 1e6],
        peer=[_grown(ground, version_in_the_key) / 1e6],
        peer_name="django-redis, a version in the key",
        unit="MB",
    )


def _counted(ground: Ground) -> Figure:
    """Compare the counted bytes with the taken memory: the bound of the process holds only if the count is not less."""
    cache = peers.ours(ground.url)
    for number in range(200):
        cache.set(WORKSPACE, f"doc-{number}", document(20_000, number))
    fresh = peers.ours(ground.url)
    gc.collect()
    tracemalloc.start()
    for number in range(200):
        _touch(fresh.get(WORKSPACE, f"doc-{number}"))
    gc.collect()
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return less_is_better(
        f"bytes a process takes for a decoded 20 KB document, its {OVERHEAD} bytes of overhead included",
        ours=[taken / 200],
        peer=[fresh.tier.size / 200],
        peer_name="the bytes that are counted for it",
        unit="bytes",
        goal=0.8,
    )


def _touch(value: object) -> None:
    """Look into every level, as a template does."""
    if isinstance(value, dict):
        for inner in value.values():
            _touch(inner)
    elif isinstance(value, list):
        for inner in value:
            _touch(inner)


def _edit(ground: Ground, contents: list[bytes]) -> None:
    store = RedisStore(ground.url, timeout=1.0)
    generation = [0]
    cache = Cache(store, lambda _: Stamp(generation=generation[0], nonce=1), codec=Codec())
    for number in range(EDITS):
        generation[0] += 1
        store.put(WORKSPACE, Stamp(generation=generation[0], nonce=1), read_at=store.get(WORKSPACE).now, lease=2.0)
        cache.forget(WORKSPACE)
        cache.set(WORKSPACE, f"doc-{number % DOCUMENTS}", contents[number % DOCUMENTS], version=str(number))


def _one_copy(client: redis.Redis, contents: list[bytes]) -> None:
    for number, content in enumerate(contents):
        client.set(f"{WORKSPACE}:doc-{number}", content)


def _grown(ground: Ground, work: Callable[[], None]) -> float:
    """Return the bytes of all keys after `work`, by the server's count."""
    client = ground.client()
    client.flushall()
    work()
    pipeline = client.pipeline(transaction=False)
    for key in client.scan_iter(count=1_000):
        pipeline.memory_usage(key)
    return float(sum(size or 0 for size in pipeline.execute()))
