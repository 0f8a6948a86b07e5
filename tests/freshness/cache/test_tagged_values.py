"""A value with tags ends with marks of what it shows, and with none else."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freshness.cache import build, composite, newest
from freshness.cache.cache import Cache
from freshness.cache.composite import MAX_TAGS, current
from freshness.cache.stores.memory import MemoryStore
from freshness.cache.times import Times
from freshness.targets.generation import Stamp
from freshness.targets.tokens import EVERYTHING, SubjectState, Tokens, bucket_of

SHOP, HOST = "ws:6f1c2f0e-5a52-4d3b-9d0c-3f6a1b2c4d5e", "host:shop.example"
PAGES = {"A": ("p:a",), "B": ("p:b",), "AB": ("p:a", "p:b")}


class Database:
    """Subjects whose things are edited, and read with their state in one snapshot; it may go back to a backup."""

    def __init__(self, *, store: MemoryStore | None = None, seed: int = 0) -> None:
        self.time = 1_000.0
        self.random = random.Random(seed)
        self.marks: dict[str, list[tuple[int, int]]] = {}
        self.content: dict[tuple[str, str], int] = {}
        self.store = store or MemoryStore(now=lambda: int(self.time * 1000))
        self.edits = self.builds = 0

    def process(self) -> Cache:
        times = Times(eagerness=0.0)
        return Cache(self.store, self.state, times=times, clock=lambda: self.time, chance=lambda: 0.5)

    def edit(self, tag: str, subject: str = SHOP) -> None:
        self.edits += 1
        self.content[subject, tag] = self.edits
        number = self.random.getrandbits(63)
        self.marks.setdefault(subject, []).append((bucket_of(tag), number))

    def state(self, subject: str) -> SubjectState:
        marks, nonce = self.marks.get(subject, []), 0
        for _, number in marks:
            nonce ^= number
        return SubjectState.of(Stamp(generation=len(marks), nonce=nonce), marks)

    def put_fence(self, subject: str = SHOP) -> None:
        state = self.state(subject)
        now = self.store.get(subject).now
        self.store.put(subject, state.stamp, read_at=now, lease=2.0, tokens=state.tokens)

    def shown(self, *tags: str, subject: str = SHOP) -> list[int]:
        return [self.content.get((subject, tag), 0) for tag in ("", *tags)]

    def page(self, name: str, *, told: bool = False):
        """A build of a page in a single snapshot, with the tags told by the build."""

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


@pytest.fixture
def database():
    return Database()


@pytest.mark.parametrize("told", [False, True], ids=["given", "told while it is built"])
class TestTags:
    def test_an_edit_of_another_thing_leaves_it(self, database, told):
        cache, other = database.process(), database.process()
        assert database.read(cache, "A", told=told) == [0, 0]
        for number in range(1, 6):
            database.edit("p:b")
            database.lapse()
            assert database.read(cache, "A", told=told) == database.read(other, "A", told=told) == [0, 0]
            assert database.read(database.process(), "A", told=told) == [0, 0]
            assert (database.builds, database.state(SHOP).stamp.generation) == (1, number)

    @pytest.mark.parametrize("tag", ["p:a", ""], ids=["of the thing", "of everything"])
    def test_an_edit_ends_it(self, database, told, tag):
        cache = database.process()
        database.read(cache, "A", told=told)
        database.edit("p:b")
        database.edit(tag)
        database.lapse()
        for reader in (cache, database.process()):
            assert database.read(reader, "A", told=told) == database.shown("p:a") != [0, 0]
        assert database.builds == 2

    def test_all_its_tags_count(self, database, told):
        for edited in PAGES["AB"]:
            database.read(database.process(), "AB", told=told)
            database.edit(edited)
            database.lapse()
            assert database.read(database.process(), "AB", told=told) == database.shown("p:a", "p:b")
        assert database.builds == 3

    def test_a_database_that_went_back_brings_its_values_back_and_no_later_ones(self, database, told):
        database.edit("p:a")
        database.read(database.process(), "A", told=told)
        backup = list(database.marks[SHOP]), dict(database.content)
        database.edit("p:a")
        database.lapse()
        late = database.process()
        database.read(late, "A", told=told)
        database.marks[SHOP], database.content = list(backup[0]), backup[1]
        database.edit("p:b")  # the same number as of the edit that is lost
        database.lapse()
        assert database.read(late, "A", told=told) == [0, 1]


def test_without_tags_anything_may_be_shown(database):
    database.read(database.process(), "A", told=True)
    database.process().get_or_build(SHOP, "untagged", lambda: (database.state(SHOP), 1))
    database.edit("p:b")
    database.lapse()
    reader = database.process()
    assert (reader.get(SHOP, "A"), reader.get(SHOP, "untagged")) == ([0, 0], None)


def test_more_tags_than_an_entry_keeps_are_everything(database):
    tags = [f"p:{number}" for number in range(MAX_TAGS + 1)]
    database.process().get_or_build(SHOP, "many", lambda: (database.state(SHOP), 1), tags=tags)
    database.process().get_or_build(SHOP, "most", lambda: (database.state(SHOP), 1), tags=tags[:-1])
    free = next(f"p:x{n}" for n in range(10_000) if bucket_of(f"p:x{n}") not in map(bucket_of, tags))
    database.edit(free)
    database.lapse()
    assert (database.process().get(SHOP, "many"), database.process().get(SHOP, "most")) == (None, 1)


def test_a_fence_whose_tokens_nobody_knows_is_compared_whole(database):
    database.read(database.process(), "A")
    database.edit("p:b")
    database.lapse()
    now = database.store.get(SHOP).now
    database.store.put(SHOP, database.state(SHOP).stamp, read_at=now, lease=2.0)
    assert database.process().get(SHOP, "A") is None


def test_a_read_under_a_newer_fence_names_the_newest_stamp(database):
    cache = database.process()
    first = cache.stamped(SHOP, "A", database.page("A"), tags=PAGES["A"])
    database.edit("p:b")
    database.lapse()
    second = cache.stamped(SHOP, "A", database.page("A"), tags=PAGES["A"])
    assert [stamp.generation for stamp, _ in (first, second)] == [0, 1]
    assert (first[1], second[1], database.builds) == ([0, 0], [0, 0], 1)


def test_tokens_are_asked_for_once_a_state(database, monkeypatch):
    names = [f"page {number}" for number in range(20)]
    for name in names:
        database.process().get_or_build(SHOP, name, database.page("A"), tags=PAGES["A"])
    database.edit("p:b")
    database.lapse()
    database.put_fence()
    asked, get = [], MemoryStore.get
    monkeypatch.setattr(Cache, "_parts", None)
    reader = database.process()
    looked = lambda store, subject: asked.append(subject) or get(store, subject)  # noqa: E731
    monkeypatch.setattr(MemoryStore, "get", looked)
    monkeypatch.setattr(MemoryStore, "fetch", _fetch_by(get))
    assert [reader.get(SHOP, name) for name in names] == [[0, 0]] * 20
    assert asked == [SHOP]


def _fetch_by(get):
    """`fetch` as it is, but its own use of `get` is not counted."""
    fetch = MemoryStore.fetch

    def fetched(store, subject, places):
        counted, MemoryStore.get = MemoryStore.get, get
        try:
            return fetch(store, subject, places)
        finally:
            MemoryStore.get = counted

    return fetched


class TestComposites:
    def whole(self, database, cache, part, *, tags=("p:b",), key="whole"):
        def build():
            current().judge_by(database.state)
            return database.state(SHOP), [part(), *database.shown("p:b")]

        return cache.get_or_build(SHOP, key, build, tags=tags)

    def test_it_shows_what_its_parts_show(self, database):
        for tag, ends in (("p:c", False), ("p:a", True), ("p:b", True), ("", True)):
            cache = database.process()
            self.whole(database, cache, lambda: database.read(cache, "A"))  # noqa: B023
            database.edit(tag)
            database.lapse()
            assert (database.process().get(SHOP, "whole") is None) is ends, tag

    def test_a_part_without_tags_makes_it_depend_on_everything(self, database):
        cache = database.process()
        self.whole(database, cache, lambda: cache.get_or_build(SHOP, "part", lambda: (database.state(SHOP), 1)))
        database.edit("p:c")
        database.lapse()
        assert database.process().get(SHOP, "whole") is None

    def test_whoever_tells_no_tag_depends_on_everything_whatever_its_parts_tell(self, database):
        cache = database.process()
        self.whole(database, cache, lambda: database.read(cache, "A"), tags=())
        database.edit("p:c")
        database.lapse()
        assert (database.process().get(SHOP, "whole"), database.process().get(SHOP, "A")) == (None, [0, 0])

    @pytest.mark.parametrize("found", ["in this process", "in the store", "built"])
    def test_every_hit_hands_its_tags_on(self, database, found):
        first = database.process()
        if found != "built":
            database.read(first, "A")
        cache = first if found == "in this process" else database.process()
        self.whole(database, cache, lambda: database.read(cache, "A"))
        database.edit("p:a")
        database.lapse()
        assert database.process().get(SHOP, "whole") is None

    def test_a_part_that_failed_and_was_swallowed_counts_as_everything(self, database):
        cache = database.process()

        def failing():
            try:
                return cache.get_or_build(SHOP, "part", lambda: 1 / 0, tags=["p:a"])
            except ZeroDivisionError:
                return "nothing"

        assert self.whole(database, cache, failing)[0] == "nothing"
        database.edit("p:a")
        database.lapse()
        assert database.process().get(SHOP, "whole") is None

    def test_a_part_is_good_that_only_other_edits_came_after(self, database):
        cache = database.process()
        database.read(cache, "A")
        database.edit("p:c")
        assert self.whole(database, database.process(), lambda: database.read(cache, "A"))[0] == [0, 0]
        assert database.builds == 1

    @pytest.mark.parametrize(("tag", "ends"), [("p:a", True), ("p:c", False), ("", True)])
    def test_of_another_subject_it_needs_what_it_shows(self, database, tag, ends):
        cache = database.process()
        part = lambda: cache.get_or_build(HOST, "part", lambda: (database.state(HOST), 1), tags=["p:a"])  # noqa: E731
        self.whole(database, cache, part)
        database.edit(tag, HOST)
        database.lapse()
        assert (database.process().get(SHOP, "whole") is None) is ends


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("edit"), st.sampled_from(["", "p:a", "p:b", "p:c"])),
        st.tuples(st.just("read"), st.sampled_from(sorted(PAGES))),
        st.tuples(st.just("begin"), st.sampled_from(sorted(PAGES))),
        st.tuples(st.sampled_from(["end", "put", "lapse", "back_up", "restore", "flush", "another"]), st.just("")),
    ),
    max_size=40,
)


class History:
    """One history: each value read equals the content of the database at the stamp of the read."""

    def __init__(self, seed: int) -> None:
        self.database = Database(seed=seed)
        self.cache = self.database.process()
        self.past: dict[Stamp, dict[str, list[int]]] = {}
        self.backup = None
        self.late = []
        self._note()

    def play(self, steps) -> None:
        for step, what in steps:
            getattr(self, step)(what)

    def edit(self, tag) -> None:
        self.database.edit(tag)
        self._note()

    def begin(self, name) -> None:
        """A reader reads, and has not stored yet."""
        look, read = self.cache.look(SHOP), self.database.page(name)
        job = build.Job(subject=SHOP, place=(name, None), build=read, primary=read, ttl=300.0, tags=PAGES[name])
        self.late.append((name, look, self.cache._builder._read(job, look, self.database.time)))

    def end(self, _) -> None:
        if self.late:
            name, look, made = self.late.pop(0)
            self.database.store.store(SHOP, (name, None), made.entry, epoch=look.epoch)

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


@settings(max_examples=150, deadline=None)
@given(STEPS, st.integers(0, 2**32))
def test_what_is_shown_is_what_the_database_shows_at_the_stamp_that_is_named(steps, seed):
    History(seed).play(steps)


def a_mark_leaves_its_token(patch):
    patch.setattr(SubjectState, "of", classmethod(lambda cls, stamp, _: cls(stamp=stamp, tokens=Tokens.of([]))))


def an_entry_keeps_the_first_of_its_buckets(patch):
    patch.setattr(build, "buckets_of", lambda tags: (EVERYTHING, *(bucket_of(tag) for tag in tags[:1])))


def everything_is_no_bucket_of_an_entry(patch):
    patch.setattr(build, "buckets_of", lambda tags: tuple(sorted(map(bucket_of, tags))))


def tokens_count(patch):
    def of(cls, stamp, changes):
        return cls(stamp=stamp, tokens=Tokens.of(_counted(changes)))

    patch.setattr(SubjectState, "of", classmethod(of))


def _counted(changes):
    buckets = [bucket for bucket, _ in changes]
    return [(bucket, buckets.count(bucket)) for bucket in set(buckets)]


def tokens_are_read_after_the_content(patch):
    read = build.Builder._read

    def later(builder, job, look, began):
        made = read(builder, job, look, began)
        state = builder._reader._newest._source(job.subject)
        return made._replace(entry=made.entry._replace(tokens=state.tokens.at([t for t, _ in made.entry.tokens])))

    patch.setattr(build.Builder, "_read", later)


def whatever_has_tokens_is_good(patch):
    patch.setattr(newest, "are_same", lambda kept, tokens: bool(kept))


def a_part_keeps_its_tags_to_itself(patch):
    tags = composite.Composite.tags
    patch.setattr(
        composite.Composite,
        "tags",
        lambda self, subject, also=(): tags(self, subject, also) and tuple(sorted({*self._tags, *also})),
    )


HISTORY = {
    a_mark_leaves_its_token: [("read", "A"), ("edit", "p:a"), ("lapse", ""), ("read", "A")],
    an_entry_keeps_the_first_of_its_buckets: [("read", "AB"), ("edit", "p:b"), ("lapse", ""), ("read", "AB")],
    everything_is_no_bucket_of_an_entry: [("read", "A"), ("edit", ""), ("lapse", ""), ("read", "A")],
    tokens_count: [
        *[("back_up", ""), ("edit", "p:a"), ("begin", "A"), ("restore", ""), ("edit", "p:a"), ("edit", "p:b")],
        *[("put", ""), ("end", ""), ("another", ""), ("read", "A")],
    ],
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


def test_a_composite_needs_the_tags_of_its_parts(monkeypatch):
    a_part_keeps_its_tags_to_itself(monkeypatch)
    with pytest.raises(AssertionError):
        TestComposites().test_every_hit_hands_its_tags_on(Database(), "built")
