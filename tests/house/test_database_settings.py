"""Django's database settings made from DATABASE_URL and DATABASE_POOLER."""

import os
import runpy
from pathlib import Path

import pytest
from django.db.backends.postgresql import psycopg_any

SETTINGS = Path(__file__).resolve().parents[2] / "huzilerz" / "settings.py"
URL = "postgresql://web@db/shops"

pytestmark = pytest.mark.skipif(not psycopg_any.is_psycopg3, reason="psycopg 2 has other options")


@pytest.fixture
def database(tmp_path, monkeypatch):
    def read(url, **env):
        for name in list(os.environ):
            if name.startswith(("DATABASE_C", "DATABASE_P")):
                monkeypatch.delenv(name)
        told = {"HUZILERZ_ENV": "dev", "HUZILERZ_STATE": str(tmp_path), "DATABASE_URL": url} | env
        for name, value in told.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(SETTINGS))["DATABASES"]["default"]

    return read


def test_a_transaction_that_is_forgotten_ends(database):
    found = database(URL)
    assert found["OPTIONS"] == {"options": "-c idle_in_transaction_session_timeout=5000", "prepare_threshold": 5}
    assert (found["CONN_MAX_AGE"], found["DISABLE_SERVER_SIDE_CURSORS"]) == (60, False)


def test_startup_options_of_the_url_come_after_ours_and_so_count(database):
    found = database(f"{URL}?options=-c%20idle_in_transaction_session_timeout%3D9s&server_side_binding=true")
    assert found["OPTIONS"] == {
        "options": "-c idle_in_transaction_session_timeout=5000 -c idle_in_transaction_session_timeout=9s",
        "server_side_binding": True,
        "prepare_threshold": 5,
    }


def test_a_pool_keeps_connections_and_django_does_not(database):
    found = database(f"{URL}?pool=true")
    assert (found["OPTIONS"]["pool"], found["CONN_MAX_AGE"]) == (True, 0)


def test_behind_pgbouncer_nothing_is_asked_of_a_session(database):
    found = database(URL, DATABASE_POOLER="transaction")
    assert (found.get("OPTIONS"), found["DISABLE_SERVER_SIDE_CURSORS"]) == ({}, True)


def test_a_pooler_that_nobody_knows_is_refused(database):
    with pytest.raises(ValueError, match=r"^DATABASE_POOLER is 'session'; it must be empty or transaction$"):
        database(URL, DATABASE_POOLER="session")


def test_psycopg_2_is_not_given_an_option_of_psycopg_3(database, monkeypatch):
    monkeypatch.setattr(psycopg_any, "is_psycopg3", False)
    assert "prepare_threshold" not in database(URL)["OPTIONS"]
