"""A database of things with tags, and pages built of these things: for tests of values ended by marks of their tags."""

import random
from typing import Any

from freshness.cache.cache import Cache
from freshness.cache.composite import current
from freshness.cache.stores.memory import MemoryStore
from freshness.cache.times import Times
from freshness.targets.generation import Stamp
from freshness.targets.tokens import SubjectState, changes_of

SHOP, HOST = "ws:6f1c2f0e-5a52-4d3b-9d0c-3f6a1b2c4d5e", "host:shop.example"
PAGES = {"A": ("p:a",), "B": ("p:b",), "AB": ("p:a", "p:b")}


class Database:
    """Subjects with editable things, read with their state in a snapshot; the database may go back to a backup."""

    def __init__(self, *, store: MemoryStore | None = None, seed: int = 0) -> None:
        self.time = 1_000.0
        self.random = random.Random(seed)
        self.marks: dict[str, list[tuple[str, int]]] = {}
        self.content: dict[tuple[str, str], int] = {}
        self.store = store or MemoryStore(now=lambda: int(self.time * 1000))
        self.edits = self.builds = 0

    def process(self, *, store: Any = None) -> Cache:
        times = Times(eagerness=0.0)
        return Cache(store or self.store, self.state, times=times, clock=lambda: self.time, chance=lambda: 0.5)

    def edit(self, tag: str, subject: str = SHOP) -> None:
        self.edits += 1
        self.content[subject, tag] = self.edits
        number = self.random.getrandbits(63)
        self.marks.setdefault(subject, []).append((tag, number))

    def state(self, subject: str) -> SubjectState:
        marks, nonce = self.marks.get(subject, []), 0
        for _, number in marks:
            nonce ^= number
        changes = [change for tag, number in marks for change in changes_of(tag, number)]
        return SubjectState.of(Stamp(generation=len(marks), nonce=nonce), changes)

    def put_fence(self, subject: str = SHOP) -> None:
        state = self.state(subject)
        now = self.store.get(subject).now
        self.store.put(subject, state.stamp, read_at=now, lease=2.0, tokens=state.tokens)

    def shown(self, *tags: str, subject: str = SHOP) -> list[int]:
        return [self.content.get((subject, tag), 0) for tag in ("", *tags)]

    def page(self, name: str, *, told: bool = False):
        """Make a build of a page in a single snapshot, with the tags told by the build."""

        def build():
            self.builds += 1
            if told:
                current().tag(PAGES[name])
            return self.state(SHOP), self.shown(*PAGES[name])

        return build

    def read(self, cache: Cache, name: str, *, told: bool = False):
        tags = () if told else PAGES[name]
        return cache.get_or_build(SHOP, name, self.page(name, told=told), tags=tags)

    def lapse(self) -> None:
        self.time += 2.1
