"""Marks that the database makes of what Django writes, with the ledger's own notes; on both databases."""

import pytest
from django.db.models import F

from catalog.models import Product
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


def test_a_save_marks_its_shop_inside_a_test_case(shop, product):
    before = build.ledger().stamp(f"ws:{shop.pk}")
    product.title = "B"
    product.save()
    assert notes() == {(f"ws:{shop.pk}", "")}
    after = build.ledger().stamp(f"ws:{shop.pk}")
    assert after.generation == before.generation + 1
    assert after.nonce != before.nonce


def test_folding_within_the_transaction_forgets_what_was_noted(shop, product):
    Product.objects.update(price=2)
    build.ledger().fold()
    Product.objects.update(price=3)
    assert notes() == {(f"ws:{shop.pk}", "")}


def test_what_does_not_show_marks_nothing(product):
    Product.objects.filter(pk=product.pk).update(stock=F("stock") - 1)
    assert notes() == set()
