"""The fixtures for teams with the engine without Django: the real rule, all other parts in memory."""

import pytest

from freshness.errors import CdnAmbiguous, CdnUnavailable, FetchFailed
from freshness.ports import Page
from freshness.scheduling.suspension import suspend
from freshness.targets import tags
from freshness.targets.purge import Purge
from freshness.testing.edge import Visit
from freshness.testing.fixtures import (  # noqa: F401 - as a plugin brings them
    clock,
    edge,
    engine,
    freshness_alone,
    ledger,
    nobody,
    policy,
    purges,
)

URL = "https://shop.example/"
MUG = tags.make("p", "mug")
W = tags.make("w", "42")


class Shop:
    """An application: pages with a text, the generation marked at their rendering, and tags."""

    def __init__(self):
        self.text, self.generation, self.status = "Old", 0, 200
        self.others = {}
        self.tags = {tags.make("w", "42"), tags.shard("42"), tags.make("h", "shop.example"), MUG}

    def answer(self, page):
        if page.host in self.others:
            return self.others[page.host]
        return Visit.of(self.text.encode(), generation=self.generation, status=self.status), self.tags


@pytest.fixture
def shop():
    return Shop()


@pytest.fixture
def origin(shop):
    return shop.answer


@pytest.fixture
def edit(shop, ledger):  # noqa: F811
    def edit(text, *, mark=True, **how):
        shop.text = text
        if mark:
            ledger.mark("ws:42", reason="edit", **how)
            shop.generation = ledger.stamp("ws:42").generation

    return edit


def test_an_edit_is_purged_in_one_call_and_seen(shop, edit, purges, edge):  # noqa: F811
    assert edge.get(URL).text == "Old"
    edit("New")
    edit("Newer")
    assert edge.get(URL).text == "Old"
    purges.assert_purged(of="ws:42", calls=1)
    purges.assert_not_purged(of="ws:43")
    assert not edge.holds(URL)
    assert edge.assert_fresh(URL).text == "Newer"
    assert edge.holds(URL)


def test_a_product_that_an_edit_named_is_purged_with_its_workspace(edit, purges):  # noqa: F811
    edit("New", purge=Purge(tags=frozenset({MUG})))
    purges.assert_purged(tags={MUG}, calls=1)


def test_a_publish_is_purged_at_once_and_once_more(edit, engine, purges):  # noqa: F811
    edit("New", immediate=True)
    assert [batch.immediate for batch in purges.batches] == [True, False]
    assert engine.ports.clock.now == pytest.approx(1_005.0, abs=0.1)


def test_an_edit_that_is_not_purged_is_seen_to_be_old(shop, edit, engine, edge):  # noqa: F811
    edge.get(URL)
    edit("New")
    edge.settle = lambda: None
    with pytest.raises(AssertionError, match=r"shop[.]example/: generation 0 is older than 1"):
        edge.assert_fresh(URL)
    with pytest.raises(AssertionError, match="generation 0 is older than 1"):
        edge.assert_fresh(URL, of="ws:42")
    assert edge.assert_fresh(URL, of="ws:43", same=False).text == "Old"


def test_an_edit_that_forgot_its_mark_is_seen_by_what_the_page_says(edit, edge):  # noqa: F811
    edge.get(URL)
    edit("New", mark=False)
    changed = "was it changed without a mark?  At the edge: 'Old', at the origin: 'New'"
    with pytest.raises(AssertionError, match=changed.replace("?", "[?]")):
        edge.assert_fresh(URL)
    assert edge.assert_fresh(URL, same=False).text == "Old"


OTHER = "https://other.example/"


@pytest.fixture
def two(shop, edge):  # noqa: F811
    """Two pages at the edge, of two workspaces."""
    shop.others["other.example"] = Visit.of(b"Other", generation=0), {tags.make("w", "43")}
    edge.get(URL)
    edge.get(OTHER)


@pytest.mark.usefixtures("two")
def test_an_edit_takes_its_page_and_leaves_the_other(edit, edge):  # noqa: F811
    assert [edge.assert_untouched(url).text for url in (URL, OTHER)] == ["Old", "Other"]
    edit("New")
    edge.assert_purged(URL)
    assert edge.assert_untouched(OTHER).text == "Other"
    with pytest.raises(AssertionError, match=rf"shop[.]example/: the edge's copy was purged; .*{MUG}.*test: {W}"):
        edge.assert_untouched(URL)
    with pytest.raises(AssertionError, match=f"other[.]example/: the edge still has the copy of generation 0;.*{W}$"):
        edge.assert_purged(OTHER)


@pytest.mark.usefixtures("two")
def test_a_copy_counts_from_its_last_visit(edit, edge):  # noqa: F811
    edit("New")
    edge.assert_purged(URL)
    assert edge.get(URL).text == "New"
    assert edge.assert_untouched(URL).text == "New"
    with pytest.raises(AssertionError, match="still has the copy of generation 1"):
        edge.assert_purged(URL)


@pytest.mark.usefixtures("two")
def test_an_untouched_page_with_other_content_lacks_a_purge(edit, edge):  # noqa: F811
    edit("New", mark=False)
    with pytest.raises(AssertionError, match=r"which tag of the page should the edit have named.*'Old', at"):
        edge.assert_untouched(URL)


def test_a_page_without_a_visitor_was_neither_purged_nor_untouched(edge):  # noqa: F811
    for ask in (edge.assert_purged, edge.assert_untouched):
        with pytest.raises(AssertionError, match=r"shop[.]example/: the edge has never had a copy to purge: `edge"):
            ask(URL)


def test_of_a_page_without_tags_somebody_must_say_whose_it_is(shop, edit, edge):  # noqa: F811
    shop.tags = set()
    edit("New")
    with pytest.raises(AssertionError, match="nobody knows whose generation it shows; say so, as in of='ws:<id>'"):
        edge.assert_fresh(URL)
    edge.assert_fresh(URL, of="ws:42")


def test_of_a_page_of_two_workspaces_somebody_must_say_which(shop, edit, edge):  # noqa: F811
    shop.tags = shop.tags | {tags.make("w", "43")}
    edit("New")
    with pytest.raises(AssertionError, match="nobody knows whose generation"):
        edge.assert_fresh(URL)
    edge.assert_fresh(URL, of="ws:42")


def test_a_page_of_a_host_alone_shows_the_generation_of_the_host(shop, engine, edge):  # noqa: F811
    shop.tags = {tags.make("h", "shop.example")}
    engine.ports.ledger.mark("host:shop.example", reason="moved")
    with pytest.raises(AssertionError, match="generation 0 is older than 1"):
        edge.assert_fresh(URL)


def test_another_status_must_be_expected(shop, edge):  # noqa: F811
    shop.status = 404
    with pytest.raises(AssertionError, match="status 404 instead of 200"):
        edge.assert_fresh(URL)
    edge.assert_fresh(URL, status=404)
    assert not edge.holds(URL)


def test_the_engine_warms_and_verifies_through_the_same_edge(shop, edit, engine, edge):  # noqa: F811
    edit("New")
    engine.confirm("ws:42", generation=1, pages=[Page(host="shop.example", path="/")])
    assert edge.holds(URL)


def test_a_refusal_is_tried_again(edit, engine, purges):  # noqa: F811
    edit("New")
    engine.ports.cdn.refusals.extend([CdnUnavailable("503")] * 6)
    purges.assert_purged(of="ws:42", calls=1)


def test_a_doubt_is_sent_again_with_the_same_reference(edit, engine, purges):  # noqa: F811
    edit("New")
    engine.ports.cdn.refusals.append(CdnAmbiguous("no answer"))
    (batch,) = purges.batches
    assert engine.ports.cdn.calls == 2
    assert engine.ports.batches.states == {batch.reference: "closed"}


def test_a_cdn_that_always_refuses_is_said_to(edit, engine, purges):  # noqa: F811
    edit("New")
    engine.ports.cdn.refusals.extend([CdnUnavailable("503 for ever")] * 1_000)
    with pytest.raises(AssertionError, match="still due after 200 looks of a relay: CdnUnavailable: 503 for ever"):
        purges.assert_purged(of="ws:42")


def test_what_is_suspended_stays_so(edit, engine, purges):  # noqa: F811
    edit("New")
    until = engine.ports.clock.now + 600
    engine.ports.ledger.update(
        lambda facts, now: suspend(facts, until=until, now=now, policy=engine.policy), subjects=["ws:42"]
    )
    purges.assert_not_purged()
    engine.ports.clock.advance(601)
    engine.ports.cdn.refusals.append(CdnUnavailable("503"))
    purges.assert_purged(of="ws:42", calls=1)


def test_without_an_application_of_ones_own_nothing_answers():
    with pytest.raises(FetchFailed, match=r"nothing answers shop[.]example/: give your tests a fixture `origin`"):
        nobody(Page(host="shop.example", path="/"))
