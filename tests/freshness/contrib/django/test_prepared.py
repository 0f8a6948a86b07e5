"""Transactions in two phases: the notes of a prepared transaction are seen and purged after the commit."""

import uuid

import pytest
from django.db import connection, transaction

from freshness.contrib.django import build
from freshness.contrib.django.marks import mark
from freshness.scheduling.facts import Flush
from freshness.testing.updates import as_it_is, flush

pytestmark = [
    pytest.mark.services,
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("valkey_url"),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has no transactions in two phases"),
]


@pytest.fixture
def subject():
    return f"ws:{uuid.uuid4()}"


@pytest.fixture
def prepared(subject):
    """Prepare an edit's transaction with a mark of its subject; return its end, by COMMIT or ROLLBACK."""
    name = f"edit-{uuid.uuid4()}"
    with transaction.atomic(), connection.cursor() as cursor:
        mark(subject, reason="edit")
        cursor.execute(f"PREPARE TRANSACTION '{name}'")

    def end(how):
        with connection.cursor() as cursor:
            cursor.execute(f"{how} PREPARED '{name}'")

    yield end
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_prepared_xacts")
        assert cursor.fetchone() == (0,)


def test_nobody_waits_for_it_or_sees_it_before_it_is_committed(prepared, subject):
    ledger = build.ledger()
    mark(subject, reason="another edit")
    [one] = ledger.update(as_it_is, subjects=[subject])
    assert (one.decision.facts.desired, ledger.stamp(subject).generation) == (1, 1)
    prepared("COMMIT")
    assert ledger.stamp(subject).generation == 2


def test_a_purge_that_was_claimed_meanwhile_does_not_credit_it(prepared, subject):
    ledger = build.ledger()
    mark(subject, reason="another edit")
    [claimed] = ledger.update(flush, subjects=[subject])
    prepared("COMMIT")
    assert isinstance(claimed.decision, Flush)
    assert (claimed.decision.captured, ledger.read(subject).desired) == (1, 2)
    assert ledger.read(subject).due_at is not None


def test_one_that_is_undone_was_never_there(prepared, subject):
    prepared("ROLLBACK")
    assert build.ledger().stamp(subject).generation == 0
    assert build.ledger().read(subject) is None
