"""Whole pages in Redis or Valkey, purged by the same tags: an edge for one machine, where no CDN is in front.

A purge writes the time into a mark for each tag.  A page carries the time its rendering began, and counts only
while that is newer than the marks of all its tags: so a purge costs one write a tag however many pages there are,
and a page whose rendering began before a purge is never served from here, whenever it arrives.

A server that loses marks but keeps pages (by eviction, or a restart from an old dump) could show a page for the rest
of its lifetime: use one with the policy `noeviction` and no dumps.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.cache_headers import LONGEST, Lifetime
from freshness.cdn._adapter import checked, tags_of, tuned
from freshness.cdn.varnish_vcl import PRIVATE, QUERY
from freshness.errors import CdnAmbiguous, CdnForbidden, CdnUnavailable
from freshness.ports import Page, Receipt
from freshness.targets import tags as tag_grammar

ABILITY = Ability(name="pagecache", tags=True, hosts=True, items_per_call=1_000, identified_by=())
MAX_BODY = 2 << 20
_FORMAT = 1
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

T = TypeVar("T")


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
    """One Redis database, or the part of one under `prefix`.

    As a CDN: `purge`.  For whoever serves pages: `begin` before rendering, `store` after, `find` before both.

    private  path prefixes that are never kept, and get their cookies
    query    parameters that make a page another page; all others are dropped
    release  what renders the pages that are stored and found here; those of another are misses
    """

    ability: Ability = ABILITY

    def __init__(
        self,
        url: str,
        *,
        private: Sequence[str] = PRIVATE,
        query: Sequence[str] = QUERY,
        prefix: str = "page:",
        release: str = "",
        name: str = "",
        items_per_call: int | None = None,
        limits: Mapping[str, Any] | None = None,
        timeout: float = 0.5,
    ) -> None:
        self.ability = tuned(ABILITY, name=name, items_per_call=items_per_call, limits=limits)
        self.private = tuple(private)
        self.query = frozenset(query)
        self._prefix = prefix
        self._release = release
        self._redis = redis.Redis.from_url(
            url, socket_timeout=timeout, socket_connect_timeout=timeout, retry=Retry(NoBackoff(), 1)
        )
        self._script = self._redis.register_script(_PURGE)

    # The port

    def purge(self, batch: Batch) -> Receipt:
        """Write the marks, all at once."""
        marks = [self._mark(tag) for tag in tags_of(checked(batch, self.ability))]
        _asked(lambda: self._script(keys=[self._clock_key(), *marks], args=[_MARK_LIFE]))
        return Receipt()

    def status(self, receipt: Receipt) -> Receipt:
        """A purge is complete when it is accepted."""
        return receipt

    # Serving

    def begin(self) -> int:
        """A ticket for a rendering that is about to begin: newer than every purge so far, older than the next."""
        newest: Any = _asked(lambda: self._redis.get(self._clock_key()))
        return int(newest) if newest is not None else self._now() - 1

    def find(self, page: Page) -> PageCopy | None:
        """The copy of a page that may be served; whether it is stale, it says itself."""
        raw: Any = _asked(lambda: self._redis.get(self._key(page)))
        now = self._now() if raw is not None else 0
        head, body = _unpacked(raw, page) if raw is not None else (None, b"")
        if head is None or self._is_purged(head["tags"], head["began"]):
            return None
        life = Lifetime(fresh=head["fresh"], stale=head["stale"])
        age = max(0.0, (now - head["stored"]) / 1e6)
        if age >= life.fresh + life.stale:
            return None
        return PageCopy(status=head["status"], headers=head["headers"], body=body, lifetime=life, age=age)

    def store(self, page: Page, copy: PageCopy, tags: frozenset[str], *, began: int) -> bool:
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
            "began": began,
            "stored": self._now(),
            "fresh": copy.lifetime.fresh,
            "stale": copy.lifetime.stale,
            "length": len(copy.body),
        }
        payload = json.dumps(head, separators=(",", ":")).encode() + b"\n" + copy.body
        life = max(1, round((copy.lifetime.fresh + copy.lifetime.stale) * 1_000))
        _asked(lambda: self._redis.set(self._key(page), payload, px=life))
        return True

    def may_refresh(self, page: Page, *, within: float = 10.0) -> bool:
        """Whether this caller is the one who renders a stale page anew; the others serve the old copy meanwhile."""
        key = f"{self._prefix}busy:{self._digest(page)}"
        return bool(_asked(lambda: self._redis.set(key, b"1", nx=True, px=round(within * 1_000))))

    def refreshed(self, page: Page) -> None:
        """The caller that was told it may refresh has done so, or failed."""
        _asked(lambda: self._redis.delete(f"{self._prefix}busy:{self._digest(page)}"))

    def _is_purged(self, tags: list[str], began: int) -> bool:
        marks: Any = _asked(lambda: self._redis.mget([self._mark(tag) for tag in tags]))
        return any(mark is not None and int(mark) > began for mark in marks)

    def _now(self) -> int:
        seconds, micros = _asked(self._redis.time)
        return int(seconds) * 1_000_000 + int(micros)

    def _clock_key(self) -> str:
        return f"{self._prefix}newest-purge"

    def _mark(self, tag: str) -> str:
        return f"{self._prefix}mark:{tag}"

    def _key(self, page: Page) -> str:
        return f"{self._prefix}copy:{self._digest(page)}"

    def _digest(self, page: Page) -> str:
        named = "\n".join([page.host, page.path, *([self._release] if self._release else [])])
        return hashlib.blake2b(named.encode(), digest_size=16).hexdigest()


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


def _asked(call: Callable[[], T]) -> T:
    """The one place where Redis's errors become leaves of CdnError."""
    try:
        return call()
    except redis.AuthenticationError as error:
        raise CdnForbidden(f"the page cache refuses us: {error}") from error
    except redis.TimeoutError as error:
        raise CdnAmbiguous(f"no answer from the page cache: {error}") from error
    except redis.RedisError as error:
        raise CdnUnavailable(f"the page cache is away: {error}") from error
