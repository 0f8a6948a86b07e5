"""What a condition is, and the list of all of them: one registered class each, in `tests/field/conditions/`."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import ClassVar

from tests.field.kinds import ALL_SHOPS, KINDS
from tests.field.stage import Stage
from tests.field.world import World

_HERE = Path(__file__).with_name("conditions")
ALL_KINDS = tuple(KINDS)
INSIDE = tuple(name for name, kind in KINDS.items() if kind.inside and name not in ALL_SHOPS)
"""Kinds that write within a transaction of the caller's."""


class Condition:
    """One way in which production is not the world of the protocol.

    `prepare` has the servers and no relay yet; `play` makes the trouble and plays all the edits; both note in `proofs`
    what shows that it was in force, by name: a figure that is zero or false means that it was not, and the run fails.
    """

    name: ClassVar[str]
    edges: ClassVar[int] = 1
    redis: ClassVar[str] = ""
    """How Redis runs: "sentinel", "cluster", or as one server."""
    env: ClassVar[Mapping[str, str]] = {}
    """What the site and relays find in their environment besides."""
    kinds: ClassVar[tuple[str, ...]] = tuple(name for name in KINDS if name not in ALL_SHOPS)
    judges_rate: ClassVar[bool] = True
    """Whether two purges within the rate are a fault; not where the ledger has lost the time of the last one."""

    def __init__(self) -> None:
        self.proofs: dict[str, float | int | bool | str] = {}

    def prepare(self, world: World) -> None:
        """Before relays run and pages are cached.  Two relays, which know every edge."""
        for number in range(2):
            world.relay(f"relay{number}")

    def play(self, stage: Stage) -> None:
        """All edits, and whatever goes wrong meanwhile."""
        stage.edit(1.0)


CONDITIONS: dict[str, type[Condition]] = {}


def condition(kind: type[Condition]) -> type[Condition]:
    """Register a condition under its name."""
    CONDITIONS[kind.name] = kind
    return kind


def load() -> dict[str, type[Condition]]:
    """All of them, by name."""
    for path in sorted(_HERE.glob("*.py")):
        import_module(f"tests.field.conditions.{path.stem}")
    return CONDITIONS
