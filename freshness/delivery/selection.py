"""Which of the due rows one call takes, where the CDN has limits.  The rest keeps its place."""

from collections.abc import Sequence

from freshness.batching import capacity
from freshness.batching.ability import Ability
from freshness.batching.batch import Batch, Claim, Member
from freshness.batching.capacity import Capacity
from freshness.delivery.retry import Retries
from freshness.delivery.rows import Rows
from freshness.delivery.windows import Windows
from freshness.ports import Decision, Ports, Update, Updated
from freshness.scheduling.facts import Facts
from freshness.scheduling.policy import Policy
from freshness.targets.purge import wildcards_of
from freshness.targets.subject import Subject

_LOOK_AT = 8  # batches of rows, when more waits than fits


class Selection:
    """Claims one call's worth of rows: publishes first, one by one, in turns, or by whole shards."""

    def __init__(
        self, ports: Ports, policy: Policy, ability: Ability, windows: Windows, rows: Rows, retries: Retries
    ) -> None:
        self._shard_tags = ports.shard_tags
        self._policy = policy
        self._ability = ability
        self._windows = windows
        self._rows = rows
        self._retries = retries
        self._more_waits = False
        self._short_of_wildcards: set[Subject] = set()  # lacked wildcards when they were claimed last

    def waiting(self) -> list[Updated]:
        """Look at the first of the rows that are due; at more of them where not all of them fitted last time."""
        waiting = self._rows.look(limit=self._policy.batch * _LOOK_AT if self._more_waits else 1)
        if not waiting:
            self._more_waits = False
            self._short_of_wildcards.clear()
        return waiting

    def select(self, waiting: Sequence[Updated], free: Capacity, *, immediate: bool) -> list[Member]:
        """Claim what fits `free` of the `waiting` rows.  `immediate`: the first of them is to be purged at once."""
        overdue = any(self._windows.is_overdue(one.decision.facts, one.now) for one in waiting)
        if self._shard_tags and 0 < free.items < len(waiting) and overdue:
            return self._by_shards(waiting, free)
        if immediate and free.items and overdue:
            return self._in_turns(waiting, free)
        return self._one_by_one(free, most=free.items + (free.reserve if immediate else 0))

    def fit(self, claims: Sequence[Claim], free: Capacity) -> list[Member]:
        """The members that fit; the rows of the others are handed back."""
        members, left = capacity.fitting([claim.member for claim in claims], free)
        if left:
            self._retries.hand_back(Batch(cdn=self._ability.name, members=tuple(left)))
        kept = {member.subject for member in members}
        lacking = {member.subject for member in left if wildcards_of(member.purge)}
        self._short_of_wildcards = self._short_of_wildcards - kept | lacking
        self._rows.tell(claim for claim in claims if claim.member.subject in kept)
        return members

    def _one_by_one(self, free: Capacity, *, most: int) -> list[Member]:
        limit = min(most, self._policy.batch)
        if self._ability.together is not None:
            return self._with_those_alike(free, limit)
        for _ in range(_LOOK_AT):
            claimed = self._rows.claim(self._sparing(free), limit=limit)
            # Where all that was looked at is past, the next look finds others.
            if claimed.claims or len(claimed.updated) < limit or not any(map(_is_past, claimed.updated)):
                break
        members = self.fit(claimed.claims, free)
        self._more_waits = len(claimed.updated) == limit or len(members) < len(claimed.claims)
        return members

    def _with_those_alike(self, free: Capacity, limit: int) -> list[Member]:
        """Claim the first in turn with those that may share its call, and no others."""
        waiting = [one.decision.facts.subject for one in self._rows.look(limit=limit)]
        alike = self._alike(waiting)
        claims = self._claimed_in_turn(alike, free)
        members = self.fit(claims, free)
        self._more_waits = len(alike) < len(waiting) or len(waiting) == limit or len(members) < len(claims)
        return members

    def _in_turns(self, waiting: Sequence[Updated], free: Capacity) -> list[Member]:
        """A flood of publishes does not keep out what waits beyond its bound, nor the other way round."""
        facts, now = [one.decision.facts for one in waiting], waiting[0].now
        subjects = capacity.turns(facts, overdue=lambda one: self._windows.is_overdue(one, now))
        first = self._alike(subjects)[: min(free.items, self._policy.batch)]
        return self.fit(self._claimed_in_turn(first, free), free)

    def _by_shards(self, waiting: Sequence[Updated], free: Capacity) -> list[Member]:
        """More waits, and longer, than goes out one by one; and every response carries its shard's tag."""
        facts, now = [one.decision.facts for one in waiting], waiting[0].now
        subjects = capacity.chosen(facts, free, overdue=lambda one: self._windows.is_overdue(one, now))
        claims = self._claimed_in_turn(self._alike(subjects), free)
        return self.fit([Claim(capacity.sharded(member), flush) for member, flush in claims], free)

    def _alike(self, subjects: Sequence[Subject]) -> list[Subject]:
        """Those of them that may share a call with the first."""
        together = self._ability.together
        if together is None:
            return list(subjects)
        named = [(together(subject), subject) for subject in subjects]
        return [subject for name, subject in named if name == named[0][0]]

    def _claimed_in_turn(self, subjects: Sequence[Subject], free: Capacity) -> list[Claim]:
        turn = {subject: number for number, subject in enumerate(subjects)}
        short = [subject for subject in subjects if subject in self._short_of_wildcards]
        spared = set(short[free.wildcards :]) if free.wildcards is not None else set()
        claimed = self._rows.claim(self._windows.decide, subjects=[one for one in subjects if one not in spared])
        return sorted(claimed.claims, key=lambda claim: turn[claim.member.subject])

    def _sparing(self, free: Capacity) -> Update:
        """The rule, but of rows that lacked wildcards no more than there are: the rest would only be handed back."""
        left = free.wildcards

        def decide(facts: Facts, now: float) -> Decision:
            nonlocal left
            if left is not None and facts.subject in self._short_of_wildcards:
                left -= 1
                if left < 0:
                    return self._windows.take_note(facts, now)
            return self._windows.decide(facts, now)

        return decide if self._short_of_wildcards else self._windows.decide


def _is_past(one: Updated) -> bool:
    due_at = one.decision.facts.due_at
    return due_at is None or due_at > one.now
