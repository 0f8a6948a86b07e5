"""The theme app."""

from django.apps import AppConfig


class ThemeConfig(AppConfig):
    """Themes, pages, revisions."""

    name = "theme"
