"""Databases for tables that mark: the embedded PostgreSQL, another installed version, and SQLite."""

import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from tests import postgres, services
from tests.freshness.tracking import tables
from tests.freshness.tracking.tables import Database, product

VERSIONS = ["embedded", *postgres.system_programs()]
_running: list[postgres.Server] = []


@lru_cache
def _url(version: str, directory: str) -> str:
    here = Path(directory) / version
    server = postgres.start(here, programs=postgres.system_programs().get(version))
    _running.append(server)
    return server.url("postgres")


@pytest.fixture(scope="session")
def servers() -> Iterator[str]:
    """Make a directory for servers; the servers end with the session."""
    directory = tempfile.mkdtemp(prefix="huz-pg-", dir="/tmp")
    Path(directory).chmod(0o755)
    yield directory
    while _running:
        _running.pop().stop()


@pytest.fixture(params=VERSIONS)
def url(request: pytest.FixtureRequest, servers: str) -> str:
    """Run a PostgreSQL of each version."""
    if request.param == "embedded" and not postgres.is_installed():
        services.missing("PostgreSQL")
    return _url(request.param, servers)


@pytest.fixture
def pg(url: str) -> Iterator[Database]:
    """Open PostgreSQL with a marking product."""
    database = tables.on_postgresql(url)
    database.track(product())
    yield database
    database.connection.close()


@pytest.fixture(params=["sqlite", *VERSIONS])
def db(request: pytest.FixtureRequest, servers: str) -> Iterator[Database]:
    """Open each database with a marking product."""
    database = tables.on_sqlite() if request.param == "sqlite" else tables.on_postgresql(_url(request.param, servers))
    database.track(product() if database.place else product(schema="public"))
    yield database
    database.connection.close()
