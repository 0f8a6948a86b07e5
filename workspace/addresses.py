"""Addresses that merchants may link to and load from.  Pure."""

import re

SCHEMES = frozenset({"http", "https", "mailto", "tel"})

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\\]")
# The first character is matched explicitly: no space, U+00A0, U+2028 or other lead can hide the rest.
_ADDRESS = re.compile(r"https?://[^/\s].*|mailto:[^/\s].*|tel:[+\d(].*|/(?!/).*|#.*", re.IGNORECASE)


def safe_address(text: str) -> str:
    """Return `text` if http(s), mailto or tel address, path on this site or `#fragment`; else an empty string.

    A path has a single leading slash.  Backslashes and control characters are refused everywhere, because browsers read
    or drop both in ways that turn a path into another host.
    """
    return text if _ADDRESS.fullmatch(text) and not _CONTROL.search(text) else ""
