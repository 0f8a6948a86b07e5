"""The storefront app."""

from django.apps import AppConfig


class StorefrontConfig(AppConfig):
    """The visitors' side of the platform."""

    name = "storefront"
