"""Edges that die, leave and come, and relays with different lists of edges."""

import subprocess
import time

from tests.field.condition import Condition, condition
from tests.field.stage import Stage
from tests.field.world import World, listens

_FEW = 3
"""Shops edited after the end of the trouble: an edit of a shop purges the shop's pages left old by the trouble."""


@condition
class DeadEdge(Condition):
    """Purges to the first of two edges get no answer for a while; the edge goes on serving visitors."""

    name = "a dead edge of two"
    edges = 2

    def play(self, stage: Stage) -> None:
        gateway = stage.world.gateways[1]
        stage.edit(0.2)
        gateway.turn("dead")
        self.proofs["it refused connections"] = not listens(stage.world.plan.edges[1].purges)
        begun = time.monotonic()
        stage.edit(0.6)
        stage.until_seen(edges=[0])
        stage.rest_of(2 * stage.world.plan.policy.rate, since=begun)
        self.proofs["it was behind"] = len(stage.judge.behind())
        gateway.turn("pass")
        stage.failing(time.monotonic() - begun, edges=[1])
        stage.most = _FEW
        stage.edit(0.2)


@condition
class RemovedAndPutBack(Condition):
    """An edge is taken out of every relay's settings, and put back with its old pages."""

    name = "a member removed and put back"
    edges = 2
    restarts = 0

    def play(self, stage: Stage) -> None:
        world = stage.world
        stage.edit(0.3)
        stage.until_seen()
        begun = time.monotonic()
        self.restart(world, edges=[0])
        stage.edit(0.4)
        stage.until_seen(edges=[0])
        self.proofs["it was behind"] = len(stage.judge.behind())
        self.restart(world, edges=[0, 1])
        stage.outage(time.monotonic() - begun, edges=[1])
        stage.most = _FEW
        stage.edit(0.3)

    def restart(self, world: World, *, edges: list[int]) -> None:
        """Restart every relay with other settings: the new relays work before the old relays end."""
        self.restarts += 1
        before = list(world.relays)
        names = [f"relay{number}-{self.restarts}" for number in range(2)]
        for name in names:
            world.relay(name, edges=edges)
        world.until_working(*names)
        world.retire(*before)


@condition
class RollingChange(Condition):
    """An edge is added, and for a while relays with and without knowledge of the edge work side by side."""

    name = "a rolling change of members"
    edges = 2

    def prepare(self, world: World) -> None:
        self.old = [world.relay(f"old{number}", edges=[0]) for number in range(2)]

    def play(self, stage: Stage) -> None:
        world = stage.world
        world.relay("new", edges=[0, 1])
        world.until_working("new")
        stage.edit(0.6)
        both = {"old0", "old1", "new"} <= world.connected()
        self.proofs["old and new relays at once"] = world.plan.rule == "usual" or both
        world.retire(*self.old)
        stage.most = _FEW
        stage.edit(0.4)
        self.proofs["purges that the new edge got"] = world.gateways[1].counted()["accepted"]


@condition
class StrayRelay(Condition):
    """Second terminals on the same database: the first with a memory as its CDN, the second without a CDN.

    A terminal is restarted at every end: a relay that refuses to run says the reason each time.
    """

    name = "a stray relay"

    def prepare(self, world: World) -> None:
        super().prepare(world)
        world.until_working()
        time.sleep(5 * world.plan.policy.tick)  # the identity of the proper relays is recorded by then
        self.strays = {"stray-memory": self.start(world, "stray-memory"), "stray-none": self.start(world, "stray-none")}
        self.refused = 0

    def start(self, world: World, name: str) -> "subprocess.Popen[bytes]":
        """Start a stray relay."""
        memory = {"FIELD_CDN": "freshness.cdn.memory.Memory"} if name == "stray-memory" else {}
        stray = world.relay(name, VARNISH_EDGES="", CDN_IDENTITY="development", **memory)
        world.may_end.add(stray.pid)
        return stray

    def play(self, stage: Stage) -> None:
        seen: set[str] = set()
        for _ in range(8):
            stage.edit(1 / 8)
            seen |= stage.world.connected() & self.strays.keys()
            for name, stray in self.strays.items():
                if stray.poll() is not None:
                    self.refused += 1
                    seen |= {name} if stray.returncode > 0 else set()
                    self.strays[name] = self.start(stage.world, name)
        self.proofs["strays that worked on the database or refused to"] = len(seen)
        self.proofs["both did"] = stage.world.plan.rule == "usual" or seen == self.strays.keys()
        self.proofs["refusals"] = f"{self.refused}"
