"""What of themes pages show: of the live one, its home page and its other pages."""

from freshness.contrib.django.tracking.registry import track
from theme.models import TemplateCustomization, ThemePage

SHOP = "ws:{workspace}"

track(TemplateCustomization, subject=SHOP, shows=["puck_data"], shown="{is_active}")
track(ThemePage, subject=SHOP, shows=["theme", "path", "title", "puck_data"], shown="{is_active}")
