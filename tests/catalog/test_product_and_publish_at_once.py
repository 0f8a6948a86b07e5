"""A product changed while the first theme goes live must not be missed by both."""

import threading

import pytest
from django.db import connection, transaction

from catalog.models import Product
from catalog.products import create_product, update_product
from freshness.contrib.django import build
from tests.shops import make_shop
from theme.services.template_customization_service import TemplateCustomizationService

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database, pytest.mark.slow]


def test_a_publish_waits_for_an_edit_that_saw_nothing_live() -> None:
    shop = make_shop()
    product = create_product(workspace_id=shop.workspace.pk, user=shop.owner, handle="mug", title="Mug", price=1)
    published = threading.Event()
    seen: list[str] = []

    def publish() -> None:
        TemplateCustomizationService.publish_theme(customization_id=shop.first.pk, user=shop.owner)
        published.set()
        seen.append(Product.objects.get(pk=product.pk).title)  # what the first visitor's page would be built from
        connection.close()

    with transaction.atomic():
        update_product(product_id=product.pk, user=shop.owner, title="Cup")
        thread = threading.Thread(target=publish)
        thread.start()
        published.wait(0.5)
        facts = build.ledger().read(shop.subject)
        assert facts is None or facts.desired == 0
    thread.join()
    assert seen == ["Cup"]


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
    facts = build.ledger().read(shop.subject)
    assert facts is not None
    assert facts.desired == 2


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
    facts = build.ledger().read(shop.subject)
    assert facts is not None
    assert (Product.objects.get().title, facts.desired) == ("Mug", 3)
