"""Marks made by the database for Django's writes, as notes of the ledger; on both databases."""

import pytest
from django.db import connection
from django.db.models import F

from catalog.models import Collection, Product
from freshness.contrib.django import build
from freshness.contrib.django.models import NoteRow
from workspace.models import Workspace

pytestmark = [pytest.mark.database, pytest.mark.django_db]


@pytest.fixture
def shop():
    return Workspace.objects.create(name="A")


@pytest.fixture
def product(shop):
    product = Product.objects.create(workspace=shop, handle="a", title="A", price="1.50", stock=5)
    build.ledger().fold()
    return product


def notes():
    return {(note.subject, note.tag) for note in NoteRow.objects.all()}


def named(shop, product, *lists, own=True):
    """Return the notes of a product, and of lists of its shop."""
    subject, listed = f"ws:{shop.pk}", {f"l:{shop.pk}/products{name}" for name in lists}
    return {(subject, tag) for tag in listed | ({f"p:{product.pk}"} if own else set())}


def test_a_save_marks_its_shop_inside_a_test_case(shop, product):
    before = build.ledger().stamp(f"ws:{shop.pk}")
    product.stock = 0
    product.save(update_fields=["stock"])
    assert notes() == named(shop, product)
    after = build.ledger().stamp(f"ws:{shop.pk}")
    assert after.generation == before.generation + 1
    assert after.nonce != before.nonce


@pytest.mark.parametrize(
    ("change", "lists"),
    [
        ({"price": 2}, ["/price"]),
        ({"title": "B"}, ["/title"]),
        ({"handle": "b"}, ["/handle"]),
        ({"image": "https://img.example/a.png"}, []),
        ({"is_published": False}, ["", "/handle", "/title", "/created_at", "/price", "/description"]),
    ],
    ids=str,
)
def test_an_edit_marks_the_product_and_the_lists_that_it_moves_in(shop, product, change, lists):
    Product.objects.filter(pk=product.pk).update(**change)
    assert notes() >= named(shop, product, *lists)
    own_text = {(f"ws:{shop.pk}", f"l:{product.pk}/description")} if "is_published" in change else set()
    assert notes() == named(shop, product, *lists) | own_text


def test_what_one_page_shows_of_a_row_is_marked_alone(shop, product):
    Product.objects.filter(pk=product.pk).update(description="Anew")
    own, of_the_feed = f"l:{product.pk}/description", f"l:{shop.pk}/products/description"
    assert notes() == {(f"ws:{shop.pk}", own), (f"ws:{shop.pk}", of_the_feed)}


def test_everything_that_waits_changes_again_with_the_least_of_columns(shop, product):
    build.ledger().mark(f"ws:{shop.pk}", reason="edit")
    Product.objects.bulk_create(
        Product(workspace=shop, handle=f"many-{n}", title=f"{n}", price=1) for n in range(9)
    )  # more than eight things: everything
    assert (f"ws:{shop.pk}", "") in notes()
    before = build.ledger().state(f"ws:{shop.pk}")
    Product.objects.filter(pk=product.pk).update(description="Anew")
    after = build.ledger().state(f"ws:{shop.pk}")
    if connection.vendor == "sqlite":  # on PostgreSQL a transaction notes every change once
        assert before.tokens[0] != after.tokens[0]


def test_rows_that_enter_and_leave_a_collection_mark_it(shop, product):
    group = Collection.objects.create(workspace=shop, handle="g", title="G")
    build.ledger().fold()
    group.products.add(product)
    assert notes() == {(f"ws:{shop.pk}", f"c:{group.pk}")}


def test_folding_within_the_transaction_forgets_what_was_noted(shop, product):
    Product.objects.update(price=2)
    build.ledger().fold()
    Product.objects.update(price=3)
    assert notes() == named(shop, product, "/price")


def test_what_does_not_show_marks_nothing(product):
    Product.objects.filter(pk=product.pk).update(stock=F("stock") - 1)
    assert notes() == set()
