"""Varnish (and Vinyl Cache) with the shipped VCL: purges by tag, soft or hard, at every edge.

Each tag is one PURGE request over a kept connection, so that the edge can note the tag's epoch
(see ops/varnish/edge.vcl).  Hosts are purged by the tag that all their responses carry.
"""

import re
from collections.abc import Mapping
from typing import Any

from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.cache_headers import TagHeader
from freshness.cdn._adapter import checked, tags_of, tuned
from freshness.cdn._edges import EdgeGroup, Edges
from freshness.cdn._http import TIMEOUT, HttpAnswer, HttpClient
from freshness.cdn._in_turn import send_each
from freshness.errors import CdnForbidden, CdnRefused, CdnThrottled, CdnUnavailable, Invalid
from freshness.ports import Receipt

# https://varnish-cache.org/docs/7.1/reference/varnishd.html: http_resp_hdr_len, 8 KiB for a whole line
HEADER = TagHeader(name="Surrogate-Key", separator=" ", size=8_192 - len("Surrogate-Key: "))

ABILITY = Ability(
    name="varnish",
    tags=True,
    hosts=True,
    soft=True,
    items_per_call=1_000,
    everything="tag",
    header=HEADER,
    identified_by=(),
)


class Varnish(EdgeGroup):
    """One or several Varnish servers that hold the same pages, each a member of the group.

    `edges` are addresses by name, like `{"fra": "http://10.0.0.5:6081"}` or `["fra=http://10.0.0.5:6081"]`; one edge
    alone needs no name.  Purges travel in the clear, so keep them on a private network.  `soft` keeps purged pages as
    stale copies within their grace.
    """

    ability: Ability = ABILITY

    def __init__(
        self,
        edges: Edges,
        *,
        secret: str,
        soft: bool = False,
        name: str = "",
        items_per_call: int | None = None,
        limits: Mapping[str, Any] | None = None,
        timeout: float = TIMEOUT,
    ) -> None:
        if not re.fullmatch(r"[A-Za-z0-9_-]{32,128}", secret):
            raise Invalid("the purge secret must be 32 to 128 letters, digits, '-' or '_'")
        headers = {"Host": "purge.invalid", "X-Purge-Secret": secret} | ({"Surrogate-Purge": "soft"} if soft else {})

        def edge(own_name: str, address: str) -> VarnishEdge:
            ability = tuned(ABILITY, name=own_name, items_per_call=items_per_call, limits=limits)
            return VarnishEdge(ability, HttpClient(address, plain_ok=True, timeout=timeout), headers)

        super().__init__(edges, edge, name=name or ABILITY.name)


class VarnishEdge:
    """One Varnish server, as a member of a group."""

    def __init__(self, ability: Ability, sender: HttpClient, headers: Mapping[str, str]) -> None:
        self.ability = ability
        self._sender = sender
        self._headers = headers

    def purge(self, batch: Batch) -> Receipt:
        """Purge each tag by a request of its own."""
        send_each(tags_of(checked(batch, self.ability)), self._purge, server=self._sender.base)
        return Receipt()

    def status(self, receipt: Receipt) -> Receipt:
        """A purge is complete when it is accepted."""
        return receipt

    def _purge(self, tag: str) -> None:
        _judge(self._sender.base, self._sender.send("PURGE", "/", headers={**self._headers, "Surrogate-Key": tag}))


def _judge(edge: str, answer: HttpAnswer) -> None:
    """The one place where the edge's answers become errors."""
    if answer.status == 200 and "x-purged" in answer.headers:
        return
    said = f"{edge} answered {answer.status} to a purge"
    if answer.status in (401, 403, 405):
        raise CdnForbidden(f"{said}: is the secret the same, and may this machine purge?")
    if answer.status == 429:
        raise CdnThrottled(said)
    if answer.status == 400:
        raise CdnRefused(said)
    raise CdnUnavailable(f"{said}: is it an edge with the shipped VCL?")
