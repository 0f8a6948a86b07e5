"""Full speed for a while: eight threads read, build, set and edit 300 workspaces.  SOAK_SECONDS, 20 unless set.

The soak judges the memory of a full process, which must not grow, errors, which must not occur, and values, which must
not be served more than a fence after their end.
"""

import os
import random
import threading
import time
from dataclasses import dataclass, field

import psutil

from bench import peers
from bench.figures import Figure, less_is_better
from bench.ground import Ground
from freshness.cache.cache import Cache
from freshness.cache.stores.redis import RedisStore
from freshness.cache.times import Times
from freshness.targets.generation import Stamp

SECONDS = float(os.environ.get("SOAK_SECONDS", "20"))
WORKSPACES = 300
KEYS = 40
FENCE = 0.5
REMEMBERED = 100
"""Former stamps of a workspace: more stamps cannot pass during a single read."""


@dataclass(slots=True)
class SoakRun:
    """The newest stamp of each workspace, and the ends of the last former stamps."""

    stamps: dict[str, Stamp] = field(default_factory=dict)
    ended: dict[tuple[str, int], float] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)
    reads: int = 0
    stale: int = 0
    errors: list[BaseException] = field(default_factory=list)

    def read(self, subject: str) -> Stamp:
        return self.stamps.get(subject, Stamp(generation=0, nonce=0))

    def is_stale(self, subject: str, generation: int, began: float) -> bool:
        ended = self.ended.get((subject, generation))
        if ended is not None:
            return ended + FENCE < began
        return generation < self.read(subject).generation - REMEMBERED

    def edit(self, subject: str) -> None:
        with self.lock:
            old = self.read(subject).generation
            self.ended[subject, old] = time.monotonic()
            self.ended.pop((subject, old - REMEMBERED), None)
            self.stamps[subject] = Stamp(generation=old + 1, nonce=random.getrandbits(60))


def run(ground: Ground) -> list[Figure]:
    """Measure growth after the first third, and count values too old."""
    soak = SoakRun()
    store = RedisStore(ground.url, timeout=5.0)
    cache = Cache(store, soak.read, times=Times(fence=FENCE, ttl=5.0), codec=peers.CODEC, max_bytes=48 << 20)
    stop = threading.Event()
    threads = [threading.Thread(target=_work, args=(cache, soak, stop, seed)) for seed in range(8)]
    for thread in threads:
        thread.start()
    time.sleep(SECONDS / 3)
    before = psutil.Process().memory_info().rss / 1e6
    time.sleep(SECONDS * 2 / 3)
    after = psutil.Process().memory_info().rss / 1e6
    stop.set()
    for thread in threads:
        thread.join()
    if soak.errors:
        raise soak.errors[0]
    name = f"{soak.reads / SECONDS:,.0f} reads a second for {SECONDS:g} seconds"
    return [
        less_is_better(
            f"memory of the process after {name}",
            ours=[after],
            peer=[before],
            peer_name="after a third of it",
            unit="MB",
            goal=0.9,
        ),
        less_is_better(
            f"values older than the fence, in {name}",
            ours=[soak.stale + 1.0],
            peer=[1.0],
            peer_name="none (counted from 1)",
            unit="values",
            goal=1.0,
        ),
    ]


def _work(cache: Cache, soak: SoakRun, stop: threading.Event, seed: int) -> None:
    chance = random.Random(seed)
    filler = "x" * 3_000
    try:
        while not stop.is_set():
            subject, key = f"ws:{int(chance.paretovariate(1)) % WORKSPACES}", f"k{chance.randrange(KEYS)}"
            if chance.random() < 0.002:
                soak.edit(subject)
            began = time.monotonic()
            value = cache.get_or_build(subject, key, lambda s=subject: _build(soak, s, filler))
            soak.stale += soak.is_stale(subject, value["generation"], began)
            soak.reads += 1
    except BaseException as error:  # told by the main thread
        soak.errors.append(error)


def _build(soak: SoakRun, subject: str, filler: str) -> tuple[Stamp, dict[str, object]]:
    stamp = soak.read(subject)
    return stamp, {"generation": stamp.generation, "text": filler, "list": list(range(50))}
