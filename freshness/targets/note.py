"""A note: a mark not yet folded into the row of its subject."""

from dataclasses import dataclass

from freshness.targets.purge import Purge


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A mark, or several marks of a kind, counted together by the database.

    transaction  the number of the marking transaction, 0 where the database numbers no transactions
    mark         random text of an explicit mark, never merged with another mark; empty for a trigger's note
    n            the number of generations in the note
    nonce        63 random bits, XORed into the subject's nonce
    noted_at     seconds by the ledger's clock
    purge        further stale items, besides everything tagged with the subject
    tag          the changed thing (`p:<id>`), empty for everything of the subject
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
