"""A real Varnish with the shipped VCL on a port of its own, for tests."""

import http.client
import os
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from freshness.batching.batch import Batch, Member
from freshness.cdn.varnish import Varnish
from freshness.cdn.varnish_vcl import VarnishSite
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject
from huzilerz import children, varnish
from tests.ports import free_port, listens

ORIGIN_SECRET = "test-origin-secret-" + "o" * 32
PURGE_SECRET = "test-purge-secret-" + "p" * 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """An answer to a visitor."""

    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def cache(self) -> str:
        return self.headers.get("cache-status", "")


class Edge:
    """A running Varnish; `visit` requests a page as an anonymous visitor.

    `mutate` changes the shipped VCL before the start; `options` are further words of the command.
    """

    def __init__(
        self, site: VarnishSite, *, mutate: Callable[[str], str] | None = None, options: Sequence[str] = ()
    ) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self._edge = varnish.prepare(site, port=self.port)
        if mutate:
            logic = self._edge.directory / "edge.vcl"
            shipped = logic.read_text()
            logic.write_text(mutate(shipped))
            assert logic.read_text() != shipped, "the mutation changed nothing"
        self._options = options
        self._process = self._started()

    def _started(self) -> "subprocess.Popen[bytes]":
        with (self._edge.directory / "log").open("wb") as log:
            process = children.start([*self._edge.command, *self._options], output=log, user=varnish.user())
        end = time.monotonic() + 30
        while not listens(self.port):
            if time.monotonic() > end or process.poll() is not None:
                said = (self._edge.directory / "log").read_text()
                children.stop(process)
                self._edge.remove()
                raise RuntimeError(said)
            time.sleep(0.02)
        return process

    def restart(self) -> None:
        """Restart as after a crash: the store is empty, and every connection is closed."""
        self.kill()
        self._process = self._started()

    def kill(self) -> None:
        """Kill Varnish; its port is closed until the restart."""
        children.stop(self._process)

    def signal(self, number: int) -> None:
        """Send a signal to all of its processes."""
        os.killpg(self._process.pid, number)

    def requests(self) -> int:
        """Return the number of visits and purges since the start, as counted by Varnish, a second late."""
        command = ["varnishstat", "-1", "-n", str(self._edge.directory / "work"), "-f", "MAIN.client_req"]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return int(said.split()[1])

    def visit(
        self, path: str, *, host: str = "shop.test", method: str = "GET", body: bytes | None = None, **headers: str
    ) -> Seen:
        """Make a request on a connection of its own; underscores in header names stand for dashes."""
        named = {"Host": host} | {name.replace("_", "-"): value for name, value in headers.items()}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, body=body, headers=named)
            response = connection.getresponse()
            content = response.read()
            return Seen(status=response.status, body=content, headers={k.lower(): v for k, v in response.getheaders()})
        finally:
            connection.close()

    def raw(self, request: bytes) -> bytes:
        """Send raw bytes; return all bytes received until the edge closes the connection or falls silent."""
        with socket.create_connection(("127.0.0.1", self.port), 10) as connection:
            connection.sendall(request)
            connection.settimeout(20.0)  # a busy edge may be late with its first bytes
            answer = b""
            try:
                while part := connection.recv(65_536):
                    answer += part
                    connection.settimeout(1.0)
            except (TimeoutError, ConnectionResetError):
                pass
            return answer

    def cdn(self, *, soft: bool = False, stale_if_error: bool = False) -> Varnish:
        """Return the adapter that purges this edge."""
        return Varnish([self.address], secret=PURGE_SECRET, soft=soft, stale_if_error=stale_if_error)

    def purge(
        self,
        *tags: str,
        soft: bool = False,
        stale_if_error: bool = False,
        hard: bool = False,
        subject: str = "host:test",
    ) -> None:
        """Purge tags as the engine does, and let the millisecond of their epoch pass."""
        self.cdn(soft=soft, stale_if_error=stale_if_error).purge(batch(*tags, hard=hard, subject=subject))
        time.sleep(0.002)

    def stop(self) -> None:
        children.stop(self._process)
        self._edge.remove()


def batch(*tags: str, hard: bool = False, subject: str = "host:test") -> Batch:
    """Make a batch of a single member that purges some tags; of a host, for the tags of no workspace in particular."""
    purge = Purge(tags=frozenset(tags), hard=hard)
    member = Member(subject=Subject.parse(subject), captured=1, epoch=1, settled=True, purge=purge)
    return Batch(cdn="varnish", members=(member,))


def site(origin_port: int, *, purgers: tuple[str, ...] = ("127.0.0.1",)) -> VarnishSite:
    """Describe an edge in front of an origin on this machine."""
    return VarnishSite(
        purgers=purgers,
        logic=varnish.LOGIC,
        origins=(("127.0.0.1", origin_port),),
        origin_secret=ORIGIN_SECRET,
        purge_secret=PURGE_SECRET,
        scheme="http",
    )


def until_body(visit: Callable[[], Seen], body: bytes) -> Seen:
    """Visit until an answer has the body; the answer."""
    for _ in range(2_000):
        if (seen := visit()).body == body:
            return seen
    raise AssertionError(f"never saw {body!r}")
