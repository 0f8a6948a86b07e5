"""Ends of fences told to other processes: each once, to all but the teller, and never needed for the end itself."""

import queue
import threading
import time

import pytest
import redis as redis_py

from freshness.cache.stores import subscription
from freshness.cache.stores.redis import RedisStore
from freshness.errors import StoreUnavailable
from huzilerz import valkey
from tests import redis_servers
from tests.freshness.cache.stores.own_servers import STAMP, mute, own_server, until

pytestmark = pytest.mark.services
__all__ = ["mute", "own_server"]


class Listener:
    """A store of another process, in a thread; `heard` holds subjects, and an error after each interruption."""

    def __init__(self, url: str, prefix: str = "") -> None:
        self.store = RedisStore(url, prefix=prefix)
        self.heard: queue.Queue[str | StoreUnavailable] = queue.Queue()
        threading.Thread(target=self._hear, daemon=True).start()

    def _hear(self) -> None:
        while True:
            try:
                for subject in self.store.ended:
                    self.heard.put(subject)
            except StoreUnavailable as error:
                self.heard.put(error)
            time.sleep(0.2)

    def hears_of(self, teller: RedisStore) -> "Listener":
        """Wait until the subscription has begun."""

        def told() -> bool:
            teller.expire("ws:first", lease=1.0)
            time.sleep(0.01)
            return "ws:first" in list(self.heard.queue)

        until(told)
        while not self.heard.empty():
            self.heard.get()
        return self

    def next(self) -> str | StoreUnavailable:
        return self.heard.get(timeout=20)


def test_the_end_of_a_fence_is_told_to_others_and_not_to_the_teller(own_server) -> None:
    _, url = own_server
    teller = RedisStore(url, prefix="shop:")
    listener, foreign = Listener(url, "shop:").hears_of(teller), RedisStore(url, prefix="other:")
    foreign.expire("ws:foreign", lease=1.0)
    listener.store.expire("ws:own", lease=1.0)
    teller.expire("ws:é b", lease=1.0)
    while (heard := listener.next()) == "ws:first":
        pass  # a repeated question of the beginning
    assert heard == "ws:é b"
    assert listener.heard.empty()
    with redis_py.Redis.from_url(url) as client:
        assert client.pubsub_channels() == [b"shop:!ended"]


def test_a_broken_connection_ends_the_hearing_with_an_error(own_server) -> None:
    client, url = own_server
    listener = Listener(url).hears_of(RedisStore(url))
    client.client_kill_filter(_type="pubsub")
    while isinstance(error := listener.next(), str):
        pass
    assert isinstance(error, StoreUnavailable)


def test_without_the_right_to_tell_the_fence_ends_all_the_same(own_server) -> None:
    client, url = own_server
    client.execute_command("ACL", "SETUSER", "cache", "on", ">pw", "resetchannels", "~*", "+@all", "-publish")
    store = RedisStore(url.replace("://", "://cache:pw@", 1))
    assert store.put("ws:1", STAMP, read_at=store.get("ws:1").now, lease=60.0)
    store.expire("ws:1", lease=2.0)
    assert store.get("ws:1").stamp is None
    heard = Listener(url.replace("://", "://cache:pw@", 1)).next()
    assert isinstance(heard, StoreUnavailable)


def test_every_server_of_a_cluster_tells_of_all_subjects(tmp_path) -> None:
    program = valkey.binary()
    assert program is not None
    with redis_servers.clustered(program, tmp_path) as servers:
        teller = RedisStore(servers.url)
        listener = Listener(servers.url).hears_of(teller)
        subjects = {f"ws:{number}" for number in range(20)}  # on every server
        for subject in subjects:
            teller.expire(subject, lease=1.0)
        heard: set[object] = set()
        while not subjects <= heard:
            heard.add(listener.next())
        assert heard <= subjects | {"ws:first"}


def test_a_server_that_says_nothing_any_more_is_noticed(mute, monkeypatch) -> None:
    monkeypatch.setattr(subscription, "TIMEOUT", 0.2)
    with pytest.raises(StoreUnavailable):
        next(iter(RedisStore(f"redis://127.0.0.1:{mute.getsockname()[1]}/0").ended))


def test_by_tls_and_by_sentinel_others_are_told_too(tmp_path) -> None:
    program = valkey.binary()
    assert program is not None
    with redis_servers.watched(program, tmp_path / "sentinel") as servers:
        told(servers.url)
    plain = redis_servers.start(program, tmp_path / "plain", "--save", "", "--bind", "127.0.0.1")
    try:
        with redis_servers.encrypted(plain.port, tmp_path / "tls") as server:
            told(server.url())
    finally:
        plain.stop()


def told(url: str) -> None:
    """Hear of a subject at a server."""
    teller = RedisStore(url)
    listener = Listener(url).hears_of(teller)
    teller.expire("ws:1", lease=1.0)
    while (heard := listener.next()) == "ws:first":
        pass
    assert heard == "ws:1"
