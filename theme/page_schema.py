"""GraphQL: pages of a theme added, renamed, moved, copied and removed; and redirects from former addresses."""

import strawberry
from strawberry.types import Info

from theme.schema import ThemeOutcome, done, refused
from theme.services import page_service, redirects, working_copies
from workspace.access import Refused
from workspace.schema import user_of


@strawberry.type
class PageMutation:
    """`expected` is the theme's last known revision: nothing is written over, with the error `Outdated`."""

    @strawberry.mutation
    def add_page(
        self,
        info: Info,
        id: strawberry.ID,
        path: str,
        title: str,
        expected: int,
        copy_of: str | None = None,
    ) -> ThemeOutcome:
        """Add a page to a theme, at an address like `/about`, or a shared section, like `/@returns`.

        The new page is empty, or holds the working copy of the page at `copyOf`.
        """
        user, begun = user_of(info), {}
        try:
            if copy_of is not None:
                begun = working_copies.open_page(customization_id=id, path=copy_of, user=user).document
            page = page_service.add_page(
                customization_id=id, path=path, title=title, puck_data=begun, user=user, expected=expected
            )
        except Refused as why:
            return refused(why)
        return done("Added.", page.theme)

    @strawberry.mutation
    def duplicate_page(
        self, info: Info, id: strawberry.ID, path: str, to: str, title: str, expected: int
    ) -> ThemeOutcome:
        """Add a page at `to` that begins as a copy of the page at `path`, with its working copy."""
        try:
            page = page_service.duplicate_page(
                customization_id=id, path=path, to=to, title=title, user=user_of(info), expected=expected
            )
        except Refused as why:
            return refused(why)
        return done("Copied.", page.theme)

    @strawberry.mutation
    def update_page(
        self,
        info: Info,
        id: strawberry.ID,
        path: str,
        expected: int,
        title: str | None = None,
        to: str | None = None,
        redirect: bool = True,
    ) -> ThemeOutcome:
        """Rename a page, and move the page to the address `to`; `redirect` sends visitors of the old address there."""
        try:
            page = page_service.update_page(
                customization_id=id,
                path=path,
                title=title,
                to=to,
                redirect=redirect,
                user=user_of(info),
                expected=expected,
            )
        except Refused as why:
            return refused(why)
        return done("Saved.", page.theme)

    @strawberry.mutation
    def remove_page(
        self,
        info: Info,
        id: strawberry.ID,
        path: str,
        expected: int,
        redirect_to: str | None = None,
    ) -> ThemeOutcome:
        """Take a page or a shared section away; its revisions stay.  `redirectTo` sends its visitors elsewhere."""
        try:
            theme = page_service.remove_page(
                customization_id=id, path=path, user=user_of(info), expected=expected, redirect_to=redirect_to
            )
        except Refused as why:
            return refused(why)
        return done("Removed.", theme)

    @strawberry.mutation
    def add_redirect(self, info: Info, id: strawberry.ID, path: str, target: str, expected: int) -> ThemeOutcome:
        """Send visitors of the free address `path` on to `target`, an address of the shop."""
        try:
            theme = redirects.add_redirect(
                customization_id=id, path=path, target=target, user=user_of(info), expected=expected
            )
        except Refused as why:
            return refused(why)
        return done("Added.", theme)

    @strawberry.mutation
    def remove_redirect(self, info: Info, id: strawberry.ID, path: str, expected: int) -> ThemeOutcome:
        """Let a former address be free again."""
        try:
            theme = redirects.remove_redirect(customization_id=id, path=path, user=user_of(info), expected=expected)
        except Refused as why:
            return refused(why)
        return done("Removed.", theme)
