"""The limits of a CDN account, shared by all its relays in the ledger: admission of claims and calls.

Turns are kept by each process for itself.  A CDN without limits needs no admission.
"""

from freshness.accounts import rate_limit
from freshness.accounts.rate_limit import Account, Grant, InProgress
from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.delivery.billing import Billing
from freshness.errors import CdnBusy, CdnError, CdnThrottled
from freshness.ports import Ports

_TURN = 3.0  # seconds for which a waiting batch keeps its turn; by then another relay has sent it
_ASKED_FOR = 2.0  # seconds covered by a question: `cdn._polling` trusts a listing for the same time
_QUESTIONS_WAIT = 5.0  # seconds until a question has the next turn


class Admission:
    """Lets calls through within the account's limits."""

    def __init__(self, ports: Ports, ability: Ability, billing: Billing) -> None:
        self.ability = ability
        self._accounts = ports.accounts
        self._clock = ports.clock
        self._billing = billing
        self._most = ability.most_calls
        self._turn_until = 0.0
        self._asked_until = 0.0
        self._asking_since: float | None = None

    @property
    def open(self) -> bool:
        """Whether there are no limits to keep."""
        return not self.ability.limits.any

    def enter(self, *, again: bool = False, immediate: bool = False, waited: bool = False) -> Grant:
        """Ask to send a batch; return an unused grant by `leave`, or a part of it by `pay`.

        `again` is for a batch sent before, whose items are in progress already.  A batch that had to wait has the next
        turn: else the batches of each tick would always come first.  `immediate` and `waited` are as in
        `rate_limit.grant`.
        """
        if self.open:
            return Grant(account=Account(name=self.ability.name), calls=1)
        if not again and self._clock() < self._turn_until:
            return Grant(account=Account(name=self.ability.name), calls=0, items=0, wildcards=0)
        self._billing.look_at_all()
        granted = self._granted(again=again, immediate=immediate, waited=waited, most=self._most)
        if again:
            self._turn_until = 0.0 if granted.calls else self._clock() + _TURN
        return granted

    def pay(self, batch: Batch) -> None:
        """Give back the granted calls not needed by a batch about to be sent."""
        self._give_back(self._most - self.ability.calls(batch.purge) if self._most > 1 else 0)

    def leave(self) -> None:
        """Give back a grant that is not used."""
        self._give_back(self._most)

    def may_ask(self) -> bool:
        """Whether to ask the vendor about the progress of purges: every two seconds where questions count as calls.

        A question that has had to wait for long has the next turn: while purges go out at full pace, no call is left.
        """
        now = self._clock()
        if not self.ability.limits.questions or self.open or now < self._asked_until:
            return True
        self._asking_since = now if self._asking_since is None else self._asking_since
        if self._granted(again=True).calls:
            self._asked_until, self._asking_since = now + _ASKED_FOR, None
            return True
        if now - self._asking_since >= _QUESTIONS_WAIT:
            self._turn_until = max(self._turn_until, now + _TURN)
        return False

    def refused(self, error: CdnError) -> bool:
        """Note a refused call, and rest where the vendor asks for a rest.  Return whether the account now rests."""
        if self.open or not isinstance(error, (CdnThrottled, CdnBusy)):
            return False
        throttled = isinstance(error, CdnThrottled)
        retry_after = getattr(error, "retry_after", None)

        def rest(account: Account, _used: InProgress, now: float) -> tuple[Account, None]:
            return rate_limit.refused(account, now=now, throttled=throttled, retry_after=retry_after), None

        self._accounts.update(self.ability.name, rest)
        return True

    def wait(self) -> float:
        """Return the seconds until the next call may be made, as far as is known now."""

        def look(account: Account, _used: InProgress, now: float) -> tuple[Account, float]:
            return account, rate_limit.wait(account, now, self.ability.limits)

        return 0.0 if self.open else self._accounts.update(self.ability.name, look)

    def _granted(self, *, again: bool, immediate: bool = False, waited: bool = False, most: int = 1) -> Grant:
        limits = self.ability.limits

        def grant(account: Account, used: InProgress, now: float) -> tuple[Account, Grant]:
            granted = rate_limit.grant(
                account, used, now, limits, again=again, most=most, immediate=immediate, waited=waited
            )
            self._billing.look(granted.account, now)
            return granted.account, granted

        return self._accounts.update(self.ability.name, grant)

    def _give_back(self, calls: int) -> None:
        if self.open or not calls:
            return
        limits = self.ability.limits

        def unused(account: Account, _used: InProgress, _now: float) -> tuple[Account, None]:
            return rate_limit.unused(account, limits, calls=calls), None

        self._accounts.update(self.ability.name, unused)
