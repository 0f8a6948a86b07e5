"""Batches without acceptance: handed back, due again, kept until the same call is repeated, or split in halves.

The times of retries and of parking are decided in `freshness.scheduling.outcomes`.
"""

import random
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from freshness.accounts import failure
from freshness.batching.batch import Batch, Member
from freshness.delivery import decisions
from freshness.errors import CdnError
from freshness.events import Failed
from freshness.ports import Decision, Ports, Updated
from freshness.scheduling.facts import Facts, Park, Retry
from freshness.scheduling.outcomes import backoff
from freshness.scheduling.policy import Policy

_KEPT = (Retry, Park)  # the decisions about members whose claims a doubt keeps


class Retries:
    """Writes decisions back to a batch's rows, and tells of failures.  `jitter` spreads retries."""

    def __init__(self, ports: Ports, policy: Policy, *, jitter: Callable[[], float] | None = None) -> None:
        self._ports = ports
        self._policy = policy
        self._jitter = jitter or _spread

    def hand_back(self, batch: Batch) -> None:
        """Release claimed rows that are not sent: a scheduled purge at once, an immediate purge for a second."""
        self.update(batch, decisions.unsent)

    def refused(self, batch: Batch, error: Exception, seconds: float) -> None:
        """Make rows due again after every CDN refused them."""
        updated = self.update(batch, partial(decisions.refused, error=error, jitter=self._jitter()))
        self.alarm(batch, error, seconds, parked=_any_parked(updated))

    def in_doubt(self, batch: Batch, error: CdnError, seconds: float, *, apart: bool, held: str) -> None:
        """Repeat a batch after a while under the same reference, to make it the same purge."""
        patience = decisions.patience_for(error, self._policy)
        updated = self.keep(batch, patience=patience, apart=apart, held=held)
        self.alarm(batch, error, seconds, parked=_any_parked(updated))

    def keep(self, batch: Batch, *, patience: float | None, apart: bool = False, held: str = "") -> list[Updated]:
        """Keep the claims of a batch until the next attempt: `patience` seconds, or a wait that grows with its
        failures.

        `apart`: the fault may lie in a single member.  After enough failures to call an operator, the batch goes on in
        halves, to spare innocent members a longer wait; each may then be purged once more than needed.  `held`: the
        receipts of those CDNs of a group that have accepted the batch.
        """
        updated = self.update(batch, partial(decisions.in_doubt, patience=patience))
        # The fewest attempts of any row decide: a row with many failures delays no other row, and no claim lapses
        # meanwhile.
        attempts = min((one.decision.facts.attempts for one in updated if isinstance(one.decision, _KEPT)), default=1)
        due_in = backoff(max(attempts, 1), self._policy) if patience is None else patience
        if apart and _any_parked(updated) and len(batch.members) > 1:
            self.in_halves(batch, due_in=due_in)
        else:
            self._ports.batches.save(batch.reference, state="open", receipt=held, due_in=due_in)
        return updated

    def in_halves(self, batch: Batch, *, due_in: float = 0.0) -> None:
        """Split a batch in halves, to park the unacceptable member alone and send the rest.

        The halves wait for their turns like every booked batch: each is a call of its own.
        """
        middle = len(batch.members) // 2
        halves = [replace(batch, members=members) for members in (batch.members[:middle], batch.members[middle:])]
        # The whole batch is closed before its halves are made: after a crash the whole batch must not be sent beside
        # its halves.
        self._ports.batches.save(batch.reference, state="closed")
        for half in halves:
            self._ports.batches.open(half, due_in=due_in)

    def alarm(self, batch: Batch, error: Exception, seconds: float, *, parked: bool = False) -> None:
        """Tell of a failure of each member."""
        said = failure.told(error)
        for member in batch.members:
            self._ports.observe(
                Failed(**member.said(), cdn=batch.cdn, error=said, parked=parked, seconds=seconds),
            )

    def update(self, batch: Batch, decide: Callable[[Facts, Member, float, Policy], Decision]) -> list[Updated]:
        """Decide on the row of each member."""
        members = {member.subject: member for member in batch.members}
        return self._ports.ledger.update(
            lambda facts, now: decide(facts, members[facts.subject], now, self._policy), subjects=sorted(members)
        )


def _any_parked(updated: list[Updated]) -> bool:
    return any(isinstance(one.decision, Park) for one in updated)


def _spread() -> float:
    return random.uniform(0.8, 1.2)  # noqa: S311 (spreads retries; no secret)
