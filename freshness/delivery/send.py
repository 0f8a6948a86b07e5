"""Sends claimed batches to the CDN, writes down what came of them, and follows them until they are effective.

Each may be interrupted at any line: a batch is written down before its call, and taken up again by
whichever relay is alive.
"""

import logging
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from freshness.batching.batch import Batch, Member
from freshness.delivery import retry
from freshness.delivery.admission import Admission
from freshness.delivery.multi_cdn import Outcome, Parts, parted
from freshness.errors import CdnAmbiguous, CdnError, CdnRefused
from freshness.events import Effective, Failed, Purged
from freshness.ports import Decision, Group, Ports, Receipt, SentBatch, Updated
from freshness.scheduling.facts import Facts, Park, Retry, Superseded
from freshness.scheduling.outcomes import backoff, put_off
from freshness.scheduling.policy import Policy
from freshness.targets.pending import owed

log = logging.getLogger(__name__)

_AT_ONCE = 3  # calls that end within a lease even where each takes the whole of its time-out
_AT_MOST = 30  # batches that one look takes up
_KEPT = (Retry, Park)  # the fates of members whose claims a doubt keeps
_POLL_EVERY = 2.0  # seconds between two looks at a purge that a CDN has not completed
_SAID = 5  # subjects that a log line names
_POLL_SELDOM = 64.0  # seconds, where every look fails


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A batch that was claimed and not yet sent.  `claimed_at` is by the engine's own clock."""

    batch: Batch
    claimed_at: float


class Sender:
    """The half of the engine that talks to the CDN."""

    def __init__(
        self, ports: Ports, policy: Policy, admission: Admission, *, jitter: Callable[[], float] | None = None
    ) -> None:
        self.ports = ports
        self.policy = policy
        self.admission = admission
        self.parts = Parts(ports, ports.cdn, admission) if isinstance(ports.cdn, Group) else None
        self.jitter = jitter or _spread

    def send(self, outgoing: Outgoing) -> CdnError | None:
        """Send a claimed batch and write down what came of it.  Returns the error, if there was one."""
        return self.call(outgoing.batch) if self.book(outgoing) else None

    def book(self, outgoing: Outgoing) -> bool:
        """Write a claimed batch down before its call.  Too late, or no room for it any more: handed back, False."""
        limits = self.admission.ability.limits
        due_in = self.policy.lease
        if not self.is_late(outgoing) and self.ports.batches.open(outgoing.batch, due_in=due_in, limits=limits):
            return True
        self.hand_back(outgoing.batch)
        self.admission.leave()
        return False

    def follow(self) -> int:
        """Take up batches that wait: sent again after a crash, or polled until effective.  Returns how many."""
        followed = 0
        while followed < _AT_MOST and (taken := self.ports.batches.take(lease=self.policy.lease, limit=_AT_ONCE)):
            for sent in taken:
                self._take_up(sent)
            followed += len(taken)
        return followed

    def _take_up(self, sent: SentBatch) -> None:
        if sent.state == "sent":
            self._poll(sent)
        elif not self.admission.enter(again=True).calls:
            self._keep(sent.batch, patience=max(self.policy.tick, self.admission.wait()), held=sent.receipt)
        elif self._may_resume(sent):
            self.call(sent.batch, again=True, sent=sent)
        else:  # its rows were claimed anew: another batch carries them
            self.admission.leave()
            self.ports.batches.save(sent.batch.reference, state="closed")

    def hand_back(self, batch: Batch) -> None:
        """What was claimed is not sent: its rows are as if nobody had claimed them."""
        self._each(batch, retry.unsent)

    def is_late(self, outgoing: Outgoing) -> bool:
        """Claimed so long ago that somebody else may soon claim it: handed back instead of sent."""
        return self.ports.clock() - outgoing.claimed_at > self.policy.send_window

    def call(self, batch: Batch, *, again: bool = False, sent: SentBatch | None = None) -> CdnError | None:
        """Call the CDN for a batch that is written down, and write down what came of it.

        `again`: an earlier call may have been accepted.  Then only an acceptance, or a refusal of the batch as such,
        ends the doubt: were its rows claimed anew, it would be another purge, and billed once more.  `sent` is then
        what the ledger remembers.
        """
        started = self.ports.clock()
        self.admission.pay(batch)
        if self.parts is not None:
            return self._call_each(self.parts, batch, started, again=again, sent=sent)
        try:
            receipt = self.ports.cdn.purge(batch)
        except CdnError as error:
            self._failed(batch, error, self.ports.clock() - started, again=again)
            return error
        except Exception as error:  # an adapter of the user's, which may have called before it failed
            log.exception("the adapter of %s failed on a purge of %s", batch.cdn, _named(batch))
            doubt = unexpected(error)
            self._in_doubt(batch, doubt, self.ports.clock() - started, apart=True)
            return doubt
        self.admission.accepted(batch)
        self._accepted(batch, receipt, self.ports.clock() - started)
        return None

    def _call_each(
        self, parts: Parts, batch: Batch, started: float, *, again: bool, sent: SentBatch | None
    ) -> CdnError | None:
        """Call all CDNs of a group.  What some accepted is never asked of these again: the others owe it.

        Those that may have accepted it are asked for the very same first, for as long as a claim lasts.
        """
        try:
            outcome = parts.purge(batch, held=sent.receipt if sent else "")
        except CdnError as error:  # nobody was asked
            self._failed(batch, error, self.ports.clock() - started, again=again)
            return error
        failed, seconds = outcome.error, self.ports.clock() - started
        if not outcome.asked:
            self.admission.leave()
        if failed is not None:
            doubt = again or any(isinstance(one, CdnAmbiguous) for one in outcome.errors.values())
            age = seconds + (sent.age if sent else 0.0)
            if not outcome.receipts and batch.round == 1 and not doubt:
                self._failed(batch, failed, seconds, again=False)
                return failed
            if (not outcome.receipts and batch.round == 1) or (doubt and age < self.policy.lease):
                self._in_doubt(batch, failed, seconds, apart=outcome.surprised, held=outcome.receipt.id)
                return failed
            self._owe(parts, batch, outcome)
        held = parts.next_held(outcome, batch.round)
        self._accepted(batch, outcome.receipt, seconds, rounds=outcome.rounds, held=held)
        return None

    def _owe(self, parts: Parts, batch: Batch, outcome: Outcome) -> None:
        """Each CDN that did not accept its share has rows of its own for it, before anything is credited."""
        shares = parts.group.shares(batch)
        for name, error in outcome.errors.items():
            log.info("%s owes a purge of %s: %s", name, _named(shares[name]), error)
            members = {owed(name, member.subject): member for member in shares[name].members}
            for row, member in sorted(members.items()):
                self.ports.ledger.mark(row, reason=member.reason, purge=member.purge, bare=True)
                self._tell(member, error, cdn=name, subject=row)
            rest = outcome.rests.get(name, 0.0)
            self.ports.ledger.update(
                lambda facts, now, rest=rest: put_off(facts, until=now + rest, policy=self.policy),  # type: ignore[misc]
                subjects=sorted(members),
            )

    def _tell(self, member: Member, error: Exception, *, cdn: str, subject: str) -> None:
        said = {**member.said(), "subject": subject}
        text = f"{type(error).__name__}: {error}"
        self.ports.observe(Failed(**said, cdn=cdn, error=text, parked=False, seconds=0.0))

    def _failed(self, batch: Batch, error: CdnError, seconds: float, *, again: bool) -> None:
        if isinstance(error, CdnRefused) and len(batch.members) > 1:
            self._in_halves(batch)
            return
        rests = self.parts is None and self.admission.refused(error)  # the account, for all its relays
        if isinstance(error, CdnAmbiguous) or (again and not isinstance(error, CdnRefused)):
            self._in_doubt(batch, error, seconds)
            return
        if rests:  # the rows keep their places
            self.hand_back(batch)
            self._alarm(batch, error, seconds)
        else:
            self.refused(batch, error, seconds)
        self.ports.batches.save(batch.reference, state="closed")

    def _in_halves(self, batch: Batch, *, due_in: float = 0.0) -> None:
        """Some member makes the whole unacceptable: it alone is parked, the others go out without it.

        The halves wait for their turns like whatever was begun: each is a call of its own.
        """
        middle = len(batch.members) // 2
        halves = [replace(batch, members=members) for members in (batch.members[:middle], batch.members[middle:])]
        self.ports.batches.save(batch.reference, state="closed")  # first: after a crash it is not sent beside them
        for half in halves:
            self.ports.batches.open(half, due_in=due_in)

    def _accepted(
        self, batch: Batch, receipt: Receipt, seconds: float, *, rounds: int | None = None, held: str = ""
    ) -> None:
        if batch.round < (
            rounds or self.ports.cdn.ability.rounds
        ):  # a tier purged too early was filled from one purged later
            ability = self.ports.cdn.ability
            again_in = max(ability.effect, ability.rounds_apart) or _POLL_EVERY
            following = batch.next_round()
            self.ports.batches.open(following, due_in=again_in)
            if held:
                self.ports.batches.save(following.reference, state="open", receipt=held, due_in=again_in)
            self.ports.batches.save(batch.reference, state="closed")
            return
        self._each(batch, partial(retry.accepted, seconds=seconds))
        reference, items = batch.reference, batch.items  # once: each takes the whole batch to compute
        for member in batch.members:
            self.ports.observe(
                Purged(
                    **member.said(),
                    cdn=batch.cdn,
                    reference=reference,
                    settled=member.settled,
                    items=items,
                    seconds=seconds,
                )
            )
        if receipt.complete:
            self._effective(batch)
        else:
            effect = self.ports.cdn.ability.effect or _POLL_EVERY
            self.ports.batches.save(reference, state="sent", receipt=receipt.id, due_in=effect)

    def _poll(self, sent: SentBatch) -> None:
        batch, due_in, known = sent.batch, _POLL_EVERY, Receipt(id=sent.receipt, complete=False)
        if not self.admission.may_ask():
            self.ports.batches.save(batch.reference, state="sent", receipt=sent.receipt, due_in=due_in)
            return
        try:
            known = self.ports.cdn.status(known)
            complete = known.complete
        except CdnError as error:  # nothing is known: it is believed to be in progress, and asked for again
            complete = False
            due_in = max(_POLL_EVERY, getattr(error, "retry_after", None) or 0.0)
            if self.admission.ability.limits.questions:
                self.admission.refused(error)
        except Exception as error:  # an adapter of the user's: nothing is known either
            log.exception("the adapter of %s failed when asked for %r", batch.cdn, sent.receipt)
            self._alarm(batch, unexpected(error), sent.age)
            complete, due_in = False, min(max(_POLL_EVERY, sent.age), _POLL_SELDOM)  # ever less often, also in the log
        if complete:
            self._effective(batch)
        elif sent.age <= self.policy.resubmit_after:
            self.ports.batches.save(batch.reference, state="sent", receipt=known.id, due_in=due_in)
        else:
            self._resubmit(replace(sent, receipt=known.id))

    def _resubmit(self, sent: SentBatch) -> None:
        batch = sent.batch
        late = [name for name, one in parted(sent.receipt).items() if not one.complete] if self.parts else [""]
        for member in sorted(batch.members, key=lambda member: member.subject):
            for name in late:
                row = owed(name, member.subject) if name else member.subject
                self.ports.ledger.mark(row, reason="resubmit", purge=member.purge if name else None, bare=True)
        self._alarm(batch, CdnAmbiguous(f"{sent.receipt} is not complete: sent again"), sent.age, parked=True)
        self.ports.batches.save(batch.reference, state="closed")

    def _effective(self, batch: Batch) -> None:
        reference = batch.reference
        for member in batch.members:
            self.ports.observe(
                Effective(
                    **member.said(),
                    cdn=batch.cdn,
                    reference=reference,
                    settled=member.settled,
                    dirty_since=member.dirty_since,
                )
            )
        self.ports.batches.save(reference, state="closed")

    def refused(self, batch: Batch, error: Exception, seconds: float) -> None:
        """Nothing of the batch was accepted, or can be: its rows are due again."""
        judged = self._each(batch, partial(retry.refused, error=error, jitter=self.jitter()))
        self._alarm(batch, error, seconds, parked=_any_parked(judged))

    def _in_doubt(self, batch: Batch, error: CdnError, seconds: float, *, apart: bool = False, held: str = "") -> None:
        """Perhaps accepted: the same reference again, after a while, is the same purge."""
        judged = self._keep(batch, patience=retry.patience_for(error, self.policy), apart=apart, held=held)
        self._alarm(batch, error, seconds, parked=_any_parked(judged))

    def _keep(self, batch: Batch, *, patience: float | None, apart: bool = False, held: str = "") -> list[Updated]:
        """The claims of a batch last until it is sent again: after `patience` seconds, or as often as it failed.

        `apart`: one member may be what it fails on.  After as many failures as call an operator it goes on in halves,
        so that the others are not kept waiting; each may then be purged once more than was needed.  `held`: who of a
        group has accepted it.
        """
        judged = self._each(batch, partial(retry.in_doubt, patience=patience))
        # The least: one that had failed often keeps nobody waiting, and nobody's claim lapses before the next try.
        attempts = min((one.decision.facts.attempts for one in judged if isinstance(one.decision, _KEPT)), default=1)
        due_in = backoff(max(attempts, 1), self.policy) if patience is None else patience
        if apart and _any_parked(judged) and len(batch.members) > 1:
            self._in_halves(batch, due_in=due_in)
        else:
            self.ports.batches.save(batch.reference, state="open", receipt=held, due_in=due_in)
        return judged

    def _may_resume(self, sent: SentBatch) -> bool:
        if all(member.immediate for member in sent.batch.members):
            return sent.age <= self.policy.rate
        judged = self._each(sent.batch, retry.sent_again)
        return not any(isinstance(one.decision, Superseded) for one in judged)

    def _alarm(self, batch: Batch, error: Exception, seconds: float, *, parked: bool = False) -> None:
        said = f"{type(error).__name__}: {error}"
        for member in batch.members:
            self.ports.observe(Failed(**member.said(), cdn=batch.cdn, error=said, parked=parked, seconds=seconds))

    def _each(self, batch: Batch, fate: Callable[[Facts, Member, float, Policy], Decision]) -> list[Updated]:
        members = {member.subject: member for member in batch.members}
        return self.ports.ledger.update(
            lambda facts, now: fate(facts, members[facts.subject], now, self.policy), subjects=sorted(members)
        )


def unexpected(error: Exception) -> CdnAmbiguous:
    """What an adapter did not mean to raise says nothing of the call: it may have been accepted."""
    return CdnAmbiguous(f"{type(error).__name__}: {error}")


def _any_parked(judged: list[Updated]) -> bool:
    return any(isinstance(one.decision, Park) for one in judged)


def _named(batch: Batch) -> str:
    subjects = [member.subject for member in batch.members]
    more = f" and {len(subjects) - _SAID} more" if len(subjects) > _SAID else ""
    return f"{', '.join(subjects[:_SAID])}{more}"


def _spread() -> float:
    return random.uniform(0.8, 1.2)  # noqa: S311 (spreads retries; no secret)
