"""Compression of payloads by LZ4, where it pays."""

import lz4.block

COMPRESS_FROM = 4_096
"""Bytes from which on a payload is compressed: below, it saves too little memory for the time it takes."""

MAX_PAYLOAD = 64 << 20
"""Bytes that a compressed payload may grow to."""


def compressed(payload: bytes) -> bytes | None:
    """The payload compressed, None where that pays too little: the server keeps, and each read moves, a third of it."""
    if len(payload) < COMPRESS_FROM:
        return None
    small: bytes = lz4.block.compress(payload)
    return small if len(small) < len(payload) * 0.9 else None


def expanded(small: memoryview) -> bytes | None:
    """What was compressed; None for damaged bytes, and for more than MAX_PAYLOAD."""
    if int.from_bytes(small[:4], "little") > MAX_PAYLOAD:
        return None
    try:
        payload: bytes = lz4.block.decompress(small)
    except (lz4.block.LZ4BlockError, ValueError):
        return None
    return payload
