"""What a cached entry looks like in the shared store: a fixed head, then the payload.

    2 magic and format  1 kind  1 reserved  4 checksum  8 whose it is  8 epoch  8 generation  8 nonce
    8 expires (milliseconds by the store's clock)  4 cost (microseconds it took to build)  payload

Anything else found in its place, cut short, damaged, of another workspace or of another format, is
no entry.  The head begins with fixed offsets because the store's scripts read them.
"""

import struct
import zlib
from dataclasses import dataclass

from freshness.version import Stamp

SIZE = 52
MAX_COST = 0xFFFFFFFF / 1e6

_MAGIC = b"\xf5\x01"
_HEAD = struct.Struct(">2sBxI8sQQQQI")
_CHECKED_FROM = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Cached bytes and the stamp they were built under.

    expires  when it ends, milliseconds by the store's clock
    kind     what the payload is, for the codec of the reader (0: bytes as they are)
    cost     seconds it took to build
    """

    stamp: Stamp
    payload: bytes
    expires: int
    kind: int = 0
    cost: float = 0.0


def pack(entry: Entry, *, identity: bytes, epoch: int) -> bytes:
    """The bytes to keep.  `identity` is 8 bytes (see `keys.slot`)."""
    stamp = entry.stamp
    cost = int(min(max(entry.cost, 0.0), MAX_COST) * 1e6)
    head = _HEAD.pack(_MAGIC, entry.kind, 0, identity, epoch, stamp.generation, stamp.nonce, entry.expires, cost)
    checked = zlib.crc32(entry.payload, zlib.crc32(head[_CHECKED_FROM:], zlib.crc32(head[:4])))
    return b"%b%b%b%b" % (head[:4], checked.to_bytes(4, "big"), head[_CHECKED_FROM:], entry.payload)


def unpack(data: bytes, *, identity: bytes, now: int) -> tuple[int, Entry] | None:
    """The epoch and the entry, None if `data` is anything but an unexpired entry of `identity`."""
    if len(data) < SIZE:
        return None
    magic, kind, checksum, whose, epoch, generation, nonce, expires, cost = _HEAD.unpack_from(data)
    if magic != _MAGIC or whose != identity or expires <= now or nonce >> 63:
        return None
    payload = data[SIZE:]
    if zlib.crc32(payload, zlib.crc32(data[_CHECKED_FROM:SIZE], zlib.crc32(data[:4]))) != checksum:
        return None
    stamp = Stamp(generation=generation, nonce=nonce)
    return epoch, Entry(stamp=stamp, payload=payload, expires=expires, kind=kind, cost=cost / 1e6)


def mark_of(data: bytes) -> tuple[int, int] | None:
    """Epoch and generation of what may be an entry, without judging the rest; None if it is too short for one."""
    return (int.from_bytes(data[16:24], "big"), int.from_bytes(data[24:32], "big")) if len(data) >= SIZE else None
