"""How long the audit trail reaches back.  Nothing is deleted unless somebody says after how many days."""

from datetime import timedelta
from typing import Final

from django.db.models import QuerySet
from django.db.models.functions import Now

from workspace import conf
from workspace.models import AuditEntry

AT_A_TIME: Final = 1_000


def prune_some() -> None:
    """A chore for relays: what is older than the setting AUDIT_DAYS, at most AT_A_TIME rows."""
    days = conf.audit_days()
    if days is not None:
        _delete_some(days)


def prune(*, days: float, dry_run: bool = False) -> int:
    """Delete every entry that is older than `days`, AT_A_TIME a transaction; returns how many went, or would go.

    Raises ValueError for fewer days than 1.
    """
    if dry_run:
        return _older(days).count()
    total = 0
    while number := _delete_some(days):
        total += number
    return total


def _older(days: float) -> QuerySet[AuditEntry]:
    if not days >= 1:
        raise ValueError("at least 1 day must be kept")
    return AuditEntry.objects.filter(at__lt=Now() - timedelta(days=days))


def _delete_some(days: float) -> int:
    chosen = list(_older(days).order_by("at").values_list("pk", flat=True)[:AT_A_TIME])
    return AuditEntry.objects.filter(pk__in=chosen).delete()[0] if chosen else 0
