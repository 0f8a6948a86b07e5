"""The theme app."""

import importlib

from django.apps import AppConfig

from theme.builtin import BUILTIN
from theme.components import register


class ThemeConfig(AppConfig):
    """Themes, pages, revisions."""

    name = "theme"

    def ready(self) -> None:
        """Register the components; let a theme published before its workspace had a site go live with the site."""
        from theme.services.going_live import with_the_site  # noqa: PLC0415 (models are there only now)
        from workspace.hosting.invalidation import site_opened  # noqa: PLC0415

        importlib.import_module("theme.tracking")
        for component in BUILTIN:
            register(component)
        site_opened.connect(with_the_site, dispatch_uid="theme")
