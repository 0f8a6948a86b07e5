"""Versions: the stamp a cached entry carries, and the 8-hex version of a document."""

import hashlib
import re
from dataclasses import dataclass
from typing import Self

_ODD = 0x9E3779B1  # odd: multiplication by an odd number permutes the 32-bit numbers
_HEADER = re.compile(r"([0-9]{1,18})(?:\.([0-7][0-9a-f]{15}))?")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Stamp:
    """A subject's generation, and the random nonce drawn with it.

    The generation orders; the nonce keeps two histories apart when a database comes back from an older backup and
    counts the same numbers again.  As text: `42.00c0ffee00c0ffee`.
    """

    generation: int
    nonce: int

    def __post_init__(self) -> None:
        if self.generation < 0 or not 0 <= self.nonce < 1 << 63:
            raise ValueError(f"no stamp: generation {self.generation}, nonce {self.nonce}")

    def __str__(self) -> str:
        return f"{self.generation}.{self.nonce:016x}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Build a stamp from its text, the inverse of `str`.  Raises ValueError for any other text."""
        generation, dot, nonce = text.partition(".")
        if not dot or len(nonce) != 16 or not generation.isascii() or not generation.isdigit():
            raise ValueError(f"no stamp: {text!r:.60}")
        return cls(generation=int(generation), nonce=int(nonce, 16))


def in_header(value: str) -> tuple[int, int | None] | None:
    """Return generation and nonce of a response's `X-Content-Gen`: `12.00c0ffee00c0ffee`, or `12` without a nonce.

    None for any other text: the header of an unknown origin.
    """
    found = _HEADER.fullmatch(value)
    if found is None:
        return None
    return int(found[1]), int(found[2], 16) if found[2] else None


def version_of(identity: str, revision: int) -> str:
    """Return 8 hex characters that change with every revision of a document, and never tie.

    For a fixed `identity` the function is a permutation of the 32-bit numbers: two revisions less than 2**32 apart
    differ. Each document starts at another number, a hash of its `identity`.
    """
    start = int.from_bytes(hashlib.blake2b(identity.encode(), digest_size=4).digest(), "big")
    return f"{(start + revision * _ODD) & 0xFFFFFFFF:08x}"
