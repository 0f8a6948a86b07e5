"""A shop of 2,000 products, its editors and visitors, for `bench.precise`.

`prepare` makes the shop, `edits <host>` compares every page after each batch of edits, and `visits <host> <way>` counts
hits.  Each command ends with a line of JSON.  `EDITS`, `VISIT_SECONDS` and `PRODUCTS` choose how many and how long.
"""

import hashlib
import http.client
import json
import os
import random
import sys
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from math import inf
from typing import Any

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from catalog.models import Collection, Product  # noqa: E402
from freshness.contrib.django.build import ledger  # noqa: E402
from freshness.contrib.django.marks import touched  # noqa: E402
from freshness.targets.tags import overflow, wire  # noqa: E402
from storefront.page import RenderedPage  # noqa: E402
from tests import varnish  # noqa: E402
from tests.chaos.people import open_shop  # noqa: E402
from workspace.hosting.routes import workspace_at  # noqa: E402
from workspace.hosting.services.cache_service import WorkspaceCacheService  # noqa: E402

PRODUCTS, GROUPS = int(os.environ.get("PRODUCTS", "2000")), 20
EDITS = int(os.environ.get("EDITS", "12"))
TOGETHER = 4 if EDITS < 100 else 20
"""Single edits, each of another product, between two looks at all pages: a look waits for a window of purges."""
EVERY, SECONDS, RATE = 10.0, float(os.environ.get("VISIT_SECONDS", "120")), 150
"""Seconds between two edits, seconds of visits (windows of a scheduled purge are 30), and visits a second."""
PURGED = ("precise", "everything")
"""Ways of visits beside a relay: beside no relay, nothing ends what the editor of the way before has marked."""
BOUND, PATIENCE = 42.0, 600.0
THREADS = 4
TRIES = 5
"""Of a page that a busy machine does not answer with 200 at once."""
SAMPLE = 100


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
    """Edit some products; after their purge, ask the edge for every page, and the origin for most lists; and again.

    The origin is asked for each page that the edge asked for too, for every list, and for a sample of all other pages.
    """
    workspace, paths = workspace_at(host), paths_of_shop()
    edge, web = partial(_ask, int(os.environ["BENCH_EDGE"]), host), partial(_ask, int(os.environ["BENCH_WEB"]), host)
    chance, counts = random.Random(1), dict.fromkeys(("changed", "fresh", "untouched", "untouched_hits", "rendered"), 0)
    products = list(Product.objects.filter(handle__startswith="cup-").order_by("handle"))
    _until_clean(workspace)
    before, slowest = _stored(edge, paths), 0.0
    tags = {path: tags_kept(workspace, host, path) for path in paths}
    for first in range(0, EDITS, TOGETHER):
        chosen = chance.sample(products, min(TOGETHER, EDITS - first))
        named = {tag for number, product in enumerate(chosen, first) for tag in edit(workspace, product, number)}
        named.add(overflow(workspace))
        slowest = max(slowest, _until_clean(workspace))
        shown = _all(edge, paths)
        unseen = [path for path in paths if path.startswith("/products/") and shown[path].hit]
        asked = [path for path in paths if not (path.startswith("/products/") and shown[path].hit)]
        now = _all(web, [*asked, *chance.sample(unseen, min(SAMPLE, len(unseen)))])
        changed = {path for path in now if now[path].digest != before[path].digest}
        without = [path for path, has in tags.items() if has and has.isdisjoint(named)]
        counts["changed"] += len(changed)
        if old := sorted(path for path in changed if shown[path].digest != now[path].digest):
            print(json.dumps({"edit": first, "old": old}), file=sys.stderr, flush=True)
        counts["fresh"] += sum(shown[path].digest == now[path].digest for path in changed)
        counts["untouched"] += len(without)
        counts["untouched_hits"] += sum(shown[path].hit for path in without)
        counts["rendered"] += sum(not got.hit for got in shown.values())
        tags |= {path: tags_kept(workspace, host, path) for path in paths if not shown[path].hit}
        before = shown | _stored(edge, [path for path in paths if not shown[path].hit])
    return {
        "edits": EDITS,
        "pages": len(paths),
        "changed": counts["changed"],
        "rendered": counts["rendered"],
        "fresh": counts["fresh"] / max(1, counts["changed"]) if slowest <= BOUND else 0.0,
        "untouched": counts["untouched_hits"] / max(1, counts["untouched"]),
        "slowest": round(slowest, 1),
    }


def edit(workspace: Any, product: Product, number: int) -> frozenset[str]:
    """Change a product's price, every third time its description; return the tags of pages that show the change."""
    by_price = number % 3 > 0
    values: dict[str, Any] = {"price": 5_000 + number} if by_price else {"description": f"Text {number}"}
    Product.objects.filter(pk=product.pk).update(**values)
    touched(f"ws:{workspace}")
    list_of = f"l:{workspace}/products/{'price' if by_price else 'description'}"
    return frozenset(map(wire, (f"p:{product.pk}" if by_price else f"l:{product.pk}/description", list_of)))


def visits(host: str, way: str) -> dict[str, Any]:
    """Visit by Zipf while a product is edited every ten seconds; count hits at the edge, from the first purge on."""
    workspace, paths = workspace_at(host), paths_of_shop()
    ask, chance = partial(_ask, int(os.environ["BENCH_EDGE"]), host), random.Random(7)
    if way in PURGED:
        _until_clean(workspace)
    _stored(ask, paths)
    chance.shuffle(paths)
    weights = list(accumulate(1 / (rank + 1) for rank in range(len(paths))))
    stop, purged = threading.Event(), _purged(workspace)
    editor = threading.Thread(target=_edit, args=(stop, way, workspace))
    if way != "nothing edited":
        editor.start()
    hits, count, asked_for, began, counted_from = 0, 0, 0, time.monotonic(), inf
    with ThreadPoolExecutor(THREADS) as pool:
        while (now := time.monotonic()) < counted_from + SECONDS:
            if counted_from == inf and (way not in PURGED or _purged(workspace) > purged):
                counted_from = now
            if counted_from == inf and now > began + PATIENCE:
                raise TimeoutError(f"{way}: no purge of {workspace}")
            due = max(1, min(RATE, int((now - began) * RATE) - asked_for))
            got = list(pool.map(ask, chance.choices(paths, cum_weights=weights, k=due)))
            asked_for += due
            if now >= counted_from:
                hits, count = hits + sum(one.hit for one in got), count + due
            time.sleep(0.05)
    stop.set()
    if way != "nothing edited":
        editor.join()
    return {"visits": count, "hits": hits / count, "marks purged": _purged(workspace) - purged}


def _purged(workspace: Any) -> int:
    """Return how many of the shop's marks are purged."""
    facts = ledger().read(f"ws:{workspace}")
    return 0 if facts is None else facts.done


def _edit(stop: threading.Event, way: str, workspace: Any) -> None:
    chance = random.Random(3)
    products = list(Product.objects.filter(handle__startswith="cup-").order_by("handle"))
    edge = varnish.Varnish([f"http://127.0.0.1:{os.environ['BENCH_EDGE']}"], secret=varnish.PURGE_SECRET, soft=False)
    while True:
        chosen = chance.choice(products)
        Product.objects.filter(pk=chosen.pk).update(price=chance.randrange(100, 9_000))
        touched(f"ws:{workspace}")
        if way == "own page":  # only the product's own page carries the tag of its description
            edge.purge(varnish.batch(wire(f"l:{chosen.pk}/description")))
        if stop.wait(EVERY):
            connection.close()
            return


def paths_of_shop() -> list[str]:
    """Return the addresses of all pages of the shop."""
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
        if time.monotonic() - began > PATIENCE:
            raise TimeoutError(f"not purged: {facts}")
        time.sleep(0.2)


def _all(ask: Any, paths: Sequence[str]) -> dict[str, Got]:
    with ThreadPoolExecutor(THREADS) as pool:
        return dict(zip(paths, pool.map(ask, paths), strict=True))


def _stored(edge: Any, paths: Sequence[str]) -> dict[str, Got]:
    """Ask the edge until each page is a hit: a page rendered just before a purge was told is shown and not stored."""
    found, missing = {}, list(paths)
    for attempt in range(TRIES):
        found |= _all(edge, missing)
        missing = [path for path in missing if not found[path].hit]
        if not missing:
            return found
        time.sleep(attempt)
    raise RuntimeError(f"{len(missing)} pages are not stored by the edge: {missing[:5]}")


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


def tags_kept(workspace: Any, host: str, path: str) -> frozenset[str]:
    """Return the tags of a page kept in Redis; none for a page that is not kept."""
    payload = WorkspaceCacheService.get(workspace, f"page:{host}{path}")
    return frozenset(RenderedPage.decode(payload)[1].tags) if isinstance(payload, bytes) else frozenset()


if __name__ == "__main__":
    step, *given = sys.argv[1:]
    print(json.dumps({"prepare": prepare, "edits": edits, "visits": visits}[step](*given)))
