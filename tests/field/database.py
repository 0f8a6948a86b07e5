"""The database servers of a condition: copied, stopped, put back to an earlier state, failed over."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg

from huzilerz import children
from tests import postgres
from tests.set_clock import SetClock

_NOBODY = 65534
Row = tuple[Any, ...]


class Database:
    """`home/db` is a link to the directory of the present primary; all programs connect through the link."""

    def __init__(self, home: Path, *, base: Path, command: tuple[str, ...], tell: Callable[[int], None]) -> None:
        self.home = home
        self.tell = tell
        self.base = base
        self.command = command
        self.server = self._copy(base, home / "first")
        self.servers: list[postgres.Server] = []

    def start(self) -> None:
        """Serve, and return when the server answers."""
        self.server = self.server.again()
        self.servers.append(self.server)
        self.tell(self.server.process.pid)
        self._lead_to(self.server.directory)
        self.until_answering()

    def until_answering(self) -> None:
        """Wait, but not for ever."""
        end = time.monotonic() + 30
        while True:
            with suppress(psycopg.OperationalError):
                self.rows("SELECT 1")
                return
            if time.monotonic() > end:
                raise RuntimeError("the database does not answer")
            time.sleep(0.02)

    def connect(self, *, user: str = "postgres", options: str = "") -> "psycopg.Connection[Row]":
        """Open a new connection, each statement its own transaction."""
        where = f"postgresql://{user}@/field?host={self.home / 'db'}"
        return psycopg.connect(where, autocommit=True, connect_timeout=2, options=options, application_name="field")

    def rows(self, statement: str) -> list[Row]:
        """Return the rows of a statement."""
        with self.connect() as connection:
            return connection.execute(statement).fetchall()

    def value(self, statement: str) -> Any:
        """Its first cell."""
        return self.rows(statement)[0][0]

    def run_with(self, clock: SetClock) -> None:
        """Restart with an adjustable clock."""
        children.stop(self.server.process, first=signal.SIGINT)
        self.server = replace(self.server, command=clock.command(self.server.command))
        self.start()

    # Ways to take the database back to an earlier state

    def back_up(self) -> Path:
        """Return a copy of the server's files, from a clean stop."""
        kept = self.home / "kept"
        children.stop(self.server.process, first=signal.SIGINT)
        _copied(self.server.directory, kept)
        self.start()
        return kept

    def put_back(self, kept: Path) -> None:
        """Put the files of an earlier state in place of today's."""
        children.stop(self.server.process, first=signal.SIGINT)
        shutil.rmtree(self.server.directory)
        _copied(kept, self.server.directory)
        self.start()

    def dump(self) -> Path:
        """Write a dump by `pg_dump`; return its file."""
        kept = self.home / "dump"
        self._run("pg_dump", "--format=custom", f"--file={kept}", "field")
        return kept

    def load(self, kept: Path) -> None:
        """Replace the database by a new database made from a dump, and end all connections."""
        self._run("dropdb", "--force", "field")
        self._run("createdb", "field")
        self._run("pg_restore", "--dbname=field", str(kept))

    def _run(self, program: str, *words: str) -> None:
        path = Path(self.command[0]).parent / program
        where = {"PGHOST": str(self.home / "db"), "PGUSER": "postgres"}
        subprocess.run([path, *words], env={**os.environ, **where}, check=True, capture_output=True, timeout=120)

    # Failover

    def add_standby(self, *, lag: float = 0.0) -> None:
        """Add a standby with asynchronous replication; the standby shows commits `lag` seconds later."""
        children.stop(self.server.process, first=signal.SIGINT)
        self.standby = self._copy(self.server.directory, self.home / "second")
        data = self.standby.directory / "data"
        with (data / "postgresql.auto.conf").open("a") as settings:
            settings.write(f"primary_conninfo = 'host={self.server.directory} user=postgres'\n")
            settings.write(f"recovery_min_apply_delay = {lag * 1000:.0f}\n")
        (data / "standby.signal").touch()
        if os.geteuid() == 0:
            os.chown(data / "standby.signal", _NOBODY, _NOBODY)
        self.start()
        self.standby = self.standby.again()
        self.servers.append(self.standby)
        self.tell(self.standby.process.pid)
        end = time.monotonic() + 30
        while not self.rows("SELECT 1 FROM pg_stat_replication WHERE state = 'streaming'"):
            if time.monotonic() > end:
                raise RuntimeError("the standby does not follow")
            time.sleep(0.05)

    def of_standby(self, statement: str) -> Any:
        """Return the first cell of a statement's result on the standby."""
        with psycopg.connect(self.standby.url("field"), autocommit=True) as connection:
            return connection.execute(statement).fetchall()[0][0]

    def freeze_replication(self) -> None:
        """Stop replication: commits from now on never reach the standby."""
        os.kill(self.value("SELECT pid FROM pg_stat_replication"), signal.SIGSTOP)  # WAL stays with its sender

    def fail_over(self) -> None:
        """Kill the primary; the standby takes over, without the commits not yet replicated."""
        backends = [pid for (pid,) in self.rows("SELECT pid FROM pg_stat_activity")]
        for pid in (self.server.process.pid, *backends):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.server.process.wait()
        with psycopg.connect(self.standby.url("field"), autocommit=True) as connection:
            connection.execute("SELECT pg_promote()")
        self.server = self.standby
        self._lead_to(self.server.directory)
        self.until_answering()

    def stop(self) -> None:
        """All of them."""
        for server in self.servers:
            if server.process.poll() is None:
                children.stop(server.process, first=signal.SIGINT)

    def _copy(self, source: Path, target: Path) -> postgres.Server:
        _copied(source, target)
        words = [word.replace(str(self.base), str(target)) for word in self.command]
        user = _NOBODY if os.geteuid() == 0 else None
        return postgres.Server(directory=target, process=None, command=words, user=user)

    def _lead_to(self, directory: Path) -> None:
        link = self.home / "db.new"
        link.symlink_to(directory)
        os.replace(link, self.home / "db")


def _copied(source: Path, target: Path) -> None:
    subprocess.run(["cp", "-a", source, target], check=True)
    for stale in ("postmaster.pid", "postmaster.opts"):
        (target / "data" / stale).unlink(missing_ok=True)
    for socket in target.glob(".s.PGSQL*"):
        socket.unlink()


def make(directory: Path) -> postgres.Server:
    """Make a new server with an empty database `field`."""
    server = postgres.start(directory)
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        connection.execute("CREATE DATABASE field")
    return replace(server, command=[str(word) for word in server.command])
