"""A database that loses its last commits, again and again, and relays with a memory outside of the database.

The real `freshness.delivery.history` detects a failover; the marks, ends and clears are as in Django's restorations.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace

from freshness.delivery.history import DatabaseIdentity, FoundHistory, RememberedHistory, went_back
from freshness.errors import StoreUnavailable
from freshness.scheduling.facts import Facts, Wait
from freshness.scheduling.outcomes import begun_anew
from freshness.scheduling.policy import Policy
from freshness.testing.memory_batches import MemoryBatches
from freshness.testing.memory_presence import MemoryPresence
from freshness.testing.simulation.editors import History
from freshness.testing.simulation.hazards import Steps
from freshness.testing.simulation.origin import SlowStore
from freshness.testing.simulation.relays import RiskyLedger


class Failovers:
    """The ledger's database: `remember` keeps its contents, and at the times `at` the database goes back to them.

    `lost` counts the lost edits, `during_calls` the failovers in the middle of a call to the CDN.
    """

    def __init__(
        self,
        *,
        steps: Steps,
        ledger: RiskyLedger,
        batches: MemoryBatches,
        presence: MemoryPresence | None,
        histories: Mapping[str, History],
        say: Callable[[str], None],
    ) -> None:
        self.steps, self.ledger, self.batches, self.presence = steps, ledger, batches, presence
        self.histories, self.say = histories, say
        self.at: list[float] = []
        self.lost = 0
        self.during_calls = 0

    @property
    def timeline(self) -> int:
        """A new number after each failover."""
        return 1 + len(self.at)

    def remember(self) -> Callable[[], None]:
        """Return a callable to lose everything committed between now and its call."""
        at = self.steps.virtual.now
        committed = self.ledger._committed.copy()
        batches = {reference: replace(one) for reference, one in self.batches._remembered.items()}
        noted = dict(self.presence.until) if self.presence else {}

        def go_back() -> None:
            self.ledger._committed = committed.copy()
            self.batches._remembered = {reference: replace(one) for reference, one in batches.items()}
            if self.presence:
                self.presence.until = dict(noted)
            edits = sum(history.go_back(at, self.steps.virtual.now) for history in self.histories.values())
            self.at.append(self.steps.virtual.now)
            self.lost += edits
            self.say(f"the database goes back {self.steps.virtual.now - at:.1f} s: {edits} edits are lost")

        return go_back


class Noticing:
    """The looks of relays: after a database went back, everything is purged once.

    The memory outside is written last: a relay's death before is followed by another full restoration.
    """

    def __init__(
        self,
        failovers: Failovers,
        *,
        policy: Policy,
        store: SlowStore,
        draw: Callable[[], int],
        copies: float,
    ) -> None:
        self.failovers, self.policy, self.store, self.draw, self.copies = failovers, policy, store, draw, copies
        self.remembered = RememberedHistory(server=self._server())
        self.skip_from = 0.0

    def look(self) -> None:
        """Look once, and restore where needed."""
        steps = self.failovers.steps
        steps.step()
        server = self._server()
        why = went_back(self.remembered, FoundHistory(server=server))
        if why:
            self.failovers.say(why)
            self.restore()
            self.remembered = RememberedHistory(server=server)

    def restore(self) -> None:
        """End all begun work, and mark everything."""
        ledger, batches, virtual = self.failovers.ledger, self.failovers.batches, self.failovers.steps.virtual
        self.skip_from = virtual.now + self.copies
        subjects = sorted(self.failovers.histories)
        ledger.update(self._begun_anew, subjects=sorted({*subjects, *ledger.rows}))
        for reference, state in batches.states.items():
            if state != "closed":
                batches.save(reference, state="closed")
        for subject in subjects:
            ledger.mark(subject, reason="restored")
            self.failovers.steps.step()
            with suppress(StoreUnavailable):
                self.store.clear(subject)

    def _begun_anew(self, facts: Facts, now: float) -> Wait:
        return begun_anew(facts, claim=self.draw(), now=now, policy=self.policy)

    def _server(self) -> DatabaseIdentity:
        return DatabaseIdentity(timeline=str(self.failovers.timeline))
