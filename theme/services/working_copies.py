"""Edits of a page hidden from visitors: a working copy a page, saved as often as the editor likes, then published."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models.functions import Now

from theme import site_settings
from theme.dropped import losses
from theme.models import Publish, TemplateCustomization, ThemePage, ThemeRevision, WorkingCopy
from theme.old_forms import open_document
from theme.publishable import PublishFault, publish_faults
from theme.services import publishes
from theme.services import template_customization_service as themes
from workspace.access import NotFound, Refused, User, acting, audited
from workspace.hosting import invalidation
from workspace.text import one_line


class Overtaken(Refused):
    """Another user has saved or published meanwhile; `number` is the working copy's last save, 0 without a save."""

    def __init__(self, message: str, *, number: int) -> None:
        super().__init__(message)
        self.number = number


class Incomplete(Refused):
    """The page has faults not fit for visitors."""

    def __init__(self, faults: list[PublishFault]) -> None:
        super().__init__(f"The page cannot be published yet: {faults[0].message}")
        self.faults = faults


@dataclass(frozen=True, slots=True, kw_only=True)
class Editing:
    """A page as opened by the editor: its document in slots, the number of its last save, and its parked components."""

    theme: TemplateCustomization
    path: str
    document: dict[str, Any]
    number: int
    parked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The theme, the working copy's next number, and the publish; None where a repeated publish has left no row."""

    theme: TemplateCustomization
    number: int
    publish: Publish | None

    @property
    def before(self) -> int | None:
        """The revision with the page's former document."""
        return self.publish.before if self.publish else None


def open_page(*, customization_id: object, path: str, user: User) -> Editing:
    """Open the working copy of a page, or the page itself before the first edit; needs an editor's role."""
    with audited(user, action="page.read", subject=customization_id):
        theme = themes.allowed(themes.visible(customization_id, user).first())
        copy = _copy_of(theme, path)
        document = copy.puck_data if copy and copy.puck_data is not None else _page(theme, path)
    opened = open_document(document)
    number = copy.number if copy else 0
    return Editing(theme=theme, path=path, document=opened.document, number=number, parked=opened.parked)


def page_and_copy(theme: TemplateCustomization, path: str) -> tuple[Any, Any]:
    """Read the document of a page, and of its working copy, the same where there is none.  Raises NotFound."""
    copy, _ = draft_of(theme, path)
    return _page(theme, path), copy


def draft_of(theme: TemplateCustomization, path: str) -> tuple[Any, int]:
    """Read the working copy of a page, else the page, with the number of the last save.  Raises NotFound."""
    copy = _copy_of(theme, path)
    page = _page(theme, path)  # a working copy may outlive its page
    return copy.puck_data if copy and copy.puck_data is not None else page, copy.number if copy else 0


def newer(theme: TemplateCustomization, path: str, number: int) -> tuple[int, str] | None:
    """Return the number of a page's last save, and in a sentence whose save; None without a save after `number`."""
    rows = WorkingCopy.objects.filter(theme_id=theme.pk, path=path, number__gt=number)
    if not rows.exists():
        return None  # without a look at the document: open editors ask often
    copy = _copy_of(theme, path)
    return (copy.number, _by(copy)) if copy else None


def save_working_copy(*, customization_id: object, path: str, puck_data: Any, expected: int, user: User) -> int:
    """Overwrite the working copy of a page whose last save is `expected`, 0 before the first; returns the new number.

    A save that repeats the present document succeeds, whatever `expected` says: a client may repeat a save after a
    lost answer.  Raises Overtaken where another user has saved.
    """
    given: dict[str, Any] = {"customization_id": customization_id, "path": path, "user": user}
    return save_and_tell(puck_data=puck_data, expected=expected, **given)[0]


def save_and_tell(
    *, customization_id: object, path: str, puck_data: Any, expected: int, user: User
) -> tuple[int, list[PublishFault]]:
    """Save as `save_working_copy` does; returns the losses of the document in its cleaning too."""
    document, _ = themes.checked(puck_data, None)
    number = _saved(customization_id, path, document, expected, user)
    return number, losses(puck_data, document)


def _saved(customization_id: object, path: str, document: dict[str, Any], expected: int, user: User) -> int:
    with audited(user, action="page.save", subject=customization_id), transaction.atomic():
        theme = themes.lock(customization_id, user)
        copy = _copy_of(theme, path)
        number = copy.number if copy else 0
        if copy and copy.puck_data == document:
            return number
        if number != expected:
            raise Overtaken(_by(copy), number=number)
        if copy is None or copy.puck_data is None:
            _page(theme, path)
            copy = copy or WorkingCopy(theme_id=theme.pk, path=path)
            copy.based_on = theme.revision
        copy.puck_data, copy.number, copy.editor_id = document, number + 1, themes.id_of(user)
        copy.saved_at = Now()
        copy.save()
        return copy.number


def save_settings(*, customization_id: object, path: str, settings: Any, expected: int, user: User) -> int:
    """Save settings of a page into its working copy (`theme.site_settings`); returns the copy's new number.

    Raises as `save_working_copy`, and InvalidPuck with the path of a wrong setting.
    """
    clean = site_settings.checked(settings, home=path == themes.HOME)
    opened = open_page(customization_id=customization_id, path=path, user=user)
    root = site_settings.merged(opened.document["root"]["props"], clean)
    document = opened.document | {"root": {"props": root}}
    if opened.number != expected:
        raise Overtaken("This page was saved by somebody else meanwhile.", number=opened.number)
    return save_working_copy(
        customization_id=customization_id, path=path, puck_data=document, expected=expected, user=user
    )


def publish_working_copy(
    *, customization_id: object, path: str, expected: int, user: User, over: bool = False, note: str = ""
) -> Published:
    """Make a working copy the page, and its theme live, in a single transaction, which also keeps a `Publish`.

    Without a working copy, only the theme goes live.  A publish that repeats the user's last publish changes no data:
    a client may repeat a publish after a lost answer.  Raises Incomplete for faults, and Overtaken where the copy has
    another number than `expected`, or another user has written the page since editing began, unless `over`.
    """
    with acting(user, action="page.publish", subject=customization_id) as act:
        act.changed = False  # until there is a document to write; going live has an entry of its own
        theme, live = themes.locked_with_live(customization_id, user)
        copy = _copy_of(theme, path)
        number = copy.number if copy else 0
        if copy and _is_repeated(theme, copy, expected, user):
            return Published(theme=theme, number=number, publish=_last(theme, path, user))
        if number != expected:
            raise Overtaken(_by(copy), number=number)
        document = copy.puck_data if copy else None
        if copy and document is not None:
            _check_publishable(theme, copy, document, over=over)
        else:
            _page(theme, path)
            if theme.pk in live:
                return Published(theme=theme, number=number, publish=_last(theme, path, user))
        kept = publish_document(theme, live, path, document, user=user, note=note)
        if copy and document is not None:
            number = _end(copy, user)
            act.changed, act.detail = True, {"path": path, "revision": theme.revision}
    return Published(theme=theme, number=number, publish=kept)


def publish_document(
    theme: TemplateCustomization, live: set[UUID], path: str, document: Any, *, user: User, note: str
) -> Publish:
    """Write a document (None: the page stays) to a page of a locked theme, and show the theme to visitors.

    `live` are the ids of the workspace's live themes, as from `locked_with_live`.
    """
    before = publishes.latest(theme, path)
    if document is not None:
        themes.write(theme, path, document, None, user)
        if theme.pk in live:
            invalidation.published(theme.workspace_id, reason="theme_publish", stale=themes.stale_tags({theme.pk}))
    if theme.pk not in live:
        themes.TemplateCustomizationService.publish_theme(customization_id=theme.pk, user=user)
    return publishes.keep(
        theme,
        path=path,
        before=before,
        user=user,
        note=note,
        kind=Publish.Kind.PUBLISH,
        went_live=theme.pk not in live,
        replaced_id=next(iter(live - {theme.pk}), None),
    )


def _last(theme: TemplateCustomization, path: str, user: User) -> Publish | None:
    """Find the user's last publish of a page."""
    own = Publish.objects.filter(theme_id=theme.pk, path=path, author_id=themes.id_of(user), kind=Publish.Kind.PUBLISH)
    return own.first()


def _is_repeated(theme: TemplateCustomization, copy: WorkingCopy, expected: int, user: User) -> bool:
    """Whether save `expected` was published by this very user, and the page was not edited since."""
    if copy.puck_data is not None or copy.number != expected + 1:
        return False
    own = ThemeRevision.objects.filter(theme_id=theme.pk, path=copy.path, author_id=themes.id_of(user))
    return own.filter(number__gt=copy.based_on).exists()


def _check_publishable(theme: TemplateCustomization, copy: WorkingCopy, document: Any, *, over: bool) -> None:
    since = ThemeRevision.objects.filter(theme_id=theme.pk, path=copy.path, number__gt=copy.based_on)
    if not over and since.exists():
        raise Overtaken("This page was changed elsewhere since you began to edit it.", number=copy.number)
    if faults := publish_faults(document):
        raise Incomplete(faults)


def discard_working_copy(*, customization_id: object, path: str, expected: int, user: User) -> int:
    """Forget the working copy of a page; a missing copy is no fault.  Returns the page's next number.

    Raises Overtaken if its last save is another than `expected`.
    """
    with acting(user, action="page.discard", subject=customization_id) as act:
        theme = themes.lock(customization_id, user)
        copy = _copy_of(theme, path)
        if copy and copy.number != expected:
            raise Overtaken(_by(copy), number=copy.number)
        act.changed, act.detail = copy is not None and copy.puck_data is not None, {"path": path}
        if copy is None or copy.puck_data is None:
            return copy.number if copy else 0
        return _end(copy, user)


def _end(copy: WorkingCopy, user: User) -> int:
    """Leave an empty working copy, under a number of its own, which is returned; `user` has published or discarded."""
    copy.number += 1
    copy.puck_data, copy.editor_id = None, themes.id_of(user)
    copy.save(update_fields=["number", "puck_data", "editor_id"])
    return copy.number


def _copy_of(theme: TemplateCustomization, path: str) -> WorkingCopy | None:
    """Find the working copy of a page.  Raises NotFound for text unfit for any database."""
    if one_line(path, limit=200) != path:
        raise NotFound("Page")
    return WorkingCopy.objects.filter(theme_id=theme.pk, path=path).first()


def _page(theme: TemplateCustomization, path: str) -> Any:
    """Read the document of a page.  Raises NotFound."""
    if path == themes.HOME:
        return TemplateCustomization.objects.values_list("puck_data", flat=True).get(pk=theme.pk)
    found = ThemePage.objects.filter(theme_id=theme.pk, path=path).values_list("puck_data", flat=True).first()
    if found is None:
        raise NotFound("Page")
    return found


def _by(copy: WorkingCopy | None) -> str:
    name = copy.editor.get_username() if copy and copy.editor else "somebody else"
    if copy is None or copy.puck_data is None:
        return f"This page was published or discarded by {name} meanwhile."
    return f"This page was saved by {name} meanwhile."
