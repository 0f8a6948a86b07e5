"""Histories of tagged values: each value read is the content of the database at the stamp of the read."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freshness.cache.stores.memory import MemoryStore
from freshness.targets.generation import Stamp
from tests.freshness.cache.tagged_database import PAGES, SHOP, Database
from tests.freshness.cache.tagged_mutants import (
    a_mark_leaves_its_token,
    an_entry_keeps_the_first_of_its_buckets,
    everything_is_no_bucket_of_an_entry,
    one_unchanged_tag_is_enough,
    tokens_are_read_after_the_content,
    tokens_count,
    whatever_has_tokens_is_good,
)
from tests.services import examples

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("edit"), st.sampled_from(["", "p:a", "p:b", "p:c"])),
        st.tuples(st.just("read"), st.sampled_from(sorted(PAGES))),
        st.tuples(st.just("begin"), st.sampled_from(sorted(PAGES))),
        st.tuples(st.sampled_from(["end", "put", "lapse", "back_up", "restore", "flush", "another"]), st.just("")),
    ),
    max_size=40,
)


class LateStore:
    """The store for a reader without an entry there, and with later storing of the reader's own entries."""

    def __init__(self, store: MemoryStore) -> None:
        self._store = store
        self._waiting: list[tuple[Any, Any]] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def fetch(self, subject, places):
        return self._store.fetch(subject, ())

    def acquire(self, *_: Any, **__: Any) -> float:
        return 0.0

    def store(self, *args: Any, **kwargs: Any) -> bool:
        self._waiting.append((args, kwargs))
        return True

    def store_next(self) -> None:
        if self._waiting:
            args, kwargs = self._waiting.pop(0)
            self._store.store(*args, **kwargs)


class History:
    """A history: each value read equals the content of the database at the stamp of the read."""

    def __init__(self, seed: int) -> None:
        self.database = Database(seed=seed)
        self.cache = self.database.process()
        self.past: dict[Stamp, dict[str, list[int]]] = {}
        self.backup = None
        self.late = LateStore(self.database.store)
        self._note()

    def play(self, steps) -> None:
        for step, what in steps:
            getattr(self, step)(what)

    def edit(self, tag) -> None:
        self.database.edit(tag)
        self._note()

    def begin(self, name) -> None:
        """Read as a reader, and do not store yet."""
        self.database.read(self.database.process(store=self.late), name)

    def end(self, _) -> None:
        self.late.store_next()

    def put(self, _) -> None:
        self.database.put_fence()

    def lapse(self, _) -> None:
        self.database.lapse()

    def back_up(self, _) -> None:
        self.backup = list(self.database.marks.get(SHOP, [])), dict(self.database.content)

    def restore(self, _) -> None:
        if self.backup:
            self.database.marks[SHOP], self.database.content = list(self.backup[0]), dict(self.backup[1])

    def flush(self, _) -> None:
        self.cache.clear(SHOP)

    def another(self, _) -> None:
        self.cache = self.database.process()

    def read(self, name) -> None:
        stamp, value = self.cache.stamped(SHOP, name, self.database.page(name), tags=PAGES[name])
        assert value == self.past[stamp][name]

    def _note(self) -> None:
        shown = {name: self.database.shown(*tags) for name, tags in PAGES.items()}
        self.past[self.database.state(SHOP).stamp] = shown


@settings(max_examples=examples(150), deadline=None)
@given(STEPS, st.integers(0, 2**32))
def test_what_is_shown_is_what_the_database_shows_at_the_stamp_that_is_named(steps, seed):
    History(seed).play(steps)


HISTORY = {
    a_mark_leaves_its_token: [("read", "A"), ("edit", "p:a"), ("lapse", ""), ("read", "A")],
    an_entry_keeps_the_first_of_its_buckets: [("read", "AB"), ("edit", "p:b"), ("lapse", ""), ("read", "AB")],
    everything_is_no_bucket_of_an_entry: [("read", "A"), ("edit", ""), ("lapse", ""), ("read", "A")],
    tokens_count: [
        *[("back_up", ""), ("edit", "p:a"), ("begin", "A"), ("restore", ""), ("edit", "p:a"), ("edit", "p:b")],
        *[("put", ""), ("end", ""), ("another", ""), ("read", "A")],
    ],
    one_unchanged_tag_is_enough: [("read", "AB"), ("edit", "p:b"), ("lapse", ""), ("read", "AB")],
    whatever_has_tokens_is_good: [("read", "A"), ("edit", "p:a"), ("lapse", ""), ("read", "A")],
}


@pytest.mark.parametrize("history", HISTORY.values(), ids=[rule.__name__ for rule in HISTORY])
def test_histories_that_a_rule_is_needed_for(history):
    History(1).play(history)


@pytest.mark.parametrize("rule", HISTORY)
def test_each_rule_is_needed(rule, monkeypatch):
    rule(monkeypatch)
    with pytest.raises(AssertionError):
        History(1).play(HISTORY[rule])


def test_tokens_and_content_are_of_one_snapshot(monkeypatch):
    def between(database):
        def page():
            made = database.state(SHOP), database.shown("p:a")
            database.edit("p:a")
            return made

        database.process().get_or_build(SHOP, "A", page, tags=PAGES["A"])
        database.edit("p:b")
        database.lapse()
        return database.process().get(SHOP, "A")

    assert between(Database()) is None
    tokens_are_read_after_the_content(monkeypatch)
    assert between(Database()) == [0, 0]
