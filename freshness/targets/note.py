"""A note: a mark as it waits to be folded into the row of its subject."""

from dataclasses import dataclass

from freshness.targets.purge import Purge


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One mark, or several of one kind that the database has counted together.

    transaction  the number of the transaction that made it, 0 where the database numbers none
    mark         random text of an explicit mark, which merges with no other; empty for what a trigger noted
    n            how many generations it stands for
    nonce        63 random bits, which become part of the subject's nonce
    noted_at     seconds by the ledger's clock
    purge        what is stale besides everything tagged with the subject
    tag          the thing that it is about (`p:<id>`), empty for everything of the subject
    """

    nonce: int
    noted_at: float
    transaction: int = 0
    mark: str = ""
    n: int = 1
    reason: str = ""
    immediate: bool = False
    bare: bool = False
    purge: Purge | None = None
    tag: str = ""
