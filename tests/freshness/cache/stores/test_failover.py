"""A replica takes over without the last `clear` or purge: its older values are misses."""

import time
import uuid

import pytest

from freshness.cache.entry import Entry
from freshness.cache.stores.redis import RedisStore
from freshness.cache_headers import Lifetime
from freshness.cdn.pagecache import PageCache, PageCopy
from freshness.errors import CdnUnavailable, StoreUnavailable
from freshness.ports import Page
from freshness.targets.generation import Stamp
from freshness.testing.cdn import batch, tags
from huzilerz import valkey
from tests import redis_servers, services

STAMP = Stamp(generation=3, nonce=7)
PLACE = ("k", None)
PAGE = Page(host="shop.example", path="/")
TAG = "w-1"
COPY = PageCopy(status=200, headers={}, body=b"old", lifetime=Lifetime(fresh=3_600.0, stale=0.0))

pytestmark = pytest.mark.services


def keep(store, subject):
    fetched = store.fetch(subject, [])
    entry = Entry(stamp=STAMP, payload=b"x", expires=fetched.fence.now + 600_000)
    assert store.store(subject, PLACE, entry, epoch=fetched.epoch)


def found(store, subject):
    return list(store.fetch(subject, [PLACE]).entries)


def until_found(call):
    def answered():
        try:
            call()
        except StoreUnavailable:
            return False
        return True

    services.until_true(answered, "the store answers again")


def test_behind_sentinels_copies_that_a_late_replica_holds_are_misses(valkey_url, tmp_path):
    subject = f"ws:{uuid.uuid4()}"
    with redis_servers.watched(valkey.binary(), tmp_path) as servers:
        store, pages = RedisStore(servers.url), PageCache(servers.url, timeout=5.0)
        keep(store, subject)
        assert store.put(subject, STAMP, read_at=store.get(subject).now, lease=3_600.0)
        assert pages.store(PAGE, COPY, frozenset({TAG}), began=pages.begin())
        redis_servers.until_replicated(servers.primary)
        late = pages.begin()
        redis_servers.part(servers.primary, servers.replica)
        store.clear(subject)
        pages.purge(batch(pages, tags(TAG)))
        assert (found(store, subject), pages.find(PAGE)) == ([], None)
        servers.fail_over()

        until_found(lambda: store.get(subject))
        with servers.replica.client as client:  # the replica holds all cleared and purged entries, yet shows none
            assert client.exists(f"{{{subject}}}:k") == 1
            assert len(list(client.scan_iter("page:copy:*"))) == 1
            assert list(client.scan_iter("page:mark:*")) == []
        assert store.get(subject).stamp is None
        assert found(store, subject) == []
        assert pages.find(PAGE) is None
        assert not pages.store(PAGE, COPY, frozenset({TAG}), began=late)
        assert pages.find(PAGE) is None

        keep(store, subject)
        assert found(store, subject) == [PLACE]
        assert pages.store(PAGE, COPY, frozenset({TAG}), began=pages.begin())
        assert pages.find(PAGE).body == b"old"


def test_in_a_cluster_copies_that_a_late_replica_holds_are_misses(valkey_url, tmp_path):
    with redis_servers.clustered(valkey.binary(), tmp_path) as servers:
        store = RedisStore(servers.url)
        here, elsewhere = subjects_on(servers.nodes[0], servers.nodes[2])
        keep(store, here)
        keep(store, elsewhere)
        redis_servers.until_replicated(servers.nodes[0])
        redis_servers.part(servers.nodes[0], servers.replica)
        store.clear(here)
        servers.fail_over()

        until_found(lambda: store.fetch(here, [PLACE]))
        with servers.replica.client as client:
            client.readonly()
            assert client.exists(f"{{{here}}}:k") == 1
        assert (found(store, here), found(store, elsewhere)) == ([], [PLACE])
        keep(store, here)
        assert found(store, here) == [PLACE]


def test_a_slot_that_moved_is_found_again(valkey_url, tmp_path):
    with redis_servers.clustered(valkey.binary(), tmp_path) as servers:
        store = RedisStore(servers.url)
        (subject, other) = subjects_on(servers.nodes[0], servers.nodes[1])
        store.get(subject)  # the cluster is known from here on
        with servers.nodes[0].client as client, servers.nodes[1].client as target:
            slot = client.cluster("KEYSLOT", f"{{{subject}}}:k")
            to, of = (one.execute_command("CLUSTER", "MYID") for one in (target, client))
            target.execute_command("CLUSTER", "SETSLOT", slot, "IMPORTING", of)
        for node in (servers.nodes[1], servers.nodes[0], servers.nodes[2]):
            with node.client as client:
                client.execute_command("CLUSTER", "SETSLOT", slot, "NODE", to)
        keep(store, subject)
        keep(store, other)
        assert (found(store, subject), found(store, other)) == ([PLACE], [PLACE])
        with servers.nodes[1].client as client:
            assert client.exists(f"{{{subject}}}:k") == 1


def test_a_server_of_a_cluster_that_is_gone_costs_its_own_subjects_alone(valkey_url, tmp_path):
    with redis_servers.clustered(valkey.binary(), tmp_path) as servers:
        for node in servers.nodes:
            with node.client as client:
                client.config_set("cluster-require-full-coverage", "no")
        store = RedisStore(servers.url, timeout=20.0)
        gone, there = subjects_on(servers.nodes[1], servers.nodes[2])
        keep(store, gone)
        keep(store, there)
        servers.nodes[1].stop()
        for _ in range(5):
            with pytest.raises(StoreUnavailable):
                store.fetch(gone, [PLACE])
        assert found(store, there) == [PLACE]
        assert store.resting


def test_a_primary_that_was_demoted_is_not_read_from(valkey_url, tmp_path):
    server = redis_servers.start(valkey.binary(), tmp_path, "--save", "", "--bind", "127.0.0.1")
    try:
        store = RedisStore(f"redis://127.0.0.1:{server.port}/0?socket_timeout=5")
        pages = PageCache(f"redis://127.0.0.1:{server.port}/0", timeout=5.0)
        keep(store, "ws:1")
        assert pages.store(PAGE, COPY, frozenset({TAG}), began=pages.begin())
        with server.client as client:
            client.replicaof("127.0.0.1", 1)
        with pytest.raises(CdnUnavailable, match="replica"):
            pages.find(PAGE)
        end = time.monotonic() + 20
        while time.monotonic() < end:
            try:
                store.fetch("ws:1", [PLACE])
            except StoreUnavailable as refused:
                assert "replica" in str(refused)  # noqa: PT017
                break
            time.sleep(0.05)
        else:
            pytest.fail("a replica was read from for 20 s")
        with server.client as client:
            client.replicaof("NO", "ONE")
        assert found(store, "ws:1") == []  # the server has another history by now
        assert pages.find(PAGE) is None
    finally:
        server.stop()


def subjects_on(*nodes):
    """Return a subject for each of these servers, by its slot."""
    answer = []
    for node in nodes:
        with node.client as client:
            client_id = client.execute_command("CLUSTER", "MYID")
            spans = [
                (begin, end)
                for begin, end, primary, *_ in client.execute_command("CLUSTER", "SLOTS")
                if primary[2] == client_id
            ]
            subject = next(
                name
                for name in (f"ws:{uuid.uuid4()}" for _ in range(10_000))
                if any(begin <= client.cluster("KEYSLOT", f"{{{name}}}:k") <= end for begin, end in spans)
            )
        answer.append(subject)
    return answer
