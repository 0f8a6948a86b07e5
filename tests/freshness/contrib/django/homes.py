"""Databases of a test's own that go back for real: an SQLite file that is copied, a PostgreSQL whose data is."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from django.db import connections

from huzilerz import children
from tests import postgres

ALIAS = "going_back"


def register(**settings):
    """Make the alias lead there, in this process."""
    forget()
    known = connections["default"].settings_dict
    connections.databases[ALIAS] = {**known, "ENGINE": "", "OPTIONS": {}, "TEST": known["TEST"], **settings}


def forget():
    """Close what this thread has open, so that the file or the server can be exchanged."""
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
        """Copy it back over the file."""
        forget()
        for left in self.file.parent.glob("ledger.sqlite3-*"):
            left.unlink()
        shutil.copy(self.backup, self.file)

    def restart(self):
        """There is no server."""
        forget()

    def stop(self):
        """Nothing is left running."""
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
        self._ended()
        subprocess.run(["cp", "-a", self.data, self.backup], check=True)
        self._begun()

    def go_back(self):
        """Stop, put the copy into its place, start."""
        self._ended()
        shutil.rmtree(self.data)
        subprocess.run(["cp", "-a", self.backup, self.data], check=True)
        self._begun()

    def restart(self):
        """Stop and start."""
        self._ended()
        self._begun()

    def program(self, name, *arguments):
        """Run one of its own programs against the server, as the user that made it."""
        path = Path(self.server.command[0]).parent / name
        return subprocess.run(
            [path, "-h", str(self.server.directory), "-U", "postgres", *arguments], check=True, capture_output=True
        ).stdout

    def stop(self):
        """Stop for good."""
        forget()
        self.server.stop()
        shutil.rmtree(self.place, ignore_errors=True)

    def _ended(self):
        forget()
        children.stop(self.server.process, first=2)

    def _begun(self):
        self.server = self.server.again()
        postgres._wait(self.server, self.server.directory.parent / "postgres.log")
