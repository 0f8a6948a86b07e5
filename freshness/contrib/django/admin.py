"""The ledger in Django's admin: to look at, never to edit."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from freshness.contrib.django.models import AccountRow, ActionRow, BatchRow, LedgerRow, MemberRow, PauseRow, PresenceRow


class ReadOnlyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Rows change by marks and updates alone."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(LedgerRow)
class LedgerRowAdmin(ReadOnlyAdmin):
    """Waiting purges, their age and reasons."""

    list_display = ("subject", "desired", "done", "verified", "attempts", "reason", "accepted_at", "due_at")
    search_fields = ("subject",)
    list_filter = (("due_at", admin.EmptyFieldListFilter),)


@admin.register(BatchRow)
class BatchRowAdmin(ReadOnlyAdmin):
    """Purges sent, or possibly sent."""

    list_display = ("reference", "cdn", "state", "items", "opened_at", "sent_at", "closed_at")
    search_fields = ("reference", "receipt")
    list_filter = ("cdn", "state")


@admin.register(AccountRow)
class AccountRowAdmin(ReadOnlyAdmin):
    """CDN accounts: this month's calls, and the last failure."""

    list_display = ("name", "month", "calls", "items", "rest_until", "failed_at", "failed_cdn", "failure")


@admin.register(MemberRow)
class MemberRowAdmin(ReadOnlyAdmin):
    """The purged CDNs and edges; `manage.py freshness_members` ends a member."""

    list_display = ("name", "everything", "known_at", "silent_since", "whole", "ended_at")


@admin.register(PresenceRow)
class PresenceRowAdmin(ReadOnlyAdmin):
    """Tags with the time until which edges may show their copies; empty unless FRESHNESS has SKIP."""

    list_display = ("tag", "shown_until")
    search_fields = ("tag",)


@admin.register(PauseRow)
class PauseRowAdmin(ReadOnlyAdmin):
    """Pauses of purges, with operator, reason and end; `freshness queue` begins and ends pauses."""

    list_display = ("target", "who", "why", "since", "until", "ended_at", "ended_by")
    search_fields = ("target",)


@admin.register(ActionRow)
class ActionRowAdmin(ReadOnlyAdmin):
    """Purges and retries by hand."""

    list_display = ("at", "who", "what", "target", "why")
    search_fields = ("target",)
