"""Values for a component's template: the declared fields, with products and collections in place of their ids.

The declarations are `theme.components`; the templates are in `templates/storefront/components/`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from theme.builtin import MAX_GRID
from theme.components import COMPONENTS
from theme.fields import CollectionRef, Field, Items, ProductRef, Slot
from theme.texts import records

__all__ = ["MAX_GRID", "Card", "CardSource", "keys_in", "shown"]
Shown = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A product or collection as a tile: `price` is written out, `href` a path of this site or empty."""

    title: str
    href: str = ""
    price: str = ""
    image: str = ""
    badge: str = ""

    @property
    def initial(self) -> str:
        """The initial that stands in for a missing picture."""
        return self.title[:1]

    @property
    def hue(self) -> str:
        """A colour for the tile, in degrees, the same every time; text, because templates write numbers by locale."""
        return str(sum(self.title.encode()) * 47 % 360)


class CardSource(Protocol):
    """The shop's products and collections, as components may ask for them."""

    def grid(self, collection: str, limit: int) -> Sequence[Card]:
        """List the first products of a collection, by its handle; of the whole shop for an empty handle."""
        ...

    def expect(self, keys: Iterable[str]) -> None:
        """Announce the ids and handles of later calls of `card`; they are then read together."""
        ...

    def card(self, key: str) -> Card | None:
        """Find the product with this id or handle, None if the shop has none."""
        ...

    def group(self, handle: str) -> Card | None:
        """Find the collection at this handle, None if the shop has none."""
        ...


def shown(kind: str, props: Mapping[str, Any], shelf: CardSource) -> Shown:
    """Read the values for a component's template, by the names of its fields; slots are the caller's."""
    found = _read(COMPONENTS[kind].fields, props, shelf)
    return _FINISHED[kind](found) if kind in _FINISHED else found


def keys_in(kind: str, props: Mapping[str, Any]) -> Iterator[str]:
    """Yield the ids and handles of the products on a component."""
    yield from _keys(COMPONENTS[kind].fields, props)


def _read(fields: Mapping[str, Field], props: Mapping[str, Any], shelf: CardSource) -> Shown:
    return {name: _value(name, fields, props, shelf) for name, one in fields.items() if not isinstance(one, Slot)}


def _value(name: str, fields: Mapping[str, Field], props: Mapping[str, Any], shelf: CardSource) -> Any:
    field, value = fields[name], props.get(name)
    if isinstance(field, Items):
        return [_read(field.fields, item, shelf) for item in records(value, limit=field.most)]
    if isinstance(field, ProductRef):
        return shelf.card(field.read(value))
    if isinstance(field, CollectionRef):
        if not field.limit:
            return shelf.group(field.read(value))
        return shelf.grid(field.read(value), fields[field.limit].read(props.get(field.limit)))
    return field.read(value)


def _keys(fields: Mapping[str, Field], props: Mapping[str, Any]) -> Iterator[str]:
    for name, field in fields.items():
        if isinstance(field, ProductRef):
            yield field.read(props.get(name))
        elif isinstance(field, Items):
            for item in records(props.get(name), limit=field.most):
                yield from _keys(field.fields, item)


def _product_card(found: Shown) -> Shown:
    """Show the shop's product, or the merchant's own text where the shop has no product; own picture and badge win."""
    card: Card | None = found["productId"]
    written = Card(title=found["title"], price=found["price"])
    return {
        "card": replace(card or written, image=found["image"] or (card.image if card else ""), badge=found["badge"])
    }


def balanced(count: int, columns: int) -> int:
    """Choose the number of columns whose last row is fullest: at most `columns`, at least two thirds of `columns`."""
    if count <= columns:
        return columns
    tries = range(max(1, -(-columns * 2 // 3)), columns + 1)
    return max(tries, key=lambda tried: (((count - 1) % tried + 1) / tried, tried))


def _in_rows(name: str) -> Callable[[Shown], Shown]:
    """Show the field `name` as a grid, in rows as full as possible."""
    return lambda found: found | {"columns": balanced(len(found[name]), found["columns"])}


def _collection_list(found: Shown) -> Shown:
    """Show the collections of the shop, with the pictures chosen for them."""
    tiles = [(one["collection"], one["image"]) for one in found["collections"]]
    cards = [replace(card, image=image) for card, image in tiles if card is not None]
    return found | {"cards": cards, "columns": balanced(len(cards), found["columns"])}


_FINISHED: dict[str, Callable[[Shown], Shown]] = {
    "ProductCard": _product_card,
    "CollectionList": _collection_list,
    "ProductGrid": _in_rows("collection"),
    "Gallery": _in_rows("pictures"),
}
"""Components whose template shows values derived from several fields."""
