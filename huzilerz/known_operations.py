"""GraphQL operations of each client, with the most seconds of computing seen for each.

The text of an operation says little about its cost before the text is parsed, judged and run, and all three steps
compute.  A client's new operation is therefore answered apart (`huzilerz.in_flight`), and the next time beside the
pages of visitors if the first time was short.  Operations are known by client: an attacker makes no other client's
operations heavy, or light.
"""

import json
import threading
from hashlib import sha256
from typing import Final

from cachetools import TTLCache
from django.http import HttpRequest

PATH: Final = "/graphql"
LIGHT: Final = 0.05
"""Seconds of computing of a light operation, at most; a small save takes less."""
MOST: Final = 10_000
"""Remembered operations, of all clients."""
REMEMBERED: Final = 3_600.0
"""Seconds after which an operation is new again."""


class KnownOperations:
    """The operations of this process's clients; all methods may be called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._computed: TTLCache[bytes, float] = TTLCache(MOST, REMEMBERED)

    def is_light(self, operation: bytes | None) -> bool:
        """Whether the operation has never computed for more than LIGHT seconds; True for other requests (None)."""
        with self._lock:
            return operation is None or self._computed.get(operation, LIGHT + 1) <= LIGHT

    def seen(self, operation: bytes | None, computed: float) -> None:
        """Remember `computed` seconds of computing for an operation."""
        if operation is not None:
            with self._lock:
                self._computed[operation] = max(computed, self._computed.get(operation, 0.0))


def operation_of(request: HttpRequest, client: str) -> bytes | None:
    """Return the digest of a client and its operation's text; None for a request without an operation.

    A body other than a JSON object counts as the text.  Only for bodies of up to `in_flight.LONG_BODY`
    bytes, read already.
    """
    if request.path != PATH or request.method != "POST":
        return None
    text = request.body
    try:
        sent = json.loads(text)
        if isinstance(sent, dict) and isinstance(sent.get("query"), str):
            text = sent["query"].encode("utf-8", "surrogatepass")
    except (ValueError, RecursionError):
        pass
    return sha256(client.encode() + b"\0" + text).digest()
