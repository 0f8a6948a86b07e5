"""GraphQL: products and collections, and their mutations."""

import uuid
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeVar, cast

import strawberry
import strawberry_django
from django.db.models import Q, QuerySet
from strawberry.types import Info

from catalog import collections, products
from catalog.models import Collection, Product
from workspace.access import NotFound, Refused, User, audited, parse_id, workspace_for
from workspace.hosting.services.engine import ledger, subject_of
from workspace.models import Membership
from workspace.schema import Refusal, user_of

MAX_PAGE = 100


@strawberry_django.type(Product, name="Product")
class ProductType:
    """A product for sale; `price` is a decimal number as text."""

    id: strawberry.ID
    handle: str
    title: str
    description: str
    price: Decimal
    currency: str
    image: str
    stock: int
    is_published: bool
    updated_at: datetime

    @strawberry.field
    def revision(self, root: strawberry.Parent[Product]) -> str:
        """Name its present content, to be expected by the next write."""
        return products.revision_of(root)


@strawberry_django.type(Collection, name="Collection")
class CollectionType:
    """Products shown together."""

    id: strawberry.ID
    handle: str
    title: str
    description: str

    @strawberry.field
    def revision(self, root: strawberry.Parent[Collection]) -> str:
        """Name its present content with its products, to be expected by the next write."""
        return collections.revision_of(root)

    @strawberry.field
    def products(
        self, root: strawberry.Parent[Collection], first: int = 20, after: strawberry.ID | None = None
    ) -> "ProductPage":
        """Return the collection's products, by title."""
        return ProductPage(**_page(root.products.all(), first, after))


@strawberry.type
class ProductPage:
    """A page of products; give `endCursor` as `after` to get the next page."""

    items: list[ProductType]
    end_cursor: strawberry.ID | None
    has_more: bool


@strawberry.type
class CollectionPage:
    """A page of collections; give `endCursor` as `after` to get the next page."""

    items: list[CollectionType]
    end_cursor: strawberry.ID | None
    has_more: bool


@strawberry.type
class CatalogOutcome:
    """The answer of a mutation of the catalog; `message` is a sentence for the user."""

    success: bool
    message: str
    errors: list[Refusal]
    key: strawberry.Private[uuid.UUID | None]
    workspace: strawberry.Private[uuid.UUID | None]

    @strawberry.field
    def generation(self) -> int | None:
        """Find the shop's newest generation: a page at the edge of this or a later generation has the change."""
        return ledger().stamp(subject_of(self.workspace)).generation if self.workspace else None


@strawberry.type
class ProductOutcome(CatalogOutcome):
    """The answer of a mutation of a product; `product` is null after a deletion, and after a refusal but `Outdated`."""

    @strawberry.field
    def product(self) -> ProductType | None:
        """Read the product as kept."""
        return cast("ProductType | None", Product.objects.filter(pk=self.key).first() if self.key else None)


@strawberry.type
class CollectionOutcome(CatalogOutcome):
    """The answer of a mutation of a collection; null after a deletion, and after a refusal but `Outdated`."""

    @strawberry.field
    def collection(self) -> CollectionType | None:
        """Read the collection as kept."""
        return cast("CollectionType | None", Collection.objects.filter(pk=self.key).first() if self.key else None)


T = TypeVar("T", bound=CatalogOutcome)


@strawberry.input
class ProductInput:
    """The fields to set; omitted fields stay unchanged."""

    handle: str | None = None
    title: str | None = None
    description: str | None = None
    price: Decimal | None = None
    currency: str | None = None
    image: str | None = None
    stock: int | None = None
    is_published: bool | None = None

    def values(self) -> dict[str, Any]:
        """Return the given fields."""
        return {name: getattr(self, name) for name in products.FIELDS if getattr(self, name) is not None}


@strawberry.input
class CollectionInput:
    """The fields to set; omitted fields stay unchanged."""

    handle: str | None = None
    title: str | None = None
    description: str | None = None
    product_ids: list[strawberry.ID] | None = None

    def values(self) -> dict[str, Any]:
        """Return the given fields."""
        names = [*collections.FIELDS, "product_ids"]
        return {name: getattr(self, name) for name in names if getattr(self, name) is not None}


@strawberry.type
class CatalogQuery:
    """Queries of a member; null for missing objects and objects of others."""

    @strawberry.field
    def products(
        self, info: Info, workspace: strawberry.ID, first: int = 20, after: strawberry.ID | None = None
    ) -> ProductPage | None:
        """Return products of a workspace by title, unpublished products too."""
        found = _seen(user_of(info), workspace)
        return ProductPage(**_page(Product.objects.filter(workspace_id=found), first, after)) if found else None

    @strawberry.field
    def collections(
        self, info: Info, workspace: strawberry.ID, first: int = 20, after: strawberry.ID | None = None
    ) -> CollectionPage | None:
        """Return collections of a workspace by title."""
        found = _seen(user_of(info), workspace)
        return CollectionPage(**_page(Collection.objects.filter(workspace_id=found), first, after)) if found else None


@strawberry.type
class CatalogMutation:
    """An editor's mutations of products and collections."""

    @strawberry.mutation
    def create_product(self, info: Info, workspace: strawberry.ID, input: ProductInput) -> ProductOutcome:
        """Return a new product; `handle`, `title` and `price` are needed."""
        return _done(info, ProductOutcome, products.create_product, workspace_id=workspace, **input.values())

    @strawberry.mutation
    def update_product(self, info: Info, id: strawberry.ID, input: ProductInput, expected: str) -> ProductOutcome:
        """Change some fields of the product, whose last known revision is `expected`; else error `Outdated`."""
        given = input.values()
        return _done(info, ProductOutcome, products.update_product, product_id=id, expected=expected, **given)

    @strawberry.mutation
    def delete_product(self, info: Info, id: strawberry.ID, expected: str) -> ProductOutcome:
        """Delete a product, in collections too."""
        return _done(info, ProductOutcome, products.delete_product, product_id=id, expected=expected)

    @strawberry.mutation
    def create_collection(self, info: Info, workspace: strawberry.ID, input: CollectionInput) -> CollectionOutcome:
        """Return a new collection; `handle` and `title` are needed."""
        return _done(
            info,
            CollectionOutcome,
            collections.create_collection,
            workspace_id=workspace,
            **input.values(),
        )

    @strawberry.mutation
    def update_collection(
        self, info: Info, id: strawberry.ID, input: CollectionInput, expected: str
    ) -> CollectionOutcome:
        """Change some fields; `productIds` replaces the products."""
        given = input.values()
        return _done(
            info, CollectionOutcome, collections.update_collection, collection_id=id, expected=expected, **given
        )

    @strawberry.mutation
    def delete_collection(self, info: Info, id: strawberry.ID, expected: str) -> CollectionOutcome:
        """Delete a collection; its products stay."""
        return _done(info, CollectionOutcome, collections.delete_collection, collection_id=id, expected=expected)


def _done(info: Info, outcome: type[T], service: Any, **arguments: Any) -> T:
    try:
        kept: Product | Collection = service(user=user_of(info), **arguments)
    except Refused as why:
        refusal = Refusal(code=why.outcome, path="", message=str(why))
        key = why.row.pk if isinstance(why, products.ChangedMeanwhile) else None
        return outcome(success=False, message=str(why), errors=[refusal], key=key, workspace=None)
    return outcome(success=True, message="Done.", errors=[], key=kept.pk, workspace=kept.workspace_id)


def _seen(user: User, workspace: strawberry.ID) -> uuid.UUID | None:
    try:
        with audited(user, action="workspace.read", subject=workspace):
            return workspace_for(user, workspace, needs=Membership.Role.VIEWER).pk
    except NotFound:
        return None


def _page(rows: QuerySet[Any], first: int, after: strawberry.ID | None) -> dict[str, Any]:
    """Return items after the item with id `after`, by title; an unknown id starts from the beginning."""
    count = min(max(first, 1), MAX_PAGE)
    if after is not None:
        last = rows.filter(pk=parse_id(after, kind="Cursor")).values_list("title", "pk").first()
        if last:
            rows = rows.filter(Q(title__gt=last[0]) | Q(title=last[0], pk__gt=last[1]))
    found = list(rows.order_by("title", "pk")[: count + 1])
    items = found[:count]
    return {
        "items": items,
        "end_cursor": strawberry.ID(str(items[-1].pk)) if items else None,
        "has_more": len(found) > count,
    }
