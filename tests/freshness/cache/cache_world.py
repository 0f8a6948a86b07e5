"""Fakes for tests of the cache: a database, a store and a clock, all controlled by the test."""

from freshness.cache.cache import Cache
from freshness.cache.stores.memory import MemoryStore
from freshness.cache.times import Times
from freshness.errors import LedgerUnavailable
from freshness.targets.generation import Stamp

SUBJECT = "ws:6f1c2f0e-5a52-4d3b-9d0c-3f6a1b2c4d5e"


class World:
    """A database with a number per subject, a store, a clock, and as many processes as a test wants."""

    def __init__(self) -> None:
        self.time = 1_000.0
        self.stamps: dict[str, Stamp] = {}
        self.reads = 0
        self.database_away = False
        self.store = MemoryStore(now=lambda: int(self.time * 1000))

    def process(self, **times: float) -> Cache:
        chosen = Times(**{"eagerness": 0.0, **times})
        return Cache(self.store, self.read, times=chosen, clock=lambda: self.time, chance=lambda: 0.5)

    def read(self, subject: str) -> Stamp:
        self.reads += 1
        if self.database_away:
            raise LedgerUnavailable("away")
        return self.stamps.get(subject, Stamp(generation=0, nonce=0))

    def edit(self, subject: str = SUBJECT, *, nonce: int = 1) -> Stamp:
        self.stamps[subject] = Stamp(generation=self.read(subject).generation + 1, nonce=nonce)
        return self.stamps[subject]

    def build(self, value: object):
        """Make a build that reads `value` with the stamp of the moment, and counts its calls."""
        calls: list[int] = []

        def build():
            calls.append(1)
            return self.stamps.get(SUBJECT, Stamp(generation=0, nonce=0)), value

        build.calls = calls
        return build


def never() -> tuple[Stamp, object]:
    raise AssertionError("nothing had to be built")
