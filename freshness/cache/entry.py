"""The format of a cached entry in the shared store: a fixed head, then the payload.

    2 magic and format  1 kind  1 form  4 checksum  8 identity  8 epoch  8 generation  8 nonce
    8 expires (milliseconds by the store's clock)  4 cost (microseconds it took to build)  payload

Anything else found in its place, cut short, damaged, of another workspace or of another format, is
no entry.  The form is 0 for a payload as it is, 1 for a squeezed one.  The head begins with fixed offsets
because the store's scripts read them.
"""

import struct
import zlib
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from freshness.targets.generation import Stamp

SIZE = 52
MAX_COST = 0xFFFFFFFF / 1e6

_MAGIC = 0xF501
_HEAD = struct.Struct(">II8sQQQQI")
_CHECKED_FROM = 8


class Entry(NamedTuple):
    """Cached bytes and the stamp they were built under.  A tuple, because each read makes one.

    expires  when it ends, milliseconds by the store's clock
    kind     the form of the payload, for the codec of the reader (0: bytes as they are)
    cost     seconds it took to build
    """

    stamp: Stamp
    payload: bytes
    expires: int
    kind: int = 0
    cost: float = 0.0


def pack(entry: Entry, *, identity: bytes, epoch: int, squeezed: bytes | None = None) -> bytes:
    """The bytes to keep.  `identity` is 8 bytes (see `keys.slot`); `squeezed` the payload made smaller."""
    payload, form = (entry.payload, 0) if squeezed is None else (squeezed, 1)
    word, stamp = _MAGIC << 16 | entry.kind << 8 | form, entry.stamp
    cost = int(min(max(entry.cost, 0.0), MAX_COST) * 1e6)
    head = _HEAD.pack(word, 0, identity, epoch, stamp.generation, stamp.nonce, entry.expires, cost)
    checksum = zlib.crc32(payload, zlib.crc32(head[_CHECKED_FROM:], word))
    return b"%b%b%b%b" % (head[:4], checksum.to_bytes(4, "big"), head[_CHECKED_FROM:], payload)


def unpack(
    data: bytes, *, identity: bytes, now: int, expand: Callable[[memoryview], bytes | None] | None = None
) -> tuple[int, Entry] | None:
    """The epoch and the entry, None if `data` is anything but an unexpired entry of `identity`.

    `expand` makes a squeezed payload whole again; None where it cannot.
    """
    if len(data) < SIZE:
        return None
    word, checksum, whose, epoch, generation, nonce, expires, cost = _HEAD.unpack_from(data)
    form = word & 0xFF
    if word >> 16 != _MAGIC or form > 1 or whose != identity or expires <= now or nonce >> 63:
        return None
    view = memoryview(data)
    if zlib.crc32(view[_CHECKED_FROM:], word) != checksum:
        return None
    payload = data[SIZE:] if form == 0 else expand(view[SIZE:]) if expand is not None else None
    if payload is None:
        return None
    return epoch, Entry(stamp_of(generation, nonce), payload, expires, word >> 8 & 0xFF, cost / 1e6)


@lru_cache(maxsize=8_192)
def stamp_of(generation: int, nonce: int) -> Stamp:
    return Stamp(generation=generation, nonce=nonce)


def mark_of(data: bytes) -> tuple[int, int] | None:
    """Epoch and generation of what may be an entry, without judging the rest; None if it is too short for one."""
    return (int.from_bytes(data[16:24], "big"), int.from_bytes(data[24:32], "big")) if len(data) >= SIZE else None
