"""A row after each outcome of a call: exact values of every time, count and generation."""

from dataclasses import replace

import pytest

from freshness.scheduling.facts import Done, Facts, Park, Retry, Superseded, Wait
from freshness.scheduling.outcomes import (
    backoff,
    begun_anew,
    completed,
    failed,
    immediate_completed,
    immediate_failed,
    immediate_released,
    knows,
    put_off,
    released,
    resumed,
    uncertain,
)
from freshness.scheduling.policy import Policy

POLICY = Policy()
CLAIMED = Facts(
    subject="ws:one",
    desired=3,
    nonce=7,
    observed=3,
    observed_at=90.0,
    first_dirty_at=90.0,
    last_start_at=100.0,
    prev_start_at=60.0,
    lease_epoch=5,
    lease_until=120.0,
    due_at=132.0,
)
"""A row with an open claim since 100 s; the call before began at 60 s."""


def test_an_accepted_purge_of_the_newest_generation_leaves_a_clean_row() -> None:
    before = replace(CLAIMED, attempts=2, hold_until=99.0, suspensions=(100.5, 101.0, 500.0))
    after = completed(before, captured=3, settled=True, epoch=5, now=101.0, policy=POLICY, started=100.5)
    assert after == Done(
        facts=replace(
            CLAIMED,
            done=3,
            lease_until=None,
            last_start_at=100.5,
            suspensions=(500.0,),
            first_dirty_at=None,
            due_at=None,
        )
    )


def test_an_accepted_purge_of_an_older_generation_starts_the_wait_of_the_newer() -> None:
    after = completed(CLAIMED, captured=2, settled=True, epoch=5, now=101.0, policy=POLICY)
    assert after == Done(facts=replace(CLAIMED, done=2, lease_until=None, first_dirty_at=101.0, due_at=130.0))
    unsettled = completed(CLAIMED, captured=3, settled=False, epoch=5, now=101.0, policy=POLICY)
    assert (unsettled.facts.done, unsettled.facts.due_at) == (0, 130.0)


def test_credit_never_goes_back() -> None:
    ahead = replace(CLAIMED, done=2)
    assert completed(ahead, captured=1, settled=True, epoch=5, now=101.0, policy=POLICY).facts.done == 2


@pytest.mark.parametrize(
    ("captured", "nonce", "known"), [(2, 99, True), (3, None, True), (3, 7, True), (3, 99, False), (4, None, False)]
)
def test_a_generation_counts_by_its_number_and_the_newest_by_its_nonce_too(
    captured: int, nonce: int | None, known: bool
) -> None:
    assert knows(CLAIMED, captured, nonce) is known
    after = completed(CLAIMED, captured=captured, settled=True, epoch=5, now=101.0, policy=POLICY, nonce=nonce)
    assert after.facts.done == (captured if known else 0)
    if not known:
        given = {"captured": captured, "nonce": nonce}
        expected = Superseded(facts=CLAIMED)
        assert immediate_failed(CLAIMED, now=101.0, policy=POLICY, **given) == expected  # type: ignore[arg-type]
        assert immediate_released(CLAIMED, now=101.0, policy=POLICY, **given) == expected  # type: ignore[arg-type]
        assert immediate_completed(CLAIMED, **given) == expected  # type: ignore[arg-type]


def test_a_refused_purge_is_as_before_its_claim_and_waits_longer_by_its_jitter() -> None:
    after = failed(CLAIMED, epoch=5, now=101.0, policy=POLICY, jitter=1.5)
    back = replace(CLAIMED, lease_until=None, last_start_at=60.0, attempts=1, hold_until=102.5, due_at=102.5)
    assert after == Retry(facts=back)
    assert failed(CLAIMED, epoch=5, now=101.0, policy=POLICY).facts.hold_until == 102.0
    longer = failed(replace(CLAIMED, hold_until=400.0), epoch=5, now=101.0, policy=POLICY)
    assert longer.facts.hold_until == 400.0
    patient = failed(CLAIMED, epoch=5, now=101.0, policy=POLICY, jitter=1.5, patience=8.0)
    assert patient == Retry(facts=replace(back, attempts=0, hold_until=113.0, due_at=113.0))


def test_a_purge_in_doubt_keeps_its_claim_past_the_next_attempt() -> None:
    def lease_and_attempts(**given: float) -> tuple[float | None, int]:
        after = uncertain(replace(CLAIMED, attempts=1), epoch=5, now=101.0, policy=POLICY, **given)
        assert isinstance(after, Retry)
        assert after.facts.last_start_at == 100.0
        return after.facts.lease_until, after.facts.attempts

    assert lease_and_attempts() == (101.0 + 2.0 + 20.0, 2)
    assert lease_and_attempts(jitter=1.5) == (101.0 + 3.0 + 20.0, 2)
    assert lease_and_attempts(jitter=1.5, patience=8.0) == (101.0 + 12.0 + 20.0, 1)
    assert isinstance(uncertain(replace(CLAIMED, attempts=2), epoch=5, now=101.0, policy=POLICY), Retry)
    parked = uncertain(replace(CLAIMED, attempts=3), epoch=5, now=101.0, policy=POLICY)
    assert isinstance(parked, Park)


def test_a_purge_sent_again_has_a_new_lease_and_may_count_from_the_former_call() -> None:
    after = resumed(CLAIMED, epoch=5, now=110.0, policy=POLICY)
    again = replace(CLAIMED, lease_until=130.0, prev_start_at=102.0, last_start_at=110.0, due_at=142.0)
    assert after == Done(facts=again)
    assert resumed(CLAIMED, epoch=5, now=101.0, policy=POLICY).facts.prev_start_at == 101.0
    unknown = resumed(replace(CLAIMED, last_start_at=None), epoch=5, now=110.0, policy=POLICY)
    assert (unknown.facts.prev_start_at, unknown.facts.last_start_at) == (None, 110.0)


def test_an_unsent_claim_is_handed_back_as_if_it_had_never_been_made() -> None:
    before = replace(CLAIMED, attempts=2, hold_until=98.0)
    assert released(before, epoch=5, policy=POLICY) == Done(
        facts=replace(before, lease_until=None, last_start_at=60.0, due_at=98.0)
    )
    assert released(before, epoch=6, policy=POLICY) == Superseded(facts=before)


PUBLISHED = replace(CLAIMED, immediate=0, immediate_tokens=0.25, immediate_at=86.0, lease_until=None, due_at=130.0)
"""A row with an immediate purge under way, of generation 2 or 3; 15 s give back half a token."""


def test_a_refused_immediate_purge_gets_its_token_back_and_is_due_when_its_wait_ends() -> None:
    after = immediate_failed(PUBLISHED, captured=3, now=101.0, policy=POLICY, jitter=1.5)
    again = replace(
        PUBLISHED, attempts=1, immediate=3, immediate_tokens=1.75, immediate_at=101.0, immediate_hold_until=102.5
    )
    assert after == Retry(facts=replace(again, due_at=102.5))
    assert immediate_failed(PUBLISHED, captured=3, now=101.0, policy=POLICY).facts.immediate_hold_until == 102.0
    patient = immediate_failed(PUBLISHED, captured=3, now=101.0, policy=POLICY, jitter=1.5, patience=8.0)
    assert patient == Retry(facts=replace(again, attempts=0, immediate_hold_until=113.0, due_at=113.0))
    assert isinstance(immediate_failed(replace(PUBLISHED, attempts=3), captured=3, now=101.0, policy=POLICY), Park)


def test_a_newer_immediate_purge_keeps_its_generation_and_no_bucket_holds_more_than_its_burst() -> None:
    newer = replace(PUBLISHED, immediate=3, immediate_tokens=1.5, immediate_at=101.0)
    after = immediate_failed(newer, captured=2, now=101.0, policy=POLICY)
    assert (after.facts.immediate, after.facts.immediate_tokens) == (3, 2.0)


def test_an_unsent_immediate_purge_is_due_again_soon_and_is_no_failure() -> None:
    after = immediate_released(PUBLISHED, captured=3, now=101.0, policy=POLICY)
    assert after == Retry(
        facts=replace(
            PUBLISHED, immediate=3, immediate_tokens=1.75, immediate_at=101.0, immediate_hold_until=102.0, due_at=102.0
        )
    )


def test_an_immediate_purge_of_a_covered_generation_is_not_tried_again() -> None:
    covered = replace(PUBLISHED, done=3)
    assert immediate_failed(covered, captured=3, now=101.0, policy=POLICY) == Done(facts=covered)
    assert immediate_released(covered, captured=3, now=101.0, policy=POLICY) == Done(facts=covered)
    assert isinstance(immediate_failed(replace(covered, done=2), captured=3, now=101.0, policy=POLICY), Retry)
    assert isinstance(immediate_released(replace(covered, done=2), captured=3, now=101.0, policy=POLICY), Retry)


def test_an_accepted_immediate_purge_ends_its_own_failures_and_credits_nothing() -> None:
    failing = replace(PUBLISHED, attempts=2, immediate_hold_until=104.0)
    assert immediate_completed(failing, captured=3) == Done(
        facts=replace(failing, attempts=0, immediate_hold_until=None)
    )
    scheduled_fails = replace(PUBLISHED, attempts=2, hold_until=104.0)
    assert immediate_completed(scheduled_fails) == Done(facts=scheduled_fails)
    unmarked = Facts(subject="ws:one")
    assert immediate_completed(unmarked) == Done(facts=unmarked)


def test_a_row_begins_anew_after_its_database_went_back() -> None:
    before = replace(
        CLAIMED, desired=4, attempts=2, hold_until=900.0, suspensions=(901.0,), immediate_hold_until=902.0, settling=0
    )
    anew = replace(
        before,
        observed=4,
        observed_at=101.0,
        settling=3,
        settling_at=90.0,
        last_start_at=102.0,
        lease_epoch=77,
        lease_until=None,
        attempts=0,
        hold_until=None,
        suspensions=(),
        immediate_hold_until=None,
        due_at=132.0,
    )
    assert begun_anew(before, claim=77, now=101.0, policy=POLICY) == Wait(facts=anew)
    without_a_claim = begun_anew(replace(before, lease_until=None), claim=77, now=101.0, policy=POLICY)
    assert (without_a_claim.facts.last_start_at, without_a_claim.facts.due_at) == (100.0, 130.0)
    never_purged = begun_anew(replace(before, last_start_at=None), claim=77, now=101.0, policy=POLICY)
    assert never_purged.facts.last_start_at is None


def test_a_row_whose_cdn_is_silent_waits_until_the_later_time() -> None:
    waiting = replace(CLAIMED, lease_until=None)
    assert put_off(waiting, until=300.0, policy=POLICY) == Wait(facts=replace(waiting, hold_until=300.0, due_at=300.0))
    assert put_off(replace(waiting, hold_until=400.0), until=300.0, policy=POLICY).facts.hold_until == 400.0


def test_waits_after_failures_are_the_given_ones_and_then_double_up_to_the_last() -> None:
    assert [backoff(number, POLICY) for number in range(1, 10)] == [1, 2, 4, 15, 30, 60, 120, 240, 300]
    patient = replace(POLICY, park_last=1e8, park_first=1e-2)
    assert backoff(3 + 31, patient) == backoff(3 + 5_000, patient) == 0.01 * 2.0**30
