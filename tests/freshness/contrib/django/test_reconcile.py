"""The reconciler marks each change named by a source, regardless of other marks, and of the length of the change's
transaction."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import connection, transaction
from django.test import override_settings
from django.utils.timezone import make_naive

from freshness.contrib.django import build
from freshness.contrib.django.concerned import to_purge
from freshness.contrib.django.marks import mark
from freshness.contrib.django.models import ReconciledRow
from freshness.contrib.django.reconcile import reconcile
from tests.services import needs_sessions

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
SHOP = "ws:shop"
changes: dict[float, str] = {}


def changed_since(since: datetime):
    """For SOURCES."""
    return [(subject, datetime.fromtimestamp(at, tz=UTC)) for at, subject in changes.items() if at >= since.timestamp()]


@pytest.fixture(autouse=True)
def source():
    changes.clear()
    with override_settings(FRESHNESS={"CDN": "freshness.cdn.memory.Memory", "SOURCES": [f"{__name__}.changed_since"]}):
        yield
    build.forget()


def now() -> float:
    return build.ledger().now()


def generation() -> int:
    return build.ledger().stamp(SHOP).generation


def test_a_change_is_marked_once_whatever_was_marked_after_it():
    changes[now() - 30] = SHOP
    mark(SHOP, reason="another edit, which was marked")
    assert reconcile() == [SHOP]
    assert generation() == 2
    assert reconcile() == []
    assert generation() == 2


def test_a_change_that_commits_late_is_found_though_a_later_one_was_marked():
    changes[now() - 20] = SHOP
    assert reconcile() == [SHOP]
    changes[now() - 600] = SHOP  # written ten minutes ago, committed now
    assert reconcile() == [SHOP]
    assert (generation(), reconcile()) == (2, [])


def test_two_changes_of_one_subject_in_one_look_are_one_mark():
    changes.update({now() - 30: SHOP, now() - 20: SHOP})
    assert reconcile() == [SHOP]
    assert generation() == 1


def test_it_looks_back_to_the_oldest_transaction_that_was_open_at_the_look_before():
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no transactions side by side")
    at = now()
    changes[at - 30] = "ws:other"
    assert reconcile(look_back=60.0) == ["ws:other"]
    ReconciledRow.objects.filter(subject="").update(changed_at=at - 3_000)  # as left by a transaction of so long ago
    changes[at - 2_000] = SHOP
    assert reconcile(look_back=60.0) == [SHOP]
    changes[at - 2_500] = SHOP  # no transaction was open at the look before
    assert reconcile(look_back=60.0) == []


def test_an_open_transaction_is_remembered_with_its_beginning():
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no transactions side by side")
    other = connection.copy()
    try:
        other.set_autocommit(False)
        with other.cursor() as cursor:
            cursor.execute("SELECT extract(epoch FROM now())")
            began = float(cursor.fetchone()[0])
            cursor.execute("SELECT pg_sleep(0.01)")  # the look's own time is later for sure
        reconcile()
        assert ReconciledRow.objects.get(subject="").changed_at == pytest.approx(began, abs=0.001)
        other.rollback()
    finally:
        other.close()
    reconcile()
    assert ReconciledRow.objects.get(subject="").changed_at > began + 0.001


def test_who_may_not_see_the_transactions_of_others_says_so_once(caplog):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no transactions side by side")
    needs_sessions()
    caplog.set_level("WARNING")
    reconcile()
    assert caplog.text == ""
    with connection.cursor() as cursor:
        cursor.execute("CREATE ROLE blind")
        cursor.execute("GRANT ALL ON ALL TABLES IN SCHEMA public TO blind")
        cursor.execute("SET ROLE blind")
        try:
            reconcile()
            reconcile()
        finally:
            cursor.execute("RESET ROLE")
            cursor.execute("DROP OWNED BY blind")
            cursor.execute("DROP ROLE blind")
    [told] = caplog.messages
    assert "GRANT pg_read_all_stats to it" in told


def test_what_is_too_old_to_be_named_again_is_forgotten():
    at = now()
    changes[at - 50] = SHOP
    assert reconcile(look_back=60.0) == [SHOP]
    assert ReconciledRow.objects.filter(subject=SHOP).count() == 1
    changes.clear()
    reconcile(look_back=10.0)
    assert ReconciledRow.objects.filter(subject=SHOP).count() == 0


def test_a_mark_that_fails_leaves_the_change_to_the_next_look(monkeypatch):
    changes[now() - 5] = SHOP
    with monkeypatch.context() as patch:
        patch.setattr("freshness.contrib.django.reconcile.mark", lambda *_, **__: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            reconcile()
    assert generation() == 0
    assert reconcile() == [SHOP]


def test_a_change_is_seen_and_marked_in_one_transaction():
    changes[now() - 5] = SHOP
    with transaction.atomic():
        assert reconcile() == [SHOP]
        transaction.set_rollback(True)
    assert generation() == 0
    assert reconcile() == [SHOP]


def local_changes(since: datetime):
    """For SOURCES of a project without USE_TZ: its fields hold the time of TIME_ZONE."""
    zone = ZoneInfo("America/New_York")
    asked_since.append(since)
    local = [(subject, make_naive(datetime.fromtimestamp(at, tz=UTC), zone)) for at, subject in changes.items()]
    return [one for one in local if one[1] >= since]


asked_since: list[datetime] = []


def test_without_use_tz_sources_hear_and_tell_the_time_of_the_settings():
    settings = {"CDN": "freshness.cdn.memory.Memory", "SOURCES": [f"{__name__}.local_changes"]}
    at = now() - 30
    changes[at] = SHOP
    with override_settings(FRESHNESS=settings, USE_TZ=False, TIME_ZONE="America/New_York"):
        assert reconcile(look_back=60.0) == [SHOP]
        assert reconcile(look_back=60.0) == []
        assert asked_since[0].tzinfo is None
        assert list(to_purge()).count(SHOP) == 1
    assert ReconciledRow.objects.get(subject=SHOP).changed_at == pytest.approx(at, abs=0.001)
