"""Each route's promise to caches: who may keep a response, and for how long."""

from collections.abc import Callable
from enum import Enum
from typing import Any, TypeVar

from freshness.cache_headers import Lifetime
from storefront import conf


class CacheClass(Enum):
    """A route's promise to caches.  Every route declares a class; responses without a class are never kept."""

    PAGE = "kept at the edge under its tags, purged when its shop changes"
    NEVER = "no-store"


View = TypeVar("View", bound=Callable[..., Any])


def declares(cache_class: CacheClass) -> Callable[[View], View]:
    """Declare a route's promise to caches.  A test walks all routes of the project and requires the declaration."""

    def declared(view: View) -> View:
        setattr(view, "cache_class", cache_class)  # noqa: B010 - a plain assignment is no attribute of a callable
        return view

    return declared


PAGE = Lifetime(fresh=60, stale=120)
LONG = Lifetime(fresh=86_400, stale=600)
"""A day: for edges whose purges and probes can be relied on.  The seconds are also the bound where both are dead."""

BRIEF = Lifetime(fresh=5)
"""For the absent, which may appear soon: an unknown host, an unpublished shop, a missing page."""


def page_lifetime() -> Lifetime:
    """Return the lifetime of a shop's pages at the edge, as chosen in settings."""
    return LONG if conf.load().lifetime == "long" else PAGE
