"""`load_samples`: sample shops with products, pages, a live theme and a draft, and their owner, the user `demo`."""

import json
import os
import secrets
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction

from catalog.collections import create_collection
from catalog.models import Product
from catalog.products import import_products
from huzilerz import sample_user, settings
from huzilerz.sample_user import USERNAME
from theme.services.page_service import add_page
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.hosting import lifecycle
from workspace.hosting.models import DeployedSite
from workspace.models import Membership, Workspace

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"


class Command(BaseCommand):
    """Load the sample shops.  Present shops stay unchanged."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--staff", action="store_true", help="the user demo may also see everything in the admin")
        parser.add_argument("--password", default=os.environ.get("DEMO_PASSWORD", ""), help="of the user demo")

    def handle(self, *args: Any, **options: Any) -> None:
        user = self._user(options["password"], staff=options["staff"])
        for shop in json.loads((SAMPLES / "shops.json").read_text()):
            site = DeployedSite.objects.select_related("workspace").filter(subdomain=shop["subdomain"]).first()
            if site is None:
                try:
                    with transaction.atomic():
                        site = load_shop(shop, owner=user)
                except lifecycle.Unavailable as why:  # its name leads elsewhere, or did until a moment ago
                    self.stdout.write(f"no shop {shop['subdomain']}: {why}")
                    continue
            self.stdout.write(f"shop {site.subdomain} workspace {site.workspace_id}: {site.workspace.name}")

    def _user(self, password: str, *, staff: bool) -> User:
        user, is_new = User.objects.get_or_create(username=USERNAME)
        user.is_staff = user.is_superuser = staff or user.is_staff
        if is_new and not password:
            password = secrets.token_urlsafe(12)
            self.stdout.write(f"user {USERNAME} password {password}")
        if password:
            user.set_password(password)
        user.save()
        if password:
            sample_user.keep(settings.STATE_DIR, user, password)
        return user


def load_shop(shop: dict[str, Any], *, owner: User) -> DeployedSite:
    """Load a shop of `shops.json`, through the same services that the owner would use."""
    workspace = Workspace.objects.create(name=shop["name"], plan=shop["plan"])
    Membership.objects.create(workspace=workspace, user=owner, role=Membership.Role.OWNER)
    site = lifecycle.open_site(workspace.pk, shop["subdomain"])
    import_products(workspace_id=workspace.pk, user=owner, rows=shop["products"])
    ids = dict(Product.objects.filter(workspace=workspace).values_list("handle", "pk"))
    for collection in shop["collections"]:
        create_collection(
            workspace_id=workspace.pk,
            user=owner,
            handle=collection["handle"],
            title=collection["title"],
            description=collection["description"],
            product_ids=[ids[handle] for handle in collection["products"]],
        )
    for theme in shop["themes"]:
        _load_theme(theme, workspace=workspace, owner=owner)
    site.refresh_from_db()
    return site


def _load_theme(theme: dict[str, Any], *, workspace: Workspace, owner: User) -> None:
    service = TemplateCustomizationService
    made = service.create(workspace_id=workspace.pk, name=theme["name"], puck_data=_read(theme["home"]), user=owner)
    for page in theme["pages"]:
        add_page(
            customization_id=made.pk, path=page["path"], title=page["title"], puck_data=_read(page["file"]), user=owner
        )
    if theme["live"]:
        service.publish_theme(customization_id=made.pk, user=owner)


def _read(name: str) -> Any:
    return json.loads((SAMPLES / f"{name}.json").read_text())
