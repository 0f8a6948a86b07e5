"""Names of cached values in the shared store.  Two different values never share a name.

    name("ws:6f…", "menu")                  -> "ws:6f…:menu"
    name("ws:6f…", "menu", version="0a1b")  -> "ws:6f…:menu:v0a1b"

Plain text stays unchanged.  Text that could blur the borders (a `:v` inside a key, a colon inside a tenant's id,
                             controls, characters beyond ASCII) is percent-encoded; a long text ends in a digest.
"""

import hashlib
import re
from functools import lru_cache

from freshness.errors import Invalid

MAX_TEXT = 200

Place = tuple[str, str | None]
"""A key and the version, None for a key without versions."""

_BLURS = re.compile(r":(?=v)|[^A-Za-z0-9_.:/@=+,&?#-]")
_BLURS_A_SUBJECT = re.compile(r"[^A-Za-z0-9_.@-]")


@lru_cache(maxsize=8_192)
def name(subject: str, key: str, version: str | None = None) -> str:
    """Return the full name of an entry.  Raises Invalid for an empty or foreign part."""
    plain = f"{scope(subject)}:{_escaped(_text('key', key), _BLURS)}"
    return plain if version is None else f"{plain}:v{_escaped(_text('version', version, empty=True), _BLURS)}"


@lru_cache(maxsize=8_192)
def slot(subject: str, key: str, version: str | None = None, release: str = "") -> tuple[str, bytes]:
    """Return the name of an entry's slot, and the 8 bytes of the entry's identity.

    Each `release` of the program, in hexadecimal, has its own slots: during a deploy, when two releases run side by
    side, neither release reads or replaces the entries of the other.
    """
    place = name(subject, key, version)
    if release:
        place = f"{place}~{release}"
    return place, hashlib.blake2b(place.encode(), digest_size=8).digest()


VERSIONS = 2
"""Versions of a key that are kept at once: the next version replaces the oldest, and versions never pile up."""


@lru_cache(maxsize=8_192)
def versions(subject: str, key: str, release: str = "") -> tuple[str, str]:
    """Return the key of the list of a key's version slots, oldest first, and the common prefix of the slots."""
    begins = f"{name(subject, key)}:v"
    return f"{begins}~~{release}", begins  # no slot holds two tildes in a row


@lru_cache(maxsize=8_192)
def scope(subject: str) -> str:
    """Return the beginning of all names of a subject, `kind:identity` or any tenant's id."""
    kind, colon, identity = _text("subject", subject).partition(":")
    if colon and not (kind and identity):
        raise Invalid(f"{subject!r:.80} is no subject: 'kind:identity', or an id without a colon")
    return f"{_escaped(kind, _BLURS_A_SUBJECT)}:{_escaped(identity, _BLURS_A_SUBJECT)}"


def _text(what: str, value: str, *, empty: bool = False) -> str:
    if not isinstance(value, str) or not (value or empty):
        raise Invalid(f"a {what} is a non-empty text, not {value!r:.80}")
    return value


def _escaped(text: str, blurs: re.Pattern[str]) -> str:
    plain = blurs.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "surrogatepass")), text)
    if len(plain) <= MAX_TEXT:
        return plain
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return f"{plain[: MAX_TEXT - 40]}~{digest}"  # no escaped text holds a bare tilde
