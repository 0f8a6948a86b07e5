"""The Django application of the engine."""

from django.apps import AppConfig
from django.core.checks import Tags, register
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, pre_migrate

from freshness.contrib.django import (
    cache_checks,
    checks,
    database_checks,
    identity_checks,
    middleware_checks,
    placement_checks,
    replicas,
    triggers,
)


class FreshnessConfig(AppConfig):
    """Label `freshness`; loading the app registers its system checks."""

    name = "freshness.contrib.django"
    label = "freshness"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the system checks, and let reads within snapshots go to the ledger's database."""
        replicas.install()
        register(checks.check_settings, "freshness")
        register(database_checks.check_database, "freshness")
        register(database_checks.check_pooler, Tags.database)
        pre_migrate.connect(database_checks.refuse, sender=self, dispatch_uid="freshness.database")
        register(cache_checks.check_cache, "freshness")
        register(triggers.check_declarations, "freshness")
        register(triggers.check_reach, "freshness")
        register(triggers.check_triggers, Tags.database)
        connection_created.connect(triggers.connected, dispatch_uid="freshness.triggers")
        post_migrate.connect(triggers.migrated, sender=self, dispatch_uid="freshness.triggers")
        register(identity_checks.check_identity, "freshness")
        register(middleware_checks.check_middleware, "freshness")
        register(placement_checks.check_edges, "freshness")
        register(placement_checks.check_routers, "freshness")
        register(placement_checks.check_standby, Tags.database)
