"""Costs of a read of the store by kind of connection: the engine's own to a server, redis-py's, and a cluster's."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from bench.documents import document
from bench.figures import Figure, beside
from bench.ground import Ground, Work, interleaved
from freshness.cache.codec import Codec
from freshness.cache.entry import Entry
from freshness.cache.stores.redis import RedisStore
from freshness.targets.generation import Stamp
from huzilerz import valkey
from tests import redis_servers

SUBJECT, PLACE, STAMP = "ws:6f1c2f0e-5a52-4d3b-9d0c-3f6a1b2c4d5e", ("doc", None), Stamp(generation=3, nonce=7)


def run(ground: Ground) -> list[Figure]:
    """Measure a read of clock, fence, epoch and a 20 KB document, undecoded, over TCP on the same machine."""
    program = valkey.binary()
    assert program is not None
    with (
        tempfile.TemporaryDirectory(prefix="bench-", dir="/tmp") as directory,
        redis_servers.watched(program, Path(directory) / "sentinel") as sentinel,
        redis_servers.clustered(program, Path(directory) / "cluster") as cluster,
    ):
        sides: dict[str, Work] = {
            "ours": _read(ground.url),
            "an option, by redis-py": _read(f"{ground.url}?socket_keepalive=1"),
            "Sentinel, by redis-py": _read(sentinel.url),
            "Redis Cluster, by redis-py": _read(cluster.url),
        }
        times = interleaved(sides, rounds=9)
    peers = {name: (times[name], None) for name in sides if name != "ours"}
    return beside("read of an entry under its fence", times["ours"], peers, unit="us")


def _read(url: str) -> Callable[[], object]:
    store = RedisStore(url, timeout=5.0)
    _, payload = Codec().encode(document())
    at = store.fetch(SUBJECT, [])
    assert store.put(SUBJECT, STAMP, read_at=at.fence.now, lease=600.0)
    entry = Entry(stamp=STAMP, payload=payload, expires=at.fence.now + 600_000)
    assert store.store(SUBJECT, PLACE, entry, epoch=at.epoch)
    return lambda: store.fetch(SUBJECT, (PLACE,))
