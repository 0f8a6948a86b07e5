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
    """The newest stamp of a subject in the shared store, and the time for which the stamp may be trusted.

    stamp   None where the store knows no stamp
    now     the store's clock, milliseconds, read before the stamp
    left    seconds left of the stamp's lease at `now`
    tokens  None where no put brought tokens, and where only the stamp was asked for
    """

    stamp: Stamp | None
    now: int
    left: float = 0.0
    tokens: Tokens | None = None


class Fences(Protocol):
    """The newest stamp of each subject in the shared store.  Raises StoreUnavailable."""

    def get(self, subject: str) -> Fence:
        """Return the fence of a subject with its tokens and the store's clock, read together."""
        ...

    def put(self, subject: str, stamp: Stamp, *, read_at: int, lease: float, tokens: Tokens | None = None) -> bool:
        """Raise the fence to a state that was read from the database at `read_at` (the store's clock) or later.

        The fence lasts until `read_at` + `lease` seconds by the store's clock; the same stamp read later lasts longer,
        and keeps the tokens in the store unless the put brings tokens.  Returns False, without a change, where that
        moment has passed, an edit has ended the fence since `read_at` (`expire`), or another stamp of the same or a
        larger generation is there.  After a restored backup, when the database counts from a lower generation again,
        puts are therefore refused until the lease of the lost stamp ends, and accepted from then on: after `lease`
        seconds at the latest, because a lost stamp is never renewed.
        """
        ...

    def expire(self, subject: str, *, lease: float) -> None:
        """End the fence: an edit has committed, and the new state has not been read.

        For `lease` seconds, puts of states read at this moment of the store's clock, or earlier, are refused.
        """
        ...


class Fetched(NamedTuple):
    """The answer to `Entries.fetch`: a subject's fence, and its valid entries by place.

    epoch    another number after each clearing of the subject
    touched  another number after each replacement or removal of an entry as well: a copy outside the store is good
             while stamp, epoch and `touched` stay the same
    damaged  number of entries left out because their bytes differ from the stored bytes
    """

    fence: Fence
    epoch: int
    touched: int
    entries: Mapping[Place, Entry]
    damaged: int = 0


class Entries(Protocol):
    """Cached entries of a subject, by place (a key, or a key and a version).  Raises StoreUnavailable."""

    def fetch(self, subject: str, places: Sequence[Place]) -> Fetched:
        """Return the fence, without its tokens, and the entries at `places`, in one round trip.

        Absent, expired, foreign and damaged entries are left out, and so are entries of another epoch.
        """
        ...

    def peek(self, subject: str, place: Place, *, epoch: int, now: int) -> Entry | None:
        """Return a single entry without the fence, for callers that know the epoch and the store's clock already.

        None where `fetch` would leave the entry out.
        """
        ...

    def store(
        self, subject: str, place: Place, entry: Entry, *, epoch: int, owner: str = "", touch: bool = False
    ) -> bool:
        """Keep an entry until it expires.

        Returns False, without keeping the entry, where the subject was cleared since `epoch`, or where the stored entry
        is good under the fence and the new entry is not.  Without a fence the new entry takes the place.  An `owner`
        ends the lease of that name, and wakes the lease's waiters.  `touch` is for values that are set: other processes
        drop their copies, and an entry that is not good under a present fence is not kept.
        """
        ...

    def clear(self, subject: str, places: Sequence[Place] = ()) -> None:
        """Make the entries at `places` unreachable; without places all of the subject's, in constant time."""
        ...


class Leases(Protocol):
    """Leases on the build of an entry that many callers want at once.  Raises StoreUnavailable.

    A lease saves work; the fence alone decides whether a value is fresh.
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
