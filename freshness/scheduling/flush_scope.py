"""What one flush of a subject purges, by what its folds left: named purges, and things that changed.  Pure."""

from dataclasses import dataclass, field

from freshness.scheduling.changes import ChangedThing, tags_between
from freshness.scheduling.facts import Flush
from freshness.targets.purge import Purge, union
from freshness.targets.scope import narrow_scope_of, scope_of


@dataclass(slots=True)
class FoldedScopes:
    """What is kept of one subject's folds until a settled purge covers it.

    named    purges that explicit marks named, each with its generation
    changed  things that notes were about
    """

    named: list[tuple[int, Purge]] = field(default_factory=list)
    changed: list[ChangedThing] = field(default_factory=list)

    def copy(self) -> "FoldedScopes":
        """The same, in lists of its own."""
        return FoldedScopes(list(self.named), list(self.changed))

    def above(self, done: int) -> "FoldedScopes":
        """What a purge up to generation `done` leaves."""
        return FoldedScopes(
            [one for one in self.named if one[0] > done], [one for one in self.changed if one.until > done]
        )

    def of(self, flush: Flush) -> tuple[Purge, Purge | None]:
        """What a flush purges, and the same where responses name what they show; None where that is everything."""
        subject, captured = flush.facts.subject, flush.captured
        extra = union(purge for made, purge in self.named if made <= captured)
        whole = scope_of(subject, extra, immediate=flush.immediate)
        if flush.immediate:
            return whole, None
        return whole, narrow_scope_of(
            subject, extra, tags_between(self.changed, done=flush.facts.done, captured=captured)
        )
