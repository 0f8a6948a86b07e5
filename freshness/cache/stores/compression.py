"""Compression of payloads by LZ4, where compression pays."""

import lz4.block

COMPRESS_FROM = 4_096
"""The smallest payload to compress, in bytes: below, compression saves too little memory for its time."""

MAX_PAYLOAD = 64 << 20
"""The largest payload after decompression, in bytes."""


def compressed(payload: bytes) -> bytes | None:
    """Return the compressed payload, `None` where compression saves too little."""
    if len(payload) < COMPRESS_FROM:
        return None
    small: bytes = lz4.block.compress(payload)
    return small if len(small) < len(payload) * 0.9 else None


def expanded(small: memoryview) -> bytes | None:
    """Return the decompressed payload; `None` for damaged bytes, and for more than MAX_PAYLOAD."""
    if int.from_bytes(small[:4], "little") > MAX_PAYLOAD:
        return None
    try:
        payload: bytes = lz4.block.decompress(small)
    except (lz4.block.LZ4BlockError, ValueError):
        return None
    return payload
