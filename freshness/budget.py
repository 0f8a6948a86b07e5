"""Money: what purges cost, and how to live within a monthly budget without ever dropping one.  Pure."""

from dataclasses import dataclass

from freshness.errors import InvalidPolicy

_LONGEST = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What a vendor asks: `free` items a month per account, then `each` US dollars."""

    free: int = 0
    each: float = 0.0

    def of(self, items: int, *, used: int = 0) -> float:
        """US dollars for `items` more after `used` this month."""
        return max(0, used + items - max(self.free, used)) * self.each


@dataclass(frozen=True, slots=True, kw_only=True)
class Spending:
    """One account's month so far: `share` is the part of the month that has passed, above 0 and at most 1."""

    items: int
    share: float
    price: Price
    monthly: float | None = None

    def __post_init__(self) -> None:
        if not 0 < self.share <= 1 or self.items < 0 or (self.monthly is not None and self.monthly <= 0):
            raise InvalidPolicy(f"no spending: {self}")

    @property
    def spent(self) -> float:
        """US dollars so far."""
        return self.price.of(self.items)

    @property
    def forecast(self) -> float:
        """US dollars by the end of the month, at the pace so far."""
        return self.price.of(round(self.items / self.share))

    @property
    def alarm(self) -> bool:
        """The month would end over budget."""
        return self.monthly is not None and self.forecast > self.monthly

    @property
    def stretch(self) -> float:
        """How many times longer the windows of lower plans are: 1 within the budget, up to 8 beyond it.

        Publishes are never stretched, and nothing is dropped: a longer window makes fewer purges of the same edits.
        """
        if self.monthly is None or self.price.each == 0 or not self.alarm:
            return 1.0
        return min(_LONGEST, self.forecast / self.monthly)
