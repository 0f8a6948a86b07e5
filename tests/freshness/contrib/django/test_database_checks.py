"""Databases unfit for the engine are refused by name, and so are settings defeated by a pooler."""

import tempfile
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import ConnectionHandler, connections
from django.db.backends.sqlite3.base import DatabaseWrapper

from freshness.contrib.django.database_checks import check_database, check_pooler, is_pooled, need_sessions, refuse
from tests import pgbouncer, services

SAID = "the engine runs on PostgreSQL and SQLite, and FRESHNESS['DATABASE'] is 'default': "


@pytest.fixture
def on(monkeypatch):
    """Return a function that gives the ledger's database another vendor."""
    return lambda vendor: monkeypatch.setattr(connections["default"], "vendor", vendor)


@pytest.mark.parametrize(
    ("vendor", "name"), [("mysql", "MySQL or MariaDB"), ("oracle", "Oracle"), ("microsoft", "SQL Server"), ("h2", "h2")]
)
def test_a_database_that_the_engine_does_not_run_on_is_refused_by_name(on, vendor, name):
    on(vendor)
    [error] = check_database()
    assert (error.id, error.msg) == ("freshness.E003", SAID + name)
    assert "move content and ledger to PostgreSQL 15 or newer" in error.hint


def test_so_it_is_where_its_driver_is_missing_and_where_no_database_has_the_name(settings, monkeypatch):
    engine = "django.db.backends.mysql"
    handler = ConnectionHandler({"default": {"ENGINE": engine, "NAME": "x"}})
    monkeypatch.setattr("freshness.contrib.django.database_checks.connections", handler)
    assert [one.msg for one in check_database()] == [f"{SAID}MySQL or MariaDB"]
    settings.FRESHNESS = {"DATABASE": "other"}
    assert [one.msg for one in check_database()] == ["FRESHNESS['DATABASE'] is 'other', which DATABASES does not have"]


def test_migrate_refuses_it_too_before_anything_is_made(on):
    on("mysql")
    with pytest.raises(ImproperlyConfigured, match="is 'default': MySQL or MariaDB: move content and ledger to"):
        refuse(using="default")
    assert refuse(using="other") is None


@pytest.mark.services
@pytest.mark.database
@pytest.mark.django_db
def test_migrate_asks_before_its_first_migration(on):
    on("mysql")
    with pytest.raises(ImproperlyConfigured, match="MySQL"):
        call_command("migrate", skip_checks=True, verbosity=0)


@pytest.mark.parametrize("engine", ["postgresql", "sqlite3"])
def test_the_databases_that_it_runs_on_are_fit(monkeypatch, engine):
    settings = {"ENGINE": f"django.db.backends.{engine}", "NAME": "x"}
    handler = ConnectionHandler({"default": settings})
    monkeypatch.setattr("freshness.contrib.django.database_checks.connections", handler)
    assert check_database() == []
    handler = ConnectionHandler({"default": settings | {"AUTOCOMMIT": False}})
    monkeypatch.setattr("freshness.contrib.django.database_checks.connections", handler)
    [error] = check_database()
    assert (error.id, error.msg) == (
        "freshness.E037",
        "DATABASES['default'] has AUTOCOMMIT False: what relays write would never be committed",
    )


@pytest.fixture
def server(postgres_url):
    """Return the directory of a PostgreSQL's socket, and a database of the server."""
    parts = urlsplit(postgres_url)
    return Path(parse_qs(parts.query)["host"][0]), parts.path[1:]


@pytest.fixture
def connect(server):
    """Open a connection of Django's with these settings, to a host and port."""
    opened = []

    def made(host, port="", **settings):
        there = {"ENGINE": "django.db.backends.postgresql", "NAME": server[1], "USER": "postgres"}
        handler = ConnectionHandler({"default": there | {"HOST": str(host), "PORT": port} | settings})
        opened.append(handler["default"])
        return opened[-1]

    yield made
    for connection in opened:
        connection.close()


@pytest.fixture(params=["transaction", "session"])
def bouncer(request, server):
    if pgbouncer.program() is None:
        services.missing("pgbouncer")
    with tempfile.TemporaryDirectory(prefix="huz-", dir="/tmp") as name:  # pgbouncer runs as another user
        directory = Path(name)
        directory.chmod(0o755)
        bouncer = pgbouncer.start(directory / "pgb", server=server[0], mode=request.param)
        yield bouncer, request.param
        bouncer.stop()


@pytest.mark.services
@pytest.mark.django_db
def test_a_pooler_is_told_by_the_process_that_a_connection_leads_to(connect, server, bouncer):
    running, mode = bouncer
    assert is_pooled(connect(server[0])) is False
    assert is_pooled(connect(running.directory, running.port)) is (mode == "transaction")


def test_nobody_asks_sqlite():
    assert is_pooled(DatabaseWrapper({"NAME": ":memory:"})) is False


def test_what_needs_a_session_is_named():
    def faults(**settings):
        there = {"ENGINE": "django.db.backends.postgresql", "NAME": "x"}
        return list(need_sessions(ConnectionHandler({"default": there | settings})["default"]))

    told = "a pooler in transaction mode is before DATABASES['default'], "
    cursors = f"{told}which lacks DISABLE_SERVER_SIDE_CURSORS True: a cursor is not there in the next transaction"
    assert faults(DISABLE_SERVER_SIDE_CURSORS=True, OPTIONS={"server_side_binding": True}) == []
    assert faults() == [cursors]
    assert faults(OPTIONS={"prepare_threshold": 5, "options": "-c work_mem=8MB", "assume_role": "web"}) == [
        cursors,
        f"{told}whose prepare_threshold must be None: what one session has prepared another does not know",
        f"{told}whose startup options '-c work_mem=8MB' are refused or forgotten",
        f"{told}whose assume_role would be the role of others' transactions too",
    ]


@pytest.mark.services
@pytest.mark.database
@pytest.mark.django_db
def test_this_project_is_set_up_for_the_pooler_that_it_runs_behind():
    assert check_pooler(databases=["default"]) == []
    assert check_pooler() == []
