"""Shared sections of a theme, in the form of pages at addresses closed to visitors."""

from typing import Any, Final
from uuid import UUID

from storefront.shelf import Shelf
from theme.models import ThemePage
from workspace.prepared_query import PreparedQuery

MOST_SECTIONS: Final = 20
"""The most different sections on a page: each section costs a query."""

THEME_PAGE: Final = PreparedQuery(
    lambda theme_id, path: ThemePage.objects.filter(theme_id=theme_id, path=path).values_list(
        "id", "is_active", "title", "puck_data"
    ),
    by_key=True,
)
"""The page at a path of a theme."""


class Sections:
    """The documents of a theme's shared sections, read on demand and remembered while a page is built.

    `marked` turns False upon a section of a theme not live by its row: changes of the section mark no
    page.
    """

    def __init__(self, theme_id: UUID, shelf: Shelf) -> None:
        self.theme_id = theme_id
        self._shelf = shelf
        self.marked = True
        self._found: dict[str, Any] = {}

    def __call__(self, name: str) -> Any:
        """Return the document of the section with this name; `None` if there is none, or the page shows too many."""
        if name not in self._found:
            if len(self._found) == MOST_SECTIONS:
                return None
            row = THEME_PAGE.first(self.theme_id, f"/@{name}")
            if row is not None:
                self._shelf.show(f"g:{row[0]}")
            else:
                self._shelf.show_list("pages")  # the section may be created later
            self.marked = self.marked and (row is None or row[1] is not False)
            self._found[name] = row[3] if row else None
        return self._found[name]
