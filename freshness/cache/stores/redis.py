"""Fences, entries and leases in Redis or Valkey, 6.2 or newer, over one held connection a thread.

Reading is one round trip: the clock, then the epoch, the fence and the entries together.  What is
written is decided by small scripts, each atomic; nothing of it is needed for an edit to become visible.
One server (or a primary and its replicas behind one name); not Redis Cluster.
"""

import hashlib
import os
import re
import threading
import time
import weakref
from collections import deque
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from typing import Any

import hiredis
import lz4.block

from freshness.cache import entry as entry_format
from freshness.cache import keys
from freshness.cache.entry import Entry
from freshness.cache.keys import Place
from freshness.cache.ports import Fence, Fetched
from freshness.cache.stores.connection import Address, Connection, Looking, Severed, pack
from freshness.circuit_breaker import Breaker
from freshness.errors import StoreUnavailable
from freshness.ports import Clock
from freshness.targets.generation import Stamp

EPOCH_LIFE = 86_400
"""Seconds after which a subject gets a new epoch, and so all its entries are misses once."""

TIMEOUT = 0.05
"""Seconds: a page that waits longer for the cache is quicker without it."""

COMPRESS_FROM = 4_096
"""Bytes from which on a payload is compressed: below, it saves too little memory for the time it takes."""

MAX_PAYLOAD = 64 << 20
"""Bytes that a compressed payload may grow to."""

_TIME = pack(("TIME",))
_BEFORE_THE_REASON = re.compile(r"^ERR Error running script .*: -(?=[A-Z])")  # Redis before 7, inside a script


class _Script:
    def __init__(self, name: str) -> None:
        self.body = resources.files(__package__).joinpath(name).read_text()
        self.digest = hashlib.sha1(self.body.encode(), usedforsecurity=False).hexdigest()


_FENCE_PUT, _STORE = _Script("fence_put.lua"), _Script("entry_store.lua")
_DROP, _LEASE = _Script("entry_drop.lua"), _Script("lease.lua")


class RedisStore:
    """Implements `ports.Fences`, `ports.Entries` and `ports.Leases`; every failure is StoreUnavailable.

    url      redis://, rediss:// or unix://
    prefix   before every key, where one server is shared
    timeout  seconds to wait for the server, to connect and to answer, each; else the URL's, else TIMEOUT
    """

    def __init__(
        self, url: str, *, prefix: str = "", timeout: float | None = None, clock: Clock = time.monotonic
    ) -> None:
        self._address = Address.parse(url)
        self._prefix = prefix
        self._timeout = timeout or self._address.timeout or TIMEOUT
        self._breaker = Breaker(clock=clock)
        self._looking = Looking()
        self.forget_connections()
        self._names = lru_cache(maxsize=8_192)(self._names_of)
        self._requests = lru_cache(maxsize=8_192)(self._request_of)
        self._peeks = lru_cache(maxsize=8_192)(self._peek_of)
        _stores.add(self)

    @property
    def resting(self) -> bool:
        """Whether it failed just now: who can do without it should not wait for it."""
        return self._breaker.resting

    def get(self, subject: str) -> Fence:
        """The fence and the server's clock, in one round trip."""
        clock, fence = self._call(_TIME + pack(("GET", self._names(subject)[1])), 2)
        return _fence(_milliseconds(clock), fence)

    def put(self, subject: str, stamp: Stamp, *, read_at: int, lease: float) -> bool:
        """Raise or renew the fence, if its time has not passed and nothing newer is there."""
        generation, nonce = str(stamp).split(".")
        names = (self._names(subject)[1],)
        return bool(self._run(_FENCE_PUT, names, (generation, nonce, read_at, int(lease * 1000))))

    def fetch(self, subject: str, places: Sequence[Place]) -> Fetched:
        """Clock, epoch, fence and entries in one round trip; a second one where the subject has no epoch yet."""
        request, identities = self._requests(subject, tuple(places))
        clock, (marks, fence, *found) = self._call(request, 2)
        if marks is None or len(marks) != 16:
            marks, found = self._new_epoch(self._names(subject)[0]), ()
        epoch, now = int.from_bytes(marks[:8], "big"), _milliseconds(clock)
        entries: dict[Place, Entry] = {}
        damaged = 0
        for place, identity, data in zip(places, identities, found, strict=False):
            if data is None:
                continue
            read = entry_format.unpack(data, identity=identity, now=now, expand=_expanded)
            if read is None:
                damaged += 1
            elif read[0] == epoch:
                entries[place] = read[1]
        touched = int.from_bytes(marks[8:], "big")
        return Fetched(_fence(now, fence), epoch, touched, entries, damaged)

    def peek(self, subject: str, place: Place, *, epoch: int, now: int) -> Entry | None:
        """One entry, by a plain GET."""
        request, identity = self._peeks(subject, place)
        found = self._call(request, 1)[0]
        read = found and entry_format.unpack(found, identity=identity, now=now, expand=_expanded)
        return read[1] if read and read[0] == epoch else None

    def store(
        self, subject: str, place: Place, entry: Entry, *, epoch: int, owner: str = "", touch: bool = False
    ) -> bool:
        """Keep an entry, unless the subject was cleared since `epoch` or an entry of a newer generation is there."""
        slot, identity = keys.slot(subject, *place)
        epoch_key, fence_key = self._names(subject)
        data = entry_format.pack(entry, identity=identity, epoch=epoch, squeezed=_squeezed(entry.payload))
        names = (self._prefix + slot, epoch_key, fence_key, *self._lease_names(slot, entry.stamp))
        touched = os.urandom(8) if touch else b""
        return bool(self._run(_STORE, names, (data, entry.expires, entry.stamp.generation, touched, owner)))

    def clear(self, subject: str, places: Sequence[Place] = ()) -> None:
        """One SET of a new random epoch, whatever the subject holds; or a DEL of the named places."""
        epoch_key = self._names(subject)[0]
        if not places:
            self._checked(pack(("SET", epoch_key, os.urandom(16), "EX", EPOCH_LIFE)))
            return
        slots = tuple(self._prefix + keys.slot(subject, *place)[0] for place in places)
        self._run(_DROP, (epoch_key, *slots), (os.urandom(8),))

    def acquire(self, subject: str, place: Place, stamp: Stamp, *, owner: str, lease: float) -> float:
        """Take the lease of an entry of this stamp, or keep it; else tell how long its holder has left."""
        names = self._lease_names(keys.slot(subject, *place)[0], stamp)
        return int(self._run(_LEASE, names, (owner, max(1, int(lease * 1000))))) / 1000

    def release(self, subject: str, place: Place, stamp: Stamp, *, owner: str) -> None:
        """Give the lease back if it is still ours, and wake who waits."""
        self._run(_LEASE, self._lease_names(keys.slot(subject, *place)[0], stamp), (owner, 0))

    def wait(self, subject: str, place: Place, stamp: Stamp, *, seconds: float) -> None:
        """Block on the wake-up list; who wakes puts the element back, so that the next one wakes too."""
        _, wake = self._lease_names(keys.slot(subject, *place)[0], stamp)
        command = ("BLMOVE", wake, wake, "LEFT", "RIGHT", f"{seconds:.3f}")
        held = self._mine()
        try:
            (held.connection or self._connect(held)).wait(pack(command), seconds=seconds)
        except StoreUnavailable:
            held.connection = None
            raise

    def _names_of(self, subject: str) -> tuple[str, str]:
        scope = keys.scope(subject)
        return f"{self._prefix}!epoch:{scope}", f"{self._prefix}!fence:{scope}"

    def _request_of(self, subject: str, places: tuple[Place, ...]) -> tuple[bytes, tuple[bytes, ...]]:
        slots = [keys.slot(subject, *place) for place in places]
        wanted = pack(("MGET", *self._names(subject), *[self._prefix + slot for slot, _ in slots]))
        return _TIME + wanted, tuple(identity for _, identity in slots)

    def _peek_of(self, subject: str, place: Place) -> tuple[bytes, bytes]:
        slot, identity = keys.slot(subject, *place)
        return pack(("GET", self._prefix + slot)), identity

    def _lease_names(self, slot: str, stamp: Stamp) -> tuple[str, str]:
        return f"{self._prefix}!lease:{stamp}:{slot}", f"{self._prefix}!wake:{stamp}:{slot}"

    def _new_epoch(self, epoch_key: str) -> bytes:
        new = pack(("SET", epoch_key, os.urandom(16), "EX", EPOCH_LIFE, "NX"))
        marks = self._call(new + pack(("GET", epoch_key)), 2)[1]
        if not isinstance(marks, bytes) or len(marks) != 16:
            self._checked(pack(("DEL", epoch_key)))
            raise StoreUnavailable("the store keeps no epoch")
        return marks

    def _run(self, script: _Script, names: Sequence[str], values: Sequence[str | int | bytes]) -> Any:
        arguments = (len(names), *names, *values)
        try:
            return self._checked(pack(("EVALSHA", script.digest, *arguments)))
        except StoreUnavailable as refused:
            if "NOSCRIPT" not in str(refused):
                raise
        return self._checked(pack(("EVAL", script.body, *arguments)))

    def _checked(self, packed: bytes) -> Any:
        return self._call(packed, 1)[0]

    def _call(self, packed: bytes, replies: int) -> list[Any]:
        if not self._breaker.allows():
            raise StoreUnavailable("the store did not answer just now; it is not asked again yet")
        held = self._mine()
        fresh = held.connection is None
        try:
            answers = (held.connection or self._connect(held)).call(packed, replies)
        except StoreUnavailable as broken:
            held.connection = None
            if fresh or not isinstance(broken, Severed):
                self._breaker.failed()
                raise
            return self._call(packed, replies)  # every command may be repeated
        self._breaker.succeeded()
        for answer in answers:
            if isinstance(answer, hiredis.ReplyError):
                self._refused(answer)
        return answers

    def _mine(self) -> "_Held":
        held: _Held | None = getattr(self._local, "held", None)
        if held is None:
            held = self._local.held = _Held(self._idle)
        return held

    def _connect(self, held: "_Held") -> Connection:
        held.connection = Connection(self._address, timeout=self._timeout, looking=self._looking)
        return held.connection

    def _refused(self, answer: Exception) -> None:
        """Full, read-only, loading, not permitted: the server answers, but not as asked."""
        reason = _BEFORE_THE_REASON.sub("", str(answer))
        if reason.startswith(("READONLY", "LOADING", "MASTERDOWN")):  # another server may have taken over by now
            self._mine().connection = None
        raise StoreUnavailable(f"the store refuses: {reason[:80]}")

    def forget_connections(self) -> None:
        """Begin without connections: at first, and in a forked child, where they are the parent's."""
        self._local = threading.local()
        self._idle: deque[Connection] = deque(maxlen=64)


_stores: "weakref.WeakSet[RedisStore]" = weakref.WeakSet()


def _after_fork() -> None:
    for store in _stores:
        store.forget_connections()


os.register_at_fork(after_in_child=_after_fork)


class _Held:
    """The connection of one thread; when the thread has ended, another may have it."""

    __slots__ = ("_idle", "connection")

    def __init__(self, idle: deque[Connection]) -> None:
        self._idle = idle
        try:
            self.connection: Connection | None = idle.pop()
        except IndexError:
            self.connection = None

    def __del__(self) -> None:
        if self.connection is not None:
            self._idle.append(self.connection)


def _squeezed(payload: bytes) -> bytes | None:
    """Compressed where it pays: the server keeps, and each read moves, a third of the bytes."""
    if len(payload) < COMPRESS_FROM:
        return None
    small: bytes = lz4.block.compress(payload)
    return small if len(small) < len(payload) * 0.9 else None


def _expanded(squeezed: memoryview) -> bytes | None:
    if int.from_bytes(squeezed[:4], "little") > MAX_PAYLOAD:
        return None
    try:
        payload: bytes = lz4.block.decompress(squeezed)
    except (lz4.block.LZ4BlockError, ValueError):
        return None
    return payload


def _milliseconds(clock: Sequence[bytes]) -> int:
    return int(clock[0]) * 1000 + int(clock[1]) // 1000


def _fence(now: int, found: bytes | None) -> Fence:
    if found is not None:
        text, _, ends = found.partition(b"@")
        try:
            left = int(ends) - now
            if left > 0:
                return Fence(_stamp(text), now, left / 1000)
        except ValueError:
            pass
    return Fence(None, now)


@lru_cache(maxsize=8_192)
def _stamp(text: bytes) -> Stamp:
    parsed = Stamp.parse(text.decode("ascii"))
    return entry_format.stamp_of(parsed.generation, parsed.nonce)  # one object for one stamp: quicker to compare
