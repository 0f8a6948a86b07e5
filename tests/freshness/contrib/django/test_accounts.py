"""The contract of keepers of accounts, at the keeper in memory, and at Django's on SQLite and on PostgreSQL."""

import pytest

from freshness.contrib.django.accounts import DjangoAccounts
from freshness.contrib.django.batches import DjangoBatches
from freshness.contrib.django.models import SpendRow
from freshness.testing.accounts import AccountsContract
from freshness.testing.clock import FakeClock
from freshness.testing.memory_batches import MemoryAccounts, MemoryBatches
from tests.freshness.contrib.django.on_django import OnDjango


class TestMemoryAccounts(AccountsContract):
    @pytest.fixture
    def batches(self):
        return MemoryBatches(FakeClock())

    @pytest.fixture
    def accounts(self, batches):
        return MemoryAccounts(FakeClock(), batches)

    def test_what_was_spent_adds_up(self, accounts):
        accounts.spend("cdn", "2026-11", {"ws:a": 2, "ws:b": 1})
        accounts.spend("cdn", "2026-11", {"ws:a": 3})
        assert accounts.spent == {("2026-11", "ws:a"): 5, ("2026-11", "ws:b"): 1}


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
class TestDjangoAccounts(OnDjango, AccountsContract):
    @pytest.fixture
    def batches(self):
        return DjangoBatches()

    @pytest.fixture
    def accounts(self):
        return DjangoAccounts()

    def test_what_was_spent_adds_up_for_each_account_month_and_subject(self, accounts):
        accounts.spend("cdn", "2026-11", {"ws:a": 2, "ws:b": 1})
        accounts.spend("cdn", "2026-11", {"ws:a": 3})
        accounts.spend("cdn", "2026-12", {"ws:a": 7})
        accounts.spend("other", "2026-11", {"ws:a": 1})
        assert sorted(SpendRow.objects.values_list("account", "month", "subject", "items")) == [
            ("cdn", "2026-11", "ws:a", 5),
            ("cdn", "2026-11", "ws:b", 1),
            ("cdn", "2026-12", "ws:a", 7),
            ("other", "2026-11", "ws:a", 1),
        ]

    def test_a_judge_that_fails_leaves_the_account_as_it_was(self, accounts, name):
        accounts.update(name, lambda account, _used, _now: (account, account))
        with pytest.raises(ZeroDivisionError):
            accounts.update(name, lambda _account, _used, _now: 1 / 0)
        assert accounts.update(name, lambda account, _used, _now: (account, account)).calls == 0
