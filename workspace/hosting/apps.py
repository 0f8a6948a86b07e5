"""The hosting app."""

import importlib

from django.apps import AppConfig


class HostingConfig(AppConfig):
    """Label `hosting`: where storefronts live."""

    name = "workspace.hosting"
    label = "hosting"

    def ready(self) -> None:
        """Declare the self-marking tables."""
        importlib.import_module("workspace.hosting.tracking")
