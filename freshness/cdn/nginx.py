"""nginx with the shipped edge.conf: forgets each whole host by a request, and single pages by their exact keys.

nginx knows no tags, and needs a callable for the places of tags.  `hosts_of` is the simplest correct callable: yours,
with the hosts of a subject.  `pages` may name single pages instead, and has to be complete: a page left unnamed stays
until its lifetime ends.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.cdn._adapter import HostsOf, checked, hosts_named, imported, tuned
from freshness.cdn._edges import EdgeGroup, Edges
from freshness.cdn._http import TIMEOUT, HttpAnswer, HttpClient, error_of
from freshness.cdn._in_turn import send_each
from freshness.errors import CdnForbidden, CdnRefused, CdnUnavailable, Invalid, InvalidPurge, foreign
from freshness.ports import Page, Receipt
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject

# nginx may show a copy of any age (`proxy_cache_use_stale`), but only under its host's version; edge.conf keeps a
# version for a day.
ABILITY = Ability(
    name="nginx",
    tags=True,
    paths=True,
    hosts=True,
    items_per_call=100,
    everything="subjects",
    lingers=86_400.0,
    identified_by=(),
)
_PATH = re.compile(r"/[!-~]*")
_NOBODY = "purge.invalid"
_WHOLE_HOST = "/__purge_host"

Pages = Callable[[Purge], Iterable[Page | str]]


class Nginx(EdgeGroup):
    """One or several nginx servers, each a member of the group.

    `edges` are addresses by name, like `{"fra": "http://10.0.0.5:8080"}` or `["fra=http://10.0.0.5:8080"]`; a single
    edge needs no name.  Keep them private.

    Either of two callables, or its dotted path, gives the places of tags and paths; hosts need no callable:

    hosts_of  from a subject, like `ws:<id>`, to its hosts.  Tags are purged by forgetting these hosts, paths as their
              pages
    pages     from a Purge to its places: single pages, or a host's name for the whole host.  Tags of the kind `o-` may
              be ignored: they stand for tags beyond a header's capacity, and here there is no header
    """

    ability: Ability = ABILITY

    def __init__(
        self,
        edges: Edges,
        *,
        secret: str,
        hosts_of: HostsOf | str | None = None,
        pages: Pages | str | None = None,
        name: str = "",
        items_per_call: int | None = None,
        limits: Mapping[str, Any] | None = None,
        timeout: float = TIMEOUT,
    ) -> None:
        if not re.fullmatch(r"[A-Za-z0-9_-]{32,128}", secret):
            raise Invalid("nginx needs a secret of 32 to 128 letters, digits, '-' or '_'")
        if (hosts_of is None) == (pages is None):
            raise Invalid("nginx needs either hosts_of or pages, to say where what is purged is shown")
        where = NginxPlaces(
            hosts_of=imported(hosts_of) if isinstance(hosts_of, str) else hosts_of,
            pages=imported(pages) if isinstance(pages, str) else pages,
        )

        def edge(own_name: str, address: str) -> NginxEdge:
            ability = tuned(ABILITY, name=own_name, items_per_call=items_per_call, limits=limits)
            made[own_name] = NginxEdge(ability, HttpClient(address, plain_ok=True, timeout=timeout), secret, where)
            return made[own_name]

        made: dict[str, NginxEdge] = {}
        super().__init__(edges, edge, name=name or ABILITY.name)
        self._edges, self._where = made, where

    def attempt(self, shares: Mapping[str, Batch]) -> dict[str, Receipt | Exception]:
        """Ask each edge for its share, the same for all edges: the callables are called once."""
        share = next(iter(shares.values()), None)
        if share is None:
            return {}
        try:
            hosts, pages = self._where.of(share, self.ability)
        except Exception as error:  # noqa: BLE001 (a callable of the user's)
            return dict.fromkeys(shares, error)
        return self._each(shares, lambda name, _: self._edges[name].purge_places(hosts, pages))


class NginxEdge:
    """An nginx server, as a member of a group."""

    def __init__(self, ability: Ability, sender: HttpClient, secret: str, where: "NginxPlaces") -> None:
        self.ability = ability
        self._sender = sender
        self._secret = secret
        self._where = where

    def purge(self, batch: Batch) -> Receipt:
        """Purge each host and page."""
        return self.purge_places(*self._where.of(batch, self.ability))

    def status(self, receipt: Receipt) -> Receipt:
        """Return the receipt: an accepted purge is complete."""
        return receipt

    def purge_places(self, hosts: Sequence[str], pages: Sequence[Page]) -> Receipt:
        """Purge whole hosts, and pages of further hosts."""
        # Each edge gets a request, even a purge of nothing: otherwise an unreachable edge would look like an edge
        # without work.
        forgotten = hosts if hosts or pages else [_NOBODY]
        requests = [(host, _WHOLE_HOST) for host in forgotten]
        requests += [(page.host, f"/__purge{page.path}") for page in pages]
        send_each(requests, self._purge, server=self._sender.base)
        return Receipt()

    def _purge(self, request: tuple[str, str]) -> None:
        host, target = request
        answer = self._sender.send("GET", target, headers={"Host": host, "X-Purge-Secret": self._secret})
        _judge(self._sender.base, "host" if target == _WHOLE_HOST else "page", answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class NginxPlaces:
    """The places of tags and paths, by either of two callables (see `Nginx`)."""

    hosts_of: HostsOf | None
    pages: Pages | None

    def of(self, batch: Batch, ability: Ability) -> tuple[list[str], list[Page]]:
        """Return the hosts of a batch, and pages of further hosts.  Raises CdnRefused."""
        return _sorted(self._named(batch, ability))

    def _named(self, batch: Batch, ability: Ability) -> Iterator[Page | str]:
        purge = checked(batch, ability)
        yield from purge.hosts
        for member in batch.members:
            if member.subject.kind == "host":  # its tag is a digest, without the host's name
                yield from _shown([member.subject.id], member.purge)
            elif self.hosts_of is not None and (member.purge.tags or member.purge.paths):
                yield from _shown(_hosts(self.hosts_of, member.subject), member.purge)
        if self.pages is not None and (purge.tags or purge.paths):
            yield from _pages_named(self.pages, purge)


def _hosts(hosts_of: HostsOf, subject: Subject) -> list[str]:
    hosts = hosts_named(hosts_of, subject)
    if not hosts and subject.kind != "ws":  # a shop may be gone with its hosts, unlike a shard
        raise CdnRefused(f"hosts_of names no host of {subject}: purge workspaces or hosts")
    return hosts


def _pages_named(pages: Pages, purge: Purge) -> list[Page | str]:
    """Return the callable's answer.  Raises CdnRefused for all its errors: a refused batch is tried in halves."""
    with foreign("pages", CdnRefused):
        found = pages(purge)
        if isinstance(found, str):  # the letters of a text could be hosts
            raise TypeError(f"{found!r:.80} is no list of pages and hosts")
        return list(found)


def _shown(hosts: Iterable[str], purge: Purge) -> Iterator[Page | str]:
    """Yield the places of a purge shown in full on these hosts."""
    for host in hosts:
        if purge.tags:
            yield host
        else:
            yield from (Page(host=host, path=path) for path in purge.paths)


def _sorted(places: Iterable[Page | str]) -> tuple[list[str], list[Page]]:
    """Return hosts, and the pages of other hosts.  Raises CdnRefused for a place that is neither a host nor a page."""
    hosts: set[str] = set()
    pages: set[Page] = set()
    for place in places:
        if isinstance(place, str):
            hosts.add(place)
        elif isinstance(place, Page):
            pages.add(place)
        else:
            raise CdnRefused(f"{place!r:.80} is neither a page nor a host")
    for page in pages:
        if not _PATH.fullmatch(page.path):
            raise CdnRefused(f"{page.path!r:.80} is no path")
    try:
        Purge(hosts=frozenset(hosts | {page.host for page in pages}))
    except InvalidPurge as error:
        raise CdnRefused(str(error)) from error
    alone = [page for page in pages if page.host not in hosts]
    return sorted(hosts), sorted(alone, key=lambda page: (page.host, page.path))


def _judge(edge: str, what: str, answer: HttpAnswer) -> None:
    """Raise the error of an answer; 404 and 412 mean: not in the cache.  An old edge.conf confirms without a kind."""
    if answer.status in (200, 404, 412) and answer.headers.get("x-purge-done") == what:
        return
    if answer.status in (200, 404, 405, 412):
        said = f"{edge} answered {answer.status} without purging a {what}"
        raise CdnUnavailable(f"{said}: is it nginx with the edge.conf shipped with this adapter?")
    if answer.status == 403:
        raise CdnForbidden(f"{edge} answered 403 to a purge: is the secret the same?")
    raise error_of(edge, answer)
