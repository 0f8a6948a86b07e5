"""A tenth of 200,000 subjects dirty by one commit: time until an edge has all purges, and the relay's resources.

A real relay process, on both databases: before a real Varnish, and before CloudFront's strict double with quotas in
real time.  The peer has the same limits and purges a subject at a time.
"""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import psycopg

from bench.databases import databases
from bench.figures import Figure, less_is_better
from bench.ground import Ground
from bench.virtual import TARGET
from freshness.cdn.cloudfront import ABILITY, MAX_IN_PROGRESS
from freshness.scheduling.policy import Policy
from freshness.targets.subject import Subject
from freshness.targets.tags import SHARDS
from freshness.testing.clock import FakeClock
from freshness.testing.cloudfront import CloudFrontDouble
from freshness.testing.cloudfront_rules import CloudFrontAccount
from tests import varnish

SUBJECTS = int(os.environ.get("FLOOD_SUBJECTS", "200000"))
DIRTY = SUBJECTS // 10
BOUND = Policy().bound
MORE_MEMORY = 200.0  # MB
LONGEST = 300.0  # seconds until an endless flood is given up
IDLE = 5.0  # seconds after which an idle relay has loaded its modules and rows
NAME = f"{DIRTY:,} of {SUBJECTS:,} dirty at once"
PREFIX = "ws:00000000-0000-4000-8000-"
Told = Callable[[], int]
"""The number of items purged at an edge so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flooded:
    """The results of a flood.

    seconds    from the commit until all was credited; `processor` of these the relay computed
    idle, most  megabytes of the relay before the flood and at most
    items      purged at the edge
    """

    seconds: float
    processor: float
    idle: float
    most: float
    items: int = 0


def run(ground: Ground) -> list[Figure]:
    """Varnish, then CloudFront, on PostgreSQL, then on SQLite."""
    figures: list[Figure] = []
    for name, found, directory in databases(ground):
        environment = found | {"DJANGO_SETTINGS_MODULE": "huzilerz.settings", "CDN_PURGE_SECRET": varnish.PURGE_SECRET}
        subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], env=environment, check=True)
        ledger = LedgerInSql(environment["DATABASE_URL"])
        ledger.fill()
        with _varnish() as (edge, told):
            flooded = _flooded(ledger, environment | edge, directory, told)
            figures += _figures(f"Varnish, {name}", flooded, one_by_one_at_varnish(edge["VARNISH_EDGES"]))
        ledger.forget()
        with _cloudfront() as (cdn, told):
            flooded = _flooded(ledger, environment | cdn, directory, told)
            figures += _figures(f"CloudFront, {name}", flooded, one_by_one_at_cloudfront())
            figures.append(_figure(f"items, CloudFront, {name}", flooded.items, SHARDS, "all shards", "items", 1.0))
            figures.append(_figure(f"items, CloudFront, {name}", flooded.items, DIRTY, "a tag each", "items"))
    return figures


def _figures(name: str, found: Flooded, one_by_one: float) -> list[Figure]:
    return [
        _figure(f"until all are purged, {name}", found.seconds, BOUND, "the bound", "s", 1.0),
        _figure(f"until all are purged, {name}", found.seconds, one_by_one, "the edge told one by one", "s"),
        _figure(f"what the relay computes, {name}", found.processor, BOUND, "the bound", "s", 1.0),
        _figure(f"memory of the relay, {name}", found.most, found.idle + MORE_MEMORY, "idle, and 200 MB", "MB", 1.0),
    ]


def _figure(what: str, ours: float, peer: float, peer_name: str, unit: str, goal: float | None = None) -> Figure:
    return less_is_better(f"{NAME}: {what}", ours=[ours], peer=[peer], peer_name=peer_name, unit=unit, goal=goal)


# The flood


class LedgerInSql:
    """The ledger of a database by plain statements, without warm or interfering code of the engine."""

    def __init__(self, url: str) -> None:
        self._url = url
        number = "printf('%012x', i)" if url.startswith("sqlite") else "lpad(to_hex(i), 12, '0')"
        self._subject = f"'{PREFIX}' || {number}"
        false = "0" if url.startswith("sqlite") else "false"
        self._flags = f"{false}, {false}"

    def fill(self) -> None:
        """All subjects, clean."""
        self._for_each(
            SUBJECTS,
            "INSERT INTO freshness_row (subject, desired, nonce, observed, done)",
            f"SELECT {self._subject}, 5, 7, 5, 5",
        )

    def flood(self) -> None:
        """Make every tenth subject dirty, by a single transaction, with notes as from triggers."""
        every = self._subject.replace("(i)", f"(i * {SUBJECTS // DIRTY})").replace(
            ", i)", f", i * {SUBJECTS // DIRTY})"
        )
        self._for_each(
            DIRTY,
            "INSERT INTO freshness_note (subject, xid, tag, mark, bucket, nonce, n, noted_at, reason, immediate, bare)",
            f"SELECT {every}, 1, 'p:1', '', 1, i + 1, 1, {time.time()!r}, 'prices', {self._flags}",
        )

    def dirty(self) -> int:
        """How many are not credited yet."""
        with self._transaction() as session:
            found = session.execute(
                "SELECT (SELECT count(*) FROM freshness_note) "
                "+ (SELECT count(*) FROM freshness_row WHERE due_at IS NOT NULL)"
            )
            return int((found or session).fetchone()[0])

    def forget(self) -> None:
        """Reset the ledger to no purge and no identity, for another CDN."""
        with self._transaction() as session:
            session.execute("UPDATE freshness_row SET last_start_at = NULL, prev_start_at = NULL")
            for table in ("batch", "identity", "member"):
                session.execute(f"DELETE FROM freshness_{table}")

    def _for_each(self, number: int, insert: str, select: str) -> None:
        numbers = f"WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {number - 1})"
        with self._transaction() as session:
            if self._url.startswith("sqlite"):
                session.execute(f"{insert} {numbers} {select} FROM n")
            else:
                session.execute(f"{numbers} {insert} {select} FROM n")
        with self._transaction() as session:
            session.execute("ANALYZE")

    @contextmanager
    def _transaction(self) -> Iterator[Any]:
        if self._url.startswith("sqlite"):
            with closing(sqlite3.connect(self._url.removeprefix("sqlite:///"), timeout=30)) as file, file:
                yield file
        else:
            with psycopg.connect(self._url) as server:
                yield server


def _flooded(ledger: LedgerInSql, environment: dict[str, str], directory: Path, told: Told) -> Flooded:
    with (directory / "relay.log").open("wb") as log:
        command = [sys.executable, "manage.py", "freshness_relay"]
        relay = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
    try:
        process = psutil.Process(relay.pid)
        time.sleep(IDLE)
        idle = most = process.memory_info().rss / 1e6
        computed = sum(process.cpu_times()[:2])
        ledger.flood()
        began = time.monotonic()
        while ledger.dirty():
            if time.monotonic() > began + LONGEST or relay.poll() is not None:
                raise TimeoutError(f"{ledger.dirty()} are not purged: {(directory / 'relay.log').read_text()[-2_000:]}")
            most = max(most, process.memory_info().rss / 1e6)
            time.sleep(0.5)
        seconds = time.monotonic() - began
        computed = sum(process.cpu_times()[:2]) - computed
        time.sleep(2.0)  # observers, and edges with late counts
        most = max(most, process.memory_info().rss / 1e6)
        found = Flooded(seconds=seconds, processor=computed, idle=idle, most=most, items=told())
        print(f"{found}", flush=True)
        return found
    finally:
        relay.terminate()
        relay.wait()


# Edges


@contextmanager
def _varnish() -> Iterator[tuple[dict[str, str], Told]]:
    edge = varnish.Edge(varnish.site(9))  # no visitors: the origin is never asked
    try:
        yield {"VARNISH_EDGES": edge.address}, edge.requests
    finally:
        edge.stop()


@contextmanager
def _cloudfront() -> Iterator[tuple[dict[str, str], Told]]:
    with CloudFrontDouble(ticking=True) as double:
        told = {
            "CLOUDFRONT_DISTRIBUTION_ID": TARGET,
            "AWS_ENDPOINT_URL_CLOUDFRONT": double.url,
            "AWS_ACCESS_KEY_ID": double.access_key,
            "AWS_SECRET_ACCESS_KEY": "any",
        }
        yield told, lambda: double.account.billed


def one_by_one_at_varnish(address: str) -> float:
    """Return the seconds for as many tags, a request after another, without a ledger."""
    cdn = varnish.Varnish([address], secret=varnish.PURGE_SECRET)
    tags = [Subject.parse(f"{PREFIX}{number:012x}").tag for number in range(DIRTY)]
    began = time.monotonic()
    for at in range(0, DIRTY, 1_000):
        cdn.purge(varnish.batch(*tags[at : at + 1_000]))
    return time.monotonic() - began


def one_by_one_at_cloudfront() -> float:
    """Seconds of virtual time until the double's rules have let through as many tags, in calls as full as may be."""
    clock = FakeClock(0.0)
    account = CloudFrontAccount(clock)
    left = DIRTY
    while left:
        used = sum(len(one.items) for one in account.invalidations.values() if not account.is_complete(one))
        items = min(left, ABILITY.items_per_call, MAX_IN_PROGRESS - used)
        if items:
            account.create(TARGET, f"{left}", items, tuple(f"#w-{left - number}" for number in range(items)))
            left -= items
        clock.now += 1.0
    return clock.now
