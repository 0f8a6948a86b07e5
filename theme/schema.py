"""GraphQL: themes, their pages and revisions, the progress of publishing, and the mutations of the editor."""

from datetime import UTC, datetime
from typing import Any

import orjson
import strawberry
import strawberry_django
from graphql import GraphQLError
from strawberry.scalars import JSON
from strawberry.types import Info

from theme.models import TemplateCustomization, ThemePage, ThemeRedirect, ThemeRevision
from theme.publish_schema import PublishType, generation_of, refusals_of
from theme.puck import InvalidPuck
from theme.services.template_customization_service import Outdated, TemplateCustomizationService
from workspace.access import NotFound, Refused, User, audited, check, parse_id, standing, workspace_for
from workspace.hosting.routes import is_live
from workspace.hosting.services.engine import state_of
from workspace.models import Membership
from workspace.schema import Refusal, user_of
from workspace.text import one_line

_VIEWER = Membership.Role.VIEWER
MAX_PAGE = 50
MAX_DOCUMENTS = 20  # in an answer
MAX_DOCUMENT_BYTES = 4 << 20  # of all together: each is read, parsed and written out again while other requests wait

Documented = TemplateCustomization | ThemePage | ThemeRevision


def document_of(root: Documented, info: Info, *, name: str = "puck_data") -> JSON:
    """Read a document of a row.  Lists leave documents in the database until a resolver asks here."""
    given, size = getattr(info.context, "documents_given", (0, 0))
    if given == MAX_DOCUMENTS:
        raise GraphQLError(f"One answer holds at most {MAX_DOCUMENTS} documents.")
    if size > MAX_DOCUMENT_BYTES:
        raise GraphQLError(f"The documents of one answer are at most {MAX_DOCUMENT_BYTES:,} bytes together.")
    document: JSON = getattr(root, name)
    info.context.documents_given = (given + 1, size + len(orjson.dumps(document)))
    return document


@strawberry_django.type(ThemePage, name="Page")
class PageType:
    """A page besides the home page."""

    path: str
    title: str

    @strawberry.field
    def puck_data(self, root: strawberry.Parent[ThemePage], info: Info) -> JSON:
        """Its document."""
        return document_of(root, info)


@strawberry_django.type(ThemeRedirect, name="Redirect")
class RedirectType:
    """A former address of a theme, and the path to which visitors are sent on."""

    path: str
    target: str


@strawberry_django.type(ThemeRevision)
class Revision:
    """A save: the document of the page at `path`."""

    number: int
    path: str
    created_at: datetime

    @strawberry.field
    def puck_data(self, root: strawberry.Parent[ThemeRevision], info: Info) -> JSON:
        """Read the saved document."""
        return document_of(root, info)

    @strawberry.field
    def author(self, root: strawberry.Parent[ThemeRevision]) -> str | None:
        """Name the user who saved; null if the account is gone."""
        return root.author.get_username() if root.author else None


@strawberry_django.type(TemplateCustomization, name="Theme")
class ThemeType:
    """A theme; `puckData` is its home page."""

    id: strawberry.ID
    name: str
    is_active: bool
    revision: int
    last_edited_at: datetime

    @strawberry.field
    def puck_config(self, root: strawberry.Parent[TemplateCustomization], info: Info) -> JSON:
        """Read the editor's own configuration; counted as a document."""
        return document_of(root, info, name="puck_config")

    @strawberry.field
    def puck_data(self, root: strawberry.Parent[TemplateCustomization], info: Info) -> JSON:
        """Read the home page's document."""
        return document_of(root, info)

    @strawberry.field
    def pages(
        self, root: strawberry.Parent[TemplateCustomization], first: int = MAX_PAGE, after: str | None = None
    ) -> list[PageType]:
        """List the pages besides home, by path; `after` a path continues."""
        rows: Any = root.pages.defer("puck_data")
        if after is not None:
            rows = rows.filter(path__gt=one_line(after, limit=200))
        return list(rows[: min(max(first, 0), MAX_PAGE)])

    @strawberry.field
    def redirects(
        self, root: strawberry.Parent[TemplateCustomization], first: int = MAX_PAGE, after: str | None = None
    ) -> list[RedirectType]:
        """List the redirects from former addresses, by path; `after` a path continues."""
        rows: Any = root.redirects.all()
        if after is not None:
            rows = rows.filter(path__gt=one_line(after, limit=200))
        return list(rows[: min(max(first, 0), MAX_PAGE)])

    @strawberry.field
    def revisions(
        self, root: strawberry.Parent[TemplateCustomization], first: int = 20, before: int | None = None
    ) -> list[Revision]:
        """Newest first; `before` a number continues."""
        rows: Any = root.revisions.select_related("author").defer("puck_data", "puck_config")
        if before is not None:
            rows = rows.filter(number__lt=before)
        return list(rows[: min(max(first, 0), MAX_PAGE)])

    @strawberry.field
    def publishes(
        self, root: strawberry.Parent[TemplateCustomization], first: int = 20, before: strawberry.ID | None = None
    ) -> list[PublishType]:
        """List publishes and undos, newest first; `before` an id continues."""
        rows: Any = root.publishes.select_related("author")
        if before is not None:
            rows = rows.filter(pk__lt=int(before) if before.isdecimal() and len(before) <= 18 else 0)
        return list(rows[: min(max(first, 0), MAX_PAGE)])


@strawberry.type
class ThemeOutcome:
    """The result of a mutation of a theme: a sentence for the user, the theme afterwards, or why refused."""

    success: bool
    message: str
    theme: ThemeType | None = None
    errors: list[Refusal] = strawberry.field(default_factory=list)
    present: strawberry.Private[int | None] = None

    @strawberry.field
    def revision(self) -> int | None:
        """Return the theme's revision, to be expected by the next write; also where the expected revision is old."""
        return self.theme.revision if self.theme else self.present

    @strawberry.field
    def generation(self) -> int | None:
        """Return the shop's newest generation: a page at the edge of this or a later generation has the change."""
        theme: Any = self.theme
        return generation_of(theme) if theme else None


@strawberry.type
class Publishing:
    """How far the caches have followed the edits.  Generations count edits; all is shown when `done` = `desired`."""

    live: bool
    desired: int
    observed: int
    done: int
    verified: int
    attempts: int
    due_at: datetime | None
    last_purge_at: datetime | None


@strawberry.input
class ThemeInput:
    """The fields to save; a `puckConfig` left out stays unchanged."""

    puck_data: JSON
    puck_config: JSON | None = None


@strawberry.type
class ThemeQuery:
    """A member's view of themes; null for a missing theme or a foreign theme."""

    @strawberry.field
    def theme(self, info: Info, id: strawberry.ID) -> ThemeType | None:
        """Find a theme by id."""
        return _theme_seen(user_of(info), id)  # type: ignore[return-value]

    @strawberry.field
    def themes(self, info: Info, workspace: strawberry.ID, first: int = MAX_PAGE) -> list[ThemeType] | None:
        """List the themes of a workspace, the last edited first."""
        if not _may_see(user_of(info), workspace):
            return None
        rows: Any = TemplateCustomization.objects.filter(workspace_id=workspace).defer("puck_data", "puck_config")
        return list(rows[: min(max(first, 0), MAX_PAGE)])

    @strawberry.field
    def publishing(self, info: Info, workspace: strawberry.ID) -> Publishing | None:
        """Report the purges on their way to the edge."""
        if not _may_see(user_of(info), workspace):
            return None
        facts = state_of(str(workspace))
        return Publishing(
            live=is_live(parse_id(str(workspace), kind="Workspace")),
            desired=facts.desired,
            observed=facts.observed,
            done=facts.done,
            verified=facts.verified,
            attempts=facts.attempts,
            due_at=_time(facts.due_at),
            last_purge_at=_time(facts.accepted_at),
        )


@strawberry.type
class ThemeMutation:
    """The mutations of a theme's editor.  A foreign id is answered exactly like a missing id."""

    @strawberry.mutation
    def update_theme_customization(
        self, info: Info, id: strawberry.ID, input: ThemeInput, path: str = "/", expected: int | None = None
    ) -> ThemeOutcome:
        """Save the page at `path`; visitors see the change if the theme is live.

        With `expected`, here and below the theme's last known revision, nothing is written over: error `Outdated`.
        """
        try:
            theme = TemplateCustomizationService.save_customizations(
                customization_id=id,
                puck_data=input.puck_data,
                puck_config=input.puck_config,
                user=user_of(info),
                path=path,
                expected=expected,
            )
        except (Refused, InvalidPuck) as why:
            return refused(why)
        return done("Saved.", theme)

    @strawberry.mutation
    def publish_theme(self, info: Info, id: strawberry.ID, expected: int | None = None) -> ThemeOutcome:
        """Make a theme live."""
        try:
            theme = TemplateCustomizationService.publish_theme(
                customization_id=id, user=user_of(info), expected=expected
            )
        except Refused as why:
            return refused(why)
        return done("Published.", theme)

    @strawberry.mutation
    def unpublish_theme(self, info: Info, id: strawberry.ID, expected: int) -> ThemeOutcome:
        """Take the live theme off."""
        try:
            theme = TemplateCustomizationService.unpublish(customization_id=id, user=user_of(info), expected=expected)
        except Refused as why:
            return refused(why)
        return done("Taken off.", theme)

    @strawberry.mutation
    def rollback_theme(self, info: Info, id: strawberry.ID, revision: int, expected: int) -> ThemeOutcome:
        """Bring back the document of an earlier revision."""
        try:
            theme = TemplateCustomizationService.rollback(
                customization_id=id, revision=revision, user=user_of(info), expected=expected
            )
        except Refused as why:
            return refused(why)
        return done("Rolled back.", theme)


def done(message: str, theme: Any) -> ThemeOutcome:
    """Build the outcome of a mutation that was done."""
    return ThemeOutcome(success=True, message=message, theme=theme)


def refused(why: Exception) -> ThemeOutcome:
    """Build the outcome of a refused mutation."""
    present = why.revision if isinstance(why, Outdated) else None
    return ThemeOutcome(success=False, message=str(why), errors=refusals_of(why), present=present)


def _theme_seen(user: User, identity: strawberry.ID) -> TemplateCustomization | None:
    try:
        with audited(user, action="theme.read", subject=identity):
            pk = parse_id(identity, kind="Theme")
            theme = TemplateCustomization.objects.annotate(told=standing(user)).filter(pk=pk).first()
            check(theme.told if theme else None, needs=_VIEWER, kind="Theme")
            return theme
    except NotFound:
        return None


def _may_see(user: User, workspace: strawberry.ID) -> bool:
    try:
        with audited(user, action="workspace.read", subject=workspace):
            workspace_for(user, workspace, needs=_VIEWER)
    except NotFound:
        return False
    return True


def _time(seconds: float | None) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if seconds is not None else None
