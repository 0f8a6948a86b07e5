"""Whether a request came through our own edge.  Pure."""

import hmac
from collections.abc import Iterable
from typing import Final

MIN_SECRET: Final = 32


def usable(secrets: Iterable[str], *, secret_key: str) -> tuple[bytes, ...]:
    """Return the secrets fit to open the door: at least 32 bytes, ASCII, and not the key for signing sessions."""
    return tuple(
        secret.encode()
        for secret in secrets
        if secret.isascii() and len(secret) >= MIN_SECRET and secret != secret_key and secret.strip() == secret
    )


def came_through_edge(header: str | None, secrets: Iterable[bytes]) -> bool:
    """Whether `header` is among `secrets`, compared in constant time; False without usable secrets."""
    if not header or not header.isascii():
        return False
    sent = header.encode()
    return any(hmac.compare_digest(sent, secret) for secret in secrets)
