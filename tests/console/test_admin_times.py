"""The ledger's pages in Django's admin show times, where the tables have seconds since 1970."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from freshness.contrib.django.models import ActionRow, LedgerRow, PauseRow

pytestmark = pytest.mark.django_db


def test_lists_show_times_and_no_epochs() -> None:
    at = 1_764_460_800.0  # 30 November 2025, midnight UTC
    LedgerRow.objects.create(subject="ws:a", desired=1, due_at=at, accepted_at=at)
    LedgerRow.objects.create(subject="ws:b", desired=1, due_at=1e300)
    PauseRow.objects.create(target="all", who="ada", why="x", since=at, until=at)
    ActionRow.objects.create(at=at, who="ada", what="purged", target="all")
    client = Client(headers={"host": "localhost"})
    client.force_login(User.objects.create_superuser("ada"))
    for table in ("ledgerrow", "pauserow", "actionrow"):
        page = client.get(f"/admin/freshness/{table}/").content.decode()
        assert "Nov. 30, 2025, midnight" in page, table
        assert "1764460800" not in page.replace(",", "").replace(".0", ""), table
    assert client.get("/admin/freshness/ledgerrow/?o=8").status_code == 200
