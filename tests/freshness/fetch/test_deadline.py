"""A visitor stops waiting at its deadline, for an answer of any slowness."""

import threading
from collections.abc import Callable, Iterator

import httpcore2
import pytest

from freshness.errors import FetchFailed
from freshness.fetch.visitor import Visitor
from tests.freshness.cdn.raw_server import RawServer, Reply, Request, response
from tests.freshness.fetch.visiting import HOME, PUBLIC, Names, Net, edge

pytestmark = pytest.mark.slow


def dripping(server_side: Callable[[], threading.Event], start: bytes, drip: bytes) -> Iterator[bytes]:
    yield start
    while not server_side().wait(0.02):
        yield drip


@pytest.mark.parametrize(
    ("start", "drip"),
    [
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n", b"x", id="body"),
        pytest.param(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n", id="chunks"),
        pytest.param(b"HTTP/1.1 200 OK\r\nX-Slow: ", b"x", id="headers"),
        pytest.param(b"H", b"", id="status line"),
        pytest.param(b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n", id="interim answers"),
        pytest.param(b"", b"", id="silence"),
    ],
)
def test_an_answer_that_drips_in_ends_at_the_deadline(start: bytes, drip: bytes) -> None:
    with RawServer(lambda _: dripping(lambda: server.stopping, start, drip)) as server:
        with pytest.raises(FetchFailed, match=r"no complete answer within 0\.3 s"):
            edge(server, deadline=0.3)(HOME)
        assert server.connections == 1


def test_redirects_share_one_deadline() -> None:
    def handler(request: Request) -> Reply:
        server.stopping.wait(0.2)
        return response(302, Location="/again")

    with RawServer(handler) as server, pytest.raises(FetchFailed, match="no complete answer within"):
        edge(server, deadline=0.3)(HOME)


def test_one_dead_address_leaves_time_for_the_next() -> None:
    class Slow(Net):
        def __init__(self) -> None:
            super().__init__()
            self.shares: list[float] = []

        def connect_tcp(self, host: str, port: int, timeout: float | None = None, *_: object, **__: object):  # type: ignore[no-untyped-def,override]
            self.shares.append(timeout or 0.0)
            raise httpcore2.ConnectTimeout

    net = Slow()
    with pytest.raises(FetchFailed):
        Visitor(resolve=Names([PUBLIC, "1.1.1.1", "1.0.0.1"]), network=net, deadline=9.0, clock=lambda: 0.0)(HOME)
    assert net.shares == [3.0, 4.5, 9.0]
