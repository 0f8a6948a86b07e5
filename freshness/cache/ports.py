"""What the cache needs of a shared store, as protocols of one to five methods.

Every store passes the contract suites of `freshness.testing.stores`.  Errors are StoreUnavailable, nothing else.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from freshness.cache.entry import Entry
from freshness.cache.keys import Place
from freshness.targets.generation import Stamp


class Fence(NamedTuple):
    """The newest generation the shared store knows of a subject, None if it knows none.

    `now` is the store's clock in milliseconds, read before the stamp; `left` is how many seconds of
    the stamp's lease were left then.
    """

    stamp: Stamp | None
    now: int
    left: float = 0.0


class Fences(Protocol):
    """Which generation counts, as the shared store knows it.  Raises StoreUnavailable."""

    def get(self, subject: str) -> Fence:
        """The fence and the store's clock, read together."""
        ...

    def put(self, subject: str, stamp: Stamp, *, read_at: int, lease: float) -> bool:
        """Raise the fence to `stamp`, which was read from the database no earlier than `read_at`.

        It lasts until `read_at` + `lease` seconds by the store's own clock.  The same stamp read later
        lasts longer.  Refused (False) when its time has passed already, or when a newer one is there.
        """
        ...


class Fetched(NamedTuple):
    """What one round trip brought: the fence, and the valid entries by place.

    `epoch` changes when the subject is cleared, `touched` also when one of its entries is replaced or
    removed: a copy kept elsewhere is good while neither the stamp nor these two have changed.
    """

    fence: Fence
    epoch: int
    touched: int
    entries: Mapping[Place, Entry]
    damaged: int = 0


class Entries(Protocol):
    """Cached entries of a subject, by place (a key, or a key and a version).  Raises StoreUnavailable."""

    def fetch(self, subject: str, places: Sequence[Place]) -> Fetched:
        """Fence and entries in one round trip.

        What is absent, expired, foreign, damaged (counted) or of another epoch is left out.
        """
        ...

    def peek(self, subject: str, place: Place, *, epoch: int, now: int) -> Entry | None:
        """One entry alone, for who knows the epoch and (about) the store's clock already."""
        ...

    def store(
        self, subject: str, place: Place, entry: Entry, *, epoch: int, owner: str = "", touch: bool = False
    ) -> bool:
        """Keep `entry` until it expires.

        Refused (False) if the subject was cleared since `epoch`, or if an entry of a newer generation is
        there that the fence still vouches for.  A `owner` ends the lease it was taken with, and wakes who
        waits.  `touch` tells other processes to let go of their copies.
        """
        ...

    def clear(self, subject: str, places: Sequence[Place] = ()) -> None:
        """Make every entry of the subject, or those at `places`, unreachable.  Constant time for all of them."""
        ...


class Leases(Protocol):
    """Who builds an entry that many want at once.  Never decides freshness.  Raises StoreUnavailable."""

    def acquire(self, subject: str, place: Place, stamp: Stamp, *, owner: str, lease: float) -> float:
        """Take the lease for `lease` seconds.  0.0 if it is `owner`'s, else the seconds its holder has left."""
        ...

    def release(self, subject: str, place: Place, stamp: Stamp, *, owner: str) -> None:
        """Give it back without an entry, if it is still `owner`'s, and wake who waits."""
        ...

    def wait(self, subject: str, place: Place, stamp: Stamp, *, seconds: float) -> None:
        """Return when the lease's holder is done, or after `seconds`."""
        ...


class Store(Fences, Entries, Leases, Protocol):
    """What the cache needs of the shared store."""
