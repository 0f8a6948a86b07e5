"""Members of a group: the CDNs and edges that hold copies, each of them a row of the ledger.  Pure.

What a member has not accepted is pending in rows of its own.  Where these are many, or old, one purge of everything
that the member holds takes their place.
"""

from dataclasses import dataclass, replace

from freshness.scheduling.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMember:
    """One member's row.  Times are seconds by the ledger's clock, None where it never happened.

    everything    how all of its copies are purged: `tag`, `shards` or `subjects` (see `Ability.everything`)
    joined_at     when a relay first knew it
    known_at      when a relay last said that it knows it
    silent_since  since when none of its calls was accepted; None while they are
    whole         everything is pending there: what comes meanwhile is noted as part of it
    ended_at      when a command ended it; what it had pending ended too
    """

    name: str
    everything: str
    joined_at: float
    known_at: float
    silent_since: float | None = None
    whole: bool = False
    ended_at: float | None = None


def joined(name: str, everything: str, *, now: float, first: bool) -> GroupMember:
    """A member that a relay knows and the ledger does not.

    Everything is pending at one that is new beside others: nobody knows which edits it has missed.  The `first` rows
    are made by an installation or an upgrade, before any edit was missed.
    """
    return GroupMember(name=name, everything=everything, joined_at=now, known_at=now, whole=not first)


def looked_after(
    member: GroupMember,
    *,
    pending: int,
    accepted: bool | None,
    everything: str,
    lingers: float,
    now: float,
    policy: Policy,
) -> GroupMember:
    """A member after a look at it, by a relay that knows it.

    `pending` is how many rows it has that a purge of everything would cover; `accepted` what its last call came to,
    None where there was none; `lingers` for how many seconds longer than its headers say it may show a copy.
    """
    if member.ended_at is not None:
        return joined(member.name, everything, now=now, first=False)
    silent_since, whole = member.silent_since, member.whole
    if accepted:
        silent_since, whole = None, False
    elif accepted is not None and silent_since is None:
        silent_since = now
    if everything != "subjects" and pending:
        silent_for = now - silent_since if silent_since is not None else 0.0
        whole = whole or pending > policy.most_pending or silent_for > policy.shown + lingers
    return replace(member, everything=everything, known_at=now, silent_since=silent_since, whole=whole)


def left_alone(member: GroupMember, *, pending: int, now: float, policy: Policy) -> GroupMember:
    """A member after a look at it by a relay that does not know it, and so neither ends nor credits what it lacks.

    Where no relay has known it for longer than a copy is shown, or too many rows are pending, everything is: one row
    that waits for whoever knows it again, or for the command that ends it.
    """
    if member.everything == "subjects" or not pending:
        return member
    unknown_for = now - member.known_at
    return replace(member, whole=member.whole or pending > policy.most_pending or unknown_for > policy.shown)
