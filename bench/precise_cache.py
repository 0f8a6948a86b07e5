"""Pages kept in Redis after single edits, for `bench.precise`: the real database and store, without an edge.

`python -m bench.precise_cache <host>` edits a product again and again, looks for all other pages, builds the missing
pages, and compares with the share expected of buckets of tags.  The program ends with a line of JSON.
"""

import json
import random
import sys
import time
from collections.abc import Collection
from typing import Any, Final

from django.core.handlers.wsgi import WSGIHandler

from bench.built_pages import visit
from bench.precise_shop import EDITS, edit, ledger, paths_of_shop, tags_kept, workspace_at
from catalog.models import Product
from freshness.contrib.django.cache import cache
from freshness.targets.tokens import BUCKETS
from workspace.hosting.services.cache_service import WorkspaceCacheService

FEW: Final = 5
MOST, SAMPLE = max(240, EDITS), 100
"""Edits, and pages of a single product among all looked for."""
TRIES: Final = 60
LIFE: Final = 30
"""Edits while a page is kept: a life of 300 seconds, at 6 edits a minute."""


class Shares:
    """Pages looked for, found, and expected."""

    def __init__(self) -> None:
        self.looked_for = self.found = 0
        self.expected = 0.0

    def told(self) -> dict[str, float]:
        """Return both shares."""
        return {"kept": self.found / max(1, self.looked_for), "expected": self.expected / max(1, self.looked_for)}


def main(host: str) -> dict[str, Any]:
    """Return the shares by kind of page."""
    workspace, handler, chance = workspace_at(host), WSGIHandler(), random.Random(5)
    products = list(Product.objects.filter(handle__startswith="cup-").order_by("handle"))
    single = [f"/products/{one.handle}" for one in chance.sample(products, min(SAMPLE, len(products)))]
    paths = [path for path in paths_of_shop() if not path.startswith("/products/")] + single
    shares = {"few": Shares(), "grids": Shares()}
    tags: dict[str, frozenset[str]] = {}
    marked: dict[str, frozenset[str]] = {}  # since the page was built
    for number in range(MOST):
        if number % LIFE == 0:
            WorkspaceCacheService.clear(workspace)
            tags.clear()
        for path in [path for path in paths if not tags.get(path)]:
            visit(handler, host, path)
            marked[path] = frozenset()
        tags = _kept(workspace, host, paths)
        ledger().fold()
        named = edit(workspace, chance.choice(products), number)
        found = _kept(workspace, host, paths)
        for path in paths:
            if tags[path] and named.isdisjoint(tags[path]):
                things = _things(tags[path])
                share = shares["few" if len(things) <= FEW else "grids"]
                share.looked_for += 1
                share.found += bool(found[path])
                share.expected += _good(things, marked[path] | named) / _good(things, marked[path])
            marked[path] |= named
        tags = found
    return {kind: share.told() for kind, share in shares.items()} | {"edits": MOST}


def _kept(workspace: Any, host: str, paths: Collection[str]) -> dict[str, frozenset[str]]:
    """Return the tags of each page in Redis, none for a missing page, as seen while Redis answered all questions."""
    counts = cache().counts
    for _ in range(TRIES):
        away = counts.away
        found = {path: tags_kept(workspace, host, path) for path in paths}
        if counts.away == away:
            return found
        time.sleep(0.5)
    raise TimeoutError("Redis did not answer")


def _good(things: Collection[str], marked: Collection[str]) -> float:
    """Return the chance that a page of some tags outlasts marks of other tags: no tag lost both of its buckets."""
    changed = 1 - (1 - 1 / (BUCKETS - 1)) ** (2 * len(marked))
    return (1 - changed**2) ** len(things)


def _things(tags: Collection[str]) -> list[str]:
    """Return the tags that the page was built with: others are of its workspace, host and shard."""
    return [tag for tag in tags if tag[0] not in "whso"]


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1])))
