"""Tracked tables about the place and visibility of pages: sites, their domains, and their former labels.

A label is a host under the platform's domain, a part of the triggers' text.
"""

from freshness.contrib.django.tracking.registry import track
from workspace import conf
from workspace.hosting.models import DeployedSite, Domain, FormerSubdomain

SHOP = "ws:{workspace}"


def declare() -> None:
    """Declare the tables, under the platform's domain of the settings."""
    host = f"host:{{label}}.{conf.platform_domain()}"
    track(
        DeployedSite,
        subject=[SHOP, host.replace("label", "subdomain")],
        shows=["subdomain", "is_live"],
        immediate=True,
    )
    track(Domain, subject=[SHOP, "host:{name}"], shows=["name", "created_at"], shown="{verified}")
    track(FormerSubdomain, subject=[SHOP, host], shows=["site"])


declare()
