"""Databases of a test's own that go back for real: an SQLite file, or a PostgreSQL's data, replaced by a copy."""

import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from django.db import connections

from huzilerz import children
from tests import postgres
from tests.waiting import until_true

ALIAS = "going_back"


def register(**settings):
    """Make the alias lead there, in this process."""
    forget()
    known = connections["default"].settings_dict
    connections.databases[ALIAS] = {**known, "ENGINE": "", "OPTIONS": {}, "TEST": known["TEST"], **settings}


def forget():
    """Close this thread's connections: the file or the server can then be replaced."""
    if ALIAS in connections.databases:
        connections[ALIAS].close()
        del connections[ALIAS]


class SqliteFile:
    """A ledger in a file."""

    loses_commits_when_killed = False

    def __init__(self, directory: Path):
        self.file, self.backup = directory / "ledger.sqlite3", directory / "backup.sqlite3"
        register(ENGINE="django.db.backends.sqlite3", NAME=str(self.file))

    def keep(self):
        """Take a backup."""
        forget()
        shutil.copy(self.file, self.backup)

    def go_back(self):
        """Copy the backup back over the database file."""
        forget()
        for left in self.file.parent.glob("ledger.sqlite3-*"):
            left.unlink()
        shutil.copy(self.backup, self.file)

    def restart(self):
        """There is no server."""
        forget()

    def stop(self):
        """Stop every process."""
        forget()


class PostgresData:
    """A ledger in a cluster of its own; its backup is a copy of the data directory."""

    loses_commits_when_killed = True

    def __init__(self, _directory: Path, **differences):
        self.place = place = Path(
            tempfile.mkdtemp(prefix="huz-", dir="/tmp")
        )  # short, and to be reached by the server's user
        place.chmod(0o755)
        self.server = postgres.start(place / "run", **{"fsync": "on", "synchronous_commit": "on", **differences})
        self.data, self.backup = self.server.directory / "data", self.server.directory / "backup"
        self.use("postgres")

    def use(self, database, *, user="postgres"):
        """Lead the alias to a database of the server."""
        where = {"NAME": database, "USER": user, "HOST": str(self.server.directory), "PORT": "", "PASSWORD": ""}
        register(ENGINE="django.db.backends.postgresql", **where)

    def keep(self):
        """Stop, copy, start again."""
        self.shut_down()
        subprocess.run(["cp", "-a", self.data, self.backup], check=True)
        self.start()

    def go_back(self):
        """Stop, put the copy into its place, start."""
        self.shut_down()
        shutil.rmtree(self.data)
        subprocess.run(["cp", "-a", self.backup, self.data], check=True)
        self.start()

    def restart(self):
        """Stop and start."""
        self.shut_down()
        self.start()

    def program(self, name, *arguments):
        """Run a PostgreSQL program against the server, as the server's user."""
        path = Path(self.server.command[0]).parent / name
        return subprocess.run(
            [path, "-h", str(self.server.directory), "-U", "postgres", *arguments], check=True, capture_output=True
        ).stdout

    def stop(self):
        """Stop for good."""
        forget()
        self.server.stop()
        shutil.rmtree(self.place, ignore_errors=True)

    def shut_down(self):
        forget()
        children.stop(self.server.process, first=2)

    def start(self):
        self.server = self.server.again()
        postgres.wait(self.server, self.server.directory.parent / "postgres.log")


class Standby:
    """A server that follows the server of a `PostgresData`; with its replay stopped, the server lags."""

    def __init__(self, home: PostgresData, alias: str):
        self.alias = alias
        directory = home.place / "standby"
        directory.mkdir(mode=0o700)
        home.program("pg_basebackup", "-D", str(directory / "data"), "-R", "--checkpoint=fast", "--no-sync")
        subprocess.run(["chown", "-R", f"--reference={home.server.directory}", directory], check=True)
        words = [str(word).replace(str(home.server.directory), str(directory)) for word in home.server.command]
        self.server = replace(home.server, directory=directory, command=words).again()
        postgres.wait(self.server, home.place / "postgres.log")
        connections.databases[alias] = {**connections.databases[ALIAS], "HOST": str(directory)}

    def catch_up(self):
        """Make the standby replay all present commits."""
        with connections[ALIAS].cursor() as cursor:
            cursor.execute("SELECT pg_current_wal_lsn()")
            [position] = cursor.fetchone()
        with connections[self.alias].cursor() as cursor:
            cursor.execute("SELECT pg_wal_replay_resume()")
            until_true(lambda: self._has_replayed(cursor, position), "the standby follows")

    def lag(self):
        """Make the standby stop replaying commits."""
        self.catch_up()
        with connections[self.alias].cursor() as cursor:
            cursor.execute("SELECT pg_wal_replay_pause()")
            until_true(lambda: self._is_paused(cursor), "the replay has stopped")

    def stop(self):
        """Stop for good."""
        connections[self.alias].close()
        del connections[self.alias]
        del connections.databases[self.alias]
        self.server.stop()

    def _has_replayed(self, cursor, position):
        cursor.execute("SELECT pg_last_wal_replay_lsn() >= %s::pg_lsn", [position])
        return cursor.fetchone() == (True,)

    def _is_paused(self, cursor):
        cursor.execute("SELECT pg_get_wal_replay_pause_state()")
        return cursor.fetchone() == ("paused",)
