"""Selection of members for the next call where its capacity is not enough for all.  Pure.

Where many rows wait too long, whole shards are purged instead of single workspaces: every response carries the tag of
its shard, and 256 items hence cover any number of waiting rows.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice, zip_longest

from freshness.accounts.rate_limit import Grant
from freshness.batching.ability import Ability
from freshness.batching.batch import Claim, Member
from freshness.scheduling.facts import Facts
from freshness.targets.purge import Purge, wildcards_of
from freshness.targets.subject import Subject
from freshness.targets.tags import FINE, shard


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """The capacity of a call: items, and wildcards among them (None: any number).

    `reserve` more items fit for publishes.
    """

    items: int
    wildcards: int | None = None
    reserve: int = 0

    @classmethod
    def of(cls, grant: Grant, ability: Ability) -> "Capacity":
        """Return the capacity left by a granted call."""
        items = ability.items_per_call if grant.items is None else min(grant.items, ability.items_per_call)
        return cls(items=items, wildcards=grant.wildcards, reserve=min(grant.reserve, ability.items_per_call - items))


def fitting(members: Iterable[Member], capacity: Capacity) -> tuple[list[Member], list[Member]]:
    """Return members for a call, and members that must wait; both in the given order, the order of their turns.

    No member overtakes a member that needs more items than are left: a large purge must not wait for ever behind small
    purges.  A member that lacks only wildcards lets the next members pass, except members with wildcards.
    """
    kept: list[Member] = []
    left: list[Member] = []
    items: set[str] = set()
    wildcards = capacity.wildcards
    full = False
    for member in members:
        needed = items | _items(member.purge)
        more = wildcards_of(Purge(paths=member.purge.paths - items))
        full = full or len(needed) > capacity.items + (capacity.reserve if member.immediate else 0)
        if full or (wildcards is not None and more > wildcards):
            wildcards = 0 if more and wildcards is not None else wildcards
            left.append(member)
            continue
        kept.append(member)
        items = needed
        wildcards = None if wildcards is None else wildcards - more
    return kept, left


def chosen(
    waiting: Sequence[Facts], capacity: Capacity, *, most: int, overdue: Callable[[Facts], bool]
) -> list[Subject]:
    """Return the subjects whose whole shards are purged: those of at most `capacity.items` shards, in turn.

    About `most` subjects: a relay would hand back further claims for being late.  All waiting subjects of a shard go
    together, to spare the shard a second purge.
    """
    shards: dict[str, list[Subject]] = {}
    for subject in turns(waiting, overdue=overdue):
        shards.setdefault(_slot(subject), []).append(subject)
    subjects: list[Subject] = []
    for alike in islice(shards.values(), capacity.items):
        if subjects and len(subjects) + len(alike) > most:
            break
        subjects += alike
    return subjects


def turns(waiting: Sequence[Facts], *, overdue: Callable[[Facts], bool]) -> list[Subject]:
    """Return all waiting subjects in the order of their turns.

    `waiting` has the order of a ledger: immediate rows first, then the longest due.  Rows that wait beyond their bound
    take turns with immediate rows: neither kind keeps the other out.
    """
    immediate = [facts for facts in waiting if facts.immediate > facts.done]
    late = [facts for facts in waiting if facts.immediate <= facts.done and overdue(facts)]
    first = [facts.subject for pair in zip_longest(late, immediate) for facts in pair if facts is not None]
    seen = set(first)
    return [*first, *(facts.subject for facts in waiting if facts.subject not in seen)]


def by_shards(claims: Sequence[Claim], *, besides: Collection[Subject] = ()) -> list[Claim]:
    """Return the claims with whole shards in place of workspaces, but for `besides` and the only claim of a shard."""
    crowded = Counter(_slot(member.subject) for member, *_ in claims if member.subject not in besides)
    return [
        claim
        if claim.member.subject in besides or crowded[_slot(claim.member.subject)] == 1
        else claim._replace(member=sharded(claim.member))
        for claim in claims
    ]


def sharded(member: Member) -> Member:
    """Return the same member with its workspace's shard purged instead of the workspace; hosts and paths stay."""
    subject = member.subject
    if subject.kind != "ws":
        return member
    own = subject.tag
    within = {tag for tag in member.purge.tags if tag == own or tag[0] in FINE}
    if not within:
        return member
    tags = member.purge.tags - within | {shard(subject.id)}
    return replace(member, purge=replace(member.purge, tags=tags))


def _slot(subject: Subject) -> str:
    return shard(subject.id) if subject.kind == "ws" else subject


def _items(purge: Purge) -> set[str]:
    return {*purge.tags, *purge.paths, *purge.hosts}
