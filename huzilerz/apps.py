"""The project as a Django app, for its commands, and for the Celery app in every process."""

from django.apps import AppConfig
from django.core.checks import register

from huzilerz.celery import app as celery_app
from huzilerz.checks import check_edges, check_proxies, check_secrets
from huzilerz.static_checks import check_static


class HuzilerzConfig(AppConfig):
    """The shared tasks bind to `celery_app`, in the web process as in the worker."""

    name = "huzilerz"
    celery_app = celery_app

    def ready(self) -> None:
        """Register the project's system checks."""
        register(check_secrets, "security")
        register(check_static, "security")
        register(check_edges)
        register(check_proxies, "security", deploy=True)
