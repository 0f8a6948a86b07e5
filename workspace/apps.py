"""The workspace app."""

import importlib

from django.apps import AppConfig


class WorkspaceConfig(AppConfig):
    """Tenants."""

    name = "workspace"

    def ready(self) -> None:
        """The database marks what changes."""
        importlib.import_module("workspace.tracking")
