"""Hits and misses of each tier: counted where they happen, reported once, added up for all processes."""

import threading

import pytest
from django.core.signals import request_started
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory, override_settings

from freshness.cache.cache import Cache
from freshness.cache.stores.memory import MemoryStore
from freshness.contrib.django import build, cache_reads, system, tallies
from freshness.contrib.django.cache import reads
from freshness.contrib.django.cache_reads import PageReads, ReadReporter
from freshness.contrib.django.fact_tables import TallyRow
from freshness.contrib.django.pagecache import PATH, PageCacheMiddleware
from freshness.events import CacheRead, Event
from freshness.targets.generation import Stamp

SUBJECT = "ws:a"
NEWEST = Stamp(generation=1, nonce=7)


def a_cache(store: MemoryStore) -> Cache:
    return Cache(store, lambda _subject: NEWEST)


def read(cache: Cache, times: int = 1) -> None:
    for _ in range(times):
        assert cache.get_or_build(SUBJECT, "menu", lambda: (NEWEST, "x")) == "x"


def test_each_read_is_reported_once_by_the_tier_that_answered() -> None:
    store, pages, told = MemoryStore(), PageReads(), list[Event]()
    first, second = a_cache(store), a_cache(store)
    of_first, of_second = (ReadReporter(lambda it=it: it, lambda: told.append, pages) for it in (first, second))
    read(first, 4)
    of_first.report()
    read(second, 3)
    of_second.report()
    assert told == [CacheRead(process=3, missed=1), CacheRead(process=2, shared=1)]
    of_first.report()
    assert len(told) == 2, "nothing was read meanwhile"
    pages.edge += 2
    read(first)
    of_first.report()
    assert told[2:] == [CacheRead(process=1, edge=2)]


def test_a_new_cache_of_the_process_begins_at_nothing() -> None:
    caches, told = [a_cache(MemoryStore())], list[Event]()
    reporter = ReadReporter(lambda: caches[-1], lambda: told.append, PageReads())
    read(caches[-1], 10)
    reporter.report()
    caches[:] = [a_cache(MemoryStore())]  # as after machine sleep
    read(caches[-1], 3)
    reporter.report()
    assert told == [CacheRead(process=9, missed=1), CacheRead(process=2, missed=1)]


@pytest.mark.slow
def test_a_request_starts_one_report_and_none_without_observers(monkeypatch: pytest.MonkeyPatch) -> None:
    told, reported = list[Event](), threading.Event()
    mine = ReadReporter(lambda: a_cache(MemoryStore()), lambda: told.append, PageReads(), every=0.0)
    monkeypatch.setattr(mine, "report", reported.set)
    monkeypatch.setattr(reads, "look", mine.look)
    with override_settings(FRESHNESS={"CDN": "freshness.cdn.none.NoCdn"}):
        request_started.send(None)
    assert not reported.wait(0.2)
    with override_settings(FRESHNESS={"CDN": "freshness.cdn.none.NoCdn", "OBSERVERS": ["tests.nowhere"]}):
        request_started.send(None)
        assert reported.wait(20)


def a_page(_request: HttpRequest) -> HttpResponse:
    return HttpResponse(b"old", headers={"Cache-Control": "public, s-maxage=60", "Surrogate-Key": "w-aaaa"})


@pytest.mark.services
def test_the_embedded_edge_counts_its_pages(clean_valkey: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = PageReads()
    monkeypatch.setattr("freshness.contrib.django.pagecache.page_reads", pages)
    with override_settings(FRESHNESS={"CDN": PATH, "CDN_OPTIONS": {"url": clean_valkey, "timeout": 10.0}}):
        edge = PageCacheMiddleware(a_page)
        for _ in range(4):
            edge(RequestFactory().get("/", headers={"Host": "shop.test"}))
        edge(RequestFactory().post("/", headers={"Host": "shop.test"}))
    assert pages == PageReads(edge=3, origin=1)
    assert cache_reads.page_reads is not pages


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_rates_are_of_all_processes_and_each_of_the_reads_that_reached_its_tier() -> None:
    assert not {"process_hit_ratio", "shared_hit_ratio", "edge_hit_ratio"} & system.rates(build.ledger().now()).keys()
    counts = tallies.Tallies(every=3600.0)
    counts(CacheRead(process=80, shared=15, missed=0))
    counts.flush()
    counts(CacheRead(process=0, shared=0, missed=5, edge=9, origin=3))
    counts.flush()
    found = system.rates(build.ledger().now())
    assert [found[f"{tier}_hit_ratio"] for tier in ("process", "shared", "edge")] == [0.8, 0.75, 0.75]
    assert TallyRow.objects.get(name="reads_shared").value == 15
