"""The usual lock-and-skip rule in the same world: a delayed task after each save, a lock, and "skip if locked".

    save -> after the commit, a task in 5 s -> locked? then skip -> lock for 30 s -> purge the CDN -> delete from Redis

A failed task is tried again in 2, 4 and 8 s, and meets its own lock.  Redis entries are deleted, not fenced.  `python
-m freshness.testing.simulation --compare` plays both rules and prints the losses of each.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from freshness.batching.batch import Batch, Member
from freshness.errors import CdnError
from freshness.targets.generation import Stamp
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject
from freshness.targets.tokens import stamp_in
from freshness.testing.simulation.edge import Sent, SimulatedEdge
from freshness.testing.simulation.editors import Editors
from freshness.testing.simulation.scenarios import Scenario
from freshness.testing.simulation.virtual import Process
from freshness.testing.simulation.world import World

DELAY, LOCK, TTL = 5.0, 30.0, 300.0
RETRIES = (2.0, 4.0, 8.0)
SOON = 120.0  # an edit without a purge in this time waits until the copies expire


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A rule over a number of hours.  No purge followed `unpurged` of the edits within two minutes."""

    rule: str
    scenario: str
    edits: int
    unpurged: int
    worst: float
    purges: int


class SkippingWorld(World):
    """The same editors, visitors, edge and bad luck under the rule that skips."""

    def __init__(self, scenario: Scenario, seed: int, *, trace: Callable[[str], None] | None = None) -> None:
        super().__init__(scenario, seed, trace=trace)
        self.fleet.up = False
        self.locks: dict[str, float] = {}
        self.entries: dict[str, tuple[Stamp, float]] = {}
        self.calls = 0
        assert isinstance(self.edge, SimulatedEdge)
        self.cdn = self.edge
        self.cdn.origin = self._page
        for editors in self.editors:
            self._teach(editors)

    def _teach(self, editors: Editors) -> None:
        def edited(stated_at: float) -> None:
            subject = editors.subject
            stamp = self.ledger.commit(subject, reason="edit", immediate=False, stated_at=stated_at)
            self.histories[subject].content.append((stamp.generation, self.virtual.now))
            editors.edits += 1
            self.say(f"{subject} {stamp.generation} is committed")
            if not self.store.away and self.chance.random() >= self.steps.hazards.lost_messages:
                self._enqueue(subject, DELAY, 0)

        editors.commit = edited

    def _enqueue(self, subject: str, delay: float, attempt: int) -> None:
        self.virtual.task(lambda: self._task(subject, attempt), process=Process("worker"), after=delay)

    def _task(self, subject: str, attempt: int) -> None:
        self.steps.step()
        if self.store.away:
            return self._again(subject, attempt)
        if self.locks.get(subject, 0.0) > self.virtual.now:
            self.say(f"{subject} is skipped: debounced")
            return None
        self.locks[subject] = self.virtual.now + LOCK
        self.steps.step()
        self.calls += 1
        member = Member(
            subject=Subject.parse(subject), captured=self.calls, epoch=0, settled=True, purge=Purge.of(subject)
        )
        try:
            self.cdn.purge(Batch(cdn="simulated", members=(member,)))
        except CdnError:
            return self._again(subject, attempt)
        self.steps.step()
        self.entries.pop(subject, None)
        return None

    def _again(self, subject: str, attempt: int) -> None:
        if attempt < len(RETRIES):
            self._enqueue(subject, RETRIES[attempt], attempt + 1)

    def _page(self, subject: str) -> Sent:
        found = None if self.store.away else self.entries.get(subject)
        if found is not None and found[1] > self.virtual.now:
            self.virtual.sleep(self.origin.pace(self.chance))
            return Sent(found[0], cacheable=True)
        stamp = stamp_in(self.origin.read_primary(subject)[0])
        self.virtual.sleep(self.origin.pace(self.chance))
        if not self.store.away:
            self.entries[subject] = (stamp, self.virtual.now + TTL)
        return Sent(stamp, cacheable=True)


def compared(scenario: Scenario, seeds: range) -> list[Compared]:
    """Play both rules over the same hours, ours second.  The edge keeps copies for their full lifetime."""
    scenario = replace(scenario, expires=True, bound=None, conduct=replace(scenario.conduct, stale=120.0))
    found = []
    for rule, world in (("delay, lock, skip", SkippingWorld), ("ledger, observe, settle", World)):
        edits = unpurged = purges = 0
        worst = 0.0
        for seed in seeds:
            played = world(scenario, seed)
            report = played.run()
            edits, purges, worst = edits + report.edits, purges + report.purges, max(worst, report.worst)
            unpurged += sum(_unpurged(played, subject) for subject in played.histories)
        found.append(
            Compared(
                rule=rule,
                scenario=scenario.name,
                edits=edits,
                unpurged=unpurged,
                worst=round(worst, 1),
                purges=purges,
            )
        )
    return found


def _unpurged(world: World, subject: str) -> int:
    starts = [
        accepted.started
        for book in world.edge.books
        for accepted in book.values()
        if any(member.subject == subject for member in accepted.batch.members)
    ]
    committed = [at for _, at in world.histories[subject].content]
    return sum(not any(at <= start <= at + SOON for start in starts) for at in committed)
