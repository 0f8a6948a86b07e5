"""The shops at the begin of every condition, and the parts of the shops shown by pages.

`python -m tests.field.shops` opens the shops in the database of the environment and prints the shops as JSON.
"""

import json
import os
import sys
import uuid
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from tests.field.judge import Judge, Page, Shows, marker

SHOPS, PRODUCTS = 8, 6
EMPTY = "There is nothing here yet."
"""The text of a listing without products."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """The ids of a workspace, for editors. A small shop has a home page only, and is deleted during the run."""

    workspace: str
    host: str
    owner: int
    themes: tuple[str, ...]
    collection: str = ""
    session: str = ""

    @property
    def small(self) -> bool:
        """Return whether the shop is deleted during the run."""
        return not self.collection


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """All shops, and their targets in order: key and pages."""

    shops: tuple[Shop, ...]
    targets: tuple[tuple[tuple[str, str], tuple[Page, ...]], ...]

    def dumps(self) -> str:
        """For a file."""
        return json.dumps(asdict(self))

    @classmethod
    def loads(cls, text: str) -> "Opened":
        """Return the inverse of `dumps`."""
        found = json.loads(text)
        return cls(
            shops=tuple(Shop(**one | {"themes": tuple(one["themes"])}) for one in found["shops"]),
            targets=tuple((tuple(key), tuple(map(tuple, pages))) for key, pages in found["targets"]),
        )

    def tell(self, judge: Judge) -> None:
        """Tell the judge all targets, with their contents before the first edit."""
        for key, pages in self.targets:
            judge.add(key, pages, Shows(text=EMPTY, there=False) if key[0] == "shelf" else None)


def document(text: str) -> dict[str, Any]:
    """Make a page that shows `text`."""
    return {"root": {"props": {"title": "Page"}}, "content": [heading(text)]}


def home(text: str) -> dict[str, Any]:
    """Make a home page that shows `text` and every product of the shop."""
    grid = {"type": "ProductGrid", "props": {"id": "Grid-1", "collection": "", "limit": 48}}
    return {"root": {"props": {"title": "Home"}}, "content": [heading(text), grid]}


def heading(text: str) -> dict[str, Any]:
    """Make the heading component."""
    return {"type": "Heading", "props": {"id": "Heading-1", "text": text, "level": "1"}}


class Opening:
    """Opens shops through models; their themes are live from the start."""

    def __init__(self) -> None:
        self.targets: list[tuple[tuple[str, str], tuple[Page, ...]]] = []

    def target(self, table: str, key: object, host: str, *paths: str) -> str:
        """Add a target; return its text."""
        self.targets.append(((table, str(key)), tuple((host, path) for path in paths)))
        return marker(len(self.targets) - 1, 0)

    def open(self, number: int, *, small: bool = False) -> Shop:
        """Open a shop with two themes, an about page, products and a collection, or a small shop with a home page."""
        owner = User.objects.create(username=f"owner{number}", is_staff=True, is_superuser=True)
        pk = uuid.uuid4()
        host = f"s-{pk}.localhost"
        name = f"Shop {number}" if small else self.target("workspace", pk, host, "/", "/products")
        workspace = Workspace.objects.create(id=pk, name=name, plan="pro")
        Membership.objects.create(workspace=workspace, user=owner, role=Membership.Role.OWNER)
        DeployedSite.objects.create(workspace=workspace, subdomain=f"s-{pk}", is_live=True)
        shown = self.target("home", pk, host, "/")
        live = TemplateCustomization.objects.create(
            workspace=workspace, name="One", puck_data=home(shown), is_active=True
        )
        if small:
            return Shop(workspace=str(pk), host=host, owner=owner.pk, themes=(str(live.pk),))
        other = TemplateCustomization.objects.create(workspace=workspace, name="Two", puck_data=home("draft"))
        about = document(self.target("page", pk, host, "/about"))
        ThemePage.objects.create(theme=live, path="/about", title="About", puck_data=about)
        ThemePage.objects.create(theme=other, path="/about", title="About", puck_data=document("draft"))
        return Shop(
            workspace=str(pk),
            host=host,
            owner=owner.pk,
            themes=(str(live.pk), str(other.pk)),
            collection=self.stocked(workspace, host),
            session=session_of(owner),
        )

    def stocked(self, workspace: "Workspace", host: str) -> str:
        """Add products, and a collection of all products; return the collection's id."""
        pk = uuid.uuid4()
        title = self.target("collection", pk, host, "/collections/all", "/about")
        self.target("shelf", pk, host, "/collections/all")
        products = []
        for number in range(PRODUCTS):
            key = uuid.uuid4()
            text = self.target("product", key, host, f"/products/p{number}", "/products", "/")
            product = Product(id=key, workspace=workspace, handle=f"p{number}", title=text, price=number + 1, stock=1)
            products.append(product)
        Product.objects.bulk_create(products)
        collection = Collection.objects.create(id=pk, workspace=workspace, handle="all", title=title)
        collection.products.set(products)
        return str(pk)


def session_of(user: "User") -> str:
    """Sign a user in; return the key of the session."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return str(session.session_key)


def opened(small: int) -> Iterator[str]:
    """Open the shops at the begin of every condition."""
    call_command("migrate", verbosity=0)
    opening = Opening()
    shops = [opening.open(number) for number in range(SHOPS)]
    shops += [opening.open(SHOPS + number, small=True) for number in range(small)]
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE ROLE writer LOGIN; GRANT SELECT, UPDATE ON catalog_product TO writer; CREATE SCHEMA elsewhere"
        )
    yield Opened(shops=tuple(shops), targets=tuple(opening.targets)).dumps()


if __name__ == "__main__":
    import django

    django.setup()
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.auth.models import User
    from django.contrib.sessions.backends.db import SessionStore
    from django.core.management import call_command
    from django.db import connection

    from catalog.models import Collection, Product
    from theme.models import TemplateCustomization, ThemePage
    from workspace.hosting.models import DeployedSite
    from workspace.models import Membership, Workspace

    sys.stdout.writelines(opened(int(os.environ["FIELD_SMALL"])))
