"""Pages under way to the real edge during a purge: the only race lost by purges alone."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from freshness.batching.batch import Batch
from freshness.targets.subject import Subject
from tests.origin import Origin
from tests.varnish import Edge, Seen, batch, site, until_body

pytestmark = pytest.mark.services

TAGS = "w-aaaa h-bbbb s-01 t-cccc p-dddd p-eeee"
SHOP, OTHER = Subject.parse("ws:one"), Subject.parse("ws:other")
SWR = "public, max-age=0, s-maxage=60, stale-while-revalidate=60"


@pytest.fixture(scope="module")
def edge_that_looks_too_early(shared_origin: Origin) -> Iterator[Edge]:
    """Run a mutant that finds no page fenced at storing: as if each purge fell between the look and the storing."""
    edge = Edge(
        site(shared_origin.port),
        mutate=lambda vcl: vcl.replace('set beresp.http.X-Edge-Store = "fenced";', 'set beresp.http.X-Edge-Odd = "1";'),
    )
    yield edge
    edge.stop()


@pytest.fixture(scope="module")
def edge_without_epochs(shared_origin: Origin) -> Iterator[Edge]:
    """Run a mutant: the shipped VCL that never calls a response fenced."""
    edge = Edge(site(shared_origin.port), mutate=lambda vcl: vcl.replace('"fenced", "yes"', '"fenced", "no"'))
    yield edge
    edge.stop()


@pytest.fixture(scope="module")
def edge_with_common_epoch(shared_origin: Origin) -> Iterator[Edge]:
    """Run a mutant: things of all shops share an epoch, as in releases without a workspace in their purges."""
    edge = Edge(
        site(shared_origin.port), mutate=lambda vcl: vcl.replace('X-Purge-Workspace ~ "^w-', 'X-Purge-Workspace ~ "^!')
    )
    yield edge
    edge.stop()


def _race(edge: Edge, origin: Origin, tag: str, *, tags: str = TAGS, subject: str = "host:test") -> Seen:
    """Render the first visitor's page, make the edit of a subject and its purge, then let the page arrive.

    Returns the next visitor's page after all requests have ended.
    """
    gate, started = Event(), Event()
    reply = origin.page("/", tags, b"old")
    reply.gate, reply.started = gate, started
    with ThreadPoolExecutor() as pool:
        first = pool.submit(edge.visit, "/")
        assert started.wait(10)
        edge.purge(tag, subject=subject)
        origin.page("/", tags, b"new")
        gate.set()
        assert first.result(20).body == b"old"  # the visitor of before the edit is still served
    edge.visit("/")
    return edge.visit("/")


@pytest.mark.parametrize("tag", ["w-aaaa", "h-bbbb", "s-01", "t-cccc", "p-dddd", "a-all"])
def test_a_page_rendered_before_a_purge_is_served_but_never_stored(edge: Edge, origin: Origin, tag: str) -> None:
    last = _race(edge, origin, tag)
    assert last.body == b"new"
    assert last.cache.startswith("edge; hit")


@pytest.mark.parametrize("tag", ["w-first", "w-other"])
def test_a_page_with_two_tags_of_a_kind_is_judged_by_both(edge: Edge, origin: Origin, tag: str) -> None:
    assert _race(edge, origin, tag, tags="w-first w-other").body == b"new"


def test_a_purge_of_another_workspace_lets_a_page_under_way_be_stored(edge: Edge, origin: Origin) -> None:
    assert _race(edge, origin, "w-aazz").body == b"old"


@pytest.mark.parametrize("fine", ["p-dddd", "c-dddd", "g-dddd", "l-dddd", f"o-{SHOP.tag[2:]}"])
def test_a_purge_of_another_shops_things_lets_a_page_under_way_be_stored(edge: Edge, origin: Origin, fine: str) -> None:
    last = _race(edge, origin, fine, tags=f"{OTHER.tag} {fine}", subject=SHOP)
    assert last.body == b"old"
    assert last.cache.startswith("edge; hit")


@pytest.mark.parametrize("purged", ["p-dddd", "p-none"])
def test_a_page_with_things_is_not_stored_after_a_purge_of_things_of_its_own_shop(
    edge: Edge, origin: Origin, purged: str
) -> None:
    """The VCL compares the epoch of the page's shop, not of each thing: a page may carry too many things."""
    last = _race(edge, origin, purged, tags=f"{SHOP.tag} h-bbbb p-dddd", subject=SHOP)
    assert last.body == b"new"
    assert last.cache.startswith("edge; hit")


@pytest.mark.parametrize("tags", [f"{OTHER.tag} {SHOP.tag} p-dddd", "h-bbbb p-dddd"], ids=["of two shops", "of none"])
def test_a_page_of_two_shops_or_of_none_is_judged_by_each_purge(edge: Edge, origin: Origin, tags: str) -> None:
    assert _race(edge, origin, "p-dddd", tags=tags, subject=SHOP).body == b"new"


@pytest.mark.parametrize("own", ["m-menu", "x-menu"])
def test_kinds_of_a_projects_own_are_judged_wherever_their_pages_are(edge: Edge, origin: Origin, own: str) -> None:
    assert _race(edge, origin, own, tags=f"{OTHER.tag} {own}", subject=SHOP).body == b"new"


def test_a_purge_of_a_tag_by_two_shops_is_judged_at_all_shops(edge: Edge, origin: Origin) -> None:
    gate, started = Event(), Event()
    reply = origin.page("/", f"{OTHER.tag} p-dddd", b"old")
    reply.gate, reply.started = gate, started
    with ThreadPoolExecutor() as pool:
        pool.submit(edge.visit, "/")
        assert started.wait(10)
        parts = [batch("p-dddd", subject=shop).members[0] for shop in (SHOP, OTHER)]
        edge.cdn().purge(Batch(cdn="varnish", members=tuple(parts)))
        origin.page("/", f"{OTHER.tag} p-dddd", b"new")
        gate.set()
    assert edge.visit("/").body == b"new"


def test_a_mutant_with_an_epoch_for_the_things_of_all_shops_does_not_store_another_shops_page(
    edge_with_common_epoch: Edge, origin: Origin
) -> None:
    last = _race(edge_with_common_epoch, origin, "p-dddd", tags=f"{OTHER.tag} p-eeee", subject=SHOP)
    assert last.body == b"new"


def test_a_purge_between_the_look_and_the_storing_is_found_out_by_the_first_delivery(
    edge_that_looks_too_early: Edge, origin: Origin
) -> None:
    last = _race(edge_that_looks_too_early, origin, "w-aaaa")
    assert last.body == b"new"
    assert last.cache.startswith("edge; hit")


def test_a_refresh_that_was_stored_in_that_moment_is_not_shown_to_who_finds_it(
    edge_that_looks_too_early: Edge, origin: Origin
) -> None:
    assert _bodies_after_a_refresh(edge_that_looks_too_early, origin) <= {b"oldest", b"new"}


def test_without_the_epoch_rule_the_old_page_would_stay(edge_without_epochs: Edge, origin: Origin) -> None:
    last = _race(edge_without_epochs, origin, "w-aaaa")
    assert last.body == b"old"
    assert last.cache.startswith("edge; hit")


def test_who_waited_for_the_first_visitors_page_gets_the_new_one(edge: Edge, origin: Origin) -> None:
    gate, started = Event(), Event()
    reply = origin.page("/", TAGS, b"old")
    reply.gate, reply.started = gate, started
    with ThreadPoolExecutor() as pool:
        pool.submit(edge.visit, "/")
        assert started.wait(10)
        edge.purge("w-aaaa")
        origin.page("/", TAGS, b"new")
        later = [pool.submit(edge.visit, "/") for _ in range(5)]
        gate.set()
        assert {visit.result(20).body for visit in later} == {b"new"}
    assert origin.count("/") == 2


def test_a_refresh_in_the_background_that_was_overtaken_is_fetched_again(edge: Edge, origin: Origin) -> None:
    assert _bodies_after_a_refresh(edge, origin) <= {b"oldest", b"new"}


def _bodies_after_a_refresh(edge: Edge, origin: Origin) -> set[bytes]:
    """Return the bodies seen before the new page, after a purge during a refresh in the background."""
    origin.page("/", TAGS, b"oldest", Cache_Control=SWR)
    edge.visit("/")
    gate, started = Event(), Event()
    reply = origin.page("/", TAGS, b"old", Cache_Control=SWR)
    reply.gate, reply.started = gate, started
    edge.purge("w-aaaa", soft=True)
    edge.visit("/")
    assert started.wait(10)
    edge.purge("w-aaaa", soft=True)
    origin.page("/", TAGS, b"new", Cache_Control=SWR)
    gate.set()
    seen: list[Seen] = []

    def visit() -> Seen:
        seen.append(edge.visit("/"))
        return seen[-1]

    until_body(visit, b"new")
    return {one.body for one in seen}
