"""Products: created, changed, deleted, imported; each in a transaction with the shop's mark as its last statement."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models.functions import Now

from catalog.models import Collection, Product
from workspace.access import NotFound, Refused, User, acting, check, parse_id, standing, workspace_for
from workspace.addresses import safe_address
from workspace.hosting import invalidation
from workspace.models import Membership
from workspace.text import many_lines, one_line

MAX_IMPORT = 5_000
FIELDS = frozenset({"handle", "title", "description", "price", "currency", "image", "stock", "is_published"})
_EDITOR = Membership.Role.EDITOR


class InvalidProduct(Refused, outcome="Invalid"):
    """A value of a product cannot be kept; the message names the field."""


class ChangedMeanwhile(Refused, outcome="Outdated"):
    """The row was changed since the caller read the row; `row` is the present one."""

    def __init__(self, row: Product | Collection) -> None:
        super().__init__("Somebody else changed this meanwhile.  Look at the change, then try again.")
        self.row = row


def create_product(*, workspace_id: object, user: User, **values: Any) -> Product:
    """Return a new product.  Raises InvalidProduct, or as `workspace.access.check`, without a change."""
    with acting(user, action="product.create", subject=workspace_id) as act:
        product = Product(workspace=workspace_for(user, workspace_id, needs=_EDITOR))
        insert(product, values, reason="product_create")
        act.subject, act.detail = product.pk, {"handle": product.handle}
    return product


def update_product(*, product_id: object, user: User, expected: str | None = None, **changes: Any) -> Product:
    """Change fields of a product; an invisible change of stock is a change all the same.

    With `expected`, only while this is the product's revision; else raises ChangedMeanwhile.  A change equal to the
    database's row causes no write and no mark.
    """
    with acting(user, action="product.update", subject=product_id) as act:
        product = _locked(product_id, user, expected)
        act.changed = change(product, changes, reason="product_update")
        act.detail = {"fields": ", ".join(sorted(changes))}
        if not act.changed:
            return product
    product.refresh_from_db(fields=["updated_at"])
    return product


def delete_product(*, product_id: object, user: User, expected: str | None = None) -> Product:
    """Delete a product, in collections too.  Raises ChangedMeanwhile as `update_product`."""
    with acting(user, action="product.delete", subject=product_id) as act:
        product = _locked(product_id, user, expected)
        act.detail = {"handle": product.handle}
        remove(product, reason="product_delete")
    return product


def import_products(*, workspace_id: object, user: User, rows: Iterable[Mapping[str, Any]]) -> int:
    """Create or replace many products by handle, in a single transaction with a single mark.  Return their number.

    Products equal to their rows are left alone; without any difference there is no mark.
    """
    with acting(user, action="product.import", subject=workspace_id) as act:
        workspace = workspace_for(user, workspace_id, needs=_EDITOR)
        products: dict[str, Product] = {}
        for number, row in enumerate(rows):
            if number >= MAX_IMPORT:
                raise InvalidProduct(f"An import has at most {MAX_IMPORT:,} rows.")
            product = _filled(Product(workspace=workspace), row, where=f"Row {number + 1}, ", unique=False)
            products[product.handle] = product
        # Rows are locked in the same order everywhere: two concurrent imports cannot wait for each other.
        rows_there = Product.objects.select_for_update().filter(workspace=workspace, handle__in=products).order_by("pk")
        there = {product.handle: _kept(product) for product in rows_there}
        new = [product for handle, product in products.items() if there.get(handle) != _kept(product)]
        hidden = any(not one.is_published and there.get(one.handle, {}).get("is_published") for one in new)
        for product in new:
            product.updated_at = Now()
        Product.objects.bulk_create(
            new,
            batch_size=500,
            update_conflicts=True,
            unique_fields=["workspace", "handle"],
            update_fields=[*sorted(FIELDS - {"handle"}), "updated_at"],
        )
        act.changed, act.detail = bool(new), {"products": len(new)}
        if new:
            invalidation.content_changed(workspace.pk, reason="product_import", hard=hidden)
    return len(products)


# The functions below change a row, after the caller's check of permissions, within a transaction with the row locked.


def insert(product: Product, values: Mapping[str, Any], *, reason: str) -> None:
    """Keep a new product, with `values`."""
    _filled(product, values).save(force_insert=True)
    invalidation.content_changed(product.workspace_id, reason=reason)


def change(product: Product, values: Mapping[str, Any], *, reason: str) -> bool:
    """Change fields; return False, without a write or mark, where all is equal."""
    before = _kept(product)
    if _kept(_filled(product, values)) == before:
        return False
    product.updated_at = Now()
    product.save(force_update=True)
    hard = bool(before["is_published"]) and not product.is_published
    invalidation.content_changed(product.workspace_id, reason=reason, hard=hard)
    return True


def remove(product: Product, *, reason: str) -> None:
    """Delete a product, in collections too."""
    product.delete()
    invalidation.content_changed(product.workspace_id, reason=reason, hard=True)


def revision_of(product: Product) -> str:
    """Name the state of a product by its content: whatever wrote the row, SQL too, another content has another name."""
    return digest(_kept(product))


def digest(values: Mapping[str, Any]) -> str:
    """Write a short name of these values."""
    return sha256(json.dumps(values, sort_keys=True, default=str).encode()).hexdigest()[:16]


def _locked(product_id: object, user: User, expected: str | None) -> Product:
    identity = parse_id(product_id, kind="Product")
    rows = Product.objects.annotate(told=standing(user)).filter(pk=identity).order_by()
    product = rows.select_for_update().first()
    check(product.told if product else None, needs=_EDITOR, kind="Product")
    if product is None:
        raise NotFound("Product")
    if expected is not None and expected != revision_of(product):
        raise ChangedMeanwhile(product)
    return product


def _kept(product: Product) -> dict[str, Any]:
    return {name: getattr(product, name) for name in FIELDS}


def _filled(product: Product, values: Mapping[str, Any], *, where: str = "", unique: bool = True) -> Product:
    if unknown := values.keys() - FIELDS:
        raise InvalidProduct(f"{where}{sorted(unknown)[0]}: there is no such field.")
    for name, value in values.items():
        setattr(product, name, cleaned(name, value))
    if "image" in values and product.image.lower().startswith("http:"):
        raise InvalidProduct(f"{where}image: must start with https://, or browsers of visitors do not show it.")
    try:
        product.clean_fields()
        if unique:
            product.validate_constraints()
    except ValidationError as fault:
        raise InvalidProduct(where + sentence(fault)) from None
    return product


def cleaned(name: str, value: Any) -> Any:
    """Return a field's value, cleaned if text: titles without control characters, images without unsafe addresses."""
    if not isinstance(value, str):
        return value
    if name == "image":
        return safe_address(value)
    return many_lines(value) if name == "description" else one_line(value, limit=1_000)


def sentence(fault: ValidationError) -> str:
    """Return the first fault of a ValidationError, with its field."""
    for field, messages in fault.message_dict.items():
        return f"{field}: {messages[0]}" if field != "__all__" else messages[0]
    return "Not valid."
