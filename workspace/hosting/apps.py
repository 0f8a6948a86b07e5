"""The hosting app."""

from django.apps import AppConfig


class HostingConfig(AppConfig):
    """Label `hosting`: where storefronts live."""

    name = "workspace.hosting"
    label = "hosting"
