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
from freshness.contrib.django.marks import touched  # noqa: E402
from freshness.targets.tags import wire  # noqa: E402
from storefront.page import RenderedPage  # noqa: E402
from tests import varnish  # noqa: E402
from tests.chaos.people import open_shop  # noqa: E402
from workspace.hosting.routes import workspace_at  # noqa: E402
from workspace.hosting.services.cache_service import WorkspaceCacheService  # noqa: E402

PRODUCTS, GROUPS, EDITS = 2_000, 20, 12
EVERY, SECONDS, RATE = 10.0, 60.0, 150
"""Seconds between two edits, seconds of visits (two windows of a scheduled purge), and visits a second."""
PURGED = ("precise", "everything")
"""Ways of visits beside a relay: beside no relay, nothing ends what the editor of the way before has marked."""
BOUND = 42.0
THREADS = 4
TRIES = 5
"""Of a page that a busy machine does not answer with 200 at once."""
FEW, FINE, SAMPLE = 5, "lgpc", 100


@dataclass(frozen=True, slots=True)
class Got:
    """An answer: the digest of its body, and whether the edge had a copy."""

    digest: str
    hit: bool


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
    """Edit a product again and again; after each purge, ask the edge for every page, and the origin for most lists.

    The origin is asked for each page that the edge asked for too, for every list, and for a sample of all other pages.
    """
    workspace, paths = workspace_at(host), _paths()
    edge, web = partial(_ask, int(os.environ["BENCH_EDGE"]), host), partial(_ask, int(os.environ["BENCH_WEB"]), host)
    chance, counts = random.Random(1), dict.fromkeys(("changed", "fresh", "untouched", "untouched_hits", "rendered"), 0)
    kept: dict[str, list[int]] = {"few": [0, 0], "grids": [0, 0]}
    _until_clean(workspace)
    before = _all(edge, paths)
    slowest = 0.0
    for number in range(EDITS):
        tags = {path: _tags(workspace, host, path) for path in paths}
        product = chance.choice(Product.objects.filter(handle__startswith="cup-").order_by("handle"))
        values: dict[str, Any] = {"price": 5_000 + number} if number % 3 else {"description": f"Text {number}"}
        Product.objects.filter(pk=product.pk).update(**values)
        touched(f"ws:{workspace}")
        for path, carried in tags.items():
            kind = "few" if len(_fine(carried)) <= FEW else "grids"
            if carried:
                kept[kind][0] += bool(_tags(workspace, host, path))
                kept[kind][1] += 1
        slowest = max(slowest, _until_clean(workspace))
        shown = _all(edge, paths)
        products = [path for path in paths if path.startswith("/products/") and shown[path].hit]
        asked = [path for path in paths if not (path.startswith("/products/") and shown[path].hit)]
        now = _all(web, [*asked, *chance.sample(products, SAMPLE)])
        changed = {path for path in now if now[path].digest != before[path].digest}
        named = {wire(f"p:{product.pk}" if "price" in values else f"l:{product.pk}/description")}
        known = (path for path in paths if tags[path])  # of a page that Redis no longer has, they are not
        without = [path for path in known if not any(tag in named or tag[0] == "o" for tag in tags[path])]
        counts["changed"] += len(changed)
        if old := sorted(path for path in changed if shown[path].digest != now[path].digest):
            print(json.dumps({"edit": number, "old": old}), file=sys.stderr, flush=True)
        counts["fresh"] += sum(shown[path].digest == now[path].digest for path in changed)
        counts["untouched"] += len(without)
        counts["untouched_hits"] += sum(shown[path].hit for path in without)
        counts["rendered"] += sum(not got.hit for got in shown.values())
        before = shown
    shares = {f"kept_{kind}": good / max(1, of) for kind, (good, of) in kept.items()}
    return {
        "edits": EDITS,
        "pages": len(paths),
        "changed": counts["changed"],
        "rendered": counts["rendered"],
        "fresh": counts["fresh"] / max(1, counts["changed"]) if slowest <= BOUND else 0.0,
        "untouched": counts["untouched_hits"] / max(1, counts["untouched"]),
        "slowest": round(slowest, 1),
        **shares,
    }


def visits(host: str, way: str) -> dict[str, Any]:
    """Visit by Zipf while a product is edited every ten seconds; count hits at the edge."""
    workspace, paths = workspace_at(host), _paths()
    if way in PURGED:
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


def _until_clean(workspace: Any) -> float:
    """Seconds until the shop's purge is settled and effective."""
    began = time.monotonic()
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
    for attempt in range(TRIES):
        try:
            to.request("GET", path, headers={"Host": host, "X-Origin-Secret": varnish.ORIGIN_SECRET})
            response = to.getresponse()
            body = response.read()
        except (http.client.HTTPException, OSError):  # an idle connection was closed
            to.close()
            continue
        if response.status == 200:
            break
        time.sleep(attempt)
    else:
        raise RuntimeError(f"{path} was not answered with 200 in {TRIES} tries")
    said = response.headers.get("Cache-Status") or ""
    hit = "hit" in said and "stale" not in said  # a stale copy is shown while the origin renders the page
    return Got(hashlib.blake2b(body, digest_size=12).hexdigest(), hit)


def _tags(workspace: Any, host: str, path: str) -> frozenset[str]:
    """Return the tags of a page kept in Redis; none for a page that is not kept."""
    payload = WorkspaceCacheService.get(workspace, f"page:{host}{path}")
    return frozenset(RenderedPage.decode(payload)[1].tags) if isinstance(payload, bytes) else frozenset()


def _fine(tags: Iterable[str]) -> list[str]:
    return [tag for tag in tags if tag[0] in FINE]


if __name__ == "__main__":
    step, *given = sys.argv[1:]
    print(json.dumps({"prepare": prepare, "edits": edits, "visits": visits}[step](*given)))
