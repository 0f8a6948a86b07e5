"""An nginx with the shipped files and two worker processes, and hosts made up by each test."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import count

import pytest

from freshness.targets.purge import Purge
from freshness.testing.cdn import batch
from tests import nginx, services
from tests.nginx import Connection, NginxEdge
from tests.origin import Origin

HIT, MISS = "edge; detail=HIT", "edge; detail=MISS"
WHO = "location = /__worker { return 200 $pid; }"


@contextmanager
def started(origin: Origin, *, workers: int = 2, changes: dict[str, str] | None = None) -> Iterator[NginxEdge]:
    if not nginx.is_installed():
        services.missing("nginx with its module for purges")
    edge = NginxEdge(origin.port, workers=workers, changes=changes)
    try:
        yield edge
    finally:
        edge.stop()


@pytest.fixture(scope="module")
def running(shared_origin: Origin) -> Iterator[NginxEdge]:
    with started(shared_origin, changes={"location = /__purge_host": f"{WHO}\nlocation = /__purge_host"}) as edge:
        yield edge


@pytest.fixture
def edge(running: NginxEdge, origin: Origin) -> NginxEdge:
    """Run two workers; each test makes up hosts, so that no host has a page of another test."""
    return running


_names = count()


@pytest.fixture
def host() -> str:
    return f"shop-{next(_names)}.test"


def forget(edge: NginxEdge, *hosts: str) -> None:
    cdn = edge.cdn()
    cdn.purge(batch(cdn, Purge(hosts=frozenset(hosts))))


@contextmanager
def visitors(edge: NginxEdge, number: int) -> Iterator[list[Connection]]:
    """Open `number` connections to each of the two workers."""
    with ExitStack() as stack:
        found: dict[bytes, list[Connection]] = defaultdict(list)
        while len(found) < 2 or any(len(kept) < number for kept in found.values()):
            connection = stack.enter_context(Connection(edge.port))
            found[connection.visit("/__worker").body].append(connection)
        yield [connection for kept in found.values() for connection in kept[:number]]


def versions_by(maker: Origin) -> dict[str, str]:
    before = "upstream edge_versions { server 127.0.0.1:8079; }"
    return {before: before.replace("8079", str(maker.port))}
