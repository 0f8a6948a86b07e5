"""A composite ends with marks of the things shown by its parts."""

import pytest

from freshness.cache.composite import current
from tests.freshness.cache.tagged_database import HOST, SHOP, Database
from tests.freshness.cache.tagged_mutants import a_part_keeps_its_tags_to_itself


@pytest.fixture
def database():
    return Database()


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


def test_a_composite_needs_the_tags_of_its_parts(monkeypatch):
    a_part_keeps_its_tags_to_itself(monkeypatch)
    with pytest.raises(AssertionError):
        TestComposites().test_every_hit_hands_its_tags_on(Database(), "built")
