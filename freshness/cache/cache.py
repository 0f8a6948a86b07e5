"""A read-through cache: a subject's values, as fresh as the subject's fence, from this process or the shared store.

    cache.get_or_build("ws:6f…", "menu", build)      # build() -> (stamp, value), read in one snapshot

A value is served only while the value's stamp is the newest known stamp of the database, and that knowledge is never
older than `Times.fence` seconds.  Everything else is a miss.  When the store is away, slow or full, values come from
`build` and stamps from `source`, and no error is raised.  Values read within a build become parts of the built value
(`freshness.cache.composite`).
"""

import random
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from freshness.cache.build import Build, Builder, Job
from freshness.cache.codec import Codec
from freshness.cache.composite import Composite, current, open_composites
from freshness.cache.entry import Dependency, Entry
from freshness.cache.keys import Place
from freshness.cache.local import Kept, Name, Tier
from freshness.cache.lookup import Look, Reader
from freshness.cache.newest import Source
from freshness.cache.ports import Store
from freshness.cache.times import DEFAULT, Timeout, Times
from freshness.errors import StoreUnavailable
from freshness.ports import Clock
from freshness.targets.generation import Stamp

_REMEMBERED = 256  # misses a thread remembers, for the `set` that may follow


class Cache:
    """A process's cache of values; safe for threads and for forks.

    source     returns the newest stamp of a subject, or the subject's state, from the primary database; raises
               LedgerUnavailable
    max_bytes  of values kept in this process
    chance     random numbers, at least 0 and less than 1
    """

    def __init__(
        self,
        store: Store,
        source: Source,
        *,
        times: Times | None = None,
        codec: Codec | None = None,
        max_bytes: int = 64 << 20,
        clock: Clock = time.monotonic,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self.times = times or Times()
        self.tier = Tier(max_bytes=max_bytes, clock=clock, grace=self.times.grace)
        self._codec = codec or Codec()
        self._store = store
        self._reader = Reader(
            store=store,
            source=source,
            tier=self.tier,
            codec=self._codec,
            times=self.times,
            clock=clock,
            chance=chance,
        )
        self._builder = Builder(
            reader=self._reader, store=store, tier=self.tier, codec=self._codec, times=self.times, clock=clock
        )
        self.counts = self._reader.counts
        self.clock = self._clock = clock
        self._kept = self.tier.kept
        self._local = threading.local()

    def get(self, subject: str, key: str, version: str | None = None, default: Any = None) -> Any:
        """Return the value, read-only, or `default`.  Raises Invalid for an impossible subject, key or version."""
        if open_composites and (within := current()) is not None:
            part = self._parts(within, subject, ((key, version),)).get((key, version))
            return default if part is None else part.value
        kept = self._kept.get((subject, key, version))
        if kept is not None:
            now = self._clock()
            if (now < kept.lease.soon and now < kept.early and not kept.leases) or self._reader.still_good(
                kept, subject
            ):
                kept.hits += 1
                return kept.value
        place = (key, version)
        found = self._reader.peek(subject, place)
        if found is not None:
            return found.value
        look = self._reader.look(subject, (place,))
        if place in look.values:
            return look.values[place].value
        self.counts.misses += 1
        self._remember((subject, key, version), look)
        return default

    def get_many(self, subject: str, keys: Iterable[str], version: str | None = None) -> dict[str, Any]:
        """Return the values that are there, by key; at most one round trip."""
        if open_composites and (within := current()) is not None:
            parts = self._parts(within, subject, [(key, version) for key in keys])
            return {key: part.value for (key, _), part in parts.items()}
        found: dict[str, Any] = {}
        missing: list[Place] = []
        for key in keys:
            kept = self._kept.get((subject, key, version))
            if kept is not None and self._reader.still_good(kept, subject):
                kept.hits += 1
                found[key] = kept.value
            else:
                missing.append((key, version))
        if missing:
            look = self._reader.look(subject, missing)
            found.update({key: kept.value for (key, _), kept in look.values.items()})
            self.counts.misses += len(missing) - len(look.values)
        return found

    def get_or_build(
        self,
        subject: str,
        key: str,
        build: Build,
        *,
        version: str | None = None,
        ttl: Timeout = DEFAULT,
        primary: Build | None = None,
        tags: Iterable[str] = (),
    ) -> Any:
        """Return the value, read-only; a missing value is built once for all callers, an expiring value early.

        `build` returns the stamp and the value of one snapshot.  Where a lagging replica gave a stamp older than the
        fence, `primary` (or `build` again) reads the primary.  Values that `build` reads from the cache must belong to
        the same snapshot: `build` passes `composite.current().judge_by` a function for reading states in the snapshot.
        With a `ttl` of 0 or less a present value is returned, and a built value is not kept. With `tags`, from the
        caller or from the build (`composite.current().tag`), only marks of these tags, or of everything, end the value.
        Raises the errors of the build, and Invalid for a value without a JSON form.
        """
        if not open_composites and (kept := self._kept.get((subject, key, version))) is not None:
            now = self._clock()
            if now < kept.lease.soon and now < kept.early and not kept.leases:  # as below, without its cost
                kept.hits += 1
                return kept.value
        return self.stamped(subject, key, build, version=version, ttl=ttl, primary=primary, tags=tags)[1]

    def stamped(
        self,
        subject: str,
        key: str,
        build: Build,
        *,
        version: str | None = None,
        ttl: Timeout = DEFAULT,
        primary: Build | None = None,
        tags: Iterable[str] = (),
    ) -> tuple[Stamp, Any]:
        """Return the newest known stamp under which the value is good, and the value as `get_or_build` returns it."""
        within = current() if open_composites else None
        kept = self._kept.get((subject, key, version)) if within is None else None
        if kept is not None:
            now = self._clock()
            if now < kept.lease.soon and now < kept.early and not kept.leases:
                kept.hits += 1
                return kept.lease.token[0], kept.value
        job = Job(
            subject=subject,
            place=(key, version),
            build=build,
            primary=primary or build,
            ttl=self.times.life(ttl),
            within=within,
            tags=tuple(tags),
        )
        if within is not None:
            part = self._reader.part(subject, job.place, within) or self._builder.part(job, within)
            within.use(subject, part)
            return part.lease.token[0], part.value
        if kept is not None and self._reader.still_good(kept, subject):
            kept.hits += 1
            found = kept if self._clock() < kept.early else self._builder.refresh(job, kept)
        else:
            found = self._builder.value(job, self._remembered((subject, key, version)))
        return found.lease.token[0], found.value

    def look(self, subject: str, key: str = "", version: str | None = None) -> Look:
        """Return the newest known stamp, for a later `set` of a value that is read from now on.

        With a key, return the stamp at the last miss of the key by `get` in this thread.
        """
        return self._remembered((subject, key, version)) or self._reader.look(subject, ())

    def set(
        self,
        subject: str,
        key: str,
        value: Any,
        *,
        version: str | None = None,
        ttl: Timeout = DEFAULT,
        since: Look | None = None,
    ) -> bool:
        """Keep a value for all processes, and return whether the value is kept.

        The value belongs to the generation of `since`, else to the generation at this thread's last miss of the key by
        `get`: a value that was read before an edit and set after the edit is never served.  Without either, the value
        belongs to the newest generation; prefer `get_or_build`, where the generation is always known.  Within a build
        the value depends on all values that the build has read.  With a `ttl` of 0 or less the value is not kept, and a
        present value is removed.  Raises Invalid for a value without a JSON form.
        """
        kind, payload = self._codec.encode(value)
        life = self.times.life(ttl)
        if life <= 0.0:
            self.delete(subject, key, version=version)
            return False
        others: tuple[Dependency, ...] | None = ()
        if open_composites and (within := current()) is not None:
            look = self._reader.look(subject, (), within)
            others = within.others(subject, look.lease.token[0]) if look.lease is not None else None
            life = min(life, within.expires - self._clock())
        else:
            look = self._still_newest(subject, since or self.look(subject, key, version))
        if look.lease is None or look.now is None or others is None or life <= 0.0:
            return False
        entry = Entry(
            stamp=look.lease.token[0],
            payload=payload,
            expires=look.expires(self._clock() - look.asked + life),
            kind=kind,
            others=others,
        )
        try:
            return self._store.store(subject, (key, version), entry, epoch=look.epoch, touch=True)
        except StoreUnavailable:
            self.counts.away += 1
            return False
        finally:
            self.tier.drop((subject, key, version))

    def delete(self, subject: str, key: str, *, version: str | None = None) -> bool:
        """Remove the value of this version alone; other processes follow within `Times.fence` seconds.

        Returns False where the store is away.
        """
        try:
            self._store.clear(subject, ((key, version),))
        except StoreUnavailable:
            self.counts.away += 1
            return False
        finally:
            self.tier.drop((subject, key, version))
        return True

    def clear(self, subject: str) -> None:
        """Remove all values of a subject, in constant time.  Raises StoreUnavailable."""
        try:
            self._store.clear(subject)
        finally:
            self.tier.forget(subject)

    def forget(self, subject: str) -> None:
        """Ask anew which generation of a subject counts: for a process that has just edited the subject."""
        self.tier.forget(subject)

    def edited_elsewhere(self, subject: str) -> None:
        """As `forget`, where another process has edited the subject; a subject without values here takes no memory."""
        if self.tier.lease_of(subject) is not None:
            self.tier.forget(subject)

    def _parts(self, within: Composite, subject: str, places: Sequence[Place]) -> dict[Place, Kept]:
        """Return the values that are good under a composite's state, and make the composite depend on the values."""
        found = {place: part for place in places if (part := self._reader.part(subject, place, within)) is not None}
        missing = [place for place in places if place not in found]
        if missing:
            look = self._reader.look(subject, missing, within)
            found.update(look.values)
            self.counts.misses += len(missing) - len(look.values)
        for part in found.values():
            within.use(subject, part)
        return found

    def _still_newest(self, subject: str, look: Look) -> Look:
        """`look`, without its lease where another stamp counts by now."""
        if look.lease is not None and self._clock() >= look.lease.until:
            newest = self._reader.look(subject, ()).lease
            if newest is None or newest.token[0] != look.lease.token[0]:
                return look._replace(lease=None)
        return look

    def _remember(self, name: Name, look: Look) -> None:
        missed: dict[Name, Look] = self._local.__dict__.setdefault("missed", {})
        while len(missed) >= _REMEMBERED:
            del missed[next(iter(missed))]
        missed[name] = look

    def _remembered(self, name: Name) -> Look | None:
        missed: dict[Name, Look] = self._local.__dict__.get("missed", {})
        look = missed.pop(name, None)
        return look if look is not None and self._clock() < look.asked + self.times.miss else None
