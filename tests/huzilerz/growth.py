"""Every value that a merchant can make longer, deeper or more numerous, and the work on the value from save to page.

`GROWTHS[name].make(n)` is a value of size n, `most` the largest size still kept, `work` all the work on the value.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from strawberry.schema.types.base_scalars import DecimalDefinition

from catalog.models import Collection, Product
from catalog.products import cleaned
from storefront.components import Card
from storefront.head import Shop, head
from storefront.render import Context, render
from storefront.shelf import MAX_TILES
from storefront.tree import root_of
from theme.differences import differences
from theme.markup import MAX_ATTRIBUTES, MAX_HTML, MAX_OPEN, MAX_REFERENCES, MAX_TAGS
from theme.old_forms import open_document
from theme.publishable import publish_faults
from theme.puck import MAX_COMPONENTS, MAX_VALUES, check_document, check_json
from theme.sanitize import is_address, sanitized
from theme.texts import line
from workspace.hostnames import InvalidHostname, custom_domain, subdomain
from workspace.text import many_lines, one_line

BYTES = 1_000_000
"""Nearly the greatest size of a document."""
_UUID = "0f3d3e00-0000-4000-8000-{:012}"


class NoShelf:
    """A shop with equal products; the shop shows the greatest allowed number."""

    def __init__(self) -> None:
        self.left = MAX_TILES

    def grid(self, collection: str, limit: int) -> Sequence[Card]:
        shown = min(limit, self.left)
        self.left -= shown
        return [Card(title="A", href="/products/a", price="1")] * shown

    def expect(self, keys: Iterable[str]) -> None:
        assert all(isinstance(key, str) for key in keys)

    def card(self, key: str) -> Card | None:
        return Card(title="A", href="/products/a", price="1")

    def group(self, handle: str) -> Card | None:
        return Card(title="A", href="/collections/a")


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """A value: its making, its greatest size, and the work on it.

    kept whether a save keeps a value of size `most`; else a save cuts or refuses the value
    """

    make: Callable[[int], Any]
    most: int
    work: Callable[[Any], object]
    kept: bool = True


SECTION = {"content": [{"type": "Heading", "props": {"text": "A"}}] * (MAX_COMPONENTS - 1)}
"""A shared section, `a`, of the greatest length."""


def page(document: Any) -> str:
    """Do the work of a save and of the first visitor: judge, clean, judge again, render."""
    check_document(document)
    safe = sanitized(document)
    check_document(safe)
    root = root_of(safe)
    shop = Shop(name="A", base="https://a.example")
    head(shop, title=line(root.get("title")), description=line(root.get("description"), limit=320), path="/")
    return render(safe, Context(shelf=NoShelf(), section={"a": SECTION}.get))


def edited(document: Any) -> object:
    """Do the work of the editor, of a publish and of a comparison of revisions: open, judge, compare."""
    opened = open_document(document).document
    return opened, publish_faults(document), differences(document, {}), differences({}, opened)


def _of(kind: str, **props: Any) -> dict[str, Any]:
    return {"content": [{"type": kind, "props": props}]}


def _many(number: int, kind: str, **props: Any) -> list[dict[str, Any]]:
    return [{"type": kind, "props": {"id": f"{kind}-{at}", **props}} for at in range(number)]


def _field(name: str, model: Any = Product) -> Callable[[Any], object]:
    """Do the work on a product's field; an error is a valid result."""

    def work(value: Any) -> None:
        row = model()
        setattr(row, name, cleaned(name, value))
        with suppress(ValidationError):
            row.clean_fields()

    return work


def _name(check: Callable[[str], object]) -> Callable[[str], object]:
    def work(text: str) -> None:
        with suppress(InvalidHostname):
            check(text)

    return work


def _price(text: str) -> None:
    with suppress(Exception):
        _field("price")(DecimalDefinition.parse_value(text))


def _nested(depth: int) -> dict[str, Any]:
    inner: list[Any] = []
    for at in range(depth):
        inner = [{"type": "Section", "props": {"id": f"s-{at}", "content": inner}}]
    return {"content": inner}


def _wide(number: int) -> dict[str, Any]:
    """Seven sections within each other, many times."""
    stacks = []
    for at in range(number):
        inner: list[Any] = []
        for level in range(7):
            inner = [{"type": "Section", "props": {"id": f"s-{at}-{level}", "content": inner}}]
        stacks += inner
    return {"content": stacks}


def _html(make: Callable[[int], str], most: int) -> Growth:
    return Growth(make=lambda size: _of("RichText", html=make(size)), most=most, work=page)


def _text(kind: str, name: str, piece: str) -> Growth:
    most = BYTES // len(piece.encode())
    return Growth(make=lambda size: _of(kind, **{name: piece * size}), most=most, work=page)


def _json(make: Callable[[int], Any], most: int) -> Growth:
    return Growth(make=lambda size: _of("Heading", more=make(size)), most=most, work=page)


_DOCUMENTS: Mapping[str, Growth] = {
    "components beside each other": Growth(
        make=lambda size: {"content": _many(size, "Heading", text="A")}, most=MAX_COMPONENTS, work=page
    ),
    "components within each other": Growth(make=_nested, most=10, work=page),
    "stacks of sections": Growth(make=_wide, most=MAX_COMPONENTS // 7, work=page),
    "components of a column": Growth(
        make=lambda size: _of("Columns", id="c", left=_many(size, "Heading", text="A")), most=4_999, work=page
    ),
    "shared sections": Growth(
        make=lambda size: {"content": _many(size, "SharedSection", section="a")}, most=MAX_COMPONENTS, work=page
    ),
    "ids that other components have": Growth(
        make=lambda size: {
            "content": [{"type": "Heading", "props": {}}] * size
            + [{"type": "Heading", "props": {"id": f"Heading-{at}"}} for at in range(1, size + 1)]
        },
        most=MAX_COMPONENTS // 2,
        work=page,
    ),
    "legacy zones": Growth(
        make=lambda size: {
            "content": _many(size, "Section"),
            "zones": {f"Section-{at}:content": [{"type": "Newsletter", "props": {}}] for at in range(size)},
        },
        most=MAX_COMPONENTS // 2,
        work=page,
    ),
    "product cards": Growth(
        make=lambda size: {
            "content": [{"type": "ProductCard", "props": {"productId": _UUID.format(at)}} for at in range(size)]
        },
        most=MAX_COMPONENTS,
        work=page,
    ),
    "product grids": Growth(
        make=lambda size: {"content": _many(size, "ProductGrid", limit=48)}, most=MAX_COMPONENTS, work=page
    ),
    "announcements": Growth(
        make=lambda size: {"content": _many(size, "AnnouncementBar", text="A", background="#000")},
        most=MAX_COMPONENTS,
        work=page,
    ),
    "footers": Growth(make=lambda size: {"content": _many(size, "Footer")}, most=MAX_COMPONENTS, work=page),
    "questions of one FAQ": Growth(
        make=lambda size: _of("FAQ", items=[{"question": "A", "answer": "B"}] * size), most=19_000, work=page
    ),
    "questions of many FAQs": Growth(
        make=lambda size: {"content": _many(size, "FAQ", items=[{"question": "A", "answer": "B"}] * 200)},
        most=95,
        work=page,
    ),
    "columns of a footer": Growth(
        make=lambda size: _of("Footer", columns=[{"title": "A", "links": []}] * size), most=19_000, work=page
    ),
    "links of footers": Growth(
        make=lambda size: {
            "content": _many(size, "Footer", columns=[{"links": [{"label": "A", "href": "/a"}] * 50}] * 12)
        },
        most=30,
        work=page,
    ),
    "a heading": _text("Heading", "text", "a"),
    "a heading of spaces": _text("Heading", "text", " "),
    "control characters": _text("Heading", "text", "\x7f"),
    "text to be escaped": _text("Heading", "text", "<"),
    "an announcement": _text("AnnouncementBar", "text", "é"),
    "an answer of lines": Growth(
        make=lambda size: _of("FAQ", items=[{"question": "A", "answer": "\n" * size}]), most=BYTES // 2, work=page
    ),
    "an address": _text("Hero", "ctaHref", "/a"),
    "an image": _text("ImageBanner", "src", "/"),
    "a colour": _text("Section", "background", "a "),
    "a level": _text("Heading", "level", "2"),
    "a number as text": _text("Section", "padding", "9"),
    "a title": Growth(make=lambda size: {"root": {"props": {"title": " a" * size}}}, most=BYTES // 2, work=page),
    "a description": Growth(
        make=lambda size: {"root": {"props": {"description": "\u3000a" * size}}}, most=BYTES // 4, work=page
    ),
    "names of properties": Growth(
        make=lambda size: _of("Heading", **{f"p{at}": 1 for at in range(size)}), most=MAX_VALUES - 10, work=page
    ),
    "one name of a property": Growth(make=lambda size: _of("Heading", **{"p" * size: 1}), most=BYTES, work=page),
    "a long name of many values": Growth(
        make=lambda size: _of("Heading", **{"p" * 10 * size: ["a"] * size}), most=12_000, work=page
    ),
    "a list of numbers": _json(lambda size: [1] * size, MAX_VALUES - 10),
    "a list of texts": _json(lambda size: ["a"] * size, MAX_VALUES - 10),
    "lists in a list": _json(lambda size: [[]] * size, MAX_VALUES - 10),
    "objects in a list": _json(lambda size: [{"href": "/a"}] * size, MAX_VALUES // 2 - 10),
    "the editor's configuration": Growth(
        make=lambda size: {"a": [1] * size},
        most=MAX_VALUES - 10,
        work=lambda value: check_json(value, name="puckConfig"),
    ),
}

_RICH: Mapping[str, Growth] = {
    "rich text": _html(lambda size: "a " * size, MAX_HTML // 2),
    "rich text of line breaks": _html(lambda size: "\r\n" * size, MAX_HTML // 2),
    "empty tags": _html(lambda size: "<br>" * size, MAX_TAGS),
    "closed tags": _html(lambda size: "<p>a</p>" * size, MAX_TAGS // 2),
    "open blocks": _html(lambda size: "<div>" * size, MAX_OPEN),
    "open phrases": _html(lambda size: "<b>" * size, MAX_TAGS // 2),
    "open list items": _html(lambda size: "<li>" * size, MAX_TAGS // 2),
    "open ruby texts": _html(lambda size: "<rt>" * size, MAX_TAGS // 2),
    "cells of a table": _html(lambda size: "<table><tr>" + "<td>a" * size, MAX_TAGS // 2 - 4),
    "text beside a table": _html(lambda size: "<table>" + "a<br>" * size, MAX_TAGS - 3),
    "attributes of one tag": _html(lambda size: "<p " + " ".join(f"a{at}" for at in range(size)) + ">", MAX_ATTRIBUTES),
    "attributes of many tags": _html(
        lambda size: ("<p " + " ".join(f"a{at}" for at in range(MAX_ATTRIBUTES)) + ">") * size, MAX_HTML // 200
    ),
    "a long attribute": _html(lambda size: f'<p title="{"a" * size}">', MAX_HTML - 20),
    "ampersands": _html(lambda size: "&" * size, MAX_REFERENCES),
    "named characters": _html(lambda size: "&nbsp;" * size, MAX_REFERENCES),
    "spaces that do not break": _html(lambda size: "\u00a0" * size, MAX_REFERENCES),
    "greater signs": _html(lambda size: ">" * size, MAX_REFERENCES),
    "styled phrases left open": _html(lambda size: "".join(f"<b title={at}><p>" for at in range(size)), 24),
    "addresses": _html(lambda size: "<a href=/a>a</a>" * size, MAX_TAGS // 2),
    "comments": _html(lambda size: "<!---->" * size, MAX_TAGS),
    "quotes": _html(lambda size: "<p title='" + '"' * size + "'>", MAX_REFERENCES),
}

_FIELDS: Mapping[str, Growth] = {
    "a product's title": Growth(make=lambda size: " a" * size, most=BYTES, work=_field("title"), kept=False),
    "a product's handle": Growth(make=lambda size: "a-" * size + "!", most=BYTES, work=_field("handle"), kept=False),
    "a product's description": Growth(
        make=lambda size: "a\r\n" * size, most=600_000, work=_field("description"), kept=False
    ),
    "a product's image": Growth(make=lambda size: "/a" * size, most=BYTES, work=_field("image"), kept=False),
    "a product's currency": Growth(make=lambda size: "A" * size, most=BYTES, work=_field("currency"), kept=False),
    "a product's price": Growth(make=lambda size: "9" * size, most=BYTES, work=_price, kept=False),
    "a product's cents": Growth(make=lambda size: "0." + "9" * size, most=BYTES, work=_price, kept=False),
    "a collection's title": Growth(
        make=lambda size: "\ta" * size, most=BYTES, work=_field("title", Collection), kept=False
    ),
    "a theme's name": Growth(
        make=lambda size: " \x00a" * size, most=600_000, work=lambda text: one_line(text, limit=120), kept=False
    ),
    "a property's name": Growth(make=lambda size: "p" * size + "1", most=6_000, work=is_address, kept=False),
    "a password": Growth(make=lambda size: "\r\n" * size, most=BYTES, work=many_lines, kept=False),
    "a subdomain": Growth(make=lambda size: "a-" * size, most=BYTES, work=_name(subdomain), kept=False),
    "a domain": Growth(
        make=lambda size: "ä." * size,
        most=BYTES,
        work=_name(lambda text: custom_domain(text, platform_domain="localhost")),
        kept=False,
    ),
}

GROWTHS: Mapping[str, Growth] = {**_DOCUMENTS, **_RICH, **_FIELDS}
