"""The first round trip of a snapshot: BEGIN with the subjects' states, in the place of Django's health check."""

import uuid
from contextlib import closing

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from freshness.contrib.django.cache import get_or_build
from freshness.errors import LedgerUnavailable
from tests.drivers import driver
from tests.freshness.contrib.django.lost_connection import lose_the_connection
from tests.services import needs_sessions

pytestmark = [
    pytest.mark.services,
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("valkey_url"),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has no connection to lose"),
    pytest.mark.skipif(
        "connection.settings_dict['OPTIONS'].keys() & {'pool', 'server_side_binding'}",
        reason="a pool checks by itself; values bound by the server come with a single statement",
    ),
]
psycopg3 = pytest.mark.skipif(driver() != "psycopg", reason="psycopg 2 prepares no statement")
SUBJECT = f"ws:{uuid.uuid4()}"


@pytest.fixture
def between_requests(monkeypatch):
    """Return a function that lets the connection wait for its next request, as CONN_MAX_AGE and health checks do."""
    needs_sessions()
    monkeypatch.setitem(connection.settings_dict, "CONN_HEALTH_CHECKS", True)
    monkeypatch.setitem(connection.settings_dict, "CONN_MAX_AGE", None)

    def wait():
        connections["default"].close_if_unusable_or_obsolete()

    connection.close()
    connection.ensure_connection()
    get_or_build(SUBJECT, "known", str)  # from now on the store knows the state of the subject
    wait()
    yield wait
    connection.close()


def session():
    """Return the id of the session and the isolation level that a built value saw."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid(), current_setting('transaction_isolation')")
        return list(cursor.fetchone())


def prepared():
    """Return the statements whose plans the server keeps for the session."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement FROM pg_prepared_statements")
        return [statement for (statement,) in cursor.fetchall()]


def built():
    return get_or_build(SUBJECT, str(uuid.uuid4()), session)


def test_a_build_on_a_kept_connection_needs_no_health_check(between_requests, monkeypatch):
    def checked(_self):
        raise AssertionError("the connection was checked")

    monkeypatch.setattr(type(connections["default"]), "is_usable", checked)
    kept, level = built()
    assert level == "repeatable read"
    assert (connection.connection.info.backend_pid, connection.get_autocommit()) == (kept, True)


def test_a_build_after_a_lost_connection_has_a_new_one(between_requests):
    lost = connection.connection.info.backend_pid
    lose_the_connection()
    between_requests()
    found, level = built()
    assert (found != lost, level) == (True, "repeatable read")
    assert session()[1] == "read committed"


def test_a_connection_lost_after_its_first_statement_is_not_replaced(between_requests):
    lost = connection.connection.info.backend_pid
    assert session()[0] == lost
    lose_the_connection()
    with pytest.raises(LedgerUnavailable, match="does not answer"):
        built()


def test_begin_and_states_are_one_statement(between_requests):
    with CaptureQueriesContext(connection) as queries:
        built()
    together, _, commit = [one["sql"] for one in queries.captured_queries]
    assert together.startswith("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;")
    assert "; SELECT subject, desired" in together
    assert (commit, prepared()) == ("COMMIT", [])


@psycopg3
def test_the_server_keeps_the_plan_of_the_states_where_the_project_permits(between_requests):
    assert built()[1] == "repeatable read"
    assert [one[:23] for one in prepared()] == ["SELECT subject, desired"]


@psycopg3
def test_a_plan_of_an_older_table_is_given_up(between_requests):
    before = built()
    altered(299)
    try:
        assert built() == before
        assert connection.connection.prepare_threshold is None
        assert built() == before
    finally:
        altered(300)


def altered(length):
    other = connection.copy()  # psycopg forgets its plans after an ALTER of its own
    with closing(other), other.cursor() as cursor:
        cursor.execute(f"ALTER TABLE freshness_row ALTER COLUMN subject TYPE varchar({length})")
