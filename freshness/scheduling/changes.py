"""Changes of a subject between two generations, by the tags of the folds in between.  Pure.

A fold leaves no tags after a note of everything, or notes of more than MOST_TAGS things; a relay of an earlier release
leaves no tags either.  The missing tags are a gap, and a gap counts as everything.
"""

from collections.abc import Iterable
from typing import NamedTuple

MOST_TAGS = 64
"""Most things kept apart by a fold, and named by a purge: beyond, everything is stale."""


class ChangedThing(NamedTuple):
    """A thing marked in a fold's notes: the fold led the subject's row from generation `since` to `until`."""

    since: int
    until: int
    tag: str


def tags_between(changed: Iterable[ChangedThing], *, done: int, newest: int) -> frozenset[str]:
    """Return the tags of all marks in generations above `done` and up to `newest`; empty for everything.

    Folds are taken whole, with possible tags of neighbouring generations.
    """
    reached, tags = done, set()
    for since, until, tag in sorted(changed):
        if until > done and since < newest:
            if since > reached:
                return frozenset()
            reached = max(reached, until)
            tags.add(tag)
    return frozenset(tags) if reached >= newest and len(tags) <= MOST_TAGS else frozenset()


def tags_kept(noted: Iterable[str]) -> frozenset[str]:
    """Return the tags kept by a fold of notes with these tags: empty after a note of everything, or too many tags."""
    tags = frozenset(noted)
    return tags if "" not in tags and len(tags) <= MOST_TAGS else frozenset()
