"""A shop with a live theme, and a visitor with requests through the whole stack of middleware."""

import uuid
from typing import Any

import pytest
from django.test import Client

from catalog.models import Collection, Product
from tests.marked import forget_marks
from theme.models import TemplateCustomization, ThemePage
from workspace.hosting.models import DeployedSite, Domain
from workspace.models import Workspace

HOME = {
    "root": {"props": {"title": "Home – Aster", "description": "Things made to be used."}},
    "content": [
        {
            "type": "AnnouncementBar",
            "props": {"id": "a", "text": "Free delivery", "href": "/about", "background": "#111"},
        },
        {
            "type": "Hero",
            "props": {"id": "h", "heading": "Made to be used", "ctaLabel": "Shop", "ctaHref": "/products"},
        },
        {"type": "ProductGrid", "props": {"id": "g", "title": "New", "collection": "summer", "limit": 2, "columns": 2}},
        {"type": "Footer", "props": {"id": "f", "columns": [], "legal": "© Aster"}},
    ],
}


class Shop:
    """A workspace with a site at `<name>.localhost`, a live theme, three products and a collection."""

    def __init__(self, name: str) -> None:
        self.workspace = Workspace.objects.create(name=name.title())
        self.site = DeployedSite.objects.create(workspace=self.workspace, subdomain=name, is_live=True)
        self.theme = TemplateCustomization.objects.create(
            workspace=self.workspace, name="First", puck_data=HOME, is_active=True
        )
        self.host = f"{name}.localhost"
        self.products = [
            Product.objects.create(
                workspace=self.workspace, handle=f"mug-{n}", title=f"Mug {n}", price=n * 1000, stock=n - 1
            )
            for n in (1, 2, 3)
        ]
        self.summer = Collection.objects.create(workspace=self.workspace, handle="summer", title="Summer")
        self.summer.products.set(self.products)
        forget_marks([f"ws:{self.workspace.pk}", f"host:{self.host}"])

    @property
    def id(self) -> uuid.UUID:
        return self.workspace.id

    def domain(self, name: str) -> Domain:
        return Domain.objects.create(site=self.site, name=name, verified=True)

    def page(self, path: str, document: dict[str, Any], title: str = "Page") -> ThemePage:
        return ThemePage.objects.create(theme=self.theme, path=path, title=title, puck_data=document)


@pytest.fixture(autouse=True)
def one_process(settings: Any) -> None:
    """Fences and entries in this process: pages need no server."""
    settings.FRESHNESS = {"CDN": "freshness.cdn.memory.Memory"}


@pytest.fixture
def shop(db: None) -> Shop:
    return Shop("aster")


@pytest.fixture
def other(db: None) -> Shop:
    return Shop("borage")


@pytest.fixture
def visit(client: Client) -> Any:
    """GET a path at a host as a visitor: `visit("aster.localhost", "/products")`."""

    def ask(host: str, path: str = "/", *, method: str = "GET", **headers: str) -> Any:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return client.generic(method, path, headers={"Host": host, **named})

    return ask
