"""The half of the cache that builds missing values, each by a single builder for all readers.

In this process a single thread builds and the other threads wait; among processes a single builder holds a lease in the
store, and the end of the lease wakes the rest.  The lease saves effort only: a stored value carries the stamp of its
build, and the fence decides whether the value may be served.
"""

import math
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from freshness.cache.codec import Codec
from freshness.cache.composite import Composite, composing
from freshness.cache.entry import Dependency, Entry
from freshness.cache.keys import Place
from freshness.cache.local import Kept, Lease, Tier
from freshness.cache.lookup import Look, Reader
from freshness.cache.newest import ended
from freshness.cache.ports import Store
from freshness.cache.single_flight import SingleFlight
from freshness.cache.times import Times
from freshness.errors import StoreUnavailable
from freshness.ports import Clock
from freshness.targets.generation import Stamp
from freshness.targets.tokens import SubjectState, Tokens, buckets_of, stamp_in, tokens_in

_JUST_NOW = 0.01
"""Seconds after a look within which other processes hardly store a value: their builds take longer."""

Build = Callable[[], tuple[Stamp | SubjectState, Any]]
"""Reads in one snapshot: the stamp of the subject, or its state, and the value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A value to build, as a part of the composite `within` if given.

    `primary` is asked where `build` read a state older than the fence, of the subject or of a part (a lagging replica).
    `tags` names the shown parts of the subject, besides the tags named within the build (`Composite.tag`).
    """

    subject: str
    place: Place
    build: Build
    primary: Build
    ttl: float
    within: Composite | None = None
    tags: tuple[str, ...] = ()


class _Made(NamedTuple):
    """The result of a build.

    expires   on this process's clock; in the past where the entry must not be kept
    primary   whether no newer state had been committed when the build began
    """

    entry: Entry
    expires: float
    primary: bool
    tokens: Tokens | None


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

    def value(self, job: Job, missed: Look | None = None) -> Kept:
        """Return the value from the store, or from the build of `job`, here or in another thread or process.

        `missed` is this thread's last look at the value, without the value: a look of this very moment is not repeated.
        Raises the errors of the build, and Invalid for a value without a JSON form.
        """
        lease = self._tier.lease_of(job.subject)
        look: Look | None = None
        if missed is not None and missed.lease is lease and self._clock() < missed.asked + _JUST_NOW:
            look = missed
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
        found = self._single_flight.attempt(name, lambda: self._found_or_led(job, look), otherwise=None)
        if found is not None:
            return found
        self._reader.counts.stale += 1
        return stale

    def part(self, job: Job, within: Composite) -> Kept:
        """Return a value of the state in the composite `within`: from the store, or built in the same snapshot."""
        look = self._reader.look(job.subject, (job.place,), within)
        if job.place in look.values:
            return look.values[job.place]
        if look.lease is None:
            within.spoil()
            return self._built(job, look, "")
        stamp, epoch, _ = look.lease.token
        name = ("part", job.subject, job.place, stamp)
        self._reader.counts.misses += 1
        try:
            found = self._single_flight.run(name, lambda: self._led(job, look), patience=self._times.lease)
            # Another thread's value may be made of states that this composite's snapshot does not show.
            return found if self._reader.agrees(found, within) else self._built(job, look, "")
        except BaseException:
            within.show(Dependency(job.subject, stamp, epoch))  # a template may swallow the error and show the failure
            raise

    def refresh(self, job: Job, kept: Kept) -> Kept:
        """Rebuild a value that is still good, unless another thread or process rebuilds the value."""
        return self._single_flight.attempt((job.subject, job.place), lambda: self._refreshed(job, kept), otherwise=kept)

    def raise_fence(self, subject: str, stamp: Stamp, look: Look, tokens: Tokens | None = None) -> None:
        """Raise the fence to a newer state, read from the primary after `look`: the edit's put was lost, or is late.

        Raises StoreUnavailable.
        """
        if look.lease is not None and look.now is not None and stamp.generation > look.lease.token[0].generation:
            self._tier.forget(subject)
            self._store.put(subject, stamp, read_at=look.now, lease=self._times.fence, tokens=tokens)

    def _refreshed(self, job: Job, kept: Kept) -> Kept:
        kept.early = min(kept.expires, self._clock() + 0.1)
        look = self._reader.look(job.subject, ())
        owner = os.urandom(8).hex()
        try:
            if look.lease is None or self._acquired(job, look.lease, owner) > 0.0:
                return kept
        except StoreUnavailable:
            return kept
        return self._built(job, look, owner)

    def _found_or_led(self, job: Job, look: Look | None) -> Kept:
        if look is None:
            found = self._reader.peek(job.subject, job.place)
            if found is not None:
                return found
            look = self._reader.look(job.subject, (job.place,))
            if job.place in look.values:
                return look.values[job.place]
        self._reader.counts.misses += 1
        return self._led(job, look)

    def _led(self, job: Job, look: Look) -> Kept:
        owner = os.urandom(8).hex()
        deadline = self._clock() + self._times.lease
        try:
            while look.lease is not None and (held := self._acquired(job, look.lease, owner)) > 0.0:
                stale = self._reader.stale(job.subject, job.place) if job.within is None else None
                if stale is not None:
                    self._reader.counts.stale += 1
                    return stale
                left = min(deadline - self._clock(), held)
                if left <= 0.0:
                    owner = ""
                    break
                self._reader.counts.waits += 1
                self._store.wait(job.subject, job.place, look.lease.token[0], seconds=left)
                look = self._reader.look(job.subject, (job.place,), job.within)
                if job.place in look.values:
                    return look.values[job.place]
        except StoreUnavailable:
            owner = ""
        return self._built(job, look, owner)

    def _acquired(self, job: Job, lease: Lease, owner: str) -> float:
        held = self._times.lease * 0.9  # after a builder died, the next builds within the dead builder's lease
        return self._store.acquire(job.subject, job.place, lease.token[0], owner=owner, lease=held)

    def _built(self, job: Job, look: Look, owner: str) -> Kept:
        self._reader.counts.builds += 1
        began = self._clock()
        made = None
        try:
            made = self._read(job, look, began)
        finally:
            self._share(job, look, made, owner)
        entry, lease = made.entry, look.lease
        if lease is None or entry.stamp != lease.token[0] or made.expires == -math.inf:
            lease = ended(entry.stamp, look.epoch)
        leases = self._reader.leases_of(entry.others)
        return self._reader.keep(job.subject, job.place, entry, lease, began, made.expires, leases)

    def _read(self, job: Job, look: Look, began: float) -> _Made:
        read, primary = self._called(job.build, look), job.primary is job.build
        older = look.lease is not None and read[1].generation < look.lease.token[0].generation
        if (older or (read[0].behind and job.within is None)) and not read[0].is_spoiled:  # a build may have written
            read, primary = self._called(job.primary, look), True
        whole, stamp, tokens, value = read
        kind, payload = self._codec.encode(value)
        ended_at = self._clock()
        others = whole.others(job.subject, stamp)
        expires = min(ended_at + job.ttl, whole.expires) if others is not None else -math.inf
        at = look.expires(expires - look.asked) if expires > ended_at else 0
        tags = whole.tags(job.subject, job.tags)
        chosen = tokens.at(buckets_of(tags)) if tags and tokens is not None else ()
        entry = Entry(stamp, payload, at, kind, ended_at - began, tags, chosen, others or ())
        return _Made(entry, expires if at else -math.inf, primary, tokens)

    def _called(self, build: Build, look: Look) -> tuple[Composite, Stamp, Tokens | None, Any]:
        with composing(asked=look.asked, read_at=look.now) as whole:
            state, value = build()
        return whole, stamp_in(state), tokens_in(state), value

    def _share(self, job: Job, look: Look, made: _Made | None, owner: str) -> None:
        """Store the built entry, or give the lease back without an entry; an absent store changes nothing."""
        if look.now is None or look.lease is None:
            return
        leased = look.lease.token[0]
        try:
            if owner and (made is None or made.expires == -math.inf or made.entry.stamp != leased):
                self._store.release(job.subject, job.place, leased, owner=owner)
                owner = ""
            if made is None or made.expires == -math.inf:
                return
            if made.primary and job.within is None:
                self.raise_fence(job.subject, made.entry.stamp, look, made.tokens)
            if not self._store.store(job.subject, job.place, made.entry, epoch=look.epoch, owner=owner):
                self._reader.counts.refused += 1
        except StoreUnavailable:
            self._reader.counts.away += 1
