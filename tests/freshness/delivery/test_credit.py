"""The records of a judgement: rows, batches, events."""

import logging
from typing import Any

import pytest

from freshness.batching.batch import Batch, Member
from freshness.cdn.multi_cdn import MultiCdn
from freshness.delivery.call import group_of
from freshness.delivery.credit import Credit
from freshness.delivery.engine import Engine
from freshness.delivery.judge import AcceptedBatch, Answers, DoubtfulBatch, RestingBatch
from freshness.delivery.members import KnownMembers
from freshness.delivery.retry import Retries
from freshness.errors import CdnAmbiguous, CdnUnavailable
from freshness.events import Event, Failed, Purged, Widened
from freshness.ports import Receipt
from freshness.scheduling.facts import Facts
from freshness.targets.purge import Purge
from freshness.targets.tags import shard
from freshness.testing.clock import FakeClock
from freshness.testing.memory_batches import MemoryBatches
from freshness.testing.memory_ledger import MemoryLedger, restore
from freshness.testing.memory_ports import memory_ports
from tests.freshness.delivery.edges import POLICY, Edge, w

AWAY = CdnUnavailable("no route to host")
FRA = Receipt(id="r1")


class Book:
    """A credit with a ledger and a book of batches in memory, before some edges."""

    def __init__(self, *edges: Edge, **around: Any) -> None:
        self.clock = FakeClock()
        self.ledger = MemoryLedger(self.clock)
        self.batches = MemoryBatches(self.clock)
        self.events: list[Event] = []
        cdn = MultiCdn(edges, clock=self.clock) if len(edges) > 1 else edges[0]
        self.ports = memory_ports(
            cdn,
            clock=self.clock,
            ledger=self.ledger,
            batches=self.batches,
            observe=self.events.append,
            **around,
        )
        self.group = group_of(cdn)
        members = KnownMembers(self.ports, POLICY, self.group)
        self.credit = Credit(self.ports, POLICY, self.group, members, Retries(self.ports, POLICY, jitter=lambda: 1.0))

    def booked(self, *subjects: str, purge: Purge | None = None) -> Batch:
        """Make a batch at the point of its call: rows claimed, batch booked for a minute."""
        for subject in subjects:
            restore(
                self.ledger, Facts(subject=subject, desired=1, observed=1, lease_epoch=7, lease_until=1e9, due_at=1e9)
            )
        members = (
            Member(subject=one, captured=1, epoch=7, settled=True, purge=purge or Purge.of(one), reason="edit")
            for one in subjects
        )
        batch = Batch(cdn=self.group.ability.name, members=tuple(members))
        self.batches.open(batch, due_in=60.0)
        return batch

    def taken(self, *, after: float) -> list[tuple[str, str]]:
        """Return reference and receipt of the batches due by then."""
        self.clock.advance(after)
        return [(one.batch.reference, one.receipt) for one in self.batches.take(lease=60.0)]

    def told(self, kind: type[Event]) -> list[Any]:
        return [one for one in self.events if isinstance(one, kind)]


@pytest.mark.parametrize("accepted", [{"fra": FRA}, {}])
def test_a_doubt_keeps_the_receipts_of_the_cdns_that_have_accepted(accepted: dict[str, Receipt]) -> None:
    here = Book(Edge("fra"), Edge("lon"))
    batch = here.booked("ws:1")
    doubt = DoubtfulBatch(error=CdnAmbiguous("no answer"), apart=False)
    here.credit.carry_out(batch, doubt, Answers(accepted=accepted, errors={"lon": CdnAmbiguous("no answer")}))
    ((reference, receipt),) = here.taken(after=3_600.0)
    assert reference == batch.reference
    assert (here.group.parted(receipt) if receipt else {}) == accepted


def test_a_batch_before_a_resting_account_is_closed_and_its_rows_go_on_at_once() -> None:
    here = Book(Edge("fra"))
    batch = here.booked("ws:1")
    here.credit.carry_out(batch, RestingBatch(error=AWAY), Answers(errors={"fra": AWAY}, alone=True, seconds=2.0))
    assert here.batches.states == {batch.reference: "closed"}
    facts = here.ledger.read("ws:1")
    assert facts is not None
    assert (facts.lease_until, facts.attempts, facts.clean) == (None, 0, False)
    assert [(one.subject, one.seconds, one.parked) for one in here.told(Failed)] == [("ws:1", 2.0, False)]


@pytest.mark.parametrize(("rests", "rest"), [({"lon": 30.0}, 30.0), ({}, 0.0)])
def test_a_cdn_that_did_not_accept_has_a_row_of_its_own_which_waits_for_the_cdns_rest(
    rests: dict[str, float], rest: float, caplog: pytest.LogCaptureFixture
) -> None:
    here = Book(Edge("fra"), Edge("lon"), shard_tags=True)
    own = Purge(tags={shard("1")})
    batch = here.booked("ws:1", purge=own)
    answers = Answers(accepted={"fra": FRA}, errors={"lon": AWAY}, rests=rests, seconds=2.0)
    with caplog.at_level(logging.INFO):
        here.credit.carry_out(batch, AcceptedBatch(pending={"lon": AWAY}), answers)
    assert "a purge of ws:1 is pending at lon: no route to host" in caplog.text
    facts = here.ledger.read("owed:lon/ws:1")
    assert facts is not None
    assert facts.hold_until == here.clock.now + rest
    (failed,) = here.told(Failed)
    assert (failed.subject, failed.cdn, failed.parked, failed.seconds) == ("owed:lon/ws:1", "lon", False, 0.0)
    assert [one.subject for one in here.told(Purged)] == ["ws:1"]
    here.clock.advance(POLICY.bound)
    (pending,) = Engine(here.ports, POLICY, jitter=lambda: 1.0).tick()
    assert pending.batch.purge == own, "and not everything of the shop"


def test_a_purge_that_was_not_completed_is_repeated_at_the_late_cdn_alone() -> None:
    group, single, own = Book(Edge("fra"), Edge("lon"), shard_tags=True), Book(Edge("fra")), Purge(tags={shard("1")})
    group.credit.mark_again(group.booked("ws:1", purge=own), ["lon"])
    assert {name for name, facts in group.ledger.rows.items() if facts.reason == "resubmit"} == {"owed:lon/ws:1"}
    group.clock.advance(POLICY.bound)
    assert [one.batch.purge for one in Engine(group.ports, POLICY, jitter=lambda: 1.0).tick()] == [own]
    single.credit.mark_again(single.booked("ws:1", purge=Purge(tags={"p-1"})), ["fra"])
    assert {name for name, facts in single.ledger.rows.items() if facts.reason == "resubmit"} == {"ws:1"}


@pytest.mark.parametrize(("known", "clean"), [(2_560, 8), (10, 0), (None, None)])
def test_the_clean_workspaces_of_purged_shards_are_told_and_never_fewer_than_none(
    known: int | None, clean: int | None, caplog: pytest.LogCaptureFixture
) -> None:
    here = Book(Edge("fra"), **({} if known is None else {"workspaces": lambda: known}))
    alike = next(str(number) for number in range(2, 10_000) if shard(str(number)) == shard("1"))
    batch = here.booked("ws:1", f"ws:{alike}", purge=Purge(tags={shard("1")}))
    here.credit.carry_out(batch, AcceptedBatch(), Answers(accepted={"fra": FRA}))
    assert [(one.shards, one.dirty, one.clean) for one in here.told(Widened)] == [(1, 2, clean)]
    others = "an unknown number of" if clean is None else f"about {clean}"
    assert f"2 workspaces were purged by the tags of 1 shards; pages of {others} others went cold" in caplog.text


def test_a_next_round_is_for_the_cdns_with_a_further_round_and_comes_after_the_longer_time() -> None:
    here = Book(Edge("fra", rounds=2, effect=3.0, rounds_apart=10.0), Edge("lon", effect=3.0))
    batch = here.booked("ws:1")
    accepted = {"fra": FRA, "lon": Receipt(id="r2"), "unknown here": Receipt(id="r3")}
    here.credit.carry_out(batch, AcceptedBatch(), Answers(accepted=accepted, rounds=2))
    following = batch.next_round()
    assert here.batches.states == {batch.reference: "closed", following.reference: "open"}
    assert here.told(Purged) == []
    assert here.taken(after=9.9) == []
    ((reference, receipt),) = here.taken(after=0.1)
    assert reference == following.reference
    assert here.group.parted(receipt) == {name: one for name, one in accepted.items() if name != "fra"}
    assert w("ws:1") in following.purge.tags
