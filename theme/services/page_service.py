"""The pages of a theme besides its home page, and its shared sections: added under a title, taken away."""

import re
from typing import Any

from django.db.models import F

from theme import puck
from theme.models import TemplateCustomization, ThemePage, WorkingCopy
from theme.sanitize import sanitized
from theme.services.template_customization_service import lock, write
from workspace.access import NotAllowed, NotFound, User, acting
from workspace.hosting import invalidation
from workspace.text import one_line

MAX_PAGES = 200
_PLATFORM_PATHS = (
    "account admin api cart checkout collections console graphql health media metrics preview products robots session "
    "sitemap static"
)
RESERVED = frozenset(_PLATFORM_PATHS.split())
_SECTION = re.compile(r"/@[a-z0-9]+(?:-[a-z0-9]+)*")
"""The address of a shared section: no visitor's address has a `@`."""
_LIKE = (
    "A page's path is like /about or /help/returns, that of a shared section like /@returns: "
    "a to z, 0 to 9 and hyphens."
)
_PATH = re.compile(r"(?:/[a-z0-9]+(?:-[a-z0-9]+)*){1,5}")


def add_page(*, customization_id: object, path: str, title: str, puck_data: Any, user: User) -> ThemePage:
    """Add a page to a theme, at a path of its own.  Raises as `TemplateCustomizationService` does."""
    puck.check_document(puck_data)
    document = sanitized(puck_data)
    if document != puck_data:  # cleaning may lengthen HTML
        puck.check_document(document)
    with acting(user, action="page.add", subject=customization_id) as act:
        theme = lock(customization_id, user)
        _check_path(path)
        act.detail = {"path": path}
        pages = set(ThemePage.objects.filter(theme_id=theme.pk).values_list("path", flat=True))
        if path in pages:
            raise NotAllowed(f"There is a page at {path} already.")
        if len(pages) >= MAX_PAGES:
            raise NotAllowed(f"A theme has at most {MAX_PAGES} pages.")
        page = ThemePage.objects.create(
            theme_id=theme.pk,
            workspace_id=theme.workspace_id,
            is_active=theme.is_active,
            path=path,
            title=one_line(title, limit=120),
            puck_data=document,
        )
        write(theme, path, document, None, user)
        if theme.is_active:
            invalidation.changed(theme.workspace_id, reason="page_add")
    return page


def remove_page(*, customization_id: object, path: str, user: User) -> TemplateCustomization:
    """Remove a page with its working copy; its revisions stay."""
    with acting(user, action="page.remove", subject=customization_id) as act:
        theme = lock(customization_id, user)
        act.detail = {"path": path}
        if not ThemePage.objects.filter(theme_id=theme.pk, path=path).delete()[0]:
            raise NotFound("Page")
        WorkingCopy.objects.filter(theme_id=theme.pk, path=path).update(puck_data=None, number=F("number") + 1)
        write(theme, None, None, None, user)
        if theme.is_active:
            invalidation.withdrawn(theme.workspace_id, reason="page_remove")
    return theme


def _check_path(path: str) -> None:
    if isinstance(path, str) and len(path) <= 80 and _SECTION.fullmatch(path):
        return
    if not isinstance(path, str) or not _PATH.fullmatch(path) or len(path) > 200:
        raise NotAllowed(_LIKE)
    if path.split("/")[1] in RESERVED:
        raise NotAllowed(f"{path} is an address of the platform.")
