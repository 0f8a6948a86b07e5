"""A shop's look and language, from the properties of its home page's root.  Pure.

    {"root": {"props": {"locale": "fr", "look": {"scheme": "auto", "accent": "#1f4d3a", "font": "serif"}}}}

Colours are six hexadecimal digits; every other text colour is mixed from them until legible.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from theme.site_settings import COLOUR, LOCALE, picture_fault, read_menus
from theme.texts import address

_RTL: Final = frozenset("ar arc ckb dv fa he ks ku nqo ps sd ug ur yi".split())  # noqa: SIM905
_RTL_SCRIPTS: Final = frozenset({"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"})
_READABLE: Final = 4.5  # to 1: WCAG 2.2, 1.4.3
FONTS: Final = {
    "sans": 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif',
    "serif": 'Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif',
    "mono": 'ui-monospace,"Cascadia Code","Source Code Pro",Menlo,Consolas,monospace',
    "round": 'ui-rounded,"Hiragino Maru Gothic ProN",Quicksand,Comfortaa,Manjari,sans-serif',
}
CORNERS: Final = {"sharp": "0;--pill:0", "soft": "10px", "round": "22px"}
_LIGHT: Final = {"paper": "#ffffff", "ink": "#1c1917", "accent": "#1f4d3a"}
_DARK: Final = {"paper": "#171614", "ink": "#f3f1ee", "accent": "#8fd0b0"}

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "skip": "Skip to content", "shop": "Main menu", "products": "Products", "home": "Home", "order": "Order",
        "breadcrumb": "Breadcrumb", "pages": "Pages", "previous": "Previous page", "next": "Next page",
        "page": "Page", "of": "of", "nothing": "There is nothing here yet.", "sold_out": "Sold out",
        "": "Name", "new": "Newest", "price-low": "Price, low to high", "price-high": "Price, high to low",
        "missing": "This page is not here", "missing_why": "It may have moved, or the address may have a typing error.",
        "back": "Back to the start", "all": "See all products", "footer": "Footer menu",
    },
    "fr": {
        "skip": "Aller au contenu", "shop": "Menu principal", "products": "Produits", "home": "Accueil",
        "order": "Ordre", "breadcrumb": "Fil d’Ariane", "pages": "Pages", "previous": "Page précédente",
        "next": "Page suivante", "page": "Page", "of": "sur", "nothing": "Il n’y a encore rien ici.",
        "sold_out": "Épuisé",
        "": "Nom", "new": "Nouveautés", "price-low": "Prix croissant", "price-high": "Prix décroissant",
        "missing": "Cette page n’existe pas", "missing_why": "Elle a pu être déplacée, ou l’adresse est mal écrite.",
        "back": "Retour à l’accueil", "all": "Tous les produits", "footer": "Menu du pied de page",
    },
}  # fmt: skip
"""The pages' own words, by language; every other language has the English words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopLook:
    """A shop's language, its stylesheet, its logo and icon by address, and its menus of links with label and href.

    `css` is made of checked values alone, empty for the usual look.
    """

    locale: str = "en"
    css: str = ""
    logo: str = ""
    favicon: str = ""
    menus: Mapping[str, Sequence[Mapping[str, str]]] = field(default_factory=dict)

    @property
    def direction(self) -> str:
        """`rtl` where the language is written from right to left, else `ltr`."""
        found = LOCALE.fullmatch(self.locale)
        language, script = (found[1].lower(), (found[2] or "").lower()) if found else ("en", "")
        return "rtl" if script in _RTL_SCRIPTS or (not script and language in _RTL) else "ltr"

    @property
    def words(self) -> Mapping[str, str]:
        """The words of pages, in the shop's language if known, else in English."""
        return WORDS.get(self.locale.partition("-")[0].lower(), WORDS["en"])

    @property
    def words_locale(self) -> str:
        """The language of `words`, where different from the shop's: parts of a page declare this language."""
        own = self.locale.partition("-")[0].lower()
        return "" if own in WORDS else "en"


def look_of(root: Mapping[str, Any]) -> ShopLook:
    """Read the look from a root's properties; an unknown value falls back to the usual look's."""
    locale = root.get("locale")
    locale = locale if isinstance(locale, str) and LOCALE.fullmatch(locale) else "en"
    given = root.get("look")
    return ShopLook(
        locale=locale,
        css=_css(given) if isinstance(given, Mapping) else "",
        logo=_picture(root.get("logo")),
        favicon=_picture(root.get("favicon")),
        menus=read_menus(root),
    )


def _picture(value: Any) -> str:
    return "" if picture_fault(value) else address(value)


def _css(given: Mapping[str, Any]) -> str:
    scheme = given.get("scheme")
    shape = [f"--font:{FONTS[given['font']]}"] if given.get("font") in tuple(FONTS) else []
    shape += [f"--radius:{CORNERS[given['corners']]}"] if given.get("corners") in tuple(CORNERS) else []
    light = _colours(given, _LIGHT)
    dark = given.get("dark")
    night = _colours(dark if isinstance(dark, Mapping) else {}, _DARK)
    if scheme == "dark":
        return f":root{{{';'.join([*shape, *night, 'color-scheme:dark'])}}}"
    day = f":root{{{';'.join([*shape, *light])}}}"
    if scheme != "auto":
        return day
    return f"{day}@media (prefers-color-scheme:dark){{:root{{{';'.join([*night, 'color-scheme:dark'])}}}}}"


def _colours(given: Mapping[str, Any], usual: Mapping[str, str]) -> list[str]:
    """Declare the colours: text is legible on the paper, on tints and on the accent."""
    chosen = {name: _colour(given.get(name)) or colour for name, colour in usual.items()}
    paper = chosen["paper"]
    extreme = "#000000" if _light(paper) > 0.18 else "#ffffff"  # the more legible of the two on the paper
    tint = _ground(paper, mixed(paper, chosen["ink"], 0.05), extreme)
    wash = _ground(paper, mixed(paper, chosen["accent"], 0.14), extreme)
    ink = _readable(chosen["ink"], (paper, tint, wash), extreme)
    accent = _readable(chosen["accent"], (paper,), extreme)
    on_accent = max("#ffffff", "#000000", key=lambda text: contrast(text, accent))
    soft = _readable(mixed(ink, paper, 0.3), (paper, tint, wash), extreme)
    found = {
        "paper": paper,
        "ink": ink,
        "soft": soft,
        "tint": tint,
        "line": mixed(paper, ink, 0.12),
        "wash": wash,
        "accent": accent,
        "on-accent": on_accent,
    }
    return [f"--{name}:{value}" for name, value in found.items()]


def _colour(value: Any) -> str:
    return value.lower() if isinstance(value, str) and COLOUR.fullmatch(value) else ""


def _ground(paper: str, wanted: str, extreme: str) -> str:
    """Choose a ground beside the paper, or the paper itself where no text would be legible on `wanted`."""
    return wanted if contrast(extreme, wanted) >= _READABLE else paper


def _readable(colour: str, grounds: Sequence[str], extreme: str) -> str:
    """Move the colour towards black or white until legible on every ground."""
    moves = (mixed(colour, extreme, step / 10) for step in range(11))
    return next((moved for moved in moves if all(contrast(moved, one) >= _READABLE for one in grounds)), extreme)


def mixed(one: str, other: str, part: float) -> str:
    """Mix a colour with `part` (0 to 1) of another."""
    pairs = zip(_rgb(one), _rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """Compute the contrast of two colours, 1 to 21, by WCAG 2."""
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _light(colour: str) -> float:
    parts = [value / 255 for value in _rgb(colour)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
