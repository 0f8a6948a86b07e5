"""What goes into the next call where its capacity is not enough for all.  Pure.

Where much waits too long, whole shards are purged instead of single workspaces: every response
carries the tag of its shard, so 256 items cover whatever waits.
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
    """What one call may carry: items, and how many of them wildcards (None: any number).

    `reserve` more items fit where publishes need them.
    """

    items: int
    wildcards: int | None = None
    reserve: int = 0

    @classmethod
    def of(cls, grant: Grant, ability: Ability) -> "Capacity":
        """What a granted call leaves."""
        items = ability.items_per_call if grant.items is None else min(grant.items, ability.items_per_call)
        return cls(items=items, wildcards=grant.wildcards, reserve=min(grant.reserve, ability.items_per_call - items))


def fitting(members: Iterable[Member], capacity: Capacity) -> tuple[list[Member], list[Member]]:
    """Members for one call, and those that must wait; in the order given, which is that of their turns.

    Nobody overtakes one that needs more items than are left, so a large purge does not wait for ever
    behind small ones.  One that lacks only wildcards lets others pass, but none with wildcards.
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
    """Whose turn it is where whole shards are purged: those of at most `capacity.items` shards, in turn.

    About `most` subjects: more than a relay can claim before its claims are late would only be handed back.  All that
    waits of a shard goes together, or the shard would be purged again for the rest.
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
    """All who wait, in the order of their turns.

    `waiting` comes as a ledger gives it, immediate rows first, then the longest due.  Those that wait
    beyond their bound take turns with the immediate ones, so neither kind keeps the other out.
    """
    immediate = [facts for facts in waiting if facts.immediate > facts.done]
    late = [facts for facts in waiting if facts.immediate <= facts.done and overdue(facts)]
    first = [facts.subject for pair in zip_longest(late, immediate) for facts in pair if facts is not None]
    seen = set(first)
    return [*first, *(facts.subject for facts in waiting if facts.subject not in seen)]


def by_shards(claims: Sequence[Claim], *, besides: Collection[Subject] = ()) -> list[Claim]:
    """The claims with whole shards purged in place of workspaces, but for `besides` and who is alone in a shard."""
    crowded = Counter(_slot(member.subject) for member, *_ in claims if member.subject not in besides)
    return [
        claim
        if claim.member.subject in besides or crowded[_slot(claim.member.subject)] == 1
        else claim._replace(member=sharded(claim.member))
        for claim in claims
    ]


def sharded(member: Member) -> Member:
    """The same member with its workspace's shard purged instead of the workspace; hosts and paths stay."""
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
