"""A shop's products as its pages ask for them; every product and collection looked at leaves its tag."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final
from uuid import UUID

from django.db.models import Q, QuerySet

from catalog.models import Collection, Product
from freshness.targets import tags as tag_grammar
from storefront.components import MAX_GRID, Card
from theme.texts import address

ORDERS: Final = {
    "": ("Name", ("title", "id")),
    "new": ("Newest", ("-created_at", "id")),
    "price-low": ("Price, low to high", ("price", "id")),
    "price-high": ("Price, high to low", ("-price", "id")),
}
"""The values of `sort` -> what the page calls it, and the order.  The empty one is the default."""

MAX_COLLECTIONS: Final = 50
MAX_TILES: Final = 1_000
"""How much all grids of one page may show together: a document of a thousand grids must not stop the shop."""

_SHOWN = ("id", "handle", "title", "price", "currency", "image", "stock")


class Shelf:
    """The published products of one workspace, read when asked for and remembered while a page is built.

    `sold_out` is the badge of what is out of stock, in the shop's language.
    """

    def __init__(self, workspace_id: UUID, *, sold_out: str = "Sold out") -> None:
        self.workspace_id = workspace_id
        self.sold_out = sold_out
        self.tags: set[str] = set()
        self._grids: dict[str, list[Product]] = {}
        self._by_key: dict[str, Product] = {}
        self._groups: dict[str, Collection | None] = {}
        self._tiles_left = MAX_TILES

    def products(self, *, order: str = "") -> QuerySet[Product]:
        """All of them, in one of ORDERS."""
        published = Product.objects.filter(workspace_id=self.workspace_id, is_published=True)
        return published.only(*_SHOWN).order_by(*ORDERS[order][1])

    def collection(self, handle: str) -> Collection | None:
        """The collection at this handle."""
        found = Collection.objects.filter(workspace_id=self.workspace_id, handle=handle).first()
        if found is not None:
            self.tags.add(tag_grammar.make("c", found.id))
        return found

    def product(self, handle: str) -> Product | None:
        """The product at this handle, with its description."""
        found = self.products().defer(None).filter(handle=handle).first()
        if found is not None:
            self.tags.add(tag_grammar.make("p", found.id))
        return found

    def grid(self, collection: str, limit: int) -> Sequence[Card]:
        """The first products of a collection, of the whole shop where its handle is empty."""
        if collection not in self._grids:
            if len(self._grids) == MAX_COLLECTIONS:
                return []
            found = self.products()
            if collection:
                known = self.collection(collection)
                found = found.filter(collections=known) if known else found.none()
            self._grids[collection] = list(found[:MAX_GRID])
        shown = self._grids[collection][: min(limit, self._tiles_left)]
        self._tiles_left -= len(shown)
        return self.cards(shown)

    def expect(self, keys: Iterable[str]) -> None:
        """Read at once the products that `card` will be asked for."""
        wanted = set(keys) - {""}
        if wanted:
            ids = [UUID(key) for key in wanted if _is_uuid(key)]
            for product in self.products().filter(Q(id__in=ids) | Q(handle__in=wanted)):
                self._by_key[str(product.id)] = self._by_key[product.handle] = product

    def card(self, key: str) -> Card | None:
        """The product with this id or handle, if it was expected and is there."""
        found = self._by_key.get(key)
        return self.cards([found])[0] if found else None

    def group(self, handle: str) -> Card | None:
        """The collection at this handle as a tile, if there is one."""
        if handle not in self._groups:
            if len(self._groups) == MAX_COLLECTIONS:
                return None
            self._groups[handle] = self.collection(handle) if handle else None
        found = self._groups[handle]
        return Card(title=found.title, href=f"/collections/{found.handle}") if found else None

    def cards(self, products: Iterable[Product]) -> list[Card]:
        """Products as tiles."""
        shown = []
        for product in products:
            self.tags.add(tag_grammar.make("p", product.id))
            shown.append(
                Card(
                    title=product.title,
                    href=f"/products/{product.handle}",
                    price=price_text(product.price, product.currency),
                    image=address(product.image),
                    badge="" if product.stock else self.sold_out,
                )
            )
        return shown


def price_text(amount: Decimal, currency: str) -> str:
    """`XAF 7,500` or `EUR 12.50`: cents only where there are any."""
    return f"{currency} {amount:,.0f}" if amount == amount.to_integral_value() else f"{currency} {amount:,.2f}"


def _is_uuid(key: str) -> bool:
    try:
        return str(UUID(key)) == key
    except ValueError:
        return False
