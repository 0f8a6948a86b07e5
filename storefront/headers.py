"""What each route promises caches, and for how long."""

from collections.abc import Callable
from enum import Enum
from typing import Any, TypeVar

from freshness.cache_headers import Lifetime


class CacheClass(Enum):
    """What a route promises caches.  Every route declares one; a route that declares none is never kept."""

    PAGE = "kept at the edge under its tags, purged when its shop changes"
    NEVER = "no-store"


View = TypeVar("View", bound=Callable[..., Any])


def declares(cache_class: CacheClass) -> Callable[[View], View]:
    """Say what a route promises caches.  A test walks all routes of the project and asks for it."""

    def declared(view: View) -> View:
        setattr(view, "cache_class", cache_class)  # noqa: B010 - a plain assignment is no attribute of a callable
        return view

    return declared


PAGE = Lifetime(fresh=60, stale=120)
BRIEF = Lifetime(fresh=5)
"""For what is not there (yet): no such host, nothing published, no such page."""
