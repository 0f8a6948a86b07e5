"""Merchants' text, made safe: addresses, rich text, style values.  Pure; used on write and again on render."""

import re
from typing import Any

import nh3

from theme.markup import MAX_HTML, fault_in
from workspace.addresses import SCHEMES, safe_address

RICH_TEXT: set[str] = {"html"}
"""Names of properties that hold HTML; `theme.components.register` adds the names of further components."""
ADDRESSES: set[str] = set()
"""Names of properties that hold an address although their last word does not say "address", added likewise."""

_ADDRESS_WORDS = frozenset({"href", "url", "uri", "src", "image", "poster", "formaction"})
_LAST_WORD = re.compile(r"(?:[A-Z]{1,11}|[A-Z]?[a-z]{1,11})$")
_END = 12
"""Characters of a name to look at: the longest word has 10, and a name may be as long as a document."""
_STYLE_VALUE = re.compile(r"[#\w\s.,%()/-]{1,200}")

_STRUCTURE = {"p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "div", "span", "figure"}
_PHRASES = {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q"}
_MORE = {"s", "small", "strong", "sub", "sup", "u", "figcaption", "ruby", "rt", "rp"}
_LISTS = {"ul", "ol", "li", "dl", "dt", "dd"}
_TABLES = {"table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"}
_ATTRIBUTES = {
    "*": {"lang", "dir", "title"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"},
}


def safe_html(text: str) -> str:
    """Rich text with only harmless tags and attributes, and only safe addresses.  Cleaning is idempotent.

    Rich text too expensive to clean (`theme.markup`) is shown as plain text, cut at MAX_HTML characters.
    """
    return nh3.clean_text(text[:MAX_HTML]) if fault_in(text) else _CLEANER.clean(text)


def safe_style_value(text: str) -> str:
    """Keep a colour, length or gradient for a style attribute; "" for any value that could load or escape."""
    loads = re.search(r"url|image|expression|var|attr|env|//|/\*", text, re.IGNORECASE)
    return text if _STYLE_VALUE.fullmatch(text) and not loads else ""


def is_address(name: str) -> bool:
    """Whether a property of this name holds an address: `href`, `ctaHref`, `image_url`; not `curl`."""
    if name in ADDRESSES:
        return True
    word = _LAST_WORD.search(name[-_END:])
    return word is not None and word.group().lower() in _ADDRESS_WORDS


def sanitized(document: dict[str, Any]) -> dict[str, Any]:
    """Copy a valid Puck document with its rich text and addresses made safe; all else is kept unchanged."""
    return {
        name: _value(name, value) if name in ("root", "content", "zones") else value for name, value in document.items()
    }


def _value(name: str, value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _value(key, inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_value(name, inner) for inner in value]
    if isinstance(value, str) and value:
        if name in RICH_TEXT:
            return safe_html(value)
        if is_address(name):
            return safe_address(value)
    return value


def _attribute(_tag: str, name: str, value: str) -> str | None:
    if name in ("href", "src"):
        return safe_address(value) or None
    return value


RICH_TAGS = _STRUCTURE | _PHRASES | _MORE | _LISTS | _TABLES
"""The tags of rich text, with `RICH_ATTRIBUTES`: the only table, for cleaning and for the editor's help."""
RICH_ATTRIBUTES = _ATTRIBUTES
_CLEANER = nh3.Cleaner(
    tags=RICH_TAGS,
    clean_content_tags={"script", "style"},
    attributes=RICH_ATTRIBUTES,
    attribute_filter=_attribute,
    url_schemes=set(SCHEMES),
    link_rel=None,
)
