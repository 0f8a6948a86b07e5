"""Values kept in this process, bounded by bytes and shared fairly among subjects.

A value is good while its subject's lease is: a lease says "this stamp is the newest, until then", and all values of a
subject end with the lease when the stamp turns out to have moved.  Reading takes no lock.
"""

import math
import threading
from dataclasses import dataclass
from typing import Any

from freshness.cache.entry import Dependency
from freshness.ports import Clock
from freshness.targets.generation import Stamp
from freshness.targets.tokens import Tokens

Token = tuple[Stamp, int, int]
"""Stamp, epoch and touch mark: between two equal tokens the subject did not change."""
Name = tuple[str, str, str | None]
"""Subject, key and version."""

_TRIFLE = 0.005  # a lease longer by less is not worth taking the lock for
ENDED = -math.inf
"""`Lease.soon` of a lease whose token has moved: such a lease is never renewed."""
OVERHEAD = 600
"""Bytes of the objects around a value, measured."""


@dataclass(slots=True)
class Lease:
    """Until when (monotonic seconds) a token may be trusted; past `soon` a reader renews it.

    now, asked  a reading of the store's clock (milliseconds), and the moment of the question; None where the store is
                away
    tokens      of the state, once a reader needed tokens; None where unknown
    stamp_only_until  end of the time without further questions for tokens, after a fence without tokens
    """

    token: Token
    until: float
    soon: float
    asked: float
    now: int | None = None
    tokens: Tokens | None = None
    stamp_only_until: float = -math.inf


@dataclass(slots=True)
class Kept:
    """A value, good while `lease` is and `expires` has not passed; past `early` a reader rebuilds it.

    tags    tags of the shown parts of the subject; empty: all parts may be shown
    others  dependencies on other subjects
    leases  leases of the other subjects, all of which must be good as well
    """

    value: Any
    lease: Lease
    early: float
    expires: float
    size: int
    hits: int = 0
    tags: tuple[str, ...] = ()
    others: tuple[Dependency, ...] = ()
    leases: tuple[Lease, ...] = ()

    def until(self) -> float:
        """Return the end of the value, as known now; monotonic seconds."""
        end = min(self.lease.until, self.expires)
        return min(end, *[lease.until for lease in self.leases]) if self.leases else end


class _Shelf:
    __slots__ = ("forgotten", "lease", "names", "renewed", "size")

    def __init__(self) -> None:
        self.lease: Lease | None = None
        self.names: dict[Name, None] = {}
        self.size = 0
        self.renewed = 0.0
        self.forgotten = -math.inf


class Tier:
    """At most `max_bytes` of values.  When full, subjects not read in `idle` seconds go, then values of the largest.

    grace  how long values outlive their lease, for callers that ask for stale values
    """

    def __init__(self, *, max_bytes: int, clock: Clock, grace: float = 0.0, idle: float = 30.0) -> None:
        self.kept: dict[Name, Kept] = {}
        self.size = 0
        self.evicted = 0
        self.retired_hits = 0
        self._max = max_bytes
        self._clock = clock
        self._grace = grace
        self._idle = idle
        self._forgotten = max(10 * idle, 2 * grace)
        self._lock = threading.Lock()
        self._shelves: dict[str, _Shelf] = {}  # least recently renewed first
        self._classes: list[dict[str, _Shelf]] = [{} for _ in range(64)]  # by bit length of their sizes

    def lease_of(self, subject: str) -> Lease | None:
        """Return the lease of a subject, good or not."""
        shelf = self._shelves.get(subject)
        return shelf.lease if shelf is not None else None

    def renew(self, subject: str, new: Lease) -> Lease:
        """Take over a lease that was asked for at `new.asked`, and return the lease that holds now.

        A changed token ends all values under the former token.  A token older than the known token, or asked for before
        the subject was last forgotten, is good for the asker only: no value is kept under such a token.
        """
        known = self.lease_of(subject)
        if (
            known is not None
            and known.token == new.token
            and new.until <= known.until + _TRIFLE
            and new.asked < known.soon
        ):
            return known  # the known lease already covers the new lease
        with self._lock:
            shelf = self._shelves.pop(subject, None) or _Shelf()
            self._shelves[subject] = shelf
            lease = shelf.lease
            outrun = (
                lease is not None and lease.token[0].generation > new.token[0].generation and new.asked < lease.until
            )
            if new.asked < shelf.forgotten or outrun:
                return new
            if lease is not None and lease.token == new.token:
                lease.tokens = lease.tokens or new.tokens
                if new.until > lease.until:
                    lease.until, lease.soon, lease.asked, lease.now = new.until, new.soon, new.asked, new.now
            else:
                self._end(shelf)
                lease = shelf.lease = new
            shelf.renewed = self._clock()
            if shelf.names:
                same_size = self._classes[shelf.size.bit_length()]
                same_size[subject] = same_size.pop(subject)
            self._sweep()
            return lease

    def keep(self, name: Name, kept: Kept) -> None:
        """Keep a value under a lease that is still the subject's, unless the value takes an eighth of `max_bytes`."""
        with self._lock:
            shelf = self._shelves.get(name[0])
            if shelf is None or shelf.lease is not kept.lease or kept.size > self._max // 8:
                return
            if name in self.kept:
                self._take(name)
            self._grow(name[0], shelf, kept.size)
            self.kept[name] = kept
            shelf.names[name] = None
            while self.size > self._max:
                self._evict()

    def drop(self, name: Name) -> None:
        """Drop a single value."""
        with self._lock:
            self._take(name)

    def forget(self, subject: str) -> None:
        """Let go of a subject: its values, and its lease."""
        with self._lock:
            shelf = self._shelves.setdefault(subject, _Shelf())
            self._end(shelf, grace=False)
            shelf.lease = None
            shelf.forgotten = shelf.renewed = self._clock()

    def hits(self) -> int:
        """Return the number of reads answered by values kept in this process."""
        with self._lock:
            return self.retired_hits + sum(kept.hits for kept in self.kept.values())

    def _end(self, shelf: _Shelf, *, grace: bool = True) -> None:
        if shelf.lease is not None:
            shelf.lease.until = min(shelf.lease.until, self._clock())
            shelf.lease.soon = ENDED
        if not (grace and self._grace):
            for name in list(shelf.names):
                self._take(name)

    def _take(self, name: Name) -> None:
        kept = self.kept.pop(name, None)
        if kept is not None:
            shelf = self._shelves[name[0]]
            del shelf.names[name]
            self._grow(name[0], shelf, -kept.size)
            self.retired_hits += kept.hits

    def _grow(self, subject: str, shelf: _Shelf, by: int) -> None:
        before, shelf.size = shelf.size, shelf.size + by
        self.size += by
        if before.bit_length() != shelf.size.bit_length():
            self._classes[before.bit_length()].pop(subject, None)
            if shelf.size:
                self._classes[shelf.size.bit_length()][subject] = shelf

    def _sweep(self) -> None:
        """Drop the least recently read subject, if the last read is `idle` seconds ago."""
        subject, shelf = next(iter(self._shelves.items()))
        if shelf.renewed + self._forgotten < self._clock():
            self._end(shelf, grace=False)
            del self._shelves[subject]

    def _evict(self) -> None:
        subject, shelf = next(iter(self._shelves.items()))
        if shelf.renewed + self._idle < self._clock():
            self.evicted += len(shelf.names)
            self._end(shelf, grace=False)
            del self._shelves[subject]
            return
        _, shelf = next(iter(next(filter(None, reversed(self._classes))).items()))
        name = next(iter(shelf.names))
        hits, self.kept[name].hits = self.kept[name].hits, 0
        self.retired_hits += hits
        if hits:  # a second chance for values read since the last sweep
            del shelf.names[name]
            shelf.names[name] = None
        else:
            self._take(name)
            self.evicted += 1
