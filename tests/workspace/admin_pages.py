"""Django's admin as seen by a superuser, of a live shop with a row of every kind."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from catalog.models import Collection
from catalog.products import create_product
from freshness.contrib.django.testing import purges  # noqa: F401 - as a plugin brings it
from tests.browsing import form_of
from tests.marked import times_marked
from tests.shops import Shop, make_shop
from theme.services.page_service import add_page
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.hosting.models import Domain
from workspace.models import AuditEntry


@pytest.fixture
def shop(db: None) -> Shop:
    """Make a live shop with a row of every kind."""
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


def address(model: Any, page: str, *args: Any) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def save(admin: Client, row: Any, **changed: Any) -> Any:
    """Open the page of a row, change some fields, and post the form."""
    page = address(type(row), "change", row.pk)
    return admin.post(page, form_of(admin.get(page), **changed))


def times_marked_of(shop: Shop) -> int:
    return times_marked(shop.subject)
