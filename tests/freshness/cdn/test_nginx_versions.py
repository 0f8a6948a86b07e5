"""nginx with the shipped files and two worker processes: pages dropped with a host's version stay dropped."""

import pytest

from freshness.errors import CdnUnavailable
from freshness.ports import Page
from freshness.testing.cdn import batch, tags
from tests import services
from tests.freshness.cdn.nginx_hosts import HIT, MISS, edge, forget, host, running, started, versions_by
from tests.nginx import Connection, NginxEdge
from tests.origin import PAGE, Origin, Reply

__all__ = ["edge", "host", "running"]

pytestmark = pytest.mark.services

# Versions themselves


def test_nothing_of_a_visitor_has_a_part_in_the_version(edge: NginxEdge, origin: Origin, host: str) -> None:
    for path in ("/", "/a"):
        origin.page(path, "")
    assert edge.visit("/", host=host).cache == MISS
    odd = {"X_Edge_Version": "f" * 32, "Cookie": "a=b", "Cache_Control": "no-cache", "X_Request_ID": "e" * 32}
    assert edge.visit("/", host=host, **odd).cache == HIT
    assert edge.visit("/a", host=host, method="HEAD", **odd).cache == MISS
    assert edge.visit("/a", host=host).cache == HIT
    assert len({path.name for path in edge.kept("versions") if host.encode() in path.read_bytes()}) == 1
    assert "x-edge-version" not in edge.visit("/", host=host).headers


def test_versions_are_nobodys_business(edge: NginxEdge, origin: Origin) -> None:
    origin.says["/__version"] = Reply(body=b"of the origin")
    for method in ("GET", "HEAD", "POST"):
        seen = edge.visit("/__version", method=method)
        assert (seen.status, seen.headers["cache-control"]) == (404, "no-store")
    assert origin.asked == []


def test_a_page_purged_by_its_key_is_found_under_the_present_version(
    edge: NginxEdge, origin: Origin, host: str
) -> None:
    for path in ("/a", "/b"):
        origin.page(path, "")
    cdn = edge.cdn(pages=lambda purge: [Page(host=host, path="/a")])
    cdn.purge(batch(cdn, tags("w-a")))  # no version, no page: done
    for _ in range(2):
        assert [edge.visit(path, host=host).cache for path in ("/a", "/b", "/a", "/b")] == [MISS, MISS, HIT, HIT]
        cdn.purge(batch(cdn, tags("w-a")))
        assert [edge.visit(path, host=host).cache for path in ("/a", "/b")] == [MISS, HIT]
        forget(edge, host)


def test_lost_versions_make_pages_cold_and_never_old(origin: Origin) -> None:
    origin.page("/", "", b"old")
    with started(origin) as edge:
        edge.visit("/")
        assert edge.visit("/").cache == HIT
        for path in edge.kept("versions"):
            path.unlink()
        origin.page("/", "", b"new")
        assert [edge.visit("/").body for _ in range(2)] == [b"new"] * 2
        assert len(edge.kept("pages")) == 2


def test_hosts_that_strangers_think_of_make_other_hosts_cold_and_never_old(origin: Origin) -> None:
    origin.otherwise = Reply(body=b"old", headers=PAGE)
    small = {"keys_zone=versions:64m": "keys_zone=versions:32k"}
    with started(origin, changes=small) as edge, Connection(edge.port) as visitor:
        assert [visitor.visit("/").cache for _ in range(2)] == [MISS, HIT]
        thought_of = [visitor.visit("/", host=f"odd-{number}.test") for number in range(600)]
        assert {(seen.status, seen.cache) for seen in thought_of} == {(200, MISS)}
        origin.otherwise = Reply(body=b"new", headers=PAGE)
        assert [(seen.body, seen.cache) for seen in (visitor.visit("/"), visitor.visit("/"))] == [
            (b"new", MISS),
            (b"new", HIT),
        ]
        forget(edge, "shop.test")
        assert visitor.visit("/").cache == MISS


def test_an_edge_that_was_killed_starts_again_and_remembers_what_it_has_forgotten(origin: Origin) -> None:
    shops = ("shop.test", "other.test")
    origin.page("/", "", b"old")
    with started(origin) as edge:
        for shop in shops:
            assert [edge.visit("/", host=shop).cache for _ in range(2)] == [MISS, HIT]
        forget(edge, "shop.test")
        edge.restart()
        origin.page("/", "", b"new")
        seen = [edge.visit("/", host=shop) for shop in shops]
    assert [(one.body, one.cache) for one in seen] == [(b"new", MISS), (b"old", HIT)]


def test_a_version_ends_after_its_life_however_often_its_host_is_visited(origin: Origin) -> None:
    """A version's life is a day, a second in this test: no copy is shown for longer, even if its headers and
    `use_stale` allow more."""
    origin.page("/", "", b"old", Cache_Control="s-maxage=3600, stale-while-revalidate=3600")
    brief = {"proxy_cache_valid 204 1d;": "proxy_cache_valid 204 1s;"}
    with started(origin, changes=brief) as edge, Connection(edge.port) as visitor:
        assert [visitor.visit("/").cache for _ in range(2)] == [MISS, HIT]
        origin.page("/", "", b"new", Cache_Control="s-maxage=3600")
        services.until_true(lambda: visitor.visit("/").body == b"new", "the version ends")
        assert origin.count("/") == 2


@pytest.mark.parametrize("answer", [Reply(status=204), Reply(status=200, body=b"It works!")])
def test_without_a_version_nothing_is_kept(origin: Origin, answer: Reply) -> None:
    origin.page("/", "")
    maker = Origin()
    maker.says["/"] = answer
    try:
        with started(origin, workers=0, changes=versions_by(maker)) as edge:
            assert {edge.visit("/").cache for _ in range(3)} == {"edge; detail=BYPASS"}
            assert (edge.kept("pages"), origin.count("/")) == ([], 3)
    finally:
        maker.close()


def test_where_no_version_can_be_made_no_page_is_shown_and_no_purge_of_one_believed(origin: Origin) -> None:
    origin.page("/", "")
    maker = Origin()
    maker.otherwise = Reply(status=503)
    try:
        with started(origin, workers=0, changes=versions_by(maker)) as edge:
            assert (edge.visit("/").status, origin.asked) == (500, [])
            cdn = edge.cdn(pages=lambda purge: [Page(host="shop.test", path="/")])
            with pytest.raises(CdnUnavailable):
                cdn.purge(batch(cdn, tags("w-a")))
    finally:
        maker.close()


# Files left behind


@pytest.mark.slow
def test_what_a_forgotten_version_leaves_behind_goes_by_itself(origin: Origin) -> None:
    origin.page("/", "", b"x" * 20_000)
    with started(origin, workers=1, changes={"inactive=1h": "inactive=1s"}) as edge:
        for _ in range(60):
            assert edge.visit("/").cache == MISS
            forget(edge, "shop.test")
        services.until_true(lambda: edge.kept("pages") == [], "the copies are gone", within=60.0)
        assert edge.kept("versions") == []
