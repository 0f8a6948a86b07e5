"""The edge under purges: costs of a purge by tag beside a ban, costs of hits after many purges, and lost races.

The peers are the same Varnish with the same configuration, changed in a single way: purged by bans on the tags' header,
as a Varnish without xkey must be; or without the comparison of epochs.
"""

import http.client
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from uuid import UUID

from bench.figures import Figure, less_is_better, more_is_better
from bench.ground import Ground
from freshness.targets import tags
from tests.origin import PAGE, Asked, Origin, Reply
from tests.varnish import Edge, batch, site

PAGES = 5_000
PURGES = 1_000
RACES = 80
ROUNDS = 6

_BAN = r'if (std.ban("obj.http.xkey ~ \b" + req.http.Surrogate-Key + "\b")) { set req.http.X-Edge-Purged = "1"; }'


def run(ground: Ground) -> list[Figure]:
    """Purges and hits beside bans; races and misses beside the same without epochs."""
    del ground  # the edge has no use for a Valkey
    with _edge(None) as ours, _edge(_with_bans) as banned:
        figures = _beside_bans(ours, banned)
    with _edge(None) as ours, _edge(_without_epochs) as plain:
        return [*figures, _races(ours, plain), _misses(ours, plain)]


def _with_bans(vcl: str) -> str:
    return vcl.replace("set req.http.X-Edge-Purged = xkey.purge(req.http.Surrogate-Key);", _BAN)


def _without_epochs(vcl: str) -> str:
    return vcl.replace("call edge_fence;", "if (now < std.time(integer = 0)) { call edge_fence; }")


class _VarnishShop:
    """An edge, the origin behind the edge, and a visitor with a kept connection."""

    def __init__(self, edge: Edge, origin: Origin) -> None:
        self.edge, self.origin, self.cdn = edge, origin, edge.cdn()
        self._visitor = http.client.HTTPConnection("127.0.0.1", edge.port, timeout=20)

    def visit(self, path: str) -> bytes:
        self._visitor.request("GET", path, headers={"Host": "shop.test"})
        return self._visitor.getresponse().read()

    def visits(self, numbers: range | list[int]) -> float:
        """Microseconds a visit."""
        self._visitor.close()  # an edge drops idle connections; the client reconnects by itself
        started = time.perf_counter()
        for number in numbers:
            self.visit(f"/{number}")
        return (time.perf_counter() - started) / len(numbers) * 1e6

    def purges(self, names: list[str]) -> float:
        """Microseconds a purge."""
        started = time.perf_counter()
        self.cdn.purge(batch(*names))
        return (time.perf_counter() - started) / len(names) * 1e6


@contextmanager
def _edge(mutate: Callable[[str], str] | None) -> Iterator[_VarnishShop]:
    origin = Origin()
    origin.otherwise = _page
    edge = Edge(site(origin.port), mutate=mutate)
    try:
        yield _VarnishShop(edge, origin)
    finally:
        edge.stop()
        origin.close()


def _page(asked: Asked) -> Reply:
    number = asked.target.strip("/")
    return Reply(body=b"page" * 500, headers={**PAGE, "Surrogate-Key": f"w-{number} h-shop t-{number}"})


def _beside_bans(ours: _VarnishShop, banned: _VarnishShop) -> list[Figure]:
    sides = (ours, banned)
    for shop in sides:
        shop.visits(range(PAGES))
    purges: tuple[list[float], list[float]] = ([], [])
    hits: tuple[list[float], list[float]] = ([], [])
    for turn in range(ROUNDS):
        sample = random.Random(turn).sample(range(PAGES), 500)
        for shop, times, seen in zip(sides, purges, hits, strict=True):
            times.append(shop.purges([f"c-{turn}-{number}" for number in range(PURGES)]))
            seen.append(shop.visits(sample))
    name = f"a purge of one tag, {PAGES:,} pages stored"
    after = f"a hit after {PURGES:,} more purges"
    return [
        less_is_better(name, ours=purges[0], peer=purges[1], peer_name="a ban", unit="us"),
        less_is_better(after, ours=hits[0], peer=hits[1], peer_name="after as many bans", unit="us", goal=1.0),
    ]


def _races(ours: _VarnishShop, plain: _VarnishShop) -> Figure:
    """Count lost races.

    A page takes 20 ms, an edit with its purge comes 4 to 16 ms after the request, a second request follows.
    """
    return more_is_better(
        f"of {RACES} pages that a purge overtook, right ever after",
        ours=[_won(ours)],
        peer=[_won(plain) or 0.5],
        peer_name="without epochs (0.5 stands for none)",
        unit="pages",
        goal=2.0,
    )


def _won(shop: _VarnishShop) -> int:
    version = [b"old"]

    def slowly(_: Asked) -> Reply:
        rendered = version[0]
        time.sleep(0.02)
        return Reply(body=rendered, headers={**PAGE, "Surrogate-Key": "w-race h-shop"})

    shop.origin.says["/race"] = slowly
    chance, right = random.Random(1), 0
    for _ in range(RACES):
        version[0] = b"old"
        shop.edge.purge(tags.EVERYTHING)
        first = Thread(target=shop.edge.visit, args=("/race",))
        first.start()
        time.sleep(chance.uniform(0.004, 0.016))
        version[0] = b"new"
        shop.purges(["w-race"])
        first.join()
        right += shop.edge.visit("/race").body == b"new"
    return right


def _misses(ours: _VarnishShop, plain: _VarnishShop) -> Figure:
    times: tuple[list[float], list[float]] = ([], [])
    for shop in (ours, plain):
        for number in range(4_000):  # every slot is in use
            shop.purges([tags.make("w", UUID(int=number)), tags.make("t", UUID(int=number)), tags.shard(str(number))])
    for turn in range(ROUNDS):
        sides = [(ours, times[0]), (plain, times[1])]
        for shop, seen in sides if turn % 2 else reversed(sides):
            seen.append(shop.visits(range(turn * 1_000, turn * 1_000 + 500)))
    return less_is_better(
        "a miss with every slot of the epochs in use",
        ours=times[0],
        peer=times[1],
        peer_name="without epochs",
        unit="us",
        goal=1 / 1.5,
    )
