"""The engine of a process: claims due rows, sends and follows their purges, and confirms the pages at the edge.

A batch goes through this package in order: admitted and claimed (`claim`, `admission`), then booked, called, judged and
credited (`send`).  Any number of engines may run at once, in any process; each may die at any line.  Every fact needed
after a crash is in the ledger before the step that needs it.
"""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from freshness.batching.batch import Batch, ClaimedBatch
from freshness.delivery import origin_bytes, verify, warm
from freshness.delivery.admission import Admission
from freshness.delivery.billing import Billing
from freshness.delivery.call import Caller, group_of
from freshness.delivery.claim import Claims
from freshness.delivery.credit import Credit
from freshness.delivery.follow import Follower
from freshness.delivery.members import KnownMembers
from freshness.delivery.pauses import KnownPauses
from freshness.delivery.retry import Retries
from freshness.delivery.send import Sender
from freshness.delivery.translation import names_things
from freshness.delivery.windows import Windows
from freshness.errors import CdnError, StoreUnavailable
from freshness.events import Coalesced, Verified, Warmed
from freshness.ports import Answer, Decision, Fetch, Page, Ports, Updated
from freshness.scheduling.facts import Done, Facts
from freshness.scheduling.outcomes import knows
from freshness.scheduling.policy import Policy
from freshness.targets.subject import Subject, wider


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestOutcome:
    """The outcome of an explicit request (`Engine.invalidate`).

    skipped        this call sent no purge to credit its generation
    covered        an earlier purge credits it; else a committed row promises the purge at `scheduled_for` (seconds by
                   the ledger's clock)
    batch          the sent purge; `None` without `skipped` where no edge holds a response of the subject
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
    """The outcome of a look through the edge: counts of pages `fetched` and `failed`, and the verdict over them.

    `trouble` is the reason why the first page without proof proved nothing; empty where every page proved its state.
    `pages` are the fetched pages; `above` is the part of wider subjects in the generation of each.
    """

    fetched: int
    failed: int
    verdict: verify.Verdict
    trouble: str = ""
    pages: Sequence[warm.FetchedPage] = ()
    above: int = 0


class Engine:
    """Tick, send, follow; answer explicit requests; confirm.  `jitter` spreads retries, `draw` numbers claims."""

    def __init__(
        self,
        ports: Ports,
        policy: Policy,
        *,
        jitter: Callable[[], float] | None = None,
        draw: Callable[[], int] | None = None,
    ) -> None:
        self.ports = ports
        self.policy = policy
        group = group_of(ports.cdn)
        ability = group.ability if ports.limits is None else replace(group.ability, limits=ports.limits)
        self._precise = names_things(ports, ability)
        self._own = ports.origin if self._precise else None  # untouched copies count by the state that they show
        self.look: Fetch = ports.fetch if self._own is None else origin_bytes.by_origin(ports.fetch, self._own)
        self.billing = Billing(ports, group)
        self.admission = Admission(ports, ability, self.billing)
        self.pauses = KnownPauses(ports, group)
        self.windows = Windows(ports, policy, self.billing, self.pauses, draw or _random_number)
        self.members = KnownMembers(ports, policy, group)
        retries = Retries(ports, policy, jitter=jitter)
        credit = Credit(ports, policy, group, self.members, retries)
        caller = Caller(ports, group, self.members, self.admission, self.billing, self.pauses)
        self.claims = Claims(ports, policy, self.members, self.admission, self.windows, retries)
        self.sender = Sender(ports, policy, self.members, self.admission, caller, retries, credit)
        self._follower = Follower(
            ports, policy, group, self.members, self.admission, retries, credit, self.sender, self.pauses
        )

    def shown(self, page: Page, copy: Answer) -> Answer:
        """Return a copy fetched from an edge; an untouched copy of the origin's bytes with the origin's generation."""
        return copy if self._own is None else origin_bytes.shown(page, copy, self._own)

    def tick(self) -> list[ClaimedBatch]:
        """Look at every due row, and claim the rows to be purged now, immediate purges first.

        Where the CDN has limits, only as many rows are claimed as fit into a call; the rest keeps its place.  While all
        is paused, new generations begin their wait, and no row is claimed.
        """
        self.pauses.look()
        self.members.look()
        if self.pauses.everything:
            self.claims.take_notes()
            return []
        return self.claims.due()

    def take_notes(self) -> None:
        """Begin the wait of every new generation, and claim nothing: for a relay whose senders are all busy."""
        self.members.look()
        self.claims.take_notes()

    def send(self, claimed: ClaimedBatch) -> CdnError | None:
        """Book and send a claimed batch, and write down the outcome.  Return the error, if any."""
        return self.sender.send(claimed.batch) if self.sender.book(claimed) else None

    def follow(self) -> int:
        """Take up waiting batches: send again after a crash, or poll until effective.  Return their number."""
        self.pauses.look()
        return self._follower.follow()

    def invalidate(self, subject: str, *, reason: str, generation: int | None = None) -> RequestOutcome:
        """Purge a subject now if the rule allows; otherwise name the purge that will cover it.

        Without a `generation` the call marks one of its own, durably and before any decision.  A waiting publish is
        purged first, and the rule asked again: an immediate purge credits nothing.
        """
        subject = Subject.parse(subject)
        if generation is None:
            self.ports.ledger.mark(subject, reason=reason, bare=True)
            marked = self.ports.ledger.read(subject)
            generation = marked.desired if marked else 0  # concurrent marks only make the demand stricter
        self.pauses.look()
        self.members.look()  # after the mark: the mark does not depend on this process's CDN
        while True:
            started = self.ports.clock()
            named = self.claims.named(subject)
            if named.skipped is not None:
                self._clear_entries(subject)
                seconds = self.ports.clock() - started
                return RequestOutcome(subject=subject, generation=named.skipped, skipped=False, seconds=seconds)
            if not named.batches:
                return self._covered_or_scheduled(named.updated, subject, generation, reason)
            self._clear_entries(subject)
            claimed = named.batches[0]
            if not self.sender.book(claimed):  # handed back: the relay's next look will find the row due
                return self._covered_or_scheduled([], subject, generation, reason)
            batch = claimed.batch
            error = self.sender.send(batch)
            if error or not batch.immediate:
                return RequestOutcome(
                    subject=subject,
                    generation=batch.members[0].captured,
                    skipped=False,
                    batch=batch,
                    seconds=self.ports.clock() - started,
                    error=error,
                )

    def confirm(
        self,
        subject: str,
        *,
        generation: int,
        pages: Sequence[Page],
        settled: bool = True,
        dirty_since: float | None = None,
        nonce: int | None = None,
    ) -> Confirmed:
        """Warm pages through the edge and judge the answers; an old generation marks the subject again.

        After an unsettled purge old pages may still come back, and are not judged: a settled purge follows.
        `dirty_since` and `nonce` come from the event `Effective`: the former gives the age of the shown content, the
        latter tells whether the row still knows the generation.
        """
        started = self.ports.clock()
        above = self._purged_above(subject)  # read first: else a page from before a concurrent purge would seem too old
        fetched = warm.warm(pages, self.ports.fetch)
        verdict = self._judged(subject, fetched, generation, above, settled=settled)
        ok = sum(1 for one in fetched if one.ok)
        failed_count = len(fetched) - ok
        seconds = self.ports.clock() - started
        self.ports.observe(
            Warmed(subject=subject, generation=generation, fetched=ok, failed=failed_count, seconds=seconds)
        )
        if settled and (verdict.fresh or verdict.stale):
            self._note_seen(subject, verdict, dirty_since, nonce)
        trouble = next((one.trouble for one in fetched if one.trouble), "")
        return Confirmed(fetched=ok, failed=failed_count, verdict=verdict, trouble=trouble, pages=fetched, above=above)

    def _judged(
        self, subject: str, fetched: Sequence[warm.FetchedPage], generation: int, above: int, *, settled: bool
    ) -> verify.Verdict:
        newest = self.ports.ledger.stamp(subject)  # read last: else a concurrent edit would make them foreign
        # The purged generation may be lost since: no page can show more than the newest.
        target = verify.Target(
            generation=min(generation, newest.generation - above),
            above=above,
            newest=newest if settled else None,
            precise=self._precise,
        )
        by_bytes = origin_bytes.compared(fetched, target, self.ports.origin if settled else None)
        verdict = verify.judge(fetched, target, by_bytes=by_bytes)
        if verdict.foreign:
            self.ports.from_above(verdict.foreign)
        return verdict

    def _purged_above(self, subject: str) -> int:
        """Return the sum of purged generations of all wider subjects, included in the generation of every page."""
        rows = (self.ports.ledger.read(one) for one in wider(subject))
        return sum(row.done for row in rows if row is not None)

    def _covered_or_scheduled(
        self, updated: Sequence[Updated], subject: str, generation: int, reason: str
    ) -> RequestOutcome:
        facts = updated[0].decision.facts if updated else self.ports.ledger.read(subject)
        covered = facts is not None and facts.done >= generation
        outcome = RequestOutcome(
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

    def _note_seen(self, subject: str, verdict: verify.Verdict, dirty_since: float | None, nonce: int | None) -> None:
        def note(facts: Facts, _now: float) -> Decision:
            if verdict.fresh:
                known = knows(facts, verdict.generation, nonce)  # else the database has gone back since the purge
                seen = max(facts.verified, verdict.generation) if known else facts.verified
                return Done(facts=replace(facts, verified=seen, verify_failures=0))
            return Done(facts=replace(facts, verify_failures=facts.verify_failures + 1))

        updated = self.ports.ledger.update(note, subjects=[subject])
        failures = updated[0].decision.facts.verify_failures if updated else 0
        if verdict.stale and failures <= self.policy.verify_attempts:
            self.ports.ledger.mark(subject, reason="stale_at_edge", bare=True)
        self.ports.observe(
            Verified(
                subject=subject,
                generation=verdict.generation,
                seen=verdict.seen,
                fresh=verdict.fresh,
                attempts=failures,
                age=updated[0].now - dirty_since if updated and dirty_since is not None else None,
            )
        )

    def _clear_entries(self, subject: str) -> None:
        try:
            self.ports.entries.clear(subject)
        except StoreUnavailable:  # harmless: old entries carry an old generation
            return


def _random_number() -> int:
    return secrets.randbits(62) + 1
