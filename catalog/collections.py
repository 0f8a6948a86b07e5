"""Collections of products: created, changed, deleted; each in a transaction with the shop's mark last."""

import uuid
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Count, Sum
from django.db.models.functions import Now

from catalog.models import Collection, CollectionProduct, Product
from catalog.products import ChangedMeanwhile, cleaned, digest, sentence
from workspace.access import NotFound, Refused, User, acting, check, parse_id, standing, workspace_for
from workspace.hosting import invalidation
from workspace.models import Membership

FIELDS = frozenset({"handle", "title", "description"})
MAX_PRODUCTS = 5_000
"""The most products of a collection, looked up in a single statement."""
_EDITOR = Membership.Role.EDITOR


class InvalidCollection(Refused, outcome="Invalid"):
    """A value of a collection cannot be kept; the message names the field."""


def create_collection(
    *, workspace_id: object, user: User, product_ids: Iterable[object] = (), **values: Any
) -> Collection:
    """Return a new collection of products of the same workspace.

    Raises InvalidCollection, or as `workspace.access.check`.
    """
    with acting(user, action="collection.create", subject=workspace_id) as act:
        collection = Collection(workspace=workspace_for(user, workspace_id, needs=_EDITOR))
        insert(collection, values, product_ids, reason="collection_create")
        act.subject, act.detail = collection.pk, {"handle": collection.handle}
    return collection


def update_collection(
    *,
    collection_id: object,
    user: User,
    expected: str | None = None,
    product_ids: Iterable[object] | None = None,
    **changes: Any,
) -> Collection:
    """Change fields; `product_ids`, where given, replaces the products.

    With `expected`, only while this is the collection's revision; else raises ChangedMeanwhile.  A change equal to the
    database's row causes no write and no mark.
    """
    with acting(user, action="collection.update", subject=collection_id) as act:
        collection = _locked(collection_id, user, expected)
        act.changed = change(collection, changes, product_ids, reason="collection_update")
        act.detail = {"fields": ", ".join(sorted([*changes, *(["products"] if product_ids is not None else [])]))}
        if not act.changed:
            return collection
    collection.refresh_from_db(fields=["updated_at"])
    return collection


def delete_collection(*, collection_id: object, user: User, expected: str | None = None) -> Collection:
    """Delete a collection; its products stay.  Raises ChangedMeanwhile as `update_collection`."""
    with acting(user, action="collection.delete", subject=collection_id) as act:
        collection = _locked(collection_id, user, expected)
        act.detail = {"handle": collection.handle}
        remove(collection, reason="collection_delete")
    return collection


# The functions below change a row, after the caller's check of permissions, within a transaction with the row locked.


def insert(
    collection: Collection, values: Mapping[str, Any], product_ids: Iterable[object] = (), *, reason: str
) -> None:
    """Keep a new collection, with `values`, of products of its workspace."""
    _filled(collection, values).save(force_insert=True)
    collection.products.set(_products(collection.workspace_id, product_ids))
    invalidation.content_changed(collection.workspace_id, reason=reason)


def change(
    collection: Collection, values: Mapping[str, Any], product_ids: Iterable[object] | None = None, *, reason: str
) -> bool:
    """Change fields, and the products where given; return False, without a write, where all is equal."""
    before = _kept(collection)
    changed = _kept(_filled(collection, values)) != before
    if product_ids is not None:
        wanted = _products(collection.workspace_id, product_ids)
        present = collection.products.order_by().values_list("pk", flat=True)
        changed = changed or {product.pk for product in wanted} != set(present)
    if not changed:
        return False
    collection.updated_at = Now()
    collection.save(force_update=True)
    if product_ids is not None:
        collection.products.set(wanted)
    invalidation.content_changed(collection.workspace_id, reason=reason)
    return True


def remove(collection: Collection, *, reason: str) -> None:
    """Delete a collection; its products stay."""
    collection.delete()
    invalidation.content_changed(collection.workspace_id, reason=reason, hard=True)


def revision_of(collection: Collection) -> str:
    """Name the state of a collection by its content, its products too.

    Each row that joins a product has a number of its own: their count and sum stand for a list of thousands.
    """
    rows = CollectionProduct.objects.filter(collection_id=collection.pk)
    return digest(_kept(collection) | rows.aggregate(count=Count("pk"), sum=Sum("pk")))


def _locked(collection_id: object, user: User, expected: str | None) -> Collection:
    identity = parse_id(collection_id, kind="Collection")
    rows = Collection.objects.annotate(told=standing(user)).filter(pk=identity).order_by()
    collection = rows.select_for_update().first()
    check(collection.told if collection else None, needs=_EDITOR, kind="Collection")
    if collection is None:
        raise NotFound("Collection")
    if expected is not None and expected != revision_of(collection):
        raise ChangedMeanwhile(collection)
    return collection


def _kept(collection: Collection) -> dict[str, Any]:
    return {name: getattr(collection, name) for name in FIELDS}


def _products(workspace_id: uuid.UUID, product_ids: Iterable[object]) -> list[Product]:
    """Return the products with the given ids; a product of another workspace counts as missing."""
    given = list(islice(product_ids, MAX_PRODUCTS + 1))
    if len(given) > MAX_PRODUCTS:
        raise InvalidCollection(f"productIds: a collection has at most {MAX_PRODUCTS:,} products.")
    wanted = {parse_id(product_id, kind="Product") for product_id in given}
    found = list(Product.objects.filter(workspace_id=workspace_id, pk__in=wanted))
    if len(found) < len(wanted):
        raise NotFound("Product")
    return found


def _filled(collection: Collection, values: Mapping[str, Any]) -> Collection:
    if unknown := values.keys() - FIELDS:
        raise InvalidCollection(f"{sorted(unknown)[0]}: there is no such field.")
    for name, value in values.items():
        setattr(collection, name, cleaned(name, value))
    try:
        collection.clean_fields()
        collection.validate_constraints()
    except ValidationError as fault:
        raise InvalidCollection(sentence(fault)) from None
    return collection
