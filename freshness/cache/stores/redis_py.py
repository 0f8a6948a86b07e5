"""Connections by redis-py: by way of Sentinel, to nodes of a cluster, and with options beyond `connection.Connection`.

Their cost for a read, beside `freshness.cache.stores.connection`, is in `bench/results/forms.json`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode

import hiredis
import redis
from redis.backoff import NoBackoff
from redis.cluster import ClusterNode, RedisCluster
from redis.connection import SSLConnection, UnixDomainSocketConnection, parse_url
from redis.exceptions import (
    AskError,
    ClusterDownError,
    MasterDownError,
    MovedError,
    NoPermissionError,
    NoScriptError,
    OutOfMemoryError,
    ReadOnlyError,
    RedisClusterException,
    TryAgainError,
)
from redis.retry import Retry
from redis.sentinel import Sentinel, SentinelConnectionPool

from freshness.cache.stores.address import Address
from freshness.cache.stores.connection import Severed
from freshness.errors import InvalidSettings, StoreUnavailable

_CODES = {
    NoScriptError: "NOSCRIPT",
    ReadOnlyError: "READONLY",
    MovedError: "MOVED",
    AskError: "ASK",
    ClusterDownError: "CLUSTERDOWN",
    TryAgainError: "TRYAGAIN",
    MasterDownError: "MASTERDOWN",
    OutOfMemoryError: "OOM",
    NoPermissionError: "NOPERM",
}
"""Codes that redis-py cuts from the beginning of a server's error."""


class RedisPyConnection:
    """As `freshness.cache.stores.connection.Connection`, over a connection of redis-py.

    timeout  seconds to wait for the server
    """

    def __init__(self, connection: Any, *, timeout: float) -> None:
        self._connection = connection
        self._timeout = timeout
        try:
            connection.connect()
        except (redis.RedisError, OSError) as broken:
            raise StoreUnavailable(f"no connection to the store: {broken}") from broken

    def call(self, packed: bytes, replies: int) -> list[Any]:
        """Send `packed` and return that many replies; an error reply is among them as an exception object."""
        with self._closed_when_broken():
            self._connection.send_packed_command([packed], check_health=False)
            return [self._reply(self._timeout) for _ in range(replies)]

    def send(self, packed: bytes) -> None:
        """Send a command, wait for the reply and drop the reply."""
        self.call(packed, 1)

    def wait(self, packed: bytes, *, seconds: float) -> None:
        """Send a command that blocks on the server for at most `seconds`, and await its reply."""
        with self._closed_when_broken():
            self._connection.send_packed_command([packed], check_health=False)
            self._reply(self._timeout + seconds)

    def close(self) -> None:
        """Close the socket.  Closing twice is harmless."""
        self._connection.disconnect()

    @contextmanager
    def _closed_when_broken(self) -> Iterator[None]:
        try:
            yield
        except redis.TimeoutError as broken:
            self.close()
            raise StoreUnavailable(f"the store does not answer in time: {broken}") from broken
        except (redis.RedisError, hiredis.HiredisError, OSError) as broken:
            self.close()
            raise Severed(f"the connection to the store broke: {broken}") from broken

    def _reply(self, timeout: float) -> Any:
        try:
            return self._connection.read_response(disable_decoding=True, timeout=timeout)
        except redis.ResponseError as refused:
            code = next((code for kind, code in _CODES.items() if isinstance(refused, kind)), "")
            return hiredis.ReplyError(f"{code} {refused}".strip())


def opener(address: Address, *, timeout: float) -> Callable[[], RedisPyConnection]:
    """Return a function that connects to the server of `address`, or to the primary of its Sentinels.

    Raises InvalidSettings for options that redis-py does not know.
    """
    pool = _pool(address, timeout=timeout)

    def connect() -> RedisPyConnection:
        return RedisPyConnection(pool.connection_class(**pool.connection_kwargs), timeout=timeout)

    return connect


def check(address: Address) -> None:
    """Check the options of an address.  Raises InvalidSettings for options or values that redis-py does not know."""
    opener(address, timeout=1.0)


def client(address: Address, *, timeout: float, **defaults: Any) -> "redis.Redis | RedisCluster":
    """Return redis-py's own client, for uses slower than reads of pages.  A cluster's client connects at once.

    timeout, defaults  used where the URL is silent, as with redis-py itself

    Raises InvalidSettings, and redis.RedisError where no server of a cluster answers.
    """
    if address.kind == "cluster":
        return cluster(address, timeout=address.timeout or timeout, **defaults)
    return redis.Redis(connection_pool=_pool(address, timeout=address.timeout or timeout, **defaults))


def cluster(address: Address, *, timeout: float, **defaults: Any) -> RedisCluster:
    """Return redis-py's client of a cluster, connected at once.  Raises redis.RedisError."""
    nodes = [
        ClusterNode(host, port)  # type: ignore[no-untyped-call]
        for host, port in address.hosts
    ]
    with cluster_errors():
        return RedisCluster(startup_nodes=nodes, ssl=address.tls, **_arguments(address, timeout=timeout, **defaults))


@contextmanager
def cluster_errors() -> Iterator[None]:
    """Turn redis-py's errors about a cluster as a whole, which are no RedisError, into RedisError."""
    try:
        yield
    except RedisClusterException as error:
        raise redis.ConnectionError(str(error)) from error


def options(address: Address) -> dict[str, Any]:
    """Return the URL's options for redis-py, with typed values.  Raises InvalidSettings."""
    said = {name: value for name, value in address.options.items() if not name.startswith("sentinel_")}
    if (asked := said.get("ssl_cert_reqs")) is not None:
        said["ssl_cert_reqs"] = asked.lower().removeprefix("cert_")  # Celery's spelling is CERT_NONE
    try:
        found: dict[str, Any] = parse_url(f"redis://?{urlencode(said)}")  # type: ignore[no-untyped-call]
    except ValueError as wrong:
        raise InvalidSettings("the Redis URL has an option whose value means nothing") from wrong
    return found


def _pool(address: Address, *, timeout: float, **defaults: Any) -> redis.ConnectionPool:
    given = _arguments(address, timeout=timeout, **defaults)
    if address.kind == "sentinel":
        pool: redis.ConnectionPool = SentinelConnectionPool(  # type: ignore[no-untyped-call]
            address.service, _sentinel(address, given), ssl=address.tls, **given
        )
    elif address.path:
        pool = redis.ConnectionPool(connection_class=UnixDomainSocketConnection, path=address.path, **given)
    else:
        kind = SSLConnection if address.tls else redis.Connection
        pool = redis.ConnectionPool(connection_class=kind, host=address.host, port=address.port, **given)
    try:
        pool.connection_class(**pool.connection_kwargs)
    except TypeError as unknown:
        raise InvalidSettings("the Redis URL has an option that redis-py does not know") from unknown
    except redis.RedisError as wrong:
        raise InvalidSettings(f"the Redis URL has an option with a wrong value: {wrong}") from wrong
    return pool


def _sentinel(address: Address, given: dict[str, Any]) -> Sentinel:
    """Return a client of the Sentinels, with the Sentinels' own user (`sentinel_username`), never the primary's."""
    shared = {name: value for name, value in given.items() if name.startswith(("ssl", "socket_", "retry", "protocol"))}
    asked = {name: address.options.get(f"sentinel_{name}") for name in ("username", "password")}
    return Sentinel(  # type: ignore[no-untyped-call]
        list(address.hosts), sentinel_kwargs=shared | asked | {"ssl": address.tls}
    )


def _arguments(address: Address, *, timeout: float, **defaults: Any) -> dict[str, Any]:
    """Return redis-py's keyword arguments for a server, without host and port."""
    first = {"socket_connect_timeout": timeout, "retry": Retry(NoBackoff(), 0)}
    user = {"username": address.username or None, "password": address.password or None}
    found = first | defaults | options(address) | user | {"socket_timeout": timeout, "protocol": 2}
    return found if address.kind == "cluster" else found | {"db": address.database}
