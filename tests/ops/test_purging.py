"""Purges at the real edge, and the one race they cannot win alone: a response that was under way."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import psutil
import pytest

from freshness.batching.batch import Batch
from freshness.cdn.varnish import Varnish
from freshness.errors import CdnForbidden
from freshness.targets.subject import Subject
from tests.origin import Origin, Reply
from tests.services import until_true
from tests.varnish import PURGE_SECRET, Edge, Seen, batch, site

pytestmark = pytest.mark.services

TAGS = "w-aaaa h-bbbb s-01 t-cccc p-dddd p-eeee"
SHOP, OTHER = Subject.parse("ws:one"), Subject.parse("ws:other")
SWR = "public, max-age=0, s-maxage=60, stale-while-revalidate=60"


@pytest.fixture(scope="module")
def edge_that_looks_too_early(shared_origin: Origin) -> Iterator[Edge]:
    """A mutant that finds nothing fenced when it stores: as if each purge fell between the look and the storing."""
    edge = Edge(
        site(shared_origin.port),
        mutate=lambda vcl: vcl.replace('set beresp.http.X-Edge-Store = "fenced";', 'set beresp.http.X-Edge-Odd = "1";'),
    )
    yield edge
    edge.stop()


@pytest.fixture(scope="module")
def edge_without_epochs(shared_origin: Origin) -> Iterator[Edge]:
    """A mutant: the shipped VCL that never calls a response fenced."""
    edge = Edge(site(shared_origin.port), mutate=lambda vcl: vcl.replace('"fenced", "yes"', '"fenced", "no"'))
    yield edge
    edge.stop()


@pytest.fixture(scope="module")
def edge_with_common_epoch(shared_origin: Origin) -> Iterator[Edge]:
    """A mutant: things of all shops share an epoch, as in releases whose purges named no workspace."""
    edge = Edge(
        site(shared_origin.port), mutate=lambda vcl: vcl.replace('X-Purge-Workspace ~ "^w-', 'X-Purge-Workspace ~ "^!')
    )
    yield edge
    edge.stop()


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
    for _ in range(3):  # its first delivery is behind it
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
    assert _until(lambda: edge.visit("/"), b"new").cache.startswith("edge; hit; ttl=")


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
    _until(lambda: edge.visit("/"), b"new")


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
    _until(lambda: edge.visit("/"), b"new")
    assert origin.last("/").header("If-None-Match") is None


# A response that was under way


def _race(edge: Edge, origin: Origin, tag: str, *, tags: str = TAGS, subject: str = "host:test") -> Seen:
    """The first visitor's page is rendered, the edit of a subject and its purge happen, then the page arrives.

    Returns what the next visitor gets once everything is quiet.
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
        assert first.result(20).body == b"old"  # who asked before the edit is still served
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
    """The epoch is the shop's: a page carries too many things for a look at each."""
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
    """What visitors see until the new page, where a purge overtook a refresh in the background."""
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

    _until(visit, b"new")
    return {one.body for one in seen}


# Who may


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
    """Varnish drops a connection that was idle for `timeout_idle`, which is 5 s by default."""
    origin.page("/", TAGS)
    edge = Edge(site(shared_origin.port), options=["-p", "timeout_idle=0.3"])
    try:
        cdn = edge.cdn()
        _purged(edge, cdn)
        assert _held(edge, psutil.CONN_ESTABLISHED)
        until_true(lambda: not _held(edge, psutil.CONN_ESTABLISHED), "the edge drops the connection")
        assert _held(edge, psutil.CONN_CLOSE_WAIT)  # and the adapter still has its end
        _purged(edge, cdn)
        edge.restart()
        _purged(edge, cdn)
    finally:
        edge.stop()


def _purged(edge: Edge, cdn: Varnish) -> None:
    """A page that the edge keeps is a miss after the purge."""
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


def _until(visit: Callable[[], Seen], body: bytes) -> Seen:
    for _ in range(2_000):
        if (seen := visit()).body == body:
            return seen
    pytest.fail(f"never saw {body!r}")


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
