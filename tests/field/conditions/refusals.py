"""A CDN that refuses purges."""

import time

from tests.field.condition import Condition, condition
from tests.field.stage import Stage


@condition
class RefusedImmediatePurges(Condition):
    """The edge refuses immediate purges for a while; scheduled purges go through."""

    name = "immediate purges refused"

    def play(self, stage: Stage) -> None:
        gateway = stage.world.gateways[0]
        stage.edit(0.1)
        before = gateway.counted()["refused"]
        gateway.turn("refuse immediate")
        for _ in range(2):
            stage.one("publish")
        begun = time.monotonic()
        stage.edit(0.7)
        stage.rest_of(2 * stage.world.plan.policy.rate, since=begun)
        lasted = time.monotonic() - begun
        gateway.turn("pass")
        self.proofs["immediate purges refused"] = gateway.counted()["refused"] - before
        self.proofs["refused for"] = round(lasted, 1)
        stage.edit(0.2)


@condition
class RefusedPurges(Condition):
    """Every purge is refused for a while."""

    name = "every purge refused"

    def play(self, stage: Stage) -> None:
        gateway = stage.world.gateways[0]
        stage.edit(0.2)
        before = gateway.counted()["refused"]
        gateway.turn("refuse")
        begun = time.monotonic()
        stage.edit(0.6)
        stage.rest_of(1.5 * stage.world.plan.policy.rate, since=begun)
        gateway.turn("pass")
        stage.failing(time.monotonic() - begun)
        self.proofs["purges refused"] = gateway.counted()["refused"] - before
        stage.most = 3  # an edit of a shop would purge the shop's pages left old by the refusals
        stage.edit(0.2)
