"""A product changed while the first theme goes live must not be missed by both."""

import threading

import pytest
from django.db import connection, transaction
from django.db.models import Sum

from catalog.models import Product
from catalog.products import create_product, update_product
from freshness.contrib.django import build
from freshness.contrib.django.models import NoteRow
from freshness.targets.generation import Stamp
from tests.shops import make_shop
from theme.services.template_customization_service import TemplateCustomizationService

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database, pytest.mark.slow]


def test_an_edit_during_a_publish_is_marked_whichever_commits_first() -> None:
    shop = make_shop()
    product = create_product(workspace_id=shop.workspace.pk, user=shop.owner, handle="mug", title="Mug", price=1)
    stamps: list[Stamp] = []

    def publish() -> None:
        TemplateCustomizationService.publish_theme(customization_id=shop.first.pk, user=shop.owner)
        stamps.append(build.ledger().stamp(shop.subject))  # the stamp of the first visitor's page
        connection.close()

    with transaction.atomic():
        update_product(product_id=product.pk, user=shop.owner, title="Cup")
        thread = threading.Thread(target=publish)
        thread.start()
        thread.join(0.5)
    thread.join()
    is_newer = build.ledger().stamp(shop.subject) != stamps[0]
    assert is_newer or connection.vendor == "sqlite", "the publish waits for nobody, and the edit is marked after it"


def test_an_edit_that_waits_for_a_publish_is_marked_after_it() -> None:
    shop = make_shop()
    product = create_product(workspace_id=shop.workspace.pk, user=shop.owner, handle="mug", title="Mug", price=1)

    def edit() -> None:
        update_product(product_id=product.pk, user=shop.owner, title="Cup")
        connection.close()

    with transaction.atomic():
        TemplateCustomizationService.publish_theme(customization_id=shop.first.pk, user=shop.owner)
        thread = threading.Thread(target=edit)
        thread.start()
        thread.join(0.5)
    thread.join()
    own = NoteRow.objects.filter(subject=shop.subject, mark="", tag__in=["", f"p:{product.pk}"])  # without lists
    made = own.aggregate(n=Sum("n"))["n"]
    assert (made, Product.objects.get().title) == (3, "Cup"), "the product, the theme, the edit"


def test_an_update_back_to_what_was_committed_waits_for_the_edit_under_way_and_is_one_itself() -> None:
    shop = make_shop()
    product = create_product(workspace_id=shop.workspace.pk, user=shop.owner, handle="mug", title="Mug", price=1)
    TemplateCustomizationService.publish_theme(customization_id=shop.first.pk, user=shop.owner)

    def edit() -> None:
        update_product(product_id=product.pk, user=shop.owner, title="Mug")
        connection.close()

    with transaction.atomic():
        update_product(product_id=product.pk, user=shop.owner, title="Cup")
        thread = threading.Thread(target=edit)
        thread.start()
        thread.join(0.5)
    thread.join()
    own = NoteRow.objects.filter(subject=shop.subject, mark="", tag__in=["", f"p:{product.pk}"])  # without lists
    made = own.aggregate(n=Sum("n"))["n"]
    assert (Product.objects.get().title, made) == ("Mug", 4), "the product, the theme, two edits"
