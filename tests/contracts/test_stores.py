"""Every store of ours keeps the contracts of the shared store."""

import pytest

from freshness.stores.memory import MemoryStore
from freshness.stores.redis import RedisStore
from freshness.testing.stores import EntriesContract, FencesContract, LeasesContract


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
class TestRedisWithAPrefix(EntriesContract):
    short = 0.5

    @pytest.fixture
    def store(self, valkey_url):
        return RedisStore(valkey_url, prefix="shop:", timeout=5.0)
