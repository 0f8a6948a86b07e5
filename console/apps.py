"""The console app."""

from django.apps import AppConfig


class ConsoleConfig(AppConfig):
    """The operator's console."""

    name = "console"
