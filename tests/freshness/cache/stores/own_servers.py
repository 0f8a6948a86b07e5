"""Servers of a single test, for the test to stop, freeze or fill, and a store at a server of this kind."""

import socket
import time
import uuid

import pytest
import redis as redis_py

from freshness.cache.entry import Entry
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
    """Run a server of this test alone, to stop, freeze or fill; yield a client and the server's URL."""
    program = services.oldest_redis() if request.param == "Redis 6.2" else valkey.binary()
    with services.running(program, f"own-{uuid.uuid4().hex[:8]}") as url, redis_py.Redis.from_url(url) as client:
        yield client, url


@pytest.fixture
def mute():
    """Run a server that accepts connections and sends given bytes, or no bytes."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def store_of(server: socket.socket, **options) -> RedisStore:
    return RedisStore(f"redis://127.0.0.1:{server.getsockname()[1]}/0", **options)


def entry(store: RedisStore, subject: str, payload: bytes = b"x" * 5_000) -> bool:
    fetched = store.fetch(subject, [])
    kept = Entry(stamp=STAMP, payload=payload, expires=fetched.fence.now + 60_000)
    return store.store(subject, ("k", None), kept, epoch=fetched.epoch)


def fails(call) -> bool:
    try:
        call()
    except StoreUnavailable:
        return True
    return False


def until(true, seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)
