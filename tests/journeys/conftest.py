"""A shop with a live theme and a draft, and an engine with hours counted by the test."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.contrib.auth.models import User
from django.test import override_settings

from freshness.cdn.memory import Memory
from freshness.contrib.django import build
from tests.marked import forget_marks
from theme.models import TemplateCustomization
from theme.services.template_customization_service import TemplateCustomizationService
from workspace.hosting.models import DeployedSite
from workspace.models import Membership, Workspace

HOME = {"root": {"props": {"title": "First"}}, "content": []}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """A workspace as used by the journeys."""

    workspace: Workspace
    owner: User
    live: TemplateCustomization
    draft: TemplateCustomization
    host: str

    @property
    def subject(self) -> str:
        """Its name in the ledger."""
        return f"ws:{self.workspace.pk}"

    def save(self, theme: TemplateCustomization, title: str) -> None:
        """Save a theme as a merchant."""
        TemplateCustomizationService.save_customizations(
            customization_id=theme.pk, puck_data=titled(title), puck_config={}, user=self.owner
        )

    def publish(self, theme: TemplateCustomization) -> None:
        """Publish a theme as a merchant."""
        TemplateCustomizationService.publish_theme(customization_id=theme.pk, user=self.owner)


def titled(title: str) -> dict[str, object]:
    """Make a home page that shows `title`."""
    heading = {"type": "Heading", "props": {"id": "Heading-1", "text": title, "level": "1"}}
    return {"root": {"props": {"title": title}}, "content": [heading]}


@pytest.fixture
def shop(transactional_db: None) -> Shop:
    """Open a published shop, without a purge yet."""
    owner = User.objects.create_user(f"owner-{uuid.uuid4().hex[:8]}")
    workspace = Workspace.objects.create(name="Ceramics")
    Membership.objects.create(workspace=workspace, user=owner, role=Membership.Role.OWNER)
    subdomain = f"shop-{uuid.uuid4().hex[:8]}"
    DeployedSite.objects.create(workspace=workspace, subdomain=subdomain)
    themes = [
        TemplateCustomizationService.create(workspace_id=workspace.pk, name=name, user=owner, puck_data=titled(name))
        for name in ("Live", "Draft")
    ]
    TemplateCustomization.objects.filter(pk=themes[0].pk).update(is_active=True)
    DeployedSite.objects.filter(workspace=workspace).update(is_live=True)
    live, draft = (TemplateCustomization.objects.get(pk=theme.pk) for theme in themes)
    shop = Shop(workspace=workspace, owner=owner, live=live, draft=draft, host=f"{subdomain}.localhost")
    forget_marks([shop.subject, f"host:{shop.host}"])
    return shop


@pytest.fixture
def memory_cdn() -> Iterator[Memory]:
    """Give this process an engine with a CDN in memory and a tenth of the usual waits."""
    with override_settings(FRESHNESS=scaled_settings()):
        cdn = build.engine().ports.cdn
        assert isinstance(cdn, Memory)
        yield cdn
    build.forget()


def scaled_settings(factor: float = 0.1, **differences: object) -> dict[str, object]:
    """FRESHNESS with every wait of the protocol times `factor`."""
    waits = {"debounce": 5, "max_wait": 30, "rate": 30, "lease": 20, "tick": 1, "fence": 2, "request_life": 2.5}
    policy = {name: wait * factor for name, wait in waits.items()} | {
        "margin": 0.5 * factor,
        "retries": [factor, 2 * factor, 4 * factor],
    }
    return {
        "CDN": "freshness.cdn.memory.Memory",
        "POLICY": policy,
        "SOURCES": ["theme.changes.changed_since", "catalog.changes.changed_since"],
        "OBSERVERS": ["workspace.hosting.services.purge_log.observe"],
        "PAGES": "workspace.hosting.routes.critical_pages",
        **differences,
    }
