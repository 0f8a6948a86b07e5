"""nginx with a version of the host in each key: the version's costs, savings and remains.

The peer is the same nginx with the same files without versions: keys are host and path, and a purge names each page.
"""

import random
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread

from bench.figures import Figure, less_is_better, more_is_better
from bench.ground import Ground
from freshness.ports import Page
from freshness.targets.purge import Purge
from freshness.testing.cdn import batch, tags
from tests.nginx import NginxEdge
from tests.origin import PAGE, Asked, Origin, Reply

HOST = "shop.test"
PAGES = 200
EDITS = 60
KEPT = 50
RACES = 80
ROUNDS = 15
HITS, AT_ONCE = 900, 50  # nginx ends a connection after 1,000 requests

_WITHOUT = {
    "    auth_request /__version;\n    auth_request_set $edge_version $upstream_http_x_edge_version;\n": "",
    "map $edge_version $edge_unversioned": "map $host $edge_unversioned",
    "$host $edge_version ": "$host ",
}


def run(ground: Ground) -> list[Figure]:
    """Measure hits, purges, races and remains, beside exact keys alone."""
    del ground  # the edge has no use for a Valkey
    with _shop(whole=True) as ours, _shop(whole=False) as exact:
        return [_hits(ours, exact), _purges(ours, exact), _races(ours, exact), _left(ours, exact)]


class _NginxShop:
    """An edge and the origin behind the edge; an edit purges all pages of the shop, as a whole or page by page."""

    def __init__(self, edge: NginxEdge, origin: Origin, *, whole: bool) -> None:
        self.edge, self.origin, self.paths = edge, origin, [f"/{number}" for number in range(PAGES)]
        self._cdn = edge.cdn(pages=lambda _: [Page(host=HOST, path=path) for path in self.paths])
        self._batch = batch(self._cdn, Purge(hosts=frozenset({HOST})) if whole else tags("w-shop"))

    def purge(self) -> float:
        """Milliseconds."""
        started = time.perf_counter()
        self._cdn.purge(self._batch)
        return (time.perf_counter() - started) * 1e3

    def hits(self) -> float:
        """Return microseconds a hit, of an nginx with pipelined requests."""
        asked = f"GET /0 HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode()
        with socket.create_connection(("127.0.0.1", self.edge.port), 20) as visitor:
            length = len(_answer(visitor, asked))
            started = time.perf_counter()
            for _ in range(HITS // AT_ONCE):
                visitor.sendall(asked * AT_ONCE)
                left = length * AT_ONCE
                while left:
                    left -= len(visitor.recv(left))
            return (time.perf_counter() - started) / HITS * 1e6

    def kept(self) -> float:
        """Megabytes of stored pages."""
        return sum(path.stat().st_blocks * 512 for path in self.edge.kept("pages")) / 1e6


def _answer(visitor: socket.socket, asked: bytes) -> bytes:
    """Return the answer to the third request: a hit by then."""
    answer = b""
    for _ in range(3):
        visitor.sendall(asked)
        answer = b""
        while not answer.endswith(b"\r\n\r\n" + b"page" * 500):
            answer += visitor.recv(65_536)
    assert b"detail=HIT" in answer
    return answer


@contextmanager
def _shop(*, whole: bool) -> Iterator[_NginxShop]:
    origin = Origin()
    origin.otherwise = Reply(body=b"page" * 500, headers=PAGE)
    edge = NginxEdge(origin.port, workers=1, changes=None if whole else _WITHOUT)
    try:
        yield _NginxShop(edge, origin, whole=whole)
    finally:
        edge.stop()
        origin.close()


def _rounds(ours: _NginxShop, exact: _NginxShop, one: Callable[[_NginxShop], float]) -> tuple[list[float], list[float]]:
    """Return the results of `one` for each shop, in turns."""
    found: tuple[list[float], list[float]] = ([], [])
    for turn in range(ROUNDS):
        for shop, values in sorted(
            zip((ours, exact), found, strict=True), key=lambda side: (side[0] is ours) ^ turn % 2
        ):
            values.append(one(shop))
    return found


def _hits(ours: _NginxShop, exact: _NginxShop) -> Figure:
    with_version, without = _rounds(ours, exact, lambda shop: shop.hits())
    return less_is_better(
        "a hit, of one busy process",
        ours=with_version,
        peer=without,
        peer_name="no version in the key",
        unit="us",
        goal=0.5,
    )


def _purges(ours: _NginxShop, exact: _NginxShop) -> Figure:
    def one(shop: _NginxShop) -> float:
        for path in shop.paths:
            shop.edge.visit(path, host=HOST)
        return shop.purge()

    whole, each = _rounds(ours, exact, one)
    name = f"a purge of a shop with {PAGES} pages"
    return less_is_better(name, ours=whole, peer=each, peer_name="each page by its key", unit="ms", goal=10.0)


def _races(ours: _NginxShop, exact: _NginxShop) -> Figure:
    """Count lost races.

    A page takes 20 ms, an edit with its purge comes 4 to 16 ms after the request, a second request follows.
    """
    return more_is_better(
        f"of {RACES} pages that a purge overtook, right ever after",
        ours=[_won(ours)],
        peer=[_won(exact) or 0.5],
        peer_name="by their keys (0.5 stands for none)",
        unit="pages",
        goal=2.0,
    )


def _won(shop: _NginxShop) -> int:
    content = [b"old"]

    def slowly(_: Asked) -> Reply:
        rendered = content[0]
        time.sleep(0.02)
        return Reply(body=rendered, headers=PAGE)

    shop.origin.says["/race"] = slowly
    shop.paths = ["/race"]
    chance, right = random.Random(1), 0
    for _ in range(RACES):
        content[0] = b"old"
        shop.purge()
        first = Thread(target=shop.edge.visit, args=("/race",), kwargs={"host": HOST})
        first.start()
        time.sleep(chance.uniform(0.004, 0.016))
        content[0] = b"new"
        shop.purge()
        first.join()
        right += shop.edge.visit("/race", host=HOST).body == b"new"
    return right


def _left(ours: _NginxShop, exact: _NginxShop) -> Figure:
    """With pages as large as a shop's home page."""
    whole, each = (_grown(shop) for shop in (ours, exact))
    name = f"disk that {EDITS} edits of {KEPT} pages of 20 KB leave taken, until it is tidied"
    return less_is_better(name, ours=[whole], peer=[each], peer_name="each page by its key", unit="MB")


def _grown(shop: _NginxShop) -> float:
    shop.origin.otherwise = Reply(body=b"page" * 5_000, headers=PAGE)
    shop.paths = [f"/left-{number}" for number in range(KEPT)]
    before = shop.kept()
    for _ in range(EDITS):
        shop.purge()
        for path in shop.paths:
            shop.edge.visit(path, host=HOST)
    return shop.kept() - before
