"""The engine's failed reads within an edit's transaction: the edit is committed, or its commit raises the reason."""

import uuid
from contextlib import contextmanager, suppress

import pytest
from django.db import Error, connection, transaction
from django.test.utils import CaptureQueriesContext

from freshness.contrib.django import build
from freshness.contrib.django.cache import get_or_build, put, read
from freshness.contrib.django.connection import ledger_read, ledger_transaction
from freshness.contrib.django.marks import mark
from freshness.contrib.django.models import PresenceRow
from freshness.contrib.django.snapshot import snapshot
from freshness.errors import LedgerUnavailable
from tests.freshness.contrib.django.lost_connection import lose_the_connection
from tests.services import needs_sessions

pytestmark = [
    pytest.mark.services,
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("valkey_url"),
]
postgres = pytest.mark.skipif("connection.vendor != 'postgresql'", reason="a failure on SQLite undoes its statement")


@pytest.fixture
def subject():
    return f"ws:{uuid.uuid4()}"


def edit():
    """Write a row as an edit does; return a function that tells whether the row was committed."""
    tag = f"w-{uuid.uuid4()}"[:30]
    PresenceRow.objects.create(tag=tag, shown_until=0.0)
    return lambda: PresenceRow.objects.filter(tag=tag).exists()


@contextmanager
def notes_locked():
    """Lock the table of notes in another session, and let statements here wait for the lock a moment only."""
    other = connection.copy()
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            other.set_autocommit(False)
            with other.cursor() as holding:
                holding.execute("LOCK TABLE freshness_note IN ACCESS EXCLUSIVE MODE")
            cursor.execute("SET LOCAL lock_timeout = 50")
            yield
            other.rollback()
    finally:
        other.close()


@postgres
@pytest.mark.parametrize(
    "look",
    [
        lambda subject: build.ledger().stamp(subject),
        lambda subject: build.ledger().read(subject),
        lambda subject: read(subject, lambda: None),
    ],
    ids=["stamp", "read", "cache.read"],
)
def test_an_edit_is_committed_though_a_state_could_not_be_read_in_its_transaction(look, subject):
    with notes_locked():
        there = edit()
        with suppress(LedgerUnavailable):  # as the cache does
            look(subject)
    assert there()


@postgres
def test_an_edit_is_committed_though_what_it_shows_could_not_be_looked_up_in_the_cache(subject):
    with notes_locked():
        there = edit()
        assert put(subject, "k", 1) is False
        assert get_or_build(subject, "k", lambda: 2) == 2
    assert there()


@postgres
def test_whoever_commits_hears_of_a_connection_that_was_lost_while_the_cache_read():
    with pytest.raises(Error), transaction.atomic():  # noqa: PT012 (whichever of them meets it)
        there = edit()
        with suppress(LedgerUnavailable), ledger_read("default") as (cursor, _):  # as the cache does
            lose_the_connection()
            cursor.execute("SELECT 1")
    connection.close()  # as at the end of a request
    assert not there()


@postgres
def test_whoever_commits_hears_of_a_connection_that_was_lost_before_the_cache_read(subject):
    with pytest.raises(Error), transaction.atomic():  # noqa: PT012 (whichever of them meets it)
        there = edit()
        lose_the_connection()
        assert put(subject, "k", 1) is False
    connection.close()  # as at the end of a request
    assert not there()


@postgres
def test_a_failed_mark_undoes_its_edit(subject):
    with pytest.raises(LedgerUnavailable), notes_locked():  # noqa: PT012
        there = edit()
        mark(subject, reason="test")
    assert not there()


def test_with_autocommit_off_a_mark_is_a_part_of_the_edit(subject):
    transaction.set_autocommit(False)
    try:
        there = edit()
        mark(subject, reason="test")
        transaction.rollback()
        assert (there(), build.ledger().stamp(subject).generation) == (False, 0)
        transaction.rollback()
        there = edit()
        mark(subject, reason="test")
        transaction.commit()
    finally:
        transaction.rollback()
        transaction.set_autocommit(True)
    assert (there(), build.ledger().stamp(subject).generation) == (True, 1)


@postgres
def test_a_statement_timeout_for_requests_is_not_that_of_a_fold():
    needs_sessions()
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 100")
    try:
        with ledger_transaction("default") as (cursor, _):
            cursor.execute("SHOW statement_timeout")
            assert cursor.fetchone() == ("1min",)
        with connection.cursor() as cursor:
            cursor.execute("SHOW statement_timeout")
            assert cursor.fetchone() == ("100ms",)
    finally:
        connection.close()


@postgres
def test_states_read_in_a_snapshot_of_the_engines_own_cost_one_statement_each(subject):
    with snapshot(subject), CaptureQueriesContext(connection) as asked:
        build.ledger().stamp(subject)
    assert len(asked) == 1
