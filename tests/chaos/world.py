"""All processes of a run: PostgreSQL, Valkey, Varnish, web, relays, workers, editors, visitors, the vendor's API."""

import asyncio
import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import psycopg
import redis
from celery import Celery
from django.core.management import call_command
from granian.constants import Interfaces
from granian.server import Server as Granian

from freshness.cdn.varnish_vcl import VarnishSite
from huzilerz import children, guard, valkey, varnish
from huzilerz.celery import app as celery_app
from tests import postgres
from tests.chaos import seed
from tests.chaos.people import Editor, Shop, Visitor
from tests.chaos.plan import Plan
from tests.chaos.processes import Forked
from tests.chaos.tunnel import Tunnel
from tests.chaos.vendor import Api


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """TCP ports of 127.0.0.1."""

    edge: int
    api: int
    store: int
    webs: tuple[int, ...]


class World:
    """Servers first (`begin`), then the forked processes (`people`). `tick` restarts dead processes."""

    def __init__(self, plan: Plan, ports: Ports) -> None:
        self.plan = plan
        self.ports = ports
        self.tunnel = multiprocessing.Value("i", 0, lock=False)
        self.hole = multiprocessing.Value("i", 0, lock=False)
        self.forked: dict[str, Forked] = {}
        self.frozen: dict[str, float] = {}
        self.database_gone: float | None = None
        self.longest_gone = 0.0
        self.guard = subprocess.Popen(
            [sys.executable, "-ES", guard.__file__], stdin=subprocess.PIPE, start_new_session=True
        )
        self.log = (plan.home / "servers.log").open("ab")

    # Servers

    def begin(self) -> None:
        """PostgreSQL and Valkey."""
        # Commits must survive a SIGKILL, and have timestamps: staleness is measured from a commit's timestamp.
        self.postgres = postgres.start(
            self.plan.home / "postgres", synchronous_commit="on", track_commit_timestamp="on"
        )
        self.tell(self.postgres.process.pid)
        self.start_valkey()

    def start_valkey(self) -> None:
        """Start Valkey without data, as after every death of the server."""
        self.valkey = children.start(valkey.command(self.socket), output=self.log, death_signal=signal.SIGKILL)
        self.tell(self.valkey.pid)

    def start_edge(self) -> None:
        """Varnish before the web servers."""
        site = VarnishSite(
            logic=varnish.LOGIC,
            origins=tuple(("127.0.0.1", port) for port in self.ports.webs),
            origin_secret=os.environ["CDN_INTERNAL_SECRET"],
            purge_secret=os.environ["CDN_PURGE_SECRET"],
        )
        self.prepared = varnish.prepare(site, port=self.ports.edge)
        self.restart_edge()

    def restart_edge(self) -> None:
        """Start the edge again, empty."""
        self.edge = children.start(self.prepared.command, output=self.log, user=varnish.user())
        self.tell(self.edge.pid)

    def edge_child(self) -> int | None:
        """Return the process of Varnish that holds the cache."""
        with suppress(OSError):
            found = Path(f"/proc/{self.edge.pid}/task/{self.edge.pid}/children").read_text().split()
            return int(found[0]) if found else None
        return None

    @property
    def socket(self) -> Path:
        """Valkey's own, behind the tunnel."""
        return self.plan.home / "valkey.sock"

    def store(self) -> redis.Redis:
        """Valkey itself, past the tunnel."""
        return redis.Redis(unix_socket_path=str(self.socket), socket_timeout=2)

    def database(self) -> "psycopg.Connection[tuple[object, ...]]":
        """PostgreSQL; a new connection each time."""
        return psycopg.connect(self.postgres.url("postgres"), autocommit=True, connect_timeout=2)

    # Processes

    def people(self, shops: Sequence[Shop]) -> None:
        """Fork everything else."""
        plan = self.plan
        self.add("api", partial(_api, self))
        for number, port in enumerate(self.ports.webs):
            self.add(f"web{number}", partial(_web, port))
        for number in range(plan.visitors):
            self.add(f"visitor{number}", Visitor(plan, shops, number=number, port=self.ports.edge).run)
        for number in range(plan.editors):
            self.add(f"editor{number}", partial(_edit, plan, shops))
        for number in range(plan.relays if plan.rule == "ours" else 0):
            self.add(f"relay{number}", partial(call_command, "freshness_relay"))
        app = celery_app if plan.rule == "ours" else seed.app
        for number in range(plan.workers if plan.rule == "ours" else plan.workers + plan.relays):
            self.add(f"worker{number}", partial(_worker, app, number))

    def run_tunnel(self) -> None:
        """Start the tunnel between Valkey and its clients."""
        asyncio.run(Tunnel(port=self.ports.store, upstream=str(self.socket), mode=self.tunnel).run())

    def add(self, name: str, work: Callable[[], object]) -> None:
        """Fork a process of a kind, to be kept alive."""
        assert self.guard.stdin is not None
        self.forked[name] = Forked(name, work, logs=self.plan.home, close=[self.guard.stdin.fileno()])
        self.tell(self.forked[name].start())

    def of(self, kind: str) -> list[Forked]:
        """Return the processes of a kind that live and are not frozen."""
        return [
            one for name, one in self.forked.items() if name.startswith(kind) and one.pid and name not in self.frozen
        ]

    def retire(self, kind: str) -> None:
        """End the processes of a kind for good."""
        for name in [name for name in self.forked if name.startswith(kind)]:
            self.forked.pop(name).kill()
            self.frozen.pop(name, None)

    def tick(self) -> None:
        """Thaw processes frozen for long enough, and restart dead processes."""
        now = time.monotonic()
        for name, until in list(self.frozen.items()):
            if now >= until:
                self.thaw(name)
        for one in self.forked.values():
            if not one.alive():
                self.frozen.pop(one.name, None)
                self.tell(one.start())
        if self.valkey.poll() is not None:
            self.start_valkey()
        if self.edge.poll() is not None:
            self.restart_edge()
        self.watch_database(now)

    def thaw(self, name: str) -> None:
        """Let the frozen process go on."""
        del self.frozen[name]
        self.forked[name].send(signal.SIGCONT)

    def watch_database(self, now: float) -> None:
        """Restart a dead database, and record the length of its absence."""
        if self.postgres.process.poll() is not None:
            self.postgres = self.postgres.again()
            self.tell(self.postgres.process.pid)
        if self.database_gone is not None:
            with suppress(psycopg.OperationalError):
                self.database().close()
                self.longest_gone = max(self.longest_gone, now - self.database_gone)
                self.database_gone = None

    def tell(self, pid: int) -> None:
        """Tell the guard of a process group: the guard ends all of them after this process's death."""
        assert self.guard.stdin is not None
        self.guard.stdin.write(f"+{pid}\n".encode())
        self.guard.stdin.flush()

    def end(self) -> None:
        """End every process, and leave no file behind."""
        for one in self.forked.values():
            one.kill()
        for child in ("edge", "valkey"):
            if hasattr(self, child):
                children.stop(getattr(self, child), grace=3)
        if hasattr(self, "prepared"):
            self.prepared.remove()
        if hasattr(self, "postgres"):
            self.postgres.stop()
        self.guard.kill()
        self.guard.wait()
        self.log.close()


def listens(port: int) -> bool:
    """Return whether a program accepts connections on a port of 127.0.0.1."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _api(world: World) -> None:
    Api(
        world.plan,
        port=world.ports.api,
        edge=f"http://127.0.0.1:{world.ports.edge}",
        secret=os.environ["CDN_PURGE_SECRET"],
        hole=world.hole,
    ).run()


def _web(port: int) -> None:
    Granian(
        "huzilerz.wsgi:application",
        address="127.0.0.1",
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=6,
        websockets=False,
        log_level="warning",
    ).serve()


def _edit(plan: Plan, shops: Sequence[Shop]) -> None:
    Editor(plan, shops).run()


def _worker(app: Celery, number: int) -> None:
    words = ["worker", "-l", "warning", "-P", "threads", "-c", "2", "-n", f"w{number}@%h"]
    app.worker_main([*words, "--without-gossip", "--without-mingle"])
