"""Many subjects' purges and one CDN's abilities -> the fewest batches, and their price.  Pure."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from freshness.budget import Price
from freshness.errors import InvalidPurge
from freshness.headers import TagHeader
from freshness.owed import plain
from freshness.purge import Purge
from freshness.quota import Limits
from freshness.tags import FINE, may_be_dropped, overflow


@dataclass(frozen=True, slots=True, kw_only=True)
class Ability:
    """What a CDN can do, as data.

    items_per_call  most tags, paths and hosts in one batch
    counted         how many of a batch's items the vendor counts as one call; None: a batch is one call
    apart           tags, hosts, paths and wildcards go in calls of their own
    host_blind      a path is that path on every host, so a wildcard must have the subject's identity as a directory
    account         what an AWS account, say, is called where several CDNs of a fan-out share its limits and its bill
    together        which subjects may share a batch: those of which it says the same.  Must not raise; None: all may
    effect          seconds until an accepted purge is effective everywhere, as the vendor states it
    reports         the vendor tells when a purge is complete (`ports.Cdn.status`)
    limits          how fast the account may be called, and how much may be in progress
    header          how responses carry their tags to it; None where it reads them in no header of its own
    rounds          how often a purge must be made because tiers are purged in an unknown order
    rounds_apart    seconds from one round to the next, at least `effect`
    lingers         how many seconds longer than a response's own headers say it may be shown, `inf` for no end
    """

    name: str
    tags: bool = False
    paths: bool = False
    wildcards: bool = False
    hosts: bool = False
    soft: bool = False
    items_per_call: int = 1
    counted: int | None = None
    apart: bool = False
    host_blind: bool = False
    account: str = ""
    together: Callable[[str], str] | None = None
    effect: float = 0.0
    reports: bool = False
    rounds: int = 1
    rounds_apart: float = 0.0
    lingers: float = 0.0
    price: Price = field(default_factory=Price)
    limits: Limits = field(default_factory=Limits)
    header: TagHeader | None = None

    def calls(self, purge: Purge) -> int:
        """How many calls the vendor counts for a purge, at least one."""
        wildcards = wildcards_of(purge)
        kinds = [len(purge.tags), len(purge.hosts), len(purge.paths) - wildcards, wildcards]
        return max(1, sum(self._calls_for(number) for number in (kinds if self.apart else [sum(kinds)])))

    @property
    def most_calls(self) -> int:
        """How many calls the vendor may count for one batch."""
        kinds = sum((self.tags, self.hosts, self.paths, self.wildcards)) if self.apart else 1
        alone = max(0, min(kinds, self.items_per_call) - 1)  # kinds with one item each; the rest is of one kind
        return alone + self._calls_for(self.items_per_call - alone)

    def _calls_for(self, items: int) -> int:
        return min(items, 1) if self.counted is None else -(-items // self.counted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One subject's share of a batch: what success credits, and by which claim."""

    subject: str
    captured: int
    epoch: int
    settled: bool
    urgent: bool = False
    purge: Purge
    reason: str = ""
    round: int = 1
    dirty_since: float | None = None

    def said(self) -> dict[str, Any]:
        """The fields that every event about this member carries."""
        return {
            "subject": self.subject,
            "generation": self.captured,
            "reason": self.reason,
            "urgent": self.urgent,
        }

    def as_dict(self) -> dict[str, Any]:
        """JSON shape, for the ledger."""
        return {
            "subject": self.subject,
            "captured": self.captured,
            "epoch": self.epoch,
            "settled": self.settled,
            "urgent": self.urgent,
            "purge": self.purge.as_dict(),
            "reason": self.reason,
            "round": self.round,
            "dirty_since": self.dirty_since,
        }

    @classmethod
    def from_dict(cls, parts: dict[str, Any]) -> "Member":
        """The inverse of `as_dict`."""
        return cls(**{**parts, "purge": Purge.from_dict(parts["purge"])})


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One call to a CDN.  `reference` is a hash of the contents: the same batch sent twice is one purge."""

    cdn: str
    members: tuple[Member, ...]

    @property
    def purge(self) -> Purge:
        """The union of what the members need."""
        return union(member.purge for member in self.members)

    @property
    def urgent(self) -> bool:
        """Whether any member waits for it right now."""
        return any(member.urgent for member in self.members)

    @property
    def round(self) -> int:
        """Which time it is that this is purged, from 1: see `Ability.rounds`."""
        return max((member.round for member in self.members), default=1)

    def next_round(self) -> "Batch":
        """The same once more, as a purge of its own."""
        return replace(self, members=tuple(replace(member, round=self.round + 1) for member in self.members))

    @property
    def items(self) -> int:
        """How many things the vendor counts, and bills."""
        purge = self.purge
        return len(purge.tags) + len(purge.paths) + len(purge.hosts)

    @property
    def wildcards(self) -> int:
        """How many of the items are paths that end in `*`."""
        return wildcards_of(self.purge)

    @property
    def reference(self) -> str:
        """32 hex characters, equal for equal contents: CDN, items, and which generations they cover."""
        captured = sorted((member.subject, member.captured, member.epoch, member.urgent) for member in self.members)
        text = json.dumps([self.cdn, self.purge.as_dict(), captured, self.round], separators=(",", ":"))
        return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def union(purges: Iterable[Purge]) -> Purge:
    """All of them in one, in linear time."""
    tags: set[str] = set()
    paths: set[str] = set()
    hosts: set[str] = set()
    for purge in purges:
        tags |= purge.tags
        paths |= purge.paths
        hosts |= purge.hosts
    return Purge(tags=frozenset(tags), paths=frozenset(paths), hosts=frozenset(hosts))


def scope_of(subject: str, extra: Purge, *, urgent: bool) -> Purge:
    """What a flush of a subject must purge, where its marks named `extra` besides everything of the subject.

    An urgent flush purges `extra` alone if there is any, with what pages carry that had no room for a tag of it: a
    settled one follows.  A settled flush leaves out the fine tags among `extra`: every response that carries one
    carries its workspace's tag too (see `tags.FINE`), and each tag is billed.
    """
    if not extra:
        return Purge.of(subject)
    if urgent:
        return extra | _in_place_of_dropped(subject, extra)
    if subject.startswith("ws:"):
        extra = Purge(
            tags=frozenset(tag for tag in extra.tags if tag[0] not in FINE), paths=extra.paths, hosts=extra.hosts
        )
    return Purge.of(subject) | extra


def _in_place_of_dropped(subject: str, extra: Purge) -> Purge:
    """What pages have that lack a tag of `extra`: their workspace's overflow, or else the tag of the subject."""
    own = Purge.of(subject)
    if own.tags <= extra.tags or not any(map(may_be_dropped, extra.tags)):
        return Purge()
    kind, _, identity = subject.partition(":")
    return Purge(tags=frozenset({overflow(identity)})) if kind == "ws" else own


def batches(members: Iterable[Member], ability: Ability) -> Iterator[Batch]:
    """Pack members into calls, in the order given.  A member is never split over two calls.

    Raises InvalidPurge for a member that this CDN could never take whole.
    """
    for alike in sharing(members, ability):
        yield from _packed(alike, ability)


def sharing(members: Iterable[Member], ability: Ability) -> list[list[Member]]:
    """Those that may share a batch, in the order in which the first of each come."""
    if ability.together is None:
        return [list(members)]
    alike: dict[str, list[Member]] = {}
    for member in members:
        alike.setdefault(ability.together(member.subject), []).append(member)
    return list(alike.values())


def _packed(members: Iterable[Member], ability: Ability) -> Iterator[Batch]:
    packed: list[Member] = []
    items: set[str] = set()
    for member in members:
        needed = needs(member.purge, ability)
        if packed and len(items | needed) > ability.items_per_call:
            yield Batch(cdn=ability.name, members=tuple(packed))
            packed, items = [], set()
        packed.append(member)
        items |= needed
    if packed:
        yield Batch(cdn=ability.name, members=tuple(packed))


def needs(purge: Purge, ability: Ability) -> set[str]:
    """The items a CDN would count for a purge.  Raises InvalidPurge where it lacks the ability or the room."""
    for kind, able in (("tags", ability.tags), ("paths", ability.paths), ("hosts", ability.hosts)):
        if getattr(purge, kind) and not able:
            raise InvalidPurge(f"{ability.name} cannot purge {kind}: {sorted(getattr(purge, kind))[:3]}")
    if not ability.wildcards and wildcards_of(purge):
        raise InvalidPurge(f"{ability.name} takes no path that ends in '*'")
    items = purge.items
    if len(items) > ability.items_per_call:
        raise InvalidPurge(f"{len(items)} items for one subject; {ability.name} takes {ability.items_per_call} a call")
    for what, number, limit in (
        ("items", len(items), ability.limits.scheduled(waited=True)),
        ("wildcards", wildcards_of(purge), ability.limits.wildcards),
    ):
        if limit is not None and number > limit:
            raise InvalidPurge(f"{number} {what} for one subject; {ability.name} never has more than {limit} open")
    return set(items)


def keep_apart(subject: str, purge: Purge, ability: Ability) -> None:
    """Raise InvalidPurge for a wildcard that could be pages of others than the subject."""
    for path in purge.paths:
        if crosses(path, subject, ability):
            identity = plain(subject).partition(":")[2]
            raise InvalidPurge(
                f"{path!r:.80} of {subject} could be other workspaces' pages too: {ability.name}'s paths name no host. "
                f"Name a path below .../{identity}/, or set shared=False if nobody else is in the distribution"
            )


def crosses(path: str, subject: str, ability: Ability) -> bool:
    """Whether it is a wildcard that could be pages of others than the subject."""
    if not (ability.host_blind and path.endswith("*")):
        return False
    return plain(subject).partition(":")[2] not in path.partition("?")[0].split("/")[1:-1]


def wildcards_of(purge: Purge) -> int:
    """How many of its paths end in `*`."""
    return sum(1 for path in purge.paths if path.endswith("*"))
