"""The canonical spelling of a path.  Pure."""

from typing import Final
from urllib.parse import quote

_PLAIN: Final = "/~!$&'()*+,;=:@"
"""Characters that stand plain in a path (RFC 3986, 3.3), and do where `django.urls.reverse` writes them."""


def is_spelled_right(target: str, *, path: str) -> bool:
    """Whether a request's target, as sent over the wire, is the canonical spelling of the decoded `path`.

    Two spellings of a path are the same page to us and two pages to every cache in front.
    """
    return target.partition("?")[0] == quote(path, safe=_PLAIN)
