"""The first picture of a page, which browsers are to load first; further pictures load when they are near.  Pure.

Templates write `loading="lazy"` in every picture: a component does not know its place on the page.
"""

import re
from typing import Final

_LATER: Final = 'loading="lazy"'
_FIRST: Final = 'fetchpriority="high"'
_TAG_LATER: Final = re.compile(f"(<img [^<>]*){_LATER}")
_TAG_FIRST: Final = re.compile(f"(<img [^<>]*){_FIRST}")


def loaded_first(page: str) -> str:
    """Let browsers load the first picture of a page first."""
    return _TAG_LATER.sub(rf"\1{_FIRST}", page, count=1)


def as_rendered(page: str) -> str:
    """Return a page with every picture as its component renders it, the inverse of `loaded_first`."""
    return _TAG_FIRST.sub(rf"\1{_LATER}", page, count=1)
