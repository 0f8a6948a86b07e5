"""Tracked tables of themes: the live theme with its home page, shown in part on every page, its pages and redirects."""

from freshness.contrib.django.tracking.registry import track
from freshness.tracking.declaration import Listing
from theme.models import TemplateCustomization, ThemePage, ThemeRedirect

SHOP = "ws:{workspace}"

track(TemplateCustomization, subject=SHOP, shows=["puck_data"], shown="{is_active}")
track(
    ThemePage,
    subject=SHOP,
    shows=["theme", "path", "title", "puck_data"],
    tags="g:{id}",
    lists=[Listing(tag="l:{workspace}/pages", moves=("path", "theme"))],
    shown="{is_active}",
)
track(
    ThemeRedirect,
    subject=SHOP,
    shows=["theme", "path", "target"],
    tags="l:{workspace}/pages",
    shown="{is_active}",
)
