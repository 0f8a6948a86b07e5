"""The contract of ledgers, at the ledger in memory, and at Django's on SQLite and on PostgreSQL."""

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

from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.models import LedgerRow, NoteRow
from freshness.contrib.django.snapshot import snapshot
from freshness.errors import LedgerUnavailable
from freshness.targets.purge import Purge
from freshness.testing.clock import FakeClock
from freshness.testing.ledger import LedgerContract
from freshness.testing.ledger_marks import ELSEWHERE
from freshness.testing.memory_ledger import MemoryLedger
from freshness.testing.updates import as_it_is, flush
from tests.freshness.contrib.django.on_django import OnDjango
from tests.marked import marked

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

    def test_a_mark_that_fails_fails_the_transaction_of_its_edit(self, ledger, subject, marks_fail):
        def edit():
            with transaction.atomic():
                LedgerRow.objects.create(subject="ws:the-edit", due_at=1.0)
                ledger.mark(subject, reason="edit", purge=ELSEWHERE)

        with pytest.raises(LedgerUnavailable, match="refused"):
            edit()
        assert marked() == []
        assert ledger.read(subject) is None

    def test_a_fold_that_fails_loses_no_note_and_is_made_up_for(self, ledger, subject):
        ledger.mark(subject, reason="edit", purge=ELSEWHERE)
        before = ledger.read(subject)
        with _refused_inserts("freshness_scope", "NEW.generation > 0"), pytest.raises(LedgerUnavailable):
            ledger.update(as_it_is)
        assert (ledger.read(subject), LedgerRow.objects.count()) == (before, 0)
        assert ledger.update(flush)[0].purge == Purge.of(subject) | ELSEWHERE

    def test_a_mark_costs_one_round_trip(self, ledger, subject):
        with transaction.atomic():
            ledger.mark(subject, reason="edit")
            with CaptureQueriesContext(connection) as queries:
                ledger.mark(subject, reason="edit", purge=ELSEWHERE)
        assert len(queries) == 1

    def test_whoever_reads_the_state_of_a_subject_with_very_many_notes_folds_them(self, ledger, subject, monkeypatch):
        monkeypatch.setattr("freshness.contrib.django.ledger.MOST_NOTES", 3)
        for _ in range(4):
            ledger.mark(subject, reason="edit")
        before = ledger.read(subject)
        with transaction.atomic():
            assert ledger.stamp(subject).generation == 4
        assert NoteRow.objects.count() == 4  # not within somebody's transaction
        assert ledger.stamp(subject).generation == 4
        assert (NoteRow.objects.count(), ledger.read(subject)) == (0, before)
        assert ledger.read(subject).observed == 0  # only relays observe

    def test_a_state_is_known_although_its_very_many_notes_cannot_be_folded(self, ledger, subject, monkeypatch):
        monkeypatch.setattr("freshness.contrib.django.ledger.MOST_NOTES", 3)
        for _ in range(4):
            ledger.mark(subject, reason="edit", purge=ELSEWHERE)
        with _refused_inserts("freshness_scope", "NEW.generation > 0"):
            assert ledger.stamp(subject).generation == 4
        with snapshot(subject) as stamp:
            assert stamp.generation == 4
        assert NoteRow.objects.count() == 4

    def test_a_note_of_what_is_no_subject_stops_nobody(self, ledger, subject, caplog):
        for text in ("ws:", "shop:7", "tag:NO", "owed:"):
            NoteRow.objects.create(subject=text, xid=1, tag="", mark="", bucket=0, nonce=1, noted_at=1.0)
        ledger.mark(subject, reason="edit")
        assert [one.decision.facts.subject for one in ledger.update(as_it_is)] == [subject]
        assert (NoteRow.objects.count(), LedgerRow.objects.count()) == (0, 1)
        assert "no subject" in caplog.text

    def test_an_idle_update_is_one_read_and_takes_no_lock(self, ledger, subject):
        ledger.mark(subject, reason="edit")
        ledger.update(as_it_is)
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
        assert len(queries) <= 20

    def test_a_database_that_is_away_is_a_leaf_of_the_error_tree(self):
        connection.close()
        with pytest.raises(LedgerUnavailable), _unreachable():
            DjangoLedger().read("ws:1")

    @pytest.mark.slow
    def test_migrating_back_and_forth_keeps_what_was_there(self, ledger, subject):
        ledger.mark(subject, reason="edit", purge=ELSEWHERE)
        before = ledger.read(subject)
        assert before.suspensions == ()
        call_command("migrate", "freshness", verbosity=0, stdout=StringIO())
        call_command("migrate", "freshness", "0001", verbosity=0, stdout=StringIO())
        call_command("migrate", "freshness", verbosity=0, stdout=StringIO())
        assert ledger.read(subject) == before
        assert ledger.update(as_it_is)[0].purge == Purge()


@pytest.mark.slow
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


@pytest.fixture
def marks_fail():
    """Let the database refuse every note."""
    with _refused_inserts("freshness_note", "NEW.nonce >= 0"):
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
    """Give the database an address without a server, for this thread."""

    def __enter__(self):
        self.settings = dict(connection.settings_dict)
        connection.close()
        nowhere = "/nowhere/at/all"
        key = "HOST" if connection.vendor == "postgresql" else "NAME"
        connection.settings_dict[key] = nowhere
        options = connection.settings_dict["OPTIONS"]  # a pool has connections to the former address
        connection.settings_dict["OPTIONS"] = {name: value for name, value in options.items() if name != "pool"}

    def __exit__(self, *_):
        connection.close()
        connection.settings_dict.clear()
        connection.settings_dict.update(self.settings)
