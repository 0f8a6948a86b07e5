"""One CDN account, as all its relays share it: who may call now, and what the calls have cost.

A CDN without limits and without a price is not asked about at all.
"""

from collections import Counter
from dataclasses import replace

from freshness.accounts import rate_limit
from freshness.accounts.cost import Price, Spending, month_of
from freshness.accounts.rate_limit import Account, Grant, InProgress
from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.errors import CdnBusy, CdnError, CdnThrottled
from freshness.events import BudgetAlarm
from freshness.ports import Group, Ports
from freshness.targets.pending import plain

_OWED = 3.0  # seconds that the turn of a batch that had to wait is kept for it; then somebody else has sent it
_ASKED_FOR = 2.0  # seconds that one question is for: `cdn.progress` believes a listing so long
_ASKS_WAIT = 5.0  # seconds until a question has the next turn


class Admission:
    """Lets calls through within the account's limits, and keeps its books."""

    def __init__(self, ports: Ports) -> None:
        self.accounts = ports.accounts
        self.observe = ports.observe
        self.ability = ports.cdn.ability if ports.limits is None else replace(ports.cdn.ability, limits=ports.limits)
        self.monthly = ports.monthly
        self._is_group = isinstance(ports.cdn, Group)
        each = ports.cdn.abilities.values() if isinstance(ports.cdn, Group) else [replace(self.ability, account="")]
        self._billed = {one.account or one.name: one.price for one in each}
        self._times: Counter[str] = Counter()
        for one in each:
            self._times[one.account or one.name] += one.rounds
        self._most = self.ability.most_calls
        self._clock = ports.clock
        self._owed_until = 0.0
        self._asks_until = 0.0
        self._asks_since: float | None = None
        self.stretch = 1.0
        """How many times longer the windows of lower plans are at the moment; see `budget.Spending`."""

    @property
    def open(self) -> bool:
        """There are no limits to keep."""
        return not self.ability.limits.any

    def enter(self, *, again: bool = False, immediate: bool = False, waited: bool = False) -> Grant:
        """Ask to send one batch; what is granted and not sent is given back by `leave`, or in part by `pay`.

        `again` is for a batch that was sent before, whose items are in progress already.  One that had to wait has
        the next turn, or those that come at every tick would always be there first.  `immediate` and `waited` are as in
        `rate_limit.grant`.
        """
        if self.open:
            return Grant(account=Account(name=self.ability.name), calls=1)
        if not again and self._clock() < self._owed_until:
            return Grant(account=Account(name=self.ability.name), calls=0, items=0, wildcards=0)
        granted: list[Grant] = []
        if self._is_group and self.monthly is not None:
            self.stretch = self.spending().stretch

        def judge(account: Account, used: InProgress, now: float) -> Account:
            limits, most = self.ability.limits, self._most
            granted[:] = [
                rate_limit.grant(account, used, now, limits, again=again, most=most, immediate=immediate, waited=waited)
            ]
            if not self._is_group:
                self.stretch = self._spending(account, now).stretch
            return granted[0].account

        self.accounts.update(self.ability.name, judge)
        if again:
            self._owed_until = 0.0 if granted[0].calls else self._clock() + _OWED
        return granted[0]

    def pay(self, batch: Batch) -> None:
        """What was granted is about to be sent: the calls that it does not need are given back."""
        self._give_back(self._most - self.ability.calls(batch.purge) if self._most > 1 else 0)

    def leave(self) -> None:
        """What was granted is not sent."""
        self._give_back(self._most)

    def may_ask(self) -> bool:
        """Whether the vendor may be asked how far purges are, once in two seconds where a question counts as a call.

        One that has had to wait for long has the next turn: while purges go out at full pace, no call is left over.
        """
        now = self._clock()
        if not self.ability.limits.questions or self.open or now < self._asks_until:
            return True
        self._asks_since = now if self._asks_since is None else self._asks_since
        granted: list[Grant] = []

        def judge(account: Account, used: InProgress, at: float) -> Account:
            granted[:] = [rate_limit.grant(account, used, at, self.ability.limits, again=True)]
            return granted[0].account

        self.accounts.update(self.ability.name, judge)
        if granted[0].calls:
            self._asks_until, self._asks_since = now + _ASKED_FOR, None
            return True
        if now - self._asks_since >= _ASKS_WAIT:
            self._owed_until = max(self._owed_until, now + _OWED)
        return False

    def _give_back(self, calls: int) -> None:
        if self.open or not calls:
            return
        limits = self.ability.limits
        self.accounts.update(
            self.ability.name, lambda account, _used, _now: rate_limit.unused(account, limits, calls=calls)
        )

    def accepted(self, batch: Batch, *, by: Ability | None = None) -> None:
        """Count an accepted batch's calls and items, book items to who wanted them, and watch the budget.

        `by`: one of a group accepted its share; the budget is watched when all were booked (`watch`).
        """
        ability = by or self.ability
        if self.open and not ability.price.each and not by:
            return
        name = self.ability.name if by is None else by.account or by.name
        seen: list[tuple[float, bool]] = []
        items, calls = batch.items, ability.calls(batch.purge)

        def judge(account: Account, _used: InProgress, now: float) -> Account:
            after = rate_limit.accepted(account, items=items, month=month_of(now), calls=calls)
            alarm = account.alarmed if by else self._spending(after, now).alarm
            seen[:] = [(now, alarm != account.alarmed)]
            return replace(after, alarmed=alarm)

        account = self.accounts.update(name, judge)
        now, changed = seen[0]
        self.accounts.spend(name, month_of(now), _shares(batch))
        if by is None:
            self._tell(self._spending(account, now), changed=changed)

    def watch(self) -> None:
        """Watch the budget of a group, whose accounts share it; that it is in alarm stands in the group's own row."""
        if self.monthly is None:
            return
        spending = self.spending()
        changed = [False]

        def judge(account: Account, _used: InProgress, _now: float) -> Account:
            changed[:] = [account.alarmed != spending.alarm]
            return replace(account, alarmed=spending.alarm)

        self.accounts.update(self.ability.name, judge)
        self._tell(spending, changed=changed[0])

    def _tell(self, spending: Spending, *, changed: bool) -> None:
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
            return rate_limit.refused(account, now=now, throttled=throttled, retry_after=retry_after)

        self.accounts.update(self.ability.name, judge)
        return True

    def spending(self) -> Spending:
        """The month so far: the account's, or, of a group, that of the first account and the `others`."""
        first, *others = self.accounts_spending().values()
        return replace(first, monthly=self.monthly, others=tuple(others))

    def price_of(self, items: int) -> float:
        """US dollars for a purge of so many items more, wherever it is billed and as often as it is made there."""
        spending = self.accounts_spending()
        return sum(
            spending[name].price.of(items * times, used=spending[name].items) for name, times in self._times.items()
        )

    def accounts_spending(self) -> dict[str, Spending]:
        """Each account's month so far, by the name of its row."""
        found: dict[str, Spending] = {}
        for name, price in self._billed.items():

            def look(account: Account, _used: InProgress, now: float, *, price: Price = price) -> Account:
                found[account.name] = Spending.of(account, now, price=price, monthly=None)
                return account

            self.accounts.update(name, look)
        return found

    def wait(self) -> float:
        """Seconds until the next call may be made, as far as is known now."""
        found = [0.0]

        def look(account: Account, _used: InProgress, now: float) -> Account:
            found[:] = [rate_limit.wait(account, now, self.ability.limits)]
            return account

        if not self.open:
            self.accounts.update(self.ability.name, look)
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
        shares[plain(member.subject)] += len(items)
    return {subject: number for subject, number in shares.items() if number}
