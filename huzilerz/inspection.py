"""The platform's knowledge of a shop's pages, for the command `freshness`: editors, and the origin's copies."""

import hashlib
import uuid
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from catalog.models import Collection as ProductCollection
from catalog.models import Product
from freshness.cli.operations import HistoryEntry
from freshness.contrib.django.inspection import Inspection, KeptPage, names_of
from freshness.contrib.django.own_answer import OwnAnswer
from freshness.ports import Answer, Page
from freshness.targets.subject import Subject
from huzilerz import settings
from storefront.conf import load
from storefront.page import RenderedPage
from theme.models import TemplateCustomization, ThemeRevision
from workspace.audit import DONE, as_uuid
from workspace.hosting.routes import platform_host, site_for
from workspace.hosting.services.cache_service import WorkspaceCacheService
from workspace.models import AuditEntry, Workspace

_SHOWN: Final = (
    *(f"{kind}.{verb}" for kind in ("product", "collection") for verb in ("create", "update", "delete", "import")),
    *("theme.publish", "theme.unpublish", "theme.restore", "page.update", "page.remove", "page.undo"),
    *("redirect.add", "redirect.remove", "site.open", "site.rename", "domain.attach", "domain.lose", "domain.remove"),
)
"""Acts on parts of a shop that change its pages; saves and publishes of a page are its theme's revisions."""

_TITLED: Final[Sequence[tuple[Any, str]]] = (
    (Workspace, "name"),
    (TemplateCustomization, "name"),
    (Product, "title"),
    (ProductCollection, "title"),
)


class ShopInspection(Inspection):
    """For FRESHNESS["INSPECTION"]."""

    def edits(self, subject: Subject, *, since: float, limit: int) -> Sequence[HistoryEntry]:
        """Return saved revisions of a shop's themes and entries of the audit trail about the shop, the newest first."""
        try:
            workspace = uuid.UUID(subject.id) if subject.kind == "ws" else None
        except ValueError:  # no workspace of ours
            workspace = None
        if workspace is None:
            return ()
        found = [*_revisions(workspace, since, limit), *_audited(workspace, since, limit)]
        return sorted(found, key=lambda one: one.at, reverse=True)[:limit]

    def names(self, subjects: Sequence[Subject]) -> Mapping[str, str]:
        """Return the names of shops with their hosts, as names may be equal, and of hosts, in a single query."""
        shops = {str(one): identity for one in subjects if one.kind == "ws" and (identity := as_uuid(one.id))}
        rows = Workspace.objects.filter(pk__in=shops.values()).values_list("pk", "name", "site__subdomain")
        known = {str(pk): (name, f" ({platform_host(label)})" if label else "") for pk, name, label in rows}
        return {str(one): _named(one, *known.get(str(shops.get(str(one))), ("", ""))) for one in subjects}

    def titles(self, ids: Collection[str]) -> Mapping[str, str]:
        """Return the names of shops, themes, products and collections by their ids, in a single query."""
        keys = [key for one in ids if (key := as_uuid(one))]
        first, *others = (
            model.objects.filter(pk__in=keys).order_by().values_list("pk", title) for model, title in _TITLED
        )
        return {str(key): name for key, name in first.union(*others, all=True)} if keys else {}

    def address(self, page: Page) -> str:
        """Return the address of a shop's page."""
        return load().base(page.host) + page.path

    def kept(self, page: Page) -> KeptPage | None:
        """Return the cached page of a workspace with the newest stamp; None without a cached page."""
        site = site_for(page.host)
        payload = WorkspaceCacheService.get(site.workspace_id, f"page:{page.host}{page.path}") if site else None
        if not isinstance(payload, bytes):
            return None
        stamp, rendered = RenderedPage.decode(payload)
        digest = hashlib.blake2b(rendered.body, digest_size=16).hexdigest()
        answer = Answer(
            status=rendered.status,
            generation=stamp.generation,
            nonce=stamp.nonce,
            length=len(rendered.body),
            digest=digest,
            seconds=0.0,
        )
        return KeptPage(answer=answer, tags=tuple(sorted(rendered.tags)))

    def origin(self, page: Page) -> Answer:
        """Return the origin's own answer, asked as an edge asks."""
        own = {"HTTP_AUTHORIZATION": "Inspection", "HTTP_X_ORIGIN_SECRET": settings.CDN_INTERNAL_SECRET}
        return OwnAnswer(more=lambda: own)(page)


def _revisions(workspace: uuid.UUID, since: float, limit: int) -> list[HistoryEntry]:
    rows = ThemeRevision.objects.filter(
        theme__workspace_id=workspace, created_at__gte=datetime.fromtimestamp(since, UTC)
    )
    newest = rows.select_related("theme", "author").order_by("-created_at", "-pk")[:limit]
    return [
        HistoryEntry(
            at=one.created_at.timestamp(),
            what=f"saved {one.path} of theme {one.theme.name!r}, revision {one.number}",
            who=one.author.get_username() if one.author else "",
        )
        for one in newest
    ]


def _audited(workspace: uuid.UUID, since: float, limit: int) -> list[HistoryEntry]:
    newest = AuditEntry.objects.filter(at__gte=datetime.fromtimestamp(since, UTC)).order_by("-pk")
    whole = [str(workspace), f"ws:{workspace}"]
    shown = newest.filter(workspace_id=workspace, action__in=_SHOWN, outcome=DONE)[:limit]
    rows = {one.pk: one for one in (*shown, *newest.filter(subject__in=whole)[:limit])}
    titles = names_of({one.subject for one in rows.values()} - {*whole})
    return [
        HistoryEntry(
            at=one.at.timestamp(),
            what=f"{_act(one, titles.get(one.subject, ''))}: {one.outcome}",
            who=one.actor_name,
        )
        for one in rows.values()
    ]


def _act(entry: AuditEntry, title: str) -> str:
    """Return an act with its object in quotes, a deleted one by its handle; an act on the whole shop has no object."""
    gone = as_uuid(title) is not None
    shown = entry.detail.get("handle", title) if gone else title
    return f"{entry.action} {shown!r}" if title else entry.action


def _named(subject: Subject, name: str, host: str) -> str:
    shown = name or (subject.id if subject.kind == "host" else str(subject))
    return f"{shown} at {subject.cdn}{host}" if subject.cdn else f"{shown}{host}"
