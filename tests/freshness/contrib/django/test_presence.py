"""The contract of records of presence, at the record in memory, and at Django's on SQLite and PostgreSQL."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from freshness.contrib.django.models import PresenceRow
from freshness.contrib.django.presence import DjangoPresence
from freshness.errors import LedgerUnavailable
from freshness.testing.clock import FakeClock
from freshness.testing.memory_presence import MemoryPresence
from freshness.testing.presence import PresenceContract
from tests.freshness.contrib.django.on_django import OnDjango


class TestMemoryPresence(PresenceContract):
    @pytest.fixture
    def presence(self):
        return MemoryPresence(FakeClock())

    def test_it_can_be_away(self, presence, tag):
        presence.away = True
        for call in (lambda: presence.note([tag], seconds=1.0), lambda: presence.held([tag])):
            with pytest.raises(LedgerUnavailable):
                call()


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
class TestDjangoPresence(OnDjango, PresenceContract):
    @pytest.fixture
    def presence(self):
        return DjangoPresence()

    def test_in_a_transaction_it_is_refused_because_it_could_be_undone(self, presence, tag):
        with transaction.atomic():
            with pytest.raises(LedgerUnavailable, match="could be undone"):
                presence.note([tag], seconds=60.0)
            assert not PresenceRow.objects.exists()  # and the transaction is usable
        assert presence.held([tag]) == frozenset()

    def test_a_note_is_one_statement_and_so_is_a_look(self, presence, tag):
        kept = {"postgresql": ["INSERT"], "sqlite": ["PRAGMA", "PRAGMA", "INSERT", "PRAGMA"]}[connection.vendor]
        with CaptureQueriesContext(connection) as queries:
            presence.note([tag, f"{tag}x"], seconds=60.0)
        assert [query["sql"].split()[0] for query in queries] == kept
        with CaptureQueriesContext(connection) as queries:
            presence.held([tag, f"{tag}x"])
        assert len(queries) == 1

    def test_a_row_is_all_that_is_kept_of_a_tag(self, presence, tag):
        for seconds in (5.0, 60.0, 1.0):
            presence.note([tag], seconds=seconds)
        assert PresenceRow.objects.count() == 1

    def test_a_database_without_the_table_is_one_that_does_not_answer(self, presence, tag):
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE freshness_served RENAME TO gone")
        try:
            for call in (lambda: presence.note([tag], seconds=1.0), lambda: presence.held([tag])):
                with pytest.raises(LedgerUnavailable):
                    call()
        finally:
            with connection.cursor() as cursor:
                cursor.execute("ALTER TABLE gone RENAME TO freshness_served")
