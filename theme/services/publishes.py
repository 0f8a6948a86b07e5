"""Publishes: content, author and time; and the undo of a publish, itself a publish."""

from typing import Any

from django.db.models import Max
from django.db.models.functions import Now

from theme.models import Publish, TemplateCustomization, ThemePage, ThemeRevision, WorkingCopy
from theme.services import template_customization_service as themes
from workspace.access import NotAllowed, NotFound, User, acting, audited
from workspace.hosting import invalidation
from workspace.text import one_line

MAX_NOTE = 200


def keep(theme: TemplateCustomization, *, path: str, before: int | None, user: User, **more: Any) -> Publish:
    """Note a publish of the page at `path`, within its transaction; `more` are further fields of the row."""
    note = one_line(more.pop("note", ""), limit=MAX_NOTE)
    found = Publish(theme_id=theme.pk, path=path, before=before, note=note, author_id=themes.id_of(user), **more)
    found.revision, found.pages = latest(theme, path) or theme.revision, whole(theme)
    found.save(force_insert=True)
    return found


def whole(theme: TemplateCustomization) -> dict[str, tuple[int, str]]:
    """Describe a theme as a whole: the newest revision and the title of each page, home included, by path.

    A page that was written past the services has revision 0.
    """
    revisions = ThemeRevision.objects.filter(theme_id=theme.pk).order_by().values("path").annotate(at=Max("number"))
    newest = dict(revisions.values_list("path", "at"))
    titles = dict(ThemePage.objects.filter(theme_id=theme.pk).values_list("path", "title"))
    return {path: (newest.get(path, 0), title) for path, title in ({"/": ""} | titles).items()}


def latest(theme: TemplateCustomization, path: str) -> int | None:
    """Find the number of a page's newest revision; None for a page without revisions."""
    numbers = ThemeRevision.objects.filter(theme_id=theme.pk, path=path).order_by("-number")
    return numbers.values_list("number", flat=True).first()


def publish_of(*, customization_id: object, publish: object, user: User) -> Publish:
    """Find a publish of a theme that `user` may edit.  Raises NotFound or NotAllowed."""
    with audited(user, action="publish.read", subject=customization_id):
        theme = themes.allowed(themes.visible(customization_id, user).first())
        return of_theme(theme, publish)


def undo(*, customization_id: object, publish: object, user: User, expected: int | None = None) -> Publish:
    """Show visitors the page as before a publish, and the theme that was live then.

    The published document stays as the working copy of its page, unless a user has begun to edit.  A repeated undo
    changes no data: a client may repeat an undo after a lost answer.  Raises NotAllowed where the page was written
    since, or the theme is not live any more, and Outdated where the theme's revision is another than `expected`.
    """
    with acting(user, action="page.undo", subject=customization_id) as act:
        act.changed = False
        theme, live = themes.locked_with_live(customization_id, user)
        done = of_theme(theme, publish)
        if repeated := Publish.objects.filter(undoes=done).first():
            return repeated
        themes.as_expected(theme, expected)
        if done.kind == Publish.Kind.RESTORE:
            raise NotAllowed("A restore is not undone: restore the publish before it.")
        if theme.pk not in live or latest(theme, done.path) != done.revision:
            raise NotAllowed("This page was changed after that publish.  An earlier state is in its history.")
        _write_back(theme, done, user)
        if done.went_live:
            _switch_back(theme, done, user)
        else:
            invalidation.published(theme.workspace_id, reason="theme_undo", stale=themes.stale_tags({theme.pk}))
        act.changed, act.detail = True, {"path": done.path, "publish": done.pk, "revision": theme.revision}
        return keep(theme, path=done.path, before=done.revision, user=user, kind=Publish.Kind.UNDO, undoes=done)


def of_theme(theme: TemplateCustomization, identity: object) -> Publish:
    """Find a publish of a theme.  Raises NotFound."""
    text = str(identity)
    known = text.isascii() and text.isdigit() and len(text) <= 18
    found = Publish.objects.filter(theme_id=theme.pk, pk=int(text)).select_related("theme").first() if known else None
    if found is None:
        raise NotFound("Publish")
    return found


def _write_back(theme: TemplateCustomization, done: Publish, user: User) -> None:
    """Write the page as before the publish; the published document becomes its working copy where there is none."""
    revisions = ThemeRevision.objects.filter(theme_id=theme.pk, path=done.path)
    documents = dict(revisions.filter(number__in=[done.revision, done.before]).values_list("number", "puck_data"))
    if done.before not in documents or done.before == done.revision:
        return
    themes.write(theme, done.path, documents[done.before], None, user)
    copy = WorkingCopy.objects.filter(theme_id=theme.pk, path=done.path).first()
    if copy is None:
        return
    if copy.puck_data is None:
        copy.puck_data, copy.number = documents[done.revision], copy.number + 1
        copy.editor_id, copy.saved_at = themes.id_of(user), Now()
    elif copy.editor_id != themes.id_of(user):
        return  # the editing user is to hear of the undo before publishing
    copy.based_on = theme.revision
    copy.save()


def _switch_back(theme: TemplateCustomization, done: Publish, user: User) -> None:
    if done.replaced_id is None:
        themes.TemplateCustomizationService.unpublish(customization_id=theme.pk, user=user)
    else:
        themes.TemplateCustomizationService.publish_theme(customization_id=done.replaced_id, user=user)
