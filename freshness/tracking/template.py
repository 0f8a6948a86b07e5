"""Texts and expressions with columns in braces, as in `ws:{workspace_id}` and `{stock} > 0`."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from freshness.errors import InvalidSettings

_COLUMN = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """Text and names of columns in turn: `parts` begins and ends with text, perhaps empty."""

    parts: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> "Template":
        """Split a text at its braces.  Raises InvalidSettings for a brace without a partner."""
        parts = tuple(_COLUMN.split(text))
        if any("{" in part or "}" in part for part in parts):
            raise InvalidSettings(f"{text!r}: a column stands in braces, and nothing else does")
        return cls(parts=parts)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names in braces, in order."""
        return self.parts[1::2]

    def as_text(self, column: Callable[[str], str]) -> str:
        """Return an SQL expression of type text; NULL where a column is NULL.  `column` gives the SQL of a name."""
        said = [column(part) if index % 2 else literal(part) for index, part in enumerate(self.parts) if part]
        return " || ".join(said)

    def as_expression(self, column: Callable[[str], str]) -> str:
        """Return the text as SQL, with each name replaced by its SQL from `column`."""
        return "".join(column(part) if index % 2 else part for index, part in enumerate(self.parts))


def literal(text: str) -> str:
    """Quote a text for SQL."""
    return "'" + text.replace("'", "''") + "'"


def identifier(name: str) -> str:
    """Quote a name for SQL."""
    return '"' + name.replace('"', '""') + '"'
