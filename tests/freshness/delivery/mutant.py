"""A rule, the real code with this rule alone switched off, and the test that catches the change."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from freshness.testing.simulation.scenarios import named
from freshness.testing.simulation.world import World

HOURS = 24


@dataclass(frozen=True)
class Mutant:
    """`rule` in the docs' words; `caught_by` a scenario of the simulation, played from `seed` on, or a test."""

    rule: str
    caught_by: str | Callable[..., object]
    switch_off: Callable[[pytest.MonkeyPatch], None]
    seed: int = 0

    @property
    def name(self) -> str:
        """Return the mutant's behaviour in words."""
        return self.switch_off.__name__.replace("_", " ")

    @property
    def where(self) -> str:
        """Return the scenario, or the test, that catches the mutant."""
        if isinstance(self.caught_by, str):
            return f'scenario "{self.caught_by}"'
        return f"test `{self.caught_by.__name__.removeprefix('test_').replace('_', ' ')}`"

    def is_caught(self, patch: pytest.MonkeyPatch, **given: object) -> bool:
        """Whether the scenario or test fails with the rule switched off; a test is `given` its fixtures."""
        self.switch_off(patch)
        try:
            if isinstance(self.caught_by, str):
                seeds = range(self.seed, self.seed + HOURS)
                return any(not World(named(self.caught_by), seed).run().sound for seed in seeds)
            self.caught_by(**given)
        except (AssertionError, StopIteration):
            return True
        return False
