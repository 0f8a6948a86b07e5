"""Users, workspaces and documents for tests."""

import copy
from dataclasses import dataclass
from itertools import count
from typing import Any

from django.contrib.auth.models import User

from tests.marked import forget_marks
from theme.models import TemplateCustomization
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.hosting.models import DeployedSite
from workspace.hosting.routes import platform_host
from workspace.models import Membership, Workspace

_NUMBERS = count(1)

DOCUMENT: dict[str, Any] = {
    "root": {"props": {"title": "Home"}},
    "content": [
        {"type": "Heading", "props": {"id": "Heading-1", "text": "Hello", "level": "1"}},
        {
            "type": "Columns",
            "props": {
                "id": "Columns-1",
                "gap": 8,
                "left": [{"type": "RichText", "props": {"id": "RichText-1", "html": "<p>Left</p>"}}],
                "right": [],
            },
        },
    ],
    "zones": {"Columns-1:old": [{"type": "Newsletter", "props": {"id": "Newsletter-1", "title": "News"}}]},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """A workspace with a site, its owner, and two themes, neither live yet."""

    workspace: Workspace
    owner: User
    first: TemplateCustomization
    second: TemplateCustomization

    @property
    def subject(self) -> str:
        """Its name in the ledger."""
        return f"ws:{self.workspace.pk}"

    @property
    def host(self) -> str:
        """Return the host that answers for the shop."""
        return platform_host(self.workspace.site.subdomain)


def document() -> dict[str, Any]:
    """Return a valid document of the caller's own."""
    return copy.deepcopy(DOCUMENT)


def make_user(password: str | None = None) -> User:
    """Make a user; a user without a password costs no hashing, and cannot sign in by password."""
    return User.objects.create_user(f"user{next(_NUMBERS)}", password=password)


def make_member(workspace: Workspace, role: Membership.Role) -> User:
    """Make a new user in a workspace."""
    user = make_user()
    Membership.objects.create(workspace=workspace, user=user, role=role)
    return user


def make_shop(*, plan: str = "free") -> Shop:
    """Make a shop without marks."""
    workspace = Workspace.objects.create(name=f"Shop {next(_NUMBERS)}", plan=plan)
    owner = make_member(workspace, Membership.Role.OWNER)
    site = DeployedSite.objects.create(workspace=workspace, subdomain=f"shop{next(_NUMBERS)}")
    first, second = (
        TemplateCustomizationService.create(workspace_id=workspace.pk, name=name, puck_data=document(), user=owner)
        for name in ("First", "Second")
    )
    shop = Shop(workspace=workspace, owner=owner, first=first, second=second)
    forget_marks([shop.subject, f"host:{platform_host(site.subdomain)}"])
    return shop
