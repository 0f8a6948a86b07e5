"""The platform's knowledge of a shop's pages, for the command `freshness`: editors, and the origin's copies."""

import hashlib
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from console.names import names_of
from freshness.cli.operations import HistoryEntry
from freshness.contrib.django.inspection import Inspection, KeptPage
from freshness.contrib.django.own_answer import OwnAnswer
from freshness.ports import Answer, Page
from freshness.targets.subject import Subject
from huzilerz import settings
from storefront.conf import load
from storefront.page import RenderedPage
from theme.models import ThemeRevision
from workspace.audit import as_uuid
from workspace.hosting.models import DeployedSite
from workspace.hosting.routes import platform_host, site_for
from workspace.hosting.services.cache_service import WorkspaceCacheService
from workspace.models import AuditEntry


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
        """Return the names of shops with their hosts, as names may be equal, and of hosts, in two queries."""
        shops = {str(one): identity for one in subjects if one.kind == "ws" and (identity := as_uuid(one.id))}
        sites = DeployedSite.objects.filter(workspace_id__in=shops.values())
        labels = dict(sites.values_list("workspace_id", "subdomain"))
        hosts = {one: f" ({platform_host(labels[identity])})" for one, identity in shops.items() if identity in labels}
        return {one: name + hosts.get(one, "") for one, name in names_of(subjects).items()}

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
    subjects = [str(workspace), f"ws:{workspace}"]  # themes' entries repeat their revisions
    rows = AuditEntry.objects.filter(subject__in=subjects, at__gte=datetime.fromtimestamp(since, UTC))
    newest = rows.select_related("actor").order_by("-pk")[:limit]
    return [
        HistoryEntry(
            at=one.at.timestamp(),
            what=f"{one.action} {one.subject}: {one.outcome}",
            who=one.actor.get_username() if one.actor else "",
        )
        for one in newest
    ]
