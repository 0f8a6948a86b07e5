"""Purges at the real edge: the purged pages, the kept copies, and the allowed senders."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import psutil
import pytest

from freshness.cache_headers import TagBudget, fitted
from freshness.cdn.varnish import HEADER, Varnish
from freshness.errors import CdnForbidden
from freshness.targets.tags import make
from tests.origin import Origin, Reply
from tests.varnish import PURGE_SECRET, Edge, Seen, batch, site, until_body
from tests.waiting import until_true

pytestmark = pytest.mark.services

TAGS = "w-aaaa h-bbbb s-01 t-cccc p-dddd p-eeee"
SHOP = "6f1c2f0e-5a52-4d3b-9d0c-3f6a1b2c4d5e"
SWR = "public, max-age=0, s-maxage=60, stale-while-revalidate=60"


@pytest.mark.parametrize("tag", ["w-aaaa", "h-bbbb", "s-01", "t-cccc", "p-dddd", "p-eeee", "a-all"])
def test_a_purge_by_any_tag_of_a_page_drops_it(edge: Edge, origin: Origin, tag: str) -> None:
    origin.page("/", TAGS, b"old")
    edge.visit("/")
    origin.page("/", TAGS, b"new")
    edge.purge(tag)
    assert edge.visit("/").body == b"new"


@pytest.mark.parametrize("tag", ["w-aaab", "w-aaa", "w-aaaaa", "p-ddd", "t-aaaa"])
def test_a_purge_of_another_tag_drops_nothing(edge: Edge, origin: Origin, tag: str) -> None:
    origin.page("/", TAGS)
    for _ in range(3):  # from the second visit on the edge has the page
        edge.visit("/")
    edge.purge(tag)
    assert edge.visit("/").cache.startswith("edge; hit")
    assert origin.count("/") == 1


def test_tags_separated_by_commas_or_on_two_lines_are_all_purged(edge: Edge, origin: Origin) -> None:
    for tag in ("w-one", "h-two", "s-03"):
        reply = origin.page("/", "w-one,h-two", b"old")
        reply.repeat = [("Surrogate-Key", "s-03")]
        edge.visit("/")
        origin.page("/", TAGS, b"new")
        edge.purge(tag)
        assert edge.visit("/").body == b"new"
        edge.purge("a-all")


def test_after_a_soft_purge_visitors_get_the_old_page_until_the_new_one_is_there(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS, b"old", Cache_Control=SWR)
    edge.visit("/")
    gate = Event()
    origin.page("/", TAGS, b"new", Cache_Control=SWR).gate = gate
    edge.purge("w-aaaa", soft=True)
    seen = edge.visit("/")
    assert (seen.body, seen.cache) == (b"old", "edge; hit; ttl=0; detail=stale")
    gate.set()
    assert until_body(lambda: edge.visit("/"), b"new").cache.startswith("edge; hit; ttl=")


def test_a_hard_purge_leaves_no_stale_copy(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS, b"old", Cache_Control=SWR)
    edge.visit("/")
    origin.page("/", TAGS, b"new", Cache_Control=SWR)
    edge.purge("w-aaaa")
    assert edge.visit("/").body == b"new"


def test_stale_is_better_than_an_error_within_the_grace(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS, b"old", Cache_Control=SWR)
    edge.visit("/")
    origin.says["/"] = Reply(status=503, body=b"down")
    edge.purge("w-aaaa", soft=True)
    for _ in range(3):
        assert (edge.visit("/").status, edge.visit("/").body) == (200, b"old")
    origin.page("/", TAGS, b"new", Cache_Control=SWR)
    until_body(lambda: edge.visit("/"), b"new")


def test_grace_may_be_told_where_browsers_do_not_see_it(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS, b"old", Surrogate_Control="max-age=60, stale-while-revalidate=60")
    assert "surrogate-control" not in edge.visit("/").headers
    origin.page("/", TAGS, b"new")
    edge.purge("w-aaaa", soft=True)
    assert edge.visit("/").body == b"old"


def test_a_304_never_brings_an_old_page_back(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS, b"old", Cache_Control=SWR, ETag='"same"')
    edge.visit("/")
    origin.says["/"] = lambda asked: (
        Reply(status=304, body=b"", headers={"ETag": '"same"'})
        if asked.header("If-None-Match")
        else Reply(body=b"new", headers={"Cache-Control": SWR, "Surrogate-Key": TAGS, "ETag": '"same"'})
    )
    edge.purge("w-aaaa", soft=True)
    until_body(lambda: edge.visit("/"), b"new")
    assert origin.last("/").header("If-None-Match") is None


# Allowed senders


def _purge(edge: Edge, **headers: str) -> Seen:
    return edge.visit("/", method="PURGE", Surrogate_Key="w-aaaa", **headers)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X_Purge_Secret": ""},
        {"X_Purge_Secret": PURGE_SECRET[:-1]},
        {"X_Purge_Secret": PURGE_SECRET + "p"},
        {"X_Purge_Secret": PURGE_SECRET.upper()},
        {"X_Purge_Secret": f"{PURGE_SECRET}, {PURGE_SECRET}"},
    ],
    ids=["none", "empty", "short", "long", "upper case", "twice"],
)
def test_a_purge_without_the_secret_is_forbidden_and_drops_nothing(
    edge: Edge, origin: Origin, headers: dict[str, str]
) -> None:
    origin.page("/", TAGS)
    edge.visit("/")
    refused = _purge(edge, **headers)
    assert (refused.status, refused.headers["cache-control"]) == (403, "no-store")
    assert edge.visit("/").cache.startswith("edge; hit")


def test_two_secret_headers_are_forbidden(edge: Edge) -> None:
    answer = edge.raw(
        b"PURGE / HTTP/1.1\r\nHost: a\r\nSurrogate-Key: w-a\r\nConnection: close\r\n"
        + f"X-Purge-Secret: {PURGE_SECRET}\r\nX-Purge-Secret: {PURGE_SECRET}\r\n\r\n".encode()
    )
    assert answer.startswith(b"HTTP/1.1 403 ")


@pytest.mark.parametrize("key", ["", "*", "w-a w-b", "W-AAAA", "w-" + "a" * 31, "w-a,w-b", ".*"])
def test_what_is_not_one_tag_is_refused(edge: Edge, key: str) -> None:
    assert edge.visit("/", method="PURGE", X_Purge_Secret=PURGE_SECRET, Surrogate_Key=key).status == 400


@pytest.mark.parametrize("method", ["BAN", "PURGEKEYS", "REFRESH"])
def test_other_purge_verbs_do_not_exist(edge: Edge, origin: Origin, method: str) -> None:
    assert edge.visit("/", method=method, X_Purge_Secret=PURGE_SECRET).status == 403
    assert origin.asked == []


def test_a_connection_that_the_edge_dropped_or_an_edge_that_came_back_costs_no_purge(
    shared_origin: Origin, origin: Origin
) -> None:
    """Purge past Varnish's drop of connections idle for `timeout_idle`, by default 5 s."""
    origin.page("/", TAGS)
    edge = Edge(site(shared_origin.port), options=["-p", "timeout_idle=0.3"])
    try:
        cdn = edge.cdn()
        _purged(edge, cdn)
        assert _held(edge, psutil.CONN_ESTABLISHED) or _held(edge, psutil.CONN_CLOSE_WAIT)  # the edge may be quicker
        until_true(lambda: not _held(edge, psutil.CONN_ESTABLISHED), "the edge drops the connection")
        assert _held(edge, psutil.CONN_CLOSE_WAIT)  # and the adapter still has its end
        _purged(edge, cdn)
        edge.restart()
        _purged(edge, cdn)
    finally:
        edge.stop()


def _purged(edge: Edge, cdn: Varnish) -> None:
    """Assert that a page kept by the edge is a miss after the purge."""
    edge.visit("/")
    assert edge.visit("/").cache.startswith("edge; hit")
    cdn.purge(batch("w-aaaa"))
    assert not edge.visit("/").cache.startswith("edge; hit")


def _held(edge: Edge, state: str) -> bool:
    """Whether this process holds a connection to the edge in a state."""
    held = psutil.Process().net_connections("tcp")
    return any(one.raddr and one.raddr.port == edge.port and one.status == state for one in held)


def test_an_address_off_the_list_may_not_purge_with_the_right_secret(shared_origin: Origin) -> None:
    edge = Edge(site(shared_origin.port, purgers=("192.0.2.1",)))
    try:
        with pytest.raises(CdnForbidden):
            Varnish([edge.address], secret=PURGE_SECRET).purge(batch("w-aaaa"))
    finally:
        edge.stop()


def test_an_examination_purges_nothing(edge: Edge, origin: Origin) -> None:
    origin.page("/", TAGS)
    edge.visit("/")
    (one,) = Varnish([edge.address], secret=PURGE_SECRET).parts
    one.examine()  # type: ignore[attr-defined]
    assert edge.visit("/").cache.startswith("edge; hit")


def test_an_examination_with_a_wrong_secret_is_forbidden(edge: Edge) -> None:
    (one,) = Varnish([edge.address], secret=PURGE_SECRET[::-1]).parts
    with pytest.raises(CdnForbidden, match="is the secret the same"):
        one.examine()  # type: ignore[attr-defined]


@pytest.mark.parametrize("wanted", ["first", "last", "workspace", "host", "theme"])
def test_a_page_of_as_many_tags_as_the_budget_is_stored_and_goes_by_each(
    edge: Edge, origin: Origin, wanted: str
) -> None:
    fine = [make("p", f"{number:08}-0000-4000-8000-000000000000") for number in range(TagBudget.of([HEADER]).count - 4)]
    coarse = {"workspace": make("w", SHOP), "host": make("h", SHOP), "shard": "s-ff", "theme": make("t", SHOP)}
    tags = [*coarse.values(), *fine]
    assert len(fitted(tags, [HEADER])[0]) == len(tags)
    origin.page("/", " ".join(tags))
    assert [edge.visit("/").status for _ in range(3)] == [200] * 3
    edge.purge(make("p", SHOP))
    edge.visit("/")
    assert origin.count("/") == 1
    edge.purge({"first": fine[0], "last": fine[-1], **coarse}[wanted])
    assert edge.visit("/").cache == "edge; fwd=miss; stored"
    assert origin.count("/") == 2


def test_a_page_of_as_many_tags_as_the_budget_is_not_stored_where_one_was_purged_meanwhile(
    edge: Edge, origin: Origin
) -> None:
    fine = [make("p", f"{number:08}-0000-4000-8000-000000000000") for number in range(TagBudget.of([HEADER]).count - 1)]
    gate, started = Event(), Event()
    headers = {"Cache-Control": "public, s-maxage=60", "Surrogate-Key": " ".join([make("w", SHOP), *fine])}
    origin.says["/"] = Reply(headers=headers, gate=gate, started=started)
    with ThreadPoolExecutor(1) as pool:
        visit = pool.submit(edge.visit, "/")
        assert started.wait(10)
        edge.purge(fine[-1])
        gate.set()
        assert (visit.result().status, visit.result().cache) == (200, "edge; fwd=miss; detail=fenced")
