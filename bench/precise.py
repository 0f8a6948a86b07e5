"""Purges of only the pages that show an edit, on a shop of 2,000 products: real PostgreSQL, Valkey and Varnish.

After single edits every page is asked of the edge, and compared with the origin; pages kept in Redis are counted apart.
Then visitors by Zipf come while a product is edited every ten seconds: purged precisely, by the whole shop, by the
product's own address alone (the way of wagtail.contrib.frontend_cache), and with nothing edited.  `EDITS=1000` and
`VISIT_SECONDS=600` take more edits and longer visits.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.databases import databases
from bench.figures import Figure, more_is_better
from bench.ground import Ground
from huzilerz import children
from tests import varnish
from tests.ports import free_port, listens

WAYS = {"precise": "on", "everything": "tags", "own page": "", "nothing edited": ""}
"""Ways of purging, each with the FRESHNESS_PRECISE of its relay; empty without a relay."""


def run(ground: Ground) -> list[Figure]:
    """Measure single edits, then visitors beside each way of purging."""
    places = databases(ground)
    _, base, directory = next(places)
    port = free_port()
    edge = varnish.Edge(varnish.site(port))
    env = dict(base) | {
        "DJANGO_SETTINGS_MODULE": "huzilerz.settings",
        "LIFETIME": "long",  # else copies expire meanwhile, and their misses are counted as an edit's
        "VARNISH_EDGES": edge.address,
        "CDN_INTERNAL_SECRET": varnish.ORIGIN_SECRET,
        "CDN_PURGE_SECRET": varnish.PURGE_SECRET,
        "LOG_LEVEL": "ERROR",
        "EDGE_URL": edge.address,
        "BENCH_EDGE": str(edge.port),
        "BENCH_WEB": str(port),
    }
    try:
        host = _told("prepare", env)["host"]
        with _web(port, env, directory):
            with _relay("on", env, directory):
                single = _told("edits", env, host)
            print(json.dumps({"single edits": single}), flush=True)
            cached = _told("cache", env, host)
            print(json.dumps({"kept in Redis": cached}), flush=True)
            visited = {way: _visited(way, precise, env, directory, host) for way, precise in WAYS.items()}
    finally:
        edge.stop()
        places.close()
    print(json.dumps({"hit rate": visited}), flush=True)
    return [*_of_edits(single), *_of_cache(cached), *_of_visitors(visited)]


def _of_edits(single: Mapping[str, Any]) -> Iterator[Figure]:
    for name, key, goal in (
        ("affected pages fresh at the edge within the bound", "fresh", 1.0),
        ("pages without the purged tags that are hits after the purge", "untouched", 1.0),
    ):
        yield more_is_better(
            f"2,000 products: {name}", ours=[single[key]], peer=[1.0], peer_name="all", unit="", goal=goal
        )
    yield more_is_better(
        "2,000 products: pages that an edit changes, for each page rendered after the purge",
        ours=[single["changed"] / max(1, single["rendered"])],
        peer=[1.0],
        peer_name="no page rendered in vain",
        unit="",
        goal=1 / 1.1,
    )


def _of_cache(cached: Mapping[str, Any]) -> Iterator[Figure]:
    for kind, key, goal in (("pages of up to 5 tags", "few", 0.96), ("grids", "grids", 0.8)):
        for peer, peer_name, least in ((1.0, "all", goal), (cached[key]["expected"], "expected of buckets", 0.98)):
            yield more_is_better(
                f"2,000 products: untouched {kind} kept in Redis after an edit",
                ours=[cached[key]["kept"]],
                peer=[peer],
                peer_name=peer_name,
                unit="",
                goal=least,
            )


def _of_visitors(visited: Mapping[str, Mapping[str, Any]]) -> Iterator[Figure]:
    for way, peer_name, goal in (
        ("everything", "the whole shop purged", 1.0),
        ("own page", "the product's own page purged, lists left old (wagtail's way)", None),
        ("nothing edited", "nothing edited (the limit)", 0.98),
    ):
        yield more_is_better(
            "2,000 products: hit rate of visitors by Zipf, 6 edits a minute",
            ours=[visited["precise"]["hits"]],
            peer=[visited[way]["hits"]],
            peer_name=peer_name,
            unit="",
            goal=goal,
        )


def _visited(way: str, precise: str, env: Mapping[str, str], directory: Path, host: str) -> dict[str, Any]:
    if not precise:
        return _told("visits", env, host, way)
    with _relay(precise, env, directory):
        return _told("visits", env, host, way)


@contextmanager
def _web(port: int, env: Mapping[str, str], directory: Path) -> Iterator[None]:
    words = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--no-ws", "--workers", "1"]
    words += ["--blocking-threads", "8", "--workers-kill-timeout", "3", "huzilerz.wsgi:application"]
    with _running([sys.executable, "-m", "granian", *words], env, directory / "web.log"):
        while not listens(port):
            time.sleep(0.1)
        yield


@contextmanager
def _relay(precise: str, env: Mapping[str, str], directory: Path) -> Iterator[None]:
    its = {**env, "FRESHNESS_PRECISE": precise}
    with _running([sys.executable, "manage.py", "freshness_relay"], its, directory / f"relay-{precise}.log"):
        yield


@contextmanager
def _running(command: list[str], env: Mapping[str, str], log: Path) -> Iterator[None]:
    with log.open("wb") as output:
        child = children.start(command, env=dict(env), output=output)
        try:
            yield
        finally:
            children.stop(child)


def _told(step: str, env: Mapping[str, str], *words: str) -> dict[str, Any]:
    told = ["bench.precise_cache"] if step == "cache" else ["bench.precise_shop", step]
    command = [sys.executable, "-m", *told, *words]
    said = subprocess.run(command, env={**os.environ, **env}, stdout=subprocess.PIPE, text=True, check=True).stdout
    found: dict[str, Any] = json.loads(said.splitlines()[-1])
    return found
