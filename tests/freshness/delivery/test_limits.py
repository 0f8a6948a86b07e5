"""The real engine in front of a CDN with limits: no limit is exceeded, and no edit lost."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from freshness.accounts.rate_limit import Limits
from freshness.errors import CdnAmbiguous, CdnRefused, CdnThrottled, CdnUnavailable
from freshness.scheduling.policy import Policy
from freshness.targets.purge import Purge
from tests.freshness.delivery.deployment import POLICY
from tests.freshness.delivery.vendor import SLOW, Vendor, names
from tests.services import examples

# Calls and room


@pytest.mark.long
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=examples(40))
@given(
    relays=st.integers(1, 4),
    rate=st.sampled_from([0.2, 0.5, 1.0]),
    burst=st.integers(1, 3),
    room=st.integers(4, 30),
    stars=st.integers(1, 3),
    reserve=st.sampled_from([0.0, 0.1, 0.25]),
    subjects=st.integers(1, 20),
    data=st.data(),
)
def test_no_number_of_relays_exceeds_calls_items_or_wildcards_and_nothing_is_lost(
    relays, rate, burst, room, stars, reserve, subjects, data
):
    limits = Limits(calls_per_second=rate, burst=burst, in_progress=room, wildcards=stars, reserve=reserve)
    here = Vendor(relays=relays, limits=limits, items_per_call=room, completion=data.draw(st.integers(1, 20)))
    extras = [None, Purge(paths=frozenset({"/sale*"})), Purge(tags=frozenset({"h-one", "h-two"}))]
    for name in names(subjects):
        here.edit(name, purge=data.draw(st.sampled_from(extras)), immediate=data.draw(st.booleans()))
    for _ in range(30):
        here.run(60)
        if not here.dirty():
            break
    assert here.dirty() == []
    assert here.most[0] <= room
    assert here.most[1] <= stars
    assert within(here.calls, burst, rate)


def within(calls, burst, rate):
    """Over no window of time more calls than the bucket allows."""
    return all(
        last - first + 1 <= burst + rate * (calls[last] - calls[first]) + 1e-6
        for first, last in itertools.combinations(range(len(calls)), 2)
    )


@pytest.mark.long
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=examples(40))
@given(
    relays=st.integers(1, 3),
    rate=st.sampled_from([0.5, 2.0, 5.0]),
    burst=st.integers(1, 12),
    counted=st.sampled_from([None, 1, 3]),
    apart=st.booleans(),
    refusals=st.lists(
        st.sampled_from([CdnAmbiguous("?"), CdnThrottled("slow"), CdnUnavailable("503"), CdnRefused("no")]), max_size=4
    ),
    data=st.data(),
)
def test_what_the_vendor_counts_as_calls_stays_within_its_bucket_but_for_one_batch(
    relays, rate, burst, counted, apart, refusals, data
):
    here = Vendor(
        relays=relays,
        limits=Limits(calls_per_second=rate, burst=burst),
        items_per_call=10,
        counted=counted,
        apart=apart,
        completion=1.0,
    )
    here.cdn.refusals.extend(refusals)
    extras = [None, Purge(paths=frozenset({"/a", "/b*"})), Purge(hosts=frozenset({"one.example", "two.example"}))]
    for name in names(data.draw(st.integers(1, 40))):
        here.edit(name, purge=data.draw(st.sampled_from(extras)), immediate=data.draw(st.booleans()))
        if data.draw(st.booleans()):
            here.run(1)
    for _ in range(30):
        here.run(60)
        if not here.dirty():
            break
    assert here.dirty() == []
    assert within(here.calls, burst + here.cdn.ability.most_calls - 1, rate)


def test_a_batch_of_many_calls_is_paid_for_before_the_next_goes_out():
    here = Vendor(limits=Limits(calls_per_second=5.0, burst=10), items_per_call=20, counted=1, completion=1.0)
    for name in names(60):
        here.edit(name)
    here.run(30)
    assert [(at - 1_005.0, batch.items) for at, batch in here.cdn.log] == [(0.0, 20), (3.0, 20), (7.0, 20)]
    assert here.accounts.rows["memory"].calls == 60
    assert here.dirty() == []


def test_what_is_sent_again_takes_its_turn_and_is_not_kept_out_by_what_is_new():
    here = Vendor(items_per_call=1)
    here.cdn.refusals.append(CdnAmbiguous("no answer"))
    here.edit("ws:doubt")
    here.relay(6)
    for number in range(8):
        for more in range(5):
            here.edit(f"ws:{number}{more}", immediate=True)
        here.relay(1)  # the relay looks for due rows first, and finds some at every look
    assert here.facts("ws:doubt").clean
    assert within(here.calls, 1, 1.0)


def test_while_the_account_rests_a_doubt_keeps_its_rows_and_its_reference():
    here = Vendor()
    accept, answers = here.cdn.purge, [CdnAmbiguous("no answer"), CdnThrottled("slow down", retry_after=100.0)]

    def purge(batch):
        receipt = accept(batch)
        for error in answers:
            answers.remove(error)
            raise error
        return receipt

    here.cdn.purge = purge
    here.edit("ws:a")
    here.relay(200)
    assert len(here.calls) == 3
    assert len(here.cdn.sent) == 1
    assert here.calls[2] - here.calls[1] >= 100.0
    assert here.dirty() == []


def test_a_member_of_several_items_is_counted_as_several():
    here = Vendor(limits=replace(SLOW, in_progress=10), items_per_call=100)
    for name in names(6):
        here.edit(name, purge=Purge(hosts=frozenset({f"{name[3:]}a.example", f"{name[3:]}b.example"})))
    here.run(6)
    assert [batch.items for batch in here.cdn.sent] == [9]
    here.run(30)
    assert here.most[0] == 9
    assert here.dirty() == []


@pytest.mark.long
def test_a_large_purge_does_not_wait_for_ever_behind_small_ones():
    here = Vendor(limits=replace(SLOW, in_progress=10), items_per_call=10, completion=5.0)
    fresh = itertools.count()

    def small():
        for _ in range(4):
            here.edit(f"ws:{next(fresh)}")

    here.run(12, each=small)
    here.edit("ws:large", purge=Purge(hosts=frozenset(f"{n}.example" for n in range(9))))
    here.run(60, each=small)
    assert here.facts("ws:large").clean
    assert here.most[0] <= 10


def test_what_lacks_only_wildcards_lets_others_pass():
    here = Vendor(limits=replace(SLOW, wildcards=1), completion=20.0)
    here.edit("ws:a", purge=Purge(paths=frozenset({"/a*"})))
    here.edit("ws:b", purge=Purge(paths=frozenset({"/b*"})))
    here.edit("ws:c")
    here.run(10)
    assert (here.facts("ws:a").clean, here.facts("ws:b").clean, here.facts("ws:c").clean) == (True, False, True)
    here.run(30)
    assert here.facts("ws:b").clean
    assert here.most[1] == 1


def test_an_explicit_call_keeps_the_limits_and_names_the_purge_that_is_to_come():
    here = Vendor(limits=SLOW)
    assert here.call("ws:a").skipped is False
    refused = here.call("ws:b")
    assert (refused.skipped, refused.covered) == (True, False)
    assert refused.scheduled_for <= here.clock.now
    assert here.cdn.calls == 1
    here.clock.advance(1.0)
    here.run(2)
    assert here.facts("ws:b").clean


def test_an_explicit_call_without_capacity_is_handed_back_and_says_so():
    here = Vendor(limits=replace(SLOW, burst=5, in_progress=3))
    here.edit("ws:a", purge=Purge(hosts=frozenset({"a.example"})))
    here.engine.tick()
    here.clock.advance(POLICY.debounce)
    here.run(1)
    here.edit("ws:b", purge=Purge(hosts=frozenset({"b.example"})))
    here.engine.tick()
    here.clock.advance(POLICY.debounce)
    outcome = here.call("ws:b")
    assert (outcome.skipped, outcome.covered, outcome.error) == (True, False, None)
    assert outcome.scheduled_for <= here.clock.now
    assert here.facts("ws:b").lease_until is None
    here.run(30)
    assert here.dirty() == []


def test_two_relays_that_fill_a_call_at_the_same_time_do_not_share_the_capacity_twice():
    here = Vendor(relays=2, limits=Limits(calls_per_second=10, burst=10, in_progress=5), items_per_call=5)
    for name in names(10):
        here.edit(name)
    here.run(6)
    assert [batch.items for batch in here.cdn.sent] == [5]
    here.run(60)
    assert here.dirty() == []
    assert here.most[0] == 5


def test_doubtful_batches_that_fill_the_pipe_are_still_sent_again():
    here = Vendor(limits=replace(SLOW, in_progress=2), items_per_call=2)
    here.cdn.refusals.append(CdnAmbiguous("no answer"))
    here.edit("ws:a", purge=Purge(hosts=frozenset({"a.example"})))
    here.run(20)
    assert here.facts("ws:a").clean
    assert len(here.cdn.sent) == 1


def test_scheduled_purges_gather_for_a_shared_call_and_publishes_do_not_wait_for_them():
    here = Vendor(policy=Policy(gather=10.0), limits=replace(SLOW, burst=5))
    for name in names(6):
        here.edit(name)
        here.run(1)
    published = here.clock.now
    here.edit("ws:now", immediate=True)
    here.run(30)
    first, second, *_ = here.sent
    assert first == (published, ["ws:now", "ws:0", "ws:1"], True)  # the publish's call takes due rows along
    assert second[0] == 1_002.0 + POLICY.debounce + 10.0
    assert set(second[1]) == {"ws:2", "ws:3", "ws:4", "ws:5", "ws:now"}
    assert here.dirty() == []
