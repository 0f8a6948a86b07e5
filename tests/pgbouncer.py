"""A real pgbouncer in front of a test's PostgreSQL: transaction mode, and another server connection at each turn."""

import os
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from huzilerz import children

_NOBODY = 65534
_PORT = 6432
_SETTINGS = """
[databases]
* = host={server}

[pgbouncer]
listen_port = {port}
unix_socket_dir = {directory}
auth_type = trust
auth_file = {directory}/users
admin_users = postgres
pool_mode = {mode}
server_round_robin = 1
default_pool_size = {size}
max_client_conn = 500
server_idle_timeout = 10
ignore_startup_parameters =
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bouncer:
    """A running pgbouncer; `directory` holds its settings, its socket and its log."""

    directory: Path
    process: subprocess.Popen[bytes]

    @property
    def port(self) -> int:
        """Part of its socket's name."""
        return _PORT

    def stop(self) -> None:
        """Stop pgbouncer at once, with all its connections."""
        children.stop(self.process)


def program() -> str | None:
    """Return the path of Debian's pgbouncer; None without the package."""
    return which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def user() -> int | None:
    """Return the user to run pgbouncer as; pgbouncer refuses root."""
    return _NOBODY if os.geteuid() == 0 else None


def prepare(directory: Path, *, server: Path, size: int = 20, mode: str = "transaction") -> list[str | Path]:
    """Return the command that serves the databases of the PostgreSQL with a socket in `server`, from `directory`."""
    found = program()
    if found is None:
        raise FileNotFoundError("no pgbouncer: install Debian's package of that name")
    directory.mkdir(mode=0o755)
    (directory / "users").write_text('"postgres" ""\n')
    settings = directory / "pgbouncer.ini"
    settings.write_text(_SETTINGS.format(server=server, port=_PORT, directory=directory, size=size, mode=mode))
    if (owner := user()) is not None:
        os.chown(directory, owner, owner)
    return [found, settings]


def start(directory: Path, *, server: Path, size: int = 20, mode: str = "transaction") -> Bouncer:
    """Start pgbouncer for the databases; return once connections are accepted."""
    command = prepare(directory, server=server, size=size, mode=mode)
    with (directory / "log").open("wb") as output:
        process = children.start(command, output=output, user=user(), cwd=Path("/"))
    for _ in range(1000):
        if accepts(directory):
            return Bouncer(directory=directory, process=process)
        if process.poll() is not None:
            break
        time.sleep(0.01)
    raise RuntimeError(f"pgbouncer did not start: {(directory / 'log').read_text()}")


def accepts(directory: Path) -> bool:
    """Return whether a pgbouncer prepared in this directory accepts connections."""
    with socket.socket(socket.AF_UNIX) as probe:
        return probe.connect_ex(str(directory / f".s.PGSQL.{_PORT}")) == 0


def url(directory: Path, database: str) -> str:
    """Return the DATABASE_URL of a database through the pgbouncer in `directory`."""
    return f"postgresql://postgres@/{database}?host={directory}&port={_PORT}"
