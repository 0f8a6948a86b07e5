"""A running platform: web, Valkey, a Celery worker with its relay, Varnish, and visitors of the edge."""

import json
import sys
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from freshness.contrib.django import build
from freshness.contrib.django.models import LedgerRow, NoteRow
from tests.journeys.conftest import Shop, scaled_settings
from tests.services import RunningEdge, Spawn
from tests.waiting import until_true

FACTOR = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """An answer to a visitor."""

    status: int
    body: str
    headers: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """All running parts."""

    edge: RunningEdge
    env: dict[str, str]
    worker_log: Path

    def visit(self, host: str, path: str = "/") -> Seen:
        """GET a page as a visitor, through Varnish."""
        request = urllib.request.Request(f"{self.edge.url}{path}", headers={"Host": host})
        with urllib.request.urlopen(request, timeout=30) as answer:
            headers = {name.lower(): value for name, value in answer.headers.items()}
            return Seen(status=answer.status, body=answer.read().decode(), headers=headers)


@pytest.fixture
def outside(
    clean_valkey: str,
    child_env: dict[str, str],
    web: Callable[..., int],
    varnish_edge: Callable[..., RunningEdge],
    tmp_path: Path,
) -> Iterator[Platform]:
    """Start the web server behind Varnish, without a relay yet. Waits take a fifth of the time."""
    policy = web_policy(child_env)
    edge = varnish_edge(web(**policy))
    env = child_env | policy | {"VARNISH_EDGES": edge.url, "EDGE_URL": edge.url}
    build.forget()
    yield Platform(edge=edge, env=env, worker_log=tmp_path / "worker.log")
    build.forget()


def web_policy(env: dict[str, str]) -> dict[str, str]:
    """Return a web process's settings besides `env`: shorter waits."""
    return {
        "FRESHNESS_POLICY": json.dumps(scaled_settings(FACTOR)["POLICY"]),
        "REDIS_URL": env["REDIS_URL"].partition("&")[0],  # with the usual time-out, not the tests' patient time-out
    }


@pytest.fixture
def platform(outside: Platform, spawn: Spawn, shop: Shop) -> Platform:
    """Start the web server behind Varnish, with a shop, and then a Celery worker with a relay."""
    start_worker(outside, spawn, "ready.")
    return outside


def start_worker(platform: Platform, spawn: Spawn, says: str, **env: str) -> None:
    """Start a worker by the documented command, and wait for a text in its log."""
    command = [
        "-m",
        "celery",
        "-A",
        "huzilerz",
        "worker",
        "-l",
        "info",
        "-c",
        "2",
        "--without-gossip",
        "--without-mingle",
    ]
    log = platform.worker_log
    spawn([sys.executable, *command, "--logfile", str(log)], env=platform.env | env)
    until_true(lambda: log.exists() and says in log.read_text(), f"the worker says {says!r}")


def is_clean(shop: Shop) -> bool:
    """Whether no note waits to be folded, and everything folded is purged."""
    if NoteRow.objects.filter(subject=shop.subject).exists():
        return False
    row = LedgerRow.objects.filter(subject=shop.subject).first()
    return row is not None and row.due_at is None and row.done == row.desired
