"""Every ledger of ours keeps the same contract: the one in memory, and Django's on SQLite and on PostgreSQL."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from io import StringIO

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from freshness.contrib.django.batches import DjangoBatches
from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.models import LedgerRow
from freshness.errors import LedgerUnavailable
from freshness.targets.purge import Purge
from freshness.testing.batches import BatchesContract
from freshness.testing.clock import FakeClock
from freshness.testing.fakes import MemoryBatches, MemoryLedger
from freshness.testing.ledger import ELSEWHERE, LedgerContract
from freshness.testing.updates import as_it_is, flush
from tests.freshness.contrib.django.on_django import OnDjango, with_own_connections

on_both_databases = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


class TestMemoryLedger(LedgerContract):
    skips_locked = False

    @pytest.fixture
    def ledger(self):
        return MemoryLedger(FakeClock())

    @pytest.fixture
    def atomic(self, ledger):
        return ledger.atomic

    def test_it_can_be_away(self, ledger, subject):
        ledger.away = True
        for call in (partial(ledger.mark, subject, reason="edit"), partial(ledger.read, subject)):
            with pytest.raises(LedgerUnavailable):
                call()


class TestMemoryBatches(BatchesContract):
    @pytest.fixture
    def batches(self):
        return MemoryBatches(FakeClock())


def waits_for_a_lock():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")
        return cursor.fetchone() is not None


class TestDjangoLedger(OnDjango, LedgerContract):
    pytestmark = on_both_databases

    @property
    def skips_locked(self):
        return connection.vendor == "postgresql"

    @pytest.fixture
    def ledger(self):
        return DjangoLedger()

    @pytest.fixture
    def atomic(self):
        return transaction.atomic

    def test_a_mark_that_fails_leaves_the_save_usable(self, ledger, subject, marks_fail):
        with transaction.atomic():
            LedgerRow.objects.create(subject="ws:the-edit", due_at=1.0)
            with pytest.raises(LedgerUnavailable):
                ledger.mark(subject, reason="edit", purge=ELSEWHERE)
            LedgerRow.objects.filter(subject="ws:the-edit").update(reason="saved after the failure")
        assert LedgerRow.objects.get(subject="ws:the-edit").reason == "saved after the failure"
        assert ledger.read(subject) is None

    def test_a_failure_to_note_what_else_is_stale_undoes_the_mark_and_leaves_the_save_usable(
        self, ledger, subject, scopes_fail
    ):
        with transaction.atomic():
            LedgerRow.objects.create(subject="ws:the-edit", due_at=1.0)
            with pytest.raises(LedgerUnavailable):
                ledger.mark(subject, reason="edit", purge=ELSEWHERE)
            LedgerRow.objects.filter(subject="ws:the-edit").update(reason="saved after the failure")
        assert LedgerRow.objects.get(subject="ws:the-edit").reason == "saved after the failure"
        assert ledger.read(subject) is None

    def test_outside_a_transaction_a_mark_and_what_else_is_stale_come_together_or_not_at_all(
        self, ledger, subject, scopes_fail
    ):
        with pytest.raises(LedgerUnavailable):
            ledger.mark(subject, reason="edit", purge=ELSEWHERE)
        assert ledger.read(subject) is None

    def test_an_update_that_waits_for_an_open_edit_holds_up_nobody_else(self, ledger, subject):
        if not self.skips_locked:
            pytest.skip("SQLite has one lock for all")
        others = [f"ws:-{number}-{subject}" for number in range(3)]  # locked before it
        for one in (subject, *others):
            ledger.mark(one, reason="first")
        marked, commit = threading.Event(), threading.Event()

        def edit():
            with transaction.atomic():
                ledger.mark(subject, reason="an open edit")
                marked.set()
                assert commit.wait(20)

        def update():
            return [one.decision.facts.subject for one in ledger.update(as_it_is, subjects=[*others, subject])]

        with ThreadPoolExecutor(3) as pool:
            open_edit = pool.submit(with_own_connections, edit)
            assert marked.wait(20)
            reviewing = pool.submit(with_own_connections, update)
            while not waits_for_a_lock():
                assert not reviewing.done()
            marks = [pool.submit(with_own_connections, partial(ledger.mark, one, reason="more")) for one in others]
            assert [mark.result(20).generation for mark in marks] == [2, 2, 2]
            assert not reviewing.done()
            commit.set()
            open_edit.result(20)
            assert reviewing.result(20) == [*sorted(others), subject]

    def test_a_mark_costs_one_round_trip(self, ledger, subject):
        with transaction.atomic():
            ledger.mark(subject, reason="edit")
            with CaptureQueriesContext(connection) as queries:
                ledger.mark(subject, reason="edit", purge=ELSEWHERE)
        statements = {"postgresql": 1, "sqlite": 4}  # SQLite is in the process: there is no trip
        assert len(queries) == statements[connection.vendor]

    def test_an_idle_update_is_one_read_and_takes_no_lock(self, ledger, subject):
        ledger.mark(subject, reason="edit")
        LedgerRow.objects.update(due_at=1e12)
        with CaptureQueriesContext(connection) as queries:
            assert ledger.update(as_it_is) == []
        assert [query["sql"].split()[0] for query in queries] == ["SELECT"]
        assert "FOR UPDATE" not in queries[0]["sql"]

    def test_only_the_database_has_a_clock(self, ledger, subject):
        ledger.mark(subject, reason="edit")
        now = ledger.update(as_it_is)[0].now
        with time_machine.travel(timezone.now() + timedelta(hours=1)):
            ledger.mark(subject, reason="edit")
            judged = ledger.update(as_it_is, subjects=[subject])[0]
        assert judged.now - now < 600
        assert judged.decision.facts.due_at <= judged.now

    def test_the_database_itself_refuses_a_dirty_row_that_is_never_due(self, subject):
        with pytest.raises(IntegrityError):
            LedgerRow.objects.create(subject=subject, desired=2, done=1, due_at=None)
        LedgerRow.objects.create(subject=subject, desired=2, done=2, due_at=None)

    def test_a_row_of_before_a_spelling_was_refused_is_purged_as_it_is(self, ledger):
        for subject in ("tag:p-mug", "host:Shop.Example"):
            LedgerRow.objects.create(subject=subject, desired=1, due_at=1.0)
        assert [one.purge for one in ledger.update(flush)] == [Purge.of("tag:p-mug"), Purge.of("host:Shop.Example")]

    def test_no_row_depends_on_its_workspace(self):
        assert not [field for field in LedgerRow._meta.get_fields() if field.is_relation]

    def test_an_update_of_many_rows_is_a_handful_of_statements(self, ledger):
        for number in range(50):
            ledger.mark(f"ws:{number}", reason="edit")
        with CaptureQueriesContext(connection) as queries:
            assert len(ledger.update(as_it_is)) == 50
        assert len(queries) <= 6

    def test_a_database_that_is_away_is_a_leaf_of_the_error_tree(self):
        connection.close()
        with pytest.raises(LedgerUnavailable), _unreachable():
            DjangoLedger().read("ws:1")

    def test_migrating_back_and_forth_keeps_what_was_there(self, ledger, subject):
        ledger.mark(subject, reason="edit", purge=ELSEWHERE)
        before = ledger.read(subject)
        assert before.suspensions == ()
        call_command("migrate", "freshness", verbosity=0, stdout=StringIO())
        call_command("migrate", "freshness", "0001", verbosity=0, stdout=StringIO())
        call_command("migrate", "freshness", verbosity=0, stdout=StringIO())
        assert ledger.read(subject) == before
        assert ledger.update(as_it_is)[0].purge == Purge()


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_whoever_may_look_at_a_model_still_may_when_the_model_is_renamed():
    call_command("migrate", "freshness", "0006", verbosity=0, stdout=StringIO())
    row, _ = ContentType.objects.get_or_create(app_label="freshness", model="row")
    former, _ = Permission.objects.get_or_create(codename="view_row", content_type=row, defaults={"name": "x"})
    call_command("migrate", "freshness", verbosity=0, stdout=StringIO())
    now = Permission.objects.get(pk=former.pk)
    assert (now.codename, now.content_type.model) == ("view_ledgerrow", "ledgerrow")
    assert not ContentType.objects.filter(app_label="freshness", model="row").exists()


class TestDjangoBatches(OnDjango, BatchesContract):
    pytestmark = on_both_databases

    @pytest.fixture
    def batches(self):
        return DjangoBatches()


@pytest.fixture
def marks_fail():
    """The database refuses every insert into the ledger, except the row of the edit itself."""
    with _refused_inserts("freshness_row", "NEW.subject <> 'ws:the-edit'"):
        yield


@pytest.fixture
def scopes_fail():
    """The database refuses every insert of what else is stale."""
    with _refused_inserts("freshness_scope", "NEW.generation > 0"):
        yield


class _refused_inserts:  # noqa: N801
    def __init__(self, table, when):
        self.table, self.when = table, when

    def __enter__(self):
        refuse = f"CREATE TRIGGER refuse BEFORE INSERT ON {self.table} FOR EACH ROW WHEN ({self.when})"
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute(
                    "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS "
                    "$$ BEGIN RAISE EXCEPTION 'refused'; END $$"
                )
                cursor.execute(f"{refuse} EXECUTE FUNCTION refuse()")
            else:
                cursor.execute(f"{refuse} BEGIN SELECT RAISE(ABORT, 'refused'); END")

    def __exit__(self, *_):
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute(f"DROP TRIGGER refuse ON {self.table}")
                cursor.execute("DROP FUNCTION refuse")
            else:
                cursor.execute("DROP TRIGGER refuse")


class _unreachable:  # noqa: N801
    """The database's address leads nowhere, for this thread."""

    def __enter__(self):
        self.settings = dict(connection.settings_dict)
        connection.close()
        nowhere = "/nowhere/at/all"
        key = "HOST" if connection.vendor == "postgresql" else "NAME"
        connection.settings_dict[key] = nowhere

    def __exit__(self, *_):
        connection.close()
        connection.settings_dict.clear()
        connection.settings_dict.update(self.settings)
