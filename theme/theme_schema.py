"""GraphQL: themes created, copied, renamed and deleted."""

import strawberry
from strawberry.types import Info

from theme.schema import ThemeOutcome, done, refused
from theme.services import theme_service
from workspace.access import Refused
from workspace.schema import user_of


@strawberry.type
class ThemesMutation:
    """The list of a workspace's themes."""

    @strawberry.mutation
    def create_theme(
        self, info: Info, workspace: strawberry.ID, name: str, copy_of: strawberry.ID | None = None
    ) -> ThemeOutcome:
        """Create a theme, empty or with the pages, settings and redirects of the theme `copyOf`."""
        try:
            theme = theme_service.create(workspace_id=workspace, name=name, copy_of=copy_of, user=user_of(info))
        except Refused as why:
            return refused(why)
        return done("Created.", theme)

    @strawberry.mutation
    def rename_theme(self, info: Info, id: strawberry.ID, name: str, expected: int) -> ThemeOutcome:
        """Rename a theme; visitors do not see the name."""
        try:
            theme = theme_service.rename(customization_id=id, name=name, user=user_of(info), expected=expected)
        except Refused as why:
            return refused(why)
        return done("Renamed.", theme)

    @strawberry.mutation
    def delete_theme(self, info: Info, id: strawberry.ID, expected: int) -> ThemeOutcome:
        """Delete a theme with its pages, drafts and history, for good; a live theme is refused."""
        try:
            theme_service.delete(customization_id=id, user=user_of(info), expected=expected)
        except Refused as why:
            return refused(why)
        return ThemeOutcome(success=True, message="Deleted.")
