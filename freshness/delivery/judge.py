"""The meaning of a call's answers for its batch.  Pure.

An answer proves acceptance, refusal, or neither.  Only an acceptance, or a refusal of the batch as such, ends a doubt:
were the rows of a batch in doubt claimed anew, they would be part of another purge, billed once more.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from freshness.batching.batch import Batch
from freshness.errors import (
    CdnAmbiguous,
    CdnBusy,
    CdnError,
    CdnForbidden,
    CdnRefused,
    CdnThrottled,
    CdnUnavailable,
)
from freshness.ports import Receipt

# The precedence of errors: a doubt first, then the longest patience, then a batch that never succeeds.
_SPEAKS_FIRST: Final = (CdnAmbiguous, CdnForbidden, CdnThrottled, CdnBusy, CdnUnavailable, CdnRefused)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The answers of a group's CDNs to a call.

    accepted   receipts by CDN, of this call or of an earlier call for the same batch
    errors     by CDN, of all remaining CDNs with copies of the pages
    rests      seconds of rest for each CDN with an error
    rounds     how often the accepting CDNs must repeat the purge
    asked      False where every CDN to ask rests, and no call was made
    alone      an error is the whole group's: there is a single CDN, or no telling which of several hold the pages
    resting    the account that admitted the batch rests from now on
    surprised  an adapter raised an error that is no CdnError
    seconds    duration of the call
    """

    accepted: Mapping[str, Receipt] = field(default_factory=dict)
    errors: Mapping[str, CdnError] = field(default_factory=dict)
    rests: Mapping[str, float] = field(default_factory=dict)
    rounds: int = 1
    asked: bool = True
    alone: bool = False
    resting: bool = False
    surprised: bool = False
    seconds: float = 0.0

    @property
    def error(self) -> CdnError | None:
        """A joint error for all CDNs, `None` where every CDN accepted."""
        if not self.errors:
            return None
        if self.alone:
            return next(iter(self.errors.values()))
        return joint_error(self.errors, len(self.accepted) + len(self.errors))


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedBatch:
    """The batch is accepted, now or in an earlier round; the shares of `pending` CDNs become pending rows."""

    pending: Mapping[str, CdnError] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedBatch:
    """No CDN accepted a part of the batch: its rows are due again."""

    error: CdnError


@dataclass(frozen=True, slots=True, kw_only=True)
class RestingBatch:
    """No CDN accepted a part of the batch, and the account rests: the rows keep their places."""

    error: CdnError


@dataclass(frozen=True, slots=True, kw_only=True)
class HalvedBatch:
    """A member makes the whole batch unacceptable: the batch goes on in two halves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtfulBatch:
    """The batch may have been accepted, and is sent again unchanged.  `apart`: the fault may lie in a single member."""

    error: CdnError
    apart: bool


Judgement = AcceptedBatch | RefusedBatch | RestingBatch | HalvedBatch | DoubtfulBatch


def judge(batch: Batch, answers: Answers, *, again: bool, age: float, lease: float) -> Judgement:
    """Judge the answers to a call.

    `again`: an earlier call of the same batch, booked `age` seconds ago, may have been accepted.  A refusal of the
    batch as such ends that doubt for a single CDN; in a group, another CDN may have accepted the batch then.  A doubt
    at a few CDNs beside acceptances at the rest lasts at most a `lease`, and then the batch is pending at the CDNs in
    doubt.
    """
    error = answers.error
    if error is None:
        return AcceptedBatch()
    doubt = again or any(isinstance(one, CdnAmbiguous) for one in answers.errors.values())
    if not answers.accepted and (answers.alone or batch.round == 1):
        if isinstance(error, CdnRefused) and (answers.alone or not doubt):
            return HalvedBatch() if len(batch.members) > 1 else RefusedBatch(error=error)
        if doubt:
            return DoubtfulBatch(error=error, apart=answers.surprised)
        return RestingBatch(error=error) if answers.resting else RefusedBatch(error=error)
    if doubt and age + answers.seconds < lease:
        return DoubtfulBatch(error=error, apart=answers.surprised)
    return AcceptedBatch(pending=answers.errors)


def unexpected(error: Exception) -> CdnAmbiguous:
    """Turn an adapter's unexpected error into a doubt: the call may have been accepted."""
    return CdnAmbiguous(f"{type(error).__name__}: {error}")


def joint_error(errors: Mapping[str, CdnError], tried: int) -> CdnError:
    """Return a joint error for several CDNs: a doubt where any of the `tried` CDNs has accepted, or may have."""
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
