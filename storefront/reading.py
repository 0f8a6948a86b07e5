"""One page with the generation it was read from: from the workspace's cache, or from one database snapshot."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID

from freshness.contrib.django import cache as shared
from freshness.contrib.django.edge import is_newest
from freshness.contrib.django.tagging import wire_tags
from freshness.targets import hosts
from freshness.targets.generation import Stamp
from storefront.page import RenderedPage
from workspace.hosting.routes import WORKSPACE
from workspace.hosting.services.cache_service import WorkspaceCacheService
from workspace.hosting.services.engine import subject_of

Build = Callable[[], RenderedPage]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A page and the stamp it was read under.

    newest        no newer generation is known by now, or may be
    marked        the page may be kept: the database marks whatever changes it
    key, payload  the page as the workspace's cache has it
    """

    workspace_id: UUID
    host: str
    key: str
    payload: bytes
    stamp: Stamp
    page: RenderedPage
    newest: bool
    marked: bool

    @property
    def current(self) -> bool:
        """Whether an edge may keep the page."""
        return self.newest and self.marked

    @property
    def is_kept(self) -> bool:
        """Whether the cache may have it: what is not there, or not marked, is not kept."""
        return self.current and self.page.status == 200


class _NotKept(Exception):
    """A page that is no page, since whoever asks for what is not there must not fill the cache; or one not `marked`.

    A page whose rendering has written, as a component may that makes a picture's rendition, counts as not marked.
    """

    def __init__(self, payload: bytes, *, marked: bool) -> None:
        super().__init__()
        self.payload = payload
        self.marked = marked


def read(workspace_id: UUID, host: str, address: str, build: Build) -> Reading:
    """The page at `address` (path and canonical query) of a host, from the cache while it is the newest.

    `build` runs inside a snapshot.  Redis being away costs time, and nothing else.
    """
    reading = _read(workspace_id, host, address, build)
    if not reading.newest:
        # This process may go by what it knew a moment ago.  An edge that has just been purged asks right now.
        forget(workspace_id, host)
        reading = _read(workspace_id, host, address, build)
    return reading


def forget(workspace_id: UUID, host: str) -> None:
    """Ask the shared store anew for what this process knows of a workspace and of a host."""
    shared.cache().forget(subject_of(workspace_id))
    if hosts.is_spelled(host):
        shared.cache().forget(f"host:{host}")


def kept(reading: Reading) -> bool:
    """Whether a page that was read before is still what the cache has, and the newest; asks no database.

    Also whether its host shows it still: whatever takes a host from a workspace marks both.
    """
    cache, workspace_id = shared.cache(), str(reading.workspace_id)
    return (
        cache.get(f"host:{reading.host}", WORKSPACE) == workspace_id
        and WorkspaceCacheService.get(workspace_id, reading.key) == reading.payload
        and is_newest(subject_of(workspace_id), reading.stamp)
    )


def _read(workspace_id: UUID, host: str, address: str, build: Build) -> Reading:
    subject = subject_of(workspace_id)

    def fill() -> bytes:
        # First of all, so that content is never older than its stamp, even inside an open transaction.
        stamp = shared.stamp_of(subject)
        shared.end_with_host(host)
        page = build()
        page = replace(page, tags=tuple(sorted({*page.tags, *wire_tags(subject)})))
        marked = page.marked and not shared.is_spoiled()
        if page.status != 200 or not marked:
            raise _NotKept(page.encode(stamp), marked=marked)
        return page.encode(stamp)

    key = f"page:{host}{address}"
    marked = True
    good_under = None  # a later state than that which the page was read under, where that shows the same
    try:
        good_under, payload = shared.get_or_build_stamped(subject, key, fill, timeout=WorkspaceCacheService.DEFAULT_TTL)
    except _NotKept as found:
        payload, marked = found.payload, found.marked
    read_under, page = RenderedPage.decode(payload)
    stamp = good_under or read_under
    return Reading(
        workspace_id=workspace_id,
        host=host,
        key=key,
        payload=payload,
        stamp=stamp,
        page=page,
        newest=is_newest(subject, stamp),
        marked=marked,
    )
