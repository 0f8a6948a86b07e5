"""The storefront app."""

from django.apps import AppConfig


class StorefrontConfig(AppConfig):
    """What visitors get."""

    name = "storefront"
