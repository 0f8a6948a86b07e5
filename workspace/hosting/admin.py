"""Sites and domains in Django's admin; suspending and resuming a shop, which the edge must learn at once."""

from django.contrib import admin
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest

from workspace.hosting import invalidation, lifecycle
from workspace.hosting.models import DeployedSite, Domain
from workspace.models import Workspace


class DomainInline(admin.TabularInline):
    """To look at: a domain is proven, not ticked.  The token stays hidden; who sees it could prove another's domain."""

    model = Domain
    fields = readonly_fields = ("name", "verified")
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


@admin.register(DeployedSite)
class DeployedSiteAdmin(admin.ModelAdmin):
    list_display = ["subdomain", "workspace", "status", "is_live"]
    list_filter = ["workspace__status", "workspace__plan"]
    list_select_related = ["workspace"]
    search_fields = ["subdomain", "workspace__name", "domains__name"]
    readonly_fields = ["live_generation", "created_at"]
    autocomplete_fields = ["workspace"]
    inlines = [DomainInline]
    actions = ["suspend", "resume"]

    def get_readonly_fields(self, request: HttpRequest, obj: DeployedSite | None = None) -> list[str]:
        """A site never changes hands, and its subdomain changes by `lifecycle.rename`, which purges the old one."""
        return [*self.readonly_fields, *(["workspace", "subdomain"] if obj else [])]

    def delete_model(self, request: HttpRequest, obj: DeployedSite) -> None:
        """Deletes the workspace and everything in it; its purge still goes out."""
        lifecycle.delete_workspace(obj.workspace_id)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[DeployedSite]) -> None:
        for workspace_id in list(queryset.values_list("workspace_id", flat=True)):
            lifecycle.delete_workspace(workspace_id)

    @admin.display(ordering="workspace__status")
    def status(self, site: DeployedSite) -> str:
        return site.workspace.get_status_display()

    @admin.display(boolean=True)
    def is_live(self, site: DeployedSite) -> bool:
        return site.live_generation is not None

    @admin.action(description="Suspend: the shop answers nothing")
    def suspend(self, request: HttpRequest, sites: QuerySet[DeployedSite]) -> None:
        self._set_status(request, sites, Workspace.Status.SUSPENDED)

    @admin.action(description="Resume")
    def resume(self, request: HttpRequest, sites: QuerySet[DeployedSite]) -> None:
        self._set_status(request, sites, Workspace.Status.ACTIVE)

    def _set_status(self, request: HttpRequest, sites: QuerySet[DeployedSite], status: Workspace.Status) -> None:
        changed = 0
        for site in sites.exclude(workspace__status=status):
            with transaction.atomic():
                Workspace.objects.filter(pk=site.workspace_id).update(status=status)
                live = site.live_generation is not None
                invalidation.published(site.workspace_id, reason=f"workspace_{status.value}", live=live)
            changed += 1
        self.message_user(request, f"{changed} set to {status.label.lower()}.")
