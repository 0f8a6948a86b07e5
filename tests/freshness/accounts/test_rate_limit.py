"""The limits of an account: never exceeded by any number of callers, slowed by throttling, won back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshness.accounts.rate_limit import (
    LONGEST_REST,
    RECOVERY,
    REST,
    SLOWEST,
    Account,
    Ends,
    InProgress,
    Limits,
    accepted,
    grant,
    refused,
    until_capacity,
    unused,
)
from freshness.errors import InvalidPolicy

CLOUDFRONT = Limits(calls_per_second=1.0, burst=5, in_progress=2_700, wildcards=13)
NOTHING = InProgress()
ACCOUNT = Account(name="cdn")


def take(account, at, limits=CLOUDFRONT, used=NOTHING):
    granted = grant(account, used, at, limits)
    return granted.account, granted.calls


def test_a_new_account_may_call_as_often_at_once_as_its_burst_and_then_by_its_rate():
    account, calls = ACCOUNT, []
    for at in (0.0,) * 7 + (0.5, 1.0, 1.5, 2.0):
        account, one = take(account, at)
        calls.append(one)
    assert calls == [1, 1, 1, 1, 1, 0, 0, 0, 1, 0, 1]


def test_a_long_pause_saves_up_no_more_than_the_burst():
    account, _ = take(ACCOUNT, 0.0)
    calls = 0
    for _ in range(20):
        account, one = take(account, 1e6)
        calls += one
    assert calls == CLOUDFRONT.burst


@given(
    rate=st.floats(0.05, 50),
    burst=st.integers(1, 20),
    moves=st.lists(
        st.tuples(st.floats(0, 5), st.sampled_from(["ask", "ask", "ask", "leave", "accepted", "throttled", "busy"])),
        max_size=80,
    ),
)
def test_over_no_window_are_there_more_calls_than_the_bucket_allows(rate, burst, moves):
    limits = Limits(calls_per_second=rate, burst=burst)
    account, now, made = ACCOUNT, 1e9, []
    held = 0
    for wait, move in moves:
        now += wait
        if move == "ask":
            account, one = take(account, now, limits)
            made += [now] * one
            held += one
        elif move == "leave" and held:
            held -= 1
            account = unused(account, limits)
            made.pop()
        elif move == "accepted":
            account = accepted(account, items=1, month="2026-11")
        else:
            account = refused(account, now=now, throttled=move == "throttled")
    for first in range(len(made)):
        for last in range(first, len(made)):
            allowed = burst + rate * (made[last] - made[first])
            assert last - first + 1 <= allowed + 1e-3


@given(
    steps=st.lists(st.tuples(st.booleans(), st.integers(1, 40), st.integers(0, 5)), max_size=60),
    items=st.integers(1, 60),
    wildcards=st.integers(1, 8),
)
def test_what_leaves_capacity_never_makes_more_than_the_limit(steps, items, wildcards):
    limits = Limits(in_progress=items, wildcards=wildcards)
    open_ = []
    for completes, more, stars in steps:
        used = InProgress(items=sum(one for one, _ in open_), wildcards=sum(one for _, one in open_))
        if completes and open_:
            open_.pop(0)
        elif used.has_capacity(limits, items=more, wildcards=min(stars, more)):
            open_.append((more, min(stars, more)))
        assert sum(one for one, _ in open_) <= items
        assert sum(one for _, one in open_) <= wildcards


def test_a_full_pipe_grants_no_call_except_for_what_is_in_it_already():
    full = InProgress(items=2_700, wildcards=2)
    assert grant(ACCOUNT, full, 0.0, CLOUDFRONT).calls == 0
    assert grant(ACCOUNT, full, 0.0, CLOUDFRONT, again=True).calls == 1
    nearly = grant(ACCOUNT, replace(full, items=2_690), 0.0, CLOUDFRONT)
    assert (nearly.calls, nearly.items, nearly.wildcards) == (1, 10, 11)


@pytest.mark.parametrize(
    ("used", "standing", "left"),
    [
        (0, {}, (1, 2_700, 300)),
        (2_600, {}, (1, 100, 300)),
        (2_700, {}, (0, 0, 0)),
        (2_700, {"immediate": True}, (1, 0, 300)),
        (2_700, {"waited": True}, (1, 270, 30)),
        (2_970, {"waited": True}, (0, 0, 0)),
        (2_970, {"waited": True, "immediate": True}, (1, 0, 30)),
        (3_000, {"waited": True, "immediate": True}, (0, 0, 0)),
    ],
)
def test_scheduled_purges_leave_a_reserve_to_publishes_and_what_has_waited_a_tenth_of_it(used, standing, left):
    limits = Limits(in_progress=3_000, reserve=0.1)
    granted = grant(ACCOUNT, InProgress(items=used), 0.0, limits, **standing)
    assert (granted.calls, granted.items, granted.reserve) == left


def test_after_a_refusal_the_reserve_is_shut_to_what_has_waited_until_a_call_is_accepted():
    limits = Limits(in_progress=30, reserve=0.5)
    refused_once = refused(ACCOUNT, now=0.0, throttled=False)
    assert grant(refused_once, InProgress(items=10), 60.0, limits, waited=True).items == 5
    accepted_again = accepted(refused_once, items=1, month="2026-11")
    assert grant(accepted_again, InProgress(items=10), 60.0, limits, waited=True).items == 19


def test_throttling_halves_the_pace_and_each_accepted_call_wins_a_little_back():
    account, now, paces = ACCOUNT, 0.0, []
    for _ in range(6):
        account = refused(account, now=now, throttled=True)
        paces.append(account.pace)
        now += LONGEST_REST + 1
    assert paces == [1 / 2, 1 / 4, 1 / 8, SLOWEST, SLOWEST, SLOWEST]
    for _ in range(15):
        account = accepted(account, items=1, month="2026-11")
    assert account.pace == pytest.approx(SLOWEST + 15 * RECOVERY)
    assert accepted(account, items=1, month="2026-11").pace == 1.0


def test_a_slower_pace_means_fewer_calls():
    def calls(account):
        account, total = replace(account, tokens=0.0, refilled_at=0.0), 0
        for second in range(1, 161):
            account, one = take(account, float(second))
            total += one
        return total

    assert calls(ACCOUNT) == 160
    assert calls(replace(ACCOUNT, pace=1 / 16)) == 10


def test_each_refusal_in_a_row_makes_the_rest_longer_up_to_a_limit():
    account, now, rests = ACCOUNT, 0.0, []
    for _ in range(7):
        account = refused(account, now=now, throttled=False)
        rests.append(account.rest_until - now)
        now = account.rest_until
    assert rests == [REST, 2 * REST, 4 * REST, 8 * REST, 16 * REST, 16 * REST, 16 * REST]
    assert account.pace == 1.0


def test_several_relays_refused_at_once_slow_the_account_down_once():
    account = ACCOUNT
    for _ in range(5):
        account = refused(account, now=10.0, throttled=True)
    assert (account.pace, account.refusals, account.rest_until) == (1 / 2, 1, 10.0 + REST)


def test_a_rest_that_the_vendor_asked_for_is_kept_whoever_else_succeeds_or_is_refused():
    account = refused(ACCOUNT, now=0.0, throttled=True, retry_after=60.0)
    account = accepted(account, items=1, month="2026-11")
    account = refused(account, now=1.0, throttled=True)
    assert account.rest_until == 60.0
    assert take(account, 59.9)[1] == 0
    assert take(account, 60.0)[1] == 1
    assert refused(account, now=50.0, throttled=True, retry_after=30.0).rest_until == 80.0


@pytest.mark.parametrize(("asked", "rest"), [(1e12, LONGEST_REST), (-5.0, 0.0), (0.0, 0.0)])
def test_an_absurd_retry_after_neither_stops_the_account_for_ever_nor_starts_it_early(asked, rest):
    assert refused(ACCOUNT, now=100.0, throttled=True, retry_after=asked).rest_until == 100.0 + rest


def test_a_clock_that_was_put_back_stops_nobody():
    account, _ = take(refused(ACCOUNT, now=1e6, throttled=True), 1e6 + 10)
    assert take(account, 1e6 - 86_400)[1] == 1


def test_calls_and_items_are_counted_by_month():
    account = accepted(accepted(ACCOUNT, items=30, month="2026-11"), items=7, month="2026-11")
    assert (account.month, account.calls, account.items) == ("2026-11", 2, 37)
    account = accepted(account, items=5, month="2026-12")
    assert (account.month, account.calls, account.items) == ("2026-12", 1, 5)


@pytest.mark.parametrize(
    "wrong",
    [
        {"calls_per_second": 0},
        {"calls_per_second": float("nan")},
        {"calls_per_second": float("inf")},
        {"calls_per_second": "1"},
        {"calls_per_second": True},
        {"burst": 0},
        {"burst": 0.5},
        {"burst": None},
        {"in_progress": 0},
        {"in_progress": 2.5},
        {"wildcards": -1},
        {"wildcards": "15"},
        {"reserve": -0.1},
        {"reserve": 0.6},
        {"reserve": float("nan")},
        {"reserve": "0.1"},
        {"questions": 1},
    ],
)
def test_nonsense_limits_are_refused_by_name(wrong):
    with pytest.raises(InvalidPolicy, match=next(iter(wrong))):
        Limits(**wrong)


def ends(*parts):
    return [Ends(seconds=seconds, capacity=InProgress(items=items, wildcards=stars)) for seconds, items, stars in parts]


@pytest.mark.parametrize(
    ("used", "items", "stars", "seconds"),
    [
        ([], 1, 0, 0.0),
        ([(4.0, 2_699, 0)], 1, 0, 0.0),
        ([(4.0, 2_700, 0)], 1, 0, 4.0),
        ([(4.0, 900, 0), (1.0, 900, 0), (2.0, 900, 0)], 900, 0, 1.0),
        ([(4.0, 900, 0), (1.0, 900, 0), (2.0, 900, 0)], 901, 0, 2.0),
        ([(4.0, 900, 0)], 2_700, 0, 4.0),
        ([(4.0, 900, 0)], 2_701, 0, 5.0),  # the first may go at once, the others after its end
        ([(4.0, 2_700, 0)], 2_701, 0, 4.0 + 5.0),
        ([(3.0, 13, 13)], 1, 0, 0.0),
        ([(3.0, 13, 13)], 1, 1, 3.0),
        ([(3.0, 7, 7), (2.0, 6, 6)], 1, 1, 2.0),
    ],
)
def test_capacity_is_there_when_enough_of_what_is_in_progress_has_ended(used, items, stars, seconds):
    needed = InProgress(items=items, wildcards=stars)
    assert until_capacity(ends(*used), CLOUDFRONT, needed, effect=5.0, immediate=True) == seconds


def test_what_is_kept_for_publishes_is_not_capacity_for_others():
    limits = replace(CLOUDFRONT, reserve=0.5)
    used = ends((4.0, 2_600, 0))
    assert until_capacity(used, limits, InProgress(items=100), effect=5.0, immediate=True) == 0.0
    assert until_capacity(used, limits, InProgress(items=100), effect=5.0) == 4.0
    assert until_capacity(used, Limits(), InProgress(items=10**6, wildcards=99), effect=5.0) == 0.0
