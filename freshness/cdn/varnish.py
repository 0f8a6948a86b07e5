"""Varnish (and Vinyl Cache) with the shipped VCL: purges by tag, soft or hard, at every edge.

Each tag is a PURGE request over a kept connection, for the edge to note the tag's epoch (see ops/varnish/edge.vcl).
Hosts are purged by the tag on all their responses.
"""

import re
from collections.abc import Mapping, Set
from functools import partial
from typing import Any

from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.cache_headers import TagHeader
from freshness.cdn._adapter import checked, hard_tags, tags_of, tuned
from freshness.cdn._edges import EdgeGroup, Edges
from freshness.cdn._http import TIMEOUT, HttpAnswer, HttpClient
from freshness.cdn._in_turn import send_each
from freshness.errors import CdnForbidden, CdnRefused, CdnThrottled, CdnUnavailable, Invalid
from freshness.ports import Receipt
from freshness.targets.subject import Subject
from freshness.targets.tags import FINE

# https://varnish-cache.org/docs/7.1/reference/varnishd.html: http_resp_hdr_len, 8 KiB for a whole line
HEADER = TagHeader(name="Surrogate-Key", separator=" ", size=8_192 - len("Surrogate-Key: "), roomy=128)

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
    """One or several Varnish servers with the same pages, each a member of the group.

    `edges` are addresses by name, like `{"fra": "http://10.0.0.5:6081"}` or `["fra=http://10.0.0.5:6081"]`; a single
    edge needs no name.  Purges travel in the clear: keep them on a private network.

    A purge leaves no copy, unless `stale_if_error` or `soft` is chosen.  With `stale_if_error` visitors get the purged
    copy within its grace only while the origin fails, and otherwise a new copy.  With `soft` visitors get the purged
    copy until a new copy is there.  A purge that is `hard` leaves no copy in either case.
    """

    ability: Ability = ABILITY

    def __init__(
        self,
        edges: Edges,
        *,
        secret: str,
        soft: bool = False,
        stale_if_error: bool = False,
        name: str = "",
        items_per_call: int | None = None,
        limits: Mapping[str, Any] | None = None,
        timeout: float = TIMEOUT,
    ) -> None:
        if not re.fullmatch(r"[A-Za-z0-9_-]{32,128}", secret):
            raise Invalid("the purge secret must be 32 to 128 letters, digits, '-' or '_'")
        if soft and stale_if_error:
            raise Invalid("soft and stale_if_error exclude each other: choose when visitors get a purged page")
        kind = "soft" if soft else "stale-if-error" if stale_if_error else ""
        headers = {"Host": "purge.invalid", "X-Purge-Secret": secret}

        def edge(own_name: str, address: str) -> VarnishEdge:
            ability = tuned(ABILITY, name=own_name, items_per_call=items_per_call, limits=limits)
            return VarnishEdge(ability, HttpClient(address, plain_ok=True, timeout=timeout), headers, kind=kind)

        super().__init__(edges, edge, name=name or ABILITY.name)


class VarnishEdge:
    """A Varnish server, as a member of a group."""

    def __init__(self, ability: Ability, sender: HttpClient, headers: Mapping[str, str], *, kind: str = "") -> None:
        self.ability = ability
        self._sender = sender
        self._headers = headers
        self._kind = {"Surrogate-Purge": kind} if kind else {}

    def purge(self, batch: Batch) -> Receipt:
        """Purge each tag by a request of its own."""
        tags = tags_of(checked(batch, self.ability))
        send = partial(self._purge, hard=hard_tags(batch), owners=_owners(batch))
        send_each(tags, send, server=self._sender.base)
        return Receipt()

    def examine(self) -> None:
        """Raise the error of a purge made now, by a request without a tag: refused only after the secret's check."""
        answer = self._sender.send("PURGE", "/", headers=dict(self._headers))
        if answer.status != 400:
            _judge(self._sender.base, answer)

    def status(self, receipt: Receipt) -> Receipt:
        """Return the receipt: an accepted purge is complete."""
        return receipt

    def _purge(self, tag: str, *, hard: Set[str], owners: Mapping[str, str]) -> None:
        kind = {} if tag in hard else self._kind
        owner = {"X-Purge-Workspace": owners[tag]} if tag in owners else {}
        answer = self._sender.send("PURGE", "/", headers={**self._headers, **kind, **owner, "Surrogate-Key": tag})
        _judge(self._sender.base, answer)


def _owners(batch: Batch) -> dict[str, str]:
    """Return the tag of the only workspace with pages that carry a tag, by fine tag of the batch.

    Pages of other workspaces on their way to the edge are then stored in spite of the purge.  Left out are tags in the
    purges of several subjects, and kinds of a project's own (see `tags.FINE`).
    """
    subjects: dict[str, set[Subject]] = {}
    for member in batch.members:
        for tag in member.purge.tags:
            subjects.setdefault(tag, set()).add(member.subject.whole)
    alone = {tag: one for tag, (one, *others) in subjects.items() if tag[0] in FINE and not others}
    return {tag: subject.tag for tag, subject in alone.items() if subject.kind == "ws"}


def _judge(edge: str, answer: HttpAnswer) -> None:
    """Turn the edge's answers into errors; the only place that does."""
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
