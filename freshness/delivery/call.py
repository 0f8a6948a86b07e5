"""A call to a group of CDNs: each gets its share of the batch, and has rests and a bill of its own.

A single CDN is a group of one.  Its share is the whole batch, and its account is the account that admitted the batch.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from freshness.accounts import failure, rate_limit
from freshness.accounts.rate_limit import Account, InProgress
from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.delivery.admission import Admission
from freshness.delivery.billing import Billing, account_of, is_single
from freshness.delivery.judge import Answers, unexpected
from freshness.delivery.members import KnownMembers
from freshness.delivery.pauses import KnownPauses
from freshness.errors import CdnAmbiguous, CdnError, CdnRefused, CdnThrottled, CdnUnavailable
from freshness.ports import Cdn, Group, Ports, Receipt

log = logging.getLogger(__name__)


class SingleCdn:
    """A single CDN in the form of a group."""

    def __init__(self, cdn: Cdn) -> None:
        self._cdn = cdn

    @property
    def ability(self) -> Ability:
        """The abilities of the CDN."""
        return self._cdn.ability

    @property
    def abilities(self) -> Mapping[str, Ability]:
        """The abilities by name; the account is the CDN's own, in the absence of a CDN to share it with."""
        ability = self._cdn.ability
        return {ability.name: replace(ability, account="")}

    def purge(self, batch: Batch) -> Receipt:
        """Send a batch to the CDN, and return the CDN's receipt."""
        return self._cdn.purge(batch)

    def status(self, receipt: Receipt) -> Receipt:
        """Whether an accepted purge is complete, as reported by the CDN."""
        return self._cdn.status(receipt)

    def shares(self, batch: Batch) -> Mapping[str, Batch]:
        """Return the whole batch; where members are pending rows of this CDN, with the rows' subjects."""
        if not any(member.subject.cdn for member in batch.members):
            return {self._cdn.ability.name: batch}
        members = tuple(replace(member, subject=member.subject.whole) for member in batch.members)
        return {self._cdn.ability.name: Batch(cdn=f"{batch.cdn} {batch.reference}", members=members)}

    def attempt(self, shares: Mapping[str, Batch]) -> Mapping[str, Receipt | Exception]:
        """Ask for the share; return the answer or the raised error."""
        answers: dict[str, Receipt | Exception] = {}
        for name, share in shares.items():
            try:
                answers[name] = self._cdn.purge(share)
            except Exception as error:  # noqa: BLE001 (an adapter of the user's, which may have called before it failed)
                answers[name] = error
        return answers

    def joined(self, receipts: Mapping[str, Receipt]) -> Receipt:
        """Return the CDN's own receipt."""
        return next(iter(receipts.values()), Receipt())

    def parted(self, text: str) -> Mapping[str, Receipt]:  # noqa: ARG002
        """Return no receipt: a CDN that had accepted the batch would not be asked again."""
        return {}

    def late(self, receipt: Receipt) -> Sequence[str]:
        """Return the CDN itself, while its receipt is incomplete."""
        return () if receipt.complete else (self._cdn.ability.name,)


def group_of(cdn: Cdn) -> Group:
    """Return a group unchanged, and a single CDN as a group."""
    return cdn if isinstance(cdn, Group) else SingleCdn(cdn)


@dataclass(slots=True, kw_only=True)
class _Asked:
    accepted: dict[str, Receipt] = field(default_factory=dict)
    errors: dict[str, CdnError] = field(default_factory=dict)
    rests: dict[str, float] = field(default_factory=dict)
    resting: bool = False
    surprised: bool = False


class Caller:
    """Calls the CDNs of a group, and notes the outcome of each call with its account."""

    def __init__(
        self,
        ports: Ports,
        group: Group,
        known: KnownMembers,
        admission: Admission,
        billing: Billing,
        pauses: KnownPauses,
    ) -> None:
        self._accounts = ports.accounts
        self._clock = ports.clock
        self._group = group
        self._members = known
        self._admission = admission
        self._billing = billing
        self._pauses = pauses
        self._single = is_single(group)

    def call(self, batch: Batch, *, held: str = "") -> Answers:
        """Ask every CDN for its share, except CDNs at rest and CDNs with receipts `held` from before."""
        started = self._clock()
        try:
            shares = self._group.shares(batch)
            before = self._group.parted(held) if held else {}
        except CdnError as error:
            self._remember(self._group.ability.name, self._group.ability.name, error)
            errors = {self._group.ability.name: error}
            return Answers(errors=errors, alone=True, seconds=self._clock() - started)
        wanted = {name: share for name, share in shares.items() if name not in before}
        asked = _Asked(accepted=dict(before))
        for name in wanted:
            if left := self._rest(name):
                asked.rests[name] = left
                why = "is paused" if self._pauses.rest(name) else f"rests for {left:.0f} s"
                asked.errors[name] = CdnThrottled(f"{name} {why}", retry_after=left)
        called = {name: share for name, share in wanted.items() if name not in asked.errors}
        for name, answer in self._group.attempt(called).items():
            self._note(name, answer, batch, asked)
        if asked.accepted and not asked.surprised:
            self._free_of_doubt(asked)
        self._billing.accepted({name: called[name] for name in called if name in asked.accepted})
        abilities = self._group.abilities
        return Answers(
            accepted=asked.accepted,
            errors=asked.errors,
            rests=asked.rests,
            rounds=max((abilities[name].rounds for name in shares if name not in asked.errors), default=1),
            asked=bool(called) or not wanted,
            alone=self._single,
            resting=asked.resting,
            surprised=asked.surprised,
            seconds=self._clock() - started,
        )

    def _note(self, name: str, answer: Receipt | Exception, batch: Batch, asked: _Asked) -> None:
        if isinstance(answer, Receipt):
            asked.accepted[name] = answer
            self._members.heard(name, accepted=True)
            return
        if not isinstance(answer, CdnError):
            log.error("the adapter of %s failed on a purge of %s", name, batch.named(), exc_info=answer)
            asked.surprised = True
            answer = unexpected(answer)
        asked.errors[name] = answer
        self._remember(account_of(self._group, name), name, answer)
        if not isinstance(answer, CdnRefused):  # a refusal is the batch's fault
            self._members.heard(name, accepted=False)
        if self._single:  # its account admits batches, and knows of its limits
            asked.resting = self._admission.refused(answer)
        else:
            asked.rests[name] = self._refused(name, answer)

    def _remember(self, account: str, name: str, error: CdnError) -> None:
        """Keep the failure where operators look for it."""

        def note(account: Account, _used: InProgress, now: float) -> tuple[Account, None]:
            return failure.failed(account, now, cdn=name, error=error), None

        self._accounts.update(account, note)

    def _free_of_doubt(self, asked: _Asked) -> None:
        """Make a lost free call pending at once where another CDN accepted: a doubt would hold up accepted shares."""
        for name, error in asked.errors.items():
            if isinstance(error, CdnAmbiguous) and not self._group.abilities[name].price.each:
                asked.errors[name] = CdnUnavailable(f"{error}: to be purged once more, which costs nothing")

    def _rest(self, name: str) -> float:
        def look(account: Account, _used: InProgress, now: float) -> tuple[Account, float]:
            return account, rate_limit.rest(account, now)

        if self._single:  # a pause of a single CDN holds back every claim
            return 0.0
        return max(self._pauses.rest(name), self._accounts.update(account_of(self._group, name), look))

    def _refused(self, name: str, error: CdnError) -> float:
        """Let a CDN rest after a failure of any kind, because a hanging call delays the calls to all other CDNs.

        Return the seconds of the rest; a refusal of the batch as such is no reason for a rest.
        """
        if isinstance(error, CdnRefused):
            return 0.0
        throttled = isinstance(error, CdnThrottled)
        retry_after = getattr(error, "retry_after", None)

        def rest(account: Account, _used: InProgress, now: float) -> tuple[Account, float]:
            after = rate_limit.refused(account, now=now, throttled=throttled, retry_after=retry_after)
            return after, rate_limit.rest(after, now)

        left = self._accounts.update(account_of(self._group, name), rest)
        log.warning("%s failed, and is asked for its pending purges in %.0f s: %s", name, left, error)
        return left
