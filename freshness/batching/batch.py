"""A batch: the subjects purged by a call to a CDN, and the generations credited on success.  Pure."""

import hashlib
import json
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from freshness.scheduling.facts import Flush
from freshness.targets.purge import Purge, union, wildcards_of
from freshness.targets.subject import Subject
from freshness.targets.tags import shard

_NAMED = 5  # subjects named in a log line


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A subject's part of a batch: the generation credited on success, and its claim.  The subject may be text.

    epoch  the random number of its claim; for an immediate purge, which needs no claim, the nonce of the row at the
           time: a database that counts the same generations again thereby never repeats the reference of an earlier
           purge
    nonce  drawn with `captured`, None where unknown
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
        """Return the fields of every event about this member."""
        return {
            "subject": self.subject,
            "generation": self.captured,
            "reason": self.reason,
            "immediate": self.immediate,
        }

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON shape for the ledger, without the nonce: relays of earlier releases refuse unknown fields."""
        return {
            "subject": self.subject,
            "captured": self.captured,
            "epoch": self.epoch,
            "settled": self.settled,
            "urgent": self.immediate,  # the name known to relays of earlier releases
            "purge": self.purge.as_dict(),
            "reason": self.reason,
            "round": self.round,
            "dirty_since": self.dirty_since,
        }

    @classmethod
    def from_dict(cls, parts: dict[str, Any]) -> "Member":
        """Build a member from `as_dict`, without its nonce."""
        named = {**parts, "purge": Purge.from_dict(parts["purge"]), "immediate": parts["urgent"]}
        del named["urgent"]
        return cls(**named)


class Claim(NamedTuple):
    """A claimed row: its part of a batch, the rule's decision to flush, and a narrower purge that may do."""

    member: Member
    flush: Flush
    narrow: Purge | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """A call to a CDN.  `reference` is a hash of the contents: the same batch sent twice is a single purge."""

    cdn: str
    members: tuple[Member, ...]

    @property
    def purge(self) -> Purge:
        """The union of the members' purges."""
        return union(member.purge for member in self.members)

    @property
    def immediate(self) -> bool:
        """Whether the purge of a member is immediate."""
        return any(member.immediate for member in self.members)

    @property
    def round(self) -> int:
        """The number of this round of the purge, from 1: see `Ability.rounds`."""
        return max((member.round for member in self.members), default=1)

    def next_round(self) -> "Batch":
        """Return the same batch for the next round, as a purge of its own."""
        return replace(self, members=tuple(replace(member, round=self.round + 1) for member in self.members))

    @property
    def by_shards(self) -> tuple[Member, ...]:
        """The workspaces among the members whose whole shards are purged in their place."""
        return tuple(
            member
            for member in self.members
            if member.subject.kind == "ws"
            and member.subject.tag not in member.purge.tags
            and shard(member.subject.id) in member.purge.tags
        )

    @property
    def items(self) -> int:
        """The number of items counted and billed by the vendor."""
        purge = self.purge
        return len(purge.tags) + len(purge.paths) + len(purge.hosts)

    @property
    def wildcards(self) -> int:
        """The number of items that are paths with `*` at the end."""
        return wildcards_of(self.purge)

    @property
    def reference(self) -> str:
        """32 hex characters, equal for equal contents: CDN, items, and covered generations."""
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
    """A batch of claimed rows, not yet booked.  `claimed_at` is by the engine's own clock, in seconds."""

    batch: Batch
    claimed_at: float
