"""One virtual hour of a deployment, by a seed: put together, let run, and judged."""

import itertools
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from freshness.delivery.engine import Engine
from freshness.targets.generation import Stamp
from freshness.targets.purge import Purge
from freshness.testing.simulation.edge import SimulatedEdge
from freshness.testing.simulation.editors import Editors, History
from freshness.testing.simulation.origin import Origin, SlowPresence, SlowStore
from freshness.testing.simulation.relays import Fleet, Hazards, RiskyBatches, RiskyLedger, Steps
from freshness.testing.simulation.scenarios import FOREVER, POLICY, Outage, Scenario
from freshness.testing.simulation.virtual import Virtual

HOUR = 3_600.0
CALM = 400.0  # at the end nothing goes wrong any more: then everything must become right
HOSTS = ("one", "two")
WAVE = 60.0  # seconds that visitors keep coming, on average, where they come in waves


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a run did and what it found; `worst` is the longest that anybody was served an old page, in seconds.

    `twice` counts purges of what had been accepted before, under another reference: a vendor would bill them again.
    """

    scenario: str
    seed: int
    edits: int
    reads: int
    purges: int
    skipped: int
    kills: int
    worst: float
    late: int
    lost: int
    dirty: int
    too_often: int
    least_gap: float
    twice: int

    @property
    def sound(self) -> bool:
        """No edit lost, no page too old, no row left dirty, no subject purged too often."""
        return not (self.late or self.lost or self.dirty or self.too_often)


class World:
    """A deployment with two workspaces."""

    def __init__(
        self,
        scenario: Scenario,
        seed: int,
        *,
        trace: Callable[[str], None] | None = None,
        engine: type[Engine] = Engine,
    ) -> None:
        self.scenario, self.seed, self.trace = scenario, seed, trace
        self.chance = random.Random(f"{scenario.name} {seed}")
        self.virtual = Virtual()
        self.histories = {f"ws:{host}": History() for host in HOSTS}
        self.steps = Steps(self.virtual, self.chance)
        self.steps.hazards = scenario.hazards
        self.store = SlowStore(self.virtual, self.chance, scenario.pace)
        self.ledger = _NotingLedger(self.steps, self.histories, seed=seed)
        conduct = scenario.conduct if scenario.expires else replace(scenario.conduct, fresh=FOREVER)
        self.served = SlowPresence(self.virtual, self.chance, scenario.notes) if scenario.skips else None
        self._notes_back()
        self.origin = Origin(
            self.virtual,
            self.chance,
            policy=POLICY,
            pace=scenario.pace,
            store=self.store,
            primary=lambda subject: self.histories[subject].stamps[-1],
            replica=lambda subject, at: self.histories[subject].seen_at(at),
            served=self.served,
            life=conduct.fresh + conduct.stale,
        )
        self.edge = SimulatedEdge(self.virtual, self.chance, conduct, self.origin, self.say)
        self.batches = RiskyBatches(self.steps)
        self.fleet = Fleet(
            virtual=self.virtual,
            chance=self.chance,
            policy=POLICY,
            steps=self.steps,
            ledger=self.ledger,
            batches=self.batches,
            edge=self.edge,
            store=self.store,
            subjects={host: f"ws:{host}" for host in HOSTS},
            say=self.say,
            make=engine,
            served=self.served,
        )
        self.fleet.up = scenario.relays
        self.editors = [self._editors(subject) for subject in self.histories]
        self.worst, self.late, self.reads = 0.0, 0, 0
        self.stormy = True
        for subject in self.histories:
            self._visitor(subject)
        for outage in scenario.outages:
            self._plan(outage)

    def say(self, what: str) -> None:
        """A line of the trace."""
        if self.trace is not None:
            self.trace(f"{self.virtual.now - 1_000:9.3f}  {what}")

    def run(self, seconds: float = HOUR) -> Report:
        """Let it happen, then calm down, then judge."""
        started = self.virtual.now
        self.virtual.run(until=started + seconds)
        for editors in self.editors:
            editors.working = False
        self.virtual.run(until=started + seconds + 70)
        self._calm_down()
        self.virtual.run(until=started + seconds + CALM)
        report = self._judged()
        self.virtual.close()
        return report

    def _editors(self, subject: str) -> Editors:
        return Editors(
            subject,
            virtual=self.virtual,
            chance=self.chance,
            policy=POLICY,
            steps=self.steps,
            ledger=self.ledger,
            store=self.store,
            history=self.histories[subject],
            fleet=self.fleet,
            hooks=self.scenario.hooks,
            cold=self.scenario.cold,
            rest=self.scenario.rest,
            evict=partial(self._come, subject) if self.scenario.silence else self.edge.evict,
            say=self.say,
        )

    # Visitors

    def _visitor(self, subject: str) -> None:
        wait = self.chance.expovariate(1 / self.scenario.every)
        if self.scenario.silence and self.chance.random() < self.scenario.every / WAVE:
            wait += self.chance.expovariate(1 / self.scenario.silence)
        self.virtual.after(wait, lambda: self._visitor(subject))
        self._visit(subject)

    def _come(self, subject: str) -> None:
        """Whoever is told of a new page looks for it at once, again and again, and later comes back."""
        for longest in (*[4.0] * 5, *[2 * WAVE] * 5):
            self.virtual.after(self.chance.uniform(0, longest), lambda: self._visit(subject))

    def _visit(self, subject: str) -> None:
        self.edge.visit(subject, lambda generation: self._served(subject, generation))

    def _served(self, subject: str, generation: int) -> None:
        self.reads += 1
        since = self.histories[subject].stale_since(generation)
        if since is None:
            return
        age = self.virtual.now - since
        self.worst = max(self.worst, age)
        if self.scenario.bound is not None and age > self.scenario.bound:
            self.late += 1
            self.say(f"TOO LATE: {subject} {generation} is served {age:.1f} s after a newer one was committed")

    # Faults

    def _plan(self, outage: Outage) -> None:
        if self.stormy:
            self.virtual.after(self.chance.expovariate(1 / outage.every), lambda: self._begin(outage))

    def _begin(self, outage: Outage) -> None:
        if not self.stormy:
            return
        lasts = self.chance.uniform(0, outage.lasts)
        self.say(f"{outage.what} is away for {lasts:.1f} s")
        back = self._take_away(outage.what)
        self.virtual.after(lasts, back)
        self.virtual.after(lasts, lambda: self._plan(outage))

    def _take_away(self, what: str) -> Callable[[], None]:
        if what == "rollback":
            return self.store.remember()
        if what == "store":
            self.store.away = True
            return self._store_back
        if what == "notes" and self.served:
            self.served.lost = 1.0
            return self._notes_back
        target: SimulatedEdge | Fleet = self.edge if what == "api" else self.fleet
        before, target.up = target.up, False
        return lambda: setattr(target, "up", before)

    def _store_back(self) -> None:
        self.store.away = False
        self.store.lose()

    def _notes_back(self) -> None:
        if self.served:
            self.served.lost = self.steps.hazards.unnoted

    def _calm_down(self) -> None:
        self.say("calm")
        self.stormy = False
        self.steps.hazards = Hazards()
        self._notes_back()
        conduct = self.edge.conduct
        self.edge.conduct = replace(conduct, errors=0.0, throttled=0.0, ambiguous=0.0, lies=0.0)

    # Judgement

    def _judged(self) -> Report:
        gaps = [gap for subject in self.histories for gap in self._gaps(subject)]
        report = Report(
            scenario=self.scenario.name,
            seed=self.seed,
            edits=sum(editors.edits for editors in self.editors),
            reads=self.reads,
            purges=len(self.edge.accepted),
            skipped=self.fleet.skipped,
            kills=self.steps.kills,
            worst=self.worst,
            late=self.late,
            lost=sum(self._is_lost(subject) for subject in self.histories),
            dirty=sum(self._is_dirty(subject) for subject in self.histories),
            too_often=sum(gap < POLICY.rate - 1e-6 for gap in gaps),
            least_gap=min(gaps, default=0.0),
            twice=self._twice(),
        )
        self.say(f"end: {report}")
        return report

    def _twice(self) -> int:
        """Settled purges of a generation that was accepted before, under another reference: billed once more."""
        accepted = Counter(
            (member.subject, member.captured)
            for one in self.edge.accepted.values()
            if one.batch.round == 1
            for member in one.batch.members
            if member.settled and not member.immediate
        )
        return sum(number - 1 for number in accepted.values())

    def _is_lost(self, subject: str) -> bool:
        """Whether any cache still shows something old, when all is quiet."""
        shown = [node.copies[subject].generation for node in self.edge.nodes if self.edge.usable(node, subject)]
        return any(self.histories[subject].stale_since(generation) is not None for generation in shown)

    def _is_dirty(self, subject: str) -> bool:
        facts = self.ledger.read(subject)
        return self.scenario.relays and facts is not None and not facts.clean

    def _gaps(self, subject: str) -> list[float]:
        """Seconds between scheduled purges of a subject, but for those whose process stood still before its call."""
        starts = sorted(
            accepted.started
            for reference, accepted in self.edge.accepted.items()
            if accepted.batch.round == 1 and reference not in self.steps.paused
            for member in accepted.batch.members
            if member.subject == subject and not member.immediate
        )
        return [later - earlier for earlier, later in itertools.pairwise(starts)]


class _NotingLedger(RiskyLedger):
    """Tells the histories of every generation that is made, also by the engine itself."""

    def __init__(self, steps: Steps, histories: dict[str, History], *, seed: int) -> None:
        super().__init__(steps, seed=seed)
        self.histories = histories

    def mark(
        self, subject: str, *, reason: str, purge: Purge | None = None, immediate: bool = False, bare: bool = False
    ) -> Stamp:
        stamp = super().mark(subject, reason=reason, purge=purge, immediate=immediate, bare=bare)
        self.histories[subject].committed(self.steps.virtual.now, stamp)
        return stamp
