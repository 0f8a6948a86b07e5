"""Warming: important pages, fetched through the edge, and their generations judged."""

import uuid
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlsplit

from freshness.contrib.django import build, unchanged
from freshness.ports import Page
from freshness.targets.subject import Subject
from workspace.hosting import routes
from workspace.hosting.services.engine import engine, ledger, subject_of

MAX_URLS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class WarmedPages:
    """`fetched` and `failed` count pages; `generation` is the expected, `seen` the oldest fetched generation."""

    fetched: int
    failed: int
    generation: int
    seen: int | None
    fresh: bool

    def as_dict(self) -> dict[str, Any]:
        """Return the fields with values of JSON's types."""
        return asdict(self)


def warm_workspace(
    workspace_id: str,
    *,
    urls: Sequence[str] | None = None,
    generation: int | None = None,
    settled: bool = False,
    dirty_since: float | None = None,
    nonce: int | None = None,
    reason: str | None = None,
    tags: Sequence[str] = (),
) -> WarmedPages:
    """Warm a workspace's critical pages, and pages with `tags`, or `urls`.

    With `settled`, an old page marks the workspace again.  With the `reason` and `tags` of a settled purge, pages are
    compared with their bytes before the purge.

    Raises ValueError for an id that is no UUID, and for a URL outside the workspace's hosts.
    """
    subject = subject_of(workspace_id)
    pages = _pages_of(subject, tags) if urls is None else _pages(uuid.UUID(workspace_id), urls)
    if generation is None:
        facts = ledger().read(subject)
        generation = facts.done if facts else 0
    found = engine().confirm(
        subject, generation=generation, pages=pages, settled=settled, dirty_since=dirty_since, nonce=nonce
    )
    if settled and reason is not None:
        unchanged.compare(subject, found, generation=generation, reason=reason, tags=tags)
    return WarmedPages(
        fetched=found.fetched,
        failed=found.failed,
        generation=generation,
        seen=found.verdict.seen,
        fresh=found.verdict.fresh,
    )


def _pages_of(subject: Subject, tags: Sequence[str]) -> tuple[Page, ...]:
    return tuple(dict.fromkeys((*routes.critical_pages(subject), *build.pages_showing(subject, tags))))


def _pages(workspace_id: uuid.UUID, urls: Sequence[str]) -> tuple[Page, ...]:
    """Only hosts of this workspace: a task message must not be able to name another address."""
    if len(urls) > MAX_URLS:
        raise ValueError(f"at most {MAX_URLS} URLs at a time")
    hosts = routes.hosts_of(workspace_id)
    if not hosts:
        return ()
    found = []
    for url in urls:
        parts = urlsplit(url)
        host = parts.netloc or hosts[0]
        if host not in hosts or parts.scheme not in ("", "https", "http") or not parts.path.startswith("/"):
            raise ValueError(f"{url!r:.100} is not on a host of workspace {workspace_id}")
        found.append(Page(host=host, path=parts.path + (f"?{parts.query}" if parts.query else "")))
    return tuple(found)
