"""The console app."""

from django.apps import AppConfig


class ConsoleConfig(AppConfig):
    """Where operators look and act."""

    name = "console"
