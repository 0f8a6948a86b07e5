"""A lagging standby: routers send all reads without an explicit alias there, of the site and of relays."""

from typing import ClassVar

from tests.field.condition import Condition, condition
from tests.field.kinds import ALL_SHOPS, KINDS
from tests.field.stage import Stage
from tests.field.world import World

_LAG = 2.0
_BEHIND = "SELECT extract(epoch FROM now() - pg_last_xact_replay_timestamp())::float8"
_READS_TO_WRITE = ("admin", "GraphQL")
"""Kinds of edits that would read the objects to change from the standby, in the site's process."""


@condition
class LaggingReplica(Condition):
    """The site and the relays have routers with reads from a standby two seconds behind the primary."""

    name = "a lagging replica behind a router"
    env: ClassVar[dict[str, str]] = {"FIELD_REPLICA": "second"}
    kinds = tuple(name for name in KINDS if name not in (*ALL_SHOPS, *_READS_TO_WRITE))

    def prepare(self, world: World) -> None:
        world.database.add_standby(lag=_LAG)
        super().prepare(world)

    def play(self, stage: Stage) -> None:
        behind = 0.0
        for _ in range(4):
            stage.edit(1 / 4)
            behind = max(behind, stage.world.database.of_standby(_BEHIND) or 0.0)
        told = stage.world.command("check").stderr
        self.proofs["seconds that it was behind"] = round(behind, 1) if behind >= _LAG / 2 else 0
        self.proofs["the check says that it is read"] = "freshness.I034" in told
