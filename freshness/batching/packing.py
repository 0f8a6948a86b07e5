"""Pack many subjects' purges into the fewest batches accepted by a CDN.  Pure."""

from collections.abc import Iterable, Iterator

from freshness.batching.ability import Ability
from freshness.batching.batch import Batch, Member
from freshness.errors import InvalidPurge
from freshness.targets.purge import Purge, wildcards_of
from freshness.targets.subject import Subject


def batches(members: Iterable[Member], ability: Ability) -> Iterator[Batch]:
    """Pack members into calls, in the order given.  A member is never split over two calls.

    Raises InvalidPurge for a member beyond the CDN's abilities or its largest call.
    """
    for alike in sharing(members, ability):
        yield from _packed(alike, ability)


def sharing(members: Iterable[Member], ability: Ability) -> list[list[Member]]:
    """Group the members that may share a batch, in the order of each group's first member."""
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
    """Return a purge's items as counted by a CDN.  Raises InvalidPurge without the ability or the capacity."""
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
    """Raise InvalidPurge for a wildcard that could match pages of other subjects."""
    for path in purge.paths:
        if crosses(path, subject, ability):
            identity = Subject.parse(subject).id
            raise InvalidPurge(
                f"{path!r:.80} of {subject} could be other workspaces' pages too: {ability.name}'s paths name no host. "
                f"Name a path below .../{identity}/, or set shared=False if nobody else is in the distribution"
            )


def crosses(path: str, subject: str, ability: Ability) -> bool:
    """Whether a path is a wildcard that could match pages of other subjects."""
    if not (ability.host_blind and path.endswith("*")):
        return False
    return Subject.parse(subject).id not in path.partition("?")[0].split("/")[1:-1]
