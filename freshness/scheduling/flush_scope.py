"""The scope of a single flush of a subject, from its folds: named purges, and things that changed.  Pure."""

from dataclasses import dataclass, field

from freshness.scheduling.changes import ChangedThing, tags_between
from freshness.scheduling.facts import Flush
from freshness.targets.purge import Purge, union
from freshness.targets.scope import narrow_scope_of, scope_of


@dataclass(slots=True)
class FoldedScopes:
    """The part of a subject's folds kept until a settled purge covers the folds.

    named    purges named by explicit marks, each with its generation
    changed  things of notes
    """

    named: list[tuple[int, Purge]] = field(default_factory=list)
    changed: list[ChangedThing] = field(default_factory=list)

    def copy(self) -> "FoldedScopes":
        """Copy the scopes, in lists of their own."""
        return FoldedScopes(list(self.named), list(self.changed))

    def above(self, done: int) -> "FoldedScopes":
        """Keep the scopes not covered by a purge up to generation `done`."""
        return FoldedScopes(
            [one for one in self.named if one[0] > done], [one for one in self.changed if one.until > done]
        )

    def of(self, flush: Flush) -> tuple[Purge, Purge | None]:
        """Compute a flush's purge, and a narrower purge where responses name things; None if everything is stale."""
        subject, named = flush.facts.subject, flush.named
        extra = union(purge for made, purge in self.named if made <= named)
        whole = scope_of(subject, extra, immediate=flush.immediate)
        if flush.immediate:
            return whole, None
        return whole, narrow_scope_of(subject, extra, tags_between(self.changed, done=flush.facts.done, newest=named))
