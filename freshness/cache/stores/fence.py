"""The format of a fence in the shared store: a fixed head, then all tokens where they are known.

    2 magic and format  1 whether tokens follow  1 zero  8 generation  8 nonce
    8 ends (milliseconds by the store's clock)  256 tokens of 8 bytes

Or, from an edit until the next put of a state read after the edit, an expired fence without a stamp:

    2 magic of expired fences  2 zero  8 expired at  8 ends (milliseconds by the store's clock)

Other bytes are no fence.  The former release kept text under another key (`!fence:`): neither release reads the other's
                           fences.  A read of entries asks for the fence's head alone, because the tokens take 2 KB.
"""

import struct

from freshness.cache.entry import stamp_of
from freshness.cache.ports import Fence
from freshness.targets.generation import Stamp
from freshness.targets.tokens import SIZE as TOKENS
from freshness.targets.tokens import Tokens

HEAD = 28
_MAGIC = 0xFE02
EXPIRED = b"\xfe\x03"
_STAMP = struct.Struct(">HBBQQ")
_HEAD = struct.Struct(">HBBQQQ")


def packed(stamp: Stamp) -> bytes:
    """Return magic and stamp; `fence_put.lua` appends the fence's end."""
    return _STAMP.pack(_MAGIC, 0, 0, stamp.generation, stamp.nonce)


def fence_in(data: bytes | None, now: int) -> Fence:
    """Read the fence in `data`, which may be cut after its head; without a stamp where `data` holds no valid fence."""
    if data and len(data) >= HEAD:
        magic, has_tokens, _, generation, nonce, ends = _HEAD.unpack_from(data)
        if magic == _MAGIC and ends > now and not nonce >> 63:
            whole = has_tokens and len(data) == HEAD + TOKENS
            tokens = Tokens(data[HEAD:]) if whole else None
            return Fence(stamp_of(generation, nonce), now, (ends - now) / 1000, tokens)
    return Fence(None, now)
