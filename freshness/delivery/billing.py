"""What accepted calls cost: counted for each account of a CDN, booked to subjects, and watched against the budget."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

from freshness.accounts import rate_limit
from freshness.accounts.cost import Price, Spending, month_of
from freshness.accounts.rate_limit import Account, InProgress
from freshness.batching.batch import Batch
from freshness.events import BudgetAlarm
from freshness.ports import Group, Ports


class Billing:
    """The books of all accounts that a group of CDNs has, and the budget that these share.

    The only CDN of a group without limits and without a price has no books.
    """

    def __init__(self, ports: Ports, group: Group, *, limited: bool) -> None:
        self._accounts = ports.accounts
        self._observe = ports.observe
        self._monthly = ports.monthly
        self._group = group
        self._prices = {account_of(group, name): one.price for name, one in group.abilities.items()}
        self._times: Counter[str] = Counter()
        for name, one in group.abilities.items():
            self._times[account_of(group, name)] += one.rounds
        self._unbooked = len(group.abilities) == 1 and not limited and not group.ability.price.each
        self.stretch = 1.0
        """How many times longer the windows of lower plans are at the moment; see `cost.Spending`."""

    def accepted(self, shares: Mapping[str, Batch]) -> None:
        """Count the calls and items of accepted shares, by CDN; book items to their subjects; watch the budget."""
        if self._unbooked or not shares:
            return
        for name, share in shares.items():
            account, calls = account_of(self._group, name), self._group.abilities[name].calls(share.purge)
            self._accounts.spend(account, self._count(account, calls=calls, items=share.items), _booked(share))
        self.watch()

    def watch(self) -> None:
        """Tell of the budget where the month now heads over it, or no longer does: once a change.

        Whether it is in alarm stands in the row of the group.
        """
        if self._monthly is None:
            return
        spending = self.spending()
        self.stretch = spending.stretch

        def alarm(account: Account, _used: InProgress, _now: float) -> tuple[Account, bool]:
            return replace(account, alarmed=spending.alarm), account.alarmed != spending.alarm

        name = self._group.ability.name
        if self._accounts.update(name, alarm):
            self._observe(
                BudgetAlarm(
                    subject=f"account:{name}",
                    over=spending.alarm,
                    spent=spending.spent,
                    forecast=spending.forecast,
                    monthly=self._monthly,
                    stretch=spending.stretch,
                )
            )

    def look(self) -> None:
        """Learn how long the windows of lower plans are now."""
        if self._monthly is not None:
            self.stretch = self.spending().stretch

    def spending(self) -> Spending:
        """The month so far of all accounts together."""
        first, *others = self.by_account().values()
        return replace(first, monthly=self._monthly, others=tuple(others))

    def by_account(self) -> dict[str, Spending]:
        """Each account's month so far, by the name of its row."""
        return {name: self._accounts.update(name, _month(price)) for name, price in self._prices.items()}

    def price_of(self, items: int) -> float:
        """US dollars for a purge of so many items more, wherever it is billed and as often as it is made there."""
        spending = self.by_account()
        return sum(
            spending[name].price.of(items * times, used=spending[name].items) for name, times in self._times.items()
        )

    def _count(self, name: str, *, calls: int, items: int) -> str:
        def count(account: Account, _used: InProgress, now: float) -> tuple[Account, str]:
            month = month_of(now)
            return rate_limit.accepted(account, items=items, month=month, calls=calls), month

        return self._accounts.update(name, count)


def account_of(group: Group, name: str) -> str:
    """The row of the account that one CDN of a group is called from."""
    return group.abilities[name].account or name


def _month(price: Price) -> Callable[[Account, InProgress, float], tuple[Account, Spending]]:
    def look(account: Account, _used: InProgress, now: float) -> tuple[Account, Spending]:
        return account, Spending.of(account, now, price=price, monthly=None)

    return look


def _booked(batch: Batch) -> dict[str, int]:
    """Items by the subject that they are booked to; an item that several share is booked to the first of them."""
    seen: set[str] = set()
    booked: Counter[str] = Counter()
    for member in batch.members:
        items = member.purge.items - seen
        seen |= items
        booked[member.subject.whole] += len(items)
    return {subject: number for subject, number in booked.items() if number}
