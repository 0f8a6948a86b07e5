"""A process's connections to a Redis Cluster: for each server of the cluster as many as for a single server.

All keys of a call are in one slot (`freshness.cache.stores.commands`).  Redis-py reads the cluster's map of slots; the
map is read anew where a server no longer has a slot, or does not answer.
"""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, TypeVar

import redis
from redis.cluster import ClusterNode, RedisCluster

from freshness.cache.stores import redis_py
from freshness.cache.stores.address import Address
from freshness.cache.stores.connections import Connections, Script, StoreRefused, forget_after_fork
from freshness.circuit_breaker import CircuitBreaker
from freshness.errors import StoreUnavailable
from freshness.ports import Clock

T = TypeVar("T")
_MOVED = ("MOVED", "CLUSTERDOWN", "READONLY", "MASTERDOWN")
_MOST_MOVES = 2  # from server to server within one call
_PATIENCE = 1.0  # seconds between two looks at an incomplete cluster


class ClusterConnections:
    """As `Connections`.  Safe for threads and for forks.

    Every failure is StoreUnavailable; a server's failure concerns the server's subjects alone.  While a slot moves
    between servers, the slot's subjects go without the store for a moment.
    """

    def __init__(self, address: Address, *, timeout: float, clock: Clock) -> None:
        self._address = address
        self._timeout = timeout
        self._clock = clock
        self._breaker = CircuitBreaker(clock=clock, failures=2, first=0.1, last=2.0, single_probe=True)
        self.forget()
        forget_after_fork(self)

    @property
    def resting(self) -> bool:
        """Whether the latest calls to any of its servers failed."""
        return self._breaker.open or any(node.resting for node in list(self._nodes.values()))

    def forget(self) -> None:
        """Begin without connections: at first, and in a forked child, where they are the parent's."""
        self._lock = threading.Lock()
        self._topology: RedisCluster | None = None
        self._looked_at = -_PATIENCE
        self._nodes: dict[str, Connections] = {}

    def call(self, packed: bytes, replies: int, *, key: str = "") -> list[Any]:
        """As of `Connections`, from the server that has the slot of `key`."""
        return self._at(key, lambda node: node.call(packed, replies))

    def identified(self, packed: bytes, replies: int, *, key: str = "") -> tuple[list[Any], bytes]:
        """As of `Connections`, from the server that has the slot of `key`."""
        return self._at(key, lambda node: node.identified(packed, replies))

    def run(self, script: Script, keys: Sequence[str], values: Sequence[str | int | bytes]) -> Any:
        """As of `Connections`, on the server that has the slot of the keys."""
        return self._at(keys[0], lambda node: node.run(script, keys, values))

    def tell(self, script: Script, keys: Sequence[str], values: Sequence[str | int | bytes]) -> None:
        """As `run`, with a wait for the answer: the server may redirect the call to another server."""
        self.run(script, keys, values)

    def wait(self, packed: bytes, *, seconds: float, key: str = "") -> None:
        """As of `Connections`, on the server that has the slot of `key`."""
        self._at(key, lambda node: node.wait(packed, seconds=seconds))

    def _at(self, key: str, work: Callable[[Connections], T]) -> T:
        """Do `work` at the server of a key, and again where the key has moved; `work` may be repeated."""
        node = self._node(key)
        for _ in range(_MOST_MOVES):
            try:
                return work(self._connections(node))
            except StoreUnavailable as failed:
                told = isinstance(failed, StoreRefused)
                if isinstance(failed, StoreRefused) and not failed.reason.startswith(_MOVED):
                    raise
                self._look_again(told=told)
                before, node = node, self._node(key)
                if node.name == before.name:
                    raise
        return work(self._connections(node))

    def _node(self, key: str) -> ClusterNode:
        try:
            with redis_py.cluster_errors():
                found: ClusterNode = self._known().get_node_from_key(key)  # type: ignore[no-untyped-call]
            return found
        except redis.RedisError as unknown:
            self._look_again(told=False)
            raise StoreUnavailable(f"no server of the cluster has that slot: {unknown}") from unknown

    def _connections(self, node: ClusterNode) -> Connections:
        found = self._nodes.get(node.name)
        if found is None:
            address = replace(self._address, kind="server", hosts=((node.host, node.port),))
            with self._lock:
                found = self._nodes.setdefault(
                    node.name,
                    Connections(redis_py.opener(address, timeout=self._timeout), clock=self._clock),
                )
        return found

    def _known(self) -> RedisCluster:
        if self._topology is not None:
            return self._topology
        if not self._breaker.allows():
            raise StoreUnavailable("the cluster did not answer just now; it is not asked again yet")
        try:
            found = redis_py.cluster(self._address, timeout=self._timeout)
        except (redis.RedisError, OSError) as away:
            self._breaker.failed()
            raise StoreUnavailable(f"no server of the cluster answers: {away}") from away
        self._breaker.succeeded()
        with self._lock:
            self._topology = self._topology or found
            return self._topology

    def _look_again(self, *, told: bool) -> None:
        """Read the map of slots anew: at once after MOVED, else in a single thread, once a second."""
        if self._topology is None or not self._lock.acquire(blocking=told):
            return
        try:
            if not told and self._clock() < self._looked_at + _PATIENCE:
                return
            self._looked_at = self._clock()
            with suppress(redis.RedisError, OSError), redis_py.cluster_errors():
                self._topology.nodes_manager.initialize()
                known = self._topology.nodes_manager.nodes_cache
                self._nodes = {name: node for name, node in self._nodes.items() if name in known}
        finally:
            self._lock.release()
