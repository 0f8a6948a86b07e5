"""A shop's products, for its pages; every product, collection and list read leaves its tag.

A list's tag is noted before the list is read, and is the tag of `catalog.tracking`.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from catalog.models import Collection, Product
from freshness.contrib.django.tagging import tag
from storefront.components import MAX_GRID, Card
from theme.texts import address
from workspace.prepared_query import PreparedQuery

ORDERS: Final = {
    "": ("Name", ("title", "id")),
    "new": ("Newest", ("-created_at", "id")),
    "price-low": ("Price, low to high", ("price", "id")),
    "price-high": ("Price, high to low", ("-price", "id")),
}
"""Values of `sort` -> label on the page, and order.  The empty value is the default."""

PER_PAGE: Final = 24
MAX_COLLECTIONS: Final = 50
MAX_TILES: Final = 1_000
"""The most tiles in all grids of a page together: a document of a thousand grids must not stop the shop."""

# The values are in the order of the model's fields, as `from_db` expects.
_SHOWN = ("id", "handle", "title", "price", "currency", "image", "stock")


class Shelf:
    """The published products of a workspace, read on demand and remembered while a page is built.

    `sold_out` is the badge of a product out of stock, in the shop's language.
    """

    def __init__(self, workspace_id: UUID, *, sold_out: str = "Sold out") -> None:
        self.workspace_id = workspace_id
        self.sold_out = sold_out
        self.shown: set[str] = set()
        self._grids: dict[str, list[Product]] = {}
        self._by_key: dict[str, Product] = {}
        self._groups: dict[str, Collection | None] = {}
        self._tiles_left = MAX_TILES

    def show(self, *things: str) -> None:
        """Note things on the page by tag: `p:<id>`."""
        self.shown.update(things)
        tag(None, *things)

    def show_list(self, name: str) -> None:
        """Note that the page shows a list of the shop, or the absence of an item from the list."""
        self.show(f"l:{self.workspace_id}/{name}")

    def show_cut(self, order: str) -> None:
        """Note that the page shows a part of a list of products; a move within the list may change this part."""
        self.show_list(f"products/{ORDERS[order][1][0].removeprefix('-')}")

    def products(self, *, order: str = "") -> QuerySet[Product]:
        """All published products, in an order of ORDERS."""
        self.show_list("products")
        return _published(self.workspace_id).order_by(*ORDERS[order][1])

    def number_of_products(self, group: Collection | None) -> int:
        """Count all published products, or those of a collection."""
        self.show_list("products")
        row = _NUMBER_IN.first(self.workspace_id, group.id) if group else _NUMBER.first(self.workspace_id)
        return row[0] if row else 0

    def page_of_products(self, group: Collection | None, *, order: str, number: int) -> list[Product]:
        """List a page of the same products in an order of ORDERS, from page 1."""
        self.show_list("products")
        page = _page(order, number, of_collection=group is not None)
        rows = page.rows(self.workspace_id, group.id) if group else page.rows(self.workspace_id)
        return [Product.from_db(None, _SHOWN, row) for row in rows]

    def collection(self, handle: str) -> Collection | None:
        """Find the collection at this handle."""
        self.show_list("collections")
        row = _COLLECTION.first(self.workspace_id, handle)
        found = Collection.from_db(None, (), row) if row else None
        if found is not None:
            self.show(f"c:{found.id}")
        return found

    def product(self, handle: str) -> Product | None:
        """Find the product at this handle, with its description."""
        row = _PRODUCT.first(self.workspace_id, handle)
        found = Product.from_db(None, (), row) if row else None
        if found is not None:
            self.show(f"p:{found.id}", f"l:{found.id}/description")
        else:
            self.show_list("products/handle")
        return found

    def grid(self, collection: str, limit: int) -> Sequence[Card]:
        """List the first products of a collection, of the whole shop where the handle is empty."""
        if collection not in self._grids:
            if len(self._grids) == MAX_COLLECTIONS:
                return []
            self._grids[collection] = self._grid(collection)
        known = self._grids[collection]
        shown = known[: min(limit, self._tiles_left)]
        if len(shown) < len(known) or len(known) == MAX_GRID:
            self.show_cut("")
        self._tiles_left -= len(shown)
        return self.cards(shown)

    def _grid(self, collection: str) -> list[Product]:
        self.show_list("products")
        if not collection:
            rows = _GRID.rows(self.workspace_id)
        else:
            group = self.collection(collection)
            rows = _GRID_OF_COLLECTION.rows(self.workspace_id, group.id) if group else []
        return [Product.from_db(None, _SHOWN, row) for row in rows]

    def expect(self, keys: Iterable[str]) -> None:
        """Read the products of later calls of `card` together."""
        wanted = set(keys) - {""}
        if wanted:
            ids = [UUID(key) for key in wanted if _is_uuid(key)]
            found = _published(self.workspace_id).only(*_SHOWN)
            for product in found.filter(Q(id__in=ids) | Q(handle__in=wanted)):
                self._by_key[str(product.id)] = self._by_key[product.handle] = product
                self.show(f"p:{product.id}")
            if not wanted <= self._by_key.keys():
                self.show_list("products/handle")

    def card(self, key: str) -> Card | None:
        """Find the product with this id or handle, if announced by `expect` and present."""
        found = self._by_key.get(key)
        return self.cards([found])[0] if found else None

    def group(self, handle: str) -> Card | None:
        """Find the collection at this handle as a tile."""
        if handle not in self._groups:
            if len(self._groups) == MAX_COLLECTIONS:
                return None
            self._groups[handle] = self.collection(handle) if handle else None
        found = self._groups[handle]
        return Card(title=found.title, href=f"/collections/{found.handle}") if found else None

    def cards(self, products: Iterable[Product]) -> list[Card]:
        """Products as tiles."""
        products = list(products)
        self.show(*(f"p:{product.id}" for product in products))
        return [
            Card(
                title=product.title,
                href=f"/products/{product.handle}",
                price=price_text(product.price, product.currency),
                image=address(product.image),
                badge="" if product.stock else self.sold_out,
            )
            for product in products
        ]


def _published(workspace_id: Any) -> QuerySet[Product]:
    return Product.objects.filter(workspace_id=workspace_id, is_published=True)


def _published_in(workspace_id: Any, collection_id: Any) -> QuerySet[Product]:
    return _published(workspace_id).filter(collections=collection_id)


def _number(products: QuerySet[Product]) -> QuerySet[Any, Any]:
    # Grouped by the only workspace: a count without groups is no `values_list`.
    return products.order_by().values("workspace_id").annotate(number=Count("id")).values_list("number")


@lru_cache(maxsize=64)
def _page(order: str, number: int, *, of_collection: bool) -> PreparedQuery:
    """Return the query of a page of products: the limits are part of its statement."""
    last = number * PER_PAGE

    def page(products: QuerySet[Product]) -> QuerySet[Any, Any]:
        return products.order_by(*ORDERS[order][1]).values_list(*_SHOWN)[last - PER_PAGE : last]

    if of_collection:
        return PreparedQuery(lambda workspace_id, collection_id: page(_published_in(workspace_id, collection_id)))
    return PreparedQuery(lambda workspace_id: page(_published(workspace_id)))


_NUMBER = PreparedQuery(lambda workspace_id: _number(_published(workspace_id)))
_NUMBER_IN = PreparedQuery(lambda workspace_id, collection_id: _number(_published_in(workspace_id, collection_id)))
_PRODUCT = PreparedQuery(
    lambda workspace_id, handle: _published(workspace_id).filter(handle=handle).values_list(), by_key=True
)
_COLLECTION = PreparedQuery(
    lambda workspace_id, handle: Collection.objects.filter(workspace_id=workspace_id, handle=handle).values_list(),
    by_key=True,
)
_GRID = PreparedQuery(
    lambda workspace_id: _published(workspace_id).order_by(*ORDERS[""][1]).values_list(*_SHOWN)[:MAX_GRID]
)
_GRID_OF_COLLECTION = PreparedQuery(
    lambda workspace_id, collection_id: (
        _published_in(workspace_id, collection_id).order_by(*ORDERS[""][1]).values_list(*_SHOWN)[:MAX_GRID]
    )
)


def price_text(amount: Decimal, currency: str) -> str:
    """`XAF 7,500` or `EUR 12.50`: cents only where there are any."""
    return f"{currency} {amount:,.0f}" if amount == amount.to_integral_value() else f"{currency} {amount:,.2f}"


def _is_uuid(key: str) -> bool:
    try:
        return str(UUID(key)) == key
    except ValueError:
        return False
