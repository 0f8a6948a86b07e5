"""The connections of Django's cache: to a server, to the primary that Sentinels name, or to a cluster."""

from typing import Any

import redis
from django_redis.pool import ConnectionFactory as DjangoRedisFactory  # type: ignore[import-untyped]
from redis.cluster import RedisCluster

from freshness.cache.stores import redis_py
from freshness.cache.stores.address import Address

_clients: dict[str, "redis.Redis | RedisCluster"] = {}


class ConnectionFactory(DjangoRedisFactory):  # type: ignore[misc]
    """A client for each process and URL; redis-py's clients are safe for threads and for forks."""

    def connect(self, url: str) -> Any:
        """Return the client for `url`.  Raises redis.RedisError where no server of a cluster answers."""
        if url not in _clients:
            waits = {"socket_connect_timeout": self.options.get("SOCKET_CONNECT_TIMEOUT")}
            _clients[url] = _client(Address.parse(url), timeout=self.options["SOCKET_TIMEOUT"], **waits)
        return _clients[url]

    def disconnect(self, connection: Any) -> None:
        """Close open connections; the next command connects anew."""
        if isinstance(connection, RedisCluster):
            connection.disconnect_connection_pools()  # type: ignore[no-untyped-call]
        else:
            connection.connection_pool.disconnect()


def _client(address: Address, *, timeout: float, **waits: Any) -> "redis.Redis | RedisCluster":
    client = redis_py.client(address, timeout=timeout, **waits)
    if isinstance(client, RedisCluster):
        client.mget = client.mget_nonatomic  # type: ignore[method-assign,assignment]  # of keys in whichever slots
    return client
