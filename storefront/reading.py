"""One page, read from one state of the database: its generation and its content belong together."""

from collections.abc import Callable
from dataclasses import dataclass

from freshness.contrib.django.snapshot import snapshot
from freshness.errors import StoreUnavailable
from freshness.version import Stamp
from storefront.page import Page
from workspace.hosting.routes import Site
from workspace.hosting.services.engine import store, subject_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A page and the stamp it was read under; `current` unless a newer generation is known by now."""

    stamp: Stamp
    page: Page
    current: bool


def read(site: Site, build: Callable[[], Page]) -> Reading:
    """Build a page inside a snapshot.  Redis being away costs nothing but the look at the fence."""
    subject = subject_of(site.workspace_id)
    with snapshot(subject) as stamp:
        page = build()
    return Reading(stamp=stamp, page=page, current=_is_current(subject, stamp))


def _is_current(subject: str, stamp: Stamp) -> bool:
    try:
        newest = store().get(subject).stamp
    except StoreUnavailable:
        return True  # an edit meanwhile is covered by its purge, which waits longer than a request may live
    return newest is None or newest <= stamp or newest.nonce != stamp.nonce
