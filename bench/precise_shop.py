"""A shop of 2,000 products, its editors and visitors, for `bench.precise`.

`prepare` makes the shop, `edits <host>` compares every page after each of some edits, and `visits <host> <way>` counts
hits.  Each command ends with a line of JSON.
"""

import hashlib
import http.client
import json
import os
import random
import sys
import threading
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from typing import Any

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from catalog.models import Collection, Product  # noqa: E402
from freshness.contrib.django.build import ledger  # noqa: E402
from freshness.targets.tags import wire  # noqa: E402
from tests import varnish  # noqa: E402
from tests.chaos.people import open_shop  # noqa: E402
from workspace.hosting.routes import workspace_at  # noqa: E402
from workspace.hosting.services.cache_service import WorkspaceCacheService  # noqa: E402

PRODUCTS, GROUPS, EDITS = 2_000, 20, 6
EVERY, SECONDS, RATE = 10.0, 30.0, 150
"""Seconds between two edits, seconds of visits, and visits a second."""
BOUND = 42.0
THREADS = 4
FEW, FINE = 5, "tlgpc"


@dataclass(frozen=True, slots=True)
class Got:
    """An answer: the digest of its body, whether the edge had a copy, and its tags where the origin was asked."""

    digest: str
    hit: bool
    tags: frozenset[str]


def prepare() -> dict[str, Any]:
    """Make the tables and the shop."""
    call_command("migrate", verbosity=0)
    shop = open_shop(0)
    Product.objects.bulk_create(
        Product(workspace_id=shop.workspace, handle=f"cup-{n}", title=f"Cup {n:04}", price=1_000 + n, stock=5)
        for n in range(PRODUCTS)
    )
    cups = list(Product.objects.filter(handle__startswith="cup-").order_by("title"))
    for number in range(GROUPS):
        group = Collection.objects.create(workspace_id=shop.workspace, handle=f"group-{number}", title=f"G {number}")
        group.products.set(cups[number::GROUPS][:24])
    return {"host": shop.host}


def edits(host: str) -> dict[str, Any]:
    """Edit a product again and again, and compare every page of the edge with the origin each time."""
    workspace, paths = workspace_at(host), _paths()
    edge, web = partial(_ask, int(os.environ["BENCH_EDGE"]), host), partial(_ask, int(os.environ["BENCH_WEB"]), host)
    chance, counts = random.Random(1), dict.fromkeys(("changed", "fresh", "untouched", "untouched_hits", "rendered"), 0)
    kept: dict[str, list[int]] = {"few": [0, 0], "grids": [0, 0]}
    _until_clean(workspace)
    before = _all(web, paths)
    _all(edge, paths)
    slowest = 0.0
    for number in range(EDITS):
        product = chance.choice(Product.objects.filter(handle__startswith="cup-").order_by("handle"))
        values: dict[str, Any] = {"price": 5_000 + number} if number % 3 else {"description": f"Text {number}"}
        Product.objects.filter(pk=product.pk).update(**values)
        slowest = max(slowest, _until_clean(workspace))
        for path in paths:
            kind = "few" if len(_fine(before[path])) <= FEW else "grids"
            kept[kind][0] += WorkspaceCacheService.get(workspace, f"page:{host}{path}") is not None
            kept[kind][1] += 1
        shown, now = _all(edge, paths), _all(web, paths)
        changed = {path for path in paths if now[path].digest != before[path].digest}
        named = {wire(f"p:{product.pk}" if "price" in values else f"l:{product.pk}/description")}
        without = [path for path in paths if not before[path].tags & named and "o-" not in " ".join(before[path].tags)]
        counts["changed"] += len(changed)
        counts["fresh"] += sum(shown[path].digest == now[path].digest for path in changed)
        counts["untouched"] += len(without)
        counts["untouched_hits"] += sum(shown[path].hit for path in without)
        counts["rendered"] += sum(not shown[path].hit for path in paths)
        before = now
    shares = {f"kept_{kind}": good / max(1, of) for kind, (good, of) in kept.items()}
    return {
        "edits": EDITS,
        "pages": len(paths),
        "changed": counts["changed"],
        "rendered": counts["rendered"],
        "fresh": counts["fresh"] / counts["changed"] if slowest <= BOUND else 0.0,
        "untouched": counts["untouched_hits"] / counts["untouched"],
        "slowest": round(slowest, 1),
        **shares,
    }


def visits(host: str, way: str) -> dict[str, Any]:
    """Visit by Zipf while a product is edited every ten seconds; count hits at the edge."""
    workspace, paths = workspace_at(host), _paths()
    _until_clean(workspace)
    ask, chance = partial(_ask, int(os.environ["BENCH_EDGE"]), host), random.Random(7)
    _all(ask, paths)
    chance.shuffle(paths)
    weights = list(accumulate(1 / (rank + 1) for rank in range(len(paths))))
    stop = threading.Event()
    editor = threading.Thread(target=_edit, args=(stop, way))
    if way != "nothing edited":
        editor.start()
    began, hits, count = time.monotonic(), 0, 0
    with ThreadPoolExecutor(THREADS) as pool:
        while (now := time.monotonic() - began) < SECONDS:
            due = max(1, min(RATE, int(now * RATE) - count))
            asked = chance.choices(paths, cum_weights=weights, k=due)
            hits += sum(got.hit for got in pool.map(ask, asked))
            count += due
            time.sleep(0.05)
    stop.set()
    if way != "nothing edited":
        editor.join()
    if way == "own page":
        _until_clean(workspace, by_hand=True)
    return {"visits": count, "hits": hits / count}


def _edit(stop: threading.Event, way: str) -> None:
    chance = random.Random(3)
    products = list(Product.objects.filter(handle__startswith="cup-").order_by("handle").values_list("pk", flat=True))
    edge = varnish.Varnish([f"http://127.0.0.1:{os.environ['BENCH_EDGE']}"], secret=varnish.PURGE_SECRET, soft=False)
    while True:
        chosen = chance.choice(products)
        Product.objects.filter(pk=chosen).update(price=chance.randrange(100, 9_000))
        if way == "own page":  # only the product's own page carries the tag of its description
            edge.purge(varnish.batch(wire(f"l:{chosen}/description")))
        if stop.wait(EVERY):
            connection.close()
            return


def _paths() -> list[str]:
    pages = (PRODUCTS + 24) // 24
    lists = ["/products", *(f"/products?page={number}" for number in range(2, pages + 1))]
    groups = [f"/collections/group-{number}" for number in range(GROUPS)]
    return ["/", "/about", *lists, *groups, *(f"/products/cup-{number}" for number in range(PRODUCTS))]


def _until_clean(workspace: Any, *, by_hand: bool = False) -> float:
    """Seconds until the shop's purge is settled and effective."""
    began = time.monotonic()
    if by_hand:
        return 0.0
    while True:
        ledger().fold()
        facts = ledger().read(f"ws:{workspace}")
        if facts is None or facts.clean:
            time.sleep(0.3)
            return time.monotonic() - began
        if time.monotonic() - began > 4 * BOUND:
            raise TimeoutError(f"not purged: {facts}")
        time.sleep(0.2)


def _all(ask: Any, paths: Sequence[str]) -> dict[str, Got]:
    with ThreadPoolExecutor(THREADS) as pool:
        return dict(zip(paths, pool.map(ask, paths), strict=True))


_local = threading.local()


def _ask(port: int, host: str, path: str) -> Got:
    key = f"to_{port}"
    to = getattr(_local, key, None) or http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    setattr(_local, key, to)
    to.request("GET", path, headers={"Host": host, "X-Origin-Secret": varnish.ORIGIN_SECRET})
    response = to.getresponse()
    body = response.read()
    if response.status != 200:
        raise RuntimeError(f"{path} answered {response.status}")
    tags: Iterable[str] = (response.headers.get("Surrogate-Key") or "").split()
    hit = "hit" in (response.headers.get("Cache-Status") or "")
    return Got(hashlib.blake2b(body, digest_size=12).hexdigest(), hit, frozenset(tags))


def _fine(got: Got) -> list[str]:
    return [tag for tag in got.tags if tag[0] in FINE]


if __name__ == "__main__":
    step, *given = sys.argv[1:]
    print(json.dumps({"prepare": prepare, "edits": edits, "visits": visits}[step](*given)))
