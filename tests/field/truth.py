"""The content of every target in the database, read without any code of the project."""

import re
from collections.abc import Callable
from typing import Any

from tests.field.judge import Shows
from tests.field.shops import EMPTY

_MARKER = re.compile(r"q\d+v\d+z")
_TEXTS = {
    "workspace": "SELECT id, name FROM workspace_workspace",
    "home": "SELECT workspace_id, puck_data::text FROM theme_templatecustomization WHERE is_active",
    "page": "SELECT t.workspace_id, p.puck_data::text FROM theme_themepage p "
    "JOIN theme_templatecustomization t ON t.id = theme_id WHERE t.is_active AND path = '/about'",
    "collection": "SELECT id, title FROM catalog_collection",
    "product": "SELECT id, title FROM catalog_product",
}
_SHELVES = (
    "SELECT id, EXISTS (SELECT FROM catalog_collection_products WHERE collection_id = c.id) FROM catalog_collection c"
)
COUNTED = "SELECT coalesce(sum(desired), 0) FROM freshness_row"
_WAITING = "SELECT to_regclass('freshness_note') IS NOT NULL"


def truth(rows: Callable[[str], list[tuple[Any, ...]]]) -> dict[tuple[str, str], Shows]:
    """Return the due content of pages, by target key; a missing target is deleted."""
    found: dict[tuple[str, str], Shows] = {}
    for table, statement in _TEXTS.items():
        for key, text in rows(statement):
            if match := _MARKER.search(text):
                found[table, str(key)] = Shows(text=match[0])
    for key, full in rows(_SHELVES):
        found["shelf", str(key)] = Shows(text=EMPTY, there=not full)
    return found


def counter(rows: Callable[[str], list[tuple[Any, ...]]]) -> int:
    """Return the sum of all generations, unfolded notes included: the sum falls only where a database goes back."""
    total = int(rows(COUNTED)[0][0])
    if rows(_WAITING)[0][0]:
        total += int(rows("SELECT coalesce(sum(n), 0) FROM freshness_note")[0][0])
    return total
