"""All processes of a condition: PostgreSQL, Valkey, Varnish, the gateways of its purges, the site, relays."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from freshness.cdn.varnish_vcl import VarnishSite
from huzilerz import children, guard, valkey, varnish
from tests import redis_servers
from tests.field.database import Database
from tests.field.gateway import Control
from tests.field.plan import EdgePorts, FieldPlan, members

ROOT = Path(__file__).resolve().parent.parent.parent


class World:
    """`begin` starts the programs of every condition; relays start and end at any time."""

    def __init__(self, plan: FieldPlan, *, env: Mapping[str, str] | None = None) -> None:
        self.plan = plan
        self.env = {**os.environ, **plan.environment(), **(env or {})}
        self.guard = subprocess.Popen(
            [sys.executable, "-ES", guard.__file__], stdin=subprocess.PIPE, start_new_session=True
        )
        self.log = (plan.home / "servers.log").open("ab")
        self.redis = ExitStack()
        self.children: list[subprocess.Popen[bytes]] = []
        self.relays: list[subprocess.Popen[bytes]] = []
        self.named: dict[int, str] = {}
        self.may_end: set[int] = set()
        self.prepared: list[varnish.VarnishProcess] = []
        self.database = Database(plan.home, base=Path(plan.base), command=plan.server, tell=self._tell)
        self.gateways = [Control(edge.control) for edge in plan.edges]

    def begin(self) -> None:
        """All but the relays."""
        self.start(valkey.command(self.plan.home / "valkey.sock"), name="valkey")
        program, home = valkey.binary(), self.plan.home / "redis"
        assert program is not None
        if self.plan.redis == "sentinel":
            self.watched = self.redis.enter_context(
                redis_servers.watched(program, home, ports=self.plan.redis_ports, down_after=4_000)
            )
        if self.plan.redis == "cluster":
            self.cluster = self.redis.enter_context(redis_servers.clustered(program, home, ports=self.plan.redis_ports))
        self.database.start()
        self.site("web")
        for number, edge in enumerate(self.plan.edges):
            self._edge(number, edge)
        ports = [port for edge in self.plan.edges for port in (edge.visitors, edge.purges, edge.control)]
        until_listening(self.plan.web, *ports)

    def site(self, name: str, **env: str) -> "subprocess.Popen[bytes]":
        """Start a further web process; the kernel shares connections among the web processes."""
        web = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(self.plan.web), "--blocking-threads", "8"]
        web += ["--no-ws", "--workers-kill-timeout", "1", "--log-level", "warning"]
        command = [sys.executable, "-m", "granian", *web, "huzilerz.wsgi:application"]
        return self.start(command, name=name, env=env)

    def _edge(self, number: int, edge: EdgePorts) -> None:
        site = VarnishSite(
            logic=varnish.LOGIC,
            origins=(("127.0.0.1", self.plan.web),),
            origin_secret=self.env["CDN_INTERNAL_SECRET"],
            purge_secret=self.env["CDN_PURGE_SECRET"],
        )
        self.prepared.append(varnish.prepare(site, port=edge.visitors, memory="64m"))
        self.start(self.prepared[-1].command, name=f"edge{number}", user=varnish.user())
        words = {"port": edge.purges, "control": edge.control, "upstream": edge.visitors}
        words |= {"notes": self.plan.home / f"purges.{number}.jsonl"}
        command = [word for name, value in words.items() for word in (f"--{name}", str(value))]
        self.start([sys.executable, "-m", "tests.field.gateway", *command], name=f"gateway{number}")

    # Relays

    def relay(self, name: str, *, edges: Sequence[int] | None = None, **env: str) -> "subprocess.Popen[bytes]":
        """Start a further relay with these edges in its settings, by default all; for the usual rule, a worker."""
        numbers = range(len(self.plan.edges)) if edges is None else edges
        known = {number: self.plan.edges[number] for number in numbers}
        told = {"PGAPPNAME": name, "VARNISH_EDGES": members(known), **env}
        command = [sys.executable, "manage.py", "freshness_relay"]
        if self.plan.rule == "usual":
            command = [sys.executable, "-m", "celery", "-A", "tests.field.usual", "worker", "-l", "warning"]
            command += ["-P", "threads", "-c", "2", "-n", f"{name}@%h", "--without-gossip", "--without-mingle"]
        child = self._spawn(command, name=name, env=told)
        self.relays.append(child)
        self.named[child.pid] = name
        return child

    def until_working(self, *names: str) -> None:
        """Wait for these relays' connections to the database, by default of all relays; for workers, wait a while."""
        if self.plan.rule == "usual":
            time.sleep(4)
            return
        wanted = set(names or self.named.values())
        end = time.monotonic() + 60
        while missing := wanted - self.connected():
            if time.monotonic() > end:
                raise RuntimeError(f"{sorted(missing)} do not work on the database")
            time.sleep(0.1)

    def connected(self) -> set[str]:
        """Return the names of the programs now connected to the database."""
        return {name for (name,) in self.database.rows("SELECT DISTINCT application_name FROM pg_stat_activity")}

    def retire(self, *relays: "subprocess.Popen[bytes]") -> None:
        """Ask relays to end, and wait until they have."""
        for relay in relays:
            relay.send_signal(signal.SIGTERM)
        for relay in relays:
            children.stop(relay, grace=10)
            self.relays.remove(relay)
            del self.named[relay.pid]

    def command(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """Run `manage.py` with these words."""
        command = [sys.executable, "manage.py", *words]
        return subprocess.run(command, env=self.env, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)

    def dead(self) -> list[str]:
        """Return the programs that have ended although every program should run."""
        should = [child for child in (*self.children, *self.relays) if child.pid not in self.may_end]
        return [str(child.args) for child in should if child.poll() is not None]

    def program(self, command: Sequence[str | Path], *, name: str, user: int | None = None) -> None:
        """Start a program with life until the end of the condition."""
        self.start([str(word) for word in command], name=name, user=user)

    # Ends

    def end(self) -> None:
        """End every program, and leave no file behind."""
        everything = [*reversed(self.relays), *reversed(self.children)]
        for child in everything:
            if child.poll() is None:
                child.send_signal(signal.SIGTERM)
        for child in everything:
            children.stop(child, grace=3)
        for edge in self.prepared:
            edge.remove()
        self.redis.close()
        self.database.stop()
        self.guard.kill()
        self.guard.wait()
        self.log.close()

    def start(
        self, command: Sequence[str], *, name: str, user: int | None = None, env: Mapping[str, str] | None = None
    ) -> "subprocess.Popen[bytes]":
        """Start a program for the whole condition; its output goes to `<name>.log`."""
        child = self._spawn(command, name=name, user=user, env=env)
        self.children.append(child)
        return child

    def _spawn(
        self, command: Sequence[str], *, name: str, user: int | None = None, env: Mapping[str, str] | None = None
    ) -> "subprocess.Popen[bytes]":
        with (self.plan.home / f"{name}.log").open("ab") as output:
            child = children.start(
                command,
                env={**self.env, "PGAPPNAME": name, **(env or {})},
                output=output,
                user=user,
                cwd=ROOT if user is None else None,
            )
        self._tell(child.pid)
        return child

    def _tell(self, pid: int) -> None:
        assert self.guard.stdin is not None
        self.guard.stdin.write(f"+{pid}\n".encode())
        self.guard.stdin.flush()


def listens(port: int) -> bool:
    """Return whether a program accepts connections on a port of 127.0.0.1."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def until_listening(*ports: int) -> None:
    """Wait, but not for ever."""
    end = time.monotonic() + 60
    while missing := [port for port in ports if not listens(port)]:
        if time.monotonic() > end:
            raise RuntimeError(f"nothing listens on {missing}")
        time.sleep(0.05)
