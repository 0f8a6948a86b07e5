"""Names of cached things, as the shared store knows them.  Two different things never share one.

    name("ws:6f…", "menu")                  -> "ws:6f…:menu"
    name("ws:6f…", "menu", version="0a1b")  -> "ws:6f…:menu:v0a1b"

Plain text comes through as it is.  Whatever could blur the borders (a `:v` inside a key, a colon
inside a tenant's id, controls, anything beyond ASCII) is percent-encoded; a long text ends in a digest.
"""

import hashlib
import re
from functools import lru_cache

from freshness.errors import Invalid

MAX_TEXT = 200

Place = tuple[str, str | None]
"""A key and a version of it, None where it has none."""

_BLURS = re.compile(r":(?=v)|[^A-Za-z0-9_.:/@=+,&?#-]")
_BLURS_A_SUBJECT = re.compile(r"[^A-Za-z0-9_.@-]")


@lru_cache(maxsize=8_192)
def name(subject: str, key: str, version: str | None = None) -> str:
    """The full name of an entry.  Raises Invalid for an empty or foreign part."""
    plain = f"{scope(subject)}:{_escaped(_text('key', key), _BLURS)}"
    return plain if version is None else f"{plain}:v{_escaped(_text('version', version, empty=True), _BLURS)}"


@lru_cache(maxsize=8_192)
def slot(subject: str, key: str, version: str | None = None, release: str = "") -> tuple[str, bytes]:
    """Where an entry lives, and the 8 bytes that tell whose it is.

    Each `release` of the program, as hex, has slots of its own: of two that run side by side, as in a deploy, neither
    reads or replaces the other's.
    """
    place = name(subject, key, version)
    if release:
        place = f"{place}~{release}"
    return place, hashlib.blake2b(place.encode(), digest_size=8).digest()


VERSIONS = 2
"""Versions of a key that are kept at once: the next takes the place of the oldest, so they never pile up."""


@lru_cache(maxsize=8_192)
def versions(subject: str, key: str, release: str = "") -> tuple[str, str]:
    """Where the slots of a key's versions are listed, oldest first, and how each of those slots begins."""
    begins = f"{name(subject, key)}:v"
    return f"{begins}~~{release}", begins  # no slot holds two tildes in a row


@lru_cache(maxsize=8_192)
def scope(subject: str) -> str:
    """The beginning of all names of a subject, `kind:identity` or any tenant's id."""
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
