"""A shop's pages in the record of presence, and the purges skipped by the record: on both databases."""

import threading
from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection, connections, transaction
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from catalog.models import Product
from freshness.cdn.memory import Memory
from freshness.contrib.django import build
from freshness.contrib.django.edge import RequestLife
from freshness.contrib.django.marks import mark
from freshness.contrib.django.models import LedgerRow, PresenceRow
from freshness.delivery.presence import PresenceRecorder
from freshness.scheduling.policy import Policy
from freshness.targets import tags
from freshness.testing.clock import FakeClock
from freshness.testing.memory_presence import MemoryPresence
from theme.models import TemplateCustomization

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

POLICY = Policy()
UNDER_WAY = POLICY.request_life + POLICY.margin + 60.0  # and the window served by a single note
FOR_CACHES = ("CDN-Cache-Control", "Surrogate-Key", "Cache-Tag")


@pytest.fixture(autouse=True)
def skipping(one_process: None, settings: Any) -> Iterator[None]:
    settings.FRESHNESS = {"CDN": "freshness.cdn.memory.Memory", "SKIP": "on"}
    yield
    build.forget()


def cdn() -> Memory:
    found = build.engine().ports.cdn
    assert isinstance(found, Memory)
    return found


def get(host: str, path: str = "/", **headers: str) -> Any:
    """Visit a web process without memory."""
    build.presence_recorder.cache_clear()
    return Client().get(path, headers={"Host": host, **headers})


def edit(shop: Any) -> None:
    """Make an edit, and tick a relay until the edit's purge is settled."""
    with transaction.atomic():
        mark(f"ws:{shop.id}", reason="test")
    build.engine().tick()
    later(6.0)
    for outgoing in build.engine().tick():
        assert build.engine().send(outgoing) is None


def later(seconds: float) -> None:
    """Let this number of seconds pass for the ledger and for presence notes."""
    times = ("observed_at", "first_dirty_at", "last_start_at", "due_at")
    LedgerRow.objects.update(**{name: F(name) - seconds for name in times})
    PresenceRow.objects.update(shown_until=F("shown_until") - seconds)


def shown_for(shop: Any) -> float | None:
    """Seconds from now."""
    row = PresenceRow.objects.filter(tag=tags.make("w", shop.id)).first()
    return row.shown_until - build.ledger().now() if row else None


def purged() -> list[set[str]]:
    return [set(batch.purge.tags) for batch in cdn().sent]


# Journeys


def test_an_edit_of_a_shop_that_nobody_visits_calls_no_cdn_and_one_of_a_visited_shop_does(
    shop: Any, other: Any
) -> None:
    assert get(other.host).status_code == 200
    edit(shop)
    edit(other)
    assert purged() == [{tags.make("w", other.id)}]
    assert all(
        facts is not None and facts.clean for facts in map(build.ledger().read, (f"ws:{shop.id}", f"ws:{other.id}"))
    )


def test_when_all_copies_have_expired_there_is_nothing_to_purge_any_more(shop: Any) -> None:
    assert get(shop.host).status_code == 200
    later(180.0 + UNDER_WAY - 8.0)
    edit(shop)  # at the purge, six seconds later, a visitor may still be shown a copy
    assert len(purged()) == 1
    later(60.0)
    edit(shop)
    assert len(purged()) == 1
    assert LedgerRow.objects.get().done == 2


def test_who_only_records_purges_everything(shop: Any, settings: Any) -> None:
    settings.FRESHNESS = {**settings.FRESHNESS, "SKIP": "record"}
    assert get(shop.host).status_code == 200
    assert shown_for(shop) is not None
    PresenceRow.objects.all().delete()
    edit(shop)
    assert len(purged()) == 1


def test_who_does_neither_touches_no_table(shop: Any, settings: Any) -> None:
    settings.FRESHNESS = {**settings.FRESHNESS, "SKIP": "off"}
    with CaptureQueriesContext(connection) as queries:
        assert "public" in get(shop.host)["Cache-Control"]
        assert build.engine().invalidate(f"ws:{shop.id}", reason="test").batch is not None
    assert not [query["sql"] for query in queries if "freshness_served" in query["sql"]]


# Notes


@pytest.mark.parametrize(
    ("path", "status", "life"),
    [
        ("/", 200, 180.0),
        ("/products", 200, 180.0),
        ("/products/mug-2", 200, 180.0),
        ("/collections/summer", 200, 180.0),
        ("/robots.txt", 200, 180.0),
        ("/sitemap.xml", 200, 180.0),
        ("/nothing-here", 404, 5.0),
    ],
)
def test_whatever_an_edge_may_keep_is_noted_for_as_long(shop: Any, path: str, status: int, life: float) -> None:
    response = get(shop.host, path)
    assert (response.status_code, "s-maxage" in response["Cache-Control"]) == (status, True)
    assert shown_for(shop) == pytest.approx(life + UNDER_WAY, abs=30.0)


def test_a_closed_shop_and_a_304_are_noted(shop: Any) -> None:
    etag = get(shop.host)["ETag"]
    PresenceRow.objects.all().delete()
    again = get(shop.host, **{"If-None-Match": etag})
    assert (again.status_code, shown_for(shop) is not None) == (304, True)
    PresenceRow.objects.all().delete()
    TemplateCustomization.objects.update(is_active=False)
    mark(f"ws:{shop.id}", reason="test")
    assert get(shop.host).status_code == 404
    assert shown_for(shop) == pytest.approx(5.0 + UNDER_WAY, abs=30.0)


@pytest.mark.parametrize("path", ["/About", "/products?page=x", "/preview/forged", "/nothing here"])
def test_what_no_edge_keeps_is_not_noted(shop: Any, path: str) -> None:
    response = get(shop.host, path)
    assert response["Cache-Control"] == "no-store"
    assert get(shop.host, authorization="Bearer x")["Cache-Control"] == "no-store"
    assert get("nobody.localhost")["Surrogate-Key"] == tags.make("h", "nobody.localhost")
    assert not PresenceRow.objects.exists()


def test_one_process_notes_a_shop_once_a_minute(shop: Any, visit: Any) -> None:
    with CaptureQueriesContext(connection) as queries:
        for path in ("/", "/products", "/", "/nothing-here"):
            visit(shop.host, path)
    assert len([query for query in queries if "INSERT INTO freshness_served" in query["sql"]]) == 1


# Failed notes


@contextmanager
def no_notes() -> Iterator[None]:
    """Take the table away."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE freshness_served RENAME TO gone")
        try:
            yield
        finally:
            cursor.execute("ALTER TABLE gone RENAME TO freshness_served")


def test_a_page_that_cannot_be_noted_is_served_and_never_kept(shop: Any) -> None:
    kept = get(shop.host)
    with no_notes():
        response = get(shop.host)
    assert (response.status_code, response.content) == (200, kept.content)
    assert response["Cache-Control"] == "no-store"
    assert not any(name in response for name in FOR_CACHES)


def test_a_note_that_takes_too_long_makes_a_page_that_nobody_keeps() -> None:
    clock = FakeClock()

    class Slow(MemoryPresence):
        def note(self, tags: Collection[str], *, seconds: float) -> None:
            clock.advance(POLICY.request_life + 0.1)
            super().note(tags, seconds=seconds)

    def view(_request: HttpRequest) -> HttpResponse:
        return HttpResponse("page", headers={"Cache-Control": "public, s-maxage=60", "Surrogate-Key": "w-1"})

    answer = RequestLife(view, clock=clock)
    answer.presence = PresenceRecorder(record := Slow(clock), POLICY, clock=clock)
    first, second = (answer(RequestFactory().get("/")) for _ in range(2))
    assert [name in first for name in FOR_CACHES] == [False] * 3
    assert (first["Cache-Control"], first.content) == ("no-store", b"page")
    assert second["Cache-Control"] == "public, s-maxage=60"  # its note had been made
    assert record.held(["w-1"]) == {"w-1"}


def test_within_a_transaction_nothing_is_kept_because_its_note_could_be_undone(shop: Any) -> None:
    with transaction.atomic():
        response = get(shop.host)
    assert (response.status_code, response["Cache-Control"]) == (200, "no-store")
    assert not PresenceRow.objects.exists()


def test_a_visitor_does_not_wait_for_an_edit_that_is_under_way(shop: Any) -> None:
    """On SQLite, where the edit holds the only lock there is, the page is served and not kept."""
    mark(f"ws:{shop.id}", reason="before")
    visited, marked = threading.Event(), threading.Event()

    def editor() -> None:
        try:
            with transaction.atomic():
                Product.objects.filter(workspace=shop.workspace).update(title="Cup")
                mark(f"ws:{shop.id}", reason="edit")
                marked.set()
                assert visited.wait(timeout=60)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as pool:
        editing = pool.submit(editor)
        assert marked.wait(timeout=60)
        try:
            response = get(shop.host)
        finally:
            visited.set()
        editing.result(timeout=60)
    assert (response.status_code, response["X-Content-Gen"]) == (200, "1")
    if connection.vendor == "postgresql":
        assert "s-maxage=60" in response["Cache-Control"]
        assert shown_for(shop) is not None
    else:
        assert response["Cache-Control"] == "no-store"
        assert shown_for(shop) is None
    edit(shop)
    assert len(purged()) == (1 if connection.vendor == "postgresql" else 0)
