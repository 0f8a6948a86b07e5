"""One CDN account, as all its relays share it: who may call now, and what the calls have cost.

A CDN without limits and without a price is not asked about at all.
"""

from collections import Counter
from dataclasses import replace

from freshness import quota
from freshness.budget import Spending, month_of
from freshness.errors import CdnBusy, CdnError, CdnThrottled
from freshness.events import BudgetAlarm
from freshness.plan import Batch
from freshness.ports import Ports
from freshness.quota import Account, Grant, InProgress


class Turnstile:
    """Lets calls through within the account's limits, and keeps its books."""

    def __init__(self, ports: Ports) -> None:
        self.accounts = ports.accounts
        self.observe = ports.observe
        self.ability = ports.cdn.ability if ports.limits is None else replace(ports.cdn.ability, limits=ports.limits)
        self.monthly = ports.monthly
        self.stretch = 1.0
        """How many times longer the windows of lower plans are at the moment; see `budget.Spending`."""

    @property
    def open(self) -> bool:
        """There are no limits to keep."""
        return not self.ability.limits.any

    def enter(self, *, again: bool = False) -> Grant:
        """Ask for one call; one that is granted and not made is given back by `leave`.

        `again` is for a batch that was sent before, whose items are in progress already.
        """
        if self.open:
            return Grant(account=Account(name=self.ability.name), calls=1)
        granted: list[Grant] = []

        def judge(account: Account, used: InProgress, now: float) -> Account:
            granted[:] = [quota.grant(account, used, now, self.ability.limits, again=again)]
            self.stretch = self._spending(account, now).stretch
            return granted[0].account

        self.accounts.review(self.ability.name, judge)
        return granted[0]

    def leave(self) -> None:
        """The granted call was not made."""
        if not self.open:
            limits = self.ability.limits
            self.accounts.review(self.ability.name, lambda account, _used, _now: quota.unused(account, limits))

    def accepted(self, batch: Batch) -> None:
        """Count an accepted call and its items, book them to the subjects that wanted them, and watch the budget."""
        if self.open and not self.ability.price.each:
            return
        seen: list[tuple[float, bool]] = []

        def judge(account: Account, _used: InProgress, now: float) -> Account:
            after = quota.accepted(account, items=batch.items, month=month_of(now))
            alarm = self._spending(after, now).alarm
            seen[:] = [(now, alarm != account.alarmed)]
            return replace(after, alarmed=alarm)

        account = self.accounts.review(self.ability.name, judge)
        now, changed = seen[0]
        self.accounts.spend(self.ability.name, month_of(now), _shares(batch))
        spending = self._spending(account, now)
        self.stretch = spending.stretch
        if changed and spending.monthly is not None:
            self.observe(
                BudgetAlarm(
                    subject=f"account:{self.ability.name}",
                    over=spending.alarm,
                    spent=spending.spent,
                    forecast=spending.forecast,
                    monthly=spending.monthly,
                    stretch=spending.stretch,
                )
            )

    def refused(self, error: CdnError) -> bool:
        """A call was refused: rest where the vendor asks for that.  Returns whether the account now rests."""
        if self.open or not isinstance(error, (CdnThrottled, CdnBusy)):
            return False
        throttled = isinstance(error, CdnThrottled)
        retry_after = getattr(error, "retry_after", None)

        def judge(account: Account, _used: InProgress, now: float) -> Account:
            return quota.refused(account, now=now, throttled=throttled, retry_after=retry_after)

        self.accounts.review(self.ability.name, judge)
        return True

    def spending(self) -> Spending:
        """The account's month so far."""
        found: list[Spending] = []

        def look(account: Account, _used: InProgress, now: float) -> Account:
            found[:] = [self._spending(account, now)]
            return account

        self.accounts.review(self.ability.name, look)
        return found[0]

    def wait(self) -> float:
        """Seconds until the next call may be made, as far as is known now."""
        found = [0.0]

        def look(account: Account, _used: InProgress, now: float) -> Account:
            found[:] = [quota.wait(account, now, self.ability.limits)]
            return account

        if not self.open:
            self.accounts.review(self.ability.name, look)
        return found[0]

    def _spending(self, account: Account, now: float) -> Spending:
        return Spending.of(account, now, price=self.ability.price, monthly=self.monthly)


def _shares(batch: Batch) -> dict[str, int]:
    """What each member's subject is booked; an item that several share is booked to the first of them."""
    seen: set[str] = set()
    shares: Counter[str] = Counter()
    for member in batch.members:
        items = (member.purge.tags | member.purge.paths | member.purge.hosts) - seen
        seen |= items
        shares[member.subject] += len(items)
    return {subject: number for subject, number in shares.items() if number}
