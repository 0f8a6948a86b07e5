"""The half of the cache that looks values up, under the fence of their subject.

One round trip brings the fence and the entries.  Where the store knows no fence, the primary database
is asked, by one thread for all, and the fence is put; where the store is away, the same without it.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from freshness.cache.codec import Codec
from freshness.cache.composite import Composite
from freshness.cache.counts import Counts
from freshness.cache.entry import Dependency, Entry
from freshness.cache.frozen import readonly
from freshness.cache.keys import Place
from freshness.cache.local import ENDED, OVERHEAD, Kept, Lease, Tier
from freshness.cache.newest import Newest, Source, ended
from freshness.cache.ports import Store
from freshness.cache.single_flight import SingleFlight
from freshness.cache.times import Times
from freshness.errors import StoreUnavailable
from freshness.ports import Clock


class Look(NamedTuple):
    """The answer to one look at a subject.

    lease   the newest stamp and how long it may be trusted, or the one that parts of a composite must have; None if
            neither store nor database could tell
    values  those that were found, decoded and read-only
    asked   when the look began, on this process's clock
    now     the store's clock then, milliseconds; None where the store is away
    epoch   of the subject in the store
    """

    lease: Lease | None
    asked: float
    now: int | None = None
    epoch: int = 0
    values: Mapping[Place, Kept] = MappingProxyType({})

    def expires(self, seconds: float) -> int:
        """The moment so many seconds after the look, by the store's clock."""
        return (self.now or 0) + int(seconds * 1000)


class Reader:
    """The half of a `freshness.cache.cache.Cache` that looks values up."""

    def __init__(
        self,
        *,
        store: Store,
        source: Source,
        tier: Tier,
        codec: Codec,
        times: Times,
        clock: Clock,
        chance: Callable[[], float],
    ) -> None:
        self.counts = Counts()
        self._store = store
        self._tier = tier
        self._codec = codec
        self._times = times
        self._clock = clock
        self._chance = chance
        self._single_flight = SingleFlight()
        self._newest = Newest(
            store=store, source=source, tier=tier, times=times, clock=clock, chance=chance, counts=self.counts
        )

    def look(self, subject: str, places: Sequence[Place], within: Composite | None = None) -> Look:
        """The lease of a subject, and the values of `places` that are good under it.

        Those of a part are good under the state that the composite `within` shows.
        """
        asked = self._clock()
        try:
            fetched = self._store.fetch(subject, places)
        except StoreUnavailable:
            self.counts.away += 1
            return Look(self._newest.without_store(subject, within, asked), asked)
        self.counts.damaged += fetched.damaged
        now = fetched.fence.now
        lease = self._newest.lease(subject, fetched, within, asked)
        values: dict[Place, Kept] = {}
        for place, entry in fetched.entries.items():
            if lease is not None and self._newest.agrees(subject, entry, lease, within):
                leases = self._leases_of(entry.others, within) if entry.others else ()
                if leases is None:
                    continue
                try:
                    expires = asked + (entry.expires - now) / 1000
                    values[place] = self.keep(subject, place, entry, lease, asked, expires, leases)
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

    def peek(self, subject: str, place: Place) -> Kept | None:
        """A value, where the lease is good and the entry is there: the least work for one read."""
        lease, asked = self._tier.lease_of(subject), self._clock()
        if lease is None or lease.now is None or asked >= lease.soon:
            return None
        now = lease.now + int((asked - lease.asked) * 1000)
        try:
            entry = self._store.peek(subject, place, epoch=lease.token[1], now=now)
            if entry is None or not self._newest.agrees(subject, entry, lease, None):
                return None
            leases = self._leases_of(entry.others, None) if entry.others else ()
            if leases is None:
                return None
            kept = self.keep(subject, place, entry, lease, asked, asked + (entry.expires - now) / 1000, leases)
        except (StoreUnavailable, ValueError):
            return None
        self.counts.shared += 1
        return kept

    def still_good(self, kept: Kept, subject: str) -> bool:
        """Whether a kept value may be served; asks for its leases anew, alone, where that is due."""
        if self._clock() >= kept.expires or not self._holds(subject, kept.lease):
            return False
        return not kept.leases or all(map(self._holds, [one.subject for one in kept.others], kept.leases))

    def part(self, subject: str, place: Place, within: Composite) -> Kept | None:
        """A value of this process that is good under the state that a composite shows."""
        kept = self._tier.kept.get((subject, *place))
        return kept if kept is not None and self.is_part(subject, kept, within) else None

    def is_part(self, subject: str, kept: Kept, within: Composite) -> bool:
        """Whether a value is good under the state that a composite shows."""
        now = self._clock()
        if now >= kept.expires:
            return False
        wanted = [(subject, kept.lease), *zip((one.subject for one in kept.others), kept.leases, strict=True)]
        for name, lease in wanted:
            # Whether it was cleared or replaced in the store a lease tells, and for no longer than it lasts.
            if lease.soon == ENDED or now >= lease.until:
                return False
            stamp = within.state(name)
            if stamp is None:
                within.pin(name, lease.token[0])
            elif stamp != lease.token[0]:
                return False
        return True

    def agrees(self, kept: Kept, within: Composite) -> bool:
        """Whether what a value shows of other subjects is what a composite shows of them."""
        return all(within.state(one.subject) in (None, one.stamp) for one in kept.others)

    def keep(
        self,
        subject: str,
        place: Place,
        entry: Entry,
        lease: Lease,
        born: float,
        expires: float,
        leases: tuple[Lease, ...] = (),
    ) -> Kept:
        """Decode an entry and keep it in this process while it lives.  Raises ValueError."""
        value, size = self.decoded(entry)
        haste = entry.cost * self._times.eagerness
        early = max(born, expires + haste * math.log(1.0 - self._chance())) if haste else expires
        kept = Kept(value, lease, early, expires, size + OVERHEAD, 0, entry.tags, entry.others, leases)
        self._tier.keep((subject, place[0], place[1]), kept)
        return kept

    def decoded(self, entry: Entry) -> tuple[Any, int]:
        """The value of an entry, read-only, and its size.  Raises ValueError for what this codec does not know."""
        value, size = self._codec.decode(entry.kind, entry.payload)
        return readonly(value), size

    def stale(self, subject: str, place: Place) -> Kept | None:
        """A value that ended at most the grace ago."""
        kept = self._tier.kept.get((subject, *place))
        if kept is None or self._clock() >= kept.until() + self._times.grace:
            return None
        return kept

    def leases_of(self, others: Sequence[Dependency]) -> tuple[Lease, ...]:
        """Leases of the other subjects that an entry depends on; an ended one where the state of a subject changed."""
        leases = (self._tier.lease_of(one.subject) for one in others)
        return tuple(
            lease if lease is not None and lease.token[:2] == (one.stamp, one.epoch) else ended(one.stamp, one.epoch)
            for one, lease in zip(others, leases, strict=True)
        )

    def _leases_of(self, others: Sequence[Dependency], within: Composite | None) -> tuple[Lease, ...] | None:
        """Their leases, asked for where that is due; None where any is in another state than the entry needs."""
        leases = []
        for one in others:
            lease = self._tier.lease_of(one.subject)
            wanted = within.state(one.subject) if within is not None else None
            if lease is None or self._clock() >= lease.until or (wanted is not None and lease.token[0] != wanted):
                lease = self.look(one.subject, (), within).lease
            if lease is None or lease.token[1] != one.epoch or not self._newest.agrees(one.subject, one, lease, within):
                return None
            leases.append(lease)
        return tuple(leases)

    def _holds(self, subject: str, lease: Lease) -> bool:
        now = self._clock()
        if lease.soon == ENDED:
            return False
        if now >= lease.until:
            self._single_flight.run(("renew", subject), lambda: self.look(subject, ()), patience=self._times.fence)
        elif now < lease.soon or self._looked_by_one(subject) is None:
            return True
        return self._clock() < lease.until

    def _looked_by_one(self, subject: str) -> Look | None:
        return self._single_flight.attempt(("renew", subject), lambda: self.look(subject, ()), otherwise=None)
