"""The half of the cache that builds missing values, each by a single builder for all readers.

In this process one thread builds and the others wait for it; among processes one holds a lease in the
store, and its end wakes the rest.  The lease is about effort only: what is stored carries the stamp it
was read under, and the fence decides what may be served.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from freshness.cache.codec import Codec
from freshness.cache.entry import Entry
from freshness.cache.keys import Place
from freshness.cache.local import Kept, Lease, Tier
from freshness.cache.lookup import Look, Reader, Times
from freshness.cache.ports import Store
from freshness.cache.single_flight import SingleFlight
from freshness.errors import StoreUnavailable
from freshness.ports import Clock
from freshness.targets.generation import Stamp

Build = Callable[[], tuple[Stamp, Any]]
"""Reads in one snapshot: the stamp of the subject, and the value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A value to build.  `primary` is asked where `build` read a state older than the fence (a lagging replica)."""

    subject: str
    place: Place
    build: Build
    primary: Build
    ttl: float


class Builder:
    """The half of a `freshness.cache.cache.Cache` that builds."""

    def __init__(self, *, reader: Reader, store: Store, tier: Tier, codec: Codec, times: Times, clock: Clock) -> None:
        self._reader = reader
        self._store = store
        self._tier = tier
        self._codec = codec
        self._times = times
        self._clock = clock
        self._single_flight = SingleFlight()

    def value(self, job: Job) -> Any:
        """The value from the store, or from the build of `job`, here or in another thread or process.

        Raises what the build raises, and Invalid for a value that has no JSON form.
        """
        lease = self._tier.lease_of(job.subject)
        look: Look | None = None
        if lease is None or self._clock() >= lease.soon:
            look = self._reader.look_together(job.subject, job.place)
            if job.place in look.values:
                return look.values[job.place]
            lease = look.lease
            if lease is None:
                return self._built(job, look, "")
        name = (job.subject, job.place, lease.token)
        stale = self._reader.stale(job.subject, job.place)
        if stale is None:
            return self._single_flight.run(name, lambda: self._found_or_led(job, look), patience=self._times.lease)
        found = self._single_flight.attempt(name, lambda: self._found_or_led(job, look), otherwise=stale)
        if found is not stale:
            return found
        self._reader.counts.stale += 1
        return stale.value

    def refresh(self, job: Job, kept: Kept) -> Any:
        """Rebuild a value that is still good, unless another thread or process is at it."""
        return self._single_flight.attempt(
            (job.subject, job.place), lambda: self._refreshed(job, kept), otherwise=kept.value
        )

    def _refreshed(self, job: Job, kept: Kept) -> Any:
        kept.early = min(kept.expires, self._clock() + 0.1)
        look = self._reader.look(job.subject, ())
        owner = os.urandom(8).hex()
        try:
            if look.lease is None or self._acquired(job, look.lease, owner) > 0.0:
                return kept.value
        except StoreUnavailable:
            return kept.value
        return self._built(job, look, owner)

    def _found_or_led(self, job: Job, look: Look | None) -> Any:
        if look is None:
            value, found = self._reader.peek(job.subject, job.place)
            if found:
                return value
            look = self._reader.look(job.subject, (job.place,))
            if job.place in look.values:
                return look.values[job.place]
        self._reader.counts.misses += 1
        return self._led(job, look)

    def _led(self, job: Job, look: Look) -> Any:
        owner = os.urandom(8).hex()
        deadline = self._clock() + self._times.lease
        try:
            while look.lease is not None and (held := self._acquired(job, look.lease, owner)) > 0.0:
                stale = self._reader.stale(job.subject, job.place)
                if stale is not None:
                    self._reader.counts.stale += 1
                    return stale.value
                left = min(deadline - self._clock(), held)
                if left <= 0.0:
                    owner = ""
                    break
                self._reader.counts.waits += 1
                self._store.wait(job.subject, job.place, look.lease.token[0], seconds=left)
                look = self._reader.look(job.subject, (job.place,))
                if job.place in look.values:
                    return look.values[job.place]
        except StoreUnavailable:
            owner = ""
        return self._built(job, look, owner)

    def _acquired(self, job: Job, lease: Lease, owner: str) -> float:
        held = self._times.lease * 0.9  # so that the next one builds within the lease of one that died
        return self._store.acquire(job.subject, job.place, lease.token[0], owner=owner, lease=held)

    def _built(self, job: Job, look: Look, owner: str) -> Any:
        self._reader.counts.builds += 1
        began = self._clock()
        entry = None
        try:
            entry = self._read(job, look, began)
        finally:
            self._share(job, look, entry, owner)
        lease = look.lease
        if lease is None or entry.stamp != lease.token[0]:
            return self._reader.decoded(entry)[0]
        return self._reader.keep(job.subject, job.place, entry, lease, began, self._clock() + job.ttl)

    def _read(self, job: Job, look: Look, began: float) -> Entry:
        stamp, value = job.build()
        if look.lease is not None and stamp.generation < look.lease.token[0].generation:
            stamp, value = job.primary()
        kind, payload = self._codec.encode(value)
        ended = self._clock()
        expires = look.expires(ended - look.asked + job.ttl)
        return Entry(stamp=stamp, payload=payload, expires=expires, kind=kind, cost=ended - began)

    def _share(self, job: Job, look: Look, entry: Entry | None, owner: str) -> None:
        """Store what was built, or give the lease back without it; a store that is away changes nothing here."""
        if look.now is None or look.lease is None:
            return
        try:
            if entry is None:
                if owner:
                    self._store.release(job.subject, job.place, look.lease.token[0], owner=owner)
                return
            self._keep_up(job.subject, entry.stamp, look)
            if not self._store.store(job.subject, job.place, entry, epoch=look.epoch, owner=owner):
                self._reader.counts.refused += 1
        except StoreUnavailable:
            self._reader.counts.away += 1

    def _keep_up(self, subject: str, stamp: Stamp, look: Look) -> None:
        """The build saw a newer generation than the fence knew: its editor's put was lost, or is on its way."""
        if look.lease is not None and look.now is not None and stamp.generation > look.lease.token[0].generation:
            self._tier.forget(subject)
            self._store.put(subject, stamp, read_at=look.now, lease=self._times.fence)
