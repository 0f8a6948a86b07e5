"""Members of a group: the CDNs and edges that hold copies, each with a row of the ledger.  Pure.

Purges not yet accepted by a member are pending in rows of their own.  Where the pending rows are many or old, a single
purge of everything that the member holds takes their place.
"""

from dataclasses import dataclass, replace

from freshness.scheduling.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMember:
    """A member's row.  Times are seconds by the ledger's clock, `None` where the event never happened.

    everything    how all copies of the member are purged: `tag`, `shards` or `subjects` (see `Ability.everything`)
    joined_at     when a relay first knew the member
    known_at      when a relay with the member in its settings last looked
    silent_since  since when every call to the member has failed; `None` while calls are accepted
    whole         everything is pending at the member: newly pending purges are noted as part of this whole
    ended_at      when a command ended the member, together with all its pending purges
    """

    name: str
    everything: str
    joined_at: float
    known_at: float
    silent_since: float | None = None
    whole: bool = False
    ended_at: float | None = None


def joined(name: str, everything: str, *, now: float, first: bool) -> GroupMember:
    """Return the row of a member that a relay knows and the ledger does not.

    Everything is pending at a member added to a group, because its missed edits are unknown.  The `first` rows are made
    by an installation or an upgrade, before any edit was missed.
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
    """Return a member after a look by a relay that has the member in its settings.

    `pending` is the number of its rows covered by a purge of everything; `accepted` the outcome of its last call,
    `None` without a call; `lingers` the seconds, beyond the lifetime in the headers, for which the member may show a
    copy.
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
    """Return a member after a look by a relay without the member in its settings, which must not end its purges.

    Where no relay has known the member for longer than a copy is shown, or too many rows are pending, everything is: a
    single row then waits for a relay with the member in its settings, or for the command to end the member.
    """
    if member.everything == "subjects" or not pending:
        return member
    unknown_for = now - member.known_at
    return replace(member, whole=member.whole or pending > policy.most_pending or unknown_for > policy.shown)
