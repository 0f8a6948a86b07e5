"""Redis that is away, mute, slow, full, read-only, foreign or damaged: always StoreUnavailable or a miss, in time."""

import os
import socket
import threading
import time
import uuid

import pytest
import redis as redis_py
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from freshness.cache.cache import Cache
from freshness.cache.entry import Entry
from freshness.cache.stores.address import Address
from freshness.cache.stores.connection import Connection, Looking, pack
from freshness.cache.stores.redis import RedisStore
from freshness.errors import StoreUnavailable
from freshness.targets.generation import Stamp
from huzilerz import valkey
from tests import services

STAMP = Stamp(generation=3, nonce=7)


@pytest.fixture
def subject() -> str:
    return f"ws:{uuid.uuid4()}"


@pytest.fixture(params=["Valkey", "Redis 6.2"])
def own_server(request, valkey_url):
    """A server of the test's own, to be tormented; yields a client and its URL."""
    program = services.oldest_redis() if request.param == "Redis 6.2" else valkey.binary()
    with services.running(program, f"own-{uuid.uuid4().hex[:8]}") as url, redis_py.Redis.from_url(url) as client:
        yield client, url


@pytest.fixture
def mute():
    """A server that accepts and says what it is told to, or nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def store_of(server: socket.socket, **options) -> RedisStore:
    return RedisStore(f"redis://127.0.0.1:{server.getsockname()[1]}/0", **options)


def entry(store: RedisStore, subject: str, payload: bytes = b"x" * 5_000) -> bool:
    fetched = store.fetch(subject, [])
    kept = Entry(stamp=STAMP, payload=payload, expires=fetched.fence.now + 60_000)
    return store.store(subject, ("k", None), kept, epoch=fetched.epoch)


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


@pytest.mark.slow
@pytest.mark.parametrize("looking", [Looking(), None], ids=["looking", "sleeping"])
@pytest.mark.parametrize("pause", [0.0, 0.02])
def test_an_answer_is_whole_however_it_comes(mute, looking, pause):
    def talk() -> None:
        connection, _ = mute.accept()
        with connection:
            for _ in range(3):
                connection.recv(4_096)
                for piece in (b"$6", b"\r\nab", b"cdef\r", b"\n"):
                    connection.sendall(piece)
                    time.sleep(pause)

    thread = threading.Thread(target=talk)
    thread.start()
    address = Address.parse(f"redis://127.0.0.1:{mute.getsockname()[1]}/0")
    connection = Connection(address, timeout=2.0, looking=looking)
    assert [connection.call(pack(("GET", "k")), 1) for _ in range(3)] == [[b"abcdef"]] * 3
    connection.close()
    thread.join()


def test_an_answer_is_looked_for_rarely_where_looking_is_wasted():
    looking = Looking(rarely=40, longest=0.5, clock=lambda: 100.0)
    looked = []
    for number in range(120):
        if looking.begin() == 100.5:
            looked.append(number)
            looking.end(in_time=False)
    assert looked == [0, 9, 34, 74, 114]  # 8, 24, and then 39 answers in a row are slept for


def test_an_answer_is_looked_for_again_where_looking_pays_most_of_the_time():
    looking = Looking(rarely=40)
    wasted = 0
    for number in range(2_000):
        if looking.begin() is not None:
            wasted += number % 10 == 0
            looking.end(in_time=number % 10 != 0)
    assert wasted == 51  # not 200: one waste in ten looks is too many
    for _ in range(200):
        if looking.begin() is not None:
            looking.end(in_time=True)
    assert [looking.begin() is not None for _ in range(10)] == [True] * 10
    looking.end(in_time=False)
    assert [looking.begin() is not None for _ in range(9)] == [False] * 8 + [True]  # one late answer costs eight


@pytest.mark.services
def test_a_server_that_comes_back_is_used_again(own_server, subject):
    client, url = own_server
    store = RedisStore(url, timeout=0.1)
    store.get(subject)
    client.client_pause(2_000)
    _until(lambda: _fails(lambda: store.put(subject, STAMP, read_at=0, lease=1.0)))
    _until(lambda: not _fails(lambda: store.get(subject)))


@pytest.mark.services
def test_who_ends_a_fence_does_not_wait_for_the_answer(mute):
    store = store_of(mute, timeout=30.0)
    store.expire("ws:1", lease=2.0)
    peer, _ = mute.accept()
    with peer:
        assert b"EVAL" in peer.recv(4_096)


def test_answers_that_nobody_waited_for_are_passed_over(own_server, subject):
    store = RedisStore(own_server[1])
    assert store.put(subject, STAMP, read_at=store.get(subject).now, lease=60.0)
    for _ in range(2_500):
        store.expire(subject, lease=60.0)
    assert store.get(subject).stamp is None
    assert entry(store, subject)
    assert store.fetch(subject, [("k", None)]).entries[("k", None)].payload == b"x" * 5_000


def test_a_fence_is_ended_where_the_server_has_closed_the_connection_or_forgotten_the_script(own_server, subject):
    client, url = own_server
    store, other = RedisStore(url), RedisStore(url)
    assert store.put(subject, STAMP, read_at=store.get(subject).now, lease=60.0)
    client.client_kill_filter(_type="normal", skipme=True)
    client.script_flush()
    store.expire(subject, lease=60.0)
    store.get(subject)
    assert other.get(subject).stamp is None


def test_a_connection_that_the_server_closed_is_replaced(own_server, subject):
    client, url = own_server
    store = RedisStore(url, timeout=1.0)
    store.get(subject)
    client.client_kill_filter(_type="normal", skipme=True)
    assert store.get(subject).stamp is None


@pytest.mark.services
def test_a_forked_child_takes_a_connection_of_its_own(valkey_url, subject):
    store = RedisStore(valkey_url, timeout=5.0)
    assert store.put(subject, STAMP, read_at=store.get(subject).now, lease=60.0)
    child = os.fork()
    if child == 0:
        right = all(store.get(subject).stamp == STAMP for _ in range(200))
        os._exit(0 if right else 1)
    assert all(store.get("ws:other").stamp is None for _ in range(200))
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@pytest.mark.services
def test_the_connection_of_a_thread_that_ended_is_used_again(own_server, subject):
    client, url = own_server
    store = RedisStore(url, timeout=1.0)
    for _ in range(20):
        thread = threading.Thread(target=store.get, args=(subject,))
        thread.start()
        thread.join()
    assert client.info("clients")["connected_clients"] <= 3


@pytest.mark.services
def test_forgotten_scripts_are_sent_again(own_server, subject):
    client, url = own_server
    store = RedisStore(url, timeout=1.0)
    assert store.put(subject, STAMP, read_at=store.get(subject).now, lease=60.0)
    client.script_flush()
    assert store.put(subject, Stamp(generation=4, nonce=7), read_at=store.get(subject).now, lease=60.0)


@pytest.mark.services
def test_a_full_server_refuses_what_is_stored_and_still_answers(own_server, subject):
    client, url = own_server
    store = RedisStore(url, timeout=1.0)
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
    store = RedisStore(url, timeout=1.0)
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
    _until(lambda: not _fails(lambda: store.clear(subject)))


@pytest.mark.services
def test_who_was_refused_for_writing_to_a_replica_connects_anew(own_server, subject):
    client, url = own_server
    store = RedisStore(url, timeout=1.0)
    assert store.put(subject, STAMP, read_at=store.get(subject).now, lease=60.0)
    client.replicaof("127.0.0.1", 1)
    with pytest.raises(StoreUnavailable, match="READONLY"):
        store.clear(subject)
    before = client.info("stats")["total_connections_received"]
    with pytest.raises(StoreUnavailable, match="replica"):
        store.get(subject)
    assert client.info("stats")["total_connections_received"] == before + 1
    client.replicaof("NO", "ONE")
    assert store.put(subject, STAMP, read_at=store.get(subject).now, lease=60.0)


@pytest.mark.services
def test_an_emptied_server_gives_misses_and_new_epochs(own_server, subject):
    client, url = own_server
    store = RedisStore(url, timeout=1.0)
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
    store = RedisStore(url, timeout=1.0)
    assert entry(store, subject)
    for nonsense in ("nonsense", b"\xfe\x03" + bytes(18) + b"\xff" * 8, b"\xfe\x02" + b"\xff" * 26):
        client.set(f"!fence2:{{{subject}}}", nonsense)
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
    store = RedisStore(url, timeout=1.0)
    now = store.get(subject).now
    head = b"\xfe\x02\0\0" + (9).to_bytes(8, "big") + (7).to_bytes(8, "big")
    former = {
        f"!fence2:{subject}": head + (now + 60_000).to_bytes(8, "big"),
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
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
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


def _fails(call) -> bool:
    try:
        call()
    except StoreUnavailable:
        return True
    return False


def _until(true, seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)
