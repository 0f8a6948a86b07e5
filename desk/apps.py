"""The desk app."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Where merchants edit."""

    name = "desk"
