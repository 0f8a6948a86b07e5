"""Links that show the draft of a page to people without an account: bounded, expiring, revocable."""

import secrets
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db.models import QuerySet
from django.db.models.functions import Now

from theme.models import ShareLink, TemplateCustomization
from theme.services import template_customization_service as themes
from theme.services.working_copies import page_and_copy
from workspace.access import NotAllowed, NotFound, Refused, User, acting, audited
from workspace.text import one_line

MAX_LINKS: Final = 50
"""Most open links of a shop."""
MAX_HOURS: Final = 30 * 24
MAX_NOTE: Final = 120
_SECRET_BYTES: Final = 24


class Revoked(Refused, outcome="Outdated"):
    """Another user has revoked the link since the caller read the link; `link` is the present one."""

    def __init__(self, link: ShareLink) -> None:
        super().__init__("This link was revoked or changed meanwhile.")
        self.link = link


def share(*, customization_id: object, path: str, hours: int, user: User, note: str = "") -> ShareLink:
    """Make a link to the draft of a page, open for `hours`, 1 to MAX_HOURS.  Raises NotAllowed beyond MAX_LINKS."""
    with acting(user, action="share.add", subject=customization_id) as act:
        theme = themes.lock(customization_id, user)
        act.detail = {"path": path, "hours": hours}
        page_and_copy(theme, path)
        if not 1 <= hours <= MAX_HOURS:
            raise NotAllowed(f"A link is open for 1 to {MAX_HOURS} hours.")
        if _open().filter(theme__workspace_id=theme.workspace_id).count() >= MAX_LINKS:
            raise NotAllowed(f"A shop has at most {MAX_LINKS} open links: revoke an old one.")
        link = ShareLink(theme_id=theme.pk, path=path, author_id=themes.id_of(user))
        link.secret, link.note = secrets.token_urlsafe(_SECRET_BYTES), one_line(note, limit=MAX_NOTE)
        link.expires_at = Now() + timedelta(hours=hours)
        link.save(force_insert=True)
        link.refresh_from_db(fields=["expires_at", "created_at"])
    return link


def revoke(*, customization_id: object, link: object, user: User, expected: int | None = None) -> ShareLink:
    """Close a link at once.  A closed link is left unchanged.  Raises Revoked for another revision than `expected`."""
    with acting(user, action="share.revoke", subject=customization_id) as act:
        theme = themes.lock(customization_id, user)
        found = _of(theme, link)
        if expected is not None and found.revision != expected:
            raise Revoked(found)
        act.detail = {"path": found.path, "link": found.pk}
        act.changed = bool(ShareLink.objects.filter(pk=found.pk, revoked_at=None).update(revoked_at=Now()))
        found.refresh_from_db(fields=["revoked_at"])
    return found


def links_of(*, customization_id: object, user: User) -> list[ShareLink]:
    """List the open links of a theme, the newest first."""
    with audited(user, action="share.read", subject=customization_id):
        theme = themes.allowed(themes.visible(customization_id, user).first())
        return list(_open().filter(theme_id=theme.pk).select_related("author", "theme")[:MAX_LINKS])


def shared(secret: str, *, workspace_id: UUID) -> ShareLink | None:
    """Find the open link with this secret among the links of a workspace."""
    return _open().filter(secret=secret, theme__workspace_id=workspace_id).select_related("theme").first()


def _open() -> QuerySet[ShareLink]:
    return ShareLink.objects.filter(revoked_at=None, expires_at__gt=Now())


def _of(theme: TemplateCustomization, identity: object) -> ShareLink:
    text = str(identity)
    known = text.isascii() and text.isdigit() and len(text) <= 18
    found = ShareLink.objects.filter(theme_id=theme.pk, pk=int(text)).first() if known else None
    if found is None:
        raise NotFound("Link")
    return found
