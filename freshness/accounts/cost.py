"""The price of purges, and a monthly budget kept without ever dropping a purge.  Pure.

The prices of each vendor stand in its adapter, as in `freshness.cdn.cloudfront`.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime
from math import isfinite
from typing import Self

from freshness.accounts.rate_limit import Account
from freshness.errors import InvalidPolicy

LONGEST = 8.0
_DAY = 1 / 30  # of a month


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """A vendor's price: `free` items a month per account, then `each` US dollars."""

    free: int = 0
    each: float = 0.0

    @property
    def any(self) -> bool:
        """Whether the CDN has a known price."""
        return bool(self.each)

    def of(self, items: int, *, used: int = 0) -> float:
        """Return US dollars for `items` more after `used` this month."""
        return max(0, used + items - max(self.free, used)) * self.each


@dataclass(frozen=True, slots=True, kw_only=True)
class Spending:
    """An account's month: `share` is the elapsed part of the month, above 0 and at most 1.

    `others` are further accounts under the same budget: amounts in dollars are sums over all of them.
    """

    items: int
    share: float
    price: Price
    monthly: float | None = None
    others: tuple["Spending", ...] = ()

    def __post_init__(self) -> None:
        monthly = 1.0 if self.monthly is None else self.monthly
        if not 0 < self.share <= 1 or self.items < 0 or not (monthly > 0 and isfinite(monthly)):
            raise InvalidPolicy(f"no spending: {self}")

    @classmethod
    def of(cls, account: Account, now: float, *, price: Price, monthly: float | None) -> Self:
        """Build the month of `now` (seconds since 1970) in UTC."""
        moment = datetime.fromtimestamp(now, tz=UTC)
        day = moment.day - 1 + (moment.hour + moment.minute / 60) / 24
        share = max(day / monthrange(moment.year, moment.month)[1], 1e-3)
        return cls(
            items=account.items if account.month == month_of(now) else 0, share=share, price=price, monthly=monthly
        )

    @property
    def spent(self) -> float:
        """US dollars since the month began."""
        return self.price.of(self.items) + sum(one.spent for one in self.others)

    @property
    def free_left(self) -> int:
        """Items still free of charge this month."""
        return max(0, self.price.free - self.items)

    @property
    def forecast(self) -> float:
        """US dollars by the end of the month, at the present pace; the first day counts as a whole day."""
        own = self.price.of(round(self.items / max(self.share, _DAY)))
        return own + sum(one.forecast for one in self.others)

    @property
    def alarm(self) -> bool:
        """Whether the month would end over budget."""
        return self.monthly is not None and self.forecast > self.monthly

    @property
    def stretch(self) -> float:
        """How many times longer the windows of lower plans are: 1 within the budget, up to 8 beyond it.

        The factor grows by 1 for each day's worth of the budget by which the account is ahead of an even pace, until
        the overspent money is saved again.  Publishes are never stretched, and no purge is dropped: a longer window
        makes fewer purges of the same edits.
        """
        if self.monthly is None or not self.alarm:
            return 1.0
        every = (self, *self.others)
        worth = self.monthly + sum(one.price.free * one.price.each for one in every)
        used = sum(one.items * one.price.each for one in every)
        return min(LONGEST, 1.0 + max(0.0, used / worth - self.share) / _DAY)


def spelled(dollars: float | None) -> str:
    """Return US dollars as people read them; `None` stands for purges without a known price."""
    return "unpriced" if dollars is None else f"${dollars:.2f}"


def month_of(now: float) -> str:
    """Return the month of a time in seconds since 1970, in UTC: `2026-11`."""
    return f"{datetime.fromtimestamp(now, tz=UTC):%Y-%m}"
