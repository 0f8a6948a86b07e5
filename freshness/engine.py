"""The one module that acts.  It asks the rule (`schedule`), and does what it says through ports.

Any number of engines may run at once, in any process; each may die at any line.  What must
survive is in the ledger before the step that needs it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from freshness import verify, warm
from freshness.errors import CdnError, Invalid, StoreUnavailable
from freshness.events import Claimed, Coalesced, Verified, Warmed
from freshness.plan import Batch, Member, batches, escalated, needs
from freshness.policy import Policy
from freshness.ports import Decision, Judged, Page, Ports
from freshness.schedule import Done, Facts, Flush, Wait, decide, seen
from freshness.sender import Outgoing, Sender
from freshness.turnstile import Turnstile


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


class Engine:
    """Observe, claim, purge, complete; follow what was sent until it is effective; warm and verify."""

    def __init__(self, ports: Ports, policy: Policy, *, jitter: Callable[[], float] | None = None) -> None:
        self.ports = ports
        self.policy = policy
        self.turnstile = Turnstile(ports.accounts, ports.cdn.ability, monthly=ports.monthly)
        self.sender = Sender(ports, policy, self.turnstile, jitter=jitter)
        self._pressed = False

    # One edit, from the ledger to the CDN

    def tick(self) -> list[Outgoing]:
        """Look at every row that is due, and claim what must be purged now, urgent things first.

        Where the CDN has limits, only as much is claimed as one call may carry; the rest keeps its place.
        """
        claimed_at = self.ports.clock()
        ledger, batch = self.ports.ledger, self.policy.batch
        if self.turnstile.open:
            return self._pack(ledger.review(self._decide, limit=batch), claimed_at)
        ledger.review(self._take_note, limit=batch, unseen=True)
        if not ledger.review(_look, limit=1):
            return []
        granted = self.turnstile.enter()
        if not granted.calls:
            return []
        room = min(granted.items or batch, self.ports.cdn.ability.items_per_call)
        judged = ledger.review(self._decide, limit=batch if self._pressed else min(room, batch))
        outgoing = self._pack(judged, claimed_at, room=room)
        if not outgoing:
            self.turnstile.leave()
        for late in outgoing[1:]:  # one call was granted: what did not fit into it goes first next time
            self.sender.hand_back(late.batch)
        return outgoing[:1]

    def send(self, outgoing: Outgoing) -> CdnError | None:
        """Send a claimed batch and write down what came of it.  Returns the error, if there was one."""
        return self.sender.send(outgoing)

    def follow(self) -> int:
        """Take up batches that wait: sent again after a crash, or polled until effective.  Returns how many."""
        return self.sender.follow()

    def invalidate(self, subject: str, *, reason: str, generation: int | None = None) -> Outcome:
        """Purge a subject now if the rule allows; otherwise say which purge will cover it.

        Without a `generation` the call makes one of its own: durable before anything is decided.
        """
        if generation is None:
            generation = self.ports.ledger.mark(subject, reason=reason, bare=True).generation
        while True:
            started = self.ports.clock()
            may_call = bool(self.turnstile.enter().calls)
            judged = self.ports.ledger.review(self._decide if may_call else self._take_note, subjects=[subject])
            outgoing = self._pack(judged, started)
            if not outgoing:
                if may_call:
                    self.turnstile.leave()
                return self._skipped(judged, subject, generation, reason)
            self._clear_entries(subject)
            batch = outgoing[0].batch
            late = self.sender.is_late(outgoing[0])
            error = self.send(outgoing[0])
            if late:  # handed back: the relay's next look will find it due
                return self._skipped([], subject, generation, reason)
            if error or not batch.urgent:
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

    # Claiming

    def _decide(self, facts: Facts, now: float) -> Decision:
        return decide(facts, now, self._policy_for(facts))

    def _take_note(self, facts: Facts, now: float) -> Decision:
        return seen(facts, now, self._policy_for(facts))

    def _policy_for(self, facts: Facts) -> Policy:
        """Over budget, lower plans have longer windows; a publish, and the settled purge after it, never has."""
        if self.turnstile.stretch <= 1 or facts.published > facts.done or not self.ports.thrifty(facts.subject):
            return self.policy
        return self.policy.stretched(self.turnstile.stretch)

    def _pack(self, judged: Iterable[Judged], claimed_at: float, *, room: int | None = None) -> list[Outgoing]:
        members = []
        longest = 0.0
        for one in judged:
            if not isinstance(one.decision, Flush):
                continue
            member = _member(one.decision, one)
            longest = max(longest, one.decision.waited)
            self._observe_claim(member, one.decision)
            try:
                needs(member.purge, self.ports.cdn.ability)
                members.append(member)
            except Invalid as error:  # this CDN can never take it: parked with an alarm, never dropped
                self.sender.refused(Batch(cdn=self.ports.cdn.ability.name, members=(member,)), error, 0.0)
        if room is not None and self._pressed:
            members = self._escalate(members, room)
        self._pressed = longest > self.policy.bound
        members.sort(key=lambda member: not member.urgent)
        return [Outgoing(batch=batch, claimed_at=claimed_at) for batch in batches(members, self.ports.cdn.ability)]

    def _escalate(self, members: list[Member], room: int) -> list[Member]:
        """More wait, and longer, than the CDN's limits let through one by one: whole shards are purged."""
        kept = list(escalated(members, room))
        subjects = {member.subject for member in kept}
        left = tuple(member for member in members if member.subject not in subjects)
        if left:
            self.sender.hand_back(Batch(cdn=self.ports.cdn.ability.name, members=left))
        return kept

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

    # Looking

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


def _look(facts: Facts, _now: float) -> Wait:
    return Wait(facts=facts)
