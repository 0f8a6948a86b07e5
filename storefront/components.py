"""One function a component type: Puck's properties in, what its template shows out.  A new type is one more here,
a template of the same name in `templates/storefront/components/`, and a line in `theme.components`."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from django.utils.safestring import mark_safe

from storefront.texts import address, choice, colour, line, number, records, text, whole
from theme.sanitize import safe_html

MAX_GRID: Final = 48
Shown = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A product as a tile shows it: `price` is written out, `href` a path of this site or empty."""

    title: str
    href: str = ""
    price: str = ""
    image: str = ""
    badge: str = ""

    @property
    def initial(self) -> str:
        """What stands where a picture is missing."""
        return self.title[:1]

    @property
    def hue(self) -> int:
        """A colour for it, in degrees, the same every time."""
        return sum(self.title.encode()) * 47 % 360


class CardSource(Protocol):
    """The shop's products, as components may ask for them."""

    def grid(self, collection: str, limit: int) -> Sequence[Card]:
        """The first products of a collection, by its handle; of the whole shop where it is empty."""
        ...

    def expect(self, keys: Iterable[str]) -> None:
        """The ids and handles that `card` will be asked for, so that they are read at once."""
        ...

    def card(self, key: str) -> Card | None:
        """The product with this id or handle, None if the shop has none."""
        ...


def announcement_bar(props: Mapping[str, Any], _shelf: CardSource) -> Shown:
    return {"text": text(props.get("text")), "href": address(props.get("href"))} | _surface(props)


def hero(props: Mapping[str, Any], _shelf: CardSource) -> Shown:
    return {
        "heading": text(props.get("heading")),
        "subheading": text(props.get("subheading")),
        "label": text(props.get("ctaLabel")),
        "href": address(props.get("ctaHref")),
        "image": address(props.get("image")),
        "align": choice(props.get("align"), ("left", "center")),
        "padding": whole(props.get("padding"), least=0, most=240, default=64),
    }


def heading(props: Mapping[str, Any], _shelf: CardSource) -> Shown:
    return {"text": text(props.get("text")), "tag": "h" + choice(props.get("level"), ("2", "1", "3"))}


def rich_text(props: Mapping[str, Any], _shelf: CardSource) -> Shown:
    cleaned = safe_html(text(props.get("html"), limit=200_000))
    return {"html": mark_safe(cleaned)}  # noqa: S308 - cleaned on this very line


def product_grid(props: Mapping[str, Any], shelf: CardSource) -> Shown:
    limit = whole(props.get("limit"), least=0, most=MAX_GRID, default=8)
    return {
        "title": text(props.get("title")),
        "cards": shelf.grid(line(props.get("collection")), limit),
        "columns": whole(props.get("columns"), least=1, most=6, default=4),
        "show_price": props.get("showPrice") is not False,
    }


def product_card(props: Mapping[str, Any], shelf: CardSource) -> Shown:
    found = shelf.card(line(props.get("productId")))
    card = Card(
        title=found.title if found else text(props.get("title")),
        href=found.href if found else "",
        price=found.price if found else text(props.get("price")),
        image=address(props.get("image")) or (found.image if found else ""),
        badge=text(props.get("badge")),
    )
    return {"card": card, "show_price": True}


def columns(props: Mapping[str, Any], _shelf: CardSource) -> Shown:
    return {"gap": whole(props.get("gap"), least=0, most=160, default=24)}


def section(props: Mapping[str, Any], _shelf: CardSource) -> Shown:
    return {"padding": whole(props.get("padding"), least=0, most=240, default=48)} | _surface(props)


def image_banner(props: Mapping[str, Any], _shelf: CardSource) -> Shown:
    return {
        "src": address(props.get("src")),
        "alt": text(props.get("alt")),
        "href": address(props.get("href")),
        "overlay": f"{number(props.get('overlay'), least=0, most=1, default=0):.2f}",
    }


def newsletter(props: Mapping[str, Any], _shelf: CardSource) -> Shown:
    return {
        "title": text(props.get("title")),
        "placeholder": text(props.get("placeholder")),
        "label": text(props.get("buttonLabel")),
    }


def faq(props: Mapping[str, Any], _shelf: CardSource) -> Shown:
    items = [
        {"question": text(item.get("question")), "answer": text(item.get("answer"))}
        for item in records(props.get("items"), limit=200)
    ]
    return {"title": text(props.get("title")), "items": items}


def footer(props: Mapping[str, Any], _shelf: CardSource) -> Shown:
    return {
        "columns": [
            {
                "title": text(column.get("title")),
                "links": [
                    {"label": text(link.get("label")), "href": address(link.get("href"))}
                    for link in records(column.get("links"), limit=50)
                ],
            }
            for column in records(props.get("columns"), limit=12)
        ],
        "legal": text(props.get("legal")),
    }


def _surface(props: Mapping[str, Any]) -> Shown:
    """A background, and whether text on it must be light to be read."""
    background = colour(props.get("background"))
    return {"background": background, "dark": _is_dark(background)}


def _is_dark(background: str) -> bool:
    digits = background.removeprefix("#")
    if len(digits) in (3, 4):
        digits = "".join(digit * 2 for digit in digits)
    try:
        red, green, blue = (int(digits[at : at + 2], 16) for at in (0, 2, 4))
    except ValueError:
        return False
    # Relative brightness as in ITU-R BT.601; half of the range is the usual turning point.
    return background.startswith("#") and 0.299 * red + 0.587 * green + 0.114 * blue < 128


COMPONENTS: dict[str, Callable[[Mapping[str, Any], CardSource], Shown]] = {
    "AnnouncementBar": announcement_bar,
    "Columns": columns,
    "FAQ": faq,
    "Footer": footer,
    "Heading": heading,
    "Hero": hero,
    "ImageBanner": image_banner,
    "Newsletter": newsletter,
    "ProductCard": product_card,
    "ProductGrid": product_grid,
    "RichText": rich_text,
    "Section": section,
}
