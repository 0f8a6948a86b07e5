"""Databases that go back for real, and a watching relay: the noticed changes, the purges, and the rows left alone."""

from contextlib import contextmanager, suppress

import pytest
from django.core.management import call_command
from django.db import connections
from django.test import override_settings

from freshness.contrib.django import build, restoring
from freshness.contrib.django.beats import Beats
from freshness.contrib.django.history import history
from freshness.contrib.django.models import LedgerRow, RestorationRow
from freshness.contrib.django.restored import Restorations
from freshness.contrib.django.server import DatabaseServer
from freshness.contrib.django.watch import noticed
from freshness.delivery.history import DatabaseIdentity
from freshness.errors import LedgerUnavailable
from freshness.ports import Receipt
from freshness.targets.generation import Stamp
from tests.freshness.contrib.django.homes import ALIAS, PostgresData, SqliteFile, forget
from tests.waiting import until_true

pytestmark = [pytest.mark.services, pytest.mark.timeout(240)]

AT_ONCE = {"debounce": 0.001, "fence": 0.0001, "request_life": 0.0001, "margin": 0.0001, "rate": 0.002, "lease": 0.002}
POLICY = {**AT_ONCE, "max_wait": 0.002, "tick": 0.001}


class Deployment:
    """A ledger, its relay, and the CDN in memory."""

    def __init__(self, home):
        self.home = home

    @property
    def cdn(self):
        return build.engine().ports.cdn

    def edit(self, *subjects):
        for subject in subjects:
            build.ledger().mark(subject, reason="edit", bare=True)

    def relay(self):
        """Tick as a relay does until no row is due; return the noticed change of history."""
        why = noticed()
        RestorationRow.objects.using(ALIAS).update(over=0.0)
        restoring.carry_on()
        for _ in range(400):
            for claimed in build.engine().tick():
                history().purged(member.subject for member in claimed.batch.members)
                build.engine().send(claimed)
            if not LedgerRow.objects.using(ALIAS).filter(due_at__isnull=False).exists():
                break
        else:
            pytest.fail("still due")
        noticed()
        Restorations(build.ledger()).end()
        return why

    def restart(self):
        """Start another relay, with the memory kept outside of the database and of the former process."""
        build.forget()
        history.cache_clear()

    def purged(self, since):
        return sorted({member.subject for batch in self.cdn.sent[since:] for member in batch.members})


@pytest.fixture(params=[SqliteFile, PostgresData], ids=["sqlite", "postgres"])
def home(request, tmp_path_factory):
    made = request.param(tmp_path_factory.mktemp("home"))
    yield made
    made.stop()


@contextmanager
def deployed(home, state, blocker):
    """Two shops, clean, in a database."""
    settings = {"CDN": "freshness.cdn.memory.Memory", "POLICY": POLICY, "DATABASE": ALIAS, "STATE_DIR": str(state)}
    with blocker.unblock(), override_settings(FRESHNESS=settings):
        call_command("migrate", "freshness", database=ALIAS, verbosity=0)
        deployment = Deployment(home)
        deployment.edit("ws:one", "ws:two")
        assert deployment.relay() == ""
        yield deployment
        forget()
    build.forget()


@pytest.fixture
def here(home, tmp_path, django_db_blocker):
    """Return a database with a backup of its present state."""
    with deployed(home, tmp_path / "state", django_db_blocker) as deployment:
        home.keep()
        yield deployment


def row(subject):
    return LedgerRow.objects.using(ALIAS).get(subject=subject)


def beat_again(monkeypatch):
    """Make a beat due, and notice."""
    monkeypatch.setattr("freshness.contrib.django.beats.EVERY", -1.0)
    noticed()


def test_a_backup_that_is_restored_is_noticed_and_everything_purged_once(here, monkeypatch):
    here.edit("ws:one")
    assert here.relay() == ""
    beat_again(monkeypatch)
    here.home.go_back()
    before = len(here.cdn.sent)
    why = here.relay()
    assert "history: beat" in why or "started at" in why or "log ends at" in why
    assert here.purged(before) == ["ws:one", "ws:two"]
    assert here.relay() == ""
    assert here.purged(before) == ["ws:one", "ws:two"]
    assert Restorations(build.ledger()).open() is None


def test_a_relay_that_starts_afterwards_knows_by_what_stands_outside(here, monkeypatch):
    here.edit("ws:one")
    here.relay()
    beat_again(monkeypatch)
    here.home.go_back()
    here.restart()
    assert here.relay() != ""
    assert here.purged(0) == ["ws:one", "ws:two"]


def test_a_subject_that_was_purged_last_tells_even_where_no_beat_is_lost(here, monkeypatch):
    before = build.ledger().stamp("ws:one")
    monkeypatch.setattr(Beats, "beat", lambda self: None)
    monkeypatch.setattr(DatabaseServer, "read", lambda self: (DatabaseIdentity(), 0))
    here.edit("ws:one")
    here.relay()
    at = build.ledger().stamp("ws:one")
    here.home.go_back()
    sent = len(here.cdn.sent)
    assert here.relay() == f"ws:one is at {before}, and was at {at}"
    assert here.purged(sent) == ["ws:one", "ws:two"]


def test_a_fence_above_the_state_tells_too(here, monkeypatch):
    monkeypatch.setattr(Beats, "beat", lambda self: None)
    monkeypatch.setattr(DatabaseServer, "read", lambda self: (DatabaseIdentity(), 0))
    here.relay()
    before = build.ledger().stamp("ws:one")
    above = Stamp(generation=before.generation + 1, nonce=0xA)
    history().purged(["ws:one"])
    store = build.store()
    store.put("ws:one", above, read_at=store.get("ws:one").now, lease=60.0)
    assert here.relay() == f"ws:one is at {before}, and was at {above}"


def test_the_same_generations_again_are_purged_again(here, monkeypatch):
    """The edits of the lost time and the edits after the restore have the same generations."""
    here.edit("ws:one")
    here.relay()
    beat_again(monkeypatch)
    here.home.go_back()
    here.edit("ws:one")
    before = len(here.cdn.sent)
    assert here.relay() != ""
    assert here.purged(before) == ["ws:one", "ws:two"]
    assert row("ws:one").done == row("ws:one").desired


def test_a_database_that_goes_back_during_a_call_is_credited_with_nothing(here, monkeypatch):
    here.edit("ws:two")
    here.relay()
    beat_again(monkeypatch)
    here.edit("ws:one")
    purge = type(here.cdn).purge

    def restored_meanwhile(cdn, batch):
        monkeypatch.setattr(type(cdn), "purge", purge)
        receipt = purge(cdn, batch)
        here.home.go_back()
        return receipt if receipt else Receipt()

    LedgerRow.objects.using(ALIAS).filter(subject="ws:one").update(observed_at=1.0, first_dirty_at=1.0)
    [claimed] = build.engine().tick()
    monkeypatch.setattr(type(here.cdn), "purge", restored_meanwhile)
    build.engine().send(claimed)
    before = len(here.cdn.sent)
    assert (row("ws:one").desired, row("ws:one").done) == (1, 1)
    assert here.relay() != ""
    assert here.purged(before) == ["ws:one", "ws:two"]


def test_a_restart_that_loses_nothing_is_left_alone(here):
    here.edit("ws:one")
    here.relay()
    before = len(here.cdn.sent)
    here.home.restart()
    here.restart()
    build.engine()
    assert here.relay() == ""
    assert here.purged(0) == []
    assert before > 0


# PostgreSQL alone


@pytest.fixture
def cluster(tmp_path_factory):
    made = PostgresData(tmp_path_factory.mktemp("home"))
    yield made
    made.stop()


@pytest.fixture
def on_postgres(cluster, tmp_path, django_db_blocker):
    with deployed(cluster, tmp_path / "state", django_db_blocker) as deployment:
        yield deployment


def answers(sql):
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]


def execute(sql):
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.parametrize(
    ("statement", "durable"),
    [
        ("SELECT 1", True),
        ("ALTER ROLE postgres SET work_mem = '8MB'", True),
        ("ALTER ROLE postgres SET synchronous_commit = 'remote_apply'", False),  # the others' state is unknown
        ("CREATE ROLE importer; ALTER ROLE importer SET synchronous_commit = off", False),
        ("ALTER DATABASE postgres SET synchronous_commit = off", False),
        ("ALTER SYSTEM SET synchronous_commit = 'local'; SELECT pg_reload_conf()", True),
    ],
)
def test_a_restart_may_lose_commits_unless_each_role_is_known_to_wait_for_them(on_postgres, statement, durable):
    for one in statement.split(";"):
        execute(one)
    forget()
    server, position = DatabaseServer(using=ALIAS).read()
    assert (server.durable, position > 0) == (durable, True)


def test_a_restart_that_may_lose_commits_is_taken_for_one(on_postgres):
    execute("CREATE ROLE importer")
    execute("ALTER ROLE importer SET synchronous_commit = off")
    on_postgres.relay()
    on_postgres.home.restart()
    assert on_postgres.relay().startswith("the database is another one: it was started at ")


def test_a_standby_that_takes_over_is_another_timeline(on_postgres):
    on_postgres.home.shut_down()
    (on_postgres.home.data / "recovery.signal").touch()
    with (on_postgres.home.data / "postgresql.auto.conf").open("a") as settings:
        settings.write("restore_command = 'false'\n")
    on_postgres.home.start()
    before, at_once = len(on_postgres.cdn.sent), ""
    with suppress(LedgerUnavailable):  # the server recovers still, unless the start was quick
        at_once = noticed()
    until_true(lambda: answers("SELECT NOT pg_is_in_recovery()"), "it has taken over")
    later = on_postgres.relay()
    assert (at_once or later) == ("the database is another one: the timeline is 00000002 and was 00000001")
    assert on_postgres.purged(before) == ["ws:one", "ws:two"]


def test_a_dump_that_is_restored_beside_it_is_another_database(on_postgres, tmp_path):
    dump = tmp_path / "dump"
    dump.write_bytes(on_postgres.home.program("pg_dump", "-d", "postgres", "-Fc"))
    on_postgres.edit("ws:one")
    on_postgres.relay()
    on_postgres.home.program("createdb", "again")
    on_postgres.home.program("pg_restore", "-d", "again", str(dump))
    on_postgres.home.use("again")
    before = len(on_postgres.cdn.sent)
    assert on_postgres.relay().startswith("the database is another one: the database's identity is ")
    assert on_postgres.purged(before) == ["ws:one", "ws:two"]


def test_data_that_is_restored_into_the_same_tables_is_told_by_its_beats(on_postgres, tmp_path, monkeypatch):
    dump = tmp_path / "dump"
    dump.write_bytes(on_postgres.home.program("pg_dump", "-d", "postgres", "--data-only", "-Fc"))
    on_postgres.edit("ws:one")
    on_postgres.relay()
    beat_again(monkeypatch)
    tables = answers("SELECT string_agg(tablename, ', ') FROM pg_tables WHERE tablename LIKE 'freshness_%'")
    execute(f"TRUNCATE {tables}, django_migrations")
    on_postgres.home.program("pg_restore", "-d", "postgres", "--disable-triggers", str(dump))
    forget()
    before = len(on_postgres.cdn.sent)
    assert "of another history: beat" in on_postgres.relay()
    assert on_postgres.purged(before) == ["ws:one", "ws:two"]


def test_a_role_that_may_not_ask_for_the_system_is_told_once_and_does_without(on_postgres, caplog):
    execute("CREATE ROLE shop LOGIN")
    execute("REVOKE EXECUTE ON FUNCTION pg_control_system() FROM public")
    on_postgres.home.use("postgres", user="shop")
    asked = DatabaseServer(using=ALIAS)
    found = [asked.read()[0] for _ in range(3)]
    assert {(one.system, one.timeline) for one in found} == {("", "00000001")}
    [said] = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
    assert said.startswith("whether the database went back is told without the system identifier: ")
    assert said.endswith("this role may not call pg_control_system()")
