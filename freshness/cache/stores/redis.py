"""Fences, entries and leases in Redis or Valkey, 6.2 or newer, over a held connection for each thread.

A read is a single round trip: the clock, then the fence, then the epoch and the entries together.  Small atomic scripts
decide each write; an edit becomes visible even where every write fails.  The store is a server, a primary named by
Sentinels, or a Redis Cluster with each subject on a single server.

An epoch is 8 random bytes, 8 bytes of the last touch, and 8 bytes of the identity of the server.  After a failover,
entries of the former primary are misses: the new primary may not have received the last `clear`.
"""

import os
import time
from collections.abc import Callable, Sequence

from freshness.cache import entry as entry_format
from freshness.cache.entry import Entry
from freshness.cache.keys import Place
from freshness.cache.ports import Fence, Fetched
from freshness.cache.stores import fence as fence_format
from freshness.cache.stores.address import Address
from freshness.cache.stores.commands import TIME, Commands
from freshness.cache.stores.compression import compressed, expanded
from freshness.cache.stores.connection import pack
from freshness.cache.stores.connections import Script
from freshness.cache.stores.ended_fences import EndedFences
from freshness.cache.stores.servers import connections
from freshness.ports import Clock
from freshness.targets.generation import Stamp
from freshness.targets.tokens import Tokens

EPOCH_LIFE = 86_400
"""Seconds after which a subject gets a new epoch; all entries of the subject are misses then."""

TIMEOUT = 0.05
"""Seconds: a page that waits longer for the cache is quicker without the cache."""

_FENCE_PUT, _FENCE_EXPIRE, _STORE = map(Script, ("fence_put.lua", "fence_expire.lua", "entry_store.lua"))
_DROP, _LEASE, _EPOCH = map(Script, ("entry_drop.lua", "lease.lua", "epoch.lua"))
_EPOCH_SIZE = 24


class RedisStore:
    """Implements `ports.Fences`, `ports.Entries` and `ports.Leases`; every failure is StoreUnavailable.

    url      in a form of `freshness.cache.stores.address.Address.parse`
    prefix   before every key, for a shared server
    timeout  seconds to wait for the server, to connect and to answer, each; else the URL's, else TIMEOUT
    release  returns the release of the program, in hexadecimal: entries of another release are misses.  Called at the
             first entry, not before

    `ended` yields the subjects whose fences other processes end.
    """

    def __init__(
        self,
        url: str,
        *,
        prefix: str = "",
        timeout: float | None = None,
        clock: Clock = time.monotonic,
        release: Callable[[], str] = str,
    ) -> None:
        address = Address.parse(url)
        self._server = connections(address, timeout=timeout or address.timeout or TIMEOUT, clock=clock)
        self._commands = Commands(prefix, release)
        self.ended = EndedFences(address, prefix)

    @property
    def resting(self) -> bool:
        """Whether the store failed just now: callers that can do without the store should not wait."""
        return self._server.resting

    def get(self, subject: str) -> Fence:
        """Return the fence and the server's clock, in a single round trip."""
        epoch_key, fence_key = self._commands.marks(subject)
        request = TIME + pack(("GET", fence_key)) + pack(("GET", epoch_key))
        (clock, fence, marks), server = self._server.identified(request, 3, key=fence_key)
        return fence_format.fence_in(None if _is_foreign(marks, server) else fence, _milliseconds(clock))

    def put(self, subject: str, stamp: Stamp, *, read_at: int, lease: float, tokens: Tokens | None = None) -> bool:
        """Raise or renew the fence, if the fence's time has not passed and no newer stamp is there."""
        _, fence_key = self._commands.marks(subject)
        head, known = fence_format.packed(stamp), tokens.packed if tokens is not None else b""
        values = (head, read_at, int(lease * 1000), known, fence_format.EXPIRED)
        return bool(self._server.run(_FENCE_PUT, (fence_key,), values))

    def expire(self, subject: str, *, lease: float) -> None:
        """Put the moment in the place of the fence, soon after the call: no edit waits for the server."""
        _, fence_key = self._commands.marks(subject)
        told = (self.ended.name, self.ended.message(subject))
        self._server.tell(_FENCE_EXPIRE, (fence_key,), (fence_format.EXPIRED, int(lease * 1000), *told))

    def fetch(self, subject: str, places: Sequence[Place]) -> Fetched:
        """Return clock, fence, epoch and entries in a round trip; in two where the subject has no epoch yet."""
        request, identities = self._commands.look(subject, tuple(places))
        names = self._commands.marks(subject)
        (clock, fence, (marks, *found)), server = self._server.identified(request, 3, key=names[0])
        if marks is None or marks[16:] != server:
            fence = None if _is_foreign(marks, server) else fence
            marks, found = self._server.run(_EPOCH, names, (os.urandom(16) + server, EPOCH_LIFE)), ()
        epoch, now = int.from_bytes(marks[:8], "big"), _milliseconds(clock)
        entries: dict[Place, Entry] = {}
        damaged = 0
        for place, identity, data in zip(places, identities, found, strict=False):
            if data is None:
                continue
            read = entry_format.unpack(data, identity=identity, now=now, expand=expanded)
            if read is None:
                damaged += 1
            elif read[0] == epoch:
                entries[place] = read[1]
        touched = int.from_bytes(marks[8:16], "big")
        return Fetched(fence_format.fence_in(fence, now), epoch, touched, entries, damaged)

    def peek(self, subject: str, place: Place, *, epoch: int, now: int) -> Entry | None:
        """Return an entry, by a plain GET."""
        request, identity = self._commands.peek(subject, place)
        found = self._server.call(request, 1, key=self._commands.marks(subject)[0])[0]
        read = found and entry_format.unpack(found, identity=identity, now=now, expand=expanded)
        return read[1] if read and read[0] == epoch else None

    def store(
        self, subject: str, place: Place, entry: Entry, *, epoch: int, owner: str = "", touch: bool = False
    ) -> bool:
        """Keep an entry, unless the subject was cleared since `epoch`, or only the entry that is there is good."""
        key, identity = self._commands.entry(subject, place)
        data = entry_format.pack(entry, identity=identity, epoch=epoch, squeezed=compressed(entry.payload))
        listed, others = self._commands.versions(subject, place)
        names = (key, *self._commands.marks(subject), *self._commands.lease(subject, place, entry.stamp), *listed)
        touched = os.urandom(8) if touch else b""
        return bool(self._server.run(_STORE, names, (data, entry.expires, touched, owner, *others)))

    def clear(self, subject: str, places: Sequence[Place] = ()) -> None:
        """Delete the epoch of a subject, or the entries at `places`."""
        epoch_key, _ = self._commands.marks(subject)
        if not places:
            self._server.call(pack(("DEL", epoch_key)), 1, key=epoch_key)
            return
        entry_keys = [self._commands.entry(subject, place)[0] for place in places]
        self._server.run(_DROP, (epoch_key, *entry_keys), (os.urandom(8),))

    def acquire(self, subject: str, place: Place, stamp: Stamp, *, owner: str, lease: float) -> float:
        """Take or keep the lease of an entry of this stamp; else return the seconds that its holder has left."""
        names = self._commands.lease(subject, place, stamp)
        return int(self._server.run(_LEASE, names, (owner, max(1, int(lease * 1000))))) / 1000

    def release(self, subject: str, place: Place, stamp: Stamp, *, owner: str) -> None:
        """Give the lease back if `owner` still holds the lease, and wake waiting builders."""
        self._server.run(_LEASE, self._commands.lease(subject, place, stamp), (owner, 0))

    def wait(self, subject: str, place: Place, stamp: Stamp, *, seconds: float) -> None:
        """Block on the wake-up list; a woken caller puts the element back to wake the next caller."""
        _, wake = self._commands.lease(subject, place, stamp)
        packed = pack(("BLMOVE", wake, wake, "LEFT", "RIGHT", f"{seconds:.3f}"))
        self._server.wait(packed, seconds=seconds, key=wake)

    def remember(self, name: str, text: str) -> None:
        """Keep a text outside all subjects, without expiry."""
        key = self._commands.aside(name)
        self._server.call(pack(("SET", key, text)), 1, key=key)

    def recall(self, name: str) -> str:
        """Return a text kept by `remember`, empty where there is none."""
        key = self._commands.aside(name)
        found = self._server.call(pack(("GET", key)), 1, key=key)[0]
        return found.decode("utf-8", "replace") if found else ""


def _is_foreign(marks: bytes | None, server: bytes) -> bool:
    """Whether another server made the epoch, and with the epoch all its entries."""
    return marks is not None and len(marks) == _EPOCH_SIZE and marks[16:] != server


def _milliseconds(clock: Sequence[bytes]) -> int:
    return int(clock[0]) * 1000 + int(clock[1]) // 1000
