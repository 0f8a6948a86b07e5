"""The catalog app."""

import importlib

from django.apps import AppConfig


class CatalogConfig(AppConfig):
    """Products and collections."""

    name = "catalog"

    def ready(self) -> None:
        """Declare the tracked tables."""
        importlib.import_module("catalog.tracking")
