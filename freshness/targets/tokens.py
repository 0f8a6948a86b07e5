"""Tokens: random numbers whose change tells which part of a subject has changed.

A subject has a token for everything and a token for each bucket of its tags.  Each tag has two buckets, as in a Bloom
filter: a mark changes the tokens of both at random, and a tag with an unchanged token was not marked.  An edit of two
tags takes 0.02 % of all other tags along, because their buckets are shared.  With a single bucket for each tag 0.8 %
were taken along, and with them a fifth of the pages with 28 tags.

Two states with equal tokens have the same content, in any order of the marks.  The number of buckets, and the buckets
of a tag, belong to the formats of notes, fences and entries: SQL computes the same numbers (`freshness_note.bucket`,
and SECOND_BUCKET while folding), and neither may change without a new format.
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

_MORE_DIGITS = "('x' || substr(encode(sha256(convert_to(tag, 'UTF8')), 'hex'), 9, 8))::bit(32)::bigint"
SECOND_BUCKET = f"1 + mod(bucket + mod({_MORE_DIGITS}, 254), 255)"
"""The second bucket of a note's tag in PostgreSQL, from the first (see `places_of`)."""

_MOST_KEPT = 255
"""Most tokens of an entry: an entry says their number in a byte.  A bucket left out counts as changed."""

_VECTOR = struct.Struct(f">{BUCKETS}Q")

Chosen = tuple[tuple[int, int], ...]
"""Chosen buckets and their tokens, by bucket: the tokens of its subject that a cached entry keeps."""


def bucket_of(tag: str) -> int:
    """Return the first bucket of a tag as spelled in notes (plain text, `p:<uuid>`), equal to SQL's; 0 without a tag.

    The bucket is one plus the first 8 hex digits of the tag's SHA-256 modulo 255.
    """
    return places_of(tag)[0] if tag else EVERYTHING


@lru_cache(maxsize=8_192)
def places_of(tag: str) -> tuple[int, int]:
    """Return both buckets of a tag, always two different ones.

    The second is as far behind the first as the next 8 hex digits of the tag's SHA-256 say, modulo 254.
    """
    digest = hashlib.sha256(tag.encode()).hexdigest()
    first = 1 + int(digest[:8], 16) % (BUCKETS - 1)
    return first, 1 + (first + int(digest[8:16], 16) % (BUCKETS - 2)) % (BUCKETS - 1)


def changes_of(tag: str, nonce: int) -> tuple[tuple[int, int], ...]:
    """Return the changes of tokens by a note, as pairs of a bucket and a number.

    The second bucket of a tag is changed by another number than the first. An earlier release folds a note into a
    single bucket; the numbers then fail to add up, and `SubjectState.of` notices.
    """
    if not tag:
        return ((EVERYTHING, nonce),)
    first, second = places_of(tag)
    return (first, nonce), (second, nonce >> 1)


def buckets_of(tags: Iterable[str]) -> tuple[int, ...]:
    """Return the buckets that a value with these tags depends on, in order: of everything, and each tag's."""
    return tuple(sorted({EVERYTHING, *(bucket for tag in tags for bucket in places_of(tag))}))[:_MOST_KEPT]


def are_same(kept: Chosen, tags: Iterable[str], tokens: "Tokens") -> bool:
    """Whether content with `tags`, kept with some tokens, equals the content of a state with `tokens`.

    A tag is unchanged while one of its tokens is.  False without kept tokens.
    """
    same = {bucket for bucket, token in kept if tokens[bucket] == token}
    if len(same) == len(kept):
        return bool(kept)
    return EVERYTHING in same and bool(tags) and not any(same.isdisjoint(places_of(tag)) for tag in tags)


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
        """Build the state with a stamp, from the changes of buckets in the same snapshot (`changes_of`).

        The nonce is the XOR of the nonces of all notes, and each note of a tag changes tokens by its nonce and by the
        half of its nonce.  A difference comes from notes of everything, and from changes by earlier releases, which
        name no bucket or a single bucket: the difference becomes the token of everything.
        """
        known = list(changes)
        unnamed = stamp.nonce ^ stamp.nonce >> 1
        for _, number in known:
            unnamed ^= number
        return cls(stamp=stamp, tokens=Tokens.of([*known, (EVERYTHING, unnamed)]))


def stamp_in(state: Stamp | SubjectState) -> Stamp:
    """Return the stamp of a state, whether or not its tokens are known."""
    return state if isinstance(state, Stamp) else state.stamp


def tokens_in(state: Stamp | SubjectState | None) -> Tokens | None:
    """Return the tokens of a state, `None` where unknown."""
    return state.tokens if isinstance(state, SubjectState) else None
