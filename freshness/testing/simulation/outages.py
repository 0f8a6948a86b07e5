"""Outages, again and again, until the calm of the last minutes."""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from freshness.testing.simulation.edge import SimulatedEdge
from freshness.testing.simulation.failovers import Failovers
from freshness.testing.simulation.hazards import Hazards, Steps
from freshness.testing.simulation.members import SimulatedEdges
from freshness.testing.simulation.origin import SlowPresence, SlowStore
from freshness.testing.simulation.relays import Fleet
from freshness.testing.simulation.scenarios import Outage
from freshness.testing.simulation.virtual import Virtual

LOOK = 0.05  # seconds between two looks for a call to the CDN under way


class Outages:
    """Takes the store, the notes, the API and the relays away, and brings them back."""

    def __init__(
        self,
        *,
        virtual: Virtual,
        chance: random.Random,
        steps: Steps,
        store: SlowStore,
        presence: SlowPresence | None,
        edge: SimulatedEdge | SimulatedEdges,
        fleet: Fleet,
        failovers: Failovers,
        say: Callable[[str], None],
    ) -> None:
        self.virtual, self.chance, self.steps, self.store = virtual, chance, steps, store
        self.presence, self.edge, self.fleet, self.failovers, self.say = presence, edge, fleet, failovers, say
        self.stormy = True
        self._notes_back()

    def plan(self, outage: Outage) -> None:
        """Let the next outage of its kind begin at a random time."""
        if self.stormy:
            self.virtual.after(self.chance.expovariate(1 / outage.every), lambda: self._begin(outage))

    def calm(self) -> None:
        """End all faults; ongoing outages end at their planned time."""
        self.say("calm")
        self.stormy = False
        self.steps.hazards = Hazards()
        self._notes_back()
        conduct = self.edge.conduct
        self.edge.conduct = replace(conduct, errors=0.0, throttled=0.0, ambiguous=0.0, lies=0.0)

    def _begin(self, outage: Outage) -> None:
        if not self.stormy:
            return
        lasts = self.chance.uniform(0, outage.lasts)
        self.say(f"{outage.what} is away for {lasts:.1f} s")
        back, latest = self._take_away(outage.what), self.virtual.now + outage.lasts
        if outage.during_calls:
            self.virtual.after(lasts, lambda: self._end_in_a_call(outage, back, latest))
            return
        self.virtual.after(lasts, back)
        self.virtual.after(lasts, lambda: self.plan(outage))

    def _end_in_a_call(self, outage: Outage, back: Callable[[], None], latest: float) -> None:
        """End an outage during a call to the CDN or, without a call, at the latest time."""
        if not self.edge.under_way and self.virtual.now < latest:
            self.virtual.after(LOOK, lambda: self._end_in_a_call(outage, back, latest))
            return
        if self.edge.under_way and outage.what == "failover":
            self.failovers.during_calls += 1
        back()
        self.plan(outage)

    def _take_away(self, what: str) -> Callable[[], None]:
        if what == "rollback":
            return self.store.remember()
        if what == "failover":  # all commits until the failover's end are lost
            return self.failovers.remember()
        if what == "store":
            self.store.away = True
            return self._store_back
        if what == "notes" and self.presence:
            self.presence.lost = 1.0
            return self._notes_back
        if isinstance(self.edge, SimulatedEdges) and what in ("member", "settings"):
            name = self.chance.choice(sorted(self.edge.edges))
            self.say(f"it is {name}")
            if what == "settings":
                return self.fleet.take_out(name)
            self.edge.edges[name].up = False
            return lambda: setattr(self.edge.edges[name], "up", True)  # type: ignore[union-attr]
        target: Any = self.edge if what == "api" else self.fleet
        before, target.up = target.up, False
        return lambda: setattr(target, "up", before)

    def _store_back(self) -> None:
        self.store.away = False
        self.store.lose()

    def _notes_back(self) -> None:
        if self.presence:
            self.presence.lost = self.steps.hazards.unnoted
