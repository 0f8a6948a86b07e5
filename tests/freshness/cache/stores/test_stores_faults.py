"""Redis away, mute, slow, full, read-only, foreign or damaged: always StoreUnavailable or a miss, in time."""

import os
import socket
import threading
import time

import pytest
import redis as redis_py
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from freshness.cache.cache import Cache
from freshness.cache.entry import Entry
from freshness.cache.stores.redis import RedisStore
from freshness.errors import StoreUnavailable
from tests.freshness.cache.stores.own_servers import STAMP, entry, fails, mute, own_server, store_of, subject, until
from tests.services import examples

__all__ = ["mute", "own_server", "subject"]


def test_nobody_listens():
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"redis://127.0.0.1:{server.getsockname()[1]}/0"
    store = RedisStore(url)
    calls = [
        lambda: store.get("ws:1"),
        lambda: store.put("ws:1", STAMP, read_at=0, lease=2.0),
        lambda: store.expire("ws:1", lease=2.0),
        lambda: store.fetch("ws:1", [("k", None)]),
        lambda: store.peek("ws:1", ("k", None), epoch=1, now=1),
        lambda: store.store("ws:1", ("k", None), Entry(stamp=STAMP, payload=b"", expires=1), epoch=1),
        lambda: store.clear("ws:1"),
        lambda: store.clear("ws:1", [("k", None)]),
        lambda: store.acquire("ws:1", ("k", None), STAMP, owner="a", lease=1.0),
        lambda: store.release("ws:1", ("k", None), STAMP, owner="a"),
        lambda: store.wait("ws:1", ("k", None), STAMP, seconds=0.1),
    ]
    for call in calls:
        with pytest.raises(StoreUnavailable):
            call()


def test_a_list_of_versions_that_holds_foreign_names_deletes_nothing_of_others(clean_valkey):
    store = RedisStore(clean_valkey, prefix="shop:", timeout=5.0)
    with redis_py.Redis.from_url(clean_valkey) as client:
        client.set("mine", "precious")
        client.set("shop:{ws:1}:k:v~~", "mine\nshop:{ws:1}:other\n\n\xff\xfe", px=60_000)
        for version in ("1", "2", "3"):
            at = store.fetch("ws:1", [])
            kept = Entry(stamp=STAMP, payload=b"x", expires=at.fence.now + 60_000)
            assert store.store("ws:1", ("k", version), kept, epoch=at.epoch)
        assert client.get("mine") == b"precious"
        assert client.get("shop:{ws:1}:k:v~~") == b"shop:{ws:1}:k:v2\nshop:{ws:1}:k:v3"
        assert 59_000 < client.pttl("shop:{ws:1}:k:v~~") <= 60_000
        found = store.fetch("ws:1", [("k", version) for version in ("1", "2", "3")]).entries
    assert set(found) == {("k", "2"), ("k", "3")}


def test_a_cluster_of_which_nobody_answers_is_a_store_that_is_away():
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"redis+cluster://127.0.0.1:{server.getsockname()[1]}"
    store = RedisStore(url, timeout=0.1)
    for call in (lambda: store.get("ws:1"), lambda: store.expire("ws:1", lease=2.0), lambda: store.fetch("ws:1", [])):
        with pytest.raises(StoreUnavailable):
            call()
    assert Cache(store, lambda _: STAMP).get_or_build("ws:1", "k", lambda: (STAMP, "built")) == "built"


def test_a_server_that_says_nothing_is_given_up_and_then_not_asked(mute):
    store = store_of(mute, timeout=0.05)
    began = time.monotonic()
    for _ in range(200):
        with pytest.raises(StoreUnavailable):
            store.get("ws:1")
    assert time.monotonic() - began < 5  # not 200 times the time-out


@pytest.mark.slow
@pytest.mark.parametrize("said", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\x00\xff\x00", b"$99999999999\r\n", b"*2\r\n"])
def test_a_server_that_talks_nonsense(mute, said):
    def talk() -> None:
        connection, _ = mute.accept()
        with connection:
            connection.recv(4_096)
            connection.sendall(said)
            time.sleep(0.3)

    thread = threading.Thread(target=talk)
    thread.start()
    with pytest.raises(StoreUnavailable):
        store_of(mute, timeout=0.1).get("ws:1")
    thread.join()


@pytest.mark.services
def test_a_server_that_comes_back_is_used_again(own_server, subject):
    client, url = own_server
    store = RedisStore(url, timeout=0.1)
    until(lambda: not fails(lambda: store.get(subject)))
    client.client_pause(60_000, all=False)  # writes only: the end of the pause must be heard
    until(lambda: fails(lambda: store.put(subject, STAMP, read_at=0, lease=1.0)))
    client.client_unpause()
    until(lambda: not fails(lambda: store.get(subject)))


@pytest.mark.services
def test_a_full_server_refuses_what_is_stored_and_still_answers(own_server, subject):
    client, url = own_server
    store = RedisStore(url, timeout=20.0)
    assert entry(store, subject)
    client.config_set("maxmemory", 1)
    with pytest.raises(StoreUnavailable, match="OOM"):
        entry(store, subject)
    assert list(store.fetch(subject, [("k", None)]).entries) == [("k", None)]
    cache = Cache(store, lambda _: STAMP)
    assert cache.get_or_build(subject, "full", lambda: (STAMP, "built")) == "built"
    assert cache.set(subject, "k", 1) is False
    client.config_set("maxmemory", 0)
    assert entry(store, subject)


@pytest.mark.services
def test_a_replica_that_may_not_be_written_to(own_server, subject):
    client, url = own_server
    store = RedisStore(url, timeout=20.0)
    store.fetch(subject, [])
    client.replicaof("127.0.0.1", 1)
    for call in (
        lambda: store.put(subject, STAMP, read_at=store.get(subject).now, lease=60.0),
        lambda: store.clear(subject),
    ):
        with pytest.raises(StoreUnavailable):
            call()
    assert Cache(store, lambda _: STAMP).get_or_build(subject, "k", lambda: (STAMP, "built")) == "built"
    client.replicaof("NO", "ONE")
    until(lambda: not fails(lambda: store.clear(subject)))


@pytest.mark.services
def test_an_emptied_server_gives_misses_and_new_epochs(own_server, subject):
    client, url = own_server
    store = RedisStore(url, timeout=20.0)
    assert entry(store, subject)
    before = store.fetch(subject, [("k", None)])
    client.flushall()
    after = store.fetch(subject, [("k", None)])
    assert (dict(after.entries), after.epoch == before.epoch) == ({}, False)
    late = Entry(stamp=STAMP, payload=b"late", expires=before.fence.now + 60_000)
    assert not store.store(subject, ("k", None), late, epoch=before.epoch)


@pytest.mark.services
def test_keys_of_another_type_or_shape_are_misses(own_server, subject):
    client, url = own_server
    store = RedisStore(url, timeout=20.0)
    assert entry(store, subject)
    for nonsense in ("nonsense", b"\xfe\x03" + bytes(18) + b"\xff" * 8, b"\xfe\x02" + b"\xff" * 26):
        client.set(f"!fence3:{{{subject}}}", nonsense)
        assert store.get(subject).stamp is None
        assert store.fetch(subject, []).fence.stamp is None
    assert store.put(subject, STAMP, read_at=store.get(subject).now, lease=60.0)
    client.set(f"!epoch:{{{subject}}}", "short")
    assert dict(store.fetch(subject, [("k", None)]).entries) == {}
    assert entry(store, subject)
    assert list(store.fetch(subject, [("k", None)]).entries) == [("k", None)]
    client.delete(f"{{{subject}}}:k")
    client.lpush(f"{{{subject}}}:k", "a list")
    assert dict(store.fetch(subject, [("k", None)]).entries) == {}


@pytest.mark.services
def test_the_former_release_and_this_one_share_no_key(own_server, subject):
    client, url = own_server
    store = RedisStore(url, timeout=20.0)
    now = store.get(subject).now
    head = b"\xfe\x02\0\0" + (9).to_bytes(8, "big") + (7).to_bytes(8, "big")
    former = {
        f"!fence3:{subject}": head + (now + 60_000).to_bytes(8, "big"),
        f"!epoch:{subject}": os.urandom(16),
        f"{subject}:k": b"an entry of its format",
    }
    client.mset(former)
    assert store.get(subject).stamp is None
    assert store.put(subject, STAMP, read_at=store.get(subject).now, lease=60.0)
    assert entry(store, subject)
    store.clear(subject)
    assert {key: client.get(key) for key in former} == former | {
        key: text.encode() for key, text in former.items() if isinstance(text, str)
    }
    assert all(f"{{{subject}}}" in key.decode() or key.decode() in former for key in client.scan_iter())


@pytest.mark.services
@settings(max_examples=examples(200), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=300), cut=st.integers(0, 6_000), flip=st.integers(0, 6_000), by=st.integers(0, 255))
def test_any_bytes_in_the_server_are_the_right_value_or_a_miss(valkey_url, data, cut, flip, by):
    subject = "ws:11111111-2222-4333-8444-555555555555"
    store = RedisStore(valkey_url, timeout=5.0)
    payload = os.urandom(500).hex().encode() * 8
    assert entry(store, subject, payload)
    with redis_py.Redis.from_url(valkey_url) as client:
        packed = client.get(f"{{{subject}}}:k")
        flipped = bytearray(packed)
        flipped[flip % len(packed)] ^= by
        for stored in (data, packed[:cut], bytes(flipped), packed + data):
            client.set(f"{{{subject}}}:k", stored)
            found = store.fetch(subject, [("k", None)]).entries
            assert found == {} or found["k", None].payload == payload
        client.delete(f"{{{subject}}}:k")
