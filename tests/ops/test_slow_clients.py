"""Clients that send or read slowly take no time of an origin."""

import http.client
import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest

from tests.origin import Origin, Reply
from tests.varnish import Edge

pytestmark = pytest.mark.services

TAGS = "w-aaaa h-bbbb s-01"
SLOW = 30


@contextmanager
def sending(edge: Edge, head: str, begun: bytes, *, number: int = SLOW) -> Iterator[list[socket.socket]]:
    """Open this number of clients with the beginning of a request sent."""
    with ExitStack() as stack:
        clients = [stack.enter_context(socket.create_connection(("127.0.0.1", edge.port), 20)) for _ in range(number)]
        for client in clients:
            client.sendall(head.encode() + begun)
        yield clients


@pytest.fixture
def arrivals(origin: Origin, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Collect an item for each request line at the origin, before any body."""
    seen: list[int] = []
    handler = origin.server.RequestHandlerClass
    parse = handler.parse_request  # type: ignore[attr-defined]

    def parsed(self: object) -> bool:
        seen.append(1)
        return bool(parse(self))

    monkeypatch.setattr(handler, "parse_request", parsed)
    return seen


@pytest.fixture
def answered(origin: Origin, monkeypatch: pytest.MonkeyPatch) -> threading.Semaphore:
    """Release once for each answer written to its end by the origin."""
    done = threading.Semaphore(0)
    handler = origin.server.RequestHandlerClass
    handle = handler.do_POST  # type: ignore[attr-defined]

    def handled(self: object) -> None:
        handle(self)
        done.release()

    monkeypatch.setattr(handler, "do_POST", handled)
    return done


def test_a_body_reaches_the_origin_only_when_it_is_whole(edge: Edge, origin: Origin, arrivals: list[int]) -> None:
    origin.page("/graphql", TAGS)
    head = "POST /graphql HTTP/1.1\r\nHost: shop.test\r\nConnection: close\r\nContent-Length: 6\r\n\r\n"
    with sending(edge, head, b"abcde") as clients:
        assert edge.visit("/graphql", method="POST", body=b"quick").status == 200
        assert len(arrivals) == 1  # thirty slow requests came before, and none of the thirty is here
        for client in clients[:2]:
            client.sendall(b"f")
            assert http.client.HTTPResponse(client).fp.readline() == b"HTTP/1.1 200 OK\r\n"
    assert [one.body for one in origin.asked] == [b"quick", b"abcdef", b"abcdef"]


def test_who_stops_in_the_middle_of_a_body_never_reaches_the_origin(
    edge: Edge, origin: Origin, arrivals: list[int]
) -> None:
    origin.page("/graphql", TAGS)
    head = "POST /graphql HTTP/1.1\r\nHost: shop.test\r\nContent-Length: 6\r\n\r\n"
    with sending(edge, head, b"abc") as clients:
        for client in clients:
            client.shutdown(socket.SHUT_WR)
            assert b"200" not in client.recv(100)
    assert edge.visit("/graphql", method="POST", body=b"quick").status == 200
    assert (len(arrivals), [one.body for one in origin.asked]) == (1, [b"quick"])


def test_headers_that_never_end_are_given_up_and_keep_nobody_waiting(edge: Edge, arrivals: list[int]) -> None:
    with sending(edge, "GET / HTTP/1.1\r\nHost: shop.test\r\n", b"X-Slow: ") as clients:
        assert edge.visit("/nothing").status == 404
        for client in clients:
            assert client.recv(100) == b""
    assert len(arrivals) == 1


def test_who_reads_nothing_of_an_answer_keeps_no_connection_of_the_origin(
    edge: Edge, origin: Origin, answered: threading.Semaphore
) -> None:
    origin.says["/graphql"] = Reply(body=b"x" * 8_000_000)  # more than sockets hold
    head = "POST /graphql HTTP/1.1\r\nHost: shop.test\r\nContent-Length: 1\r\n\r\n"
    with sending(edge, head, b"a", number=5):
        assert all(answered.acquire(timeout=20) for _ in range(5))
    assert origin.count("/graphql") == 5
