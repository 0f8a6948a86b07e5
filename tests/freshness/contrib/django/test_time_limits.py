"""A database's limits on requests' transactions end neither a page's snapshot nor the work of relays."""

import time
import uuid

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import RequestFactory

from freshness.contrib.django import build, edge
from freshness.contrib.django.connection import ledger_transaction
from freshness.contrib.django.edge import kept_at_edge
from freshness.contrib.django.marks import mark
from freshness.contrib.django.snapshot import snapshot
from tests.services import needs_sessions

pytestmark = [
    pytest.mark.services,
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("valkey_url"),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite ends no transaction"),
]
LIMITS = ("idle_in_transaction_session_timeout", "transaction_timeout")
SHORT = 0.4  # seconds; a busy machine may take a tenth for a statement


@pytest.fixture(params=LIMITS)
def limit(request, monkeypatch):
    """Let the database end a transaction after `SHORT` seconds of idleness or age."""
    needs_sessions()
    monkeypatch.setattr(edge, "CHOSEN", {})
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_settings WHERE name = %s", [request.param])
        if cursor.fetchone() == (0,):
            pytest.skip("this PostgreSQL has no such limit")
        cursor.execute(f"SET {request.param} = '{SHORT}s'")
    yield request.param
    connection.close()


@pytest.fixture
def subject():
    return f"ws:{uuid.uuid4()}"


def ask():
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return cursor.fetchone()[0]


def think():
    """Ask, think for longer than the database's limit, and ask again; returns whether the session is the same."""
    before = ask()
    time.sleep(SHORT * 2)
    return ask() == before


def test_a_page_that_is_thought_about_for_longer_is_answered_and_kept(limit, subject):
    page = kept_at_edge(lambda _: subject)(lambda _: HttpResponse(str(think())))(RequestFactory().get("/"))
    assert (page.status_code, page.content, page["Cache-Control"] == "no-store") == (200, b"True", False)


def test_so_is_what_is_read_within_a_snapshot_of_its_own(limit, subject):
    with snapshot(subject):
        assert think()


def test_the_limit_is_in_force_again_after_the_snapshot(limit, subject):
    with snapshot(subject):
        ask()
    with connection.cursor() as cursor:
        cursor.execute(f"SHOW {limit}")
        assert cursor.fetchone() == ("400ms",)


def test_notes_are_folded_however_long_that_takes(limit, subject):
    mark(subject, reason="edit")
    with ledger_transaction("default") as (cursor, _):
        cursor.execute("SELECT pg_sleep(%s)", [SHORT * 2])
    build.engine().tick()
    assert build.ledger().read(subject).observed == 1
