"""The contracts of adapters, with parameters bound on the server, each of a single type."""

import pytest
from django.db import connection, connections, transaction

from freshness.contrib.django.accounts import DjangoAccounts
from freshness.contrib.django.batches import DjangoBatches
from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.members import DjangoMembers
from freshness.contrib.django.presence import DjangoPresence
from freshness.testing.accounts import AccountsContract
from freshness.testing.batches import BatchesContract
from freshness.testing.ledger import LedgerContract
from freshness.testing.members import MembersContract
from freshness.testing.presence import PresenceContract
from tests import drivers
from tests.freshness.contrib.django.on_django import OnDjango

pytestmark = [
    pytest.mark.services,
    pytest.mark.database,
    pytest.mark.django_db(transaction=True),
]


@pytest.fixture(autouse=True)
def bound(transactional_db):
    if connection.vendor != "postgresql" or drivers.driver() != "psycopg":
        pytest.skip("SQLite and psycopg 2 bind nothing on a server")
    options = connections.settings["default"]["OPTIONS"]
    before = options.get("server_side_binding")
    connection.close()
    options["server_side_binding"] = True
    with connection.cursor() as cursor:
        cursor.execute("SELECT query FROM pg_stat_activity WHERE pid = pg_backend_pid() AND %s > 0", [1])
        assert "$1 > 0" in cursor.fetchone()[0]
    yield
    connection.close()
    if before is None:
        del options["server_side_binding"]


class _OnDjango(OnDjango):
    skips_locked = True

    @pytest.fixture
    def ledger(self):
        return DjangoLedger()

    @pytest.fixture
    def atomic(self):
        return transaction.atomic

    @pytest.fixture
    def batches(self):
        return DjangoBatches()

    @pytest.fixture
    def accounts(self):
        return DjangoAccounts()

    @pytest.fixture
    def presence(self):
        return DjangoPresence()

    @pytest.fixture
    def members(self, ledger):
        return DjangoMembers(ledger)


class TestLedger(_OnDjango, LedgerContract):
    pass


class TestBatches(_OnDjango, BatchesContract):
    pass


class TestAccounts(_OnDjango, AccountsContract):
    pass


class TestPresence(_OnDjango, PresenceContract):
    pass


class TestMembers(_OnDjango, MembersContract):
    pass
