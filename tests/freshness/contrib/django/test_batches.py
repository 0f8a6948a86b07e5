"""Every record of batches of ours keeps the same contract: in memory, on SQLite and on PostgreSQL."""

import pytest

from freshness.contrib.django.batches import DjangoBatches
from freshness.testing.batches import BatchesContract
from freshness.testing.clock import FakeClock
from freshness.testing.memory_batches import MemoryBatches
from tests.freshness.contrib.django.on_django import OnDjango

on_both_databases = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


class TestMemoryBatches(BatchesContract):
    @pytest.fixture
    def batches(self):
        return MemoryBatches(FakeClock())


class TestDjangoBatches(OnDjango, BatchesContract):
    pytestmark = on_both_databases

    @pytest.fixture
    def batches(self):
        return DjangoBatches()
