"""Purges by the paths of pages, for an edge that keeps no tags.

CloudFront's paths say nothing of hosts, and a distribution may have 15 wildcards in progress: tags are better wherever
the edge takes them.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from freshness.errors import InvalidPurge, foreign
from freshness.targets.purge import Purge

PathsOf = Callable[[str, Purge], Iterable[str]]
"""From a subject like `ws:<id>` and its purge to all paths of pages that show the stale content, `*` only last."""


def by_paths(subject: str, purge: Purge, paths_of: PathsOf | None) -> Purge:
    """Return the same purge with paths in place of its tags and hosts; unchanged without `paths_of`.

    Raises InvalidPurge where `paths_of` names no path or fails.  `paths_of` is called once a claim: a batch sent again
    after a crash is the batch that was booked, even where the callable would answer differently by then.
    """
    if paths_of is None or not (purge.tags or purge.hosts):
        return purge
    with foreign("PATHS_OF", InvalidPurge, on=subject):
        paths = _listed(paths_of(subject, _without_overflow(purge)))
    if not paths:
        raise InvalidPurge(f"PATHS_OF names no path of {subject}")
    return Purge(paths=paths | purge.paths, hard=purge.hard)


def _without_overflow(purge: Purge) -> Purge:
    """Drop overflow tags where no tag of the subject is on any page, to spare the callable a look at overflow tags."""
    named = frozenset(tag for tag in purge.tags if not tag.startswith("o-"))
    return replace(purge, tags=named) if named or purge.hosts else purge


def _listed(named: Iterable[str]) -> frozenset[str]:
    paths = frozenset(named)
    if isinstance(named, str) or not all(isinstance(path, str) for path in paths):
        raise TypeError(f"{named!r:.80} is no list of paths")
    return paths
