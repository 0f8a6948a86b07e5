"""A page with the generation under which the page was read: from the workspace's cache, or a database snapshot."""

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
    """A page and the stamp under which the page was read.

    subject       of the workspace
    newest        no newer generation is known, or possible, by now
    marked        the page may be kept: the database marks every change of its content
    key, payload  the page as the workspace's cache has it
    """

    workspace_id: UUID
    subject: str
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
        """Whether the cache may keep the page: a missing or unmarked page is not kept."""
        return self.current and self.page.status == 200


class _NotKept(Exception):
    """Carries a page past the cache: a missing page, lest visitors fill the cache, or a page without `marked`.

    A page whose rendering has written, as a component may when making a picture's rendition, counts as not marked.
    """

    def __init__(self, payload: bytes, *, marked: bool) -> None:
        super().__init__()
        self.payload = payload
        self.marked = marked


def read(workspace_id: UUID, host: str, address: str, build: Build) -> Reading:
    """Read the page at `address` (path and canonical query) of a host, from the cache while its copy is the newest.

    `build` runs inside a snapshot.  An outage of Redis costs time only.
    """
    reading = _read(workspace_id, host, address, build)
    if not reading.newest:
        # The copy comes from a fence up to two seconds old. A freshly purged edge would keep an old copy: read the
        # newest state.
        forget(workspace_id, host)
        reading = _read(workspace_id, host, address, build)
    return reading


def forget(workspace_id: UUID, host: str) -> None:
    """Drop this process's knowledge of a workspace and of a host; the next read asks the shared store."""
    shared.cache().forget(subject_of(workspace_id))
    if hosts.is_spelled(host):
        shared.cache().forget(f"host:{host}")


def kept(reading: Reading) -> bool:
    """Whether a page read before is still the cache's page, and the newest; asks no database.

    Checks as well whether its host still shows the page: taking a host from a workspace marks both.
    """
    cache = shared.cache()
    return (
        cache.get(f"host:{reading.host}", WORKSPACE) == str(reading.workspace_id)
        and cache.get(reading.subject, reading.key) == reading.payload
        and is_newest(reading.subject, reading.stamp)
    )


def is_in_cache(workspace_id: UUID, host: str, address: str) -> bool:
    """Return whether the cache has the page at `address` of a host, for `read` to find; builds no page."""
    return shared.cache().get(subject_of(workspace_id), _key(host, address)) is not None


def _key(host: str, address: str) -> str:
    return f"page:{host}{address}"


def _read(workspace_id: UUID, host: str, address: str, build: Build) -> Reading:
    subject = subject_of(workspace_id)

    def fill() -> bytes:
        # The stamp is read before the content: content is then never older than its stamp, even inside an open
        # transaction.
        stamp = shared.stamp_of(subject)
        shared.end_with_host(host)
        page = build()
        page = replace(page, tags=tuple(sorted({*page.tags, *wire_tags(subject)})))
        marked = page.marked and not shared.is_spoiled()
        if page.status != 200 or not marked:
            raise _NotKept(page.encode(stamp), marked=marked)
        return page.encode(stamp)

    key = _key(host, address)
    marked = True
    good_under = None  # a later state than the page's own, provided the later state shows the same
    try:
        good_under, payload = shared.get_or_build_stamped(
            subject, key, fill, timeout=WorkspaceCacheService.DEFAULT_TTL, host=host
        )
    except _NotKept as found:
        payload, marked = found.payload, found.marked
    read_under, page = RenderedPage.decode(payload)
    stamp = good_under or read_under
    return Reading(
        workspace_id=workspace_id,
        subject=subject,
        host=host,
        key=key,
        payload=payload,
        stamp=stamp,
        page=page,
        newest=is_newest(subject, stamp),
        marked=marked,
    )
