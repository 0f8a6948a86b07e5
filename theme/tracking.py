"""What of themes pages show: of the live one, its home page, of which every page shows a part, and its other pages."""

from freshness.contrib.django.tracking.registry import track
from freshness.tracking.declaration import Listing
from theme.models import TemplateCustomization, ThemePage

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
