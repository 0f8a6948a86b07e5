"""Values to bytes and back: JSON, or a form quicker to read, for values with a JSON form; bytes pass untouched."""

import json
from collections.abc import Callable
from typing import Any

from freshness.errors import Invalid

BYTES = 0
JSON = 1
PACKED = 2

_WEIGHT = 4  # bytes before a packed payload: the size of the decoded value


class Codec:
    """An encoding of str, int, float, bool, None, lists and dicts with str keys as JSON; bytes stay unchanged.

    Decoded values equal the result of JSON.  Faster functions of the same meaning may be passed in; an encoder raises
    TypeError or ValueError for values without an encoding.  `pack` and `unpack` may turn values of JSON into a form
    that is quicker to read, and back; `unpack` raises ValueError for other bytes.
    """

    def __init__(
        self,
        *,
        dumps: Callable[[Any], bytes] = lambda value: json.dumps(
            value, separators=(",", ":"), allow_nan=False
        ).encode(),
        loads: Callable[[bytes], Any] = json.loads,
        pack: Callable[[Any], bytes] | None = None,
        unpack: Callable[[memoryview], Any] | None = None,
    ) -> None:
        self._dumps = dumps
        self._loads = loads
        self._pack = pack
        self._unpack = unpack

    def encode(self, value: Any) -> tuple[int, bytes]:
        """Return the kind of the payload, and the payload.  Raises Invalid for a value without a JSON form."""
        if isinstance(value, bytes):
            return BYTES, value
        try:
            text = self._dumps(value)
        except (TypeError, ValueError, RecursionError) as error:
            raise Invalid(f"this value cannot be cached as JSON: {error!s:.120}") from error
        if self._pack is None:
            return JSON, text
        return PACKED, weight(text).to_bytes(_WEIGHT, "big") + self._pack(self._loads(text))

    def decode(self, kind: int, payload: bytes) -> tuple[Any, int]:
        """Return the value, and the value's approximate size in bytes.  Raises ValueError for a foreign payload."""
        if kind == PACKED and self._unpack is not None:
            return self._unpack(memoryview(payload)[_WEIGHT:]), int.from_bytes(payload[:_WEIGHT], "big")
        if kind == BYTES:
            return payload, len(payload)
        if kind == JSON:
            return self._loads(payload), weight(payload)
        raise ValueError(f"unknown kind of payload: {kind}")


def weight(payload: bytes) -> int:
    """Return the approximate size of decoded JSON in bytes, from a sample of 300 bytes (measured: 0.8 to 2 times).

    Numbers, lists and dicts weigh up to 25 times their text, long texts hardly more than their length.
    """
    step = len(payload) // 300 + 1
    sample = payload[::step]
    return int(len(payload) * 1.3) + step * (
        45 * sample.count(b",") + 200 * sample.count(b"{") + 60 * sample.count(b"[")
    )
