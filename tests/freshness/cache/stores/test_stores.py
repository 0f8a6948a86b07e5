"""The contracts of the shared store, at each of our stores, also on the oldest promised Redis.

STORE_SERVERS=/opt/redis-8/redis-server,… programs of further servers under the contracts
"""

import os
from pathlib import Path

import pytest
import redis

from freshness.cache.stores.memory import MemoryStore
from freshness.cache.stores.redis import RedisStore
from freshness.testing.store_entries import EntriesContract
from freshness.testing.stores import FencesContract, LeasesContract
from huzilerz import valkey
from tests import redis_servers, services

OLDEST = "Redis 6.2"
SERVERS = [OLDEST, *filter(None, os.environ.get("STORE_SERVERS", "").split(","))]


@pytest.fixture(scope="module", params=SERVERS)
def other_server(request):
    program = services.oldest_redis() if request.param == OLDEST else Path(request.param)
    with services.running(program, "other") as url:
        if request.param == OLDEST:
            with redis.Redis.from_url(url) as client:
                assert client.info("server")["redis_version"].startswith("6.2.")
        yield url


@pytest.fixture(scope="module")
def tls_url(valkey_url, tmp_path_factory):
    socket = valkey_url.removeprefix("unix://").partition("?")[0]
    with redis_servers.encrypted(socket, tmp_path_factory.mktemp("tls")) as server:
        yield server.url()


@pytest.fixture(scope="module")
def sentinel_url(tmp_path_factory):
    with redis_servers.watched(program(), tmp_path_factory.mktemp("sentinel")) as servers:
        yield servers.url


@pytest.fixture(scope="module")
def cluster_url(tmp_path_factory):
    with redis_servers.clustered(program(), tmp_path_factory.mktemp("cluster")) as servers:
        yield servers.url


def program() -> Path:
    found = valkey.binary()
    if found is None:
        services.missing("Valkey")
    return found


class TestMemory(FencesContract, EntriesContract, LeasesContract):
    @pytest.fixture
    def store(self):
        self.time = 1_000_000
        return MemoryStore(now=lambda: self.time)

    def advance(self, seconds):
        self.time += round(seconds * 1000)


@pytest.mark.services
class TestRedis(FencesContract, EntriesContract, LeasesContract):
    short = 0.5

    @pytest.fixture
    def store(self, valkey_url):
        return RedisStore(valkey_url, timeout=5.0)


@pytest.mark.services
class TestRedisWithAPrefix(FencesContract, EntriesContract, LeasesContract):
    short = 0.5

    @pytest.fixture
    def store(self, valkey_url):
        return RedisStore(valkey_url, prefix="shop:", timeout=5.0)


@pytest.mark.services
class TestRedisWithTls(FencesContract, EntriesContract, LeasesContract):
    short = 0.5

    @pytest.fixture
    def store(self, tls_url):
        return RedisStore(tls_url)


@pytest.mark.services
class TestRedisBehindSentinels(FencesContract, EntriesContract, LeasesContract):
    short = 0.5

    @pytest.fixture
    def store(self, sentinel_url):
        return RedisStore(sentinel_url)


@pytest.mark.services
class TestRedisCluster(FencesContract, EntriesContract, LeasesContract):
    short = 0.5

    @pytest.fixture
    def store(self, cluster_url):
        return RedisStore(cluster_url, prefix="shop:")


@pytest.mark.services
class TestOtherServers(FencesContract, EntriesContract, LeasesContract):
    short = 0.5

    @pytest.fixture
    def store(self, other_server):
        return RedisStore(other_server, timeout=5.0)
