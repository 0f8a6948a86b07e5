"""Workspaces, members and the audit trail in Django's admin."""

from django.contrib import admin
from django.http import HttpRequest

from workspace.models import AuditEntry, Membership, Workspace


class ReadOnlyAdmin(admin.ModelAdmin):
    """Nothing can be added, changed or deleted."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


class MembershipInline(admin.TabularInline):
    model = Membership
    autocomplete_fields = ["user"]
    extra = 0


@admin.register(Workspace)
class WorkspaceAdmin(admin.ModelAdmin):
    """Suspending and deleting are done on the site's page, where they also reach the edge."""

    list_display = ["name", "plan", "status", "created_at"]
    list_filter = ["plan", "status"]
    search_fields = ["name", "id"]
    readonly_fields = ["id", "status", "created_at"]
    inlines = [MembershipInline]

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    list_display = ["at", "actor", "action", "subject", "outcome"]
    list_filter = ["action", "outcome"]
    list_select_related = ["actor"]
    search_fields = ["subject"]
