"""Django's admin: every page opens, nothing secret shows, and changes mark what they change."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from catalog.models import Collection, Product
from catalog.products import create_product
from freshness.contrib.django import build
from freshness.contrib.django.models import Row
from tests.shops import Shop, make_shop
from theme.models import TemplateCustomization, ThemePage, ThemeRevision
from theme.services.page_service import add_page
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.hosting.models import DeployedSite, Domain
from workspace.models import AuditEntry, Workspace

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def shop(db: None) -> Shop:
    """A live shop with one of everything."""
    shop = make_shop()
    arguments = {"customization_id": shop.first.pk, "user": shop.owner}
    add_page(path="/about", title="About", puck_data={"x": "<b>&"}, **arguments)
    TemplateCustomizationService.publish_theme(**arguments)
    create_product(workspace_id=shop.workspace.pk, user=shop.owner, handle="mug", title="Mug", price=1)
    Collection.objects.create(workspace=shop.workspace, handle="all", title="All")
    Domain.objects.create(site=shop.workspace.site, name="shop.example.com")
    AuditEntry.objects.create(actor=shop.owner, action="x", subject="y", outcome="z")
    return shop


@pytest.fixture
def admin(db: None) -> Client:
    client = Client(headers={"host": "localhost"})
    client.force_login(User.objects.create_superuser("admin", password=None))
    return client


MODELS = [Workspace, AuditEntry, DeployedSite, TemplateCustomization, ThemePage, ThemeRevision, Product, Collection]


def address(model: Any, page: str, *args: Any) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_list_search_and_row_opens_and_shows_no_secret(shop: Shop, admin: Client, model: Any) -> None:
    token = Domain.objects.get().token
    row = model.objects.first()
    for page in (
        address(model, "changelist"),
        address(model, "changelist") + "?q=shop",
        address(model, "change", row.pk),
    ):
        response = admin.get(page)
        assert response.status_code == 200
        assert token not in response.content.decode()
        assert shop.owner.password not in response.content.decode()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_list_costs_the_same_for_many_rows(admin: Client, model: Any, django_assert_max_num_queries: Any) -> None:
    for _ in range(6):
        shop = make_shop()
        add_page(customization_id=shop.first.pk, path="/a", title="A", puck_data={}, user=shop.owner)
        create_product(workspace_id=shop.workspace.pk, user=shop.owner, handle="mug", title="Mug", price=1)
        Collection.objects.create(workspace=shop.workspace, handle="all", title="All")
    with django_assert_max_num_queries(10):
        admin.get(address(model, "changelist"))


def test_documents_are_shown_readably_and_escaped(shop: Shop, admin: Client) -> None:
    page = admin.get(address(ThemePage, "change", ThemePage.objects.get().pk)).content.decode()
    assert "&lt;b&gt;&amp;" in page
    assert "<b>&" not in page


@pytest.mark.parametrize("model", [AuditEntry, TemplateCustomization, ThemePage, ThemeRevision])
def test_what_goes_through_the_editor_cannot_be_changed_here(shop: Shop, admin: Client, model: Any) -> None:
    row = model.objects.first()
    assert admin.post(address(model, "change", row.pk), {"name": "x"}).status_code == 403
    assert admin.post(address(model, "delete", row.pk), {"post": "yes"}).status_code == 403
    assert admin.get(address(model, "add")).status_code == 403


def generation(shop: Shop) -> int:
    facts = build.ledger().read(shop.subject)
    return facts.desired if facts else 0


def test_a_product_changed_or_deleted_here_marks_its_workspace(shop: Shop, admin: Client) -> None:
    product = Product.objects.get()
    before = generation(shop)
    fields = {"handle": "mug", "title": "Cup", "price": "2", "currency": "XAF", "stock": "1", "image": "javascript:x"}
    assert admin.post(address(Product, "change", product.pk), fields).status_code == 302
    product.refresh_from_db()
    assert (product.title, product.image, generation(shop)) == ("Cup", "", before + 1)
    chosen = {"action": "delete_selected", "_selected_action": [str(product.pk)], "post": "yes"}
    assert admin.post(address(Product, "changelist"), chosen).status_code == 302
    assert (Product.objects.count(), generation(shop)) == (0, before + 2)


def test_saving_a_form_in_which_nothing_was_changed_writes_and_marks_nothing(shop: Shop, admin: Client) -> None:
    product, collection = Product.objects.get(), Collection.objects.get()
    before = generation(shop)
    fields = {"handle": "mug", "title": "Mug", "price": "1.00", "currency": "XAF", "stock": "0", "is_published": "on"}
    assert admin.post(address(Product, "change", product.pk), fields).status_code == 302
    collected = {"handle": "all", "title": "All"}
    assert admin.post(address(Collection, "change", collection.pk), collected).status_code == 302
    assert (Product.objects.get().updated_at, generation(shop)) == (product.updated_at, before)
    admin.post(address(Collection, "change", collection.pk), collected | {"products": str(product.pk)})
    assert (list(collection.products.all()), generation(shop)) == ([product], before + 1)


def test_deleting_products_of_two_shops_marks_both_once(admin: Client) -> None:
    shops = [make_shop(), make_shop()]
    for shop in shops:
        TemplateCustomizationService.publish_theme(customization_id=shop.first.pk, user=shop.owner)
        for handle in ("a", "b"):
            Product.objects.create(workspace=shop.workspace, handle=handle, title=handle, price=1)
    keys = [str(key) for key in Product.objects.values_list("pk", flat=True)]
    admin.post(address(Product, "changelist"), {"action": "delete_selected", "_selected_action": keys, "post": "yes"})
    assert [generation(shop) for shop in shops] == [2, 2]


def test_suspending_a_shop_purges_it_at_once_and_resuming_too(shop: Shop, admin: Client) -> None:
    site = shop.workspace.site
    before = generation(shop)
    for action, status in (("suspend", "suspended"), ("resume", "active")):
        admin.post(address(DeployedSite, "changelist"), {"action": action, "_selected_action": [str(site.pk)]})
        shop.workspace.refresh_from_db()
        row = Row.objects.get(subject=shop.subject)
        before += 1
        assert (shop.workspace.status, row.desired, row.urgent) == (status, before, before)
        assert DeployedSite.objects.get().live_generation is not None


def test_suspending_a_shop_that_is_suspended_does_nothing(shop: Shop, admin: Client) -> None:
    before = generation(shop)
    chosen = {"action": "resume", "_selected_action": [str(shop.workspace.site.pk)]}
    admin.post(address(DeployedSite, "changelist"), chosen)
    assert generation(shop) == before


def test_deleting_a_site_deletes_its_workspace_and_leaves_the_purge_to_be_sent(shop: Shop, admin: Client) -> None:
    before = generation(shop)
    assert admin.post(address(Workspace, "delete", shop.workspace.pk), {"post": "yes"}).status_code == 403
    admin.post(address(DeployedSite, "delete", shop.workspace.site.pk), {"post": "yes"})
    assert not Workspace.objects.exists()
    assert not TemplateCustomization.objects.exists()
    row = Row.objects.get(subject=shop.subject)
    assert row.desired > before
    assert row.due_at is not None


def test_who_is_no_staff_sees_nothing(shop: Shop) -> None:
    client = Client(headers={"host": "localhost"})
    client.force_login(shop.owner)
    assert client.get(address(Workspace, "changelist")).status_code == 302
