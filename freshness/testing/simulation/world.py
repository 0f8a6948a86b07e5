"""A virtual hour of a deployment, by a seed: put together, let run, and reported."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from freshness.delivery.engine import Engine
from freshness.targets.purge import Purge
from freshness.testing.simulation.edge import ALONE, Conduct, SimulatedEdge
from freshness.testing.simulation.editors import Editors, History
from freshness.testing.simulation.failovers import Failovers, Noticing
from freshness.testing.simulation.hazards import Steps
from freshness.testing.simulation.members import RiskyMembers, SimulatedEdges
from freshness.testing.simulation.origin import Origin, SlowPresence, SlowStore
from freshness.testing.simulation.outages import Outages
from freshness.testing.simulation.relays import Fleet, RiskyBatches, RiskyLedger
from freshness.testing.simulation.report import Report, billed_twice, gaps_between
from freshness.testing.simulation.scenarios import FOREVER, POLICY, Scenario
from freshness.testing.simulation.things import PAGES, ThingHistory, ThingOrigin, Truth, edited
from freshness.testing.simulation.virtual import Virtual
from freshness.testing.simulation.visitors import Visitors

HOUR = 3_600.0
CALM = 400.0  # seconds without faults at the end: then everything must become right
HOSTS = ("one", "two")


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
        self.truth = Truth(HOSTS) if scenario.things else None
        self.histories = {f"ws:{host}": self._history(f"ws:{host}") for host in HOSTS}
        self.steps = Steps(self.virtual, self.chance)
        self.steps.hazards = scenario.hazards
        self.store = SlowStore(self.virtual, self.chance, scenario.pace)
        self.ledger = _NotingLedger(self.steps, self.histories, seed=seed)
        self.presence = SlowPresence(self.virtual, self.chance, scenario.notes) if scenario.skips else None
        conduct = scenario.conduct if scenario.expires else replace(scenario.conduct, fresh=FOREVER)
        self.origin = self._origin(conduct)
        self.edge: SimulatedEdge | SimulatedEdges = self._edge(conduct)
        self.fleet = self._fleet(engine)
        self.visitors = Visitors(
            scenario,
            virtual=self.virtual,
            chance=self.chance,
            edge=self.edge,
            histories=self.histories,
            say=self.say,
        )
        self.failovers = self._failovers()
        self.editors = [self._editors(subject) for subject in self.histories]
        self.outages = Outages(
            virtual=self.virtual,
            chance=self.chance,
            steps=self.steps,
            store=self.store,
            presence=self.presence,
            edge=self.edge,
            fleet=self.fleet,
            failovers=self.failovers,
            say=self.say,
        )
        for page in self.pages:
            self.visitors.begin(page)
        for outage in scenario.outages:
            self.outages.plan(outage)

    @property
    def pages(self) -> list[str]:
        """Every page by the name that visitors use: a single page of each workspace, or its pages of things."""
        return self.truth.pages if self.truth is not None else list(self.histories)

    def say(self, what: str) -> None:
        """Write a line of the trace."""
        if self.trace is not None:
            self.trace(f"{self.virtual.now - 1_000:9.3f}  {what}")

    def run(self, seconds: float = HOUR) -> Report:
        """Let the hour happen, then calm down, then report."""
        started = self.virtual.now
        self.virtual.run(until=started + seconds)
        for editors in self.editors:
            editors.working = False
        self.virtual.run(until=started + seconds + 70)
        self.outages.calm()
        self.virtual.run(until=started + seconds + CALM)
        report = self._report()
        self.virtual.close()
        return report

    def _origin(self, conduct: Conduct) -> Origin:
        kind = Origin if self.truth is None else partial(ThingOrigin, truth=self.truth, histories=self.histories)
        return kind(
            self.virtual,
            self.chance,
            policy=POLICY,
            pace=self.scenario.pace,
            store=self.store,
            primary=lambda subject: self.histories[subject].seen_at(FOREVER),
            replica=lambda subject, at: self.histories[subject].seen_at(at),
            presence=self.presence,
            life=conduct.fresh + conduct.stale,
            shows=_other if self.scenario.parts else None,
        )

    def _edge(self, conduct: Conduct) -> SimulatedEdge | SimulatedEdges:
        def make(name: str) -> SimulatedEdge:
            return SimulatedEdge(self.virtual, self.chance, conduct, self.origin, self.say, name=name)

        names = self.scenario.members
        if not names:
            return make(ALONE)
        return SimulatedEdges({name: make(name) for name in names}, paused=self.steps.paused)

    def _fleet(self, engine: type[Engine]) -> Fleet:
        fleet = Fleet(
            virtual=self.virtual,
            chance=self.chance,
            policy=POLICY,
            steps=self.steps,
            ledger=self.ledger,
            batches=RiskyBatches(self.steps, must_agree=self.ledger.identity.must_agree),
            edge=self.edge,
            store=self.store,
            subjects={host: f"ws:{host}" for host in HOSTS},
            say=self.say,
            make=engine,
            presence=self.presence,
            stray=self.scenario.stray,
            members=RiskyMembers(self.ledger, self.steps) if self.scenario.members else None,
            own=self.origin.own_answer if isinstance(self.origin, ThingOrigin) else None,
            paths=[path or "/" for path in PAGES] if self.truth is not None else ("/",),
        )
        fleet.up = self.scenario.relays
        return fleet

    def _failovers(self) -> Failovers:
        failovers = Failovers(
            steps=self.steps,
            ledger=self.ledger,
            batches=self.fleet.batches,
            presence=self.presence,
            histories=self.histories,
            say=self.say,
        )
        if any(outage.what == "failover" for outage in self.scenario.outages):
            conduct, numbers = self.edge.conduct, random.Random("restorations")
            noticing = Noticing(
                failovers,
                policy=POLICY,
                store=self.store,
                draw=lambda: numbers.getrandbits(62) + 1,
                copies=2 * (conduct.fresh + conduct.stale),
            )
            self.fleet.watch = noticing
            if self.fleet.presence is not None:
                self.fleet.presence.watch = noticing
        return failovers

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
            evict=partial(self.visitors.come, subject) if self.scenario.silence else self.edge.evict,
            things=partial(edited, subject, self.chance) if self.truth is not None else None,
            say=self.say,
        )

    def _history(self, subject: str) -> History:
        return History() if self.truth is None else ThingHistory(subject, self.truth)

    def _report(self) -> Report:
        books, paused, went_back = self.edge.books, self.steps.paused, self.failovers.at
        gaps = [
            gap
            for book in books
            for subject in self.histories
            for gap in gaps_between(book, subject, paused=paused, went_back=went_back, late=POLICY.send_window)
        ]
        report = Report(
            scenario=self.scenario.name,
            seed=self.seed,
            edits=sum(editors.edits for editors in self.editors),
            reads=self.visitors.reads,
            purges=sum(map(len, books)),
            skipped=self.fleet.skipped,
            kills=self.steps.kills,
            worst=self.visitors.worst,
            late=self.visitors.late + self.origin.late_parts,
            lost=sum(map(self._is_lost, self.pages)),
            dirty=sum(self._is_dirty(subject) for subject in self._rows()),
            too_often=sum(gap < POLICY.rate - 1e-6 for gap in gaps),
            least_gap=min(gaps, default=0.0),
            twice=sum(billed_twice(book.values()) for book in books),
        )
        self.say(f"end: {report}")
        return report

    def _is_lost(self, page: str) -> bool:
        """Return whether any cache still shows old content of a page, once all is quiet."""
        history = self.histories[page.partition("/")[0]]
        shown = [node.copies[page].sent for node in self.edge.nodes if self.edge.usable(node, page)]
        return any(history.page_old_since(page, sent) is not None for sent in shown)

    def _rows(self) -> set[str]:
        """Return the workspaces, and their pending rows."""
        return {*self.histories, *(row for row, facts in self.ledger.rows.items() if facts.subject.cdn)}

    def _is_dirty(self, subject: str) -> bool:
        facts = self.ledger.read(subject)
        return self.scenario.relays and facts is not None and not facts.clean


def _other(subject: str) -> str:
    return next(f"ws:{host}" for host in HOSTS if f"ws:{host}" != subject)


class _NotingLedger(RiskyLedger):
    """A ledger with a note of every new generation in the histories, even of the engine's own marks."""

    def __init__(self, steps: Steps, histories: dict[str, History], *, seed: int) -> None:
        super().__init__(steps, seed=seed)
        self.histories = histories

    def mark(
        self,
        subject: str,
        *,
        reason: str,
        purge: Purge | None = None,
        immediate: bool = False,
        bare: bool = False,
        tags: Sequence[str] = (),
    ) -> None:
        super().mark(subject, reason=reason, purge=purge, immediate=immediate, bare=bare, tags=tags)
        if subject in self.histories:
            self.histories[subject].marked(self.steps.virtual.now, self.state(subject))
