"""One call to a CDN: the subjects it purges, and the generations that its success credits.  Pure."""

import hashlib
import json
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from freshness.scheduling.facts import Flush
from freshness.targets.purge import Purge, union, wildcards_of
from freshness.targets.subject import Subject
from freshness.targets.tags import shard

_NAMED = 5  # subjects that a log line names


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One subject's part of a batch: the generation that success credits, and its claim.  The subject may be text.

    epoch  the random number of its claim; of an immediate purge, which needs none, the nonce of the row as it was
           claimed: so that a database that counts the same generations again never makes the same purge again
    nonce  that belongs to `captured`, None where it is not known
    """

    subject: Subject
    captured: int
    epoch: int
    settled: bool
    immediate: bool = False
    purge: Purge
    reason: str = ""
    round: int = 1
    dirty_since: float | None = None
    nonce: int | None = None

    def __post_init__(self) -> None:
        if type(self.subject) is not Subject:
            object.__setattr__(self, "subject", Subject.parse(self.subject))

    def said(self) -> dict[str, Any]:
        """The fields that every event about this member carries."""
        return {
            "subject": self.subject,
            "generation": self.captured,
            "reason": self.reason,
            "immediate": self.immediate,
        }

    def as_dict(self) -> dict[str, Any]:
        """JSON shape, for the ledger, without the nonce: relays of earlier releases refuse what they do not know."""
        return {
            "subject": self.subject,
            "captured": self.captured,
            "epoch": self.epoch,
            "settled": self.settled,
            "urgent": self.immediate,  # as relays of earlier releases read it
            "purge": self.purge.as_dict(),
            "reason": self.reason,
            "round": self.round,
            "dirty_since": self.dirty_since,
        }

    @classmethod
    def from_dict(cls, parts: dict[str, Any]) -> "Member":
        """The inverse of `as_dict`, but for the nonce."""
        named = {**parts, "purge": Purge.from_dict(parts["purge"]), "immediate": parts["urgent"]}
        del named["urgent"]
        return cls(**named)


class Claim(NamedTuple):
    """A claimed row: its part of a batch, the flush that the rule decided on, and a narrower purge that may do."""

    member: Member
    flush: Flush
    narrow: Purge | None = None


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
    def immediate(self) -> bool:
        """Whether any member waits for it right now."""
        return any(member.immediate for member in self.members)

    @property
    def round(self) -> int:
        """Which time it is that this is purged, from 1: see `Ability.rounds`."""
        return max((member.round for member in self.members), default=1)

    def next_round(self) -> "Batch":
        """The same once more, as a purge of its own."""
        return replace(self, members=tuple(replace(member, round=self.round + 1) for member in self.members))

    @property
    def by_shards(self) -> tuple[Member, ...]:
        """The members that are workspaces whose whole shards are purged in their place."""
        return tuple(
            member
            for member in self.members
            if member.subject.kind == "ws"
            and member.subject.tag not in member.purge.tags
            and shard(member.subject.id) in member.purge.tags
        )

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
        captured = sorted((member.subject, member.captured, member.epoch, member.immediate) for member in self.members)
        text = json.dumps([self.cdn, self.purge.as_dict(), captured, self.round], separators=(",", ":"))
        return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()

    def named(self) -> str:
        """Name the first of its subjects, for a log line."""
        subjects = [member.subject for member in self.members]
        more = f" and {len(subjects) - _NAMED} more" if len(subjects) > _NAMED else ""
        return f"{', '.join(subjects[:_NAMED])}{more}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedBatch:
    """A batch whose rows were claimed, and that is not booked yet.  `claimed_at` is by the engine's own clock."""

    batch: Batch
    claimed_at: float
