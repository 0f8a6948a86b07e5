"""Pytest plugin: the real servers that tests use, each started when first needed and never left behind.

It is loaded before Django's settings (`-p tests.services` in pyproject.toml), because the settings must
already name the sockets of this process.  Each xdist worker has a Valkey of its own; PostgreSQL is one
server for the run with a database per worker.

    TEST_DATABASE=postgres   run everything on PostgreSQL; without it, on SQLite
    REQUIRE_SERVICES=1       a server that is missing fails the tests that need it; without it, skips them
"""

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
import redis

from huzilerz import children, valkey
from tests import postgres

_HERE = Path(tempfile.mkdtemp(prefix="huz-", dir="/tmp"))  # short: a socket's path has at most 104 characters
_HERE.chmod(0o755)
_IS_CONTROLLER = "PYTEST_XDIST_WORKER" not in os.environ
_REQUIRED = bool(os.environ.get("REQUIRE_SERVICES") or os.environ.get("CI"))

os.environ["HUZILERZ_ENV"] = "test"
os.environ["HUZILERZ_STATE"] = str(_HERE)
os.environ["REDIS_URL"] = f"unix://{_HERE}/valkey.sock?db=0"
os.environ["DATABASE_CONN_MAX_AGE"] = "0"
for _name in ("CELERY_BROKER_URL", "CELERY_RESULT_BACKEND", "PLATFORM_DOMAIN"):
    os.environ.pop(_name, None)

_server: postgres.Server | None = None
if os.environ.get("TEST_DATABASE") == "postgres":
    if _IS_CONTROLLER:
        _server = postgres.start(_HERE / "postgres")
        os.environ["DATABASE_URL"] = _server.url("postgres")
else:
    os.environ.pop("DATABASE_URL", None)


def pytest_unconfigure() -> None:
    """Stop what this process started, and remove its directory."""
    if _server is not None:
        _server.stop()
    shutil.rmtree(_HERE, ignore_errors=True)


def missing(what: str) -> None:
    """Skip the calling test with a sentence, or fail it where every service must be there."""
    if _REQUIRED:
        pytest.fail(f"{what} is missing and required here")
    pytest.skip(f"{what} is missing on this machine; `make test` says how to get it")


@pytest.fixture(scope="session")
def valkey_url() -> Iterator[str]:
    """A real Valkey (or Redis) of this test process, the one that the settings name."""
    program = valkey.binary()
    if program is None:
        missing("Valkey")
    socket = _HERE / "valkey.sock"
    with (_HERE / "valkey.log").open("wb") as log:
        server = children.start(valkey.command(socket, program=program), output=log)
        url = os.environ["REDIS_URL"]
        until_true(lambda: _answers(url), "Valkey answers")
        yield url
        children.stop(server)


@pytest.fixture
def clean_valkey(valkey_url: str) -> str:
    """The same server, emptied."""
    with redis.Redis.from_url(valkey_url) as client:
        client.flushall()
    return valkey_url


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A new, empty PostgreSQL database, whatever database the tests themselves run on."""
    url = os.environ.get("DATABASE_URL", "")
    own: postgres.Server | None = None
    if not url.startswith("postgres"):
        if not postgres.is_installed():
            missing("PostgreSQL")
        own = postgres.start(_HERE / "postgres")
        url = own.url("postgres")
    name = f"own_{os.getpid()}_{os.urandom(3).hex()}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield url.replace("/postgres?", f"/{name}?")
    if own is not None:
        own.stop()


def until_true(condition: Callable[[], bool], what: str, *, within: float = 20.0) -> None:
    """Wait for a condition of another process; fails with `what` when it does not come true."""
    end = time.monotonic() + within
    while not condition():
        if time.monotonic() > end:
            pytest.fail(f"not within {within:g} s: {what}")
        time.sleep(0.01)


def _answers(url: str) -> bool:
    try:
        with redis.Redis.from_url(url) as client:
            return bool(client.ping())
    except redis.RedisError:
        return False
