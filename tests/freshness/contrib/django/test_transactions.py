"""Caches in an open transaction: no value is kept that may never be committed, or that belongs to another state."""

import threading
import uuid

import pytest
from django.db import connection, connections, transaction
from django.http import HttpResponse
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from freshness.contrib.django import build
from freshness.contrib.django.cache import cache, get_or_build, put
from freshness.contrib.django.edge import kept_at_edge
from freshness.contrib.django.models import PresenceRow
from freshness.contrib.django.snapshot import snapshot
from freshness.contrib.django.transactions import Reads, look, reads
from freshness.errors import LedgerUnavailable
from tests.freshness.contrib.django.kept_views import subject, unheard_of

__all__ = ["subject", "unheard_of"]
pytestmark = [
    pytest.mark.services,
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("valkey_url"),
]
postgres = pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has one isolation level")


@pytest.fixture
def page(subject):
    """Visit a page fit for an edge, and return whether the edge may keep the page."""

    def visit(view=lambda _: HttpResponse("page")):
        response = kept_at_edge(lambda _: subject)(view)(RequestFactory().get("/"))
        return response["Cache-Control"] != "no-store"

    return visit


def write():
    PresenceRow.objects.create(tag=f"w-{uuid.uuid4()}"[:30], shown_until=0.0)


def isolated(level):
    with connection.cursor() as cursor:
        cursor.execute(f"SET TRANSACTION ISOLATION LEVEL {level}")


def elsewhere(work):
    """Run `work` on another connection, and wait for its end."""

    def run():
        try:
            work()
        finally:
            connections.close_all()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()


def edit(subject):
    elsewhere(lambda: build.ledger().mark(subject, reason="edit"))


def test_without_a_transaction_all_that_is_read_is_committed():
    write()
    assert reads("default") is Reads.COMMITTED


def test_a_transaction_that_has_written_tells_nothing_to_a_cache(subject, page):
    cache().look(subject)
    with transaction.atomic():
        before = reads("default")
        assert page()
        write()
        assert (before is Reads.UNKNOWN, reads("default")) == (False, Reads.UNKNOWN)
        assert not put(subject, "menu", ["written"])
        assert get_or_build(subject, "page", lambda: ["written"]) == ["written"]
        assert not page()
    assert cache().get_many(subject, ["menu", "page"]) == {}
    assert page()


def test_a_page_whose_own_view_has_written_is_not_kept(subject, page):
    look("default")

    def writes(_request):
        write()
        return HttpResponse("page")

    with transaction.atomic():
        assert not page(writes)


def test_a_page_whose_view_has_written_by_a_function_is_not_kept(subject, page):
    """Keep no page of a writing function: PostgreSQL reports the write, though no statement's text shows a write."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no functions that write")
    look("default")

    def writes(_request):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_current_xact_id()")
        return HttpResponse("page")

    with transaction.atomic():
        assert not page(writes)


def test_a_transaction_that_has_written_and_was_rolled_back_to_a_savepoint_still_has(subject, page):
    look("default")
    with transaction.atomic():
        with transaction.atomic():
            write()
            transaction.set_rollback(True)
        assert reads("default") is Reads.UNKNOWN
        assert not page()


def test_what_is_put_in_a_transaction_is_not_said_to_be_kept_and_is_once_it_commits(subject):
    cache().look(subject)
    with transaction.atomic():
        assert put(subject, "menu", ["read"]) is False
        assert cache().get(subject, "menu") is None
    assert cache().get(subject, "menu") == ["read"]


def test_what_is_put_before_a_transaction_writes_is_not_kept_where_it_marks(subject):
    cache().look(subject)
    with transaction.atomic():
        put(subject, "menu", ["read before"])
        build.ledger().mark(subject, reason="edit")
    cache().forget(subject)
    build.store().put(subject, build.ledger().stamp(subject), read_at=build.store().get(subject).now, lease=2.0)
    assert cache().get(subject, "menu") is None


def test_what_a_transaction_missed_and_put_after_an_edit_is_never_served(subject):
    cache().look(subject)
    with transaction.atomic():
        assert cache().get(subject, "menu") is None
        edit(subject) if connection.vendor == "postgresql" else None
        put(subject, "menu", ["read before the edit"])
    if connection.vendor == "postgresql":
        cache().forget(subject)
        build.store().put(subject, build.ledger().stamp(subject), read_at=build.store().get(subject).now, lease=2.0)
        assert cache().get(subject, "menu") is None


@postgres
def test_under_repeatable_read_nothing_is_put_under_a_stamp_of_after_its_snapshot(subject):
    with transaction.atomic():
        isolated("REPEATABLE READ")
        assert build.ledger().stamp(subject).generation == 0
        edit(subject)
        elsewhere(lambda: cache().look(subject))
        assert build.store().get(subject).stamp.generation == 1
        put(subject, "menu", ["of generation 0"])
    assert cache().get(subject, "menu") is None


@postgres
def test_under_repeatable_read_what_is_of_the_newest_state_is_put(subject):
    cache().look(subject)
    with transaction.atomic():
        isolated("REPEATABLE READ")
        assert reads("default") is Reads.SNAPSHOT
        put(subject, "menu", ["of generation 0"])
    assert cache().get(subject, "menu") == ["of generation 0"]


@postgres
def test_a_page_that_is_read_under_repeatable_read_has_the_stamp_of_its_snapshot(subject, page):
    def slow(_request):
        edit(subject)
        return HttpResponse(f"{build.ledger().stamp(subject).generation}")

    with transaction.atomic():
        isolated("REPEATABLE READ")
        response = kept_at_edge(lambda _: subject)(slow)(RequestFactory().get("/"))
    assert (response.content, response["X-Content-Gen"]) == (b"0", "0")


@postgres
def test_a_serializable_transaction_that_may_write_reads_no_state_and_keeps_nothing(subject, page):
    cache().look(subject)
    build.store().clear(subject)
    with transaction.atomic():
        isolated("SERIALIZABLE")
        with CaptureQueriesContext(connection) as queries:
            assert not page()
            assert not put(subject, "menu", ["read"])
            assert get_or_build(subject, "page", lambda: ["read"]) == ["read"]
            with pytest.raises(LedgerUnavailable, match="SERIALIZABLE"), snapshot(subject):
                pass
        assert [query["sql"] for query in queries if "freshness_" in query["sql"]] == []
    assert cache().get_many(subject, ["menu", "page"]) == {}


@postgres
def test_a_serializable_transaction_that_may_not_write_is_a_snapshot_like_others(subject, page):
    cache().look(subject)
    with transaction.atomic():
        isolated("SERIALIZABLE READ ONLY")
        assert reads("default") is Reads.SNAPSHOT
        assert page()


def test_with_autocommit_off_every_transaction_is_open(subject, page):
    look("default")
    transaction.set_autocommit(False)
    try:
        assert page()
        write()
        assert not put(subject, "menu", ["written"])
        assert get_or_build(subject, "page", lambda: ["written"]) == ["written"]
        assert not page()
    finally:
        transaction.rollback()
        transaction.set_autocommit(True)
    assert cache().get_many(subject, ["menu", "page"]) == {}


@postgres
def test_a_broken_transaction_tells_nothing(subject):
    with transaction.atomic():
        with pytest.raises(Exception, match="division by zero"), connection.cursor() as cursor:
            cursor.execute("SELECT 1 / 0")
        assert reads("default") is Reads.UNKNOWN
        transaction.set_rollback(True)


@pytest.mark.django_db(transaction=False)
def test_in_a_test_all_that_the_test_has_written_counts_as_committed(page):
    write()
    assert page()
