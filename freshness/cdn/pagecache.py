"""Whole pages in Redis or Valkey, purged by the same tags: an edge for one machine, where no CDN is in front.

A purge writes the time into a mark for each tag.  A page carries the time its rendering began, and counts only
while that is newer than the marks of all its tags: so a purge costs one write a tag however many pages there are,
and a page whose rendering began before a purge is never served from here, whenever it arrives.

A page also carries which server knew of all purges when its rendering began.  After a restart, or when a replica has
taken over, which may never have heard of the last purge, no page of before counts.  A server that evicts marks and
keeps pages could show a page for the rest of its lifetime: use one with the policy `noeviction`.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

import redis
from redis.backoff import NoBackoff
from redis.cluster import RedisCluster
from redis.commands.core import Script
from redis.retry import Retry

from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.cache.stores import redis_py
from freshness.cache.stores.address import Address
from freshness.cache_headers import LONGEST, Lifetime
from freshness.cdn._adapter import checked, tags_of, tuned
from freshness.cdn.varnish_vcl import PRIVATE, QUERY
from freshness.errors import CdnAmbiguous, CdnForbidden, CdnUnavailable
from freshness.ports import Page, Receipt
from freshness.targets import tags as tag_grammar

ABILITY = Ability(name="pagecache", tags=True, hosts=True, items_per_call=1_000, identified_by=())
MAX_BODY = 2 << 20
_FORMAT = 2
_MARK_LIFE = int(2 * LONGEST + 3_600)  # seconds; longer than any page lives

# Marks only ever rise, also when the server's clock is set back.
_PURGE = """
local clock = redis.call('TIME')
local now = math.max(clock[1] * 1000000 + clock[2], (tonumber(redis.call('GET', KEYS[1])) or 0) + 1)
local mark = string.format('%.0f', now)
redis.call('SET', KEYS[1], mark)
for i = 2, #KEYS do redis.call('SET', KEYS[i], mark, 'EX', ARGV[1]) end
return mark
"""

# Which server answers (its replication history, which begins anew with each promotion), its time, and the values.
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

T = TypeVar("T")


class Ticket(NamedTuple):
    """When a rendering began: at which server, that knew of all purges then, and its time in microseconds."""

    server: str
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCopy:
    """A stored page.  `age` counts seconds since it was stored; it is stale from `lifetime.fresh` on."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    lifetime: Lifetime
    age: float = 0.0

    @property
    def stale(self) -> bool:
        """Past its lifetime, and still good enough while somebody renders a new one."""
        return self.age >= self.lifetime.fresh


class PageCache:
    """One Redis database, or the part of one under `prefix`; of a cluster the part that one server has.

    url      as `freshness.cache.stores.address.Address.parse` takes it

    As a CDN: `purge`.  For whoever serves pages: `begin` before rendering, `store` after, `find` before both.

    private  path prefixes that are never kept, and get their cookies
    query    parameters that make a page another page; all others are dropped
    """

    ability: Ability = ABILITY

    def __init__(
        self,
        url: str,
        *,
        private: Sequence[str] = PRIVATE,
        query: Sequence[str] = QUERY,
        prefix: str = "page:",
        name: str = "",
        items_per_call: int | None = None,
        limits: Mapping[str, Any] | None = None,
        timeout: float = 0.5,
    ) -> None:
        self.ability = tuned(ABILITY, name=name, items_per_call=items_per_call, limits=limits)
        self.private = tuple(private)
        self.query = frozenset(query)
        self._address = Address.parse(url)
        self._timeout = timeout
        # A script's keys have to be on one server.  Elsewhere keys are called as they always were.
        self._prefix = f"{prefix}{{page}}" if self._address.kind == "cluster" else prefix

    # The port

    def purge(self, batch: Batch) -> Receipt:
        """Write the marks, all at once."""
        marks = [self._mark(tag) for tag in tags_of(checked(batch, self.ability))]
        self._asked(lambda: self._purge(keys=[self._clock_key(), *marks], args=[_MARK_LIFE]))
        return Receipt()

    def status(self, receipt: Receipt) -> Receipt:
        """A purge is complete when it is accepted."""
        return receipt

    # Serving

    def begin(self) -> Ticket:
        """A ticket for a rendering that is about to begin: newer than every purge so far, older than the next."""
        server, now, (newest,) = self._read(self._clock_key())
        return Ticket(server, int(newest) if newest is not None else now - 1)

    def find(self, page: Page) -> PageCopy | None:
        """The copy of a page that may be served; whether it is stale, it says itself."""
        server, now, (raw,) = self._read(self._key(page))
        head, body = _unpacked(raw, page) if raw is not None else (None, b"")
        if head is None or head["server"] != server or self._is_purged(head["tags"], Ticket(server, head["began"])):
            return None
        life = Lifetime(fresh=head["fresh"], stale=head["stale"])
        age = (now - head["stored"]) / 1e6
        if not 0.0 <= age < life.fresh + life.stale:  # of the future: the server's clock was put back since
            return None
        return PageCopy(status=head["status"], headers=head["headers"], body=body, lifetime=life, age=age)

    def store(self, page: Page, copy: PageCopy, tags: frozenset[str], *, began: Ticket) -> bool:
        """Keep a page whose rendering began with the ticket `began`.  False if one of its tags was purged since."""
        tags = tags | {tag_grammar.EVERYTHING}
        if len(copy.body) > MAX_BODY or self._is_purged(sorted(tags), began):
            return False
        head = {
            "format": _FORMAT,
            "page": [page.host, page.path],
            "status": copy.status,
            "headers": dict(copy.headers),
            "tags": sorted(tags),
            "server": began.server,
            "began": began.at,
            "stored": self._now(),
            "fresh": copy.lifetime.fresh,
            "stale": copy.lifetime.stale,
            "length": len(copy.body),
        }
        payload = json.dumps(head, separators=(",", ":")).encode() + b"\n" + copy.body
        life = max(1, round((copy.lifetime.fresh + copy.lifetime.stale) * 1_000))
        self._asked(lambda: self._redis.set(self._key(page), payload, px=life))
        return True

    def may_refresh(self, page: Page, *, within: float = 10.0) -> bool:
        """Whether this caller is the one who renders a stale page anew; the others serve the old copy meanwhile."""
        key = f"{self._prefix}busy:{_digest(page)}"
        return bool(self._asked(lambda: self._redis.set(key, b"1", nx=True, px=round(within * 1_000))))

    def refreshed(self, page: Page) -> None:
        """The caller that was told it may refresh has done so, or failed."""
        self._asked(lambda: self._redis.delete(f"{self._prefix}busy:{_digest(page)}"))

    def _is_purged(self, tags: list[str], began: Ticket) -> bool:
        server, _, marks = self._read(*map(self._mark, tags))
        return server != began.server or any(mark is not None and int(mark) > began.at for mark in marks)

    def _read(self, *keys: str) -> tuple[str, int, list[bytes | None]]:
        """Which server answers, its time in microseconds, and the values."""
        found: Any = self._asked(lambda: self._reader(keys=keys or [self._clock_key()]))
        return found[0].decode(), int(found[1]), found[2:]

    def _now(self) -> int:
        return self._read()[1]

    @cached_property
    def _redis(self) -> "redis.Redis | RedisCluster":
        return redis_py.client(self._address, timeout=self._timeout, retry=Retry(NoBackoff(), 1))

    @cached_property
    def _purge(self) -> Script:
        return self._redis.register_script(_PURGE)

    @cached_property
    def _reader(self) -> Script:
        return self._redis.register_script(_READ)

    def _clock_key(self) -> str:
        return f"{self._prefix}newest-purge"

    def _mark(self, tag: str) -> str:
        return f"{self._prefix}mark:{tag}"

    def _key(self, page: Page) -> str:
        return f"{self._prefix}copy:{_digest(page)}"

    def _asked(self, call: Callable[[], T]) -> T:
        """The one place where Redis's errors become leaves of CdnError."""
        try:
            return call()
        except redis.AuthenticationError as error:
            raise CdnForbidden(f"the page cache refuses us: {error}") from error
        except redis.TimeoutError as error:
            raise CdnAmbiguous(f"no answer from the page cache: {error}") from error
        except redis.ReadOnlyError as error:  # another server has taken over: find it
            if isinstance(self._redis, redis.Redis):
                self._redis.connection_pool.disconnect()
            raise CdnUnavailable(f"the page cache is a replica: {error}") from error
        except redis.RedisError as error:
            raise CdnUnavailable(f"the page cache is away: {error}") from error


def _digest(page: Page) -> str:
    return hashlib.blake2b(f"{page.host}\n{page.path}".encode(), digest_size=16).hexdigest()


def _unpacked(raw: bytes, page: Page) -> tuple[dict[str, Any] | None, bytes]:
    """Head and body; None for what another version, another page or a fault has left there."""
    text, _, body = raw.partition(b"\n")
    try:
        head = json.loads(text)
        if head["format"] == _FORMAT and head["page"] == [page.host, page.path] and head["length"] == len(body):
            return head, body
    except (ValueError, KeyError, TypeError):
        pass
    return None, b""
