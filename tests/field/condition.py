"""Conditions, and the list of all conditions: each is a registered class in `tests/field/conditions/`."""

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
"""Kinds of writes within a transaction of the caller's."""


class Condition:
    """A circumstance of production, different from the protocol's assumptions.

    `prepare` runs with servers and before any relay; `play` makes the trouble and plays all edits. Both write named
    figures into `proofs`, as proof of the condition's force: with a figure of zero or false the run fails.
    """

    name: ClassVar[str]
    edges: ClassVar[int] = 1
    redis: ClassVar[str] = ""
    """The setup of Redis: "sentinel", "cluster", or a single server."""
    env: ClassVar[Mapping[str, str]] = {}
    """Further variables of the site's and the relays' environment."""
    kinds: ClassVar[tuple[str, ...]] = tuple(name for name in KINDS if name not in ALL_SHOPS)
    judges_rate: ClassVar[bool] = True
    """Whether two purges within the rate are a fault; not where the ledger has lost the time of the last purge."""

    def __init__(self) -> None:
        self.proofs: dict[str, float | int | bool | str] = {}

    def prepare(self, world: World) -> None:
        """Before relays run and pages are cached.  Start two relays with every edge in their settings."""
        for number in range(2):
            world.relay(f"relay{number}")

    def play(self, stage: Stage) -> None:
        """Play all edits, and make the condition's trouble meanwhile."""
        stage.edit(1.0)


CONDITIONS: dict[str, type[Condition]] = {}


def condition(kind: type[Condition]) -> type[Condition]:
    """Register a condition under its name."""
    CONDITIONS[kind.name] = kind
    return kind


def load() -> dict[str, type[Condition]]:
    """Return all conditions, by name."""
    for path in sorted(_HERE.glob("*.py")):
        import_module(f"tests.field.conditions.{path.stem}")
    return CONDITIONS
