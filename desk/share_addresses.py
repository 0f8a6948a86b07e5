"""Addresses of a shop and of its share links, at the shop's own host."""

from uuid import UUID

from storefront.conf import load
from storefront.previews import share_token
from theme.models import ShareLink
from workspace.hosting.routes import hosts_of


def shop_address(workspace_id: UUID) -> str:
    """Write the address of a shop, without a slash at the end; empty without an address."""
    hosts = hosts_of(workspace_id)
    return load().base(hosts[0]) if hosts else ""


def address_of(link: ShareLink) -> str:
    """Write the address of a share link, to be passed on; empty where the shop has no address."""
    base = shop_address(link.theme.workspace_id)
    return f"{base}/preview/{share_token(link.secret)}" if base else ""
