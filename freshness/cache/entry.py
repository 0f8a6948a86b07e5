"""The format of a cached entry in the shared store: a fixed head, its tokens and dependencies, then the payload.

    2 magic and format  1 kind  1 form  4 checksum  8 identity  8 epoch  8 generation  8 nonce
    8 expires (milliseconds by the store's clock)  4 cost (microseconds of the build)
    2 bytes of dependencies  1 number of tokens  1 zero
    tokens (1 bucket, 8 token each)  dependencies (JSON)  payload

Other bytes in an entry's place, cut short, damaged, of another workspace or of another format, are no entry.  The form
is 0 for a payload as it is, 1 for a squeezed one.  The head begins with fixed offsets because the store's scripts read
the head, and so do the scripts of the former release with format 0xF501: epoch and generation keep their offsets, and
scripts of two releases agree whether an entry is there.
"""

import json
import struct
import zlib
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from freshness.errors import Invalid
from freshness.targets.generation import Stamp
from freshness.targets.tokens import Chosen

SIZE = 56
MAX_COST = 0xFFFFFFFF / 1e6
MAX_DEPENDENCIES = 0xFFFF
"""The most bytes of an entry's names of other subjects and tags."""

_MAGIC = 0xF502
_HEAD = struct.Struct(">II8sQQQQII")
_CHECKED_FROM = 8
_TOKEN = struct.Struct(">BQ")


class Dependency(NamedTuple):
    """Another subject that an entry shows: the entry is good while that subject is in this state as well.

    epoch   of that subject in the store: when the subject is cleared, all entries made of the subject's values end
    tags    tags of the shown parts of the subject; empty: all parts may be shown
    tokens  of everything and of the tags' buckets in that state, for entries with tags
    """

    subject: str
    stamp: Stamp
    epoch: int
    tags: tuple[str, ...] = ()
    tokens: Chosen = ()


class Entry(NamedTuple):
    """Cached bytes and the state at their build.  A tuple, for speed: each read makes an Entry.

    expires  end of the entry, milliseconds by the store's clock
    kind     the form of the payload, for the codec of the reader (0: bytes as they are)
    cost     seconds of the build
    tags     tags of the shown parts of the subject; empty: all parts may be shown, and the whole state counts
    tokens   of everything and of the tags' buckets, as seen in the build's snapshot; for entries with tags
    others   dependencies on other subjects
    """

    stamp: Stamp
    payload: bytes
    expires: int
    kind: int = 0
    cost: float = 0.0
    tags: tuple[str, ...] = ()
    tokens: Chosen = ()
    others: tuple[Dependency, ...] = ()


def pack(entry: Entry, *, identity: bytes, epoch: int, squeezed: bytes | None = None) -> bytes:
    """Return the bytes to keep.  `identity` is 8 bytes (see `keys.slot`); `squeezed` the payload made smaller.

    Raises Invalid where the dependencies take more than MAX_DEPENDENCIES bytes.
    """
    payload, form = (entry.payload, 0) if squeezed is None else (squeezed, 1)
    word, stamp = _MAGIC << 16 | entry.kind << 8 | form, entry.stamp
    cost = int(min(max(entry.cost, 0.0), MAX_COST) * 1e6)
    lengths, depends = _dependencies(entry) if entry.tokens or entry.tags or entry.others else (0, b"")
    head = _HEAD.pack(word, 0, identity, epoch, stamp.generation, stamp.nonce, entry.expires, cost, lengths)
    checksum = zlib.crc32(payload, zlib.crc32(depends, zlib.crc32(head[_CHECKED_FROM:], word)))
    return b"%b%b%b%b%b" % (head[:4], checksum.to_bytes(4, "big"), head[_CHECKED_FROM:], depends, payload)


def unpack(
    data: bytes, *, identity: bytes, now: int, expand: Callable[[memoryview], bytes | None] | None = None
) -> tuple[int, Entry] | None:
    """Return the epoch and the entry, None unless `data` is an unexpired entry of `identity`.

    `expand` decompresses a squeezed payload, and returns None for damaged bytes.
    """
    if len(data) < SIZE:
        return None
    word, checksum, whose, epoch, generation, nonce, expires, cost, lengths = _HEAD.unpack_from(data)
    form = word & 0xFF
    if word >> 16 != _MAGIC or form > 1 or whose != identity or expires <= now or nonce >> 63:
        return None
    view = memoryview(data)
    if zlib.crc32(view[_CHECKED_FROM:], word) != checksum:
        return None
    begins = SIZE if not lengths else SIZE + (lengths >> 8 & 0xFF) * _TOKEN.size + (lengths >> 16)
    payload = data[begins:] if form == 0 else expand(view[begins:]) if expand is not None else None
    if payload is None:
        return None
    entry = Entry(stamp_of(generation, nonce), payload, expires, word >> 8 & 0xFF, cost / 1e6)
    return epoch, entry if not lengths else _with_dependencies(entry, view[SIZE:begins], lengths >> 8 & 0xFF)


@lru_cache(maxsize=8_192)
def stamp_of(generation: int, nonce: int) -> Stamp:
    return Stamp(generation=generation, nonce=nonce)


def mark_of(data: bytes) -> tuple[int, Stamp] | None:
    """Return epoch and stamp of an entry, without judging the rest; None for bytes too short, or of another format."""
    if len(data) < SIZE:
        return None
    word, _, _, epoch, generation, nonce, *_ = _HEAD.unpack_from(data)
    return (epoch, stamp_of(generation, nonce)) if word >> 16 == _MAGIC and not nonce >> 63 else None


def _dependencies(entry: Entry) -> tuple[int, bytes]:
    """Return the word of their lengths, and tokens, tags and other subjects."""
    tokens = b"".join(_TOKEN.pack(*token) for token in entry.tokens)
    named = _named(entry) if entry.tags or entry.others else b""
    return len(named) << 16 | len(entry.tokens) << 8, tokens + named


def _named(entry: Entry) -> bytes:
    others = [(one.subject, *_numbers(one.stamp), one.epoch, one.tags, one.tokens) for one in entry.others]
    named = json.dumps([entry.tags, others], separators=(",", ":")).encode()
    if len(named) > MAX_DEPENDENCIES:
        raise Invalid(f"an entry that depends on {len(others)} other subjects and {len(entry.tags)} tags is too long")
    return named


def _with_dependencies(entry: Entry, view: memoryview, tokens: int) -> Entry:
    named = bytes(view[tokens * _TOKEN.size :])
    tags, others = json.loads(named) if named else ((), ())
    return entry._replace(
        tags=tuple(tags),
        tokens=tuple(_TOKEN.iter_unpack(view[: tokens * _TOKEN.size])),
        others=tuple(map(_dependency, others)),
    )


def _dependency(parts: tuple[Any, ...]) -> Dependency:
    subject, generation, nonce, epoch, tags, tokens = parts
    return Dependency(subject, stamp_of(generation, nonce), epoch, tuple(tags), tuple(map(tuple, tokens)))


def _numbers(stamp: Stamp) -> tuple[int, int]:
    return stamp.generation, stamp.nonce
