"""Merchants' text, as plain text, numbers and choices that a template can trust.  Pure; no function raises."""

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
    """Text on a single line, shortened at a word where possible, for titles and descriptions."""
    joined = _SPACE.sub(" ", text(value)).strip()
    if len(joined) <= limit:
        return joined
    shortened = joined[: limit - 1]
    return (shortened.rpartition(" ")[0] or shortened) + "…"


def number(value: Any, *, least: float, most: float, default: float) -> float:
    """Read a number within bounds; `default` for any other value."""
    try:
        found = default if isinstance(value, bool) else float(value)
    except (TypeError, ValueError, OverflowError):
        return default
    return min(max(found, least), most) if found == found else default


def whole(value: Any, *, least: int, most: int, default: int) -> int:
    """Read a whole number within bounds; `default` for any other value."""
    return int(number(value, least=least, most=most, default=default))


def choice(value: Any, among: tuple[str, ...]) -> str:
    """`value` if among `among`, else the first of `among`."""
    found = text(value, limit=40)
    return found if found in among else among[0]


def address(value: Any) -> str:
    """Keep a safe address; "" for any other text, including an address that needs a change to be safe."""
    return safe_address(value) if isinstance(value, str) and value == text(value, limit=2_000) else ""


def colour(value: Any) -> str:
    """Keep a value for `background`, or return ""."""
    return safe_style_value(text(value, limit=200).strip())


def records(value: Any, *, limit: int) -> list[Mapping[str, Any]]:
    """Keep the objects of a list, at most `limit`."""
    return [item for item in value if isinstance(item, Mapping)][:limit] if isinstance(value, list) else []
