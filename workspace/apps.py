"""The workspace app."""

import importlib

from django.apps import AppConfig


class WorkspaceConfig(AppConfig):
    """Tenants."""

    name = "workspace"

    def ready(self) -> None:
        """Declare the tracked tables."""
        importlib.import_module("workspace.tracking")
