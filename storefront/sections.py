"""Shared sections of a theme, as its pages ask for them: pages at addresses that no visitor can ask for."""

from typing import Any, Final
from uuid import UUID

from storefront.shelf import Shelf
from theme.models import ThemePage

MOST_SECTIONS: Final = 20
"""How many different sections one page may show: each is a query."""


class Sections:
    """The documents of a theme's shared sections, read when asked for and remembered while a page is built.

    `marked` turns False where one says that its theme is not live: then nobody is told when it changes.
    """

    def __init__(self, theme_id: UUID, shelf: Shelf) -> None:
        self.theme_id = theme_id
        self._shelf = shelf
        self.marked = True
        self._found: dict[str, Any] = {}

    def __call__(self, name: str) -> Any:
        """The document of the section with this name; None if there is none, or the page shows too many."""
        if name not in self._found:
            if len(self._found) == MOST_SECTIONS:
                return None
            self._shelf.show_list("pages")  # there may be none yet
            rows = ThemePage.objects.filter(theme_id=self.theme_id, path=f"/@{name}")
            row = rows.values_list("puck_data", "is_active", "id").first()
            if row is not None:
                self._shelf.show(f"g:{row[2]}")
            self.marked = self.marked and (row is None or row[1] is not False)
            self._found[name] = row[0] if row else None
        return self._found[name]
