"""Claims of due rows: of every due row or, where the CDN has limits, of as many as fit into a call.

Admission comes before the claim: rows claimed without admission would be handed back at every tick.  Every new
generation begins its wait whether or not the CDN may be called.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from freshness.batching.batch import Batch, Claim, ClaimedBatch, Member
from freshness.batching.capacity import Capacity
from freshness.batching.packing import batches
from freshness.delivery.admission import Admission
from freshness.delivery.members import KnownMembers
from freshness.delivery.retry import Retries
from freshness.delivery.rows import Rows
from freshness.delivery.selection import Selection
from freshness.delivery.translation import Translation
from freshness.delivery.windows import Windows
from freshness.ports import Ports, Updated
from freshness.scheduling.facts import Facts
from freshness.scheduling.policy import Policy
from freshness.targets.subject import Subject

_NOTED_AT_A_TIME = 4  # batches of rows with new generations noted by a single transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectClaim:
    """The outcome of a look at a subject: the batches to send, or the generation whose purge was `skipped`.

    A row in `updated` is missing where its decision no longer holds: claimed, then parked, or handed back because the
    call had no capacity for it.
    """

    updated: list[Updated]
    batches: list[ClaimedBatch]
    skipped: int | None = None


class Claims:
    """Picks rows and packs them into batches."""

    def __init__(
        self,
        ports: Ports,
        policy: Policy,
        known: KnownMembers,
        admission: Admission,
        windows: Windows,
        retries: Retries,
    ) -> None:
        self._ledger = ports.ledger
        self._known = known.names
        self._policy = policy
        self._admission = admission
        self._windows = windows
        translation = Translation(ports, admission.ability, windows.decide, known, retries)
        self._rows = Rows(ports, policy, known, translation)
        self._selection = Selection(ports, policy, admission.ability, windows, self._rows, retries)

    def due(self) -> list[ClaimedBatch]:
        """Claim the rows to be purged now, immediate purges first; with limits, as many as fit into a call."""
        if self._admission.open:
            claimed = self._rows.claim_first(self._windows.decide, limit=self._policy.batch)
            return self._packed(claimed.claims, claimed.began)
        self.take_notes()
        waiting = self._selection.waiting()
        if not waiting or not self._may_go(waiting[0]):
            return []
        immediate = _is_immediate(waiting[0].decision.facts)
        granted = self._admission.enter(immediate=immediate, waited=any(map(self._lacks_capacity, waiting)))
        if not granted.calls:
            return []
        free = Capacity.of(granted, self._admission.ability)
        selected = self._selection.select(waiting, free, immediate=immediate)
        if not selected.members:
            self._admission.leave()
        return self._batched(selected.members, selected.began)

    def take_notes(self) -> None:
        """Take note of every new generation, to begin its wait, and claim nothing.

        A publish among them goes first: the rest of a flood is noted at the next look.
        """
        most, take_note = self._policy.batch * _NOTED_AT_A_TIME, self._windows.take_note
        while True:
            noted = self._ledger.update(take_note, limit=most, unseen=True, known=self._known)
            self._selection.noted(len(noted))
            if len(noted) < most or _is_immediate(noted[0].decision.facts):
                return

    def named(self, subject: str) -> SubjectClaim:
        """Decide on a subject, and claim its row where the rule and the limits allow."""
        granted = self._admission.enter(immediate=True)  # because the subject may wait for an immediate purge
        decide = self._windows.decide if granted.calls else self._windows.take_note
        claimed = self._rows.claim(decide, subjects=[Subject.parse(subject)], asked=True)
        if self._admission.open:
            ready = self._packed(claimed.claims, claimed.began)
        else:
            members = self._selection.fit(claimed.claims, Capacity.of(granted, self._admission.ability))
            if granted.calls and not members:
                self._admission.leave()
            ready = self._batched(members, claimed.began)
        if claimed.flushed and not claimed.needed:
            return SubjectClaim(updated=claimed.updated, batches=[], skipped=claimed.flushed[0].member.captured)
        return SubjectClaim(updated=[] if claimed.needed and not ready else claimed.updated, batches=ready)

    def _packed(self, claims: Sequence[Claim], claimed_at: float) -> list[ClaimedBatch]:
        """Pack claims into as few calls as the CDN allows, immediate purges first."""
        ordered = sorted(claims, key=lambda claim: not claim.member.immediate)
        self._rows.tell(ordered)
        packed = batches((claim.member for claim in ordered), self._admission.ability)
        return [ClaimedBatch(batch=batch, claimed_at=claimed_at) for batch in packed]

    def _batched(self, members: Sequence[Member], claimed_at: float) -> list[ClaimedBatch]:
        batch = Batch(cdn=self._admission.ability.name, members=tuple(members))
        return [ClaimedBatch(batch=batch, claimed_at=claimed_at)] if members else []

    def _may_go(self, first: Updated) -> bool:
        """Whether the first row may be purged now: a publish at once, a scheduled purge after waiting for company."""
        facts = first.decision.facts
        return _is_immediate(facts) or first.now - (facts.due_at or 0.0) >= self._policy.gather

    def _lacks_capacity(self, one: Updated) -> bool:
        """Whether a row has been due for longer than its turn takes to come."""
        facts = one.decision.facts
        waited = one.now - (facts.due_at or 0.0) - self._policy.gather
        return not _is_immediate(facts) and waited >= self._policy.tick


def _is_immediate(facts: Facts) -> bool:
    return facts.immediate > facts.done
