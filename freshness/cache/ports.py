"""Protocols of the shared store, one to four methods each: fences, entries, leases.

Every store passes the contract suites of `freshness.testing.stores` and `store_entries`.  A store that cannot answer
raises StoreUnavailable and no other error.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from freshness.cache.entry import Entry
from freshness.cache.keys import Place
from freshness.targets.generation import Stamp
from freshness.targets.tokens import Tokens


class Fence(NamedTuple):
    """The newest stamp that the shared store knows of a subject, and for how long it may be trusted.

    stamp   None where the store knows none
    now     the store's clock, milliseconds, read before the stamp
    left    seconds that were left of the stamp's lease then
    tokens  None where nobody who put the stamp knew them, and where only the stamp was asked for
    """

    stamp: Stamp | None
    now: int
    left: float = 0.0
    tokens: Tokens | None = None


class Fences(Protocol):
    """The newest stamp of each subject, as the shared store knows it.  Raises StoreUnavailable."""

    def get(self, subject: str) -> Fence:
        """The fence of a subject with its tokens and the store's clock, read together."""
        ...

    def put(self, subject: str, stamp: Stamp, *, read_at: int, lease: float, tokens: Tokens | None = None) -> bool:
        """Raise the fence to a state that was read from the database at `read_at` (the store's clock) or later.

        The fence lasts until `read_at` + `lease` seconds by the store's clock; the same stamp read later lasts
        longer, and keeps the tokens that are there unless it brings some.  Returns False, and changes nothing, where
        that moment has passed, an edit has ended the fence since `read_at` (`expire`), or another stamp of the same
        or a larger generation is there.  So after a restored backup, when the database counts from a lower generation
        again, puts are refused until the lease of the lost stamp ends, which nobody renews, and are accepted from
        then on: after `lease` seconds at the latest.
        """
        ...

    def expire(self, subject: str, *, lease: float) -> None:
        """End the fence: an edit has committed, and the state that it made has not been read.

        For `lease` seconds puts of what was read at this moment of the store's clock, or earlier, are refused.
        """
        ...


class Fetched(NamedTuple):
    """The answer to `Entries.fetch`: a subject's fence, and its valid entries by place.

    epoch    another number after each clearing of the subject
    touched  another number after each replacement or removal of an entry as well: a copy outside the store is good
             while neither the stamp nor these two have changed
    damaged  how many entries were left out because their bytes were not as they were stored
    """

    fence: Fence
    epoch: int
    touched: int
    entries: Mapping[Place, Entry]
    damaged: int = 0


class Entries(Protocol):
    """Cached entries of a subject, by place (a key, or a key and a version).  Raises StoreUnavailable."""

    def fetch(self, subject: str, places: Sequence[Place]) -> Fetched:
        """The fence, without its tokens, and the entries at `places`, in one round trip.

        Absent, expired, foreign and damaged entries are left out, and so are those of another epoch.
        """
        ...

    def peek(self, subject: str, place: Place, *, epoch: int, now: int) -> Entry | None:
        """A single entry without the fence, for callers that know the epoch and the store's clock already.

        None where `fetch` would leave it out.
        """
        ...

    def store(
        self, subject: str, place: Place, entry: Entry, *, epoch: int, owner: str = "", touch: bool = False
    ) -> bool:
        """Keep an entry until it expires.

        Returns False, and keeps nothing, where the subject was cleared since `epoch`, or where an entry is there that
        is good under the fence and this one is not.  Where there is no fence, this one takes the place.  An `owner`
        ends the lease that was taken under that name, and wakes its waiters.  `touch` is for values that are set: it
        tells other processes to drop their copies, and keeps nothing that is not good under a fence that is there.
        """
        ...

    def clear(self, subject: str, places: Sequence[Place] = ()) -> None:
        """Make the entries at `places` unreachable; without places all of the subject's, in constant time."""
        ...


class Leases(Protocol):
    """Leases on the building of an entry that many callers want at once.  Raises StoreUnavailable.

    A lease saves work; it never decides which value is fresh.
    """

    def acquire(self, subject: str, place: Place, stamp: Stamp, *, owner: str, lease: float) -> float:
        """Take the lease for `lease` seconds.  Returns 0.0 if `owner` holds it now, else its holder's seconds left."""
        ...

    def release(self, subject: str, place: Place, stamp: Stamp, *, owner: str) -> None:
        """Give the lease back without an entry, if `owner` still holds it, and wake its waiters."""
        ...

    def wait(self, subject: str, place: Place, stamp: Stamp, *, seconds: float) -> None:
        """Return when the lease's holder is done, or after `seconds`."""
        ...


class Store(Fences, Entries, Leases, Protocol):
    """A shared store: fences, entries and leases together."""
