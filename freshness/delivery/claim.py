"""Which rows are claimed now: all that are due, or, where the CDN has limits, what one call may carry.

The rest keeps its place.  Time starts for every new generation whether or not the CDN may be called.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from freshness.batching import capacity
from freshness.batching.batch import Batch, Member
from freshness.batching.capacity import Capacity
from freshness.batching.packing import batches, keep_apart, needs
from freshness.batching.truncate import truncated
from freshness.delivery.admission import Admission
from freshness.delivery.send import Outgoing, Sender
from freshness.delivery.skip import Claim, Skipping
from freshness.errors import Invalid
from freshness.events import Claimed, Failed
from freshness.ports import Decision, Ports, Update, Updated
from freshness.scheduling.facts import Facts, Flush, Wait
from freshness.scheduling.policy import Policy
from freshness.scheduling.rule import decide, seen
from freshness.targets.paths import by_paths
from freshness.targets.pending import plain
from freshness.targets.purge import Purge, wildcards_of

_LOOK_AT = 8  # batches of rows, when more waits than fits


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What became of one subject: the calls to make, or the generation whose purge was `left_out`.

    What was `judged` is missing where it no longer holds: claimed, and parked, or handed back for want of room.
    """

    judged: list[Updated]
    outgoing: list[Outgoing]
    left_out: int | None = None


class Claims:
    """The half of the engine that picks rows and packs them into calls."""

    def __init__(self, ports: Ports, policy: Policy, admission: Admission, sender: Sender) -> None:
        self.ports = ports
        self.policy = policy
        self.admission = admission
        self.sender = sender
        self.skipping = Skipping(ports, policy)
        self._crowded = False
        self._starred: set[str] = set()  # lacked wildcards when they were claimed last

    def due(self) -> list[Outgoing]:
        """Claim what must be purged now, immediate things first; one call's worth where there are limits."""
        claimed_at = self.ports.clock()
        ledger = self.ports.ledger
        if self.admission.open:
            claimed = _claimed(ledger.update(self.decide, limit=self.policy.batch))
            return self._packed(self._worded(self._needed(claimed)), claimed_at)
        self._take_notes()
        waiting = ledger.update(_look, limit=self.policy.batch * _LOOK_AT if self._crowded else 1)
        if not waiting:
            self._crowded = False
            self._starred.clear()
            return []
        if not self._ripe(waiting[0]):
            return []
        publishes = _is_immediate(waiting[0].decision.facts)
        granted = self.admission.enter(immediate=publishes, waited=any(map(self._lacks_capacity, waiting)))
        if not granted.calls:
            return []
        free = Capacity.of(granted, self.admission.ability)
        if self._must_share(waiting, free):
            members = self._by_shards(waiting, free)
        elif publishes and free.items and self._any_overdue(waiting):
            members = self._by_turns(waiting, free)
        else:
            members = self._one_by_one(free, most=free.items + (free.reserve if publishes else 0))
        if not members:
            self.admission.leave()
            return []
        return [Outgoing(batch=self._batch(members), claimed_at=claimed_at)]

    def named(self, subject: str) -> Named:
        """Update one subject, and claim it where the rule, and the limits, allow."""
        claimed_at = self.ports.clock()
        granted = self.admission.enter(immediate=True)  # it may be a publish
        judge = self.decide if granted.calls else self.take_note
        judged = self.ports.ledger.update(judge, subjects=[subject])
        claimed = _claimed(judged)
        needed = self._needed(claimed)
        worded = self._worded(needed)
        if self.admission.open:
            outgoing = self._packed(worded, claimed_at)
        else:
            members = self._within(worded, Capacity.of(granted, self.admission.ability))
            outgoing = [Outgoing(batch=self._batch(members), claimed_at=claimed_at)] if members else []
            if granted.calls and not members:
                self.admission.leave()
        if claimed and not needed:
            return Named(judged=judged, outgoing=[], left_out=claimed[0][0].captured)
        return Named(judged=[] if needed and not outgoing else judged, outgoing=outgoing)

    def decide(self, facts: Facts, now: float) -> Decision:
        """The rule, with the windows that the subject has at the moment."""
        return decide(facts, now, self._policy_for(facts))

    def take_note(self, facts: Facts, now: float) -> Decision:
        """The rule, for a CDN that cannot be called now."""
        return seen(facts, now, self._policy_for(facts))

    def _packed(self, needed: Iterable[Claim], claimed_at: float) -> list[Outgoing]:
        """In as few calls as the CDN can take, immediate things first."""
        claimed = sorted(needed, key=_immediate_first)
        self._tell(claimed)
        packed = batches((member for member, _ in claimed), self.admission.ability)
        return [Outgoing(batch=batch, claimed_at=claimed_at) for batch in packed]

    # Where there are limits

    def _take_notes(self) -> None:
        for _ in range(_LOOK_AT):
            if len(self.ports.ledger.update(self.take_note, limit=self.policy.batch, unseen=True)) < self.policy.batch:
                return

    def _ripe(self, first: Updated) -> bool:
        """A publish goes at once; others may wait a little for company."""
        facts = first.decision.facts
        return _is_immediate(facts) or first.now - (facts.due_at or 0.0) >= self.policy.gather

    def _lacks_capacity(self, one: Updated) -> bool:
        """Due for longer than a turn takes to come."""
        facts = one.decision.facts
        waited = one.now - (facts.due_at or 0.0) - self.policy.gather
        return not _is_immediate(facts) and waited >= self.policy.tick

    def _must_share(self, waiting: Sequence[Updated], free: Capacity) -> bool:
        """More waits, and longer, than goes out one by one; and every response carries its shard's tag."""
        return self.ports.shard_tags and 0 < free.items < len(waiting) and self._any_overdue(waiting)

    def _one_by_one(self, free: Capacity, *, most: int) -> list[Member]:
        limit = min(most, self.policy.batch)
        if self.admission.ability.together is not None:
            return self._alone(free, limit)
        for _ in range(_LOOK_AT):
            judged = self.ports.ledger.update(self._sparing(free), limit=limit)
            needed = self._worded(self._needed(_claimed(judged)))
            if needed or len(judged) < limit or not any(map(_is_past, judged)):  # else look at the next
                break
        members = self._within(needed, free)
        self._crowded = len(judged) == limit or len(members) < len(needed)
        return members

    def _alone(self, free: Capacity, limit: int) -> list[Member]:
        """Whoever's turn it is takes along those that may share its call, and claims nobody else."""
        waiting = [one.decision.facts.subject for one in self.ports.ledger.update(_look, limit=limit)]
        alike = self._alike(waiting)
        needed = self._in_turn(alike, free)
        members = self._within(needed, free)
        self._crowded = len(alike) < len(waiting) or len(waiting) == limit or len(members) < len(needed)
        return members

    def _by_turns(self, waiting: Sequence[Updated], free: Capacity) -> list[Member]:
        """A flood of publishes does not keep out what waits beyond its bound, nor the other way round."""
        facts, now = [one.decision.facts for one in waiting], waiting[0].now
        subjects = capacity.turns(facts, overdue=lambda one: self._overdue(one, now))
        return self._within(self._in_turn(self._alike(subjects)[: min(free.items, self.policy.batch)], free), free)

    def _by_shards(self, waiting: Sequence[Updated], free: Capacity) -> list[Member]:
        facts, now = [one.decision.facts for one in waiting], waiting[0].now
        subjects = capacity.chosen(facts, free, overdue=lambda one: self._overdue(one, now))
        claimed = self._in_turn(self._alike(subjects), free)
        return self._within([(capacity.sharded(member), flush) for member, flush in claimed], free)

    def _alike(self, subjects: Sequence[str]) -> list[str]:
        """Those of them that may share a call with the first."""
        together = self.admission.ability.together
        if together is None:
            return list(subjects)
        named = [(together(subject), subject) for subject in subjects]
        return [subject for name, subject in named if name == named[0][0]]

    def _in_turn(self, subjects: Sequence[str], free: Capacity) -> list[Claim]:
        turn = {subject: number for number, subject in enumerate(subjects)}
        starred = [subject for subject in subjects if subject in self._starred]
        spared = set(starred[free.wildcards :]) if free.wildcards is not None else set()
        judged = self.ports.ledger.update(self.decide, subjects=[one for one in subjects if one not in spared])
        return sorted(self._worded(self._needed(_claimed(judged))), key=lambda claim: turn[claim[0].subject])

    def _sparing(self, free: Capacity) -> Update:
        """The rule, but of those that lacked wildcards no more than there are: the rest would only be handed back."""
        left = free.wildcards

        def judge(facts: Facts, now: float) -> Decision:
            nonlocal left
            if left is not None and facts.subject in self._starred:
                left -= 1
                if left < 0:
                    return self.take_note(facts, now)
            return self.decide(facts, now)

        return judge if self._starred else self.decide

    def _within(self, claimed: Sequence[Claim], free: Capacity) -> list[Member]:
        members, left = capacity.fitting([member for member, _ in claimed], free)
        if left:
            self.sender.hand_back(self._batch(left))
        kept = {member.subject for member in members}
        self._starred = self._starred - kept | {member.subject for member in left if wildcards_of(member.purge)}
        self._tell([claim for claim in claimed if claim[0].subject in kept])
        return members

    def _batch(self, members: Sequence[Member]) -> Batch:
        return Batch(cdn=self.admission.ability.name, members=tuple(members))

    def _any_overdue(self, waiting: Sequence[Updated]) -> bool:
        return any(self._overdue(one.decision.facts, one.now) for one in waiting)

    def _overdue(self, facts: Facts, now: float) -> bool:
        waited = now - facts.first_dirty_at if facts.first_dirty_at is not None else 0.0
        return waited > self._policy_for(facts).bound

    # What was claimed

    def _policy_for(self, facts: Facts) -> Policy:
        """Over budget, lower plans have longer windows; a publish, and the settled purge after it, never has."""
        if (
            self.admission.stretch <= 1
            or facts.last_immediate > facts.done
            or not self.ports.thrifty(plain(facts.subject))
        ):
            return self.policy
        return self.policy.stretched(self.admission.stretch)

    def _needed(self, claimed: list[Claim]) -> list[Claim]:
        """Without those of which no edge holds anything.  After the claim: see `freshness.delivery.skip`."""
        left_out = self.skipping.left_out(claimed)
        return [claim for claim in claimed if claim[0].subject not in left_out] if left_out else claimed

    def _worded(self, claimed: Iterable[Claim]) -> list[Claim]:
        """As the CDN is asked for them."""
        worded = []
        for member, flush in claimed:
            try:
                worded.append((self._whole(member, member.purge), flush))
            except Invalid as error:
                worded += self._in_part(member, flush, error)
        return worded

    def _whole(self, member: Member, purge: Purge) -> Member:
        purge = by_paths(plain(member.subject), purge, self.ports.paths_of)
        needs(purge, self.admission.ability)
        keep_apart(member.subject, purge, self.admission.ability)
        return replace(member, purge=purge)

    def _in_part(self, member: Member, flush: Flush, error: Invalid) -> list[Claim]:
        """What is too much for a call, or beyond the CDN, must not keep other edits of the subject from being purged.

        Half as many of its marks are tried at first: the others stay due.  Of a single mark goes what the CDN takes,
        with an alarm that says so.  Where it cannot take even the subject's own tag, that is parked with an alarm.
        """
        subject, done = member.subject, flush.facts.done
        try:
            own = self._whole(member, Purge.of(subject)).purge
        except Invalid as wrong:
            self.sender.refused(self._batch([member]), wrong, 0.0)
            return []
        if not flush.immediate and member.captured > done + 1:
            half = (done + member.captured) // 2
            self.sender.hand_back(self._batch([member]))
            return self._worded(_claimed(self.ports.ledger.update(_up_to(half, self.decide), subjects=[subject])))
        ability = self.admission.ability
        named = by_paths(plain(subject), member.purge, self.ports.paths_of)
        part = truncated(subject, named, ability, own=own)
        if flush.settled:  # else another purge follows, and tells of it
            left = sorted(named.items - part.items)
            said = f"{type(error).__name__}: {error}; {len(left)} left out, {left[0]!r:.80} the first of them"
            self.ports.observe(Failed(**member.said(), cdn=ability.name, error=said, parked=True, seconds=0.0))
        return [(replace(member, purge=part), flush)]

    def _tell(self, claimed: Iterable[Claim]) -> None:
        for member, flush in claimed:
            shut = 0.0 if flush.immediate else self.policy.rate
            self.ports.observe(Claimed(**member.said(), coalesced=flush.coalesced, waited=flush.waited, shut_for=shut))


def _claimed(judged: Iterable[Updated]) -> list[Claim]:
    return [(_member(one.decision, one), one.decision) for one in judged if isinstance(one.decision, Flush)]


def _up_to(generation: int, judge: Update) -> Update:
    """The same judgement, of marks up to a generation."""

    def judged(facts: Facts, now: float) -> Decision:
        decision = judge(facts, now)
        if isinstance(decision, Flush) and not decision.immediate:
            return replace(decision, captured=min(decision.captured, generation))
        return decision

    return judged


def _is_past(one: Updated) -> bool:
    """Not due any more, so that the next look finds others."""
    due_at = one.decision.facts.due_at
    return due_at is None or due_at > one.now


def _is_immediate(facts: Facts) -> bool:
    return facts.immediate > facts.done


def _immediate_first(claim: Claim) -> bool:
    return not claim[0].immediate


def _member(flush: Flush, judged: Updated) -> Member:
    return Member(
        subject=flush.facts.subject,
        captured=flush.captured,
        epoch=flush.facts.lease_epoch,
        settled=flush.settled,
        immediate=flush.immediate,
        purge=judged.purge,
        dirty_since=flush.facts.first_dirty_at,
        reason=flush.reason if not flush.coalesced else f"{flush.reason}, coalesced({flush.coalesced})",
    )


def _look(facts: Facts, _now: float) -> Wait:
    return Wait(facts=facts)
