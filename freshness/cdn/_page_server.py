"""The Redis server of the page cache: reads of copies, purge marks, the server's clock and the server's identity."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

import redis
from redis.backoff import NoBackoff
from redis.cluster import RedisCluster
from redis.commands.core import Script
from redis.retry import Retry

from freshness.cache.stores import redis_py
from freshness.cache.stores.address import Address
from freshness.errors import CdnAmbiguous, CdnForbidden, CdnUnavailable

# The replication history of a server begins anew with each start of a primary and each promotion.
_READ = """
local info = redis.pcall('INFO', 'replication')
local server = ''
if type(info) == 'string' then
  if string.find(info, 'role:slave', 1, true) then return redis.error_reply('READONLY it is a replica') end
  server = string.match(info, 'master_replid:(%x+)') or ''
end
local clock = redis.call('TIME')
local found = {server, string.format('%.0f', clock[1] * 1000000 + clock[2])}
for i = 1, #KEYS do found[i + 2] = redis.call('GET', KEYS[i]) end
return found
"""
# Marks only ever rise, also when the server's clock is set back.
_PURGE = """
local clock = redis.call('TIME')
local now = math.max(clock[1] * 1000000 + clock[2], (tonumber(redis.call('GET', KEYS[1])) or 0) + 1)
local mark = string.format('%.0f', now)
redis.call('SET', KEYS[1], mark)
for i = 2, #KEYS do redis.call('SET', KEYS[i], mark, 'EX', ARGV[1]) end
return mark
"""

T = TypeVar("T")


class PageReading(NamedTuple):
    """The values read from a server under several keys, with the server's identity and time.

    server  another text after each restart, and after a replica has taken over; empty where INFO is not permitted
    now     the server's clock, microseconds
    """

    server: str
    now: int
    values: list[bytes | None]


class PageServer:
    """Redis or Valkey, by redis-py's client.  Every failure is a CdnError.

    of_cluster  whether keys must share a hash tag
    """

    def __init__(self, url: str, *, timeout: float) -> None:
        self._address = Address.parse(url)
        self._timeout = timeout
        self.of_cluster = self._address.kind == "cluster"

    @cached_property
    def redis(self) -> "redis.Redis | RedisCluster":
        """The client, made at first use: a client of a cluster connects at once."""
        return redis_py.client(self._address, timeout=self._timeout, retry=Retry(NoBackoff(), 1))

    def read(self, *keys: str) -> PageReading:
        """Return the values of keys, at least one, all of a single server.  Raises CdnUnavailable for a replica."""
        found: Any = self._asked(lambda: self._reading(keys=keys))
        return PageReading(found[0].decode(), int(found[1]), found[2:])

    def mark(self, newest: str, keys: Sequence[str], *, life: int) -> None:
        """Write the time of a purge under all `keys`, for `life` seconds, and under `newest`."""
        self._asked(lambda: self._marking(keys=[newest, *keys], args=[life]))

    def keep(self, key: str, value: bytes, *, milliseconds: int, unless_there: bool = False) -> bool:
        """Keep a value; return whether it was kept."""
        return bool(self._asked(lambda: self.redis.set(key, value, px=milliseconds, nx=unless_there)))

    def drop(self, key: str) -> None:
        """Delete a key."""
        self._asked(lambda: self.redis.delete(key))

    @cached_property
    def _reading(self) -> Script:
        return self.redis.register_script(_READ)

    @cached_property
    def _marking(self) -> Script:
        return self.redis.register_script(_PURGE)

    def _asked(self, call: Callable[[], T]) -> T:
        """Turn Redis's errors into subclasses of CdnError; no other place does."""
        try:
            with redis_py.cluster_errors():
                return call()
        except redis.AuthenticationError as error:
            raise CdnForbidden(f"the page cache refuses us: {error}") from error
        except redis.TimeoutError as error:
            raise CdnAmbiguous(f"no answer from the page cache: {error}") from error
        except redis.ReadOnlyError as error:
            if isinstance(self.redis, redis.Redis):
                self.redis.connection_pool.disconnect()  # another server may have taken over by now
            raise CdnUnavailable(f"the page cache is a replica: {error}") from error
        except redis.RedisError as error:
            raise CdnUnavailable(f"the page cache is away: {error}") from error
