"""Whoever keeps the members of a group keeps the same contract: in memory, and Django's on SQLite and on PostgreSQL."""

import pytest

from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.members import DjangoMembers
from freshness.testing.clock import FakeClock
from freshness.testing.fakes import MemoryLedger
from freshness.testing.members import MembersContract
from freshness.testing.memory_members import MemoryMembers
from tests.freshness.contrib.django.on_django import OnDjango


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
