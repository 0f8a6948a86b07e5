"""Redis in usual setups: behind Sentinels, as a cluster, shared with other programs; and a late takeover by a
replica."""

import threading

from freshness.cache.entry import Entry
from freshness.cache.stores.redis import RedisStore
from freshness.targets.generation import Stamp
from tests.field.condition import Condition, condition
from tests.field.stage import Stage
from tests.redis_servers import part


@condition
class RedisFailover(Condition):
    """The primary dies while editors write; the replica promoted by Sentinels has heard no write for a while."""

    name = "failover of Redis to a replica that is behind"
    redis = "sentinel"

    def play(self, stage: Stage) -> None:
        servers = stage.world.watched
        stage.edit(0.3)
        part(servers.primary, servers.replica)
        stage.edit(0.3)
        with servers.primary.client as client, servers.replica.client as late:
            written = int(client.info("replication")["master_repl_offset"])
            self.proofs["bytes that the replica never got"] = written - int(
                late.info("replication")["slave_repl_offset"]
            )
        with stage.editing(0.2):
            servers.fail_over()
        with servers.replica.client as client:
            self.proofs["keys of before at the new primary"] = len(list(client.scan_iter("field:{ws:*", count=1_000)))
            stage.edit(0.2)
            self.proofs["commands that it was then asked"] = int(client.info("stats")["total_commands_processed"])


@condition
class RedisCluster(Condition):
    """Three primaries; a primary dies while editors write, and its lagging replica takes the slots."""

    name = "Redis Cluster, a server of which fails over"
    redis = "cluster"

    def play(self, stage: Stage) -> None:
        servers = stage.world.cluster
        stage.edit(0.3)
        part(servers.nodes[0], servers.replica)
        stage.edit(0.3)
        used = 0
        for node in servers.nodes:
            with node.client as client:
                used += client.dbsize() > 0
        self.proofs["servers with keys"] = used
        with stage.editing(0.4):
            servers.fail_over()
        with servers.replica.client as client:
            self.proofs["the replica took over"] = client.info("replication")["role"] == "master"


@condition
class SharedRedis(Condition):
    """Another platform with the same workspaces writes to the same server under a prefix of its own."""

    name = "two platforms on one Redis"

    def play(self, stage: Stage) -> None:
        other = RedisStore(stage.world.plan.redis_url, prefix="other:")
        subjects = [f"ws:{shop.workspace}" for shop in stage.opened.shops]
        stop, wrote = threading.Event(), 0

        def write() -> None:
            nonlocal wrote
            while not stop.wait(0.01):
                for subject in subjects:
                    at = other.fetch(subject, [])
                    stamp = Stamp(generation=2**40 + wrote, nonce=7)
                    other.put(subject, stamp, read_at=at.fence.now, lease=60.0)
                    entry = Entry(stamp=stamp, payload=b"another platform's", expires=at.fence.now + 60_000)
                    wrote += other.store(subject, ("menu", None), entry, epoch=at.epoch)

        thread = threading.Thread(target=write)
        thread.start()
        try:
            stage.edit(1.0)
        finally:
            stop.set()
            thread.join()
        self.proofs["entries of the other platform"] = wrote
