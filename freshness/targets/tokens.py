"""Tokens: random numbers whose change tells which part of a subject has changed.

A subject has a token for everything and a token for each bucket of its tags.  A mark XORs the token of each named
bucket with a random number: two states with equal tokens show the same, in any order of the marks.  The number of
buckets, and the bucket of a tag, belong to the formats of notes, fences and entries: SQL computes the same numbers
(`freshness_note.bucket`), and neither may change without a new format.
"""

import hashlib
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from freshness.targets.generation import Stamp

BUCKETS = 256
"""Tokens of a subject: the first for everything, the rest for buckets of tags."""

EVERYTHING = 0
"""The bucket of marks without a tag: its token is part of every value that shows the subject."""

BITS = 63
"""Bits of a token, as of a nonce: both are bigint columns."""

SIZE = 8 * BUCKETS
"""Bytes of all tokens of a subject, packed."""

_VECTOR = struct.Struct(f">{BUCKETS}Q")

Chosen = tuple[tuple[int, int], ...]
"""Chosen buckets and their tokens, by bucket: the tokens of its subject that a cached entry keeps."""


@lru_cache(maxsize=8_192)
def bucket_of(tag: str) -> int:
    """Return the bucket of a tag as spelled in notes (plain text, `p:<uuid>`), equal to SQL's; 0 without a tag.

    The bucket is one plus the first 8 hex digits of the tag's SHA-256 modulo 255.
    """
    if not tag:
        return EVERYTHING
    digest = hashlib.sha256(tag.encode()).hexdigest()
    return 1 + int(digest[:8], 16) % (BUCKETS - 1)


def buckets_of(tags: Iterable[str]) -> tuple[int, ...]:
    """Return the buckets that a value with these tags depends on, in order: of everything, and each tag's."""
    return tuple(sorted({EVERYTHING, *map(bucket_of, tags)}))


def are_same(kept: Chosen, tokens: "Tokens") -> bool:
    """Whether content kept with these tokens equals the content of a state with `tokens`; False without kept tokens."""
    return bool(kept) and all(tokens[bucket] == token for bucket, token in kept)


@dataclass(frozen=True, slots=True)
class Tokens:
    """All tokens of a subject: `packed` holds BUCKETS big-endian numbers of 8 bytes.

    Raises ValueError for another size.
    """

    packed: bytes

    def __post_init__(self) -> None:
        if len(self.packed) != SIZE:
            raise ValueError(f"{len(self.packed)} bytes are no {BUCKETS} tokens")

    @classmethod
    def of(cls, changes: Iterable[tuple[int, int]]) -> Self:
        """Build tokens from pairs of a bucket and a number, of token rows and notes alike; XOR numbers of a bucket."""
        vector = [0] * BUCKETS
        for bucket, number in changes:
            if not (0 <= bucket < BUCKETS and 0 <= number < 1 << BITS):
                raise ValueError(f"no token: bucket {bucket}, number {number}")
            vector[bucket] ^= number
        return cls(_VECTOR.pack(*vector))

    def __xor__(self, other: "Tokens") -> "Tokens":
        """Combine both changes: `all` is part of every subject's state."""
        mixed = int.from_bytes(self.packed, "big") ^ int.from_bytes(other.packed, "big")
        return Tokens(mixed.to_bytes(SIZE, "big"))

    def __getitem__(self, bucket: int) -> int:
        return int.from_bytes(self.packed[8 * bucket : 8 * bucket + 8], "big")

    def at(self, buckets: Iterable[int]) -> Chosen:
        """Return the tokens of the given buckets."""
        return tuple((bucket, self[bucket]) for bucket in buckets)


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectState:
    """A subject's state in a snapshot of the database.  `tokens` is `None` where not read."""

    stamp: Stamp
    tokens: Tokens | None = None

    @classmethod
    def of(cls, stamp: Stamp, changes: Iterable[tuple[int, int]]) -> Self:
        """Build the state with a stamp, from the changes of buckets in the same snapshot.

        The nonce is the XOR of all changes, including bucketless changes by earlier releases: these become part of the
        token of everything, and the XOR of all tokens hence equals the nonce.
        """
        known = list(changes)
        unnamed = stamp.nonce
        for _, number in known:
            unnamed ^= number
        return cls(stamp=stamp, tokens=Tokens.of([*known, (EVERYTHING, unnamed)]))


def stamp_in(state: Stamp | SubjectState) -> Stamp:
    """Return the stamp of a state, whether or not its tokens are known."""
    return state if isinstance(state, Stamp) else state.stamp


def tokens_in(state: Stamp | SubjectState | None) -> Tokens | None:
    """Return the tokens of a state, `None` where unknown."""
    return state.tokens if isinstance(state, SubjectState) else None
