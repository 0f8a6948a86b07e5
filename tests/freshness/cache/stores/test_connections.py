"""Connections to Redis: a connection a thread, replaced after being closed, cut or forked, or if of a replica."""

import os
import threading
import time

import pytest

from freshness.cache.stores.address import Address
from freshness.cache.stores.connection import Connection, Looking, pack
from freshness.cache.stores.redis import RedisStore
from freshness.errors import StoreUnavailable
from freshness.targets.generation import Stamp
from tests.freshness.cache.stores.own_servers import STAMP, entry, mute, own_server, store_of, subject

__all__ = ["mute", "own_server", "subject"]


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
    assert wasted == 51  # not 200: a waste in ten looks is too much
    for _ in range(200):
        if looking.begin() is not None:
            looking.end(in_time=True)
    assert [looking.begin() is not None for _ in range(10)] == [True] * 10
    looking.end(in_time=False)
    assert [looking.begin() is not None for _ in range(9)] == [False] * 8 + [True]  # a late answer costs eight


@pytest.mark.services
def test_who_ends_a_fence_does_not_wait_for_the_answer(mute):
    store = store_of(mute, timeout=30.0)
    store.expire("ws:1", lease=2.0)
    peer, _ = mute.accept()
    with peer:
        assert b"EVAL" in peer.recv(4_096)


@pytest.mark.services
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
    store = RedisStore(url, timeout=20.0)
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
    store = RedisStore(url, timeout=20.0)
    for _ in range(20):
        thread = threading.Thread(target=store.get, args=(subject,))
        thread.start()
        thread.join()
    assert client.info("clients")["connected_clients"] <= 3


@pytest.mark.services
def test_forgotten_scripts_are_sent_again(own_server, subject):
    client, url = own_server
    store = RedisStore(url, timeout=20.0)
    assert store.put(subject, STAMP, read_at=store.get(subject).now, lease=60.0)
    client.script_flush()
    assert store.put(subject, Stamp(generation=4, nonce=7), read_at=store.get(subject).now, lease=60.0)


@pytest.mark.services
def test_who_was_refused_for_writing_to_a_replica_connects_anew(own_server, subject):
    client, url = own_server
    store = RedisStore(url, timeout=20.0)
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
