"""A transaction open for long is reported by name, and a younger transaction is not."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection, connections

from freshness.contrib.django import build, old_transactions
from freshness.contrib.django.relay import Chores
from freshness.events import Event, OldTransactionAlarm

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


@contextmanager
def open_elsewhere(name: str) -> Iterator[None]:
    """Open another connection with a transaction that has read."""
    other = connections.create_connection("default")
    try:
        with other.cursor() as cursor:
            cursor.execute("SET application_name = %s", [name])
            cursor.execute("BEGIN")
            cursor.execute("SELECT count(*) FROM freshness_row")
            yield
            cursor.execute("ROLLBACK")
    finally:
        other.close()


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[Event]:
    events: list[Event] = []
    monkeypatch.setattr(build, "observe", lambda: events.append)
    return events


def test_it_is_told_with_its_name_and_what_to_do(
    told: list[Event], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    if connection.vendor != "postgresql":
        assert old_transactions.look() is None
        return
    with open_elsewhere("nightly dump"), caplog.at_level(logging.WARNING):
        assert old_transactions.look() is None  # the transaction is younger than ten minutes
        monkeypatch.setattr(old_transactions, "OLD", 0.0)
        alarm = old_transactions.look()
    assert alarm is not None
    assert told == [alarm]
    assert isinstance(alarm, OldTransactionAlarm)
    assert (alarm.subject, alarm.seconds >= 0) == ("transactions", True)
    assert "(nightly dump, " in alarm.why
    assert "has a transaction open for 0 minutes" in alarm.why
    assert alarm.why in caplog.text
    assert old_transactions.look() is None, "it has ended"
    assert len(told) == 1


def test_relays_look_each_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[str] = []
    monkeypatch.setattr(old_transactions, "look", lambda: looks.append("looked"))
    with Chores() as chores:
        chores.begin()
    assert looks == ["looked"]
