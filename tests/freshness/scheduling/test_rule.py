"""The pure rule over every small schedule and over random sessions: in time, never too often, never dropped."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshness.scheduling.facts import Facts, Flush, Park, Retry, Superseded, Wait
from freshness.scheduling.outcomes import completed, failed, resumed, uncertain
from freshness.scheduling.rule import decide, next_start
from freshness.scheduling.suspension import end_suspension, suspend
from tests.freshness.delivery.sessions import POLICY, play

PHASES = (0.01, 0.5, 0.99)
seconds = st.floats(0, 90, allow_nan=False).map(lambda value: round(value, 2))
sessions = st.lists(seconds, min_size=1, max_size=25)
phases = st.floats(0.01, 0.99).map(lambda value: round(value, 2))


def gaps(starts):
    return [later - earlier for earlier, later in itertools.pairwise(sorted(starts))]


def hold(played, *, extra=0.0, policy=POLICY):
    """Every edit is safely covered within the bound, no two purges are within the rate, and the row ends clean."""
    assert played.facts.clean
    assert played.clean_at is not None
    waits = played.waits(policy)
    assert None not in waits
    assert max(waits, default=0) <= policy.bound + extra + 1e-6
    assert all(gap >= policy.rate - 1e-6 for gap in gaps(played.starts))


def test_every_schedule_of_two_edits_within_ninety_seconds_holds():
    for second, phase in itertools.product(range(91), PHASES):
        hold(play((0, second), phase=phase))


def test_every_schedule_of_three_edits_on_a_grid_of_three_seconds_holds():
    for rest in itertools.combinations(range(1, 76, 3), 2):
        hold(play((0, *rest), phase=0.5))


def test_every_schedule_of_two_edits_with_slow_calls_holds():
    for second in range(61):
        hold(play((0, second), takes=4.5), extra=4.5)


@given(sessions, phases)
def test_every_random_session_holds(edits, phase):
    hold(play(edits, phase=phase))


@given(sessions, phases, st.floats(1.0, 6.0), st.floats(1.0, 40.0), st.floats(1.0, 40.0))
def test_it_holds_for_other_policies_too(edits, phase, slower, rate, max_wait):
    policy = replace(POLICY, debounce=POLICY.settle * slower, rate=rate, lease=min(20.0, rate), max_wait=max_wait)
    hold(play(edits, phase=phase, policy=policy), policy=policy, extra=max(0.0, policy.debounce - policy.settle))


@pytest.mark.parametrize("every", [0.3, 0.9, 1.0, 2.5, 4.9, 5.0, 6.0, 12.0])
def test_editing_without_a_pause_never_starves(every):
    played = play([every * number for number in range(int(240 / every))])
    longest = POLICY.tick + max(POLICY.rate, POLICY.max_wait)
    for at in played.seen.values():
        assert next(start for start in played.starts if start >= at) - at <= longest + 1e-6
    assert all(gap >= POLICY.rate - 1e-6 for gap in gaps(played.starts))


@pytest.mark.parametrize("failures", [1, 3, 4, 6])
def test_failures_delay_a_purge_and_never_drop_it(failures):
    for second in range(0, 61, 2):
        played = play((0, second), fates=lambda call: "fail" if call <= failures else "ok")
        assert played.facts.clean
        assert (played.facts.attempts, played.failures) == (0, failures)
        assert all(gap >= POLICY.rate - 1e-6 for gap in gaps(played.starts))


def test_a_purge_that_never_succeeds_is_never_given_up():
    played = play((0,), fates=lambda call: "fail", horizon=3_600.0)
    assert not played.facts.clean
    assert played.facts.due_at is not None
    waited = 7.0 + 15 + 30 + 60 + 120 + 240  # seconds until only a try every five minutes is left
    assert played.failures == pytest.approx(3 + 5 + (3_600 - waited) / 300, abs=2)


def test_a_claimant_that_dies_costs_at_most_the_rate_and_the_time_to_send():
    extra = max(POLICY.lease, POLICY.rate) + POLICY.send_window
    for second, crash in itertools.product(range(0, 61, 3), (1, 2)):
        hold(play((0, second), fates=lambda call, crash=crash: "crash" if call == crash else "ok"), extra=extra)


def test_a_claim_that_was_not_sent_in_time_costs_one_tick():
    for second in range(0, 61, 3):
        hold(play((0, second), fates=lambda call: "late" if call == 1 else "ok"), extra=POLICY.tick)


fates = st.lists(st.sampled_from(["ok", "ok", "fail", "crash", "late"]), max_size=12)


@given(sessions, sessions | st.just([]), phases, fates)
def test_whatever_happens_to_the_calls_no_edit_is_lost(edits, publishes, phase, fates):
    played = play(
        edits,
        publishes=publishes,
        phase=phase,
        fates=lambda call: fates[call - 1] if call <= len(fates) else "ok",
    )
    assert played.facts.clean
    assert None not in played.waits()
    assert all(gap >= POLICY.rate - 1e-6 for gap in gaps(played.starts))


# Immediate purges


@given(st.lists(st.floats(0, 300).map(lambda at: round(at, 1)), min_size=1, max_size=60))
def test_immediate_purges_are_bounded_by_their_bucket(publishes):
    played = play(publishes=publishes)
    for first, last in itertools.combinations(range(len(played.immediate)), 2):
        span = played.immediate[last] - played.immediate[first]
        assert last - first + 1 <= POLICY.immediate_burst + span / POLICY.immediate_refill + 1e-6
    hold(played)


def test_a_publish_is_purged_at_the_next_tick_and_once_more_when_settled():
    played = play(publishes=(10.2,))
    assert played.immediate == [10.5]
    assert played.starts == [10.5 + POLICY.debounce]
    assert played.facts.clean


def test_a_publish_does_not_wait_for_the_rate_or_for_a_claim():
    played = play((0,), publishes=(8.2,), takes=10.0)
    assert played.starts[0] < 8.2
    assert played.immediate == [8.5]


def test_an_immediate_purge_credits_nothing():
    facts = replace(Facts(subject="ws:one"), desired=1, immediate=1, due_at=0.0)
    flush = decide(facts, 0.0, POLICY)
    assert isinstance(flush, Flush)
    assert (flush.immediate, flush.settled, flush.facts.done) == (True, False, 0)
    assert flush.facts.last_start_at is None
    assert flush.facts.due_at == POLICY.debounce


def test_too_many_publishes_wait_for_the_scheduled_purge():
    played = play(publishes=(0.1, 1.1, 2.1, 3.1))
    assert played.immediate == [0.5, 1.5]
    hold(played)


# Single decisions


def test_a_claim_has_the_number_it_is_given():
    seen = replace(Facts(subject="ws:one"), desired=1, observed=1, observed_at=0.0, lease_epoch=7, due_at=5.0)
    assert decide(seen, 5.0, POLICY, claim=4_711).facts.lease_epoch == 4_711
    assert decide(seen, 4.9, POLICY, claim=4_711).facts.lease_epoch == 7


def test_a_generation_that_the_row_does_not_know_is_credited_with_nothing():
    claimed = replace(claimed_at(100.0), desired=3, observed=3)
    after = completed(claimed, captured=4, settled=True, epoch=1, now=101.0, policy=POLICY)
    assert (after.facts.done, after.facts.clean, after.facts.lease_until) == (0, False, None)
    assert completed(claimed, captured=3, settled=True, epoch=1, now=101.0, policy=POLICY).facts.clean


def test_time_starts_when_a_generation_is_seen_and_not_when_it_was_marked():
    facts = replace(Facts(subject="ws:one"), desired=1, due_at=0.0)
    decision = decide(facts, 40.0, POLICY)
    assert isinstance(decision, Wait)
    assert (decision.facts.observed_at, decision.facts.due_at) == (40.0, 45.0)


def test_the_first_second_of_a_clock_is_a_time_like_any_other():
    seen = decide(replace(Facts(subject="ws:one"), desired=1, due_at=0.0), 0.0, POLICY)
    assert (seen.facts.observed_at, seen.facts.due_at) == (0.0, 5.0)
    flush = decide(seen.facts, 4.9, POLICY)
    assert isinstance(flush, Wait)


def test_a_purge_before_old_responses_have_drained_credits_nothing():
    seen = replace(Facts(subject="ws:one"), desired=2, observed=2, observed_at=9.0, first_dirty_at=-21.0, due_at=9.0)
    flush = decide(seen, 10.0, POLICY)
    assert isinstance(flush, Flush)
    assert not flush.settled
    after = completed(flush.facts, captured=2, settled=False, epoch=1, now=10.5, policy=POLICY)
    assert (after.facts.done, after.facts.due_at) == (0, 40.0)


def test_credit_goes_to_what_was_captured_and_not_to_what_came_since():
    claimed = replace(
        Facts(subject="ws:one"), desired=3, observed=2, observed_at=0.0, lease_epoch=1, lease_until=30.0, due_at=9.0
    )
    after = completed(claimed, captured=2, settled=True, epoch=1, now=10.0, policy=POLICY)
    assert (after.facts.done, after.facts.clean, after.facts.due_at) == (2, False, 9.0)


@pytest.mark.parametrize(
    "end",
    [
        lambda facts: completed(facts, captured=1, settled=True, epoch=1, now=50.0, policy=POLICY),
        lambda facts: failed(facts, epoch=1, now=50.0, policy=POLICY),
        lambda facts: uncertain(facts, epoch=1, now=50.0, policy=POLICY),
        lambda facts: resumed(facts, epoch=1, now=50.0, policy=POLICY),
    ],
)
def test_who_lost_the_claim_changes_nothing(end):
    facts = replace(Facts(subject="ws:one"), desired=1, observed=1, lease_epoch=2, lease_until=60.0, due_at=70.0)
    assert end(facts) == Superseded(facts=facts)


def claimed_at(now):
    seen = replace(Facts(subject="ws:one"), desired=1, observed=1, observed_at=now - 5, first_dirty_at=now - 5)
    flush = decide(replace(seen, due_at=now), now, POLICY)
    assert isinstance(flush, Flush)
    return flush.facts


def test_a_failure_hands_the_start_back_and_waits_longer_each_time():
    facts, waits = claimed_at(100.0), []
    for _ in range(9):
        decision = failed(facts, epoch=facts.lease_epoch, now=100.0, policy=POLICY)
        waits.append(decision.facts.due_at - 100.0)
        assert decision.facts.last_start_at is None
        facts = replace(decision.facts, lease_epoch=facts.lease_epoch)
    assert waits == [1, 2, 4, 15, 30, 60, 120, 240, 300]


def test_the_fourth_failure_parks_and_calls_an_operator():
    facts, kinds = claimed_at(100.0), []
    for _ in range(4):
        decision = failed(facts, epoch=1, now=100.0, policy=POLICY)
        kinds.append(type(decision))
        facts = decision.facts
    assert kinds == [Retry, Retry, Retry, Park]


def test_a_cdn_that_asks_for_patience_is_no_failure():
    decision = failed(claimed_at(100.0), epoch=1, now=100.0, policy=POLICY, patience=7.0)
    assert isinstance(decision, Retry)
    assert (decision.facts.attempts, decision.facts.due_at, decision.facts.last_start_at) == (0, 107.0, None)


def test_a_purge_that_may_have_been_accepted_keeps_its_claim_until_it_is_sent_again():
    doubt = uncertain(claimed_at(100.0), epoch=1, now=105.0, policy=POLICY)
    assert isinstance(doubt, Retry)
    assert isinstance(decide(doubt.facts, 106.5, POLICY), Wait)
    again = resumed(doubt.facts, epoch=1, now=106.0, policy=POLICY)
    done = completed(again.facts, captured=1, settled=True, epoch=1, now=107.0, policy=POLICY, started=106.0)
    assert (done.facts.clean, done.facts.last_start_at, done.facts.attempts) == (True, 106.0, 0)


def test_a_purge_that_may_have_been_accepted_and_is_then_refused_still_counts_for_the_rate():
    doubt = uncertain(claimed_at(100.0), epoch=1, now=105.0, policy=POLICY)
    again = resumed(doubt.facts, epoch=1, now=106.0, policy=POLICY)
    refused = failed(again.facts, epoch=1, now=107.0, policy=POLICY)
    assert refused.facts.due_at == 100.0 + POLICY.send_window + POLICY.rate


def test_what_is_suspended_while_a_purge_is_in_doubt_stays_so():
    doubt = uncertain(claimed_at(100.0), epoch=1, now=105.0, policy=POLICY)
    suspended = suspend(replace(doubt.facts, desired=2), until=700.0, now=105.5, policy=POLICY)
    again = uncertain(suspended.facts, epoch=1, now=106.0, policy=POLICY)
    resent = resumed(again.facts, epoch=1, now=108.0, policy=POLICY)
    done = completed(resent.facts, captured=1, settled=True, epoch=1, now=109.0, policy=POLICY, started=108.0)
    assert (done.facts.done, done.facts.clean, done.facts.due_at) == (1, False, 700.0)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 60), st.integers(1, 60) | st.none()), max_size=5))
def test_a_subject_is_held_as_long_as_any_suspension_lasts_and_no_longer(suspensions):
    """Hold a subject for each suspension: until its end, or for its greatest length where its process died."""
    lasts = [(start, start + min(most, most if ended is None else ended)) for start, most, ended in suspensions]
    facts = Facts(subject="ws:one", desired=1, due_at=0.0)
    for now in range(200):
        for start, most, ended in suspensions:
            if ended is not None and now == start + ended:
                facts = end_suspension(facts, until=start + most, now=now, policy=POLICY).facts
            if now == start:
                facts = suspend(facts, until=start + most, now=now, policy=POLICY).facts
        decision = decide(facts, now, POLICY)
        facts = decision.facts
        if isinstance(decision, Flush):
            break
    assert not any(start <= now < end for start, end in lasts)
    before = [end for start, end in lasts if start <= now]
    assert now <= max([*before, 0]) + POLICY.debounce


def test_the_rate_counts_from_the_call_and_not_from_the_claim():
    facts = replace(claimed_at(100.0), desired=2, observed=2, observed_at=101.0)
    done = completed(facts, captured=1, settled=True, epoch=1, now=103.0, policy=POLICY, started=101.5)
    assert next_start(done.facts, POLICY) == 101.5 + POLICY.rate


def test_a_claim_that_never_ended_is_taken_over_when_its_call_can_not_count_any_more():
    facts = claimed_at(100.0)
    assert facts.due_at == 100.0 + POLICY.rate + POLICY.send_window
    assert isinstance(decide(facts, facts.due_at - 0.01, POLICY), Wait)
    again = decide(facts, facts.due_at, POLICY)
    assert isinstance(again, Flush)
    assert again.facts.lease_epoch == 2


def test_a_clean_row_is_never_looked_at():
    facts = replace(Facts(subject="ws:one"), desired=4, observed=4, done=4, last_start_at=1.0)
    assert decide(facts, 500.0, POLICY) == Wait(facts=facts)
    assert facts.due_at is None
