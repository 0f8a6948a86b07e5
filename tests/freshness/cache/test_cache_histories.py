"""Random histories of edits, readers, losses and clocks: no value is ever served that ended more than a fence ago."""

from collections.abc import Callable

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from freshness.cache.cache import Cache
from freshness.cache.composite import current
from freshness.cache.lookup import Look
from freshness.cache.stores.memory import MemoryStore
from freshness.cache.times import Times
from freshness.errors import LedgerUnavailable
from freshness.targets.generation import Stamp
from tests.services import examples

pytestmark = pytest.mark.slow

FENCE = 2.0
PROCESSES = st.integers(0, 1)
KEYS = st.sampled_from(["a", "a", "b", "page", "header"])
SUBJECTS = st.sampled_from(["ws:1", "ws:1", "ws:1", "ws:2"])


class LosingStore(MemoryStore):
    """A store with restarts and evictions: fences, epochs and entries may be lost."""

    def lose(self, *, entries: bool) -> None:
        """Lose every fence and epoch, and with `entries` every entry."""
        self._fences.clear()
        self._epochs.clear()
        if entries:
            self._entries.clear()


class Histories(RuleBasedStateMachine):
    """The content of a subject is its stamp: a reader can thereby tell the age of a value."""

    @initialize()
    def begin(self) -> None:
        self.time = 1_000.0
        self.committed = {subject: [(0.0, Stamp(generation=0, nonce=0))] for subject in ("ws:1", "ws:2")}
        self.nonce = 0
        self.database_away = False
        self.unraised: list[tuple[str, Stamp, int]] = []
        self.began: list[tuple[Cache, str, str, str, Look]] = []
        self.store = LosingStore(now=lambda: int(self.time * 1000))
        self.processes = [self.process() for _ in range(2)]

    def process(self) -> Cache:
        times = Times(fence=FENCE, ttl=20.0, lease=0.01)
        return Cache(self.store, self.read, times=times, clock=lambda: self.time, chance=lambda: 0.5)

    def read(self, subject: str) -> Stamp:
        if self.database_away:
            raise LedgerUnavailable("away")
        return self.newest(subject)

    def newest(self, subject: str) -> Stamp:
        return self.committed[subject][-1][1]

    def judge(self, subject: str, value: object) -> None:
        """Judge a value: each of its parts must have been the newest at some time since a fence ago."""
        if value is None:
            return
        own, *parts = str(value).split()
        assert own.startswith(f"{subject}@")
        for part in (own, *parts):
            name, _, text = part.partition("@")
            ends = [at for at, _ in self.committed[name][1:]] + [float("inf")]
            until = next(end for end, (_, stamp) in zip(ends, self.committed[name], strict=True) if str(stamp) == text)
            assert until + FENCE >= self.time, f"served {part} in {value}, which ended {self.time - until:.3f} s ago"

    @rule(subject=SUBJECTS)
    def edit(self, subject: str) -> None:
        """Commit an edit; its fence is raised later, or lost."""
        read_at = self.store.get(subject).now if not self.store.away else None
        self.nonce += 1
        stamp = Stamp(generation=self.newest(subject).generation + 1, nonce=self.nonce)
        self.committed[subject].append((self.time, stamp))
        if read_at is not None:
            self.unraised.append((subject, stamp, read_at))

    @precondition(lambda self: self.unraised and not self.store.away)
    @rule()
    def raise_the_fence_of_an_edit(self) -> None:
        subject, stamp, read_at = self.unraised.pop()
        self.store.put(subject, stamp, read_at=read_at, lease=FENCE)

    @rule(number=PROCESSES, subject=SUBJECTS, key=KEYS, slow=st.sampled_from([0.0, 0.0, 0.4]))
    def get_or_build(self, number: int, subject: str, key: str, slow: float) -> None:
        """Read with a build that may take time; the duration of the build does not count as age."""

        def build() -> tuple[Stamp, str]:
            stamp = self.newest(subject)
            self.time += slow
            return stamp, f"{subject}@{stamp}"

        before = self.time
        value = self.processes[number].get_or_build(subject, key, build)
        now, self.time = self.time, before
        self.judge(subject, value)
        self.time = now

    @rule(
        number=PROCESSES,
        subject=SUBJECTS,
        parts=st.lists(st.tuples(SUBJECTS, st.sampled_from(["get_or_build", "get", "header"])), min_size=1, max_size=3),
        edited=st.none() | SUBJECTS,
        snapshot=st.booleans(),
    )
    def get_or_build_a_composite(
        self, number: int, subject: str, parts: list[tuple[str, str]], edited: str | None, snapshot: bool
    ) -> None:
        """Read a composite, with its parts in a single snapshot or in several, during edits."""
        cache = self.processes[number]

        def build() -> tuple[Stamp, str]:
            states = {name: self.newest(name) for name in self.committed}
            state_of = states.__getitem__ if snapshot else self.newest
            if snapshot:
                current().judge_by(state_of)
            shown = f"{subject}@{states[subject]}"
            for position, (of, how) in enumerate(parts):
                if position == 1 and edited is not None:
                    self.edit(edited)
                part = self.part(cache, of, how, state_of)
                shown += f" {part}" if part is not None else ""
            return states[subject], shown

        self.judge(subject, cache.get_or_build(subject, "page", build))

    def part(self, cache: Cache, of: str, how: str, state_of: Callable[[str], Stamp]) -> str | None:
        """Return a part of a page: a value, a value possibly missing, or a value with a part of the other subject."""
        if how == "get":
            return cache.get(of, "a")
        if how == "get_or_build":
            return cache.get_or_build(of, "a", lambda: (state_of(of), f"{of}@{state_of(of)}"))
        other = "ws:1" if of == "ws:2" else "ws:2"

        def build() -> tuple[Stamp, str]:
            stamp = state_of(of)
            return stamp, f"{of}@{stamp} {self.part(cache, other, 'get_or_build', state_of)}"

        return cache.get_or_build(of, "header", build)

    @rule(number=PROCESSES, subject=SUBJECTS, key=KEYS)
    def get(self, number: int, subject: str, key: str) -> None:
        self.judge(subject, self.processes[number].get(subject, key))

    @rule(seconds=st.sampled_from([0.0, 1.0, 2.1]))
    def get_many(self, seconds: float) -> None:
        """Read every value from every process and a new process."""
        self.time += seconds
        for cache in (*self.processes, self.process()):
            for subject in self.committed:
                for value in cache.get_many(subject, ["a", "b", "page", "header"]).values():
                    self.judge(subject, value)

    @rule(number=PROCESSES, subject=SUBJECTS, key=KEYS)
    def read_now_to_set_later(self, number: int, subject: str, key: str) -> None:
        cache = self.processes[number]
        look = cache.look(subject)
        self.began.append((cache, subject, key, f"{subject}@{self.newest(subject)}", look))

    @precondition(lambda self: self.began)
    @rule()
    def set_what_was_read(self) -> None:
        cache, subject, key, value, look = self.began.pop(0)
        cache.set(subject, key, value, since=look)

    @rule(number=PROCESSES, subject=SUBJECTS, key=KEYS)
    def delete(self, number: int, subject: str, key: str) -> None:
        self.processes[number].delete(subject, key)

    @precondition(lambda self: not self.store.away)
    @rule(number=PROCESSES, subject=SUBJECTS)
    def clear(self, number: int, subject: str) -> None:
        self.processes[number].clear(subject)

    @rule(seconds=st.sampled_from([0.001, 0.3, 1.0, 1.9, 2.1, 15.0]))
    def wait(self, seconds: float) -> None:
        self.time += seconds

    @rule(what=st.sampled_from(["store", "database", "marks", "entries"]))
    def misfortune(self, what: str) -> None:
        """Take the store or the database away or bring it back; flush the store, or evict its entries or its marks."""
        if what == "store":
            self.store.away = not self.store.away
        elif what == "database":
            self.database_away = not self.database_away
        else:
            self.store.lose(entries=what == "entries")

    @rule(subject=SUBJECTS)
    def restore(self, subject: str) -> None:
        """Restore the database from a backup, with a lower generation and another nonce."""
        self.nonce += 1
        stamp = Stamp(generation=self.newest(subject).generation // 2, nonce=self.nonce)
        self.committed[subject].append((self.time, stamp))

    @rule(number=PROCESSES)
    def a_process_is_started_anew(self, number: int) -> None:
        self.processes[number] = self.process()


Histories.TestCase.settings = settings(max_examples=examples(200), stateful_step_count=50, deadline=None)
TestHistories = Histories.TestCase
