"""Clocks set during a run, wrong by minutes: the database's, Redis's, and the workers' clocks."""

import signal
import subprocess
import sys
import time
from typing import ClassVar

import redis

from huzilerz import children, valkey
from tests.field.condition import Condition, condition
from tests.field.stage import Stage
from tests.field.world import World
from tests.set_clock import SetClock, can_set

_HOUR = 3_600.0
_MINUTES = 600.0
_ALL = 1_000
"""As many shops as there are."""

_WAITING = """
SELECT count(*) FROM freshness_row WHERE observed = desired AND observed > done AND lease_until IS NULL
AND due_at > extract(epoch FROM clock_timestamp()) AND NOT EXISTS (SELECT 1 FROM freshness_note)
"""
_CLOCK = "SELECT extract(epoch FROM clock_timestamp())::float8"


def _clock(world: World) -> SetClock:
    if not can_set():
        raise RuntimeError("clocks of processes can be set on Linux alone, and with a C compiler")
    return SetClock(world.plan.home)


class _DatabasesClock(Condition):
    """The clock of the database is set by an hour while a row waits."""

    by: ClassVar[float]

    def prepare(self, world: World) -> None:
        self.clock = _clock(world)
        world.database.run_with(self.clock)
        super().prepare(world)

    def play(self, stage: Stage) -> None:
        database = stage.world.database
        stage.edit(1 / 2)
        stage.twice()  # the second edit waits for the rate, and no other edit of the shop wakes a relay
        end = time.monotonic() + stage.world.plan.policy.bound
        while not (waiting := database.value(_WAITING)) and time.monotonic() < end:
            time.sleep(0.01)
        self.clock.set(self.by)
        self.proofs["rows that waited"] = waiting
        self.proofs["seconds by which it was off"] = round(database.value(_CLOCK) - time.time())
        stage.until_seen()
        stage.most = _ALL
        stage.edit(1 / 2)


@condition
class DatabasesClockBack(_DatabasesClock):
    name = "the database's clock set back"
    by = -_HOUR


@condition
class DatabasesClockForward(_DatabasesClock):
    name = "the database's clock set forward"
    by = _HOUR
    judges_rate = False


@condition
class WorkersClocks(Condition):
    """The clock of a relay is ten minutes ahead, another relay's is ten minutes behind, and the warming worker's is ten
    minutes ahead."""

    name = "workers' clocks minutes off"
    apart: ClassVar[dict[str, float]] = {"ahead": _MINUTES, "behind": -_MINUTES}

    def prepare(self, world: World) -> None:
        for name, seconds in self.apart.items():
            world.relay(name, **self.clock(world, name, seconds).env, FIELD_CLOCK_OFF=f"{seconds}")
        self.worker = self.clock(world, "worker", _MINUTES)
        words = ["-m", "celery", "-A", "huzilerz", "worker", "-l", "info", "-P", "threads", "-c", "2"]
        world.start([sys.executable, *words], name="worker", env={**self.worker.env, "FIELD_CLOCK_OFF": f"{_MINUTES}"})

    def clock(self, world: World, name: str, seconds: float) -> SetClock:
        """Make a clock for a single process."""
        directory = world.plan.home / name
        directory.mkdir()
        return SetClock(directory, seconds)

    def play(self, stage: Stage) -> None:
        stage.edit(1.0)
        log = (stage.world.plan.home / "worker.log").read_text()
        self.proofs["warmings by the worker ahead"] = log.count("warm_cache_async") and log.count("succeeded in")
        self.proofs["no message was dropped"] = "revoked" not in log
        said = subprocess.run(
            ["/usr/bin/date", "+%s"], env=self.worker.env, capture_output=True, text=True, check=True
        ).stdout
        self.proofs["seconds by which it was off"] = round(int(said) - time.time())


class _RedissClock(Condition):
    """The clock of Redis is set by an hour while editors write."""

    by: ClassVar[float]

    def prepare(self, world: World) -> None:
        self.clock = _clock(world)
        first = world.children[0]
        world.may_end.add(first.pid)
        children.stop(first, first=signal.SIGTERM)
        self.socket = world.plan.home / "valkey.sock"
        world.start(self.clock.command(valkey.command(self.socket)), name="valkey")
        super().prepare(world)

    def play(self, stage: Stage) -> None:
        stage.edit(1 / 3)
        with stage.editing(1 / 3):
            time.sleep(stage.world.plan.seconds / 9)
            self.clock.set(self.by)
            with redis.Redis(unix_socket_path=str(self.socket)) as server:
                self.proofs["seconds by which it was off"] = round(server.time()[0] - time.time())
                self.proofs["keys that it had"] = server.dbsize()
        stage.edit(1 / 3)


@condition
class RedissClockBack(_RedissClock):
    name = "Redis's clock set back"
    by = -_HOUR


@condition
class RedissClockForward(_RedissClock):
    name = "Redis's clock set forward"
    by = _HOUR
