"""The Django application of the engine."""

from django.apps import AppConfig


class FreshnessConfig(AppConfig):
    """Label `freshness`; its system checks register when it is loaded."""

    name = "freshness.contrib.django"
    label = "freshness"
    default_auto_field = "django.db.models.BigAutoField"
