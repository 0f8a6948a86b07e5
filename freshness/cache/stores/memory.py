"""Fences, entries and leases in this process: for tests, and for a project of one process."""

import os
import threading
import time
from collections.abc import Callable, Sequence

from freshness.cache import entry as entry_format
from freshness.cache import keys
from freshness.cache.entry import Entry
from freshness.cache.keys import Place
from freshness.cache.ports import Fence, Fetched
from freshness.errors import StoreUnavailable
from freshness.targets.generation import Stamp
from freshness.targets.tokens import Tokens


class MemoryStore:
    """A store with the behaviour of `RedisStore`, under the same contract suites.

    now   the store's clock, milliseconds
    away  True makes every call raise StoreUnavailable
    """

    def __init__(self, *, now: Callable[[], int] = lambda: time.monotonic_ns() // 1_000_000) -> None:
        self._now = now
        self._changed = threading.Condition()
        self._fences: dict[str, tuple[Stamp, int, Tokens | None]] = {}
        self._expired: dict[str, tuple[int, int]] = {}
        self._epochs: dict[str, tuple[int, int]] = {}
        self._entries: dict[str, bytes] = {}
        self._versions: dict[str, list[str]] = {}
        self._leases: dict[tuple[str, Stamp], tuple[str, int]] = {}
        self.away = False

    @property
    def resting(self) -> bool:
        """Whether the store is away."""
        return self.away

    def get(self, subject: str) -> Fence:
        """Return the fence and the clock."""
        with self._open():
            now = self._now()
            stamp, ends, tokens = self._fences.get(subject, (None, 0, None))
            return Fence(stamp, now, (ends - now) / 1000, tokens) if ends > now else Fence(None, now)

    def put(self, subject: str, stamp: Stamp, *, read_at: int, lease: float, tokens: Tokens | None = None) -> bool:
        """Raise or renew the fence, if the fence's time has not passed and no newer stamp is there."""
        with self._open():
            now, ends = self._now(), read_at + int(lease * 1000)
            if not read_at <= now < ends:
                return False
            expired, void = self._expired.get(subject, (0, 0))
            if now < void <= now + int(lease * 1000) and read_at <= expired:
                return False
            there, there_ends, known = self._fences.get(subject, (stamp, 0, None))
            if now < there_ends <= now + int(lease * 1000):
                if there != stamp and there.generation >= stamp.generation:
                    return False
                if there == stamp:
                    if there_ends >= ends and (tokens is None or known is not None):
                        return False
                    ends, tokens = max(there_ends, ends), tokens or known
            self._fences[subject] = (stamp, ends, tokens)
            self._expired.pop(subject, None)
            return True

    def expire(self, subject: str, *, lease: float) -> None:
        """Put the moment in the place of the fence."""
        with self._open():
            self._fences.pop(subject, None)
            self._expired[subject] = (self._now(), self._now() + int(lease * 1000))

    def fetch(self, subject: str, places: Sequence[Place]) -> Fetched:
        """Fence and entries at once."""
        with self._open():
            fence = self.get(subject)._replace(tokens=None)
            epoch, touched = self._epochs.setdefault(subject, (_random(), _random()))
            entries: dict[Place, Entry] = {}
            damaged = 0
            for place in places:
                slot, identity = keys.slot(subject, *place)
                data = self._entries.get(slot)
                if data is not None and (read := entry_format.unpack(data, identity=identity, now=fence.now)) is None:
                    damaged += 1
                elif data is not None and read is not None and read[0] == epoch:
                    entries[place] = read[1]
            return Fetched(fence=fence, epoch=epoch, touched=touched, entries=entries, damaged=damaged)

    def peek(self, subject: str, place: Place, *, epoch: int, now: int) -> Entry | None:
        """Return an entry alone."""
        slot, identity = keys.slot(subject, *place)
        with self._open():
            read = entry_format.unpack(self._entries.get(slot, b""), identity=identity, now=now)
            return read[1] if read is not None and read[0] == epoch else None

    def store(
        self, subject: str, place: Place, entry: Entry, *, epoch: int, owner: str = "", touch: bool = False
    ) -> bool:
        """Keep an entry, unless the subject was cleared since `epoch`, or only the entry that is there is good."""
        slot, identity = keys.slot(subject, *place)
        data = entry_format.pack(entry, identity=identity, epoch=epoch)
        with self._open():
            current, _ = self._epochs.get(subject, (0, 0))
            there, newest = self._stamp_at(slot, current), self.get(subject).stamp
            good = newest is None or newest == entry.stamp
            kept = current == epoch and (good or not (touch or there == newest))
            if kept:
                self._entries[slot] = data
                if place[1] is not None:
                    kept_versions = self._versions.setdefault(keys.versions(subject, place[0])[0], [])
                    for other in _replaced(kept_versions, slot):
                        self._entries.pop(other, None)
                if touch and there is not None:
                    self._epochs[subject] = (current, _random())
            self._give_back(slot, entry.stamp, owner)
            return kept

    def clear(self, subject: str, places: Sequence[Place] = ()) -> None:
        """Give the subject a new epoch, or remove the entries at `places`."""
        with self._open():
            slots = [keys.slot(subject, *place)[0] for place in places]
            dropped = [slot for slot in slots if self._entries.pop(slot, None) is not None]
            if not places:
                self._epochs[subject] = (_random(), _random())
            elif dropped and subject in self._epochs:
                self._epochs[subject] = (self._epochs[subject][0], _random())

    def acquire(self, subject: str, place: Place, stamp: Stamp, *, owner: str, lease: float) -> float:
        """Take or keep the lease of an entry of this stamp; else return the seconds that its holder has left."""
        at = keys.slot(subject, *place)[0], stamp
        with self._open():
            holder, ends = self._leases.get(at, ("", 0))
            if ends > self._now():
                return 0.0 if holder == owner else (ends - self._now()) / 1000
            self._leases[at] = (owner, self._now() + max(1, int(lease * 1000)))
            return 0.0

    def release(self, subject: str, place: Place, stamp: Stamp, *, owner: str) -> None:
        """Give the lease back if `owner` still holds the lease, and wake waiting builders."""
        with self._open():
            self._give_back(keys.slot(subject, *place)[0], stamp, owner)

    def wait(self, subject: str, place: Place, stamp: Stamp, *, seconds: float) -> None:
        """Return when the lease is given back, or after `seconds`."""
        at = keys.slot(subject, *place)[0], stamp
        with self._open():
            self._changed.wait_for(lambda: at not in self._leases, timeout=seconds)

    def _open(self) -> threading.Condition:
        if self.away:
            raise StoreUnavailable("away")
        return self._changed

    def _stamp_at(self, slot: str, epoch: int) -> Stamp | None:
        read = entry_format.mark_of(self._entries.get(slot, b""))
        return read[1] if read is not None and read[0] == epoch else None

    def _give_back(self, slot: str, stamp: Stamp, owner: str) -> None:
        if owner and self._leases.get((slot, stamp), ("", 0))[0] == owner:
            del self._leases[slot, stamp]
            self._changed.notify_all()


def _replaced(kept: list[str], slot: str) -> list[str]:
    """Put a slot last among the slots of kept versions; the slots without a place left."""
    kept[:] = [*(other for other in kept if other != slot), slot]
    gone, kept[:] = kept[: -keys.VERSIONS], kept[-keys.VERSIONS :]
    return gone


def _random() -> int:
    return int.from_bytes(os.urandom(8), "big")
