"""Money: the price of items, the forecast for a month, and longer windows as a way back to a month's budget."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshness.accounts.cost import LONGEST, Price, Spending, month_of
from freshness.accounts.rate_limit import Account
from freshness.errors import InvalidPolicy

CLOUDFRONT = Price(free=1_000, each=0.005)


def at(*moment):
    return datetime(*moment, tzinfo=UTC).timestamp()


def test_the_first_thousand_are_free_and_the_rest_cost_half_a_cent():
    assert [CLOUDFRONT.of(items) for items in (0, 1_000, 1_001, 2_000)] == [0, 0, 0.005, 5.0]
    assert CLOUDFRONT.of(10, used=995) == pytest.approx(0.025)
    assert CLOUDFRONT.of(10, used=5_000) == pytest.approx(0.05)
    assert Price().of(1_000_000) == 0


@given(first=st.integers(0, 10_000), second=st.integers(0, 10_000))
def test_items_cost_the_same_however_they_are_split(first, second):
    together = CLOUDFRONT.of(first + second)
    assert CLOUDFRONT.of(first) + CLOUDFRONT.of(second, used=first) == pytest.approx(together)


def test_a_forecast_is_the_pace_so_far():
    half = Spending(items=11_000, share=0.5, price=CLOUDFRONT, monthly=100.0)
    assert (half.spent, half.forecast, half.alarm, half.free_left) == (50.0, 105.0, True, 0)
    assert Spending(items=10_000, share=0.5, price=CLOUDFRONT, monthly=100.0).alarm is False
    assert Spending(items=400, share=0.5, price=CLOUDFRONT).free_left == 600


def test_a_busy_first_hour_of_a_month_is_no_alarm():
    first_hour = Spending(items=300, share=1 / 720, price=CLOUDFRONT, monthly=100.0)
    assert first_hour.forecast == 40.0
    assert (first_hour.alarm, first_hour.stretch) == (False, 1.0)


def test_without_a_budget_or_a_price_nothing_is_ever_stretched():
    assert Spending(items=10**9, share=0.5, price=CLOUDFRONT).stretch == 1.0
    assert Spending(items=10**9, share=0.5, price=Price(), monthly=1.0).stretch == 1.0


@given(items=st.integers(0, 10**7), share=st.floats(0.001, 1), monthly=st.floats(0.01, 1e6))
def test_windows_grow_only_over_budget_and_never_beyond_the_longest(items, share, monthly):
    spending = Spending(items=items, share=share, price=CLOUDFRONT, monthly=monthly)
    assert 1.0 <= spending.stretch <= LONGEST
    if not spending.alarm:
        assert spending.stretch == 1.0
    more = Spending(items=items + 1_000, share=share, price=CLOUDFRONT, monthly=monthly)
    assert more.stretch >= spending.stretch


def test_a_window_grows_to_eight_times_itself_and_no_further():
    far_over = Spending(items=10**7, share=0.5, price=CLOUDFRONT, monthly=10.0)
    assert far_over.stretch == 8.0


@pytest.mark.parametrize("times_over", [1.5, 2, 4, 7])
def test_a_month_that_would_cost_several_budgets_ends_near_one_where_windows_can_be_stretched(times_over):
    monthly = 100.0
    wanted = times_over * (CLOUDFRONT.free + monthly / CLOUDFRONT.each)  # items in the month, at stretch 1
    items, steps = 0.0, 3_000
    for step in range(1, steps + 1):
        spending = Spending(items=round(items), share=step / steps, price=CLOUDFRONT, monthly=monthly)
        items += wanted / steps / spending.stretch
    assert CLOUDFRONT.of(round(items)) < monthly * 1.25
    assert CLOUDFRONT.of(round(items)) > monthly * 0.9


def test_months_and_their_shares_go_by_utc():
    account = Account(name="cdn", month="2026-11", items=5_000)
    middle = Spending.of(account, at(2026, 11, 16), price=CLOUDFRONT, monthly=None)
    assert (middle.items, middle.share) == (5_000, 0.5)
    assert Spending.of(account, at(2026, 12, 1), price=CLOUDFRONT, monthly=None).items == 0
    assert 0 < Spending.of(account, at(2026, 12, 1), price=CLOUDFRONT, monthly=None).share < 0.01
    last = Spending.of(account, at(2026, 11, 30, 23, 59, 59), price=CLOUDFRONT, monthly=None)
    assert 0.99 < last.share <= 1
    assert (month_of(at(2026, 11, 30, 23, 59)), month_of(at(2026, 12, 1))) == ("2026-11", "2026-12")


@pytest.mark.parametrize(
    "wrong", [{"share": 0}, {"share": 1.1}, {"items": -1}, {"monthly": 0}, {"monthly": -5}, {"monthly": float("inf")}]
)
def test_nonsense_is_refused(wrong):
    with pytest.raises(InvalidPolicy):
        Spending(**{"items": 0, "share": 0.5, "price": CLOUDFRONT, "monthly": None, **wrong})
