"""Redis in usual setups, each of real servers on 127.0.0.1: with TLS, behind Sentinels, as a cluster, with users.

The field starts them too, so this module imports no pytest.
"""

import asyncio
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import redis
import trustme

from huzilerz import children
from tests.ports import free_port, free_ports

_MEMORY_ONLY = ("--save", "", "--appendonly", "no", "--daemonize", "no", "--bind", "127.0.0.1")


@dataclass(kw_only=True)
class Server:
    """A server listening on a port."""

    port: int
    process: "subprocess.Popen[bytes]"
    password: str = ""

    @property
    def client(self) -> redis.Redis:
        """Return a new client of the setup."""
        return redis.Redis(port=self.port, password=self.password or None, socket_timeout=5)

    def stop(self) -> None:
        """End the server at once."""
        children.stop(self.process)


def start(program: Path, home: Path, *options: str, password: str = "", port: int = 0) -> Server:
    """Start a server with these options, in memory only, and wait for its answer."""
    server = _spawned(program, home, options, port or free_port())
    server.password = password
    until_true(lambda: answers(server), f"the server on port {server.port} answers")
    return server


def until_true(condition: Callable[[], bool], what: str, *, within: float = 60.0) -> None:
    """Wait for a condition of another process.  Raises TimeoutError with `what` as its message."""
    end = time.monotonic() + within
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"not within {within:g} s: {what}")
        time.sleep(0.02)


def answers(server: Server) -> bool:
    """Return whether the server answers a ping."""
    try:
        with server.client as client:
            return bool(client.ping())
    except redis.RedisError:
        return False


def _spawned(program: Path, home: Path, options: Sequence[str], port: int) -> Server:
    home.mkdir(parents=True, exist_ok=True)
    command = [str(program), *options, "--port", str(port), "--dir", str(home)]
    with (home / f"{port}.log").open("ab") as log:
        return Server(port=port, process=children.start(command, output=log))


# Sentinel


@dataclass(kw_only=True)
class Watched:
    """A primary and its replica, and three Sentinels that agree on their roles."""

    primary: Server
    replica: Server
    sentinels: list[Server]
    url: str

    def primary_port(self) -> int:
        """Return the port of the primary by the most Sentinels' count."""
        ports = sorted(_named(sentinel) for sentinel in self.sentinels)
        return ports[len(ports) // 2]

    def part(self) -> None:
        """Cut the replica off its primary, so that the replica lags from now on."""
        part(self.primary, self.replica)

    def fail_over(self) -> None:
        """Stop the primary; return when the Sentinels name the replica."""
        self.primary.stop()
        until_true(lambda: self.primary_port() == self.replica.port, "the Sentinels name the replica")
        until_true(lambda: _role(self.replica) == "master", "the replica is the primary")


@contextmanager
def watched(program: Path, home: Path, *, ports: Sequence[int] = (), down_after: int = 500) -> Iterator[Watched]:
    """Serve a primary with a replica, `redis+sentinel://…/shop/0`; of five `ports`, the last three are the Sentinels'.

    `down_after` milliseconds of silence end a primary, and a replica apart for ten times as long is never promoted.
    """
    started: list[Server] = []
    first, second, *last = ports or free_ports(5)
    try:
        primary = start(program, home, *_MEMORY_ONLY, port=first)
        started.append(primary)
        replica = start(program, home, *_MEMORY_ONLY, "--replicaof", "127.0.0.1", str(first), port=second)
        started.append(replica)
        until_true(lambda: _has_replica(primary), "the replica follows")
        sentinels = []
        for number, port in enumerate(last):
            conf = home / f"sentinel{number}.conf"
            conf.write_text(
                f"sentinel monitor shop 127.0.0.1 {primary.port} 2\n"
                f"sentinel down-after-milliseconds shop {down_after}\nsentinel failover-timeout shop 2000\n"
            )
            sentinel = _spawned(program, home, (str(conf), "--sentinel", "--bind", "127.0.0.1"), port)
            started.append(sentinel)
            sentinels.append(sentinel)
        for sentinel in sentinels:
            until_true(lambda sentinel=sentinel: answers(sentinel) and _is_ready(sentinel), "a Sentinel knows all")
        hosts = ",".join(f"127.0.0.1:{sentinel.port}" for sentinel in sentinels)
        yield Watched(
            primary=primary,
            replica=replica,
            sentinels=sentinels,
            url=f"redis+sentinel://{hosts}/shop/0?socket_timeout=5",
        )
    finally:
        for server in reversed(started):
            server.stop()


def _named(sentinel: Server) -> int:
    with sentinel.client as client:
        return int(client.execute_command("SENTINEL", "GET-MASTER-ADDR-BY-NAME", "shop")[1])


def _is_ready(sentinel: Server) -> bool:
    with sentinel.client as client:
        known = client.sentinel_master("shop")
    return int(known["num-other-sentinels"]) == 2 and int(known["num-slaves"]) == 1


def _has_replica(primary: Server) -> bool:
    with primary.client as client:
        return bool(client.info("replication").get("slave0", {}).get("state") == "online")


def until_replicated(primary: Server) -> None:
    """Wait until the replica has acknowledged all writes so far."""
    with primary.client as client:
        written = int(client.info("replication")["master_repl_offset"])
        until_true(
            lambda: int(client.info("replication")["slave0"]["offset"]) >= written,
            "the replica has heard of everything",
        )


def part(primary: Server, replica: Server) -> None:
    """Cut the replica off from its primary."""
    with primary.client as client, replica.client as follower:
        client.execute_command("ACL", "SETUSER", "default", "-psync", "-sync")
        client.client_kill_filter(_type="replica")
        until_true(lambda: follower.info("replication")["master_link_status"] == "down", "the replica is cut off")


def _role(server: Server) -> str:
    with server.client as client:
        return str(client.info("replication")["role"])


# Cluster


@dataclass(kw_only=True)
class Clustered:
    """Three primaries, and a replica of the first."""

    nodes: list[Server]
    replica: Server
    url: str

    def fail_over(self) -> None:
        """Kill the first primary; return once the other servers know the replica as the owner of its slots."""
        self.nodes[0].stop()
        until_true(lambda: _role(self.replica) == "master", "the replica is a primary", within=60)
        for server in (*self.nodes[1:], self.replica):
            until_true(lambda server=server: _is_whole(server, 4), "the cluster is whole", within=60)


@contextmanager
def clustered(program: Path, home: Path, *, ports: Sequence[int] = ()) -> Iterator[Clustered]:
    """Serve a cluster with all slots covered, `redis+cluster://…`; the last four of eight `ports` are its own."""
    ports = ports or free_ports(8)
    options = (*_MEMORY_ONLY, "--cluster-enabled", "yes", "--cluster-node-timeout", "1000")
    options += ("--cluster-replica-validity-factor", "0")
    started: list[Server] = []
    try:
        for number in range(4):
            directory = home / f"node{number}"
            bus = ("--cluster-port", str(ports[4 + number]))
            started.append(start(program, directory, *options, *bus, port=ports[number]))
        *nodes, replica = started
        bounds = [16_384 * number // len(nodes) for number in range(len(nodes) + 1)]
        for node, begin, end in zip(nodes, bounds, bounds[1:], strict=False):
            with node.client as client:
                client.execute_command("CLUSTER", "ADDSLOTS", *range(begin, end))
        with nodes[0].client as client:
            for other in started[1:]:
                bus = str(_bus(other))
                client.execute_command("CLUSTER", "MEET", "127.0.0.1", str(other.port), bus)
            first = client.execute_command("CLUSTER", "MYID")
        for server in started:
            until_true(lambda server=server: _is_whole(server, len(started)), "the cluster is whole", within=60)
        with replica.client as client:
            client.execute_command("CLUSTER", "REPLICATE", first)
        until_true(lambda: _has_replica(nodes[0]), "the replica follows")
        hosts = ",".join(f"127.0.0.1:{server.port}" for server in nodes)
        yield Clustered(nodes=nodes, replica=replica, url=f"redis+cluster://{hosts}?socket_timeout=5")
    finally:
        for server in reversed(started):
            server.stop()


def _bus(server: Server) -> int:
    with server.client as client:
        return int(client.config_get("cluster-port")["cluster-port"])


def _is_whole(server: Server, count: int) -> bool:
    with server.client as client:
        found = client.cluster("INFO")
    return (found["cluster_state"], found["cluster_known_nodes"]) == ("ok", str(count))


# TLS


@dataclass(kw_only=True)
class Encrypted:
    """A port that accepts TLS and forwards the decrypted bytes to a server; `ca` is its private authority."""

    port: int
    ca: Path
    certificate: Path
    key: Path

    def url(self, *, host: str = "localhost", user: str = "", database: int = 0, options: str = "") -> str:
        """`rediss://…` with the private authority."""
        return f"rediss://{user}{host}:{self.port}/{database}?ssl_ca_certs={self.ca}&socket_timeout=5{options}"


@contextmanager
def encrypted(target: str | int, home: Path, *, asks_for_certificate: bool = False) -> Iterator[Encrypted]:
    """Serve TLS in front of a server's socket or port: Valkey's wheel and Redis 6.2's were built without TLS."""
    home.mkdir(parents=True, exist_ok=True)
    authority = trustme.CA()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost").configure_cert(context)
    if asks_for_certificate:
        context.verify_mode = ssl.CERT_REQUIRED
        authority.configure_trust(context)
    files = Encrypted(port=free_port(), ca=home / "ca.pem", certificate=home / "client.pem", key=home / "client.key")
    authority.cert_pem.write_to_path(files.ca)
    client = authority.issue_cert("client@example.com")
    client.cert_chain_pems[0].write_to_path(files.certificate)
    client.private_key_pem.write_to_path(files.key)
    with _loop() as loop:
        asyncio.run_coroutine_threadsafe(
            asyncio.start_server(lambda *streams: _passed(*streams, target), "127.0.0.1", files.port, ssl=context), loop
        ).result(10)
        yield files


@contextmanager
def _loop() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(lambda *_: None)
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield loop
    finally:
        asyncio.run_coroutine_threadsafe(_cancelled(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


async def _cancelled() -> None:
    """Cancel the loop's remaining tasks: asyncio would warn of tasks left at its end."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


async def _passed(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, target: str | int) -> None:
    if isinstance(target, int):
        up, down = await asyncio.open_connection("127.0.0.1", target)
    else:
        up, down = await asyncio.open_unix_connection(target)
    await asyncio.gather(_pumped(reader, down), _pumped(up, writer), return_exceptions=True)


async def _pumped(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    try:
        while data := await source.read(65_536):
            sink.write(data)
            await sink.drain()
    finally:
        sink.close()
