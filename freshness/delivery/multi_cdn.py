"""A purge at several CDNs: each is asked for its share, and rests, is billed and owes by itself."""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from freshness.accounts import rate_limit
from freshness.accounts.rate_limit import Account, InProgress
from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.delivery.admission import Admission
from freshness.errors import (
    CdnAmbiguous,
    CdnBusy,
    CdnError,
    CdnForbidden,
    CdnRefused,
    CdnThrottled,
    CdnUnavailable,
)
from freshness.ports import Group, Ports, Receipt

log = logging.getLogger(__name__)

# Which error speaks for all: a doubt first, then one that asks for the longest patience, one that never succeeds last.
_SPEAKS_FIRST: Final = (CdnAmbiguous, CdnForbidden, CdnThrottled, CdnBusy, CdnUnavailable, CdnRefused)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one try: who has accepted, now or before, and what the others said.

    `rests` is for how many seconds each of these others is not to be asked; not `asked`: nobody was, since all rest.
    `rounds` is how often those who accepted must make it; `surprised`: an adapter raised what is no CdnError.
    """

    receipts: Mapping[str, Receipt] = field(default_factory=dict)
    errors: Mapping[str, CdnError] = field(default_factory=dict)
    rests: Mapping[str, float] = field(default_factory=dict)
    asked: bool = True
    rounds: int = 1
    surprised: bool = False

    @property
    def error(self) -> CdnError | None:
        """One error for all, None where there is none."""
        return joint_error(self.errors, len(self.receipts) + len(self.errors)) if self.errors else None

    @property
    def receipt(self) -> Receipt:
        """What is remembered of those who accepted."""
        return joined(self.receipts)


class Parts:
    """The CDNs of a group, each with the account of its own vendor."""

    def __init__(self, ports: Ports, group: Group, admission: Admission) -> None:
        self.accounts = ports.accounts
        self.group = group
        self.admission = admission

    def purge(self, batch: Batch, *, held: str = "") -> Outcome:
        """Ask everyone whose share this is, but for those that rest and those that accepted it before (`held`).

        Raises CdnRefused where nobody was asked, because there is no telling whose share it is.
        """
        shares = self.group.shares(batch)
        before = parted(held) if held else {}
        asked = {name: share for name, share in shares.items() if name not in before}
        rests = {name: left for name in asked if (left := self._rest(name))}
        errors: dict[str, CdnError] = {
            name: CdnThrottled(f"{name} rests for {left:.0f} s", retry_after=left) for name, left in rests.items()
        }
        answers = self.group.attempt({name: share for name, share in asked.items() if name not in errors})
        receipts = dict(before)
        surprised = False
        for name, answer in answers.items():
            if isinstance(answer, Receipt):
                receipts[name] = answer
                self.admission.accepted(shares[name], by=self.group.abilities[name])
                continue
            if not isinstance(answer, CdnError):
                log.error("the adapter of %s failed on a purge", name, exc_info=answer)
                surprised = True
                answer = CdnAmbiguous(f"{type(answer).__name__}: {answer}")
            errors[name] = answer
            rests[name] = self._refused(name, answer)
        self.admission.watch()
        rounds = max((self.group.abilities[name].rounds for name in shares if name not in errors), default=1)
        asked_any = bool(answers) or not asked
        return Outcome(
            receipts=receipts, errors=errors, rests=rests, asked=asked_any, rounds=rounds, surprised=surprised
        )

    def next_held(self, outcome: Outcome, done: int) -> str:
        """What the round after `done` must not ask for again: whose last round this was, and who owes it elsewhere."""
        kept = {name: one for name, one in outcome.receipts.items() if self.group.abilities[name].rounds <= done}
        return joined({**kept, **dict.fromkeys(outcome.errors, Receipt())}).id

    def _rest(self, name: str) -> float:
        left = [0.0]

        def look(account: Account, _used: InProgress, now: float) -> Account:
            left[:] = [rate_limit.rest(account, now)]
            return account

        self.accounts.update(_account(self.group.abilities[name]), look)
        return left[0]

    def _refused(self, name: str, error: CdnError) -> float:
        """Whoever failed rests a while, whatever the reason: a call that hangs would hold up the others' calls.

        Returns for how many seconds; what was refused as such is no reason.
        """
        if isinstance(error, CdnRefused):
            return 0.0
        retry_after = getattr(error, "retry_after", None)
        left = [0.0]

        def judge(account: Account, _used: InProgress, now: float) -> Account:
            throttled = isinstance(error, CdnThrottled)
            after = rate_limit.refused(account, now=now, throttled=throttled, retry_after=retry_after)
            left[:] = [rate_limit.rest(after, now)]
            return after

        self.accounts.update(_account(self.group.abilities[name]), judge)
        log.warning("%s failed, and is asked for what it owes in %.0f s: %s", name, left[0], error)
        return left[0]


def _account(ability: Ability) -> str:
    return ability.account or ability.name


def joined(receipts: Mapping[str, Receipt]) -> Receipt:
    """One receipt for the receipts of several CDNs."""
    parts = {name: [one.id, one.complete] for name, one in receipts.items()}
    return Receipt(id=json.dumps(parts, separators=(",", ":")), complete=all(one.complete for one in receipts.values()))


def parted(text: str) -> dict[str, Receipt]:
    """The receipts that were joined.  Raises CdnRefused for anything else."""
    try:
        return {name: Receipt(id=one[0], complete=one[1]) for name, one in json.loads(text).items()}
    except (ValueError, AttributeError, IndexError, KeyError, TypeError) as error:
        raise CdnRefused(f"no receipt of a multi-CDN: {text!r:.80}") from error


def joint_error(errors: Mapping[str, CdnError], tried: int) -> CdnError:
    """One error that names each; where any of the `tried` may have accepted, or has, that is a doubt."""
    said = "; ".join(f"{name}: {type(error).__name__}: {error}" for name, error in errors.items())
    message = f"{len(errors)} of {tried} failed: {said}"
    if len(errors) < tried:
        return CdnAmbiguous(message)
    for kind in _SPEAKS_FIRST:
        found = [error for error in errors.values() if isinstance(error, kind)]
        if found and kind is CdnThrottled:
            waits = [error.retry_after for error in found if isinstance(error, CdnThrottled) and error.retry_after]
            return CdnThrottled(message, retry_after=max(waits, default=None))
        if found:
            return kind(message)
    return CdnUnavailable(message)
