"""Purges in vain: the bytes of the pages taken by a purge, compared with their bytes before.  Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from freshness.ports import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgePage:
    """A page as shown at an edge: the generation of its subject alone, the digest of its body, the origin's tags."""

    page: Page
    generation: int
    digest: str
    tags: frozenset[str] = frozenset()


def has_changed(
    seen: Sequence[EdgePage], before: Mapping[Page, EdgePage], *, generation: int, tags: frozenset[str]
) -> bool | None:
    """Return whether a purge of `tags`, up to a generation, changed the bytes of a page; `None` where unknown.

    A page counts if it has a purged tag, shows the generation, and is known from before the generation.  An answer of
    False needs a page for every purged tag: the change may show on other pages.  Overflow tags are purged beside the
    changed things, and need no page.
    """
    taken = [one for one in seen if one.generation >= generation and one.tags & tags]
    known = [one for one in taken if one.page in before and before[one.page].generation < generation]
    if any(one.digest != before[one.page].digest for one in known):
        return True
    shown = {tag for one in known for tag in one.tags}
    return False if known and {tag for tag in tags if not tag.startswith("o-")} <= shown else None
