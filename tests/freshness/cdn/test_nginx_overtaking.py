"""nginx with the shipped files: after a purge no earlier page is shown, for requests and purges in any order."""

from concurrent.futures import ThreadPoolExecutor
from random import Random
from threading import Event
from time import sleep

import pytest

from freshness.ports import Page
from freshness.testing.cdn import batch, tags
from tests.freshness.cdn.nginx_hosts import HIT, MISS, edge, forget, host, running, started, versions_by, visitors
from tests.nginx import Connection, NginxEdge
from tests.origin import PAGE, Asked, Origin, Reply

__all__ = ["edge", "host", "running"]

pytestmark = pytest.mark.services

# Every order of overtaking


def test_a_page_under_way_while_its_host_is_forgotten_is_never_shown_again(
    edge: NginxEdge, origin: Origin, host: str
) -> None:
    slow = origin.page("/slow", "", b"old")
    slow.gate, slow.started = Event(), Event()
    with ThreadPoolExecutor(1) as pool, visitors(edge, 1) as (one, other):
        waiting = pool.submit(edge.visit, "/slow", host=host)
        assert slow.started.wait(10)
        origin.page("/slow", "", b"new")
        forget(edge, host)
        during = one.visit("/slow", host=host)
        slow.gate.set()
        assert waiting.result().body == b"old"  # asked for before
        after = [visitor.visit("/slow", host=host) for visitor in (one, other)]
    assert (during.body, during.cache) == (b"new", MISS)
    assert [(seen.body, seen.cache) for seen in after] == [(b"new", HIT)] * 2


def test_a_page_under_way_while_it_is_purged_by_its_key_is_kept(edge: NginxEdge, origin: Origin, host: str) -> None:
    """A weakness of purges by key, absent from purges of the host: only the following settled purge drops the page."""
    slow = origin.page("/slow", "", b"old")
    slow.gate, slow.started = Event(), Event()
    cdn = edge.cdn(pages=lambda purge: [Page(host=host, path="/slow")])
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(edge.visit, "/slow", host=host)
        assert slow.started.wait(10)
        origin.page("/slow", "", b"new")
        cdn.purge(batch(cdn, tags("w-a")))
        slow.gate.set()
        waiting.result()
    assert edge.visit("/slow", host=host).body == b"old"
    cdn.purge(batch(cdn, tags("w-a")))
    assert edge.visit("/slow", host=host).body == b"new"


def test_a_version_under_way_while_its_host_is_forgotten_leads_to_no_page_from_before(origin: Origin) -> None:
    """nginx keeps the late version after the purge, and fetches the page only then."""
    page = origin.page("/", "", b"old")
    maker = Origin()
    first = Reply(status=204, headers={"X-Edge-Version": "a" * 32}, gate=Event(), started=Event())
    maker.says["/"] = first
    try:
        with started(origin, changes=versions_by(maker)) as edge, ThreadPoolExecutor(1) as pool:
            waiting = pool.submit(edge.visit, "/")
            assert first.started is not None
            assert first.started.wait(10)
            forget(edge, "shop.test")
            page.body = b"new"
            assert origin.count("/") == 0
            assert first.gate is not None
            first.gate.set()
            assert waiting.result().body == b"new"
            assert (edge.visit("/").body, edge.visit("/").cache, maker.count("/")) == (b"new", HIT, 1)
    finally:
        maker.close()


INCLUDE = "include /etc/nginx/edge/http.conf;"


EVERYWHERE = f"open_file_cache max=1000 inactive=60s;\nopen_file_cache_errors on;\naio threads;\n{INCLUDE}"


@pytest.mark.parametrize("around", [INCLUDE, EVERYWHERE], ids=["as shipped", "files kept open elsewhere"])
@pytest.mark.parametrize("lock", ["on", "off"])
def test_who_asks_after_a_purge_never_gets_a_page_from_before(origin: Origin, lock: str, around: str) -> None:
    """The locks of nginx are off as well: requests then overtake each other more often."""
    content, purged, chance, over = [0], [0], Random(1), Event()

    def rendered(_: Asked) -> Reply:
        found = content[0]
        sleep(chance.uniform(0.0, 0.01))
        return Reply(body=b"%d" % found, headers=PAGE)

    def look(edge: NginxEdge) -> list[tuple[int, int]]:
        seen = []
        with Connection(edge.port) as visitor:
            while not over.is_set():
                least = purged[0]
                seen.append((least, int(visitor.visit("/").body)))
        return seen

    origin.says["/"] = rendered
    changes = {"proxy_cache_lock on;": f"proxy_cache_lock {lock};", INCLUDE: around}
    with started(origin, changes=changes) as edge, ThreadPoolExecutor(4) as pool:
        looking = [pool.submit(look, edge) for _ in range(4)]
        try:
            for number in range(1, 81):
                content[0] = number
                forget(edge, "shop.test")
                purged[0] = number
                sleep(chance.uniform(0.0, 0.02))
        finally:
            over.set()
        seen = [one for found in looking for one in found.result()]
        assert edge.visit("/").body == b"80"
    assert [(least, shown) for least, shown in seen if shown < least] == []
