"""A value with tags ends with marks of the shown things, and with no other mark."""

import pytest

from freshness.cache.composite import MAX_TAGS
from freshness.cache.stores.memory import MemoryStore
from freshness.targets.tokens import bucket_of
from tests.freshness.cache.tagged_database import PAGES, SHOP, Database


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
        database.edit("p:b")  # the same number as of the lost edit
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
    reader = database.process()
    looked = lambda store, subject: asked.append(subject) or get(store, subject)  # noqa: E731
    monkeypatch.setattr(MemoryStore, "get", looked)
    monkeypatch.setattr(MemoryStore, "fetch", _fetch_by(get))
    assert [reader.get(SHOP, name) for name in names] == [[0, 0]] * 20
    assert asked == [SHOP]


def _fetch_by(get):
    """Call the real `fetch`, without counting its own call of `get`."""
    fetch = MemoryStore.fetch

    def fetched(store, subject, places):
        counted, MemoryStore.get = MemoryStore.get, get
        try:
            return fetch(store, subject, places)
        finally:
            MemoryStore.get = counted

    return fetched
