"""What of a subject has changed between two generations, by the tags of the folds in between.  Pure.

A fold that found a note of everything, or notes of more than MOST_TAGS things, leaves no tags, and neither does a relay
of an earlier release: then there is a gap, and a gap is everything.
"""

from collections.abc import Iterable
from typing import NamedTuple

MOST_TAGS = 64
"""Things that a fold keeps apart, and that a purge names: beyond, everything is stale."""


class ChangedThing(NamedTuple):
    """A thing of which a fold found a mark: the fold led the subject's row from generation `since` to `until`."""

    since: int
    until: int
    tag: str


def tags_between(changed: Iterable[ChangedThing], *, done: int, captured: int) -> frozenset[str]:
    """The tags of all that was marked in generations above `done` and up to `captured`; none where that is everything.

    Folds are taken whole, so there may be tags of neighbouring generations too.
    """
    reached, tags = done, set()
    for since, until, tag in sorted(changed):
        if until > done and since < captured:
            if since > reached:
                return frozenset()
            reached = max(reached, until)
            tags.add(tag)
    return frozenset(tags) if reached >= captured and len(tags) <= MOST_TAGS else frozenset()


def tags_kept(noted: Iterable[str]) -> frozenset[str]:
    """The tags that a fold of notes with these tags keeps: none where one is of everything, or there are too many."""
    tags = frozenset(noted)
    return tags if "" not in tags and len(tags) <= MOST_TAGS else frozenset()
