"""The copy left by a purge for an outage of the origin: none, or the last good copy within its grace."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from freshness.cdn.varnish import Varnish
from freshness.errors import Invalid
from tests.origin import Origin, Reply
from tests.varnish import PURGE_SECRET, Edge

pytestmark = pytest.mark.services

TAGS = "w-aaaa h-bbbb s-01 p-dddd"
GRACE = "public, max-age=0, s-maxage=60, stale-while-revalidate=60"
STALE = "edge; hit; ttl=0; detail=stale"


@pytest.fixture
def down(edge: Edge, origin: Origin) -> Edge:
    """Run an edge with an origin that has served a page, and does not answer any more."""
    origin.page("/", TAGS, b"old", Cache_Control=GRACE)
    assert edge.visit("/").body == b"old"
    origin.says["/"] = origin.says["/other"] = Reply(silent=True)
    return edge


@pytest.fixture
def expired(edge: Edge, origin: Origin) -> Edge:
    """Run an edge with a copy within its grace, of a page changed since."""
    origin.page("/", TAGS, b"old", Cache_Control="public, s-maxage=1, stale-while-revalidate=60")
    assert edge.visit("/").body == b"old"
    origin.page("/", TAGS, b"new", Cache_Control=GRACE)
    time.sleep(1.1)
    return edge


def test_while_the_origin_answers_nobody_is_shown_a_purged_copy(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS, b"old", Cache_Control=GRACE)
    edge.visit("/")
    origin.page("/", TAGS, b"new", Cache_Control=GRACE)
    edge.purge("w-aaaa", stale_if_error=True)
    assert [edge.visit("/").body for _ in range(3)] == [b"new"] * 3
    assert origin.count("/") == 2


def test_many_visitors_of_a_purged_copy_are_one_request_of_the_origin(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS, b"old", Cache_Control=GRACE)
    edge.visit("/")
    gate, started = Event(), Event()
    reply = origin.page("/", TAGS, b"new", Cache_Control=GRACE)
    reply.gate, reply.started = gate, started
    edge.purge("w-aaaa", stale_if_error=True)
    with ThreadPoolExecutor(8) as pool:
        visits = [pool.submit(edge.visit, "/") for _ in range(8)]
        assert started.wait(10)
        gate.set()
        assert {visit.result(20).body for visit in visits} == {b"new"}
    assert origin.count("/") == 2


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_an_origin_that_answers_with_an_error_leaves_the_last_good_copy(
    edge: Edge, origin: Origin, status: int
) -> None:
    origin.page("/", TAGS, b"old", Cache_Control=GRACE)
    edge.visit("/")
    origin.says["/"] = Reply(status=status, body=b"down")
    edge.purge("w-aaaa", stale_if_error=True)
    for _ in range(3):
        seen = edge.visit("/")
        assert (seen.status, seen.body, seen.cache) == (200, b"old", STALE)
    origin.page("/", TAGS, b"new", Cache_Control=GRACE)
    assert edge.visit("/").body == b"new"  # the first request answered by the origin


def test_without_an_answer_of_the_origin_the_last_good_copy_is_shown_after_a_purge_too(down: Edge) -> None:
    down.purge("w-aaaa", stale_if_error=True)
    for _ in range(3):
        seen = down.visit("/")
        assert (seen.status, seen.body, seen.cache) == (200, b"old", STALE)
    down.purge("a-all", stale_if_error=True)
    assert down.visit("/").body == b"old"


def test_of_a_page_that_has_no_copy_visitors_get_the_error(down: Edge) -> None:
    seen = down.visit("/other")
    assert (seen.status, seen.cache) == (503, "edge; fwd=miss; detail=unreachable")


def test_a_hard_purge_leaves_no_copy_for_then_either(down: Edge) -> None:
    down.purge("w-aaaa", stale_if_error=True, hard=True)
    assert [down.visit("/").status for _ in range(2)] == [503, 503]


def test_a_hard_purge_drops_the_copy_that_an_earlier_one_has_left(down: Edge) -> None:
    down.purge("w-aaaa", stale_if_error=True)
    assert down.visit("/").body == b"old"
    down.purge("h-bbbb", stale_if_error=True, hard=True)
    assert down.visit("/").status == 503


def test_who_comes_after_one_that_got_no_answer_does_not_wait_for_another(down: Edge, origin: Origin) -> None:
    down.purge("w-aaaa", stale_if_error=True)
    assert down.visit("/").body == b"old"
    gate, started = Event(), Event()
    reply = origin.page("/", TAGS, b"new", Cache_Control=GRACE)
    reply.gate, reply.started = gate, started
    with ThreadPoolExecutor() as pool:
        assert pool.submit(down.visit, "/").result(10).body == b"old"
    assert started.wait(10)  # the edge asks the origin in the background
    gate.set()


def test_an_origin_that_answers_again_is_waited_for_again(down: Edge, origin: Origin) -> None:
    assert down.visit("/other").status == 503
    origin.page("/third", TAGS, b"answered")
    down.visit("/third")
    origin.page("/", TAGS, b"new", Cache_Control=GRACE)
    down.purge("w-aaaa", stale_if_error=True)
    assert down.visit("/").body == b"new"


def test_each_purge_does_not_give_a_copy_its_grace_anew(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS, b"old", Cache_Control="public, s-maxage=1, stale-while-revalidate=1")
    edge.visit("/")
    origin.says["/"] = Reply(status=503, body=b"down")
    edge.purge("w-aaaa", stale_if_error=True)
    assert edge.visit("/").body == b"old"
    end = time.monotonic() + 20
    while edge.visit("/").status == 200:
        assert time.monotonic() < end, "the copy never ends"
        edge.purge("w-aaaa", stale_if_error=True)
        time.sleep(0.05)
    assert edge.visit("/").status == 503


def test_a_copy_that_had_expired_before_its_purge_is_not_shown_while_the_origin_answers(expired: Edge) -> None:
    expired.purge("p-dddd", stale_if_error=True)
    assert expired.visit("/").body == b"new"


def test_a_copy_that_had_expired_before_its_purge_is_shown_where_the_origin_gives_no_page(
    expired: Edge, origin: Origin
) -> None:
    origin.says["/"] = Reply(status=503, body=b"down")
    expired.purge("p-dddd", stale_if_error=True)
    assert expired.visit("/").body == b"old"


@pytest.mark.parametrize("tag", ["w-zzzz", "s-02"])
def test_what_has_expired_and_was_not_purged_is_refreshed_behind_its_visitor(expired: Edge, tag: str) -> None:
    expired.purge(tag, stale_if_error=True)
    assert expired.visit("/").body == b"old"


def test_things_of_another_shop_leave_what_has_expired_to_be_refreshed_behind_its_visitor(expired: Edge) -> None:
    expired.purge("p-dddd", stale_if_error=True, subject="ws:other")
    assert expired.visit("/").body == b"old"


def test_a_purge_that_shares_the_slot_of_what_has_expired_costs_a_wait_for_the_origin(expired: Edge) -> None:
    expired.purge("w-zzaa", stale_if_error=True)
    assert expired.visit("/").body == b"new"


def test_a_visitor_cannot_ask_for_the_purged_copy(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS, b"old", Cache_Control=GRACE)
    edge.visit("/")
    origin.page("/", TAGS, b"new", Cache_Control=GRACE)
    edge.purge("w-aaaa", stale_if_error=True)
    assert edge.visit("/", X_Edge_Want="last").body == b"new"


def test_soft_and_stale_if_error_exclude_each_other() -> None:
    with pytest.raises(Invalid, match="exclude each other"):
        Varnish(["http://127.0.0.1:1"], secret=PURGE_SECRET, soft=True, stale_if_error=True)
