"""Fixtures for pytest without Django: put `pytest_plugins = ["freshness.testing.fixtures"]` in conftest.py.

    @pytest.fixture
    def shop(ledger):
        return Shop(ledger)                              # yours: marks on `ledger` what it changes

    @pytest.fixture
    def origin(shop):
        return lambda page: (Visit.of(shop.page(page.path), generation=shop.generation), shop.tags)

    def test_a_rename_is_seen(shop, purges, edge):
        edge.get("https://shop.example/")                # a visitor; from here on the edge holds the page
        shop.rename("New name")
        purges.assert_purged(of="ws:42", calls=1)
        edge.assert_fresh("https://shop.example/")

The rule is the real rule; ledger, CDN, store and time are in memory, and no test waits.
"""

from dataclasses import dataclass
from functools import partial

import pytest

from freshness.cdn.memory import Memory
from freshness.delivery.engine import Engine
from freshness.errors import FetchFailed
from freshness.ports import Page
from freshness.scheduling.policy import Policy
from freshness.testing.assertions import Purges
from freshness.testing.clock import FakeClock
from freshness.testing.edge import Edge, Origin, Visit
from freshness.testing.memory_batches import MemoryBatches
from freshness.testing.memory_ledger import MemoryLedger
from freshness.testing.memory_ports import memory_ports
from freshness.testing.relay import seconds_until_due, settle


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """A test's engine, with access to its purges and its edge."""

    engine: Engine
    purges: Purges
    edge: Edge


def nobody(page: Page) -> tuple[Visit, set[str]]:
    """Stand in for a missing origin.  Raises FetchFailed."""
    raise FetchFailed(f"nothing answers {page.host}{page.path}: give your tests a fixture `origin`")


@pytest.fixture
def origin() -> Origin:
    """Return your application's answer to a page, and the answer's tags: override this fixture."""
    return nobody


@pytest.fixture
def clock() -> FakeClock:
    """Return the clock of all parts; it stands still unless moved."""
    return FakeClock()


@pytest.fixture
def ledger(clock: FakeClock) -> MemoryLedger:
    """Return the ledger for your application's marks."""
    return MemoryLedger(clock)


@pytest.fixture
def policy() -> Policy:
    """Return the durations for the rule: override this fixture where yours differ."""
    return Policy()


@pytest.fixture
def freshness_alone(clock: FakeClock, ledger: MemoryLedger, origin: Origin, policy: Policy) -> Alone:
    """Return all parts at once; `engine`, `purges` and `edge` are its parts."""
    cdn = Memory()
    edge = Edge(
        cdn, origin, newest=lambda subject: ledger.stamp(subject).generation, subjects=lambda: list(ledger.rows)
    )
    batches = MemoryBatches(clock)
    ports = memory_ports(cdn, clock=clock, ledger=ledger, batches=batches, fetch=edge)
    engine = Engine(ports, policy, jitter=lambda: 1.0)

    def wait() -> float | None:
        return seconds_until_due(ledger.rows.values(), batches.due_at, clock.now)

    edge.settle = partial(settle, engine, wait=wait, let_pass=clock.advance)
    return Alone(engine=engine, purges=Purges(cdn, settle=edge.settle, marked=lambda: ledger.marked), edge=edge)


@pytest.fixture
def engine(freshness_alone: Alone) -> Engine:
    """Return an engine on the ledger, with all further ports in memory too."""
    return freshness_alone.engine


@pytest.fixture
def purges(freshness_alone: Alone) -> Purges:
    """Return the engine's purges, from here on."""
    return freshness_alone.purges


@pytest.fixture
def edge(freshness_alone: Alone) -> Edge:
    """Return the visitors' view through the engine's CDN, of the fixture `origin`."""
    return freshness_alone.edge
