"""Texts and expressions with columns in braces, as in `ws:{workspace_id}` and `{stock} > 0`."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from freshness.errors import InvalidSettings

_COLUMN = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """Text and names of columns in turn: `parts` begins with text, which may be empty, and ends with text."""

    parts: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> "Template":
        """Raises InvalidSettings for a brace that has no partner."""
        parts = tuple(_COLUMN.split(text))
        if any("{" in part or "}" in part for part in parts):
            raise InvalidSettings(f"{text!r}: a column stands in braces, and nothing else does")
        return cls(parts=parts)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names in braces, in order."""
        return self.parts[1::2]

    def as_text(self, column: Callable[[str], str]) -> str:
        """An SQL expression of type text; NULL where one of the columns is.  `column` gives the SQL of a name."""
        said = [column(part) if index % 2 else literal(part) for index, part in enumerate(self.parts) if part]
        return " || ".join(said)

    def as_expression(self, column: Callable[[str], str]) -> str:
        """The text as SQL, each name replaced by what `column` gives for it."""
        return "".join(column(part) if index % 2 else part for index, part in enumerate(self.parts))


def literal(text: str) -> str:
    """A text as SQL has it."""
    return "'" + text.replace("'", "''") + "'"


def identifier(name: str) -> str:
    """A name as SQL has it."""
    return '"' + name.replace('"', '""') + '"'
