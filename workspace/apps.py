"""The workspace app."""

from django.apps import AppConfig


class WorkspaceConfig(AppConfig):
    """Tenants."""

    name = "workspace"
