"""The one spelling of a path.  Pure."""

from typing import Final
from urllib.parse import quote

_PLAIN: Final = "/~!$&'()*+,;=:@"
"""What may stand plain in a path (RFC 3986, 3.3), and does where `django.urls.reverse` writes one."""


def is_spelled_right(target: str, *, path: str) -> bool:
    """Whether a request's target, as it came over the wire, spells the decoded `path` in the one way that pages have.

    Two spellings of a path are one page to us and two to every cache in front.
    """
    return target.partition("?")[0] == quote(path, safe=_PLAIN)
