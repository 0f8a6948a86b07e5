"""Django's admin and concurrent writers of the same rows: neither overwrites the other's changes."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Sum
from django.test import Client
from django.urls import reverse

from catalog.models import Product
from catalog.products import create_product, update_product
from freshness.contrib.django.models import NoteRow
from tests.browsing import form_of
from tests.freshness.contrib.django.on_django import with_own_connections
from tests.marked import times_marked
from tests.shops import Shop, make_shop
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.hosting import lifecycle
from workspace.hosting.models import DeployedSite
from workspace.models import Workspace

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database, pytest.mark.slow]


@pytest.fixture
def admin(transactional_db: None) -> Client:
    client = Client(headers={"host": "localhost"})
    client.force_login(User.objects.create_superuser("admin", password=None))
    return client


class Meanwhile:
    """Runs `work` in a thread of its own, begun before the end of the caller's transaction and `done` afterwards."""

    def __init__(self, work: Callable[[], Any]) -> None:
        self.errors: list[BaseException] = []
        self._work = work
        self._thread = threading.Thread(target=with_own_connections, args=(self._run,))
        self._thread.start()
        self._thread.join(0.5)

    @property
    def waits(self) -> bool:
        return self._thread.is_alive()

    def done(self) -> None:
        self._thread.join()
        assert self.errors == []

    def _run(self) -> None:
        try:
            self._work()
        except BaseException as error:
            self.errors.append(error)


def page_of(row: Any) -> str:
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


def publish(shop: Shop) -> None:
    TemplateCustomizationService.publish_theme(customization_id=shop.first.pk, user=shop.owner)


def times_marked_of(shop: Shop) -> int:
    return times_marked(shop.subject)


@pytest.mark.parametrize("changed", [{}, {"subdomain": "rose"}])
def test_a_site_saved_while_its_first_theme_is_published_stays_live(admin: Client, changed: dict[str, str]) -> None:
    shop = make_shop()
    page = page_of(shop.workspace.site)
    fields = form_of(admin.get(page), **changed)
    assert times_marked_of(shop) == 0
    with transaction.atomic():
        publish(shop)
        saving = Meanwhile(lambda: admin.post(page, fields))
        assert saving.waits
    saving.done()
    site = DeployedSite.objects.get()
    assert (site.is_live, site.subdomain) == (True, changed.get("subdomain", shop.workspace.site.subdomain))
    assert times_marked_of(shop) == 1


def test_a_product_saved_while_another_field_of_it_is_written_keeps_both(admin: Client) -> None:
    shop = make_shop()
    product = create_product(workspace_id=shop.workspace.pk, user=shop.owner, handle="mug", title="Mug", price=1)
    publish(shop)
    assert times_marked_of(shop) == 1
    fields = form_of(admin.get(page_of(product)), price="2")
    with transaction.atomic():
        update_product(product_id=product.pk, user=shop.owner, title="Cup")
        saving = Meanwhile(lambda: admin.post(page_of(product), fields))
        assert saving.waits
    saving.done()
    product.refresh_from_db()
    assert (product.title, product.price, times_marked_of(shop)) == ("Cup", 2, 2)


def test_a_product_saved_while_the_same_field_of_it_is_written_is_refused(admin: Client) -> None:
    shop = make_shop()
    product = create_product(workspace_id=shop.workspace.pk, user=shop.owner, handle="mug", title="Mug", price=1)
    publish(shop)
    assert times_marked_of(shop) == 1
    fields = form_of(admin.get(page_of(product)), title="Glass")
    answers: list[Any] = []
    with transaction.atomic():
        update_product(product_id=product.pk, user=shop.owner, title="Cup")
        saving = Meanwhile(lambda: answers.append(admin.post(page_of(product), fields)))
    saving.done()
    product.refresh_from_db()
    assert (answers[0].status_code, product.title, times_marked_of(shop)) == (200, "Cup", 2)


def test_a_name_given_while_the_first_theme_is_published_is_marked_after_it(admin: Client) -> None:
    shop = make_shop()
    fields = form_of(admin.get(page_of(shop.workspace)), name="Rose")
    with transaction.atomic():
        publish(shop)
        saving = Meanwhile(lambda: admin.post(page_of(shop.workspace), fields))
    saving.done()
    made = NoteRow.objects.filter(subject=shop.subject, mark="").aggregate(n=Sum("n"))["n"]
    assert (Workspace.objects.get().name, made) == ("Rose", 2), "the theme, the name"


def test_a_theme_that_is_published_while_a_name_is_given_waits_for_it() -> None:
    shop = make_shop()
    with transaction.atomic():
        lifecycle.describe(shop.workspace.pk, name="Rose")
        publishing = Meanwhile(lambda: publish(shop))
        assert publishing.waits
    publishing.done()
    assert times_marked_of(shop) == 1


@pytest.mark.parametrize("step", ["suspend", "rename", "delete"])
def test_what_is_done_to_a_site_during_a_publish_waits_and_neither_fails(step: str) -> None:
    shop = make_shop()
    steps = {
        "suspend": lambda: lifecycle.set_status(shop.workspace.pk, Workspace.Status.SUSPENDED),
        "rename": lambda: lifecycle.rename(shop.workspace.pk, "rose"),
        "delete": lambda: lifecycle.delete_workspace(shop.workspace.pk),
    }
    with transaction.atomic():
        Workspace.objects.select_for_update(no_key=True).get(pk=shop.workspace.pk)  # as far as a publish has come
        doing = Meanwhile(steps[step])
        publish(shop)
    doing.done()
    explicit = NoteRow.objects.filter(subject=shop.subject, immediate=True).exclude(mark="at once")
    assert explicit.count() == 2


def test_a_product_deleted_here_while_it_is_written_is_gone_and_marked(admin: Client) -> None:
    shop = make_shop()
    product = create_product(workspace_id=shop.workspace.pk, user=shop.owner, handle="mug", title="Mug", price=1)
    publish(shop)
    assert times_marked_of(shop) == 1
    page = reverse("admin:catalog_product_delete", args=[product.pk])
    with transaction.atomic():
        update_product(product_id=product.pk, user=shop.owner, title="Cup")
        deleting = Meanwhile(lambda: admin.post(page, {"post": "yes"}))
    deleting.done()
    assert (Product.objects.count(), times_marked_of(shop)) == (0, 2)
