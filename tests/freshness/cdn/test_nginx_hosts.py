"""nginx with the shipped files and two worker processes: purging a host drops its pages, in every worker."""

from collections.abc import Callable
from threading import Event

import pytest

from freshness.cdn.nginx import Nginx
from freshness.delivery.engine import Engine
from freshness.errors import CdnUnavailable
from freshness.scheduling.policy import Policy
from freshness.testing.cdn import batch, tags
from freshness.testing.clock import FakeClock
from freshness.testing.memory_ledger import MemoryLedger
from freshness.testing.memory_ports import memory_ports
from tests.freshness.cdn.nginx_hosts import HIT, MISS, edge, forget, host, running, started, visitors
from tests.nginx import NginxEdge
from tests.origin import Origin
from tests.varnish import PURGE_SECRET

__all__ = ["edge", "host", "running"]

pytestmark = pytest.mark.services

# A single request drops all pages of a host


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


# The adapter with a real nginx


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
    ledger = MemoryLedger(clock)
    cdn = edge.cdn(hosts_of=lambda subject: shops[:2] if subject == "ws:1" else [])
    engine = Engine(memory_ports(cdn, clock=clock, ledger=ledger), Policy())
    ledger.mark("ws:1", reason="edit", purge=tags("p-mug"))
    ledger.mark(f"host:{shops[2]}", reason="moved")
    for _ in range(10):
        for outgoing in engine.tick():
            engine.send(outgoing)
        clock.advance(1.0)
    assert [edge.visit("/", host=shop).cache for shop in shops] == [MISS, MISS, MISS, HIT]
    rows = [ledger.read(subject) for subject in ("ws:1", f"host:{shops[2]}")]
    assert [row and row.clean for row in rows] == [True, True]
