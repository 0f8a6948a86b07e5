"""The test kit for users: its assertions fail when they should, and name the reason."""

import pytest

from freshness.cdn.memory import Memory
from freshness.errors import InvalidTag
from freshness.ports import Answer, Page
from freshness.targets.purge import Purge
from freshness.testing.assertions import Purges, assert_fresh
from freshness.testing.cdn import batch, tags

PAGE = Page(host="shop.example", path="/")


@pytest.fixture
def cdn():
    return Memory()


def test_what_was_purged_passes_and_what_was_not_fails(cdn):
    purges = Purges(cdn)
    cdn.purge(batch(cdn, Purge(tags={"w-a"}, paths={"/a"}, hosts={"shop.example"})))
    purges.assert_purged(tags={"w-a"}, paths={"/a"}, hosts={"shop.example"}, calls=1)
    purges.assert_not_purged(tags={"w-b"}, paths={"/b"})
    with pytest.raises(AssertionError, match=r"not purged: tags \['w-b'\]; purged: tags \['w-a'\]"):
        purges.assert_purged(tags={"w-a", "w-b"})
    with pytest.raises(AssertionError, match=r"purged: paths \['/a'\]"):
        purges.assert_not_purged(paths={"/a", "/b"})
    with pytest.raises(AssertionError, match="1 calls instead of 2"):
        purges.assert_purged(tags={"w-a"}, calls=2)


def test_nothing_at_all(cdn):
    purges = Purges(cdn)
    purges.assert_not_purged()
    with pytest.raises(AssertionError, match="nothing was purged"):
        purges.assert_purged()
    cdn.purge(batch(cdn, tags("w-a")))
    with pytest.raises(AssertionError, match="purged: tags"):
        purges.assert_not_purged()


def test_only_what_came_after_counts(cdn):
    cdn.purge(batch(cdn, tags("w-a")))
    purges = Purges(cdn)
    purges.assert_not_purged(tags={"w-a"})
    cdn.purge(batch(cdn, tags("w-b")))
    purges.forget()
    purges.assert_not_purged()


def test_what_is_to_come_is_waited_for(cdn):
    purges = Purges(cdn, settle=lambda: cdn.purge(batch(cdn, tags("w-late"))))
    purges.assert_purged(tags={"w-late"})


def test_a_tag_that_could_never_be_purged_is_refused_rather_than_not_purged(cdn):
    with pytest.raises(InvalidTag):
        Purges(cdn).assert_not_purged(tags={"W A"})


def test_fresh():
    def fetch(page, *, generation=5, status=200):
        return Answer(status=status, generation=generation, length=0, digest="", seconds=0.0)

    assert assert_fresh(fetch, PAGE, generation=5).generation == 5
    with pytest.raises(AssertionError, match=r"shop.example/: generation 5 is older than 6"):
        assert_fresh(fetch, PAGE, generation=6)
    with pytest.raises(AssertionError, match="status 503 instead of 200"):
        assert_fresh(lambda page: fetch(page, status=503), PAGE, generation=5)
    with pytest.raises(AssertionError, match="no generation"):
        assert_fresh(lambda page: fetch(page, generation=None), PAGE, generation=5)
