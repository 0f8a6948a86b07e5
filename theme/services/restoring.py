"""A whole theme brought back to its state at a publish in history: the list of pages, and each page with its title."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from theme.differences import ComponentDifference, differences
from theme.models import Publish, TemplateCustomization, ThemePage, ThemeRevision
from theme.services import page_service, publishes, redirects
from theme.services import template_customization_service as themes
from workspace.access import NotAllowed, User, acting
from workspace.hosting import invalidation

MOST_COMPARED: Final = 10
"""Pages compared by component: each costs two documents."""
State = dict[str, tuple[int, str]]
"""Revision and title of each page, by path."""


def restore(*, customization_id: object, publish: object, expected: int, user: User) -> Publish:
    """Bring a theme back to its state right after a publish, as new revisions; never validated.

    Pages added since are removed with their drafts, removed pages come back; redirects and working copies of further
    pages stay.  The restore is kept in the history itself.  Raises Outdated, NotFound, or NotAllowed for a publish of
    an earlier release, which kept a single page alone.
    """
    with acting(user, action="theme.restore", subject=customization_id) as act:
        theme = themes.lock(customization_id, user, expected)
        found = publishes.of_theme(theme, publish)
        before = publishes.latest(theme, found.path)
        then = state_of(found)
        gone = publishes.whole(theme).keys() - then.keys()
        changed = _bring_back(theme, then, user)
        act.detail = {"publish": found.pk, "pages": len(changed), "revision": theme.revision}
        if theme.is_active:
            stale = themes.stale_tags({theme.pk})
            invalidation.published(theme.workspace_id, reason="theme_restore", stale=stale, hard=bool(gone))
        return publishes.keep(theme, path=found.path, before=before, user=user, kind=Publish.Kind.RESTORE)


def state_of(publish: Publish) -> State:
    """Read the state of the theme at a publish.  Raises NotAllowed."""
    if publish.pages is None:
        raise NotAllowed("That publish kept its page alone.  Its page can be rolled back, the whole theme cannot.")
    return {path: (revision, title) for path, (revision, title) in publish.pages.items()}


def _bring_back(theme: TemplateCustomization, then: State, user: User) -> list[str]:
    """Write each page that differs, a single document in memory at a time; return their paths."""
    now = publishes.whole(theme)
    changed = []
    for path in sorted(now.keys() - then.keys()):
        ThemePage.objects.filter(theme_id=theme.pk, path=path).delete()
        page_service.forget_draft(theme, path)
        redirects.drop(theme, path)
        changed.append(path)
    for path, (revision, title) in then.items():
        pages = ThemePage.objects.filter(theme_id=theme.pk, path=path)
        document = _document(theme, revision)
        if path in now:
            if now[path][1] != title:
                pages.update(title=title)
            if now[path][0] == revision or document is None:
                continue
        elif document is None:
            continue
        else:
            _create(theme, path, title)
        themes.write(theme, path, document, None, user)
        changed.append(path)
    if changed:
        themes.write(theme, None, None, None, user)  # a removal alone counts too
    return changed


def _document(theme: TemplateCustomization, revision: int) -> Any:
    """Read a revision's document, `None` for a page without a revision.  A page's revisions move with the page."""
    rows = ThemeRevision.objects.filter(theme_id=theme.pk, number=revision)
    return rows.values_list("puck_data", flat=True).first()


def _create(theme: TemplateCustomization, path: str, title: str) -> None:
    redirects.give_way(theme, path)
    page = ThemePage(theme_id=theme.pk, workspace_id=theme.workspace_id, is_active=theme.is_active, path=path)
    page.title = title
    page.save(force_insert=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageChange:
    """How a restore would change a page: `state` is changed, added or removed; then the differences by component."""

    path: str
    state: str
    components: Sequence[ComponentDifference] = ()


def comparison(*, customization_id: object, publish: object, user: User) -> list[PageChange]:
    """Say how a restore would change each page, for a user who may edit the theme.  Raises as `restore`."""
    found = publishes.publish_of(customization_id=customization_id, publish=publish, user=user)
    return compared(found.theme, found)


def compared(theme: TemplateCustomization, publish: Publish) -> list[PageChange]:
    """Say how a restore would change each page, of the first MOST_COMPARED changed pages by component."""
    now, then = publishes.whole(theme), state_of(publish)
    found = [PageChange(path=path, state="removed") for path in sorted(now.keys() - then.keys())]
    left = MOST_COMPARED
    for path, (revision, title) in then.items():
        if path not in now:
            found.append(PageChange(path=path, state="added"))
        elif now[path] != (revision, title):
            left -= 1
            both = (_document(theme, number) for number in (now[path][0], revision))
            components = differences(*both) if left >= 0 else ()
            found.append(PageChange(path=path, state="changed", components=components))
    return sorted(found, key=lambda one: one.path)
