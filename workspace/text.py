"""Text that people type, made fit to store and show.  Pure."""

import re

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_BUT_LINES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def one_line(text: str, *, limit: int) -> str:
    """Return a name or title without control characters, line breaks and half surrogates, cut to `limit` characters."""
    return _CONTROLS.sub("", text).strip()[:limit]


def many_lines(text: str) -> str:
    """Return a description: line breaks and tabs stay, other control characters go."""
    return _BUT_LINES.sub("", text.replace("\r\n", "\n"))
