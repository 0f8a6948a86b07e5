"""Selection of due rows for a call, where the CDN has limits.  The rest keeps its place."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from math import inf

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
from freshness.targets.tags import SHARDS

_LOOK_AT = 8  # batches of rows, when more rows wait than fit
_FLOOD = 25_000  # rows looked at where whole shards are purged
_BY_SHARDS = 4  # most batches of rows in a call by whole shards


@dataclass(frozen=True, slots=True, kw_only=True)
class Selected:
    """The members of a call; their claims `began` at this time by the engine's own clock."""

    members: list[Member] = field(default_factory=list)
    began: float = 0.0


class Selection:
    """Claims rows for a call: publishes first, one by one, in turns, or by whole shards."""

    def __init__(
        self, ports: Ports, policy: Policy, ability: Ability, windows: Windows, rows: Rows, retries: Retries
    ) -> None:
        self._shard_tags = ports.shard_tags
        self._clock = ports.clock
        self._policy = policy
        self._ability = ability
        self._windows = windows
        self._rows = rows
        self._retries = retries
        self._more_waits = False
        self._noted: list[tuple[float, int]] = []  # time and number of rows seen and not yet due
        self._flooded = False
        self._due_before = 0  # rows, at the last look at a whole flood
        self._rest: list[Facts] = []  # rows of the last whole flood
        self._gathered = False
        self._look_again_at = 0.0
        self._most_by_shards = policy.batch * _BY_SHARDS
        self._short_of_wildcards: set[Subject] = set()  # lacked wildcards at their last claim

    def waiting(self) -> list[Updated]:
        """Look at the first of the due rows; at more of them where a flood may have to be purged by shards.

        Without shards, at more where the last call could not take all rows.
        """
        more = self._policy.batch * _LOOK_AT if self._more_waits else 1
        if self._shard_tags:
            more = self._policy.batch + 1 if self._flooded else max(more, self._one_by_one_within + 1)
        waiting = self._rows.look(limit=more)
        if not waiting:
            self._more_waits = self._flooded = False
            self._short_of_wildcards.clear()
        return waiting

    def noted(self, number: int) -> None:
        """Take into account `number` rows noted just now, and due soon."""
        now = self._clock()
        recent = [(at, count) for at, count in self._noted if now - at < self._policy.debounce]
        self._noted = [*recent, (now, number)] if number else recent

    def select(self, waiting: Sequence[Updated], free: Capacity, *, immediate: bool) -> Selected:
        """Claim as many `waiting` rows as fit `free`; with `immediate` the first row waits for an immediate purge."""
        overdue = any(self._windows.is_overdue(one.decision.facts, one.now) for one in waiting)
        if self._shard_tags and 0 < free.items < len(waiting) and overdue:
            return self._by_shards([one.decision.facts for one in waiting], free, now=waiting[0].now)
        if self._shard_tags and free.items and self._is_flooded(len(waiting)):
            return self._of_a_flood(waiting, free)
        if immediate and free.items and overdue:
            return self._in_turns(waiting, free)
        return self._one_by_one(free, most=free.items + (free.reserve if immediate else 0))

    def fit(self, claims: Sequence[Claim], free: Capacity) -> list[Member]:
        """Return the fitting members; hand the rest of the rows back."""
        members, left = capacity.fitting([claim.member for claim in claims], free)
        if left:
            self._retries.hand_back(Batch(cdn=self._ability.name, members=tuple(left)))
        kept = {member.subject for member in members}
        lacking = {member.subject for member in left if wildcards_of(member.purge)}
        self._short_of_wildcards = self._short_of_wildcards - kept | lacking
        self._rows.tell(claim for claim in claims if claim.member.subject in kept)
        return members

    def _is_flooded(self, waiting: int) -> bool:
        """Whether more rows wait, or will soon be due, than can go out singly in time; until hardly any are left.

        The rest of a flood has less time than the whole flood had.
        """
        number = waiting + sum(number for _, number in self._noted)
        most = min(self._policy.batch, SHARDS) if self._flooded else self._one_by_one_within
        self._flooded = number > most
        return self._flooded

    @property
    def _one_by_one_within(self) -> int:
        """The number of purges that can go out singly within a window: with more rows, all of them would be late."""
        most = self._ability.items_within(self._policy.rate, batch=self._policy.batch)
        return _FLOOD if most == inf else int(most)

    def _one_by_one(self, free: Capacity, *, most: int) -> Selected:
        limit = min(most, self._policy.batch)
        if self._ability.together is not None:
            return self._with_those_alike(free, limit)
        claimed = self._rows.claim_first(self._sparing(free), limit=limit)
        members = self.fit(claimed.claims, free)
        self._more_waits = len(claimed.updated) == limit or len(members) < len(claimed.claims)
        return Selected(members=members, began=claimed.began)

    def _with_those_alike(self, free: Capacity, limit: int) -> Selected:
        """Claim the first row in turn together with rows allowed in its call, and no further rows."""
        waiting = [one.decision.facts.subject for one in self._rows.look(limit=limit)]
        alike = self._alike(waiting)
        claimed, claims = self._claimed_in_turn(alike, free)
        members = self.fit(claims, free)
        self._more_waits = len(alike) < len(waiting) or len(waiting) == limit or len(members) < len(claims)
        return Selected(members=members, began=claimed)

    def _in_turns(self, waiting: Sequence[Updated], free: Capacity) -> Selected:
        """Take turns between publishes and overdue rows: neither kind keeps the other out."""
        facts, now = [one.decision.facts for one in waiting], waiting[0].now
        subjects = capacity.turns(facts, overdue=lambda one: self._windows.is_overdue(one, now))
        first = self._alike(subjects)[: min(free.items, self._policy.batch)]
        claimed, claims = self._claimed_in_turn(first, free)
        return Selected(members=self.fit(claims, free), began=claimed)

    def _of_a_flood(self, waiting: Sequence[Updated], free: Capacity) -> Selected:
        """Claim from a flood: publishes and long overdue rows singly, the rest by shards.

        Each shard should be purged once for all its rows, and rows marked together are due at different times, because
        relays see them over seconds.  The rest hence waits until no more rows come, half a window at most.  A look at
        the whole flood takes longer than a call, and is taken only once in a while.
        """
        now = waiting[0].now
        waited = now - min(one.decision.facts.due_at or now for one in waiting)
        seen, at_once = waiting, sum(_is_pressing(one, self._policy) for one in waiting)
        all_taken = self._gathered and not self._rest
        if self._clock() >= self._look_again_at or all_taken or at_once > self._policy.batch:
            began = self._clock()
            seen = self._rows.look(limit=_FLOOD)
            took = self._clock() - began
            comes, self._due_before = len(seen) > self._due_before, len(seen)
            self._gathered = waited >= (self._policy.rate / 2 if comes else self._policy.settle)
            self._rest = [one.decision.facts for one in seen if self._gathered and not _is_pressing(one, self._policy)]
            self._look_again_at = began + max(self._policy.settle / 2, 5 * took)
        first = [one.decision.facts for one in seen if _is_pressing(one, self._policy)]
        if len(first) > min(free.items, self._policy.batch):  # a flood of publishes
            return self._by_shards([one.decision.facts for one in seen], free, now=now)
        return self._by_shards(self._rest, free, now=now, besides=[facts.subject for facts in first])

    def _by_shards(
        self, waiting: Sequence[Facts], free: Capacity, *, now: float, besides: Sequence[Subject] = ()
    ) -> Selected:
        """Claim whole shards of waiting rows, and the subjects `besides` singly; every response has its shard's tag."""
        left = replace(free, items=free.items - len(besides))
        overdue = partial(self._windows.is_overdue, now=now)
        subjects = capacity.chosen(waiting, left, most=self._most_by_shards, overdue=overdue)
        if not (besides or subjects):
            return Selected()
        began, claims = self._claimed_in_turn(self._alike([*besides, *subjects]), free)
        members = self.fit(capacity.by_shards(claims, besides=frozenset(besides)), free)
        taken = {claim.member.subject for claim in claims}.union(subjects)
        self._rest = [facts for facts in self._rest if facts.subject not in taken]
        self._most_by_shards = _in_time(
            len(claims), self._clock() - began, before=self._most_by_shards, policy=self._policy
        )
        return Selected(members=members, began=began)

    def _alike(self, subjects: Sequence[Subject]) -> list[Subject]:
        """Return the subjects allowed in a call with the first."""
        together = self._ability.together
        if together is None or not subjects:
            return list(subjects)
        named = [(together(subject), subject) for subject in subjects]
        return [subject for name, subject in named if name == named[0][0]]

    def _claimed_in_turn(self, subjects: Sequence[Subject], free: Capacity) -> tuple[float, list[Claim]]:
        """Return the claims of `subjects`, in that order, and their start by the engine's own clock."""
        turn = {subject: number for number, subject in enumerate(subjects)}
        short = [subject for subject in subjects if subject in self._short_of_wildcards]
        spared = set(short[free.wildcards :]) if free.wildcards is not None else set()
        claimed = self._rows.claim(self._windows.decide, subjects=[one for one in subjects if one not in spared])
        return claimed.began, sorted(claimed.claims, key=lambda claim: turn[claim.member.subject])

    def _sparing(self, free: Capacity) -> Update:
        """Return the rule, limited to as many rows short of wildcards as there are wildcards left.

        Further rows would only be handed back.
        """
        left = free.wildcards

        def decide(facts: Facts, now: float) -> Decision:
            nonlocal left
            if left is not None and facts.subject in self._short_of_wildcards:
                left -= 1
                if left < 0:
                    return self._windows.take_note(facts, now)
            return self._windows.decide(facts, now)

        return decide if self._short_of_wildcards else self._windows.decide


def _is_pressing(one: Updated, policy: Policy) -> bool:
    """Whether a row waits for an immediate purge, or became due late after waiting for its window."""
    facts = one.decision.facts
    due_at = facts.due_at or one.now
    return facts.immediate > facts.done or due_at - (facts.first_dirty_at or due_at) >= policy.rate / 2


def _in_time(number: int, took: float, *, before: int, policy: Policy) -> int:
    """Return the number of rows to claim next, after `number` rows took `took` seconds: as many as are sent in time.

    Rows handed back for being late would be as late at their next claim.
    """
    longest = policy.send_window * 0.75
    if took <= longest:
        return min(policy.batch * _BY_SHARDS, 2 * before)
    return max(policy.batch // _BY_SHARDS, int(number * longest / took))
