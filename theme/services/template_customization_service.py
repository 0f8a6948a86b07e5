"""Operations on a theme: save, publish, unpublish, roll back; each in a transaction that also marks all stale pages."""

import logging
import uuid
from typing import Any

from django.db.models import Q
from django.db.models.functions import Now

from freshness.targets import tags
from freshness.targets.purge import Purge
from theme import puck
from theme.models import TemplateCustomization, ThemePage, ThemeRedirect, ThemeRevision
from theme.sanitize import sanitized
from workspace.access import NotAllowed, NotFound, Refused, User, acting, check, parse_id, standing, workspace_for
from workspace.hosting import invalidation
from workspace.models import Membership, Workspace
from workspace.text import one_line

logger = logging.getLogger(__name__)

HOME = "/"
_EDITOR = Membership.Role.EDITOR


class Outdated(Refused):
    """The theme was changed since the caller read the theme; `revision` is its present revision."""

    def __init__(self, theme: TemplateCustomization) -> None:
        last = ThemeRevision.objects.filter(theme_id=theme.pk, number=theme.revision).select_related("author").first()
        name = last.author.get_username() if last and last.author else "somebody else"
        super().__init__(
            f"The theme was changed by {name} meanwhile, and is at revision {theme.revision} now.  "
            "Look at the change, then try again."
        )
        self.revision = theme.revision


class TemplateCustomizationService:
    """Every method raises `workspace.access.Refused` or `theme.puck.InvalidPuck`, and then changes no data."""

    @staticmethod
    def create(
        *, workspace_id: object, name: str, user: User, puck_data: Any = None, puck_config: Any = None
    ) -> TemplateCustomization:
        """Create a draft, at revision 1."""
        document, config = checked(puck_data or {}, puck_config or {})
        with acting(user, action="theme.create", subject=workspace_id) as act:
            workspace = workspace_for(user, workspace_id, needs=_EDITOR)
            theme = TemplateCustomization(
                workspace=workspace, name=one_line(name, limit=120), created_by_id=id_of(user)
            )
            theme.puck_data, theme.puck_config, theme.revision = document, config, 1
            theme.save(force_insert=True)
            act.subject = theme.pk
            _keep_revision(theme, HOME, document, config, user)
        return theme

    @staticmethod
    def save_customizations(
        *,
        customization_id: object,
        puck_data: Any,
        puck_config: Any = None,
        user: User,
        path: str = HOME,
        expected: int | None = None,
    ) -> TemplateCustomization:
        """Keep a new document for the page at `path`; `puck_config` `None` leaves the configuration unchanged.

        With `expected`, only while this is the theme's revision; else raises Outdated, as every method does.

        Of a live theme, the workspace is marked as changed in the same transaction; a draft marks no subject.
        """
        document, config = checked(puck_data, puck_config)
        with acting(user, action="theme.save", subject=customization_id) as act:
            theme = lock(customization_id, user, expected)
            write(theme, path, document, config, user)
            act.detail = {"path": path, "revision": theme.revision}
            if theme.is_active:
                invalidation.changed(theme.workspace_id, reason="theme_edit")
        if theme.is_active:
            _say_queued(theme, "cache invalidation for active theme")
        return theme

    @staticmethod
    def publish_theme(*, customization_id: object, user: User, expected: int | None = None) -> TemplateCustomization:
        """Make a theme live.  The former theme's pages at the edge are purged at once."""
        with acting(user, action="theme.publish", subject=customization_id) as act:
            theme, live = locked_with_live(customization_id, user, expected)
            before = live - {theme.pk}
            act.detail = {"revision": theme.revision, "instead of": ", ".join(sorted(map(str, before)))}
            _switch(before, is_active=False)
            _switch({theme.pk}, is_active=True)
            theme.is_active = True
            # While no theme was live, the edge stored "not open yet" pages without a theme's tag: purge the whole
            # workspace.
            stale = stale_tags(before) if before else None
            hard = _takes_pages_away(before, theme.pk)
            invalidation.published(theme.workspace_id, reason="theme_publish", stale=stale, hard=hard)
        _say_queued(theme, "cache invalidation for published theme", "cache warming for published theme")
        return theme

    @staticmethod
    def unpublish(*, customization_id: object, user: User, expected: int | None = None) -> TemplateCustomization:
        """Take a theme off; the shop then shows no pages.  A theme that is not live is left unchanged."""
        with acting(user, action="theme.unpublish", subject=customization_id) as act:
            theme, live = locked_with_live(customization_id, user, expected)
            if theme.pk not in live:
                act.changed = False
                return theme
            _switch({theme.pk}, is_active=False)
            theme.is_active = False
            stale = stale_tags({theme.pk})
            invalidation.published(theme.workspace_id, reason="theme_unpublish", stale=stale, live=False)
        _say_queued(theme, "cache invalidation for unpublished theme")
        return theme

    @staticmethod
    def rollback(
        *, customization_id: object, revision: int, user: User, expected: int | None = None
    ) -> TemplateCustomization:
        """Bring back the document of an earlier revision, as a new revision of the same page."""
        with acting(user, action="theme.rollback", subject=customization_id) as act:
            theme = lock(customization_id, user, expected)
            old = ThemeRevision.objects.filter(theme_id=theme.pk, number=revision).first()
            if old is None:
                raise NotFound("Revision")
            write(theme, old.path, old.puck_data, old.puck_config, user)
            act.detail = {"path": old.path, "to": revision, "revision": theme.revision}
            if theme.is_active:
                invalidation.published(theme.workspace_id, reason="theme_rollback", stale=stale_tags({theme.pk}))
        if theme.is_active:
            _say_queued(theme, "cache invalidation for active theme")
        return theme


def checked(puck_data: Any, puck_config: Any) -> tuple[dict[str, Any], dict[str, Any] | None]:
    puck.check_document(puck_data)
    if puck_config is not None:
        puck.check_json(puck_config, name="puckConfig")
    document = sanitized(puck_data)
    if document != puck_data:  # cleaning may lengthen HTML
        puck.check_document(document)
    return document, puck_config


def lock(customization_id: object, user: User, expected: int | None = None) -> TemplateCustomization:
    """Lock the theme's row until the end of the transaction, and read the row without its documents.

    Raises Outdated where the theme's revision is another than `expected`.
    """
    rows = visible(customization_id, user).select_for_update()
    return as_expected(allowed(rows.first()), expected)


def as_expected(theme: TemplateCustomization, expected: int | None) -> TemplateCustomization:
    """Return the locked theme.  Raises Outdated where the theme's revision is another than `expected`."""
    if expected is not None and theme.revision != expected:
        raise Outdated(theme)
    return theme


def locked_with_live(
    customization_id: object, user: User, expected: int | None = None
) -> tuple[TemplateCustomization, set[uuid.UUID]]:
    """Lock the theme, and find the ids of the workspace's live themes (none or one).

    The workspace's row is locked first: of two publishes at once, the second sees the first's result.
    """
    theme = allowed(visible(customization_id, user).first())
    workspace = Workspace.objects.select_for_update(no_key=True).only("pk", "status").get(pk=theme.workspace_id)
    if workspace.is_suspended:
        raise NotAllowed("This workspace is suspended.")
    rows = TemplateCustomization.objects.select_for_update().filter(workspace_id=theme.workspace_id)
    rows = rows.filter(Q(pk=theme.pk) | Q(is_active=True)).order_by("pk")
    found = {pk: (is_active, revision) for pk, is_active, revision in rows.values_list("pk", "is_active", "revision")}
    if theme.pk not in found:
        raise NotFound("Theme")
    theme.revision = found[theme.pk][1]  # the row was read before its lock
    return as_expected(theme, expected), {pk for pk, (is_active, _) in found.items() if is_active}


def visible(customization_id: object, user: User) -> Any:
    identity = parse_id(customization_id, kind="Theme")
    rows = TemplateCustomization.objects.annotate(told=standing(user)).filter(pk=identity).order_by()
    return rows.only("id", "workspace_id", "name", "is_active", "revision")


def allowed(theme: Any) -> TemplateCustomization:
    check(theme.told if theme is not None else None, needs=_EDITOR, kind="Theme")
    assert isinstance(theme, TemplateCustomization)
    return theme


def write(theme: TemplateCustomization, path: str | None, document: Any, config: Any, user: User) -> None:
    """Write a document to the page at `path` of a locked theme as its next revision; path `None` only counts up."""
    if path is not None and one_line(path, limit=200) != path:
        raise NotFound("Page")  # text unfit for any database
    theme.revision += 1
    values: dict[str, Any] = {"revision": theme.revision, "last_edited_at": Now()}
    if config is not None:
        theme.puck_config = values["puck_config"] = config
    if path == HOME:
        theme.puck_data = values["puck_data"] = document
    elif path is not None and not _write_page(theme, path, document):
        raise NotFound("Page")
    TemplateCustomization.objects.filter(pk=theme.pk).update(**values)
    if path is not None:
        _keep_revision(theme, path, document, config, user)


def _write_page(theme: TemplateCustomization, path: str, document: Any) -> int:
    pages = ThemePage.objects.filter(theme_id=theme.pk, path=path)
    return pages.update(puck_data=document, is_active=theme.is_active)


def _switch(themes: set[uuid.UUID], *, is_active: bool) -> None:
    if themes:
        ThemePage.objects.filter(theme_id__in=themes).update(is_active=is_active)
        ThemeRedirect.objects.filter(theme_id__in=themes).update(is_active=is_active)
        TemplateCustomization.objects.filter(pk__in=themes).update(is_active=is_active, switched_at=Now())


def _takes_pages_away(before: set[uuid.UUID], now: uuid.UUID) -> bool:
    """Whether the former themes have a page at an address where the theme `now` has none: no edge may show the page."""
    kept = ThemePage.objects.filter(theme_id=now).values("path")
    return ThemePage.objects.filter(theme_id__in=before).exclude(path__in=kept).exists()


def _keep_revision(theme: TemplateCustomization, path: str, document: Any, config: Any, user: User) -> None:
    revision = ThemeRevision(theme_id=theme.pk, number=theme.revision, path=path, author_id=id_of(user))
    revision.puck_data, revision.puck_config = document, config
    revision.save(force_insert=True)


def stale_tags(themes: set[uuid.UUID]) -> Purge:
    return Purge(tags=frozenset(tags.make("t", theme) for theme in themes))


def id_of(user: User) -> Any:
    return user.pk if user is not None else None


def _say_queued(theme: TemplateCustomization, *what: str) -> None:
    for thing in what:
        logger.info("Queued %s", thing, extra={"workspace_id": str(theme.workspace_id), "theme_id": str(theme.pk)})
