"""Fakes for tests of the visitor: a page, name servers and networks, all controlled by the test."""

from collections.abc import Iterable, Sequence

import httpcore2

from freshness.fetch.visitor import Visitor
from freshness.ports import Answer, Page
from tests.freshness.cdn.raw_server import RawServer, Reply

HOST = "shop.example.com"
HOME = Page(host=HOST, path="/")
PUBLIC = "93.184.215.14"


def edge(server: RawServer, *, deadline: float = 20.0) -> Visitor:
    """Make a visitor with `server` as its edge."""
    return Visitor(edge=f"http://127.0.0.1:{server.port}", deadline=deadline)


def fetched(reply: Reply, *, page: Page = HOME, deadline: float = 20.0) -> Answer:
    """Return the visitor's answer for a reply."""
    with RawServer(lambda _: reply) as server:
        return edge(server, deadline=deadline)(page)


class Net(httpcore2.SyncBackend):
    """A network with `server` at every address, except the `dead`; requested addresses are recorded."""

    def __init__(self, server: RawServer | None = None, *, dead: Sequence[str] = ()) -> None:
        self.server = server
        self.dead = dead
        self.asked: list[tuple[str, int]] = []

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[object] | None = None,
    ) -> httpcore2.NetworkStream:
        self.asked.append((host, port))
        if host in self.dead or self.server is None:
            raise httpcore2.ConnectTimeout("dead")
        return super().connect_tcp("127.0.0.1", self.server.port, timeout)


class Names:
    """A name server that gives each answer in turn, and the last answer for ever after."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def __call__(self, host: str) -> Sequence[str]:
        self.asked.append(host)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
