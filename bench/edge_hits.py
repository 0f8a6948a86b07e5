"""A hit of a shop's page at Varnish with the shipped configuration, beside plain Varnish with a static body.

The origin behind ours gives the real page with all of its headers, and the tags.  The origin behind plain Varnish
gives the packed bytes, and the headers that a visitor gets from ours.  A second one gives the packed bytes and a
lifetime alone, to tell the cost of a page's headers.  Requests are pipelined: a single client keeps Varnish busy.
Answers are counted after the time is taken.
"""

import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Final

from bench.figures import Figure, more_is_better
from tests import varnish
from tests.edge_suite.edges import plain
from tests.origin import Origin, Reply

ROUNDS: Final = 15
HITS: Final = 10_000
GOAL: Final = 0.9
_CONNECTION: Final = ("connection", "content-length", "date", "server", "transfer-encoding")
_OF_AN_EDGE: Final = ("accept-ranges", "age", "cache-status")


def through_varnish(host: str, headers: Mapping[str, str], body: bytes) -> list[Figure]:
    """Measure hits a second of a page with these headers and bytes, the edges in turn."""
    kept = {name: value for name, value in headers.items() if name.lower() not in _CONNECTION}
    with ExitStack() as stack:
        edge = varnish.Edge(varnish.site(stack.enter_context(_origin(kept, body))))
        stack.callback(edge.stop)
        seen = edge.visit("/", host=host, Accept_Encoding="gzip")
        same = {name: value for name, value in seen.headers.items() if name not in (*_CONNECTION, *_OF_AN_EDGE)}
        bare = {"cache-control": "max-age=600", "content-encoding": "gzip"}
        ports = [edge.port]
        for given in (same | bare, bare):
            address = stack.enter_context(plain(stack.enter_context(_origin(given, seen.body))))
            ports.append(int(address.rpartition(":")[2]))
        found: list[list[float]] = [[] for _ in ports]
        for number in range(ROUNDS + 1):
            for at in range(len(ports))[:: 1 if number % 2 else -1]:
                rate = _hits(ports[at], host)
                if number:  # the first warms up
                    found[at].append(rate)
    what = "hits of a page through Varnish"
    named = "plain Varnish with a static body"
    return [
        more_is_better(what, ours=found[0], peer=found[1], peer_name=named, unit="1/s", goal=GOAL),
        more_is_better(what, ours=found[0], peer=found[2], peer_name=f"{named}, no headers", unit="1/s"),
    ]


@contextmanager
def _origin(headers: Mapping[str, str], body: bytes) -> Iterator[int]:
    origin = Origin()
    origin.otherwise = Reply(body=body, headers=headers)
    try:
        yield origin.port
        assert len(origin.asked) == 1, "every request but the first has to be a hit"
    finally:
        origin.close()


def _hits(port: int, host: str) -> float:
    asked = f"GET / HTTP/1.1\r\nHost: {host}\r\nUser-Agent: bench\r\nAccept-Encoding: gzip\r\n".encode()
    last = asked + b"Connection: close\r\n\r\n"
    assert _answers(port, last) == 1
    started = time.perf_counter()
    count = _answers(port, (asked + b"\r\n") * (HITS - 1) + last)
    took = time.perf_counter() - started
    assert count == HITS
    return HITS / took


def _answers(port: int, requests: bytes) -> int:
    """Send all requests, and count the answers once the edge has closed the connection after the last."""
    with socket.create_connection(("127.0.0.1", port), 20) as visitor:
        sender = threading.Thread(target=visitor.sendall, args=(requests,))
        sender.start()
        got = b"".join(iter(lambda: visitor.recv(1 << 20), b""))
        sender.join()
    return got.count(b"HTTP/1.1 200 OK\r\n")
