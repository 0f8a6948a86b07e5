"""nginx with the shipped files and two worker processes: what is forgotten with a host's version stays forgotten."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from itertools import count
from random import Random
from threading import Event
from time import sleep

import pytest

from freshness.cache.stores.memory import MemoryStore
from freshness.cdn.nginx import Nginx
from freshness.delivery.engine import Engine
from freshness.errors import CdnUnavailable
from freshness.ports import Page, Ports
from freshness.scheduling.policy import Policy
from freshness.targets.purge import Purge
from freshness.testing.cdn import batch, tags
from freshness.testing.clock import FakeClock
from freshness.testing.fakes import MemoryAccounts, MemoryBatches, MemoryLedger
from tests import nginx, services
from tests.nginx import Connection, NginxEdge
from tests.origin import PAGE, Asked, Origin, Reply
from tests.varnish import PURGE_SECRET

pytestmark = pytest.mark.services

HIT, MISS = "edge; detail=HIT", "edge; detail=MISS"
WHO = "location = /__worker { return 200 $pid; }"


@contextmanager
def started(origin: Origin, *, workers: int = 2, changes: dict[str, str] | None = None) -> Iterator[NginxEdge]:
    if not nginx.is_installed():
        services.missing("nginx with its module for purges")
    edge = NginxEdge(origin.port, workers=workers, changes=changes)
    try:
        yield edge
    finally:
        edge.stop()


@pytest.fixture(scope="module")
def running(shared_origin: Origin) -> Iterator[NginxEdge]:
    with started(shared_origin, changes={"location = /__purge_host": f"{WHO}\nlocation = /__purge_host"}) as edge:
        yield edge


@pytest.fixture
def edge(running: NginxEdge, origin: Origin) -> NginxEdge:
    """Two workers; hosts are made up by each test, so that none has a page of another's."""
    return running


_names = count()


@pytest.fixture
def host() -> str:
    return f"shop-{next(_names)}.test"


def forget(edge: NginxEdge, *hosts: str) -> None:
    cdn = edge.cdn()
    cdn.purge(batch(cdn, Purge(hosts=frozenset(hosts))))


@contextmanager
def visitors(edge: NginxEdge, number: int) -> Iterator[list[Connection]]:
    """As many connections to each of the two workers."""
    with ExitStack() as stack:
        found: dict[bytes, list[Connection]] = defaultdict(list)
        while len(found) < 2 or any(len(kept) < number for kept in found.values()):
            connection = stack.enter_context(Connection(edge.port))
            found[connection.visit("/__worker").body].append(connection)
        yield [connection for kept in found.values() for connection in kept[:number]]


# One request forgets a host


def test_forgetting_a_host_drops_all_of_its_pages_and_no_other_hosts(
    edge: NginxEdge, origin: Origin, host: str
) -> None:
    targets = ["/", "/a", "/a?page=2", "/caf%C3%A9", "/deep/er"]
    for target in targets:
        origin.page(target, "")
        for shop in (host, f"other.{host}"):
            assert [edge.visit(target, host=shop).cache for _ in range(2)] == [MISS, HIT]
    forget(edge, host)
    assert [edge.visit(target, host=host).cache for target in targets] == [MISS] * 5
    assert [edge.visit(target, host=host).cache for target in targets] == [HIT] * 5
    assert [edge.visit(target, host=f"other.{host}").cache for target in targets] == [HIT] * 5


def test_every_worker_has_forgotten_it_when_the_purge_is_answered(edge: NginxEdge, origin: Origin, host: str) -> None:
    with visitors(edge, 1) as workers:
        for number in range(20):
            origin.page("/", "", b"%d" % number)
            forget(edge, host)
            assert workers[number // 2 % 2].visit("/", host=host).body == b"%d" % number


def test_all_spellings_of_a_host_are_forgotten_together(edge: NginxEdge, origin: Origin, host: str) -> None:
    origin.page("/", "")
    spellings = [host, host.upper(), f"{host}:80", f"{host}."]
    assert [edge.visit("/", host=spelling).cache for spelling in spellings] == [MISS, HIT, HIT, HIT]
    forget(edge, host)
    assert [edge.visit("/", host=spelling).cache for spelling in reversed(spellings)] == [MISS, HIT, HIT, HIT]


def test_after_a_purge_the_origin_is_asked_once_for_a_page_whoever_comes(
    edge: NginxEdge, origin: Origin, host: str
) -> None:
    origin.page("/crowd", "")
    edge.visit("/crowd", host=host)
    asked = origin.count("/crowd")
    held = origin.page("/crowd", "", b"new")
    held.gate, held.started = Event(), Event()
    with visitors(edge, 10) as crowd:
        forget(edge, host)
        for visitor in crowd:
            visitor.ask("/crowd", host=host)
        assert held.started.wait(10)
        held.gate.set()
        assert [visitor.seen().body for visitor in crowd] == [b"new"] * 20
    assert origin.count("/crowd") == asked + 1


# Whatever overtakes what


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
    """What a purge of the host has not: only the settled purge, which follows, drops it."""
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
    """It is kept after the purge, and the page is asked for only then."""
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


def versions_by(maker: Origin) -> dict[str, str]:
    before = "upstream edge_versions { server 127.0.0.1:8079; }"
    return {before: before.replace("8079", str(maker.port))}


INCLUDE = "include /etc/nginx/edge/http.conf;"
EVERYWHERE = f"open_file_cache max=1000 inactive=60s;\nopen_file_cache_errors on;\naio threads;\n{INCLUDE}"


@pytest.mark.parametrize("around", [INCLUDE, EVERYWHERE], ids=["as shipped", "files kept open elsewhere"])
@pytest.mark.parametrize("lock", ["on", "off"])
def test_who_asks_after_a_purge_never_gets_a_page_from_before(origin: Origin, lock: str, around: str) -> None:
    """Also where nobody waits for who makes a version or fetches a page already, so that more overtakes more."""
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
    """A day, which is a second here: so no copy is shown for longer, whatever its headers and `use_stale` allow."""
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


# What is left behind


@pytest.mark.slow
def test_what_a_forgotten_version_leaves_behind_goes_by_itself(origin: Origin) -> None:
    origin.page("/", "", b"x" * 20_000)
    with started(origin, workers=1, changes={"inactive=1h": "inactive=1s"}) as edge:
        for _ in range(60):
            assert edge.visit("/").cache == MISS
            forget(edge, "shop.test")
        services.until_true(lambda: edge.kept("pages") == [], "the copies are gone", within=60.0)
        assert edge.kept("versions") == []


# The adapter and the real thing


def test_hosts_of_a_subject_and_several_edges(edge: NginxEdge, origin: Origin, host: str) -> None:
    origin.page("/", "")
    asked: list[str] = []

    def hosts_of(subject: str) -> list[str]:
        asked.append(subject)
        return [host, f"www.{host}"]

    with started(origin) as second:
        cdn = Nginx({"one": edge.address, "two": second.address}, secret=PURGE_SECRET, hosts_of=hosts_of)
        looks: list[Callable[[], str]] = [
            lambda at=at, shop=shop: at.visit("/", host=shop).cache  # type: ignore[misc]
            for at in (edge, second)
            for shop in (host, f"www.{host}", f"other.{host}")
        ]
        for look in looks:
            look()
        cdn.purge(batch(cdn, tags("w-a")))
        assert [look() for look in looks] == [MISS, MISS, HIT] * 2
        away = Nginx({"one": "http://127.0.0.1:1", "two": second.address}, secret=PURGE_SECRET, hosts_of=hosts_of)
        with pytest.raises(CdnUnavailable):
            away.purge(batch(cdn, tags("w-a")))
        assert [look() for look in looks] == [HIT, HIT, HIT, MISS, MISS, HIT]
    assert asked == ["ws:0"] * 2


def test_the_engine_purges_the_hosts_of_a_subject_and_a_host_that_is_one(
    edge: NginxEdge, origin: Origin, host: str
) -> None:
    origin.page("/", "")
    shops = [host, f"www.{host}", f"old.{host}", f"other.{host}"]
    for shop in shops:
        edge.visit("/", host=shop)
    clock = FakeClock()
    ledger, batches = MemoryLedger(clock), MemoryBatches(clock)
    ports = Ports(
        ledger=ledger,
        batches=batches,
        accounts=MemoryAccounts(clock, batches),
        cdn=edge.cdn(hosts_of=lambda subject: shops[:2] if subject == "ws:1" else []),
        entries=MemoryStore(now=lambda: int(clock.now * 1_000)),
        fetch=lambda page: pytest.fail(f"{page} was fetched"),
        observe=lambda event: None,
        clock=clock,
    )
    engine = Engine(ports, Policy())
    ledger.mark("ws:1", reason="edit", purge=tags("p-mug"))
    ledger.mark(f"host:{shops[2]}", reason="moved")
    for _ in range(10):
        for outgoing in engine.tick():
            engine.send(outgoing)
        clock.advance(1.0)
    assert [edge.visit("/", host=shop).cache for shop in shops] == [MISS, MISS, MISS, HIT]
    rows = [ledger.read(subject) for subject in ("ws:1", f"host:{shops[2]}")]
    assert [row and row.clean for row in rows] == [True, True]
