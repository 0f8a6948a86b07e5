"""Whole pages in Redis or Valkey, purged by the same tags: an edge for a machine without a CDN in front.

A purge writes the time into a mark for each tag.  A page carries the time its rendering began, and counts only while
newer than the marks of all its tags: a purge costs a write for each tag, with any number of pages, and a page whose
rendering began before a purge is never served from here, however late it arrives.

A page also carries the identity of the server that knew of all purges when its rendering began.  After a restart, or
once a replica has taken over, perhaps without the last purge, no older page counts.  A server that evicts marks and
keeps pages could show a page for the rest of its lifetime: use a server with the policy `noeviction`.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.cache_headers import LONGEST, Lifetime
from freshness.cdn._adapter import checked, tags_of, tuned
from freshness.cdn._page_server import PageServer
from freshness.cdn.varnish_vcl import PRIVATE, QUERY
from freshness.ports import Page, Receipt
from freshness.targets import tags as tag_grammar

ABILITY = Ability(name="pagecache", tags=True, hosts=True, items_per_call=1_000, identified_by=())
MAX_BODY = 2 << 20
_FORMAT = 3
_MARK_LIFE = int(2 * LONGEST + 3_600)  # seconds; longer than any page lives


class Ticket(NamedTuple):
    """The begin of a page's rendering: the Redis server asked at that moment, and the server's time in microseconds."""

    server: str
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCopy:
    """A stored page.  `age` counts seconds since its storing; stale from `lifetime.fresh` on.

    made_of  the values by which the page varies, by name
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    lifetime: Lifetime
    age: float = 0.0
    made_of: Mapping[str, str] = field(default_factory=dict)

    @property
    def stale(self) -> bool:
        """Past its lifetime, and still good enough while a new page is rendered."""
        return self.age >= self.lifetime.fresh


class PageCache:
    """The page cache in a Redis database, under `prefix` in a shared database; in a cluster, on a single server.

    url      a text for `freshness.cache.stores.address.Address.parse`

    As a CDN: `purge`.  For servers of pages: `begin` before rendering, `store` after, `find` before both.

    private  path prefixes that are never kept, and get their cookies
    query    parameters that make a page another page; the rest is dropped
    release  the renderer of the pages stored and found here; pages of another release are misses
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
        self._server = PageServer(url, timeout=timeout)
        self._prefix = f"{prefix}{{page}}" if self._server.of_cluster else prefix
        self._release = release

    # The port

    def purge(self, batch: Batch) -> Receipt:
        """Write the marks, all at once."""
        marks = [self._mark(tag) for tag in tags_of(checked(batch, self.ability))]
        self._server.mark(self._clock_key(), marks, life=_MARK_LIFE)
        return Receipt()

    def status(self, receipt: Receipt) -> Receipt:
        """Return the receipt: an accepted purge is complete."""
        return receipt

    # Serving

    def begin(self) -> Ticket:
        """Return a ticket for a rendering about to begin: newer than every purge so far, older than the next."""
        server, now, (newest,) = self._server.read(self._clock_key())
        return Ticket(server, int(newest) if newest is not None else now - 1)

    def find(self, page: Page) -> PageCopy | None:
        """Return the copy of a page if allowed to be served, perhaps `stale`."""
        server, now, (raw,) = self._server.read(self._key(page))
        head, body = _unpacked(raw, page) if raw is not None else (None, b"")
        if head is None or head["server"] != server or self._is_purged(head["tags"], Ticket(server, head["began"])):
            return None
        life = Lifetime(fresh=head["fresh"], stale=head["stale"])
        age = (now - head["stored"]) / 1e6
        if not 0.0 <= age < life.fresh + life.stale:  # from the future: the server's clock was put back since
            return None
        return PageCopy(
            status=head["status"],
            headers=head["headers"],
            body=body,
            lifetime=life,
            age=age,
            made_of=head["made_of"],
        )

    def store(self, page: Page, copy: PageCopy, tags: frozenset[str], *, began: Ticket) -> bool:
        """Keep a page whose rendering began with the ticket `began`.  False if any of its tags was purged since."""
        tags = tags | {tag_grammar.EVERYTHING}
        if len(copy.body) > MAX_BODY or self._is_purged(sorted(tags), began):
            return False
        head = {
            "format": _FORMAT,
            "page": [page.host, page.path],
            "status": copy.status,
            "headers": dict(copy.headers),
            "made_of": dict(copy.made_of),
            "tags": sorted(tags),
            "server": began.server,
            "began": began.at,
            "stored": self._server.read(self._clock_key()).now,
            "fresh": copy.lifetime.fresh,
            "stale": copy.lifetime.stale,
            "length": len(copy.body),
        }
        payload = json.dumps(head, separators=(",", ":")).encode() + b"\n" + copy.body
        life = max(1, round((copy.lifetime.fresh + copy.lifetime.stale) * 1_000))
        return self._server.keep(self._key(page), payload, milliseconds=life)

    def may_refresh(self, page: Page, *, within: float = 10.0) -> bool:
        """Whether this caller renders a stale page anew; further callers serve the old copy meanwhile."""
        key = f"{self._prefix}busy:{self._digest(page)}"
        return self._server.keep(key, b"1", milliseconds=round(within * 1_000), unless_there=True)

    def refreshed(self, page: Page) -> None:
        """End the leave of `may_refresh`, after a success or a failure."""
        self._server.drop(f"{self._prefix}busy:{self._digest(page)}")

    def _is_purged(self, tags: list[str], began: Ticket) -> bool:
        server, _, marks = self._server.read(*map(self._mark, tags))
        return server != began.server or any(mark is not None and int(mark) > began.at for mark in marks)

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
    """Return head and body; `None` for bytes of another version or page, or damaged."""
    text, _, body = raw.partition(b"\n")
    try:
        head = json.loads(text)
        if head["format"] == _FORMAT and head["page"] == [page.host, page.path] and head["length"] == len(body):
            return head, body
    except (ValueError, KeyError, TypeError):
        pass
    return None, b""
