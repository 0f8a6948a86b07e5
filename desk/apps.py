"""The desk app."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The merchant's desk."""

    name = "desk"
