"""The themes of a workspace: created empty or as a copy, renamed, and deleted while not live."""

from typing import Any

from django.db.models import BigIntegerField, Func, Q, Sum

from theme.models import TemplateCustomization, ThemePage, ThemeRedirect
from theme.services import template_customization_service as themes
from theme.services.template_customization_service import HOME
from workspace.access import NotAllowed, User, acting, workspace_for
from workspace.models import Membership, Workspace
from workspace.plans import PLANS
from workspace.text import one_line

MAX_THEMES = 50
MAX_NAME = 120


def create(*, workspace_id: object, name: str, user: User, copy_of: object = None) -> TemplateCustomization:
    """Create a draft: empty, or with the pages, settings and redirects of the theme `copy_of` of the same workspace.

    Working copies and history are not copied.  Raises NotAllowed beyond MAX_THEMES, and for a copy with which the
    workspace's pages would have more bytes than its plan allows.
    """
    with acting(user, action="theme.create", subject=workspace_id) as act:
        workspace = workspace_for(user, workspace_id, needs=Membership.Role.EDITOR)
        Workspace.objects.select_for_update(no_key=True).only("pk").get(pk=workspace.pk)  # the bound is exact
        if TemplateCustomization.objects.filter(workspace_id=workspace.pk).count() >= MAX_THEMES:
            raise NotAllowed(f"A workspace has at most {MAX_THEMES} themes: delete an old one.")
        source = _source(workspace, copy_of, user) if copy_of is not None else None
        if source is not None:
            _check_bytes(workspace, source)
        theme = TemplateCustomization(workspace=workspace, name=_name(name), created_by_id=themes.id_of(user))
        theme.save(force_insert=True)
        act.subject, act.detail = theme.pk, {"name": theme.name}
        if source is not None:
            theme.puck_config = source.puck_config
        themes.write(theme, HOME, source.puck_data if source else {}, theme.puck_config, user)
        if source is not None:
            _copy_pages(source, theme, user)
    return theme


def rename(*, customization_id: object, name: str, user: User, expected: int) -> TemplateCustomization:
    """Rename a theme; visitors do not see the name."""
    with acting(user, action="theme.rename", subject=customization_id) as act:
        theme = themes.lock(customization_id, user, expected)
        name = _name(name)
        act.changed, act.detail = name != theme.name, {"name": name}
        if act.changed:
            theme.name = name
            theme.save(update_fields=["name"])
            themes.write(theme, None, None, None, user)
    return theme


def delete(*, customization_id: object, user: User, expected: int) -> None:
    """Delete a theme with its pages, drafts and history, for good.  A live theme is refused."""
    with acting(user, action="theme.delete", subject=customization_id) as act:
        theme, live = themes.locked_with_live(customization_id, user, expected)
        if theme.pk in live:
            raise NotAllowed("Visitors see this theme: publish another theme first, or take it off.")
        act.detail = {"name": theme.name}
        theme.delete()


def _name(name: str) -> str:
    found = one_line(name, limit=MAX_NAME)
    if not found:
        raise NotAllowed("A theme needs a name.")
    return found


def _source(workspace: Workspace, identity: object, user: User) -> TemplateCustomization:
    found = themes.allowed(themes.visible(identity, user).filter(workspace_id=workspace.pk).first())
    return TemplateCustomization.objects.get(pk=found.pk)


def _check_bytes(workspace: Workspace, source: TemplateCustomization) -> None:
    most = PLANS[workspace.plan].copied_bytes
    if _bytes(Q(workspace_id=workspace.pk)) + _bytes(Q(pk=source.pk)) > most:
        held = f"The themes of a workspace on the {workspace.plan} plan hold at most {most // 1_000_000:,} MB"
        raise NotAllowed(f"{held}: delete an old one.")


class _Stored(Func):
    """The bytes of a document in the database; PostgreSQL has it compressed, and need not read it."""

    function = "pg_column_size"
    output_field = BigIntegerField()

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        return self.as_sql(compiler, connection, function="LENGTH", **extra)


def _bytes(themes: Q) -> int:
    homes = TemplateCustomization.objects.filter(themes)
    pages = ThemePage.objects.filter(theme__in=homes)
    sums = (rows.order_by().aggregate(sum=Sum(_Stored("puck_data")))["sum"] for rows in (homes, pages))
    return sum(one or 0 for one in sums)


def _copy_pages(source: TemplateCustomization, theme: TemplateCustomization, user: User) -> None:
    """Copy pages and redirects, one document in memory at a time."""
    for identity in list(ThemePage.objects.filter(theme_id=source.pk).order_by("path").values_list("pk", flat=True)):
        page = ThemePage.objects.get(pk=identity)
        copy = ThemePage(theme_id=theme.pk, workspace_id=theme.workspace_id, is_active=False)
        copy.path, copy.title = page.path, page.title
        copy.save(force_insert=True)
        themes.write(theme, page.path, page.puck_data, None, user)
    ThemeRedirect.objects.bulk_create(
        ThemeRedirect(
            theme_id=theme.pk, workspace_id=theme.workspace_id, is_active=False, path=one.path, target=one.target
        )
        for one in ThemeRedirect.objects.filter(theme_id=source.pk)
    )
