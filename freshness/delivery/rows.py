"""Rows claimed by the rule: purges of what no edge holds are skipped, the rest is as the CDN is asked for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from freshness.batching.batch import Claim
from freshness.delivery.claimed import claims_in
from freshness.delivery.members import KnownMembers
from freshness.delivery.skip import Skipping
from freshness.delivery.translation import Translation
from freshness.events import Claimed
from freshness.ports import Ports, Update, Updated
from freshness.scheduling.facts import Facts, Wait
from freshness.scheduling.policy import Policy
from freshness.targets.subject import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedRows:
    """What one update of the ledger claimed.

    updated  all rows that were looked at, with their decisions
    flushed  the claims of those that the rule flushed
    needed   the claims among them that some edge may hold copies for
    claims   these as the CDN is asked for them; parked rows are missing
    began    when, by the engine's own clock: no lease of theirs began before it
    """

    updated: list[Updated]
    flushed: list[Claim]
    needed: list[Claim]
    claims: list[Claim]
    began: float


class Rows:
    """Claims rows of the ledger."""

    def __init__(self, ports: Ports, policy: Policy, known: KnownMembers, translation: Translation) -> None:
        self._ledger = ports.ledger
        self._observe = ports.observe
        self._clock = ports.clock
        self._policy = policy
        self._known = known.names
        self._translation = translation
        self._skipping = Skipping(ports, policy)

    def claim(
        self, update: Update, *, limit: int = 500, subjects: Sequence[Subject] | None = None, asked: bool = False
    ) -> ClaimedRows:
        """Claim the rows that `update` flushes, among all due rows or those of `subjects`; `asked` by somebody."""
        began = self._clock()
        updated = self._ledger.update(update, limit=limit, subjects=subjects, known=self._known)
        flushed = claims_in(updated)
        needed = self._skipping.needed(flushed, asked=asked)  # after the claim: see `freshness.delivery.skip`
        claims = self._translation.translated(needed)
        return ClaimedRows(updated=updated, flushed=flushed, needed=needed, claims=claims, began=began)

    def claim_first(self, update: Update, *, limit: int) -> ClaimedRows:
        """Claim the first of all due rows that `update` flushes: where it flushes none of `limit`, of those after them.

        In a flood thousands of rows only begin to wait, and they come before those whose wait has ended.
        """
        while True:
            claimed = self.claim(update, limit=limit)
            if claimed.claims or len(claimed.updated) < limit or not any(map(_is_past, claimed.updated)):
                return claimed

    def look(self, *, limit: int) -> list[Updated]:
        """The first of the rows that are due, as they are."""
        return self._ledger.update(_as_it_is, limit=limit, known=self._known)

    def tell(self, claims: Iterable[Claim]) -> None:
        """Tell of the claims that are about to be sent."""
        for member, flush, _ in claims:
            shut = 0.0 if flush.immediate else self._policy.rate
            self._observe(Claimed(**member.said(), coalesced=flush.coalesced, waited=flush.waited, shut_for=shut))


def _is_past(one: Updated) -> bool:
    """Whether the next look finds others in its place."""
    due_at = one.decision.facts.due_at
    return due_at is None or due_at > one.now


def _as_it_is(facts: Facts, _now: float) -> Wait:
    return Wait(facts=facts)
