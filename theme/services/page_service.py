"""The pages of a theme besides its home page, and its shared sections: added, renamed, moved, copied, taken away."""

from typing import Any

from django.db.models import F

from theme import puck
from theme.models import (
    Publish,
    ScheduledPublish,
    ShareLink,
    TemplateCustomization,
    ThemePage,
    ThemeRevision,
    WorkingCopy,
)
from theme.sanitize import sanitized
from theme.services import redirects
from theme.services.addresses import RESERVED, check_path
from theme.services.template_customization_service import HOME, lock, write
from workspace.access import NotAllowed, NotFound, User, acting
from workspace.hosting import invalidation
from workspace.text import one_line

__all__ = ["MAX_PAGES", "RESERVED", "add_page", "duplicate_page", "remove_page", "update_page"]
MAX_PAGES = 200
MAX_TITLE = 120


def add_page(
    *, customization_id: object, path: str, title: str, puck_data: Any, user: User, expected: int | None = None
) -> ThemePage:
    """Add a page to a theme, at a path of its own.  Raises as `TemplateCustomizationService` does."""
    puck.check_document(puck_data)
    document = sanitized(puck_data)
    if document != puck_data:  # cleaning may lengthen HTML
        puck.check_document(document)
    with acting(user, action="page.add", subject=customization_id) as act:
        theme = lock(customization_id, user, expected)
        act.detail = {"path": path}
        return _add(theme, path, title, document, user)


def _add(theme: TemplateCustomization, path: str, title: str, document: Any, user: User) -> ThemePage:
    _check_free(theme, path)
    page = ThemePage.objects.create(
        theme_id=theme.pk,
        workspace_id=theme.workspace_id,
        is_active=theme.is_active,
        path=path,
        title=one_line(title, limit=MAX_TITLE),
        puck_data=document,
    )
    redirects.give_way(theme, path)
    write(theme, path, document, None, user)
    if theme.is_active:
        invalidation.changed(theme.workspace_id, reason="page_add")
    page.theme = theme
    return page


def duplicate_page(*, customization_id: object, path: str, to: str, title: str, user: User, expected: int) -> ThemePage:
    """Add a page that begins as a copy of the page at `path`, with a copy of its working copy."""
    with acting(user, action="page.duplicate", subject=customization_id) as act:
        theme = lock(customization_id, user, expected)
        act.detail = {"path": path, "to": to}
        page = _add(theme, to, title, _document_of(theme, path), user)
        draft = WorkingCopy.objects.filter(theme_id=theme.pk, path=path, puck_data__isnull=False).first()
        if draft is not None:
            copy = WorkingCopy.objects.filter(theme_id=theme.pk, path=to).first()
            copy = copy or WorkingCopy(theme_id=theme.pk, path=to, number=0)
            copy.number, copy.puck_data, copy.based_on = copy.number + 1, draft.puck_data, theme.revision
            copy.editor_id = draft.editor_id
            copy.save()
        return page


def update_page(
    *,
    customization_id: object,
    path: str,
    user: User,
    expected: int,
    title: str | None = None,
    to: str | None = None,
    redirect: bool = True,
) -> ThemePage:
    """Rename a page, and move the page to the address `to`, with a redirect from its old address.

    Working copy, revisions and publishes go with the page.  A shared section keeps its address, named by pages.
    """
    with acting(user, action="page.update", subject=customization_id) as act:
        theme = lock(customization_id, user, expected)
        page = _page(theme, path)
        was = page.title
        if title is not None:
            page.title = one_line(title, limit=MAX_TITLE)
        moves = to is not None and to != path
        act.changed, act.detail = moves or page.title != was, {"path": path, "to": to or path, "title": page.title}
        if not act.changed:
            return page
        if page.title != was:
            page.save(update_fields=["title"])
        if to is not None and moves:
            _move(theme, page, to, redirect=redirect)
        write(theme, None, None, None, user)
        if theme.is_active:
            keep = invalidation.changed if redirect else invalidation.withdrawn
            keep(theme.workspace_id, reason="page_move" if moves else "page_rename")
        return page


def _move(theme: TemplateCustomization, page: ThemePage, to: str, *, redirect: bool) -> None:
    path = page.path
    if path.startswith("/@") or to.startswith("/@"):
        raise NotAllowed("A shared section keeps its address: pages name the section by it.")
    _check_free(theme, to, more=0)
    redirects.give_way(theme, to)
    page.path = to
    page.save(update_fields=["path"])
    if redirect:
        redirects.lead(theme, path, to)
    else:
        redirects.follow(theme, path, to)
    for kept in (ThemeRevision, Publish, ScheduledPublish, ShareLink):
        kept.objects.filter(theme_id=theme.pk, path=path).update(path=to)
    _move_copy(theme, path, to)


def _move_copy(theme: TemplateCustomization, path: str, to: str) -> None:
    """Move the working copy; at both addresses its number goes on, and no two states share a number."""
    copies = {one.path: one for one in WorkingCopy.objects.filter(theme_id=theme.pk, path__in=[path, to])}
    own, there = copies.get(path), copies.get(to)
    if own is None:
        return
    if there is not None:
        there.delete()
    left = WorkingCopy(theme_id=theme.pk, path=path, number=own.number + 1, based_on=own.based_on)
    if there is not None:
        own.number = max(own.number, there.number) + 1
    own.path = to
    own.save(update_fields=["path", "number"])
    left.save(force_insert=True)


def remove_page(
    *, customization_id: object, path: str, user: User, expected: int | None = None, redirect_to: str | None = None
) -> TemplateCustomization:
    """Remove a page with its working copy; its revisions stay.  `redirect_to` sends its visitors to another address."""
    with acting(user, action="page.remove", subject=customization_id) as act:
        theme = lock(customization_id, user, expected)
        act.detail = {"path": path, "to": redirect_to or ""}
        _page(theme, path).delete()
        forget_draft(theme, path)
        if redirect_to is not None:
            redirects.lead(theme, path, redirect_to)
        else:
            redirects.drop(theme, path)
        write(theme, None, None, None, user)
        if theme.is_active:
            invalidation.withdrawn(theme.workspace_id, reason="page_remove")
    return theme


def forget_draft(theme: TemplateCustomization, path: str) -> None:
    """End everything unpublished of a page that goes: working copy, scheduled publishes and share links."""
    own = {"theme_id": theme.pk, "path": path}
    WorkingCopy.objects.filter(**own).update(puck_data=None, number=F("number") + 1, editor=None)
    ScheduledPublish.objects.filter(**own, state=ScheduledPublish.ScheduleState.WAITING).delete()
    ShareLink.objects.filter(**own).delete()


def _page(theme: TemplateCustomization, path: str) -> ThemePage:
    found = None
    if one_line(path, limit=200) == path:  # else text unfit for any database
        found = ThemePage.objects.filter(theme_id=theme.pk, path=path).defer("puck_data").first()
    if found is None:
        raise NotFound("Page")
    found.theme = theme
    return found


def _document_of(theme: TemplateCustomization, path: str) -> Any:
    if path == HOME:
        return TemplateCustomization.objects.values_list("puck_data", flat=True).get(pk=theme.pk)
    return _page(theme, path).puck_data


def _check_free(theme: TemplateCustomization, path: str, *, more: int = 1) -> None:
    check_path(path)
    pages = set(ThemePage.objects.filter(theme_id=theme.pk).values_list("path", flat=True))
    if path in pages:
        raise NotAllowed(f"There is a page at {path} already.")
    if len(pages) + more > MAX_PAGES:
        raise NotAllowed(f"A theme has at most {MAX_PAGES} pages.")
