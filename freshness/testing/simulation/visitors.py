"""The visitors: all the time, or in waves.  Each served page is compared with the commits."""

import random
from collections.abc import Callable, Mapping

from freshness.testing.simulation.edge import Sent, SimulatedEdge
from freshness.testing.simulation.editors import History
from freshness.testing.simulation.members import SimulatedEdges
from freshness.testing.simulation.scenarios import Scenario
from freshness.testing.simulation.virtual import Virtual

WAVE = 60.0  # average seconds of a wave of visitors


class Visitors:
    """Readers of every subject, and their pages: `reads` pages, `late` of them too old.

    `worst` is the longest time between a newer commit and the serving of a page, in seconds.
    """

    def __init__(
        self,
        scenario: Scenario,
        *,
        virtual: Virtual,
        chance: random.Random,
        edge: SimulatedEdge | SimulatedEdges,
        histories: Mapping[str, History],
        say: Callable[[str], None],
    ) -> None:
        self.scenario, self.virtual, self.chance, self.edge = scenario, virtual, chance, edge
        self.histories, self.say = histories, say
        self.worst, self.late, self.reads = 0.0, 0, 0

    def begin(self, subject: str) -> None:
        """Visit now, and from then on again and again."""
        wait = self.chance.expovariate(1 / self.scenario.every)
        if self.scenario.silence and self.chance.random() < self.scenario.every / WAVE:
            wait += self.chance.expovariate(1 / self.scenario.silence)
        self.virtual.after(wait, lambda: self.begin(subject))
        self._visit(subject)

    def come(self, subject: str) -> None:
        """Visit a new page five times within seconds, and five times within the next waves of visitors."""
        for longest in (*[4.0] * 5, *[2 * WAVE] * 5):
            self.virtual.after(self.chance.uniform(0, longest), lambda: self._visit(subject))

    def _visit(self, subject: str) -> None:
        self.edge.visit(subject, lambda sent: self._compare(subject, sent))

    def _compare(self, page: str, sent: Sent) -> None:
        self.reads += 1
        since = self.histories[page.partition("/")[0]].page_old_since(page, sent)
        if since is None:
            return
        age = self.virtual.now - since
        self.worst = max(self.worst, age)
        if self.scenario.bound is not None and age > self.scenario.bound:
            self.late += 1
            self.say(f"TOO LATE: {page} {sent.stamp.generation} is served {age:.1f} s after a newer one was committed")
