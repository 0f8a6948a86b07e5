"""`redis-cli` where none is installed: a command, sent to the Redis of this machine, and its answer.

    redis-cli [-h HOST] [-p PORT] [-n DATABASE] COMMAND [ARGUMENT ...]

`requirements/install.py` installs the program into the virtual environment.  Without HOST and PORT the program asks the
Redis of a running `make serve`, else 127.0.0.1:6379.  Answers look like the real program's in a pipe: a line a value.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from huzilerz import beside
from huzilerz.valkey import REDIS_PORT

_PROJECT = Path(__file__).resolve().parent.parent
_ONCE: dict[str, Any] = {"single_connection_client": True, "retry": Retry(NoBackoff(), 0)}
"""A single attempt, like the real program's: redis-py's own attempts take seconds."""


def main(words: Sequence[str] | None = None) -> int:
    """Exit status 1 where the server cannot be reached or refuses the command."""
    parser = argparse.ArgumentParser(prog="redis-cli", add_help=False, description=__doc__.splitlines()[0])
    parser.add_argument("-h", dest="host", default=None)
    parser.add_argument("-p", dest="port", type=int, default=None)
    parser.add_argument("-n", dest="database", default=None)
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args(words)
    if not options.command:
        parser.error("name a command: this one is not interactive")
    try:
        with _client(options.host, options.port) as client:
            if options.database is not None:
                _ask(client, ["SELECT", options.database])
            for line in _lines(_ask(client, options.command)):
                sys.stdout.write(f"{line}\n")
    except redis.ResponseError as error:
        sys.stdout.write(f"{error}\n")
        return 1
    except (redis.RedisError, ValueError) as error:  # the latter for a REDIS_URL of Sentinels or of a cluster
        sys.stderr.write(f"Could not connect to Redis: {error}\n")
        return 1
    return 0


def _client(host: str | None, port: int | None) -> redis.Redis:
    stack = None
    if host is None and port is None:
        stack = beside.running(beside.state_directory(_PROJECT, os.environ))
    if stack is not None:
        return redis.Redis.from_url(stack["REDIS_URL"], **_ONCE)
    return redis.Redis(host=host or "127.0.0.1", port=port or REDIS_PORT, **_ONCE)


def _ask(client: redis.Redis, command: Sequence[str]) -> Any:
    """Return the server's answer, before redis-py converts the answer."""
    connection: Any = client.connection
    connection.send_command(*command)
    return connection.read_response()


def _lines(answer: Any) -> Iterator[str]:
    if isinstance(answer, list | tuple | set):
        for value in answer:
            yield from _lines(value)
    elif isinstance(answer, dict):
        for name, value in answer.items():
            yield from _lines([name, value])
    elif isinstance(answer, bytes):
        yield answer.decode(errors="backslashreplace")
    else:
        yield "" if answer is None else str(answer)


if __name__ == "__main__":
    sys.exit(main())
