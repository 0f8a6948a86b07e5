"""Coverage of accepted purges at the edge: everything of a thing, or a part.  Pure.

A purge of a workspace takes the pages of its products along, a purge of a shard the pages of its workspaces, `/a/*`
takes `/a/b`.  A test hence asks about the fate of a thing, not about the words of a call.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

from freshness.batching.batch import Batch
from freshness.targets.subject import Subject
from freshness.targets.tags import EVERYTHING, FINE, make

_ALL_PATHS = "/*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A tag, path or host, and the only subjects whose pages show the thing, as far as known."""

    kind: str
    name: str
    owners: frozenset[str] = field(default_factory=frozenset)

    @property
    def ladder(self) -> tuple[str, ...]:
        """The tags on every page of the thing, its own tag first."""
        if self.kind == "paths":
            return (EVERYTHING,)
        return _ladder(make("h", self.name) if self.kind == "hosts" else self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """The reach of batches: `tags` and `paths` without any copies left, and the items named for each subject."""

    tags: frozenset[str]
    paths: frozenset[str]
    named: dict[str, frozenset[str]]

    @classmethod
    def of(cls, batches: Iterable[Batch]) -> "Reach":
        """Build the reach of batches; a settled purge of a subject takes everything of it, by any name."""
        tags: set[str] = set()
        paths: set[str] = set()
        named: dict[str, frozenset[str]] = {}
        for member in (member for batch in batches for member in batch.members):
            purge = member.purge
            tags |= purge.tags | {make("h", host) for host in purge.hosts}
            paths |= purge.paths
            if member.settled and not member.immediate:
                tags.add(Subject.parse(member.subject).tag)
            items = purge.tags | purge.paths | purge.hosts
            named[member.subject] = named.get(member.subject, frozenset()) | items
        return cls(tags=frozenset(tags), paths=frozenset(paths), named=named)

    def everything_of(self, thing: Thing) -> str:
        """Return the item that took all of a thing; empty without such an item."""
        for tag in thing.ladder:
            if tag in self.tags:
                return tag
        for path in sorted(self.paths):
            if path == _ALL_PATHS or (thing.kind == "paths" and _takes(path, thing.name)):
                return path
        owners = [self._first(_ladder(Subject.parse(owner).tag)) for owner in sorted(thing.owners)]
        return owners[0] if owners and all(owners) else ""

    def some_of(self, thing: Thing) -> str:
        """Return an item known to have taken all or a part of a thing; empty without such an item."""
        return self.everything_of(thing) or next(self._parts(thing), "")

    def is_unsure_of(self, thing: Thing) -> bool:
        """Whether a thing is a fine tag of an unknown workspace, where workspaces were purged."""
        fine = thing.kind == "tags" and thing.name[0] in FINE - {"o"}
        return fine and not thing.owners and any(tag[0] in "wsh" for tag in self.tags)

    def nearest(self, thing: Thing) -> list[str]:
        """Return the purged items closest to a thing, if any are close."""
        beside = {item for owner in thing.owners for item in self.named.get(owner, ())}
        parts = [part for part in self._parts(thing) if part not in beside]
        if beside or parts:
            return sorted(beside) + parts
        items = {item for purged in self.named.values() for item in purged}
        return get_close_matches(thing.name, sorted(items), n=1, cutoff=0.5)

    def subject_of(self, tag: str) -> str:
        """Return the purged subject with a tag for everything of the subject; empty without such a subject."""
        return next((subject for subject in sorted(self.named) if Subject.parse(subject).tag == tag), "")

    def _parts(self, thing: Thing) -> Iterator[str]:
        if thing.kind == "paths":
            yield from (path for path in sorted(self.paths) if _takes(thing.name, path))
        elif thing.kind == "tags":
            yield from (tag for tag in sorted(self.tags) if thing.name in _ladder(tag)[1:])
            for subject, items in sorted(self.named.items()):
                if thing.name in _ladder(Subject.parse(subject).tag):
                    yield from sorted(items)
        if thing.kind == "tags" and thing.name[0] in FINE:  # an overflow tag may stand in its place
            overflows = {f"o{Subject.parse(owner).tag[1:]}" for owner in thing.owners}
            yield from sorted(overflows & self.tags)

    def _first(self, tags: Collection[str]) -> str:
        return next((tag for tag in tags if tag in self.tags), "")


def _ladder(tag: str) -> tuple[str, ...]:
    """Return a tag, and the coarser tags on every page with the tag."""
    if tag == EVERYTHING:
        return (tag,)
    if tag[0] == "o":
        return (tag, *_ladder(f"w{tag[1:]}"))
    return (tag, _shard_of(tag), EVERYTHING) if tag[0] == "w" else (tag, EVERYTHING)


def _shard_of(workspace_tag: str) -> str:
    """Return the shard of a workspace's tag, as `tags.shard` does for the workspace's id."""
    return f"s-{hashlib.blake2b(workspace_tag[2:].encode(), digest_size=1).hexdigest()}"


def _takes(pattern: str, path: str) -> bool:
    return path.startswith(pattern[:-1]) if pattern.endswith("*") else path == pattern
