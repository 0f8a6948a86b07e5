"""The project as a Django app, for its commands, and so that every process has the Celery app."""

from django.apps import AppConfig
from django.core.checks import register

from huzilerz.celery import app as celery_app
from huzilerz.checks import check_edges, check_secrets
from huzilerz.static_checks import check_static


class HuzilerzConfig(AppConfig):
    """`celery_app` is what the shared tasks bind to, in the web process as in the worker."""

    name = "huzilerz"
    celery_app = celery_app

    def ready(self) -> None:
        """Register the project's system checks."""
        register(check_secrets, "security")
        register(check_static, "security")
        register(check_edges)
