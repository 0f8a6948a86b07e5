"""At a real web process without an edge: clients that send or read slowly keep no other client from an answer."""

import json
import select
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.http import HttpResponse, StreamingHttpResponse

from huzilerz.in_flight import OF_A_SENDER, SENDERS
from huzilerz.slots import THREADS
from huzilerz.whole_answers import MOST, WholeAnswers
from tests.ports import free_port
from tests.services import Spawn
from tests.waiting import until_true

pytestmark = pytest.mark.services

POST = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
MANY = THREADS + 10
BUILT = Path(__file__).parents[2] / "desk/static/desk"


@pytest.fixture
def port(spawn: Spawn, child_env: dict[str, str]) -> int:
    """Run a web process with the threads and options of `make serve`; return its port."""
    port = free_port()
    words = ["--interface", "wsgi", "--http", "1", "--host", "127.0.0.1", "--port", str(port)]
    words += ["--blocking-threads", str(THREADS), "huzilerz.wsgi:application"]
    spawn([sys.executable, "-m", "granian", *words], env=child_env | {"TRUSTED_PROXIES": "1"}, port=port)
    return port


def answer(port: int, request: str) -> tuple[str, str]:
    """Return the status and the body of an answer."""
    with socket.create_connection(("127.0.0.1", port), 30) as client:
        client.sendall(request.encode())
        told = b""
        while part := client.recv(65_536):
            told += part
    head, _, body = told.decode().partition("\r\n\r\n")
    return head.split(" ")[1], body


def get(port: int, path: str) -> tuple[str, str]:
    return answer(port, f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")


def post(port: int, address: str) -> str:
    body = json.dumps({"query": "{ me { username } }"})
    head = f"{POST}X-Forwarded-For: {address}\r\nConnection: close\r\nContent-Length: {len(body)}\r\n\r\n"
    return answer(port, head + body)[0]


def refused(senders: list[socket.socket], *, held: int) -> set[bytes]:
    """Return the answers of all senders, without the senders still awaited by the server."""
    waiting, told = [*senders], set()
    while len(waiting) > held:
        ready, _, _ = select.select(waiting, [], [], 30)
        assert ready, f"{len(waiting)} are held"
        told |= {client.recv(12) for client in ready}
        waiting = [client for client in waiting if client not in ready]
    return told


@contextmanager
def clients(port: int, number: int, request: Callable[[int], str]) -> Iterator[list[socket.socket]]:
    with ExitStack() as stack:
        found = []
        for at in range(number):
            client = stack.enter_context(socket.create_connection(("127.0.0.1", port), 30))
            client.sendall(request(at).encode())
            found.append(client)
        yield found


@pytest.mark.parametrize(("addresses", "others"), [(1, "403"), (SENDERS // OF_A_SENDER, "503")])
def test_slow_bodies_keep_only_bodies_waiting_and_from_one_address_not_even_these(
    port: int, addresses: int, others: str
) -> None:
    def slow(number: int) -> str:
        return f"{POST}X-Forwarded-For: 192.0.2.{number % addresses}\r\nContent-Length: 9\r\n\r\n{{"

    with clients(port, MANY, slow) as senders:
        assert refused(senders, held=addresses * OF_A_SENDER) == {b"HTTP/1.1 503"}
        assert post(port, "192.0.2.9") == others  # 403 for want of a token
        assert get(port, "/healthz") == ("200", "ok\n")
        assert get(port, "/session")[0] == "200"
        assert answer(port, "GET / HTTP/1.1\r\nHost: no.localhost\r\nConnection: close\r\n\r\n")[0] == "404"
    until_true(lambda: post(port, "192.0.2.9") == "403", "places of clients that are gone are free")


def test_bodies_of_unknown_length_and_endless_headers_take_no_thread(port: int) -> None:
    with clients(port, MANY, lambda _: f"{POST}Transfer-Encoding: chunked\r\n\r\n1\r\n{{") as senders:
        told = {client.recv(12) for client in senders}  # answered without their bodies
        assert told <= {b"HTTP/1.1 403", b"HTTP/1.1 503"}
    with clients(port, MANY, lambda _: POST), clients(port, MANY, lambda _: ""):
        assert get(port, "/healthz") == ("200", "ok\n")


def test_who_reads_nothing_and_who_asks_ahead_keep_nobody_waiting(port: int) -> None:
    long = json.loads((BUILT / "editor.json").read_text())["whole"][-1]
    asked = f"GET /static/{long} HTTP/1.1\r\nHost: localhost\r\n\r\n" * 20
    with clients(port, MANY, lambda _: asked) as readers:
        assert all(client.recv(12) == b"HTTP/1.1 200" for client in readers)
        for _ in range(20):
            assert get(port, "/healthz") == ("200", "ok\n")
            time.sleep(0.1)  # by and by sockets are full, and the next answers wait


def test_long_answers_and_those_of_unknown_length_are_sent_in_pieces_and_closed_at_their_end() -> None:
    closed: list[int] = []

    class Pieces(list[bytes]):
        def close(self) -> None:
            closed.append(1)

    def served(pieces: list[bytes], **headers: str) -> Any:
        response = StreamingHttpResponse(Pieces(pieces), headers=headers)
        return WholeAnswers(lambda _environ, _start: response)({}, print)

    assert served([b"a", b"b"], **{"Content-Length": "2"}) == [b"ab"]
    assert closed == [1]
    for headers in ({}, {"Content-Length": str(MOST + 1)}, {"Content-Length": "x"}):
        assert list(served([b"a", b"b"], **headers)) == [b"a", b"b"]
    plain = HttpResponse(b"ab")
    assert WholeAnswers(lambda _environ, _start: plain)({}, print) is plain
