"""Merchants who edit through the services, and visitors who read every page through the edge."""

import http.client
import json
import random
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from celery.exceptions import CeleryError
from django.contrib.auth.models import User
from django.db import DatabaseError, InterfaceError, close_old_connections, connection, transaction
from kombu.exceptions import KombuError
from redis.exceptions import RedisError

from catalog.collections import create_collection
from catalog.products import create_product, update_product
from tests.chaos import seed
from tests.chaos.plan import Plan
from theme.services.page_service import add_page
from theme.services.template_customization_service import TemplateCustomizationService as Themes
from workspace.hosting.models import DeployedSite
from workspace.hosting.tasks import invalidate_workspace_cache_async
from workspace.models import Membership, Workspace

PATHS = ("/", "/products", "/products/cup", "/collections/all", "/about", "/sitemap.xml")


POPULAR = 5
"""The number of popular shops, with half of all edits and visits: visitors read old pages of these shops again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """The ids of a workspace, for editors."""

    workspace: str
    owner: int
    themes: tuple[str, str]
    product: str
    host: str

    @property
    def subject(self) -> str:
        """Its name in the ledger."""
        return f"ws:{self.workspace}"


def open_shop(number: int) -> Shop:
    """Publish a shop with a page, a product and a collection."""
    owner = User.objects.create(username=f"owner{number}")
    workspace = Workspace.objects.create(id=uuid.uuid4(), name=f"Shop {number}")
    Membership.objects.create(workspace=workspace, user=owner, role=Membership.Role.OWNER)
    label = f"s-{workspace.pk}"
    DeployedSite.objects.create(workspace=workspace, subdomain=label)
    themes = []
    for name in ("One", "Two"):
        theme = Themes.create(workspace_id=workspace.pk, name=name, user=owner, puck_data=document("0"))
        add_page(customization_id=theme.pk, path="/about", title="About", puck_data=document("about"), user=owner)
        themes.append(str(theme.pk))
    product = create_product(workspace_id=workspace.pk, user=owner, handle="cup", title="Cup", price="5.00")
    create_collection(workspace_id=workspace.pk, user=owner, handle="all", title="Everything", product_ids=[product.pk])
    Themes.publish_theme(customization_id=themes[0], user=owner)
    return Shop(
        workspace=str(workspace.pk),
        owner=owner.pk,
        themes=(themes[0], themes[1]),
        product=str(product.pk),
        host=f"{label}.localhost",
    )


def document(text: str) -> dict[str, Any]:
    """Make a page that shows `text`."""
    heading = {"type": "Heading", "props": {"id": "Heading-1", "text": text, "level": "1"}}
    return {"root": {"props": {"title": text}}, "content": [heading]}


def some_shop(shops: Sequence[Shop]) -> int:
    """Draw the number of a popular shop or, half of the time, of any shop."""
    return random.randrange(min(POPULAR, len(shops)) if random.random() < 0.5 else len(shops))


class Editor:
    """Edits without end.  The process may be killed at any line."""

    def __init__(self, plan: Plan, shops: Sequence[Shop]) -> None:
        self.plan = plan
        self.shops = shops
        self.users = {shop.owner: User(pk=shop.owner) for shop in shops}

    def run(self) -> None:
        """Make bursts of one to four edits of a shop."""
        while True:
            shop = self.shops[some_shop(self.shops)]
            for _ in range(random.choice((1, 1, 2, 4))):
                try:
                    self.edit(shop)
                except (DatabaseError, InterfaceError):
                    connection.close()
                except (KombuError, CeleryError, RedisError, OSError):
                    pass  # an explicit call while the broker is away: the caller sees the failure
                close_old_connections()
                time.sleep(random.expovariate(1 / (1.5 * self.plan.scale)))

    def edit(self, shop: Shop) -> None:
        """Make a random edit, as merchants do, with the faults that may happen around an edit."""
        plan = self.plan
        action = random.choices(
            (self.save, self.sell, self.publish, self.roll_back, self.close, self.ask), (70, 14, 6, 4, 3, 3)
        )[0]
        if action == self.ask:
            self.ask(shop)
            return
        with transaction.atomic():
            action(shop)
            if plan.rule == "seed":
                at_once = action in (self.publish, self.roll_back, self.close)
                transaction.on_commit(lambda: seed.enqueue(shop.workspace, at_once=at_once), robust=True)
            if random.random() < plan.held_open:
                time.sleep(random.uniform(0, 2.0 * plan.scale))
            if random.random() < plan.lost_hooks:
                connection.run_on_commit.clear()
            if random.random() < plan.rolled_back:
                transaction.set_rollback(True)

    def save(self, shop: Shop) -> None:
        """Of the live theme, mostly."""
        theme = random.choice((shop.themes[0], shop.themes[0], shop.themes[1]))
        text = uuid.uuid4().hex
        Themes.save_customizations(customization_id=theme, puck_data=document(text), user=self.users[shop.owner])

    def sell(self, shop: Shop) -> None:
        """Change the price of a product."""
        price = f"{random.randrange(1, 10_000) / 100:.2f}"
        update_product(product_id=shop.product, user=self.users[shop.owner], price=price)

    def publish(self, shop: Shop) -> None:
        """Publish the other theme, perhaps the same again."""
        Themes.publish_theme(customization_id=random.choice(shop.themes), user=self.users[shop.owner])

    def roll_back(self, shop: Shop) -> None:
        """To the very first document."""
        Themes.rollback(customization_id=random.choice(shop.themes), revision=1, user=self.users[shop.owner])

    def close(self, shop: Shop) -> None:
        """Close the shop for a moment; after a fault the shop may stay closed."""
        Themes.unpublish(customization_id=shop.themes[1], user=self.users[shop.owner])

    def ask(self, shop: Shop) -> None:
        """For a purge, without an edit."""
        if self.plan.rule == "ours":
            invalidate_workspace_cache_async.apply_async(args=[shop.workspace, "manual"])


class Visitor:
    """Reads pages through the edge on a single connection, and writes a line with the received generation for each
    page."""

    def __init__(self, plan: Plan, shops: Sequence[Shop], *, number: int, port: int) -> None:
        self.plan = plan
        self.shops = shops
        self.port = port
        self.notes = (plan.home / f"reads.{number}.jsonl").open("a", buffering=65_536)
        self.connection: http.client.HTTPConnection | None = None

    def run(self) -> None:
        """Until told to stop by SIGTERM."""
        flushed = time.monotonic()
        while True:
            number = some_shop(self.shops)
            asked = time.time()
            status, generation, _ = visit(self._connect, self.shops[number].host, random.choice(PATHS))
            if status == 0:
                self._drop()
                time.sleep(0.1)
            self.notes.write(json.dumps([round(asked, 4), number, status, generation]) + "\n")
            if time.monotonic() - flushed > 0.5:
                self.notes.flush()
                flushed = time.monotonic()
            time.sleep(0.005)

    def _connect(self) -> http.client.HTTPConnection:
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        return self.connection

    def _drop(self) -> None:
        if self.connection is not None:
            self.connection.close()
        self.connection = None


def visit(connect: Callable[[], http.client.HTTPConnection], host: str, path: str) -> tuple[int, int | None, bytes]:
    """Status (0 for no answer), generation and body of a page."""
    try:
        connection = connect()
        connection.request("GET", path, headers={"Host": host})
        answer = connection.getresponse()
        body = answer.read()
    except (http.client.HTTPException, OSError):
        return 0, None, b""
    said = answer.headers.get("X-Content-Gen")
    return answer.status, int(said.partition(".")[0]) if said else None, body
