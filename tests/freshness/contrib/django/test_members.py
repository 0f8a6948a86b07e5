"""Every store of a group's members keeps the same contract: in memory, and Django's on SQLite and on PostgreSQL."""

import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from django.db import connection, transaction

from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.members import DjangoMembers
from freshness.contrib.django.models import NoteRow
from freshness.testing.clock import FakeClock
from freshness.testing.members import MembersContract, claimed_now, dirty, everything, unchanged
from freshness.testing.memory_ledger import MemoryLedger
from freshness.testing.memory_members import MemoryMembers
from freshness.testing.updates import as_it_is
from tests.freshness.contrib.django.on_django import OnDjango, with_own_connections


class TestMemoryMembers(MembersContract):
    @pytest.fixture
    def ledger(self):
        return MemoryLedger(FakeClock())

    @pytest.fixture
    def members(self, ledger):
        return MemoryMembers(ledger)


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
class TestDjangoMembers(OnDjango, MembersContract):
    @pytest.fixture
    def ledger(self):
        return DjangoLedger()

    @pytest.fixture
    def members(self, ledger):
        return DjangoMembers(ledger)

    def test_the_end_of_a_member_waits_for_a_claim_that_adds_to_it(self, ledger, members):
        members.update({"fra": "tag", "lon": "tag"}, unchanged)
        ledger.mark("ws:1", reason="edit")
        with ThreadPoolExecutor(1) as other:
            with transaction.atomic():
                ledger.update(claimed_now, subjects=["ws:1"], known=["fra"])
                ended = other.submit(with_own_connections, partial(members.end, "lon"))
                time.sleep(0.3)
                assert not ended.done()
            assert ended.result(timeout=30) == 1
        assert dirty(ledger) == ["ws:1"]
        assert not NoteRow.objects.exists()

    def test_a_row_that_a_relay_holds_is_not_waited_for_when_everything_becomes_pending(self, ledger, members):
        if connection.vendor != "postgresql":
            pytest.skip("one transaction at a time")
        members.update({"fra": "tag"}, unchanged)
        for row in ("owed:fra/ws:1", "owed:fra/ws:2"):
            ledger.mark(row, reason="edit", bare=True)
        ledger.update(as_it_is)
        with ThreadPoolExecutor(1) as other, transaction.atomic():
            ledger.update(as_it_is, subjects=["owed:fra/ws:1"])
            whole = other.submit(with_own_connections, lambda: members.update({"fra": "tag"}, everything))
            assert [row.whole for row in whole.result(timeout=30)] == [True]
        assert dirty(ledger) == ["owed:fra/all", "owed:fra/ws:1"]
