"""The coverage of a purge: a test can ask whether a thing was purged, by any of its names."""

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshness.batching.batch import Batch, Member
from freshness.cdn.memory import Memory
from freshness.errors import Invalid
from freshness.ports import Answer, Page
from freshness.targets import tags as grammar
from freshness.targets.purge import Purge
from freshness.testing.assertions import Purges, assert_fresh, page_of
from freshness.testing.cdn import batch, tags

SHOP, OTHER = "ws:one", "ws:two"
W, S, ROLLED_UP = grammar.make("w", "one"), grammar.shard("one"), grammar.make("o", "one")
MUG = grammar.make("p", "mug")


@pytest.fixture
def cdn():
    return Memory()


@pytest.fixture
def purges(cdn):
    return Purges(cdn)


def purge(cdn, subject=SHOP, *, settled=False, **named):
    """Call the CDN for a single subject, as a relay does."""
    number = len(cdn.sent) + 1
    named = Purge(**{kind: frozenset(items) for kind, items in named.items()})
    member = Member(subject=subject, captured=number, epoch=number, settled=settled, immediate=not settled, purge=named)
    cdn.purge(Batch(cdn="memory", members=(member,)))


@pytest.mark.parametrize("above", [W, S, "a-all"])
def test_a_workspace_is_purged_by_its_tag_its_shard_and_everything(cdn, purges, above):
    purge(cdn, "tag:" + above, tags={above})
    purges.assert_purged(of=SHOP)
    purges.assert_purged(tags={W})
    with pytest.raises(AssertionError, match=rf"^purged: tags \['{W}"):
        purges.assert_not_purged(of=SHOP)
    if above == W:
        purges.assert_not_purged(of=OTHER)


@given(identity=st.text(min_size=1) | st.uuids().map(str))
def test_a_workspaces_tag_tells_its_shard(identity):
    cdn = Memory()
    purges = Purges(cdn)
    purge(cdn, "shard:00", tags={grammar.shard(identity)})
    purges.assert_purged(tags={grammar.make("w", identity), grammar.make("o", identity)})


def test_another_shard_purges_nothing_of_a_workspace(cdn, purges):
    others = (f"s-{number:02x}" for number in range(256))
    purge(cdn, "shard:00", tags={other for other in others if other != S})
    purges.assert_not_purged(tags={W, ROLLED_UP})
    with pytest.raises(AssertionError, match=rf"^not purged: tags \['{W}'\]"):
        purges.assert_purged(of=SHOP)


@pytest.mark.parametrize("above", [MUG, W, S, "a-all"])
def test_a_product_is_purged_by_itself_and_with_all_that_its_workspace_is_purged_by(cdn, purges, above):
    purge(cdn, "tag:" + above, tags={above})
    purges.assert_purged(tags={MUG}, of=SHOP)
    with pytest.raises(AssertionError, match=rf"^purged: tags \['{MUG}"):
        purges.assert_not_purged(tags={MUG}, of=SHOP)


def test_of_the_pages_of_a_product_the_overflow_tag_purges_some(cdn, purges):
    purge(cdn, "tag:" + ROLLED_UP, tags={ROLLED_UP})
    with pytest.raises(AssertionError, match=rf"^not purged: tags \['{MUG}'\]; purged: tags \['{ROLLED_UP}.*'\]"):
        purges.assert_purged(tags={MUG}, of=SHOP)
    with pytest.raises(
        AssertionError, match=rf"^purged: tags \['{MUG} with {ROLLED_UP}.*'\]; in all: tags \['{ROLLED_UP}.*'\]$"
    ):
        purges.assert_not_purged(tags={MUG}, of=SHOP)
    purges.assert_not_purged(tags={MUG}, of=OTHER)


def test_another_workspace_purges_nothing_of_a_product(cdn, purges):
    purge(cdn, OTHER, settled=True, tags={grammar.make("w", "two")})
    purges.assert_not_purged(tags={MUG}, of=SHOP)
    with pytest.raises(AssertionError, match=rf"^not purged: tags \['{MUG}'\]"):
        purges.assert_purged(tags={MUG}, of=SHOP)


def test_whose_a_product_is_must_be_known_where_workspaces_were_purged(cdn, purges):
    purges.assert_not_purged(tags={MUG})
    purge(cdn, settled=True, tags={W})
    with pytest.raises(
        AssertionError, match=rf"nobody knows on whose pages {MUG} stands: .* tags \['{W} [(]{SHOP}[)]'\]$"
    ):
        purges.assert_not_purged(tags={MUG})
    with pytest.raises(
        AssertionError, match=rf"^not purged: tags \['{MUG}'\]; .*only if you say whose it is, as in of='ws:<id>'"
    ):
        purges.assert_purged(tags={MUG})


@pytest.mark.parametrize("coarse", [W, S, grammar.make("h", "shop.example")])
def test_a_product_of_nobody_knows_whom_may_be_purged_with_anything_coarse(cdn, purges, coarse):
    purge(cdn, "tag:" + coarse, tags={coarse})
    with pytest.raises(AssertionError, match=f"nobody knows on whose pages {MUG} stands"):
        purges.assert_not_purged(tags={MUG})


def test_a_workspace_is_some_of_its_shard_whoever_named_it(cdn, purges):
    purge(cdn, OTHER, tags={W})
    with pytest.raises(AssertionError, match=rf"^purged: tags \['{S} with {W}"):
        purges.assert_not_purged(tags={S})


def test_a_purge_at_once_says_whose_the_product_is_also_after_it_was_forgotten(cdn, purges):
    purge(cdn, tags={MUG})
    purges.forget()
    purges.assert_not_purged()
    purge(cdn, settled=True, tags={W})
    purges.assert_purged(tags={MUG}, calls=1)


def test_what_is_to_come_is_forgotten_too(cdn):
    purges = Purges(cdn, settle=lambda: cdn.purge(batch(cdn, tags("w-late"))))
    purges.forget()
    purges.assert_not_purged()


def test_a_mark_that_names_a_product_says_whose_it_is(cdn):
    marks = [(SHOP, tags(MUG)), ("host:shop.example", tags("p-lamp"))]
    purges = Purges(cdn, marked=lambda: marks, settle=lambda: purge(cdn, settled=True, tags={W}))
    purges.assert_purged(tags={MUG})
    with pytest.raises(AssertionError, match=rf"^purged: tags \['{MUG} with {W} [(]{SHOP}[)]'\]"):
        purges.assert_not_purged(tags={MUG})
    with pytest.raises(AssertionError, match="nobody knows on whose pages p-lamp stands"):
        purges.assert_not_purged(tags={"p-lamp"})


def test_a_product_that_two_workspaces_show_is_purged_with_both(cdn):
    marks = [(SHOP, tags(MUG)), (OTHER, tags(MUG))]
    purges = Purges(cdn, marked=lambda: marks)
    purge(cdn, settled=True, tags={W})
    with pytest.raises(AssertionError, match=rf"^not purged: tags \['{MUG}'\]"):
        purges.assert_purged(tags={MUG})
    purge(cdn, OTHER, settled=True, tags={grammar.make("w", "two")})
    purges.assert_purged(tags={MUG})


def test_a_product_purged_at_once_is_some_of_its_workspace_and_not_all_of_it(cdn, purges):
    purge(cdn, tags={MUG})
    with pytest.raises(
        AssertionError, match=rf"^not purged: tags \['{W}'\]; purged: tags \['{MUG}'\]; nearest to {W}: {MUG}$"
    ):
        purges.assert_purged(of=SHOP)
    for coarse in ({"tags": {W}}, {"tags": {S}}, {"tags": {"a-all"}}, {"of": SHOP}):
        with pytest.raises(AssertionError, match=rf" with {MUG}"):
            purges.assert_not_purged(**coarse)
    purges.assert_not_purged(of=OTHER)


def test_where_an_edge_keeps_no_tags_a_settled_purge_by_paths_is_one_of_the_workspace(cdn, purges):
    purge(cdn, settled=True, paths={"/shops/one/*"})
    purges.assert_purged(of=SHOP)
    purges.assert_purged(tags={MUG}, of=SHOP)
    purges.assert_not_purged(of=OTHER)
    purge(cdn, OTHER, paths={"/shops/two/mug"})  # at once: a settled purge follows
    with pytest.raises(AssertionError, match=r"^not purged"):
        purges.assert_purged(of=OTHER)


def test_paths_are_purged_by_wildcards_above_them(cdn, purges):
    purge(cdn, paths={"/1/*"})
    purges.assert_purged(paths={"/1/a", "/1/a/b", "/1/", "/1/*", "/1/a/*"})
    purges.assert_not_purged(paths={"/2/a", "/1", "/2/*"})
    for path in ("/1/a", "/1/*", "/1/a/*", "/*"):
        with pytest.raises(AssertionError, match=r"^purged: "):
            purges.assert_not_purged(paths={path})
    for path in ("/1", "/*"):
        with pytest.raises(AssertionError, match=r"^not purged"):
            purges.assert_purged(paths={path})


def test_one_path_is_some_of_a_wildcard_and_not_all_of_it(cdn, purges):
    purge(cdn, paths={"/1/a"})
    with pytest.raises(
        AssertionError, match=r"^not purged: paths \['/1/[*]'\]; purged: paths \['/1/a'\]; nearest to /1/[*]: /1/a$"
    ):
        purges.assert_purged(paths={"/1/*"})
    with pytest.raises(AssertionError, match=r"^purged: paths \['/1/[*] with /1/a'\]"):
        purges.assert_not_purged(paths={"/1/*"})


def test_all_paths_are_everything(cdn, purges):
    purge(cdn, paths={"/*"})
    purges.assert_purged(tags={W, MUG}, hosts={"shop.example"}, paths={"/a/*"})


def test_a_host_is_purged_by_its_tag_too_and_the_tag_by_the_host(cdn, purges):
    purge(cdn, "host:a.example", tags={grammar.make("h", "a.example")}, hosts={"b.example"})
    purges.assert_purged(hosts={"a.example", "b.example"}, tags={grammar.make("h", "b.example")})
    purges.assert_purged(of="host:b.example")
    purges.assert_not_purged(hosts={"c.example"}, tags={grammar.make("h", "c.example")})


def test_hosts_and_paths_of_a_workspace_are_purged_with_it(cdn, purges):
    purge(cdn, settled=True, tags={W})
    purges.assert_not_purged(hosts={"shop.example"}, paths={"/a"})
    purges.assert_purged(hosts={"shop.example"}, paths={"/a"}, of=SHOP)
    with pytest.raises(AssertionError, match=r"^purged: paths \['/a with w-.*, hosts \['shop.example with w-"):
        purges.assert_not_purged(hosts={"shop.example"}, paths={"/a"}, of=SHOP)


def test_the_nearest_of_its_workspace_is_named(cdn, purges):
    lamp = grammar.make("p", str(uuid.UUID(int=7)))
    purge(cdn, tags={lamp})
    with pytest.raises(AssertionError, match=rf"; nearest to {MUG}: {lamp}$"):
        purges.assert_purged(tags={MUG}, of=SHOP)


# A visitor's page


def test_fresh_takes_a_url():
    asked = []

    def fetch(page):
        asked.append(page)
        return Answer(status=200, generation=5, length=0, digest="", seconds=0.0)

    assert_fresh(fetch, "https://Shop.Example:8443/a/b?page=2#top", generation=5)
    assert asked == [Page(host="shop.example", path="/a/b?page=2")]


@pytest.mark.parametrize("url", ["", "/path", "shop.example", "ftp://shop.example/", "https:///path"])
def test_what_is_no_url_is_refused(url):
    with pytest.raises(Invalid, match="is no URL of a page"):
        page_of(url)
    assert page_of("/path", host="shop.example") == Page(host="shop.example", path="/path")
