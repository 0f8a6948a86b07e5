"""Settings of a page, and of the shop as a whole, kept in the root of a document: SEO, look, logo, menus.  Pure.

    {"root": {"props": {
        "title": "Home", "description": "...", "image": "https://...",                    any page
        "locale": "fr", "logo": "/media/logo.svg", "favicon": "/media/icon.png",          the home page alone
        "look": {"scheme": "auto", "font": "serif", "corners": "soft", "accent": "#1f4d3a", "dark": {"paper": ...}},
        "menus": {"header": [{"label": "About", "href": "/about"}], "footer": [...]}}}}

They are saved, published, undone, restored and scheduled as the document is.  Any value may stand in a document;
`checked` refuses wrong values where people type them, and readers (`read_menus`, `storefront.look`) leave them out.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from theme.fields import Link, Picture
from theme.puck import InvalidPuck
from theme.texts import MAX_DESCRIPTION, MAX_TITLE, address, line, records

MAX_ITEMS: Final = 20
"""Most entries of a menu: each stands on every page."""
MAX_LABEL: Final = 60
MENUS: Final = ("header", "footer")
SCHEMES: Final = ("light", "dark", "auto")
FONTS: Final = ("sans", "serif", "mono", "round")
CORNERS: Final = ("sharp", "soft", "round")
COLOURS: Final = ("paper", "ink", "accent")
LOCALE: Final = re.compile(r"([A-Za-z]{2,3})(?:-([A-Za-z]{4}))?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?")
COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")

_LINK = Link(label="The address", required=True)
_PICTURE = Picture(label="The address of the picture")
Check = Callable[[Any], Any]


def checked(given: Any, *, home: bool) -> dict[str, Any]:
    """Check settings that were typed, and return them clean; "" and empty lists mean that a setting is removed.

    Raises InvalidPuck, with the path of the fault, such as `menus.header[2].href`.
    """
    if not isinstance(given, Mapping):
        raise InvalidPuck("must be an object", "settings")
    known = {**_OF_PAGE, **_OF_SHOP} if home else _OF_PAGE
    return _each(given, known)


def merged(root: Mapping[str, Any], settings: Mapping[str, Any]) -> dict[str, Any]:
    """Return a root's properties with checked settings; further properties of the root stay."""
    found = dict(root)
    for name, value in settings.items():
        inner = found.get(name)
        if isinstance(value, Mapping):
            value = merged(inner if isinstance(inner, Mapping) else {}, value)
        if value in ("", [], {}):
            found.pop(name, None)
        else:
            found[name] = value
    return found


def read_menus(root: Mapping[str, Any]) -> dict[str, list[dict[str, str]]]:
    """Read the menus of a home page's root; entries without a label or a safe address are left out."""
    menus = root.get("menus")
    found = {}
    for name in MENUS:
        rows = records(menus.get(name) if isinstance(menus, Mapping) else None, limit=MAX_ITEMS)
        entries = ((line(row.get("label"), limit=MAX_LABEL), address(row.get("href"))) for row in rows)
        found[name] = [{"label": label, "href": href} for label, href in entries if label and href]
    return found


def picture_fault(value: Any) -> str:
    """Say in words why browsers of visitors would not show the picture at an address; empty if they would."""
    return _PICTURE.fault(value) if value else ""


def _each(given: Mapping[str, Any], known: Mapping[str, Check], *steps: str | int) -> dict[str, Any]:
    found = {}
    for name, value in given.items():
        if name not in known:
            raise InvalidPuck(f"is no setting; there are {', '.join(sorted(known))}", *steps, name)
        try:
            found[name] = known[name](value)
        except InvalidPuck as fault:
            fault.steps = [*steps, name, *fault.steps]
            raise
    return found


def _text(limit: int) -> Check:
    def check(value: Any) -> str:
        if not isinstance(value, str):
            raise InvalidPuck("must be text")
        if len(value) > limit:
            raise InvalidPuck(f"is {len(value)} characters; at most {limit} are shown")
        return line(value, limit=limit)

    return check


def _picture(value: Any) -> str:
    if not isinstance(value, str) or picture_fault(value):
        raise InvalidPuck(picture_fault(value) or "must be text")
    return value


def _matching(pattern: re.Pattern[str], like: str) -> Check:
    def check(value: Any) -> str:
        if value != "" and not (isinstance(value, str) and pattern.fullmatch(value)):
            raise InvalidPuck(f"must be like {like}")
        return str(value)

    return check


def _among(options: tuple[str, ...]) -> Check:
    def check(value: Any) -> str:
        if value != "" and value not in options:
            raise InvalidPuck(f"must be one of {', '.join(options)}")
        return str(value)

    return check


def _object(known: Mapping[str, Check]) -> Check:
    def check(value: Any) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            raise InvalidPuck("must be an object")
        return _each(value, known)

    return check


def _menu(value: Any) -> list[dict[str, str]]:
    if not isinstance(value, list) or len(value) > MAX_ITEMS:
        raise InvalidPuck(f"must be a list of at most {MAX_ITEMS} entries")
    found = []
    for at, entry in enumerate(value):
        if not isinstance(entry, Mapping) or set(entry) != {"label", "href"}:
            raise InvalidPuck("must be an entry with label and href", at)
        label = _each({"label": entry["label"]}, {"label": _text(MAX_LABEL)}, at)["label"]
        if not label:
            raise InvalidPuck("is missing", at, "label")
        if fault := _LINK.fault(entry["href"]):
            raise InvalidPuck(fault, at, "href")
        found.append({"label": label, "href": entry["href"]})
    return found


_COLOURS: Final[Mapping[str, Check]] = {name: _matching(COLOUR, "#1f4d3a") for name in COLOURS}
_OF_PAGE: Final[Mapping[str, Check]] = {
    "title": _text(MAX_TITLE),
    "description": _text(MAX_DESCRIPTION),
    "image": _picture,
}
_OF_SHOP: Final[Mapping[str, Check]] = {
    "locale": _matching(LOCALE, "fr or pt-BR"),
    "logo": _picture,
    "favicon": _picture,
    "menus": _object(dict.fromkeys(MENUS, _menu)),
    "look": _object(
        {"scheme": _among(SCHEMES), "font": _among(FONTS), "corners": _among(CORNERS), "dark": _object(_COLOURS)}
        | dict(_COLOURS)
    ),
}
