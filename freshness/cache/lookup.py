"""The half of the cache for lookups, under the fence of a value's subject.

A single round trip brings the fence and the entries.  Where the store knows no fence, a single thread asks the primary
database for all threads, and puts the fence; where the store is away, the thread asks without a put.
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
    """The answer to a look at a subject.

    lease   the newest stamp with the end of trust in the stamp, or the stamp that parts of a composite must have; None
            if neither store nor database answered
    values  the found values, decoded and read-only
    asked   when the look began, on this process's clock
    now     the store's clock at that moment, milliseconds; None where the store is away
    epoch   of the subject in the store
    """

    lease: Lease | None
    asked: float
    now: int | None = None
    epoch: int = 0
    values: Mapping[Place, Kept] = MappingProxyType({})

    def expires(self, seconds: float) -> int:
        """Return the moment `seconds` after the look, milliseconds by the store's clock."""
        return (self.now or 0) + int(seconds * 1000)


class Reader:
    """The half of a `freshness.cache.cache.Cache` for lookups."""

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
        """Return the lease of a subject, and the values of `places` that are good under the lease.

        With `within`, values are good under the state in the composite `within`.
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
        """As `look`, but threads with the same question at once share a look, where its lease is good for all."""
        look = self._single_flight.run(
            ("look", subject, place), lambda: self.look(subject, (place,)), patience=self._times.fence
        )
        lease = look.lease
        if lease is None or lease is not self._tier.lease_of(subject) or self._clock() >= lease.until:
            return self.look(subject, (place,))
        return look

    def peek(self, subject: str, place: Place) -> Kept | None:
        """Return a value, where the lease is good and the entry is there: the least work for one read."""
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
        """Return whether a kept value may be served; leases that are due are renewed by a single thread."""
        if self._clock() >= kept.expires or not self._holds(subject, kept.lease):
            return False
        return not kept.leases or all(map(self._holds, [one.subject for one in kept.others], kept.leases))

    def part(self, subject: str, place: Place, within: Composite) -> Kept | None:
        """Return a value of this process that is good under the state in a composite."""
        kept = self._tier.kept.get((subject, *place))
        return kept if kept is not None and self.is_part(subject, kept, within) else None

    def is_part(self, subject: str, kept: Kept, within: Composite) -> bool:
        """Return whether a value is good under the state in a composite."""
        now = self._clock()
        if now >= kept.expires:
            return False
        wanted = [(subject, kept.lease), *zip((one.subject for one in kept.others), kept.leases, strict=True)]
        for name, lease in wanted:
            # Only a lease tells whether the value was cleared or replaced in the store, and only while the lease lasts.
            if lease.soon == ENDED or now >= lease.until:
                return False
            stamp = within.state(name)
            if stamp is None:
                within.pin(name, lease.token[0])
            elif stamp != lease.token[0]:
                return False
        return True

    def agrees(self, kept: Kept, within: Composite) -> bool:
        """Return whether a value and a composite agree in the states of all other subjects of the value."""
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
        """Decode an entry and keep the value in this process until the entry's end.  Raises ValueError."""
        value, size = self.decoded(entry)
        haste = entry.cost * self._times.eagerness
        early = max(born, expires + haste * math.log(1.0 - self._chance())) if haste else expires
        kept = Kept(value, lease, early, expires, size + OVERHEAD, 0, entry.tags, entry.others, leases)
        self._tier.keep((subject, place[0], place[1]), kept)
        return kept

    def decoded(self, entry: Entry) -> tuple[Any, int]:
        """Return the value of an entry, read-only, and its size.  Raises ValueError for an unknown kind."""
        value, size = self._codec.decode(entry.kind, entry.payload)
        return readonly(value), size

    def stale(self, subject: str, place: Place) -> Kept | None:
        """Return a value that ended at most `Times.grace` seconds ago."""
        kept = self._tier.kept.get((subject, *place))
        if kept is None or self._clock() >= kept.until() + self._times.grace:
            return None
        return kept

    def leases_of(self, others: Sequence[Dependency]) -> tuple[Lease, ...]:
        """Return the leases of an entry's other subjects; an ended lease where the state of a subject changed."""
        leases = (self._tier.lease_of(one.subject) for one in others)
        return tuple(
            lease if lease is not None and lease.token[:2] == (one.stamp, one.epoch) else ended(one.stamp, one.epoch)
            for one, lease in zip(others, leases, strict=True)
        )

    def _leases_of(self, others: Sequence[Dependency], within: Composite | None) -> tuple[Lease, ...] | None:
        """Return the leases of the dependencies, renewed where due; None where a state differs from the entry's."""
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
