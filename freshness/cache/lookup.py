"""The half of the cache that looks values up, under the fence of their subject.

One round trip brings the fence and the entries.  Where the store knows no fence, the primary database
is asked, by one thread for all, and the fence is put; where the store is away, the same without it.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from freshness.cache.codec import Codec
from freshness.cache.entry import Entry
from freshness.cache.frozen import readonly
from freshness.cache.keys import Place
from freshness.cache.local import ENDED, OVERHEAD, Kept, Lease, Tier
from freshness.cache.ports import Fetched, Store
from freshness.cache.single_flight import SingleFlight
from freshness.errors import LedgerUnavailable, StoreUnavailable
from freshness.ports import Clock
from freshness.targets.generation import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Seconds, but for `eagerness`.

    fence      how long a stamp read from the database counts as the newest
    ttl        how long an entry lives, unless told otherwise
    lease      how long one builder may keep the others waiting; a builder that died costs no more
    grace      a reader that would wait for a builder is given a value that ended at most this long ago; 0: never
    miss       how long after a `get` that missed a `set` still belongs to it
    eagerness  a hot entry is rebuilt before it expires, earlier the more it costs: 0 not at all, 1 is usual
    """

    fence: float = 2.0
    ttl: float = 300.0
    lease: float = 2.0
    grace: float = 0.0
    miss: float = 30.0
    eagerness: float = 1.0


@dataclass(slots=True, kw_only=True)
class Counts:
    """Counts of events since the cache was made.  Nearly exact: no lock is taken to count."""

    shared: int = 0
    misses: int = 0
    builds: int = 0
    waits: int = 0
    stale: int = 0
    damaged: int = 0
    away: int = 0
    refused: int = 0


class Look(NamedTuple):
    """The answer to one look at a subject.

    lease   the newest stamp and how long it may be trusted, None if neither store nor database could tell
    values  those that were found, decoded and read-only
    asked   when the look began, on this process's clock
    now     the store's clock then, milliseconds; None where the store is away
    epoch   of the subject in the store
    """

    lease: Lease | None
    asked: float
    now: int | None = None
    epoch: int = 0
    values: Mapping[Place, Any] = MappingProxyType({})

    def expires(self, seconds: float) -> int:
        """The moment so many seconds after the look, by the store's clock."""
        return (self.now or 0) + int(seconds * 1000)


class Reader:
    """The half of a `freshness.cache.cache.Cache` that looks values up."""

    def __init__(
        self,
        *,
        store: Store,
        source: Callable[[str], Stamp],
        tier: Tier,
        codec: Codec,
        times: Times,
        clock: Clock,
        chance: Callable[[], float],
    ) -> None:
        self.counts = Counts()
        self._store = store
        self._source = source
        self._tier = tier
        self._codec = codec
        self._times = times
        self._clock = clock
        self._chance = chance
        self._single_flight = SingleFlight()

    def look(self, subject: str, places: Sequence[Place]) -> Look:
        """The lease of a subject, and the values of `places` that are good under it."""
        asked = self._clock()
        try:
            fetched = self._store.fetch(subject, places)
        except StoreUnavailable:
            self.counts.away += 1
            return Look(self._lease_without_store(subject, asked), asked)
        self.counts.damaged += fetched.damaged
        lease, now = self._lease(subject, fetched, asked), fetched.fence.now
        values: dict[Place, Any] = {}
        for place, entry in fetched.entries.items():
            if lease is not None and entry.stamp == lease.token[0]:
                try:
                    values[place] = self.keep(subject, place, entry, lease, asked, asked + (entry.expires - now) / 1000)
                except ValueError:
                    self.counts.damaged += 1
        self.counts.shared += len(values)
        return Look(lease, asked, now, fetched.epoch, values)

    def look_together(self, subject: str, place: Place) -> Look:
        """As `look`, but threads that ask for the same at once share one, where its lease is good for all."""
        look = self._single_flight.run(
            ("look", subject, place), lambda: self.look(subject, (place,)), patience=self._times.fence
        )
        lease = look.lease
        if lease is None or lease is not self._tier.lease_of(subject) or self._clock() >= lease.until:
            return self.look(subject, (place,))
        return look

    def peek(self, subject: str, place: Place) -> tuple[Any, bool]:
        """A value, where the lease is good and the entry is there: the least work for one read.  Else None, False."""
        lease, asked = self._tier.lease_of(subject), self._clock()
        if lease is None or lease.now is None or asked >= lease.soon:
            return None, False
        now = lease.now + int((asked - lease.asked) * 1000)
        try:
            entry = self._store.peek(subject, place, epoch=lease.token[1], now=now)
            if entry is None or entry.stamp != lease.token[0]:
                return None, False
            value = self.keep(subject, place, entry, lease, asked, asked + (entry.expires - now) / 1000)
        except (StoreUnavailable, ValueError):
            return None, False
        self.counts.shared += 1
        return value, True

    def still_good(self, kept: Kept, subject: str) -> bool:
        """Whether a kept value may be served; asks for its lease anew, alone, where that is due."""
        now = self._clock()
        lease = kept.lease
        if now >= kept.expires or lease.soon == ENDED:
            return False
        if now >= lease.until:
            self._single_flight.run(("renew", subject), lambda: self.look(subject, ()), patience=self._times.fence)
        elif now < lease.soon or self._looked_by_one(subject) is None:
            return True
        return self._clock() < lease.until

    def keep(self, subject: str, place: Place, entry: Entry, lease: Lease, born: float, expires: float) -> Any:
        """Decode an entry and keep it in this process while it lives.  Raises ValueError."""
        value, size = self.decoded(entry)
        haste = entry.cost * self._times.eagerness
        early = max(born, expires + haste * math.log(1.0 - self._chance())) if haste else expires
        self._tier.keep((subject, place[0], place[1]), Kept(value, lease, early, expires, size + OVERHEAD))
        return value

    def decoded(self, entry: Entry) -> tuple[Any, int]:
        """The value of an entry, read-only, and its size.  Raises ValueError for what this codec does not know."""
        value, size = self._codec.decode(entry.kind, entry.payload)
        return readonly(value), size

    def stale(self, subject: str, place: Place) -> Kept | None:
        """A value that ended at most the grace ago."""
        kept = self._tier.kept.get((subject, *place))
        if kept is None or self._clock() >= min(kept.lease.until, kept.expires) + self._times.grace:
            return None
        return kept

    def _lease(self, subject: str, fetched: Fetched, asked: float) -> Lease | None:
        fence, most = fetched.fence, self._times.fence
        known: tuple[Stamp, float] | None = None
        if fence.stamp is not None and fence.left <= most:  # a longer one was made by another clock
            known = fence.stamp, asked + fence.left
        if known is None:
            known = self._asked_for_all(subject, fence.now, asked)
        elif fence.left < most / 4:
            known = self._asked_by_one(subject, fence.now, asked) or known
        return (
            None if known is None else self._renewed(subject, known, fetched.epoch, fetched.touched, asked, fence.now)
        )

    def _lease_without_store(self, subject: str, asked: float) -> Lease | None:
        lease = self._tier.lease_of(subject)
        if lease is not None and asked < lease.until:
            return lease
        known = self._asked_for_all(subject, None, asked)
        return None if known is None else self._renewed(subject, known, 0, 0, asked, None)

    def _looked_by_one(self, subject: str) -> Look | None:
        return self._single_flight.attempt(("renew", subject), lambda: self.look(subject, ()), otherwise=None)

    def _renewed(
        self, subject: str, known: tuple[Stamp, float], epoch: int, touched: int, asked: float, now: int | None
    ) -> Lease:
        stamp, until = known
        soon = until - self._times.fence / 4 * (0.5 + self._chance() / 2)  # not all processes at once
        return self._tier.renew(subject, Lease((stamp, epoch, touched), until, soon, asked, now))

    def _asked_for_all(self, subject: str, read_at: int | None, asked: float) -> tuple[Stamp, float] | None:
        try:
            work = lambda: self._ask(subject, read_at, asked)  # noqa: E731
            return self._single_flight.run(("ask", subject), work, patience=self._times.fence)
        except LedgerUnavailable:
            return None

    def _asked_by_one(self, subject: str, read_at: int, asked: float) -> tuple[Stamp, float] | None:
        """Before a fence ends, one thread asks; nobody waits for it, and nothing is lost if it cannot."""
        try:
            work = lambda: self._ask(subject, read_at, asked)  # noqa: E731
            return self._single_flight.attempt(("ask", subject), work, otherwise=None)
        except LedgerUnavailable:
            return None

    def _ask(self, subject: str, read_at: int | None, asked: float) -> tuple[Stamp, float]:
        """The stamp from the database, and until when it may be trusted; puts the fence where there is a store."""
        stamp = self._source(subject)
        try:
            if read_at is not None and not self._store.put(subject, stamp, read_at=read_at, lease=self._times.fence):
                again = self._clock()
                fence = self._store.get(subject)
                if fence.stamp is not None and fence.stamp.generation > stamp.generation:
                    return fence.stamp, again + min(fence.left, self._times.fence)
        except StoreUnavailable:
            self.counts.away += 1
        return stamp, asked + self._times.fence
