"""Rows claimed by the rule: purges without a copy at any edge are skipped, the rest translated for the CDN."""

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
    """The claims made by an update of the ledger.

    updated  all rows looked at, with their decisions
    flushed  the claims of all flushed rows
    needed   the claims among them with possible copies at an edge
    claims   the needed claims as translated for the CDN, without parked rows
    began    start of the claim by the engine's own clock, in seconds: no earlier than any lease
    """

    updated: list[Updated]
    flushed: list[Claim]
    needed: list[Claim]
    claims: list[Claim]
    began: float


class Rows:
    """Claims of due rows in the ledger, by the rule, as batches of purges."""

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
        """Claim the rows flushed by `update`, of all due rows or of `subjects`; `asked` for an explicit request."""
        began = self._clock()
        updated = self._ledger.update(update, limit=limit, subjects=subjects, known=self._known)
        flushed = claims_in(updated)
        needed = self._skipping.needed(flushed, asked=asked)  # after the claim: see `freshness.delivery.skip`
        claims = self._translation.translated(needed)
        return ClaimedRows(updated=updated, flushed=flushed, needed=needed, claims=claims, began=began)

    def claim_first(self, update: Update, *, limit: int) -> ClaimedRows:
        """Claim the first due rows flushed by `update`; where none of `limit` is flushed, look at the next rows.

        In a flood thousands of rows only begin to wait, and come before the rows whose wait has ended.
        """
        while True:
            claimed = self.claim(update, limit=limit)
            if claimed.claims or len(claimed.updated) < limit or not any(map(_is_past, claimed.updated)):
                return claimed

    def look(self, *, limit: int) -> list[Updated]:
        """Return the first of the due rows, unchanged."""
        return self._ledger.update(_as_it_is, limit=limit, known=self._known)

    def tell(self, claims: Iterable[Claim]) -> None:
        """Tell of the claims about to be sent."""
        for member, flush, _ in claims:
            shut = 0.0 if flush.immediate else self._policy.rate
            self._observe(Claimed(**member.said(), coalesced=flush.coalesced, waited=flush.waited, shut_for=shut))


def _is_past(one: Updated) -> bool:
    """Whether the row gives up its place to later rows at the next look."""
    due_at = one.decision.facts.due_at
    return due_at is None or due_at > one.now


def _as_it_is(facts: Facts, _now: float) -> Wait:
    return Wait(facts=facts)
