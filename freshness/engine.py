"""The one module that acts.  It asks the rule (`schedule`), and does what it says through ports.

Any number of engines may run at once, in any process; each may die at any line.  What must
survive is in the ledger before the step that needs it.
"""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from freshness import fates, verify, warm
from freshness.errors import CdnAmbiguous, CdnError, Invalid, StoreUnavailable
from freshness.events import Claimed, Coalesced, Effective, Failed, Purged, Verified, Warmed
from freshness.plan import Batch, Member, batches, needs
from freshness.policy import Policy
from freshness.ports import (
    Batches,
    Cdn,
    Clock,
    Decision,
    Entries,
    Fetch,
    Judged,
    Ledger,
    Observe,
    Page,
    Receipt,
    SentBatch,
)
from freshness.schedule import Done, Facts, Flush, Park, Superseded, backoff, decide

_POLL_EVERY = 2.0  # seconds between two looks at a purge that a CDN has not completed


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A batch that was claimed and not yet sent.  `claimed_at` is by the engine's own clock."""

    batch: Batch
    claimed_at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one explicit request came to (`Engine.invalidate`).

    `skipped` says only that this call purged nothing: `covered` by an earlier purge, or by the one
    at `scheduled_for` (seconds by the ledger's clock) that a committed row promises.
    """

    subject: str
    generation: int
    skipped: bool
    covered: bool = False
    scheduled_for: float | None = None
    batch: Batch | None = None
    seconds: float = 0.0
    error: CdnError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """What a look through the edge found: pages `fetched` and `failed`, and the verdict over them."""

    fetched: int
    failed: int
    verdict: verify.Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """Everything of the world that an engine needs."""

    ledger: Ledger
    batches: Batches
    cdn: Cdn
    entries: Entries
    fetch: Fetch
    observe: Observe
    clock: Clock


class Engine:
    """Observe, claim, purge, complete; follow what was sent until it is effective; warm and verify."""

    def __init__(self, ports: Ports, policy: Policy, *, jitter: Callable[[], float] | None = None) -> None:
        self.ports = ports
        self.policy = policy
        self.jitter = jitter or _spread

    # One edit, from the ledger to the CDN

    def tick(self) -> list[Outgoing]:
        """Look at every row that is due, and claim what must be purged now, urgent things first."""
        claimed_at = self.ports.clock()
        return self._pack(self.ports.ledger.review(self._decide, limit=self.policy.batch), claimed_at)

    def send(self, outgoing: Outgoing) -> CdnError | None:
        """Send a claimed batch and write down what came of it.  Returns the error, if there was one."""
        if self._is_late(outgoing):
            self._each(outgoing.batch, fates.unsent)
            return None
        self.ports.batches.open(outgoing.batch, due_in=self.policy.lease)
        return self._call(outgoing.batch)

    def follow(self) -> int:
        """Take up batches that wait: sent again after a crash, or polled until effective.  Returns how many."""
        taken = self.ports.batches.take(lease=self.policy.lease)
        for sent in taken:
            if sent.state == "sent":
                self._poll(sent)
            elif self._may_resume(sent):
                self._call(sent.batch)
            else:  # its rows were claimed anew: another batch carries them
                self.ports.batches.save(sent.batch.reference, state="closed")
        return len(taken)

    def invalidate(self, subject: str, *, reason: str, generation: int | None = None) -> Outcome:
        """Purge a subject now if the rule allows; otherwise say which purge will cover it.

        Without a `generation` the call makes one of its own: durable before anything is decided.
        """
        if generation is None:
            generation = self.ports.ledger.mark(subject, reason=reason, bare=True).generation
        while True:
            started = self.ports.clock()
            judged = self.ports.ledger.review(self._decide, subjects=[subject])
            outgoing = self._pack(judged, started)
            if not outgoing:
                return self._skipped(judged, subject, generation, reason)
            self._clear_entries(subject)
            batch = outgoing[0].batch
            late = self._is_late(outgoing[0])
            error = self.send(outgoing[0])
            if not late and (error or not batch.urgent):
                return Outcome(
                    subject=subject,
                    generation=batch.members[0].captured,
                    skipped=False,
                    batch=batch,
                    seconds=self.ports.clock() - started,
                    error=error,
                )

    def confirm(self, subject: str, *, generation: int, pages: Sequence[Page], settled: bool = True) -> Confirmed:
        """Warm pages through the edge and judge what came back; an old generation marks the subject again.

        After an unsettled purge old pages may still come back: they are not judged, a settled one follows.
        """
        started = self.ports.clock()
        fetched = warm.warm(pages, self.ports.fetch)
        verdict = verify.judge(fetched, generation)
        ok = sum(1 for one in fetched if one.ok)
        failed_count = len(fetched) - ok
        seconds = self.ports.clock() - started
        self.ports.observe(
            Warmed(subject=subject, generation=generation, fetched=ok, failed=failed_count, seconds=seconds)
        )
        if settled and (verdict.fresh or verdict.stale):
            self._note_seen(subject, verdict)
        return Confirmed(fetched=ok, failed=failed_count, verdict=verdict)

    def _is_late(self, outgoing: Outgoing) -> bool:
        return self.ports.clock() - outgoing.claimed_at > self.policy.send_window

    # Claiming

    def _decide(self, facts: Facts, now: float) -> Decision:
        return decide(facts, now, self.policy)

    def _pack(self, judged: Iterable[Judged], claimed_at: float) -> list[Outgoing]:
        members = []
        for one in judged:
            if not isinstance(one.decision, Flush):
                continue
            member = _member(one.decision, one)
            self._observe_claim(member, one.decision)
            try:
                needs(member.purge, self.ports.cdn.ability)
                members.append(member)
            except Invalid as error:  # this CDN can never take it: parked with an alarm, never dropped
                self._refused(Batch(cdn=self.ports.cdn.ability.name, members=(member,)), error, 0.0)
        members.sort(key=lambda member: not member.urgent)
        return [Outgoing(batch=batch, claimed_at=claimed_at) for batch in batches(members, self.ports.cdn.ability)]

    def _observe_claim(self, member: Member, flush: Flush) -> None:
        shut = 0.0 if flush.urgent else self.policy.rate
        self.ports.observe(Claimed(**member.said(), coalesced=flush.coalesced, waited=flush.waited, shut_for=shut))

    def _skipped(self, judged: Sequence[Judged], subject: str, generation: int, reason: str) -> Outcome:
        facts = judged[0].decision.facts if judged else self.ports.ledger.read(subject)
        covered = facts is not None and facts.done >= generation
        outcome = Outcome(
            subject=subject,
            generation=generation,
            skipped=True,
            covered=covered,
            scheduled_for=None if covered or facts is None else facts.due_at,
        )
        self.ports.observe(
            Coalesced(
                subject=subject,
                generation=generation,
                reason=reason,
                covered=covered,
                scheduled_for=outcome.scheduled_for,
            )
        )
        return outcome

    # Sending

    def _call(self, batch: Batch) -> CdnError | None:
        started = self.ports.clock()
        try:
            receipt = self.ports.cdn.purge(batch)
        except CdnAmbiguous as error:
            self._in_doubt(batch, error, self.ports.clock() - started)
            return error
        except CdnError as error:
            self._refused(batch, error, self.ports.clock() - started)
            self.ports.batches.save(batch.reference, state="closed")
            return error
        self._accepted(batch, receipt, self.ports.clock() - started)
        return None

    def _accepted(self, batch: Batch, receipt: Receipt, seconds: float) -> None:
        if batch.round < self.ports.cdn.ability.rounds:  # a tier purged too early was filled from one purged later
            again_in = self.ports.cdn.ability.effect or _POLL_EVERY
            self.ports.batches.open(batch.next_round(), due_in=again_in)
            self.ports.batches.save(batch.reference, state="closed")
            return
        self._each(batch, partial(fates.accepted, seconds=seconds))
        for member in batch.members:
            self.ports.observe(
                Purged(
                    **member.said(),
                    cdn=batch.cdn,
                    reference=batch.reference,
                    settled=member.settled,
                    items=batch.items,
                    seconds=seconds,
                )
            )
        if receipt.complete:
            self._effective(batch)
        else:
            effect = self.ports.cdn.ability.effect or _POLL_EVERY
            self.ports.batches.save(batch.reference, state="sent", receipt=receipt.id, due_in=effect)

    def _poll(self, sent: SentBatch) -> None:
        batch = sent.batch
        try:
            complete = self.ports.cdn.status(Receipt(id=sent.receipt, complete=False)).complete
        except CdnError:
            complete = False
        if complete:
            self._effective(batch)
        elif sent.age <= self.policy.resubmit_after:
            self.ports.batches.save(batch.reference, state="sent", receipt=sent.receipt, due_in=_POLL_EVERY)
        else:
            for member in sorted(batch.members, key=lambda member: member.subject):
                self.ports.ledger.mark(member.subject, reason="resubmit", bare=True)
            self._alarm(batch, CdnAmbiguous(f"{sent.receipt} is not complete: sent again"), sent.age, parked=True)
            self.ports.batches.save(batch.reference, state="closed")

    def _effective(self, batch: Batch) -> None:
        for member in batch.members:
            self.ports.observe(Effective(**member.said(), cdn=batch.cdn, reference=batch.reference))
        self.ports.batches.save(batch.reference, state="closed")

    def _refused(self, batch: Batch, error: Exception, seconds: float) -> None:
        judged = self._each(batch, partial(fates.refused, error=error, jitter=self.jitter()))
        self._alarm(batch, error, seconds, parked=any(isinstance(one.decision, Park) for one in judged))

    def _in_doubt(self, batch: Batch, error: CdnError, seconds: float) -> None:
        """Perhaps accepted: the same reference again, after a while, is the same purge."""
        judged = self._each(batch, fates.in_doubt)
        attempts = max((one.decision.facts.attempts for one in judged), default=0)
        self.ports.batches.save(batch.reference, state="open", due_in=backoff(max(attempts, 1), self.policy))
        self._alarm(batch, error, seconds, parked=any(isinstance(one.decision, Park) for one in judged))

    def _may_resume(self, sent: SentBatch) -> bool:
        if all(member.urgent for member in sent.batch.members):
            return sent.age <= self.policy.rate
        judged = self._each(sent.batch, fates.sent_again)
        return not any(isinstance(one.decision, Superseded) for one in judged)

    def _alarm(self, batch: Batch, error: Exception, seconds: float, *, parked: bool = False) -> None:
        said = f"{type(error).__name__}: {error}"
        for member in batch.members:
            self.ports.observe(Failed(**member.said(), cdn=batch.cdn, error=said, parked=parked, seconds=seconds))

    # Writing down

    def _each(self, batch: Batch, fate: Callable[[Facts, Member, float, Policy], Decision]) -> list[Judged]:
        members = {member.subject: member for member in batch.members}
        return self.ports.ledger.review(
            lambda facts, now: fate(facts, members[facts.subject], now, self.policy), subjects=sorted(members)
        )

    def _note_seen(self, subject: str, verdict: verify.Verdict) -> None:
        def note(facts: Facts, _now: float) -> Decision:
            if verdict.fresh:
                seen = max(facts.verified, verdict.generation)
                return Done(facts=replace(facts, verified=seen, verify_failures=0))
            return Done(facts=replace(facts, verify_failures=facts.verify_failures + 1))

        judged = self.ports.ledger.review(note, subjects=[subject])
        failures = judged[0].decision.facts.verify_failures if judged else 0
        if verdict.stale and failures <= self.policy.verify_attempts:
            self.ports.ledger.mark(subject, reason="stale_at_edge", bare=True)
        self.ports.observe(
            Verified(
                subject=subject,
                generation=verdict.generation,
                seen=verdict.seen,
                fresh=verdict.fresh,
                attempts=failures,
            )
        )

    def _clear_entries(self, subject: str) -> None:
        try:
            self.ports.entries.clear(subject)
        except StoreUnavailable:  # nothing depends on it: old entries carry an old generation
            return


def _member(flush: Flush, judged: Judged) -> Member:
    return Member(
        subject=flush.facts.subject,
        captured=flush.captured,
        epoch=flush.facts.lease_epoch,
        settled=flush.settled,
        urgent=flush.urgent,
        purge=judged.purge,
        reason=flush.reason if not flush.coalesced else f"{flush.reason}, coalesced({flush.coalesced})",
    )


def _spread() -> float:
    return random.uniform(0.8, 1.2)  # noqa: S311 (spreads retries; no secret)
