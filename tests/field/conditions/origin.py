"""Conditions at the origin: a deploy, and views that write or read other databases."""

import http.client
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from typing import ClassVar

import redis

from tests.field.condition import Condition, condition
from tests.field.stage import Stage
from tests.field.world import World, children


@condition
class AnotherRelease(Condition):
    """A rolling deploy: web processes of two releases answer side by side, then the old release's processes end.

    The deploy runs `freshness_release` then.
    """

    name = "a deploy of another release"

    def play(self, stage: Stage) -> None:
        world = stage.world
        old = next(child for child in world.children if "granian" in child.args)
        stage.edit(0.2)
        world.site("web-new", RELEASE="new")
        self.visit_until(lambda: "web-new" in world.connected(), stage)
        stage.edit(0.4)
        self.visit_until(lambda: len(self.kept(world)) == 2, stage)
        kept = self.kept(world)
        self.proofs["copies that the release with fewer has kept in Redis"] = min(kept.values(), default=0)
        self.proofs["both have kept copies"] = world.plan.rule == "usual" or len(kept) == 2
        world.children.remove(old)
        children.stop(old, grace=10)
        done = world.command("freshness_release", "--over", "2")
        self.proofs["freshness_release"] = world.plan.rule == "usual" or done.returncode == 0
        stage.edit(0.4)

    @staticmethod
    def visit_until(is_so: Callable[[], bool], stage: Stage) -> None:
        """Visit the origin past the edge, each time by a new connection; for two minutes at most."""
        end = time.monotonic() + 120
        while not is_so() and stage.world.plan.rule != "usual" and time.monotonic() < end:
            connection = http.client.HTTPConnection("127.0.0.1", stage.world.plan.web, timeout=20)
            with closing(connection), suppress(OSError, http.client.HTTPException):
                connection.request("GET", "/", headers={"Host": stage.opened.shops[0].host})
                connection.getresponse().read()

    @staticmethod
    def kept(world: World) -> Counter[str]:
        """Return the number of each release's entries in Redis, by the end of the keys."""
        with redis.Redis(unix_socket_path=str(world.plan.home / "valkey.sock")) as client:
            keys = [key.decode() for key in client.scan_iter("*{ws:*~*", count=1_000)]
        return Counter(key.rpartition("~")[2] for key in keys)


class UnusualHome(Condition):
    """Every third rendering of a home page writes or reads in a way that forbids caching (`unusual_pages.py`)."""

    def play(self, stage: Stage) -> None:
        stage.edit(1.0)
        file = stage.world.plan.home / "home"
        answers = Counter(file.read_text().split() if file.exists() else ())
        self.proofs["home pages that did so"] = answers.total()
        self.proofs["all were answered, and none may be kept"] = set(answers) <= {"200", "304"}


@condition
class HomeThatWrites(UnusualHome):
    """A page's view writes, as a view does to make a picture's rendition at the first showing."""

    name = "a view that writes"
    env: ClassVar[dict[str, str]] = {"FIELD_HOME": "writes"}


@condition
class HomeFromReplica(UnusualHome):
    """A page's view reads from a standby by the alias of the standby's database, past every router."""

    name = "a view that reads from a replica by name"
    env: ClassVar[dict[str, str]] = {"FIELD_HOME": "reads elsewhere", "FIELD_REPLICA": "second"}

    def prepare(self, world: World) -> None:
        world.database.add_standby(lag=2.0)
        super().prepare(world)
