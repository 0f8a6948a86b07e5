"""Chances of a process to die or to stand still at a step of a purge."""

import random
from dataclasses import dataclass

from freshness.testing.simulation.virtual import Killed, Virtual

PAUSE = 90.0  # longest standstill of a process


@dataclass(frozen=True, slots=True, kw_only=True)
class Hazards:
    """Chances at each step of a purge: of the process being killed there, or pausing before its call.

    `unnoted` is the chance of a lost note of presence, and of a lost answer or writer.
    """

    kill: float = 0.0
    pause: float = 0.0
    lost_messages: float = 0.0
    unnoted: float = 0.0


class Steps:
    """The points where a process may die: before and after each request to the world."""

    def __init__(self, virtual: Virtual, chance: random.Random) -> None:
        self.virtual, self.chance = virtual, chance
        self.hazards = Hazards()
        self.kills = 0
        self.paused: set[str] = set()

    def step(self) -> None:
        """Let a little time pass, or kill the process."""
        process = self.virtual.process
        if process is None:
            return
        if self.chance.random() < self.hazards.kill:
            self.kills += 1
            process.kill()
            raise Killed
        self.virtual.sleep(self.chance.choice((0.001, 0.005, 0.02)))

    def may_pause(self, reference: str) -> None:
        """Let virtual time pass at this step, by chance: a machine may pause its processes at any line."""
        if self.chance.random() < self.hazards.pause:
            self.paused.add(reference)
            self.virtual.sleep(self.chance.uniform(0, PAUSE))
