"""The cost of accepted calls: counted by account, booked to subjects, and watched against the budget."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from freshness.accounts import rate_limit
from freshness.accounts.cost import Price, Spending, month_of
from freshness.accounts.rate_limit import Account, InProgress
from freshness.batching.batch import Batch
from freshness.events import BudgetAlarm
from freshness.ports import Group, Ports


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counted:
    """An account after an accepted call; `spending` and `changed` are of a single CDN's budget."""

    month: str
    spending: Spending
    changed: bool


_Counting = Callable[[Account, InProgress, float], tuple[Account, _Counted]]


class Billing:
    """The books of all accounts of a group of CDNs, and their common budget.

    Calls and items are counted at CDNs without a price too.
    """

    def __init__(self, ports: Ports, group: Group) -> None:
        self._accounts = ports.accounts
        self._observe = ports.observe
        self._monthly = ports.monthly
        self._group = group
        self._prices = {account_of(group, name): one.price for name, one in group.abilities.items()}
        self._times: Counter[str] = Counter()
        for name, one in group.abilities.items():
            self._times[account_of(group, name)] += one.rounds
        self._single = is_single(group)
        self.stretch = 1.0
        """Factor by which the windows of lower plans are longer at the moment; see `cost.Spending`."""

    def accepted(self, shares: Mapping[str, Batch]) -> None:
        """Count the calls and items of accepted shares, by CDN; book items to their subjects; watch the budget.

        The account of a single CDN is also the row of the budget, and both change together.
        """
        if not shares:
            return
        counted = {}
        for name, share in shares.items():
            account, calls = account_of(self._group, name), self._group.abilities[name].calls(share.purge)
            counted[name] = self._accounts.update(account, self._counting(calls=calls, items=share.items))
            self._accounts.spend(account, counted[name].month, _booked(share))
        if self._single:
            (only,) = counted.values()
            self._tell(only.spending, changed=only.changed)
        else:
            self.watch()

    def watch(self) -> None:
        """Tell of the budget at each change between a month within budget and a month heading over it.

        The row of the group holds whether the budget is in alarm.
        """
        if self._monthly is None:
            return
        spending = self.spending()

        def alarm(account: Account, _used: InProgress, _now: float) -> tuple[Account, bool]:
            return replace(account, alarmed=spending.alarm), account.alarmed != spending.alarm

        self._tell(spending, changed=self._accounts.update(self._group.ability.name, alarm))

    def look(self, account: Account, now: float) -> None:
        """Learn the present windows of lower plans from the account of a single CDN."""
        if self._monthly is not None and self._single:
            price = self._group.ability.price
            self.stretch = Spending.of(account, now, price=price, monthly=self._monthly).stretch

    def look_at_all(self) -> None:
        """Learn the present windows of lower plans from the accounts of several CDNs."""
        if self._monthly is not None and not self._single:
            self.stretch = self.spending().stretch

    def spending(self) -> Spending:
        """Return the month of all accounts together."""
        return self.together(self.by_account())

    def together(self, each: Mapping[str, Spending]) -> Spending:
        """Return the month of all accounts together, from the month of each."""
        first, *others = each.values()
        return replace(first, monthly=self._monthly, others=tuple(others))

    def counted(self, items: Mapping[str, int], now: float) -> dict[str, Spending]:
        """Return each account's month by its counted items, without a look at the accounts."""
        month = month_of(now)
        return {
            name: Spending.of(Account(name=name, month=month, items=items.get(name, 0)), now, price=price, monthly=None)
            for name, price in self._prices.items()
        }

    def by_account(self) -> dict[str, Spending]:
        """Return each account's month, by the name of its row."""
        return {name: self._accounts.update(name, _month(price)) for name, price in self._prices.items()}

    def price_of(self, items: int) -> float | None:
        """Return US dollars for a purge of `items` more, at all accounts and in all rounds together.

        `None` where no CDN has a price.
        """
        if not any(price.any for price in self._prices.values()):
            return None
        spending = self.by_account()
        return sum(
            spending[name].price.of(items * times, used=spending[name].items) for name, times in self._times.items()
        )

    def _counting(self, *, calls: int, items: int) -> _Counting:
        def count(account: Account, _used: InProgress, now: float) -> tuple[Account, _Counted]:
            month = month_of(now)
            after = rate_limit.accepted(account, items=items, month=month, calls=calls)
            spending = Spending.of(after, now, price=self._group.ability.price, monthly=self._monthly)
            changed = self._single and spending.alarm != account.alarmed
            after = replace(after, alarmed=spending.alarm) if self._single else after
            return after, _Counted(month=month, spending=spending, changed=changed)

        return count

    def _tell(self, spending: Spending, *, changed: bool) -> None:
        self.stretch = spending.stretch
        if not changed or spending.monthly is None:
            return
        self._observe(
            BudgetAlarm(
                subject=f"account:{self._group.ability.name}",
                over=spending.alarm,
                spent=spending.spent,
                forecast=spending.forecast,
                monthly=spending.monthly,
                stretch=spending.stretch,
            )
        )


def is_single(group: Group) -> bool:
    """Whether a group has a single CDN, called from the group's own account."""
    return list(group.abilities) == [group.ability.name]


def account_of(group: Group, name: str) -> str:
    """Return the row of the account from which a CDN of a group is called."""
    return group.abilities[name].account or name


def _month(price: Price) -> Callable[[Account, InProgress, float], tuple[Account, Spending]]:
    def look(account: Account, _used: InProgress, now: float) -> tuple[Account, Spending]:
        return account, Spending.of(account, now, price=price, monthly=None)

    return look


def _booked(batch: Batch) -> dict[str, int]:
    """Return items by the subject billed for them; an item of several subjects is billed to the first of them."""
    seen: set[str] = set()
    booked: Counter[str] = Counter()
    for member in batch.members:
        items = member.purge.items - seen
        seen |= items
        booked[member.subject.whole] += len(items)
    return {subject: number for subject, number in booked.items() if number}
