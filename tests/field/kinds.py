"""Every kind of write: its name, its target, and its code.

Kinds `inside` write on Django's connection, in the caller's transaction; further kinds have a transaction of their own.
"""

import io
import json
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.db import connection
from django.db.backends.utils import CursorWrapper

from catalog.models import Product
from catalog.products import revision_of, update_product
from tests.drivers import driver
from tests.field.hands import Hands
from tests.field.judge import Target
from tests.field.shops import Shop, document, home
from theme.models import TemplateCustomization, ThemePage
from theme.services.template_customization_service import TemplateCustomizationService as Themes
from workspace.models import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The effect of an edit: the changed targets of a shop, each with its new text."""

    shop: Shop
    targets: Sequence[Target]
    texts: Sequence[str]
    hands: Hands

    @property
    def key(self) -> str:
        """The id of the only target."""
        return self.targets[0].key[1]

    @property
    def text(self) -> str:
        """The text of the only target."""
        return self.texts[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of write.

    on   product, two products, new products, removable, home, page, home and page, collection, workspace, small shop,
         or all shelves
    """

    name: str
    on: str
    write: Callable[[Change], None] = field(repr=False)
    inside: bool


KINDS: dict[str, Kind] = {}
ALL_SHOPS = ("TRUNCATE", "COPY of memberships")
"""Kinds with transactions that lock out every other editor."""


def kind(name: str, *, on: str, inside: bool = True) -> Callable[[Callable[[Change], None]], Callable[[Change], None]]:
    """Register a kind."""

    def register(write: Callable[[Change], None]) -> Callable[[Change], None]:
        KINDS[name] = Kind(name=name, on=on, write=write, inside=inside)
        return write

    return register


@kind("product service", on="product")
def product_service(change: Change) -> None:
    update_product(product_id=change.key, user=User(pk=change.shop.owner), title=change.text)


@kind("theme service", on="home")
def theme_service(change: Change) -> None:
    theme = TemplateCustomization.objects.get(workspace_id=change.shop.workspace, is_active=True)
    Themes.save_customizations(customization_id=theme.pk, puck_data=home(change.text), user=User(pk=change.shop.owner))


@kind("publish", on="home and page")
def publish(change: Change) -> None:
    """Write to the other theme while the theme is a draft, then make the theme live."""
    theme = TemplateCustomization.objects.get(workspace_id=change.shop.workspace, is_active=False)
    theme.puck_data = home(change.texts[0])
    theme.save(update_fields=["puck_data"])
    ThemePage.objects.filter(theme=theme, path="/about").update(puck_data=document(change.texts[1]))
    Themes.publish_theme(customization_id=theme.pk, user=User(pk=change.shop.owner))


@kind("save()", on="product")
def save(change: Change) -> None:
    product = Product.objects.get(pk=change.key)
    product.title = change.text
    product.save()


@kind("update()", on="workspace")
def update(change: Change) -> None:
    Workspace.objects.filter(pk=change.shop.workspace).update(name=change.text)


@kind("bulk_create()", on="new products")
def bulk_create(change: Change) -> None:
    # An edit repeated after a broken connection may have been committed by the first try.
    Product.objects.bulk_create(_new_products(change), ignore_conflicts=True)


@kind("bulk_update()", on="two products")
def bulk_update(change: Change) -> None:
    texts = {target.key[1]: text for target, text in zip(change.targets, change.texts, strict=True)}
    products = list(Product.objects.filter(pk__in=texts).order_by("pk"))
    for product in products:
        product.title = texts[str(product.pk)]
    Product.objects.bulk_update(products, ["title"])


@kind("delete()", on="removable")
def delete(change: Change) -> None:
    for product in Product.objects.filter(pk=change.key):
        product.delete()


@kind("cascade", on="small shop")
def cascade(change: Change) -> None:
    """Delete a workspace with its site, its theme, and all other rows."""
    for workspace in Workspace.objects.filter(pk=change.shop.workspace):
        workspace.delete()


@kind("raw SQL", on="page")
def raw_sql(change: Change) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE theme_themepage SET puck_data = %s WHERE path = '/about' AND theme_id = "
            "(SELECT id FROM theme_templatecustomization WHERE workspace_id = %s AND is_active)",
            [json.dumps(document(change.text)), change.shop.workspace],
        )


def _copy(cursor: CursorWrapper, statement: str, rows: str) -> None:
    """Run COPY … FROM STDIN, in the words of Django's driver."""
    if driver() == "psycopg2":
        cursor.cursor.copy_expert(statement, io.StringIO(rows))
        return
    with cursor.cursor.copy(statement) as into:
        into.write(rows)


@kind("COPY", on="new products")
def copy(change: Change) -> None:
    names = ("id", "workspace_id", "handle", "title", "description", "price", "currency", "image", "stock")
    rows = io.StringIO()
    for product in _new_products(change):
        values = [getattr(product, name) for name in names]
        rows.write("\t".join(map(str, [*values, "t"])) + "\n")
    with connection.cursor() as cursor:
        keys = [target.key[1] for target in change.targets]
        cursor.execute("DELETE FROM catalog_product WHERE id = ANY(%s::uuid[])", [keys])
        _copy(cursor, f"COPY catalog_product ({', '.join(names)}, is_published) FROM STDIN", rows.getvalue())


@kind("TRUNCATE", on="all shelves")
def truncate(change: Change) -> None:
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE catalog_collection_products")


@kind("COPY of memberships", on="all shelves")
def copy_memberships(change: Change) -> None:
    """Every product is in its shop's collection again."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.id, p.id, workspace_id FROM catalog_collection c JOIN catalog_product p USING (workspace_id) "
            "WHERE NOT EXISTS "
            "(SELECT FROM catalog_collection_products WHERE collection_id = c.id AND product_id = p.id)"
        )
        rows = "".join("\t".join(map(str, row)) + "\n" for row in cursor.fetchall())
        columns = "collection_id, product_id, workspace_id"
        _copy(cursor, f"COPY catalog_collection_products ({columns}) FROM STDIN", rows)


@kind("admin", on="product", inside=False)
def admin(change: Change) -> None:
    change.hands.admin(change.shop, f"/admin/catalog/product/{change.key}/change/", title=change.text)


@kind("GraphQL", on="product", inside=False)
def graphql(change: Change) -> None:
    change.hands.graphql(
        change.shop,
        "mutation($id: ID!, $to: ProductInput!, $known: String!) {"
        " done: updateProduct(id: $id, input: $to, expected: $known) { success message } }",
        {"id": change.key, "to": {"title": change.text}, "known": revision_of(Product.objects.get(pk=change.key))},
    )


@kind("another role", on="product", inside=False)
def another_role(change: Change) -> None:
    """Write as a database role with rights on the content's tables only."""
    change.hands.execute(
        "UPDATE catalog_product SET title = %s WHERE id = %s", [change.text, change.key], user="writer"
    )


@kind("another search_path", on="collection", inside=False)
def another_search_path(change: Change) -> None:
    """Write in a session that finds our tables only by their schema."""
    change.hands.execute(
        "UPDATE public.catalog_collection SET title = %s WHERE id = %s",
        [change.text, change.key],
        options="-c search_path=elsewhere",
    )


def _new_products(change: Change) -> list[Product]:
    return [
        Product(
            id=uuid.UUID(target.key[1]),
            workspace_id=uuid.UUID(change.shop.workspace),
            handle=target.pages[0][1].rpartition("/")[2],
            title=text,
            price=5,
            stock=1,
        )
        for target, text in zip(change.targets, change.texts, strict=True)
    ]
