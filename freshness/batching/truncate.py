"""The acceptable part of a purge beyond a CDN's abilities.  Pure."""

from dataclasses import replace

from freshness.batching.ability import Ability
from freshness.batching.packing import crosses
from freshness.targets.purge import Purge, wildcards_of


def truncated(subject: str, purge: Purge, ability: Ability, *, own: Purge) -> Purge:
    """Return as much of `purge` as fits into a call, with all of the subject's `own`: tags, then hosts, then paths.

    `own` is the purge of the subject alone, without the names in its marks.
    """
    limits = ability.limits
    most = min(ability.items_per_call, limits.scheduled(waited=True) or ability.items_per_call)
    free = most - len(own.items)
    stars = free if limits.wildcards is None else limits.wildcards - wildcards_of(own)
    tags = sorted(purge.tags - own.tags)[: free if ability.tags else 0]
    hosts = sorted(purge.hosts - own.hosts)[: free - len(tags) if ability.hosts else 0]
    others = sorted(purge.paths - own.paths) if ability.paths else []
    wild = [path for path in others if path.endswith("*") and not crosses(path, subject, ability)]
    plain = [path for path in others if not path.endswith("*")]
    paths = [*wild[: max(0, stars) if ability.wildcards else 0], *plain][: free - len(tags) - len(hosts)]
    return own | replace(purge, tags=frozenset(tags), hosts=frozenset(hosts), paths=frozenset(paths))
