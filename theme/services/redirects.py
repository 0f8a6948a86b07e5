"""Redirects from former addresses of a theme: made when a page moves or goes, chain-free, and removable."""

from django.db.models import QuerySet

from theme.models import TemplateCustomization, ThemePage, ThemeRedirect
from theme.services import template_customization_service as themes
from theme.services.addresses import check_path, check_target
from workspace.access import NotAllowed, NotFound, User, acting
from workspace.hosting import invalidation
from workspace.text import one_line

MAX_REDIRECTS = 500
_LISTS = ("products", "collections")
"""First parts of the shop's own addresses beside the theme's pages."""


def add_redirect(
    *, customization_id: object, path: str, target: str, user: User, expected: int
) -> TemplateCustomization:
    """Send visitors of the free address `path` on to `target`, in place of an earlier redirect there."""
    with acting(user, action="redirect.add", subject=customization_id) as act:
        theme = themes.lock(customization_id, user, expected)
        act.detail = {"path": path, "to": target}
        check_path(path)
        if ThemePage.objects.filter(theme_id=theme.pk, path=path).exists():
            raise NotAllowed(f"There is a page at {path}: move or remove the page first.")
        lead(theme, path, target)
        themes.write(theme, None, None, None, user)
        if theme.is_active:
            invalidation.changed(theme.workspace_id, reason="redirect_add")
    return theme


def remove_redirect(*, customization_id: object, path: str, user: User, expected: int) -> TemplateCustomization:
    """Let a former address be free again."""
    with acting(user, action="redirect.remove", subject=customization_id) as act:
        theme = themes.lock(customization_id, user, expected)
        act.detail = {"path": path}
        known = one_line(path, limit=200) == path  # else text unfit for any database
        if not known or not ThemeRedirect.objects.filter(theme_id=theme.pk, path=path).delete()[0]:
            raise NotFound("Redirect")
        themes.write(theme, None, None, None, user)
        if theme.is_active:
            invalidation.withdrawn(theme.workspace_id, reason="redirect_remove")
    return theme


def lead(theme: TemplateCustomization, path: str, target: str) -> None:
    """Redirect `path` of a locked theme to `target`; no redirect ever leads to a further redirect.

    Redirects to `path` lead to `target` from now on.  Raises NotAllowed.
    """
    check_path(path, section=False)
    check_target(target)
    rows = ThemeRedirect.objects.filter(theme_id=theme.pk)
    target = rows.filter(path=target).values_list("target", flat=True).first() or target
    if target.split("/")[1] not in ("", *_LISTS) and not _pages(theme).filter(path=target).exists():
        raise NotAllowed(f"There is no page at {target}.")
    if target == path:
        raise NotAllowed(f"{path} would lead to itself.")
    rows.filter(target=path).exclude(path=target).update(target=target)
    rows.filter(path=target).delete()
    if not rows.filter(path=path).exists() and rows.count() >= MAX_REDIRECTS:
        raise NotAllowed(f"A theme has at most {MAX_REDIRECTS} redirects: remove an old one.")
    values = {"target": target, "workspace_id": theme.workspace_id, "is_active": theme.is_active}
    ThemeRedirect.objects.update_or_create(theme_id=theme.pk, path=path, defaults=values)


def _pages(theme: TemplateCustomization) -> QuerySet[ThemePage]:
    """Select the pages of a theme that visitors may open."""
    return ThemePage.objects.filter(theme_id=theme.pk).exclude(path__startswith="/@")


def give_way(theme: TemplateCustomization, path: str) -> None:
    """Remove the redirect at the address of a new page: the page is shown there."""
    ThemeRedirect.objects.filter(theme_id=theme.pk, path=path).delete()


def follow(theme: TemplateCustomization, path: str, to: str) -> None:
    """Let redirects to a moved page lead to its new address."""
    ThemeRedirect.objects.filter(theme_id=theme.pk, target=path).exclude(path=to).update(target=to)


def drop(theme: TemplateCustomization, path: str) -> None:
    """Remove the redirects to a page that is gone."""
    ThemeRedirect.objects.filter(theme_id=theme.pk, target=path).delete()
