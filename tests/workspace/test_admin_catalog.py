"""Django's admin, products and collections: changes there mark the workspace, and overwrite no concurrent change."""

from datetime import timedelta

import pytest
from django.test import Client, override_settings
from django.utils import timezone

from catalog.collections import update_collection
from catalog.models import Collection, Product
from catalog.products import create_product, update_product
from freshness.contrib.django import build, conf
from freshness.contrib.django.models import NoteRow
from freshness.contrib.django.reconcile import reconcile
from freshness.contrib.django.testing import purges  # noqa: F401 - as a plugin brings it
from tests.browsing import form_of
from tests.shops import Shop, make_shop
from tests.workspace.admin_pages import address, admin, save, shop, times_marked_of
from theme.models import TemplateCustomization
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.forms import CHANGED_MEANWHILE

__all__ = ["admin", "shop"]

pytestmark = [pytest.mark.django_db, pytest.mark.database, pytest.mark.slow]


def test_a_product_changed_or_deleted_here_marks_its_workspace(shop: Shop, admin: Client) -> None:
    product = Product.objects.get()
    before = times_marked_of(shop)
    assert save(admin, product, title="Cup", price="2", image="javascript:x").status_code == 302
    product.refresh_from_db()
    assert (product.title, product.image, times_marked_of(shop)) == ("Cup", "", before + 1)
    chosen = {"action": "delete_selected", "_selected_action": [str(product.pk)], "post": "yes"}
    assert admin.post(address(Product, "changelist"), chosen).status_code == 302
    assert (Product.objects.count(), times_marked_of(shop)) == (0, before + 2)


def test_saving_a_form_in_which_nothing_was_changed_writes_and_marks_nothing(shop: Shop, admin: Client) -> None:
    product, collection = Product.objects.get(), Collection.objects.get()
    before = times_marked_of(shop)
    assert save(admin, product, price="1.0").status_code == 302
    assert save(admin, collection).status_code == 302
    assert (Product.objects.get().updated_at, times_marked_of(shop)) == (product.updated_at, before)
    save(admin, collection, products=str(product.pk))
    assert (list(collection.products.all()), times_marked_of(shop)) == ([product], before + 1)
    save(admin, collection)
    assert times_marked_of(shop) == before + 1


def test_deleting_products_of_two_shops_marks_both_once(admin: Client) -> None:
    shops = [make_shop(), make_shop()]
    for one in shops:
        TemplateCustomizationService.publish_theme(customization_id=one.first.pk, user=one.owner)
        for handle in ("a", "b"):
            Product.objects.create(workspace=one.workspace, handle=handle, title=handle, price=1)
    assert [times_marked_of(shop) for shop in shops] == [1, 1]
    keys = [str(key) for key in Product.objects.values_list("pk", flat=True)]
    admin.post(address(Product, "changelist"), {"action": "delete_selected", "_selected_action": keys, "post": "yes"})
    assert [times_marked_of(shop) for shop in shops] == [2, 2]


def test_what_somebody_else_changed_while_the_page_was_open_stays_as_they_left_it(shop: Shop, admin: Client) -> None:
    product, page = Product.objects.get(), address(Product, "change", Product.objects.get().pk)
    opened = admin.get(page)
    update_product(product_id=product.pk, user=shop.owner, title="Cup", stock=7)
    before = times_marked_of(shop)
    assert admin.post(page, form_of(opened, price="2")).status_code == 302
    product.refresh_from_db()
    assert (product.title, product.stock, product.price, times_marked_of(shop)) == ("Cup", 7, 2, before + 1)


def test_what_both_changed_is_refused_with_a_sentence_and_nothing_is_written(shop: Shop, admin: Client) -> None:
    product, page = Product.objects.get(), address(Product, "change", Product.objects.get().pk)
    opened = admin.get(page)
    update_product(product_id=product.pk, user=shop.owner, title="Cup")
    before = times_marked_of(shop)
    refused = admin.post(page, form_of(opened, title="Glass", price="2"))
    assert refused.context["adminform"].form.errors == {"title": [CHANGED_MEANWHILE]}
    again = admin.post(page, form_of(refused))
    assert again.context["adminform"].form.errors == {"title": [CHANGED_MEANWHILE]}
    product.refresh_from_db()
    assert (product.title, product.price, times_marked_of(shop)) == ("Cup", 1, before)
    assert admin.post(page, form_of(opened, title="Cup", price="2")).status_code == 302, "both meant the same"
    product.refresh_from_db()
    assert (product.title, product.price, times_marked_of(shop)) == ("Cup", 2, before + 1)


def test_a_form_that_does_not_say_what_its_page_showed_changes_nothing(shop: Shop, admin: Client) -> None:
    product = Product.objects.get()
    fields = {"handle": "mug", "title": "Cup", "price": "1", "currency": "XAF", "stock": "0", "is_published": "on"}
    refused = admin.post(address(Product, "change", product.pk), fields)
    assert refused.context["adminform"].form.errors == {"title": [CHANGED_MEANWHILE]}
    assert Product.objects.get().title == "Mug"


def test_line_breaks_that_browsers_post_as_two_characters_are_no_change(shop: Shop, admin: Client) -> None:
    product = Product.objects.get()
    update_product(product_id=product.pk, user=shop.owner, description="One\nTwo")
    before = times_marked_of(shop)
    assert save(admin, product).status_code == 302
    assert times_marked_of(shop) == before
    assert save(admin, product, description="One\nTwo\nThree").status_code == 302
    assert (Product.objects.get().description, times_marked_of(shop)) == ("One\nTwo\nThree", before + 1)


def test_products_that_somebody_else_put_into_a_collection_stay_in_it(shop: Shop, admin: Client) -> None:
    collection, mug = Collection.objects.get(), Product.objects.get()
    cup = create_product(workspace_id=shop.workspace.pk, user=shop.owner, handle="cup", title="Cup", price=1)
    page = address(Collection, "change", collection.pk)
    opened = admin.get(page)
    update_collection(collection_id=collection.pk, user=shop.owner, product_ids=[mug.pk])
    before = times_marked_of(shop)
    refused = admin.post(page, form_of(opened, products=str(cup.pk)))
    assert refused.context["adminform"].form.errors == {"products": [CHANGED_MEANWHILE]}
    assert admin.post(page, form_of(opened, title="Everything")).status_code == 302
    collection.refresh_from_db()
    assert (collection.title, list(collection.products.all()), times_marked_of(shop)) == (
        "Everything",
        [mug],
        before + 1,
    )


def test_a_collection_takes_products_of_its_own_workspace_only(shop: Shop, admin: Client) -> None:
    other = make_shop()
    foreign = create_product(workspace_id=other.workspace.pk, user=other.owner, handle="x", title="X", price=1)
    refused = save(admin, Collection.objects.get(), products=str(foreign.pk))
    assert list(refused.context["adminform"].form.errors) == ["products"]
    own = {"workspace": str(shop.workspace.pk), "handle": "new", "title": "New"}
    page = address(Collection, "add")
    refused = admin.post(page, form_of(admin.get(page), **own, products=str(foreign.pk)))
    assert list(refused.context["adminform"].form.errors) == ["products"]
    assert Collection.objects.count() == 1


def test_what_is_added_here_is_cleaned_and_marked(shop: Shop, admin: Client) -> None:
    before = times_marked_of(shop)
    common = {"workspace": str(shop.workspace.pk), "handle": "new"}
    page = address(Product, "add")
    admin.post(page, form_of(admin.get(page), **common, title="Ne\x07w", price="3", image="javascript:x"))
    product = Product.objects.get(handle="new")
    assert (product.title, product.image, times_marked_of(shop)) == ("New", "", before + 1)
    page = address(Collection, "add")
    admin.post(page, form_of(admin.get(page), **common, title="New", products=str(product.pk)))
    assert (list(Collection.objects.get(handle="new").products.all()), times_marked_of(shop)) == ([product], before + 2)


def test_a_change_that_left_no_note_is_found_by_the_reconciler(shop: Shop, admin: Client) -> None:
    earlier = timezone.now() - timedelta(minutes=1)
    Product.objects.update(updated_at=earlier)
    Collection.objects.update(updated_at=earlier)
    TemplateCustomization.objects.update(last_edited_at=earlier, switched_at=earlier)
    sources = ["theme.changes.changed_since", "catalog.changes.changed_since"]
    with override_settings(FRESHNESS={**conf.given(), "SOURCES": sources}):
        reconcile()
        assert reconcile() == []
        assert save(admin, Product.objects.get(), title="Cup").status_code == 302
        NoteRow.objects.all().delete()  # as where triggers may not be
        assert Product.objects.get().title == "Cup"
        assert reconcile() == [shop.subject]
    build.forget()
