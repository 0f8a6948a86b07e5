"""The real engine dies at every step, stands still and goes on, and loses no edit."""

import itertools
from functools import partial

import pytest

from freshness.errors import CdnRefused
from freshness.events import Effective
from freshness.testing.simulation.virtual import Process, Virtual
from tests.freshness.delivery.deployment import POLICY, Deployment, Killed


@pytest.fixture
def here():
    return Deployment()


@pytest.mark.parametrize("step", ["open", "call", "complete", "close"])
@pytest.mark.parametrize("ability", [{}, {"reports": True, "effect": 5.0}, {"rounds": 2, "effect": 3.0}])
def test_a_process_that_dies_at_any_step_loses_nothing(step, ability):
    here = Deployment(**ability)
    here.edit()
    here.dies_at = step
    with pytest.raises(Killed):
        here.relay(30)
    died_at = here.clock.now
    here.engine = here.restarted()
    for _ in range(60):
        here.relay(1)
        here.cdn.complete()
    assert here.facts().clean
    assert here.told(Effective)
    starts = [at for at, batch in here.cdn.log if batch.round == 1]
    assert all(later - earlier >= POLICY.rate for earlier, later in itertools.pairwise(starts))
    assert starts[0] <= died_at + max(POLICY.lease, POLICY.rate) + POLICY.send_window + POLICY.tick


def test_what_was_begun_is_sent_again_with_the_same_reference_before_its_row_is_due_again(here):
    here.edit()
    here.dies_at = "complete"
    with pytest.raises(Killed):
        here.relay(30)
    here.engine = here.restarted()
    here.relay(POLICY.lease + 2)
    assert (here.cdn.calls, len(here.cdn.sent)) == (2, 1)
    assert here.facts().clean


def test_relays_whose_calls_are_slow_do_not_take_each_others_batches():
    here, virtual, calls = Deployment(items_per_call=1), Virtual(), []
    for number in range(12):
        here.edit(f"ws:{number}")
    here.relay(5)
    for outgoing in here.engine.tick():
        here.batches.open(outgoing.batch, due_in=0.0)  # and the process died
    here.ledger.clock = here.batches.clock = here.clock = virtual
    virtual.now += 5.0
    send = here.cdn.purge

    def purge(batch):
        calls.append(batch.reference)
        virtual.sleep(4.9)
        return send(batch)

    here.cdn.purge = purge

    def follow(relay):
        for _ in range(100):
            relay.follow()
            virtual.sleep(1.0)

    for number in range(2):
        virtual.task(partial(follow, here.restarted()), process=Process(f"relay {number}"), after=number * 0.5)
    virtual.run(until=1_200.0)
    virtual.close()
    assert len(calls) == len(set(calls)) == 12


def test_a_claim_that_stood_still_is_handed_back_and_not_sent(here):
    here.edit()
    here.relay(5)
    (outgoing,) = here.engine.tick()
    here.clock.advance(POLICY.send_window + 0.1)
    assert here.engine.send(outgoing) is None
    assert here.sent == []
    here.relay(2)
    assert len(here.sent) == 1


def test_a_zombie_neither_credits_nor_frees_the_claim_of_its_successor(here):
    here.edit()
    here.relay(5)
    (zombie,) = here.engine.tick()
    write_down, seen = here.batches.open, []

    def stand_still(batch, **how):
        here.batches.open = write_down
        written = write_down(batch, **how)
        here.clock.advance(POLICY.rate + POLICY.send_window)
        seen.extend(here.restarted().tick())
        seen.append(here.facts())
        return written

    here.batches.open = stand_still
    here.engine.send(zombie)
    successor, before = seen
    assert len(here.sent) == 1
    assert here.facts() == before
    assert not before.clean
    here.engine.send(successor)
    assert here.facts().clean


@pytest.mark.parametrize("step", ["call", "complete", "close"])
def test_a_crash_while_a_refused_batch_is_halved_purges_nobody_twice(here, step):
    here.cdn.refusals.append(CdnRefused("malformed"))
    for name in ("a", "b"):
        here.edit(f"ws:{name}")
    here.relay(5)
    (outgoing,) = here.engine.tick()
    refuse = here.cdn.purge

    def refused_once(batch):
        here.cdn.purge = refuse
        here.dies_at = step
        raise here.cdn.refusals.popleft()

    here.cdn.purge = refused_once

    def send_and_follow():
        here.engine.send(outgoing)
        here.engine.follow()

    with pytest.raises(Killed):
        send_and_follow()
    here.dies_at = None
    here.engine = here.restarted()
    here.relay(90)
    for name in ("a", "b"):
        assert here.facts(f"ws:{name}").clean
        assert sum(f"ws:{name}" in subjects for _, subjects, _ in here.sent) == 1
