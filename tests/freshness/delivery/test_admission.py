"""An account's admission: shared by relays, silent without a limit to keep, and its books."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from freshness.accounts.cost import Price
from freshness.accounts.rate_limit import Limits
from freshness.batching.ability import Ability
from freshness.batching.batch import Batch, Member
from freshness.cdn.memory import Memory
from freshness.delivery.engine import Engine
from freshness.errors import CdnBusy, CdnThrottled, CdnUnavailable
from freshness.events import BudgetAlarm
from freshness.scheduling.policy import Policy
from freshness.targets.purge import Purge
from freshness.testing.clock import FakeClock
from freshness.testing.memory_batches import MemoryAccounts, MemoryBatches
from freshness.testing.memory_ports import memory_ports

LIMITS = Limits(calls_per_second=1.0, burst=2, in_progress=100)
CLOUDFRONT = Price(free=1_000, each=0.005)


class Place:
    """An account, and any number of admissions for the account."""

    def __init__(self, *, limits=LIMITS, price=CLOUDFRONT, monthly=None, override=None):
        self.clock = FakeClock(datetime(2026, 11, 16, tzinfo=UTC).timestamp())
        self.accounts = _Counted(self.clock, MemoryBatches(self.clock))
        self.ability = Ability(name="cf", tags=True, items_per_call=50, limits=limits, price=price)
        self.monthly, self.override = monthly, override
        self.told = []

    def relay(self):
        ports = memory_ports(
            Memory(ability=self.ability),
            clock=self.clock,
            batches=self.accounts.batches,
            accounts=self.accounts,
            observe=self.told.append,
            monthly=self.monthly,
            limits=self.override,
        )
        return Engine(ports, Policy())

    def admission(self):
        return self.relay().admission

    def billing(self):
        return self.relay().billing

    @property
    def row(self):
        return self.accounts.rows["cf"]


class _Counted(MemoryAccounts):
    updates = 0

    def update(self, name, change):
        self.updates += 1
        return super().update(name, change)


def batch(*tags_of):
    members = [
        Member(subject=f"ws:{n}", captured=1, epoch=1, settled=True, purge=Purge(tags=frozenset(tags)))
        for n, tags in enumerate(tags_of)
    ]
    return Batch(cdn="cf", members=tuple(members))


def many(items):
    return batch([f"w-{n}" for n in range(items)])


def test_relays_of_one_account_share_its_calls():
    place = Place()
    relays = [place.admission() for _ in range(5)]
    assert [relay.enter().calls for relay in relays] == [1, 1, 0, 0, 0]
    relays[0].leave()
    assert [relay.enter().calls for relay in relays] == [1, 0, 0, 0, 0]


def test_a_cdn_without_limits_and_price_is_not_asked_about():
    place = Place(limits=Limits(), price=Price())
    relay = place.relay()
    admission = relay.admission
    assert admission.enter().calls == 1
    admission.leave()
    assert admission.refused(CdnThrottled("slow down")) is False
    assert place.accounts.updates == 0


def test_calls_and_items_are_counted_without_a_price_and_money_is_not():
    place = Place(limits=Limits(), price=Price())
    billing = place.billing()
    billing.accepted({"cf": batch(["w-a", "h-shared"], ["h-shared"])})
    billing.accepted({"cf": many(3)})
    assert (place.row.calls, place.row.items) == (2, 5)
    assert place.accounts.spent == {("2026-11", "ws:0"): 5}
    assert billing.price_of(1_000_000) is None


def test_limits_of_the_settings_replace_those_of_the_dialect():
    place = Place(override=Limits(calls_per_second=1.0, burst=1))
    admission = place.admission()
    assert [admission.enter().calls for _ in range(2)] == [1, 0]
    assert admission.enter(again=True).items == 0
    assert Place(override=Limits()).admission().open


@pytest.mark.parametrize(
    ("error", "rests"), [(CdnThrottled("x", retry_after=9.0), 9.0), (CdnBusy("x"), 2.0), (CdnUnavailable("x"), 0)]
)
def test_only_a_vendor_that_asks_for_it_gets_a_rest(error, rests):
    place = Place()
    admission = place.admission()
    assert admission.refused(error) is bool(rests)
    if rests:
        place.clock.advance(rests - 0.1)
        assert admission.enter().calls == 0
        place.clock.advance(0.2)
    assert admission.enter().calls == 1


def test_what_was_accepted_is_booked_once_to_those_who_wanted_it():
    place = Place()
    place.billing().accepted({"cf": batch(["w-a", "h-shared"], ["w-b", "h-shared"], ["h-shared"])})
    assert (place.row.calls, place.row.items) == (1, 3)
    assert place.accounts.spent == {("2026-11", "ws:0"): 2, ("2026-11", "ws:1"): 1}


def test_a_budget_alarm_is_told_once_a_change_however_many_relays_call():
    place = Place(monthly=10.0)
    relays = [place.billing() for _ in range(3)]
    for relay in relays * 2:
        relay.accepted({"cf": many(50)})
    assert place.told == []
    for relay in relays * 20:
        relay.accepted({"cf": many(50)})
    assert [(event.subject, event.over, event.monthly) for event in place.told] == [("account:cf", True, 10.0)]
    assert place.told[0].forecast > 10.0
    assert all(relay.stretch > 1 for relay in relays)
    place.clock.advance(20 * 86_400)  # a new month
    relays[1].accepted({"cf": many(1)})
    relays[2].accepted({"cf": many(1)})
    assert [event.over for event in place.told] == [True, False]
    assert isinstance(place.told[1], BudgetAlarm)


def test_a_relay_that_has_just_started_knows_of_the_stretch_before_its_first_purge():
    place = Place(monthly=1.0)
    place.billing().accepted({"cf": many(2_000)})
    fresh = place.relay()
    assert fresh.billing.stretch == 1.0
    fresh.admission.enter()
    assert fresh.billing.stretch > 1.0


def test_looking_at_the_spending_changes_nothing():
    place = Place(monthly=10.0)
    billing = place.billing()
    billing.accepted({"cf": many(2_000)})
    before = place.row
    spending = billing.spending()
    assert (spending.items, spending.spent, spending.share) == (2_000, 5.0, 0.5)
    assert place.row == before


def test_a_rest_that_one_relay_met_is_kept_by_all():
    place = Place()
    relays = [place.admission() for _ in range(3)]
    relays[0].refused(CdnThrottled("slow down", retry_after=9.0))
    place.clock.advance(8.9)
    assert [relay.enter().calls for relay in relays] == [0, 0, 0]
    assert [relay.enter(again=True).calls for relay in relays] == [0, 0, 0]
    place.clock.advance(0.2)
    assert relays[1].enter(again=True).calls == 1


def test_a_batch_takes_what_it_may_need_and_gives_back_what_it_did_not():
    place = Place(limits=Limits(calls_per_second=5.0, burst=60))
    place.ability = replace(place.ability, counted=1)
    first = place.relay()
    relays = [first.admission, *(place.admission() for _ in range(3))]
    assert [relay.enter().calls for relay in relays] == [1, 1, 0, 0]
    assert place.row.tokens == 60 - 2 * 50
    relays[0].pay(many(3))
    assert place.row.tokens == 60 - 3 - 50
    assert relays[2].enter().calls == 1
    relays[1].leave()
    relays[2].leave()
    assert place.row.tokens == 60 - 3
    first.billing.accepted({"cf": many(3)})
    assert (place.row.calls, place.row.items) == (3, 3)
