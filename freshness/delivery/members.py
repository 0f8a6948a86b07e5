"""The group's members known to this process, and pending purges of members unknown to it.

A relay claims, sends and credits for the members in its settings.  Purges of unknown members become pending before any
credit: during the claim (`Ledger.update`), and again for a batch begun by another process.
"""

import threading
from collections.abc import Iterable, Sequence

from freshness.batching.batch import Batch, Member
from freshness.ports import Group, Ports
from freshness.scheduling.members import GroupMember, left_alone, looked_after
from freshness.scheduling.policy import Policy
from freshness.targets.purge import Purge
from freshness.targets.scope import pending
from freshness.targets.subject import Subject

LOOK_EVERY = 10.0  # seconds between two looks at the rows of members


class KnownMembers:
    """Keeps the rows of this process's members, and makes purges pending for unknown members."""

    def __init__(self, ports: Ports, policy: Policy, group: Group) -> None:
        self._ledger = ports.ledger
        self._members = ports.members
        self._clock = ports.clock
        self._policy = policy
        self._abilities = group.abilities
        self._everything = {
            name: "subjects" if one.everything == "shards" and not ports.shard_tags else one.everything
            for name, one in group.abilities.items()
        }
        self.names: Sequence[str] = sorted(self._everything)
        self._rows: dict[str, GroupMember] = {}
        self._accepted: dict[str, bool] = {}
        self._looked_at: float | None = None
        self._lock = threading.Lock()

    def look(self) -> None:
        """Write down this process's members, and their answers since the last look; every ten seconds."""
        now = self._clock()
        with self._lock:
            if self._members is None or (self._looked_at is not None and now - self._looked_at < LOOK_EVERY):
                return
            heard, self._accepted = self._accepted, {}
            self._looked_at = now
        try:
            rows = self._members.update(
                self._everything,
                lambda row, number, at: self._changed(row, number, at, heard),
                others=lambda row, number, at: left_alone(row, pending=number, now=at, policy=self._policy),
            )
        except BaseException:
            self._looked_at = None
            self._accepted = heard | self._accepted
            raise
        self._rows = {row.name: row for row in rows}

    def heard(self, name: str, *, accepted: bool) -> None:
        """Note the outcome of a call to a member, until the next look."""
        self._accepted[name] = accepted

    def row_of(self, name: str, member: Member) -> tuple[Subject, Purge | None]:
        """Return the row in which a purge is pending at a member, and the purge that the row names."""
        row = self._rows.get(name)
        return pending(member.subject.whole, member.purge, at=name, whole_by=_whole_by(row) if row else "")

    def knows(self, batch: Batch) -> bool:
        """Whether no row of a batch is pending at a member unknown to this process."""
        return all(not member.subject.cdn or member.subject.cdn in self._everything for member in batch.members)

    def is_claimed(self, batch: Batch) -> bool:
        """Whether a row of a batch still has the claim of the batch."""
        rows = ((self._ledger.read(member.subject), member) for member in batch.members)
        return any(row is not None and row.lease_epoch == member.epoch for row, member in rows)

    def lack(self, members: Iterable[Member]) -> None:
        """Make a purge about to be sent again pending at every member unknown to this process."""
        for other in self.others():
            for member in members:
                if not member.subject.cdn:
                    row, named = pending(member.subject, member.purge, at=other.name, whole_by=_whole_by(other))
                    self._ledger.mark(row, reason=member.reason, purge=named, bare=True)

    def others(self) -> list[GroupMember]:
        """Return the members unknown to this process."""
        rows = self._members.read() if self._members is not None else []
        return [row for row in rows if row.name not in self._everything]

    def remain(self, names: Iterable[str]) -> list[str]:
        """Return the members that were not ended."""
        rows = {row.name for row in self._members.read()} if self._members is not None else set(names)
        return [name for name in names if name in self._everything or name in rows]

    def _changed(self, row: GroupMember, number: int, now: float, heard: dict[str, bool]) -> GroupMember:
        return looked_after(
            row,
            pending=number,
            accepted=heard.get(row.name),
            everything=self._everything[row.name],
            lingers=self._abilities[row.name].lingers,
            now=now,
            policy=self._policy,
        )


def _whole_by(row: GroupMember) -> str:
    return row.everything if row.whole else ""
