"""One CDN account, as all its relays share it: who may call now, and what the calls have cost.

A CDN without limits and without a price is not asked about at all.
"""

from calendar import monthrange
from collections import Counter
from datetime import UTC, datetime

from freshness import quota
from freshness.budget import Spending
from freshness.errors import CdnBusy, CdnError, CdnThrottled
from freshness.plan import Ability, Batch
from freshness.ports import Accounts
from freshness.quota import Account, Grant, InProgress


class Turnstile:
    """Lets calls through within `ability.limits`.  `monthly` is the budget in US dollars, None for none."""

    def __init__(self, accounts: Accounts, ability: Ability, *, monthly: float | None = None) -> None:
        self.accounts = accounts
        self.ability = ability
        self.monthly = monthly
        self.stretch = 1.0
        """How many times longer the windows of lower plans are at the moment; see `budget.Spending`."""

    @property
    def open(self) -> bool:
        """There are no limits to keep."""
        return not self.ability.limits.any

    def enter(self) -> Grant:
        """Ask for one call.  A granted call that is not made is given back by `leave`."""
        if self.open:
            return Grant(account=Account(name=self.ability.name), calls=1)
        granted: list[Grant] = []

        def judge(account: Account, used: InProgress, now: float) -> Account:
            granted[:] = [quota.grant(account, used, now, self.ability.limits)]
            return granted[0].account

        self.accounts.review(self.ability.name, judge)
        return granted[0]

    def leave(self) -> None:
        """The granted call was not made."""
        if not self.open:
            limits = self.ability.limits
            self.accounts.review(self.ability.name, lambda account, _used, _now: quota.unused(account, limits))

    def accepted(self, batch: Batch) -> None:
        """Count an accepted call and its items, and book them to the subjects that wanted them."""
        if self.open and not self.ability.price.each:
            return
        month: list[str] = []

        def judge(account: Account, _used: InProgress, now: float) -> Account:
            month[:] = [f"{datetime.fromtimestamp(now, tz=UTC):%Y-%m}"]
            return quota.accepted(account, items=batch.items, month=month[0])

        self.accounts.review(self.ability.name, judge)
        self.accounts.spend(self.ability.name, month[0], _shares(batch))
        if self.monthly is not None:
            self.stretch = self.spending().stretch

    def refused(self, error: CdnError) -> None:
        """A call was refused: slow down where the vendor asks for that."""
        if self.open or not isinstance(error, (CdnThrottled, CdnBusy)):
            return
        throttled = isinstance(error, CdnThrottled)
        retry_after = getattr(error, "retry_after", None)

        def judge(account: Account, _used: InProgress, now: float) -> Account:
            return quota.refused(account, now=now, throttled=throttled, retry_after=retry_after)

        self.accounts.review(self.ability.name, judge)

    def spending(self) -> Spending:
        """The account's month so far."""
        moment: list[datetime] = []

        def look(account: Account, _used: InProgress, now: float) -> Account:
            moment[:] = [datetime.fromtimestamp(now, tz=UTC)]
            return account

        account = self.accounts.review(self.ability.name, look)
        now = moment[0]
        passed = (now.day - 1 + now.hour / 24 + now.minute / 1440) / monthrange(now.year, now.month)[1]
        items = account.items if account.month == f"{now:%Y-%m}" else 0
        return Spending(items=items, share=max(passed, 1e-3), price=self.ability.price, monthly=self.monthly)


def _shares(batch: Batch) -> dict[str, int]:
    """What each member's subject is booked; an item that several share is booked to the first of them."""
    seen: set[str] = set()
    shares: Counter[str] = Counter()
    for member in batch.members:
        items = (member.purge.tags | member.purge.paths | member.purge.hosts) - seen
        seen |= items
        shares[member.subject] += len(items)
    return {subject: number for subject, number in shares.items() if number}
