"""The ledger in Django's admin: to look at, never to edit."""

from datetime import UTC, datetime
from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from freshness.contrib.django.models import AccountRow, ActionRow, BatchRow, LedgerRow, MemberRow, PauseRow, PresenceRow


def as_time(field: str) -> Any:
    """Make a column that shows a field of seconds since 1970 as a time, in the project's time zone."""

    @admin.display(description=field.replace("_", " ").removesuffix(" at"), ordering=field)
    def shown(row: Any) -> datetime | None:
        seconds = getattr(row, field)
        try:
            return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
        except (ValueError, OverflowError, OSError):  # beyond what calendars know
            return None

    return shown


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

    list_display = (
        "subject",
        "desired",
        "done",
        "verified",
        "attempts",
        "reason",
        as_time("accepted_at"),
        as_time("due_at"),
    )
    search_fields = ("subject",)
    list_filter = (("due_at", admin.EmptyFieldListFilter),)


@admin.register(BatchRow)
class BatchRowAdmin(ReadOnlyAdmin):
    """Purges sent, or possibly sent."""

    list_display = (
        "reference",
        "cdn",
        "state",
        "items",
        as_time("opened_at"),
        as_time("sent_at"),
        as_time("closed_at"),
    )
    search_fields = ("reference", "receipt")
    list_filter = ("cdn", "state")


@admin.register(AccountRow)
class AccountRowAdmin(ReadOnlyAdmin):
    """CDN accounts: this month's calls, and the last failure."""

    list_display = (
        "name",
        "month",
        "calls",
        "items",
        as_time("rest_until"),
        as_time("failed_at"),
        "failed_cdn",
        "failure",
    )


@admin.register(MemberRow)
class MemberRowAdmin(ReadOnlyAdmin):
    """The purged CDNs and edges; `manage.py freshness_members` ends a member."""

    list_display = ("name", "everything", as_time("known_at"), as_time("silent_since"), "whole", as_time("ended_at"))


@admin.register(PresenceRow)
class PresenceRowAdmin(ReadOnlyAdmin):
    """Tags with the time until which edges may show their copies; empty unless FRESHNESS has SKIP."""

    list_display = ("tag", as_time("shown_until"))
    search_fields = ("tag",)


@admin.register(PauseRow)
class PauseRowAdmin(ReadOnlyAdmin):
    """Pauses of purges, with operator, reason and end; `freshness queue` begins and ends pauses."""

    list_display = ("target", "who", "why", as_time("since"), as_time("until"), as_time("ended_at"), "ended_by")
    search_fields = ("target",)


@admin.register(ActionRow)
class ActionRowAdmin(ReadOnlyAdmin):
    """Purges and retries by hand."""

    list_display = (as_time("at"), "who", "what", "target", "why")
    search_fields = ("target",)
