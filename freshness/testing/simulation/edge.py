"""A CDN at least as nasty as the real CDNs.

Points of presence, and behind them perhaps a shield.  A purge reaches each of them at a time of its own, in any order;
responses on their way outlive the purge and are stored afterwards, the last of them winning even if the oldest; a stale
copy is served while a new copy is fetched; an answer "not modified" brings a purged copy back.  The API is slow, fails,
throttles, accepts without answering, and lies.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import NamedTuple

from freshness.accounts.rate_limit import Limits
from freshness.batching.ability import Ability
from freshness.batching.batch import Batch
from freshness.errors import CdnAmbiguous, CdnThrottled, CdnUnavailable
from freshness.ports import Receipt
from freshness.targets.generation import Stamp
from freshness.targets.purge import Purge
from freshness.targets.tags import EVERYTHING
from freshness.testing.simulation.virtual import Process, Virtual

ALONE = "simulated"  # the name of a CDN outside of a group
API = 1.0  # longest answer of the purge API
TIMEOUT = 5.0  # after this time the caller gives up
EFFECT = 5.0  # an accepted purge has reached every node by then, at most
TRANSFER = 0.5  # longest way between two nodes, or from the origin


class Sent(NamedTuple):
    """A response of the origin: the state on the page, and whether a cache may store the page.

    tags  of the response; empty for the tag of its workspace alone
    body  what the page shows, where the state alone does not tell
    """

    stamp: Stamp
    cacheable: bool
    tags: frozenset[str] = frozenset()
    body: str = ""


Origin = Callable[[str], Sent | None]
"""From a page (a subject, perhaps with a path) to its response; `None` without an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conduct:
    """The CDN's behaviour: chances per call, and its kind."""

    shield: bool = False
    reports: bool = False
    errors: float = 0.0
    throttled: float = 0.0
    ambiguous: float = 0.0
    lies: float = 0.0
    effect: float = EFFECT
    limits: Limits = field(default_factory=Limits)
    fresh: float = 60.0  # s-maxage
    stale: float = 30.0  # stale-while-revalidate


@dataclass(slots=True)
class SimulatedCopy:
    """A stored response, and the time of leaving the origin."""

    sent: Sent
    born: float
    refreshing: bool = False

    def tags(self, page: str) -> frozenset[str]:
        """Return the tags that a purge finds on a copy of `page`."""
        return (self.sent.tags or Purge.of(page).tags) | {EVERYTHING}


@dataclass(slots=True)
class EdgeNode:
    """A cache of the CDN."""

    name: str
    copies: dict[str, SimulatedCopy] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedPurge:
    """A purge accepted by the CDN; `started` is the begin of its call, in seconds."""

    batch: Batch
    started: float
    sender: str


class SimulatedEdge:
    """`freshness.ports.Cdn`, with the visitors' entrance.  `under_way` counts calls without an answer yet."""

    def __init__(
        self,
        virtual: Virtual,
        chance: random.Random,
        conduct: Conduct,
        origin: Origin,
        say: Callable[[str], None],
        *,
        name: str,
    ) -> None:
        self.virtual, self.chance, self.conduct, self.origin, self.say = virtual, chance, conduct, origin, say
        self.up = True
        self.under_way = 0
        self.accepted: dict[str, AcceptedPurge] = {}
        self.process = Process("edge")
        self.shield = EdgeNode("shield") if conduct.shield else None
        self.points = [EdgeNode(f"point {number}") for number in range(3)]
        self._complete: dict[str, float] = {}
        self.ability = Ability(
            name=name,
            everything="tag",
            tags=True,
            hosts=True,
            paths=True,
            items_per_call=100,
            effect=conduct.effect + TRANSFER,
            reports=conduct.reports,
            limits=conduct.limits,
            rounds=2 if conduct.shield else 1,
        )

    @property
    def nodes(self) -> list[EdgeNode]:
        """Every cache of the CDN."""
        return [*self.points, self.shield] if self.shield else self.points

    @property
    def books(self) -> list[dict[str, AcceptedPurge]]:
        """The accepted purges, by reference."""
        return [self.accepted]

    # The API

    def purge(self, batch: Batch) -> Receipt:
        """Accept a batch after a while, or refuse, or accept in silence."""
        self.under_way += 1
        try:
            started, lot = self.virtual.now, self.chance.random()
            conduct = self.conduct
            self.virtual.sleep(self.chance.uniform(0.05, API) / 2)
            if not self.up or lot < conduct.errors:
                raise CdnUnavailable("503")
            if lot < conduct.errors + conduct.throttled:
                raise CdnThrottled("slow down", retry_after=self.chance.uniform(1, 5))
            if lot < conduct.errors + conduct.throttled + conduct.ambiguous:
                if self.chance.random() < 0.5:
                    self._accept(batch, started)
                self.virtual.sleep(TIMEOUT)
                raise CdnAmbiguous("no answer")
            self._accept(batch, started)
            self.virtual.sleep(self.chance.uniform(0.05, API) / 2)
            return Receipt(id=batch.reference, complete=not conduct.reports)
        finally:
            self.under_way -= 1

    def status(self, receipt: Receipt) -> Receipt:
        """Return the receipt, complete if claimed to be."""
        self.virtual.sleep(self.chance.uniform(0.05, API))
        if not self.up:
            raise CdnUnavailable("503")
        return replace(receipt, complete=self._complete.get(receipt.id, 0.0) <= self.virtual.now)

    def _accept(self, batch: Batch, started: float) -> None:
        if batch.reference in self.accepted:  # the same purge, already taken on
            return
        sender = self.virtual.process.name if self.virtual.process else ""
        self.accepted[batch.reference] = AcceptedPurge(batch=batch, started=started, sender=sender)
        self._complete[batch.reference] = self.virtual.now + self.chance.uniform(5, 25)
        missed = self.chance.choice(self.points) if self.chance.random() < self.conduct.lies else None
        names = ", ".join(f"{one.subject} {one.captured}" for one in batch.members)
        who = "edge" if self.ability.name == ALONE else self.ability.name
        self.say(f"{who} accepts round {batch.round} for {names}" + (f", lies about {missed.name}" if missed else ""))
        purge = batch.purge
        for node in self.nodes:
            if node is not missed:
                self.virtual.after(self.chance.uniform(0.1, self.conduct.effect), partial(self._empty, node, purge))

    def _empty(self, node: EdgeNode, purge: Purge) -> None:
        for page in list(node.copies):
            if node.copies[page].tags(page) & purge.tags:
                self.say(f"{node.name} drops {page} {node.copies[page].sent.stamp.generation}")
                del node.copies[page]

    # Visitors

    def visit(self, subject: str, serve: Callable[[Sent], None], point: EdgeNode | None = None) -> None:
        """Let a visitor ask; `serve` is called with the page, now or at the origin's answer."""
        point = point or self.chance.choice(self.points)
        copy = self.usable(point, subject)
        if copy is not None:
            serve(copy.sent)
        if copy is None or self._must_refresh(copy):
            told = serve if copy is None else lambda sent: None
            self.virtual.task(lambda: self._fetch(point, subject, told), process=self.process)

    def ask(self, subject: str) -> Sent | None:
        """Return the page shown to a waiting visitor; from within a task."""
        got: list[Sent] = []
        point = self.chance.choice(self.points)
        copy = self.usable(point, subject)
        if copy is not None:
            return copy.sent
        self._fetch(point, subject, got.append)
        return got[0] if got else None

    def evict(self) -> None:
        """Lose every copy."""
        for node in self.nodes:
            node.copies.clear()

    def usable(self, node: EdgeNode, subject: str) -> SimulatedCopy | None:
        """Return the copy that a node would serve, `None` if the node would ask."""
        copy = node.copies.get(subject)
        if copy is None or self.virtual.now - copy.born >= self.conduct.fresh + self.conduct.stale:
            return None
        return copy

    def _must_refresh(self, copy: SimulatedCopy) -> bool:
        if copy.refreshing or self.virtual.now - copy.born < self.conduct.fresh:
            return False
        copy.refreshing = True
        return True

    def _fetch(self, point: EdgeNode, subject: str, serve: Callable[[Sent], None]) -> None:
        behind = self.usable(self.shield, subject) if self.shield else None
        if behind is not None:
            serve(behind.sent)
            self._store(point, subject, SimulatedCopy(behind.sent, behind.born))
            if self._must_refresh(behind):
                self._from_origin(subject, point, lambda sent: None)
            return
        self._from_origin(subject, point, serve)

    def _from_origin(self, subject: str, point: EdgeNode, serve: Callable[[Sent], None]) -> None:
        sent = self.origin(subject)
        if sent is None:
            return
        serve(sent)
        if sent.cacheable:
            fresh = SimulatedCopy(sent, self.virtual.now)
            if self.shield:
                self._store(self.shield, subject, fresh)
            self._store(point, subject, SimulatedCopy(sent, fresh.born))

    def _store(self, node: EdgeNode, subject: str, copy: SimulatedCopy) -> None:
        self.virtual.sleep(self.chance.uniform(0, TRANSFER))
        node.copies[subject] = copy
