"""Addresses of a theme's pages and shared sections, and of redirects' targets.  Pure."""

import re
from typing import Final

from workspace.access import NotAllowed

_PLATFORM_PATHS = (
    "account admin api cart checkout collections console desk graphql health media metrics preview products robots "
    "session sitemap static"
)
RESERVED = frozenset(_PLATFORM_PATHS.split())
_SECTION = re.compile(r"/@[a-z0-9]+(?:-[a-z0-9]+)*")
"""The address of a shared section: no visitor's address has a `@`."""
_LIKE = (
    "A page's path is like /about or /help/returns, that of a shared section like /@returns: "
    "a to z, 0 to 9 and hyphens."
)
_PATH: Final = re.compile(r"(?:/[a-z0-9]+(?:-[a-z0-9]+)*){1,5}")


def check_path(path: str, *, section: bool = True) -> None:
    """Raise NotAllowed unless `path` may be a page's address, or with `section` a shared section's."""
    if section and isinstance(path, str) and len(path) <= 80 and _SECTION.fullmatch(path):
        return
    if not isinstance(path, str) or not _PATH.fullmatch(path) or len(path) > 200:
        raise NotAllowed(_LIKE)
    if path.split("/")[1] in RESERVED:
        raise NotAllowed(f"{path} is an address of the platform.")


def check_target(target: str) -> None:
    """Raise NotAllowed unless `target` is an address of the shop, such as /about, /products or /collections/summer."""
    if target != "/" and not (isinstance(target, str) and len(target) <= 200 and _PATH.fullmatch(target)):
        raise NotAllowed("A redirect leads to an address of the shop, such as /about or /products.")
