"""Tokens: random numbers that say of what, within a subject, something has changed.

A subject has one token for everything and one for each bucket of its tags.  A mark changes the token of what it names
by XOR with a random number, so two states with equal tokens show the same, whatever the order of the marks.  How many
buckets there are, and how a tag finds its own, belongs to the formats of notes, fences and entries: SQL computes the
same (`freshness_note.bucket`), so neither may change without a new format.
"""

import hashlib
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from freshness.targets.generation import Stamp

BUCKETS = 256
"""Tokens of a subject: one for everything, the others for buckets of tags."""

EVERYTHING = 0
"""The bucket of marks that name no tag: its token is part of whatever shows the subject."""

BITS = 63
"""Of a token, as of a nonce: both are bigint columns."""

SIZE = 8 * BUCKETS
"""Bytes of all tokens of a subject, packed."""

_VECTOR = struct.Struct(f">{BUCKETS}Q")

Chosen = tuple[tuple[int, int], ...]
"""Some buckets and their tokens, by bucket: what a cached entry keeps of its subject's tokens."""


@lru_cache(maxsize=8_192)
def bucket_of(tag: str) -> int:
    """The bucket of a tag as notes have it (plain text, `p:<uuid>`), and as SQL computes it; that of none is 0.

    It is the tag's SHA-256, of that the first 8 hex digits modulo 255, plus one.
    """
    if not tag:
        return EVERYTHING
    digest = hashlib.sha256(tag.encode()).hexdigest()
    return 1 + int(digest[:8], 16) % (BUCKETS - 1)


def buckets_of(tags: Iterable[str]) -> tuple[int, ...]:
    """The buckets that something with these tags depends on, in order: everything's, and each tag's."""
    return tuple(sorted({EVERYTHING, *map(bucket_of, tags)}))


def are_same(kept: Chosen, tokens: "Tokens") -> bool:
    """Whether what was kept with these tokens shows what a state with `tokens` shows; never for what kept none."""
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
        """From pairs of a bucket and a number: rows of tokens and notes alike, several of one bucket are XORed."""
        vector = [0] * BUCKETS
        for bucket, number in changes:
            if not (0 <= bucket < BUCKETS and 0 <= number < 1 << BITS):
                raise ValueError(f"no token: bucket {bucket}, number {number}")
            vector[bucket] ^= number
        return cls(_VECTOR.pack(*vector))

    def __xor__(self, other: "Tokens") -> "Tokens":
        """Both changes: `all` is part of every subject's state."""
        mixed = int.from_bytes(self.packed, "big") ^ int.from_bytes(other.packed, "big")
        return Tokens(mixed.to_bytes(SIZE, "big"))

    def __getitem__(self, bucket: int) -> int:
        return int.from_bytes(self.packed[8 * bucket : 8 * bucket + 8], "big")

    def at(self, buckets: Iterable[int]) -> Chosen:
        """The tokens of some buckets."""
        return tuple((bucket, self[bucket]) for bucket in buckets)


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectState:
    """What one snapshot of the database says of a subject.  `tokens` is None where nobody has read them."""

    stamp: Stamp
    tokens: Tokens | None = None

    @classmethod
    def of(cls, stamp: Stamp, changes: Iterable[tuple[int, int]]) -> Self:
        """The state with this stamp, given the changes of buckets that the same snapshot shows.

        The nonce is the XOR of all changes, those included that earlier releases made of no bucket: these become part
        of the token of everything, so the XOR of all tokens is the nonce.
        """
        known = list(changes)
        unnamed = stamp.nonce
        for _, number in known:
            unnamed ^= number
        return cls(stamp=stamp, tokens=Tokens.of([*known, (EVERYTHING, unnamed)]))


def stamp_in(state: Stamp | SubjectState) -> Stamp:
    """The stamp of a state, or of what is known of it."""
    return state if isinstance(state, Stamp) else state.stamp


def tokens_in(state: Stamp | SubjectState | None) -> Tokens | None:
    """The tokens of a state, None where they are not known."""
    return state.tokens if isinstance(state, SubjectState) else None
