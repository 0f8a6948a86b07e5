"""For an edge that keeps no tags: a subject's purge by the paths of its pages.

CloudFront's paths say nothing of hosts, and a distribution may have 15 wildcards in progress: tags are better
wherever the edge takes them.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from freshness.errors import InvalidPurge, foreign
from freshness.targets.purge import Purge

PathsOf = Callable[[str, Purge], Iterable[str]]
"""A subject like `ws:<id>` and what is to be purged of it -> all paths that show it, `*` only last."""


def by_paths(subject: str, purge: Purge, paths_of: PathsOf | None) -> Purge:
    """The same purge with paths in place of its tags and hosts; as it is where there is no `paths_of`.

    Raises InvalidPurge where that names no path or fails.  It is asked once a claim: what is sent again after a crash
    is what was written down, whatever the callable says by then.
    """
    if paths_of is None or not (purge.tags or purge.hosts):
        return purge
    with foreign("PATHS_OF", InvalidPurge, on=subject):
        paths = _listed(paths_of(subject, _without_overflow(purge)))
    if not paths:
        raise InvalidPurge(f"PATHS_OF names no path of {subject}")
    return Purge(paths=paths | purge.paths, hard=purge.hard)


def _without_overflow(purge: Purge) -> Purge:
    """Where no tag stands on a page none was left out on one, and no callable has to know of such tags."""
    named = frozenset(tag for tag in purge.tags if not tag.startswith("o-"))
    return replace(purge, tags=named) if named or purge.hosts else purge


def _listed(named: Iterable[str]) -> frozenset[str]:
    paths = frozenset(named)
    if isinstance(named, str) or not all(isinstance(path, str) for path in paths):
        raise TypeError(f"{named!r:.80} is no list of paths")
    return paths
