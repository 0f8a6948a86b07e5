"""A database that goes back, while caches and edges keep pages of the lost time."""

import time
from pathlib import Path
from typing import Any, ClassVar

from django.core.management import get_commands

from freshness.contrib.django.restored import OVER
from freshness.contrib.django.watch import EVERY
from tests.field.condition import Condition, condition
from tests.field.stage import Stage
from tests.field.truth import counter
from tests.field.world import World

_TOLD = "freshness_restored"
_SPREAD = OVER + EVERY
"""Seconds until a relay notices, and seconds of the purge of all pages afterwards; neither is scaled."""


class _Restored(Condition):
    """Plays a third of the edits, takes a backup, plays another third, restores the backup, and plays the rest."""

    judges_rate = False
    told: ClassVar[bool] = False

    def play(self, stage: Stage) -> None:
        world = stage.world
        stage.edit(1 / 3)
        kept = self.backed_up(world)
        stage.edit(1 / 3)
        stage.until_seen()
        before, newest = counter(world.database.rows), len(stage.judge.edits)
        away = time.monotonic()
        self.put_back(world, kept)
        stage.outage(time.monotonic() - away + _SPREAD)
        self.proofs["generations given out again"] = max(0, before - counter(world.database.rows))
        self.proofs["targets that went back"] = stage.went_back("restored")
        self.proofs["edits before"] = newest
        if self.told and _TOLD in get_commands():
            ended = world.command(_TOLD)
            self.proofs["told"] = ended.returncode == 0
        stage.most = 3  # an edit of a shop would purge the shop's pages left old by the restore
        stage.edit(1 / 3)

    def backed_up(self, world: World) -> Path:
        """Where the backup is."""
        return world.database.back_up()

    def put_back(self, world: World, kept: Path) -> None:
        """Replace the database by the backup."""
        world.database.put_back(kept)


@condition
class Restored(_Restored):
    """The database's files are replaced by the backup's, without any notice to the engine."""

    name = "restored files"


@condition
class RestoredAndTold(_Restored):
    """The same, and the operator runs `manage.py freshness_restored`."""

    name = "restored files, told"
    told = True


@condition
class RestoredDump(_Restored):
    """`pg_dump`, and later `pg_restore` into a new database on the same server."""

    name = "restored dump"

    def backed_up(self, world: World) -> Path:
        return world.database.dump()

    def put_back(self, world: World, kept: Path) -> None:
        world.database.load(kept)


class _FailedOver(Condition):
    """A standby takes over without the last commits, after visitors have seen the commits' pages."""

    judges_rate = False

    def prepare(self, world: World) -> None:
        world.database.add_standby()
        super().prepare(world)

    def play(self, stage: Stage) -> None:
        world = stage.world
        stage.edit(1 / 3)
        timeline = _timeline(world)
        world.database.freeze_replication()
        stage.edit(1 / 3)
        stage.until_seen()
        stage.most = 3  # an edit of a shop would purge the shop's pages left old by the failover
        with stage.editing(1 / 3):
            away = time.monotonic()
            self.before(stage)
            before = counter(world.database.rows)
            world.database.fail_over()
            with stage.pausing():
                self.proofs["generations given out again"] = max(0, before - counter(world.database.rows))
                self.proofs["targets that went back"] = stage.went_back("failed over")
            self.after(stage)
            stage.outage(time.monotonic() - away + _SPREAD)
        self.proofs["timelines"] = f"{timeline}, then {_timeline(world)}"
        self.proofs["another timeline"] = _timeline(world) != timeline

    def before(self, stage: Stage) -> None:
        """Act just before the failover."""

    def after(self, stage: Stage) -> None:
        """Act just after the failover."""


@condition
class FailedOver(_FailedOver):
    name = "failover that loses commits"


@condition
class FailedOverDuringCall(_FailedOver):
    """A failover during a purge: the purge is on its way to the edge from before the failover until after."""

    name = "failover during a call"

    def before(self, stage: Stage) -> None:
        gateway = stage.world.gateways[0]
        gateway.turn("hold")
        end = time.monotonic() + 4 * stage.world.plan.policy.rate
        while not gateway.counted()["held"] and time.monotonic() < end:
            time.sleep(0.02)
        self.proofs["calls that were under way"] = gateway.counted()["held"]

    def after(self, stage: Stage) -> None:
        stage.world.gateways[0].turn("pass")


def _timeline(world: World) -> Any:
    return world.database.value("SELECT substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)")
