"""The next trouble of a run. Every kill is a SIGKILL; other troubles are counted separately."""

import os
import random
import signal
import time
from collections import Counter
from contextlib import suppress

import psycopg
import redis

from tests.chaos.tunnel import HOLE, PASS, REFUSE
from tests.chaos.world import World

_KILLS = {
    "relay": 30,
    "editor": 22,
    "web": 12,
    "valkey": 10,
    "varnish cache": 4,
    "worker": 10,
    "postgres backend": 5,
    "postgres": 3,
    "varnish": 2,
}


class Trouble:
    """Makes troubles from a random seed; `step` is called often, begins the due troubles, and ends the old troubles."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.random = random.Random(world.plan.seed)
        self.kills: Counter[str] = Counter()
        self.others: Counter[str] = Counter()
        self.longest_hole = 0.0
        unit = world.plan.scale * 5  # seconds at a fifth of the protocol's waits
        self.every = {
            self.kill: 1 / world.plan.kills_a_second,
            self.freeze: 4 * unit,
            self.flush: 4 * unit,
            self.close_tunnel: 7 * unit,
            self.close_api: 13 * unit,
            self.cut_database_connections: 3 * unit,
        }
        now = time.monotonic()
        self.due = {what: now + self.random.expovariate(1 / pause) for what, pause in self.every.items()}
        self.reopen: dict[str, float] = {}

    def step(self) -> None:
        """Begin the due troubles, and end the troubles that have lasted long enough."""
        now = time.monotonic()
        for what, at in self.due.items():
            if now >= at:
                what()
                pause = self.every[what]
                self.due[what] = max(now, at + self.random.uniform(0.5, 1.5) * pause)
        for what, until in list(self.reopen.items()):
            if now >= until:
                del self.reopen[what]
                getattr(self.world, what).value = PASS

    def end(self) -> None:
        """End all troubles: open every connection, thaw every process."""
        self.reopen.clear()
        self.world.tunnel.value = self.world.hole.value = PASS
        for name in list(self.world.frozen):
            self.world.thaw(name)

    def kill(self) -> None:
        """Kill a process drawn by chance."""
        kind = self.random.choices(list(_KILLS), list(_KILLS.values()))[0]
        world = self.world
        if self._killed(kind):
            self.kills[kind] += 1
        elif found := world.of("relay") or world.of("worker") or world.of("editor"):
            victim = self.random.choice(found)
            victim.kill()
            self.kills[victim.name.rstrip("0123456789")] += 1

    def _killed(self, kind: str) -> bool:
        world = self.world
        if kind == "valkey":
            world.valkey.kill()
        elif kind == "varnish":
            os.killpg(world.edge.pid, signal.SIGKILL)
        elif kind == "varnish cache":
            child = world.edge_child()
            if child is None:
                return False
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        elif kind.startswith("postgres"):
            return self._kill_database(whole=kind == "postgres")
        elif found := world.of(kind):
            self.random.choice(found).kill()
        else:
            return False
        return True

    def _kill_database(self, *, whole: bool) -> bool:
        """Kill a backend and thereby all other backends, or the whole server, to be started again."""
        if self.world.database_gone is not None:
            return False
        try:
            victim = self.world.postgres.process.pid if whole else self._backend()
        except psycopg.OperationalError:
            return False
        self.world.database_gone = time.monotonic()
        with suppress(ProcessLookupError):
            os.kill(victim, signal.SIGKILL)
        return True

    def _backend(self) -> int:
        with self.world.database() as connection:
            found = connection.execute(
                "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' ORDER BY random() LIMIT 1"
            ).fetchone()
        assert found is not None
        return int(str(found[0]))

    def freeze(self) -> None:
        """Stop a process, perhaps for longer than its lease, and then let the process go on."""
        world = self.world
        found = world.of("relay") + world.of("worker") + world.of("editor") + world.of("web")
        if found:
            victim = self.random.choice(found)
            victim.send(signal.SIGSTOP)
            world.frozen[victim.name] = time.monotonic() + self.random.uniform(0.05, 1.6) * world.plan.policy.lease
            self.others["freezes"] += 1

    def flush(self) -> None:
        """FLUSHALL: entries, fences, broker."""
        with suppress(redis.RedisError), self.world.store() as store:
            store.flushall()
            self.others["flushes"] += 1

    def close_tunnel(self) -> None:
        """Cut Valkey off from all clients: connections hang, or are refused."""
        self.world.tunnel.value = self.random.choice((HOLE, HOLE, REFUSE))
        self.reopen["tunnel"] = time.monotonic() + self.random.uniform(0.5, 10) * self.world.plan.scale
        self.others["store black-holed"] += 1

    def close_api(self) -> None:
        """Let the vendor's API take calls without an answer."""
        self.world.hole.value = HOLE
        lasts = self.random.uniform(0.5, 10) * self.world.plan.scale
        self.reopen["hole"] = time.monotonic() + lasts
        self.longest_hole = max(self.longest_hole, lasts)
        self.others["API black-holed"] += 1

    def cut_database_connections(self) -> None:
        """Cut the connection of a client, at any moment of the client's work."""
        with suppress(psycopg.OperationalError), self.world.database() as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' "
                "AND pid <> pg_backend_pid() ORDER BY random() LIMIT 1"
            )
            self.others["database connections cut"] += 1
