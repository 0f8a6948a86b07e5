"""What merchants write, as plain text, numbers and choices that a template can trust.  Pure; nothing raises."""

import re
from collections.abc import Mapping
from typing import Any, Final

from theme.sanitize import safe_style_value
from workspace.addresses import safe_address

MAX_TEXT: Final = 10_000
MAX_TITLE: Final = 120
MAX_DESCRIPTION: Final = 320

_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACE = re.compile(r"\s+")


def text(value: Any, *, limit: int = MAX_TEXT) -> str:
    """Text of at most `limit` characters without controls or half surrogate pairs; numbers are written out."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    if isinstance(value, int) and abs(value) >= 10**18:
        return ""
    return _UNWANTED.sub("", str(value))[:limit]


def line(value: Any, *, limit: int = MAX_TITLE) -> str:
    """Text on one line, shortened at a word where it can be, for titles and descriptions."""
    joined = _SPACE.sub(" ", text(value)).strip()
    if len(joined) <= limit:
        return joined
    shortened = joined[: limit - 1]
    return (shortened.rpartition(" ")[0] or shortened) + "…"


def number(value: Any, *, least: float, most: float, default: float) -> float:
    """A number within bounds; `default` for anything that is none."""
    try:
        found = default if isinstance(value, bool) else float(value)
    except (TypeError, ValueError, OverflowError):
        return default
    return min(max(found, least), most) if found == found else default


def whole(value: Any, *, least: int, most: int, default: int) -> int:
    """A whole number within bounds; `default` for anything that is none."""
    return int(number(value, least=least, most=most, default=default))


def choice(value: Any, among: tuple[str, ...]) -> str:
    """`value` if it is one of `among`, else the first of them."""
    found = text(value, limit=40)
    return found if found in among else among[0]


def address(value: Any) -> str:
    """A safe address, or nothing.  One that would have to be changed to be safe is not."""
    return safe_address(value) if isinstance(value, str) and value == text(value, limit=2_000) else ""


def colour(value: Any) -> str:
    """A value for `background`, or nothing."""
    return safe_style_value(text(value, limit=200).strip())


def records(value: Any, *, limit: int) -> list[Mapping[str, Any]]:
    """The objects of a list, at most `limit` of them."""
    return [item for item in value if isinstance(item, Mapping)][:limit] if isinstance(value, list) else []
