"""Lists of products: each page and order of a shop and of a collection has its own products, in the ORM's order."""

from typing import Any

import pytest

from catalog.models import Collection, Product
from storefront.shelf import ORDERS, PER_PAGE, Shelf

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def many(shop: Any) -> Collection:
    group = Collection.objects.create(workspace=shop.workspace, handle="many", title="Many")
    made = Product.objects.bulk_create(
        Product(workspace=shop.workspace, handle=f"cup-{n}", title=f"Cup {n % 7}", price=n % 5, is_published=n != 3)
        for n in range(PER_PAGE + 12)
    )
    group.products.add(*made[2:])
    return group


@pytest.mark.parametrize("sort", ORDERS)
@pytest.mark.parametrize("grouped", [False, True])
def test_pages_are_in_the_order_of_the_orm(shop: Any, other: Any, many: Collection, sort: str, grouped: bool) -> None:
    group = many if grouped else None
    wanted = Product.objects.filter(workspace=shop.workspace, is_published=True).order_by(*ORDERS[sort][1])
    ids = [one.id for one in (wanted.filter(collections=many) if grouped else wanted)]
    shelf, empty = Shelf(shop.id), Shelf(other.id)
    shown = [one.id for page in (1, 2, 3) for one in shelf.page_of_products(group, order=sort, number=page)]
    assert shown == ids
    assert (shelf.number_of_products(group), len(ids)) == (len(ids), PER_PAGE + (9 if grouped else 14))
    if grouped:  # another shop's collection is empty
        assert (empty.number_of_products(group), empty.page_of_products(group, order=sort, number=1)) == (0, [])


def test_a_shop_without_products_has_an_empty_list(other: Any) -> None:
    Product.objects.filter(workspace=other.workspace).delete()
    shelf = Shelf(other.id)
    assert (shelf.number_of_products(None), shelf.page_of_products(None, order="", number=1)) == (0, [])
    assert f"l:{other.id}/products" in shelf.shown
