"""Kinds of fields for declaring a component.  Pure.

Each kind knows how a template sees a value (`read`, which takes any JSON value and never raises), why a value cannot
be published (`fault`), and how the editor asks for a value (`panel`, as JSON).
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as made_with
from typing import Any, ClassVar

from django.utils.safestring import mark_safe

from theme.markup import MAX_HTML
from theme.sanitize import safe_html
from theme.texts import address, choice, colour, line, number, records, text

JSON = dict[str, Any]
_PICTURE = re.compile(r"<img\b[^>]{0,2000}", re.IGNORECASE)
_HTTP_ADDRESS = re.compile(r"""\bsrc\s{0,9}=\s{0,9}["']?(http:[^"'\s>]{0,2000})""", re.IGNORECASE)
"""The address of a picture that a visitor's browser does not load."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(ABC):
    """A property of a component: its label in the editor, its initial value, and whether a value is required."""

    kind: ClassVar[str] = ""
    label: str
    default: Any = ""
    hint: str = ""
    required: bool = False

    @abstractmethod
    def read(self, value: Any) -> Any:
        """Read the value for a template."""

    def fault(self, value: Any) -> str:
        """Why a page with this value cannot be published, as a sentence; empty if the page can."""
        return f"{self.label} is missing." if self.required and not value else ""

    def panel(self) -> JSON:
        """Describe the field for the editor."""
        shown = {"kind": self.kind, "label": self.label, "default": self.default, "required": self.required}
        return shown | {"hint": self.hint} if self.hint else shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Field):
    """Plain text, on a single line or with `lines` on several."""

    kind = "text"
    lines: bool = False

    def read(self, value: Any) -> str:
        return text(value)

    def panel(self) -> JSON:
        return Field.panel(self) | {"lines": self.lines}


@dataclass(frozen=True, slots=True, kw_only=True)
class RichText(Field):
    """HTML of the tags allowed by `theme.sanitize`, at most MAX_HTML characters."""

    kind = "rich text"

    def read(self, value: Any) -> str:
        return mark_safe(safe_html(text(value, limit=MAX_HTML)))  # noqa: S308 - cleaned on this very line

    def fault(self, value: Any) -> str:
        for picture in _PICTURE.findall(value) if isinstance(value, str) else ():
            if found := _HTTP_ADDRESS.search(picture):
                return f"The picture {found[1]:.80} must start with https://: browsers do not show it otherwise."
        return Field.fault(self, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Field):
    """A number from `least` to `most`: whole, or with `digits` behind the point, then read as text with a point."""

    kind = "number"
    default: float = 0
    least: int
    most: int
    digits: int = 0

    def read(self, value: Any) -> int | str:
        found = number(value, least=self.least, most=self.most, default=self.default)
        return f"{found:.{self.digits}f}" if self.digits else int(found)

    def fault(self, value: Any) -> str:
        if value in (None, ""):
            return Field.fault(self, value)
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if is_number and self.least <= value <= self.most:
            return ""
        return f"{self.label} must be a number from {self.least} to {self.most}."

    def panel(self) -> JSON:
        step = 10**-self.digits
        return Field.panel(self) | {"least": self.least, "most": self.most, "step": step}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Field):
    """A choice of text, `options` from value to label; an unknown value is read as the default."""

    kind = "select"
    options: Mapping[str, str]

    def read(self, value: Any) -> str:
        return choice(value, (self.default, *self.options))

    def panel(self) -> JSON:
        return Field.panel(self) | {"options": dict(self.options)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch(Field):
    """Yes or no; any other value is read as the default."""

    kind = "switch"
    default: bool = True

    def read(self, value: Any) -> bool:
        return value if isinstance(value, bool) else self.default


class Shade(str):
    """A value for `background`; knows whether text on this background must be light to be read."""

    __slots__ = ()

    @property
    def dark(self) -> bool:
        """Whether the colour is written in hexadecimal digits and darker than the middle."""
        digits = self.removeprefix("#")
        if len(digits) in (3, 4):
            digits = "".join(digit * 2 for digit in digits)
        try:
            red, green, blue = (int(digits[at : at + 2], 16) for at in (0, 2, 4))
        except ValueError:
            return False
        # Relative brightness as in ITU-R BT.601; half of the range is the usual turning point.
        return self.startswith("#") and 0.299 * red + 0.587 * green + 0.114 * blue < 128


@dataclass(frozen=True, slots=True, kw_only=True)
class Colour(Field):
    """A colour or gradient of CSS without loading; read as a Shade."""

    kind = "colour"

    def read(self, value: Any) -> Shade:
        return Shade(colour(value))

    def fault(self, value: Any) -> str:
        return f"{self.label} is no colour." if value and not colour(value) else Field.fault(self, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Field):
    """An address: a path of the shop, https, mailto or tel; any other value is read as ""."""

    kind = "link"

    def read(self, value: Any) -> str:
        return address(value)

    def fault(self, value: Any) -> str:
        if value and not address(value):
            return f"{self.label} must be a path such as /products, or start with https://, mailto: or tel:."
        return Field.fault(self, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Link):
    """The address of a picture: a path of the shop, or https."""

    kind = "picture"

    def fault(self, value: Any) -> str:
        found = address(value)
        if value and not found.startswith(("/", "https://")):
            return f"{self.label} must start with https://, or be a path such as /media/a.webp."
        return Field.fault(self, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductRef(Field):
    """A product of the shop by id or handle.  Templates get its card, or None; the page gets its tag."""

    kind = "product"

    def read(self, value: Any) -> str:
        return line(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionRef(Field):
    """A collection of the shop by handle.

    With `limit`, the name of a Number beside this field, templates get the cards of up to this number of the
    collection's products, or of the whole shop's where the handle is empty; without `limit` the card of the
    collection, or None.  The page gets their tags.
    """

    kind = "collection"
    limit: str = ""

    def read(self, value: Any) -> str:
        return line(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRef(Field):
    """A shared section of the theme by its name, `returns` for the page `/@returns`; shown as its components."""

    kind = "section"

    def read(self, value: Any) -> str:
        return line(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Items(Field):
    """A list of at most `most` objects, each with `fields` of its own; `item` is the label of an object."""

    kind = "list"
    default: Any = made_with(default_factory=list)
    fields: Mapping[str, Field]
    most: int = 50
    item: str = "Item"

    def read(self, value: Any) -> list[Mapping[str, Any]]:
        return [
            {name: one.read(item.get(name)) for name, one in self.fields.items()}
            for item in records(value, limit=self.most)
        ]

    def fault(self, value: Any) -> str:
        if isinstance(value, list) and len(value) > self.most:
            return f"{self.label} may have at most {self.most} entries."
        return Field.fault(self, value)

    def panel(self) -> JSON:
        inner = {name: one.panel() for name, one in self.fields.items()}
        return Field.panel(self) | {"fields": inner, "most": self.most, "item": self.item}


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot(Field):
    """A place for other components, inside an element `tag` with the class `css`.

    The editor puts its drop zone into the same element: grids and columns look as they do for visitors.
    """

    kind = "slot"
    default: Any = made_with(default_factory=list)
    tag: str = "div"
    css: str = ""

    def read(self, value: Any) -> Any:  # noqa: ARG002 - as every kind has it
        raise TypeError(f"what stands in {self.label} is rendered, not read")

    def panel(self) -> JSON:
        return Field.panel(self) | {"tag": self.tag, "css": self.css}
