"""Which addresses merchants may link to and load from.  Pure."""

import re

SCHEMES = frozenset({"http", "https", "mailto", "tel"})

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\\]")
# The first character is named outright, so no space, U+00A0, U+2028 or other lead can hide what follows it.
_ADDRESS = re.compile(r"https?://[^/\s].*|mailto:[^/\s].*|tel:[+\d(].*|/(?!/).*|#.*", re.IGNORECASE)


def safe_address(text: str) -> str:
    """`text` if it is an http(s), mailto or tel address, a path on this site or a `#fragment`; else an empty string.

    A path has one leading slash.  Backslashes and control characters are refused anywhere, because
    browsers read or drop them in ways that turn a path into another host.
    """
    return text if _ADDRESS.fullmatch(text) and not _CONTROL.search(text) else ""
