"""The whole engine against a strict CloudFront, over sockets and in virtual time: quotas, throttling, lost answers."""

import pytest

from freshness.cdn.cloudfront import CloudFront
from freshness.delivery.engine import Engine
from freshness.scheduling.policy import Policy
from freshness.targets.paths import PathsOf
from freshness.testing.clock import FakeClock
from freshness.testing.cloudfront import CloudFrontDouble
from freshness.testing.cloudfront_rules import CloudFrontLimits
from freshness.testing.memory_batches import MemoryBatches
from freshness.testing.memory_ledger import MemoryLedger
from freshness.testing.memory_ports import memory_ports
from freshness.testing.server import Fault

pytestmark = pytest.mark.slow


class Shops:
    """Many workspaces on a single distribution; `run` advances the clock second by second, with a tick of the relay
    each."""

    def __init__(
        self,
        double: CloudFrontDouble,
        clock: FakeClock,
        *,
        items_per_call: int = 1_000,
        paths_of: PathsOf | None = None,
    ) -> None:
        self.clock, self.double = clock, double
        cdn = CloudFront(
            "EDOUBLE1",
            items_per_call=items_per_call,
            endpoint_url=double.url,
            access_key=double.access_key,
            secret_key="any",
            timeout=0.5,
            clock=clock,
        )
        self.ledger = MemoryLedger(clock)
        self.batches = MemoryBatches(clock)
        ports = memory_ports(cdn, clock=clock, ledger=self.ledger, batches=self.batches, paths_of=paths_of)
        self.engine = Engine(ports, Policy(), jitter=lambda: 1.0)

    def edit(self, subject: str) -> None:
        self.ledger.mark(subject, reason="edit")

    def run(self, seconds: int) -> None:
        for _ in range(seconds):
            for outgoing in self.engine.tick():
                self.engine.send(outgoing)
            self.engine.follow()
            self.clock.advance(1.0)

    def closed(self) -> int:
        """Return the number of batches reported complete."""
        return list(self.batches.states.values()).count("closed")

    def is_clean(self, subject: str) -> bool:
        facts = self.ledger.read(subject)
        return facts is not None and facts.clean


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def test_many_edits_at_once_are_purged_in_the_fewest_calls_and_none_is_refused(clock: FakeClock) -> None:
    names = [f"ws:{number}" for number in range(600)]
    with CloudFrontDouble(clock=clock) as double:
        shops = Shops(double, clock, items_per_call=60)
        for name in names:
            shops.edit(name)
        shops.run(20)
        assert all(shops.is_clean(name) for name in names)
        created = [asked for asked in double.requests if asked.method == "POST"]
        assert len(created) == len(double.account.invalidations) == 10
        assert double.account.throttled == 0
        assert double.account.billed == len(names)


def test_a_smaller_quota_than_expected_is_borne_and_loses_nothing(clock: FakeClock) -> None:
    names = [f"ws:{number}" for number in range(30)]
    with CloudFrontDouble(
        clock=clock, limits=CloudFrontLimits(in_progress=10, calls_per_second=0.2, burst=1)
    ) as double:
        shops = Shops(double, clock, items_per_call=5)
        for name in names:
            shops.edit(name)
        shops.run(600)
        assert all(shops.is_clean(name) for name in names)
        assert double.account.billed == len(names)


def test_a_distribution_without_tags_is_purged_by_wildcards_within_their_quota(clock: FakeClock) -> None:
    names = [f"ws:{number}" for number in range(40)]
    with CloudFrontDouble(clock=clock) as double:
        for name in names:
            double.cache(f"/ws/{name[3:]}/home", "")
        double.cache("/ws/400/home", "")
        shops = Shops(double, clock, paths_of=lambda subject, _: [f"/ws/{subject[3:]}/*"])
        for name in names:
            shops.edit(name)
        shops.run(150)
        assert all(shops.is_clean(name) for name in names)
        assert not any(double.is_cached(f"/ws/{name[3:]}/home") for name in names)
        assert double.is_cached("/ws/400/home")
        assert sorted(len(one.items) for one in double.account.invalidations.values()) == [1, 13, 13, 13]
        assert double.account.billed == len(names)


@pytest.mark.parametrize(
    "faults",
    [
        [Fault.ANSWER_LOST, Fault.ANSWER_LOST, Fault.CUT_OFF],
        [Fault.GARBAGE, Fault.CUT_OFF],
        [Fault.UNAVAILABLE, Fault.INTERNAL, Fault.UNAVAILABLE],
        [Fault.HANGS, Fault.UNAVAILABLE],  # perhaps accepted, then refused: the doubt goes on
        [Fault.ANSWER_LOST, Fault.UNAVAILABLE, Fault.UNAVAILABLE, Fault.INTERNAL, Fault.UNAVAILABLE],
    ],
)
def test_what_goes_wrong_on_the_way_is_repeated_and_billed_once(clock: FakeClock, faults: list[Fault]) -> None:
    with CloudFrontDouble(clock=clock) as double:
        shops = Shops(double, clock)
        double.faults.extend(faults)
        shops.edit("ws:one")
        shops.run(90)
        assert shops.is_clean("ws:one")
        assert not double.faults
        assert double.account.billed == len(double.account.invalidations) == 1


def test_a_lost_answer_and_then_throttling_for_minutes_is_billed_once(clock: FakeClock) -> None:
    with CloudFrontDouble(clock=clock, limits=CloudFrontLimits(burst=1, calls_per_second=1 / 45)) as double:
        shops = Shops(double, clock)
        double.faults.append(Fault.ANSWER_LOST)
        shops.edit("ws:one")
        shops.run(120)
        assert double.account.throttled >= 2
        assert shops.is_clean("ws:one")
        assert double.account.billed == len(double.account.invalidations) == 1


def test_a_full_pipe_is_asked_about_by_one_listing_every_two_seconds(clock: FakeClock) -> None:
    with CloudFrontDouble(clock=clock) as double:
        shops = Shops(double, clock)
        for number in range(60):
            shops.edit(f"ws:{number}")
            shops.run(1)
        shops.run(40)
        account = double.account
        assert len(account.invalidations) == 60
        assert account.gets == 0
        assert 40 <= account.lists <= 50  # of 95 seconds with a purge in progress
        assert account.throttled == 0
        assert shops.closed() == 60


def test_throttled_questions_are_neither_believed_nor_repeated_at_once(clock: FakeClock) -> None:
    with CloudFrontDouble(clock=clock) as double:
        shops = Shops(double, clock)
        shops.edit("ws:one")
        shops.run(6)
        double.account.limits = CloudFrontLimits(burst=1, calls_per_second=1e-9)
        shops.run(60)
        account = double.account
        assert shops.closed() == 0
        assert account.lists + account.gets == 6  # the first is in the bucket; then after 2, 4, 8, 16, 32 seconds
        double.account.limits = CloudFrontLimits()
        shops.run(70)
        assert shops.closed() == 1
        assert account.billed == 1
