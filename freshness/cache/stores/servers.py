"""Connections for an address."""

from typing import TYPE_CHECKING

from freshness.cache.stores.address import Address
from freshness.cache.stores.connection import Connection, Looking
from freshness.cache.stores.connections import Connections
from freshness.ports import Clock

if TYPE_CHECKING:
    from freshness.cache.stores import cluster


def connections(address: Address, *, timeout: float, clock: Clock) -> "Connections | cluster.ClusterConnections":
    """Return the package's own connections to the URL's server, else redis-py's; for a cluster, a set for each server.

    timeout  seconds to wait for the server, to connect and to answer, each

    Raises InvalidSettings for options that redis-py does not know.
    """
    if address.is_plain:
        looking = Looking()
        return Connections(lambda: Connection(address, timeout=timeout, looking=looking), clock=clock)
    from freshness.cache.stores import cluster, redis_py  # noqa: PLC0415 - whoever needs neither loads no redis-py

    if address.kind == "cluster":
        return cluster.ClusterConnections(address, timeout=timeout, clock=clock)
    return Connections(redis_py.opener(address, timeout=timeout), clock=clock)
