"""Single decisions of the rule about a row: exact times, tokens and generations, at and beside every limit."""

from dataclasses import replace

import pytest

from freshness.scheduling.facts import Facts, Flush, Wait
from freshness.scheduling.policy import Policy
from freshness.scheduling.rule import clamped, decide, observe, rescheduled, seen, tokens_left

POLICY = Policy()
SEEN = Facts(subject="ws:one", desired=2, observed=2, observed_at=0.0, first_dirty_at=0.0, due_at=5.0)
"""A row with an edit seen at 0 s, and due at 5 s."""


def test_a_claim_keeps_the_start_before_and_empties_what_the_purge_serves() -> None:
    before = replace(SEEN, lease_epoch=8, last_start_at=-40.0, coalesced=4, reason="edit", immediate=1, done=1)
    before = replace(before, first_dirty_at=2.0)
    flush = decide(replace(before, immediate_hold_until=9.0), 10.0, POLICY)
    assert flush == Flush(
        facts=replace(
            before, lease_epoch=9, lease_until=30.0, prev_start_at=-40.0, last_start_at=10.0, coalesced=0, immediate=0,
            due_at=42.0,
        ),
        captured=2,
        named=2,
        settled=True,
        immediate=False,
        reason="edit",
        coalesced=3,
        waited=8.0,
    )  # fmt: skip


def test_an_immediate_purge_goes_first_unless_it_has_failed_and_a_scheduled_purge_is_due() -> None:
    both = replace(SEEN, immediate=2)
    first = decide(both, 10.0, POLICY)
    assert isinstance(first, Flush)
    assert (first.immediate, first.captured, first.settled, first.waited) == (True, 2, False, 10.0)
    assert first.facts == replace(both, immediate=0, immediate_tokens=1.0, immediate_at=10.0)
    failed = decide(replace(both, immediate_hold_until=9.0), 10.0, POLICY)
    assert isinstance(failed, Flush)
    assert (failed.immediate, failed.facts.immediate, failed.facts.immediate_hold_until) == (False, 0, None)


def test_the_last_token_is_spent_and_without_a_whole_token_the_scheduled_purge_serves() -> None:
    publish = replace(SEEN, immediate=2, immediate_at=3.0)
    last = decide(replace(publish, immediate_tokens=1.0), 3.0, POLICY)
    assert isinstance(last, Flush)
    assert last.facts.immediate_tokens == 0.0
    none = decide(replace(publish, immediate_tokens=0.9), 3.0, POLICY)
    assert none == Wait(facts=replace(publish, immediate=0, immediate_tokens=0.9))


def test_an_immediate_purge_of_a_covered_generation_is_not_sent() -> None:
    covered = replace(SEEN, done=2, immediate=2, due_at=None)
    assert decide(covered, 3.0, POLICY) == Wait(
        facts=replace(covered, immediate=0, immediate_tokens=2.0, immediate_at=3.0)
    )


@pytest.mark.parametrize(
    ("changes", "now", "due_at"),
    [
        ({"immediate": 2}, 3.0, 3.0),
        ({"immediate": 2}, 6.0, 5.0),
        ({"immediate": 0}, 3.0, 5.0),
        ({"immediate": 1, "done": 1}, 3.0, 5.0),
        ({"immediate": 2, "immediate_hold_until": 7.0}, 3.0, 5.0),
        ({"immediate": 2, "immediate_hold_until": 3.0}, 3.0, 3.0),
        ({"done": 2, "immediate": 2}, 3.0, None),
    ],
)
def test_a_row_whose_cdn_cannot_be_called_is_due_for_its_immediate_purge(
    changes: dict[str, float], now: float, due_at: float | None
) -> None:
    assert seen(replace(SEEN, **changes), now, POLICY).facts.due_at == due_at  # type: ignore[arg-type]


def test_the_generation_before_the_newest_settles_from_when_it_was_seen() -> None:
    edited = replace(SEEN, desired=3, observed_at=1.0, first_dirty_at=-20.0)
    newest = replace(edited, observed=3, observed_at=9.0)
    assert observe(replace(edited, done=1), 9.0, POLICY) == replace(newest, done=1, settling=2, settling_at=1.0)
    assert observe(replace(edited, done=2), 9.0, POLICY) == replace(newest, done=2, settling=3, settling_at=9.0)
    kept = replace(edited, done=1, settling=2, settling_at=0.5)
    assert observe(kept, 9.0, POLICY) == replace(kept, observed=3, observed_at=9.0)
    assert observe(SEEN, 9.0, POLICY) is SEEN


@pytest.mark.parametrize(
    ("changes", "settling"),
    [
        ({"first_dirty_at": -16.0}, (3, 9.0)),  # the purge starts at 14 s, when the newest has settled
        ({"first_dirty_at": -16.01}, (2, 0.5)),
        ({"last_start_at": -16.0, "first_dirty_at": -30.0}, (3, 9.0)),
        ({"last_start_at": -16.01, "first_dirty_at": -30.0}, (2, 0.5)),
        ({"lease_until": 12.0}, (2, 0.5)),  # the purge under way may fail, and is repeated soon
    ],
)
def test_the_newest_generation_settles_if_the_next_purge_is_late_enough(
    changes: dict[str, float], settling: tuple[int, float]
) -> None:
    edited = replace(SEEN, desired=3, done=1, settling=2, settling_at=0.5)
    found = observe(replace(edited, **changes), 9.0, POLICY)  # type: ignore[arg-type]
    assert (found.settling, found.settling_at) == settling
    assert (found.observed, found.observed_at) == (3, 9.0)


def test_a_purge_credits_the_newest_generation_that_has_settled_to_the_second() -> None:
    kept = replace(SEEN, desired=3, observed=3, observed_at=9.0, settling=2, settling_at=5.0, first_dirty_at=-25.0)
    for changes, now, credited in (
        ({}, 10.0, (2, True)),
        ({"settling_at": 5.01}, 10.0, (3, False)),
        ({"done": 2}, 10.0, (3, False)),
        ({}, 14.0, (3, True)),
    ):
        flush = decide(replace(kept, **changes), now, POLICY)  # type: ignore[arg-type]
        assert isinstance(flush, Flush)
        assert (flush.captured, flush.settled) == credited


LIMITS = {
    "observed_at": 100.0,
    "first_dirty_at": 100.0,
    "settling_at": 100.0,
    "immediate_at": 100.0,
    "last_start_at": 102.0,
    "prev_start_at": 102.0,
    "hold_until": 700.0,
    "immediate_hold_until": 700.0,
    "lease_until": 720.0,
}


@pytest.mark.parametrize("name", LIMITS)
def test_a_time_later_than_the_rule_ever_sets_is_now(name: str) -> None:
    latest = replace(SEEN, **{name: LIMITS[name]})  # type: ignore[arg-type]
    assert clamped(latest, 100.0, POLICY) is latest
    beyond = replace(SEEN, **{name: LIMITS[name] + 0.01})  # type: ignore[arg-type]
    assert clamped(beyond, 100.0, POLICY) == replace(SEEN, **{name: 100.0})  # type: ignore[arg-type]


def test_a_row_is_due_at_once_for_an_unseen_edit_and_else_for_the_first_of_its_purges() -> None:
    assert rescheduled(replace(SEEN, desired=3, due_at=None), POLICY).due_at == 0.0
    assert rescheduled(replace(SEEN, desired=3, due_at=4.0), POLICY).due_at == 4.0
    publish = replace(SEEN, immediate=2, immediate_hold_until=3.0, due_at=None)
    assert rescheduled(publish, POLICY).due_at == 3.0
    assert rescheduled(replace(publish, immediate_hold_until=8.0), POLICY).due_at == 5.0
    assert rescheduled(replace(publish, done=2), POLICY).due_at is None
    assert rescheduled(replace(publish, immediate=3, done=2), POLICY).due_at == 3.0


@pytest.mark.parametrize(("now", "tokens"), [(10.0, 0.5), (5.0, 0.5), (25.0, 1.0), (55.0, 2.0), (900.0, 2.0)])
def test_tokens_come_back_with_time_up_to_the_burst_and_never_go_with_the_clock(now: float, tokens: float) -> None:
    assert tokens_left(replace(SEEN, immediate_tokens=0.5, immediate_at=10.0), now, POLICY) == tokens


def test_a_row_without_an_edit_that_waits_says_no_time() -> None:
    flush = decide(replace(SEEN, first_dirty_at=None, coalesced=0), 10.0, POLICY)
    assert isinstance(flush, Flush)
    assert (flush.waited, flush.coalesced) == (0.0, 0)
