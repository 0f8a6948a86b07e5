"""A hit of a shop's page at Varnish with the shipped configuration, beside plain Varnish with a static body.

The origin behind ours gives the real page with its headers, the origin behind plain Varnish the same page, packed, with
a lifetime alone: both edges keep and send packed bytes, as browsers ask for them.  Requests are pipelined, so that a
single client keeps Varnish busy, and answers are counted after the time is taken.
"""

import gzip
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

ROUNDS: Final = 9
HITS: Final = 4_000
GOAL: Final = 0.9
_CONNECTION: Final = ("connection", "content-length", "date", "server", "transfer-encoding")


def through_varnish(host: str, headers: Mapping[str, str], body: bytes) -> Figure:
    """Measure hits a second of a page with these headers and bytes, both edges in turn."""
    kept = {name: value for name, value in headers.items() if name.lower() not in _CONNECTION}
    with ExitStack() as stack:
        edge = varnish.Edge(varnish.site(stack.enter_context(_origin(kept, body))))
        stack.callback(edge.stop)
        packed = {"Cache-Control": "max-age=600", "Content-Encoding": "gzip"}
        address = stack.enter_context(plain(stack.enter_context(_origin(packed, gzip.compress(body, 6)))))
        ports = (edge.port, int(address.rpartition(":")[2]))
        found: tuple[list[float], list[float]] = ([], [])
        for number in range(ROUNDS + 1):
            for at in (0, 1) if number % 2 else (1, 0):
                rate = _hits(ports[at], host)
                if number:  # the first warms up
                    found[at].append(rate)
    return more_is_better(
        "hits of a page through Varnish",
        ours=found[0],
        peer=found[1],
        peer_name="plain Varnish with a static body",
        unit="1/s",
        goal=GOAL,
    )


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
