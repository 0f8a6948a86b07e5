"""Sites and domains in Django's admin; suspending and resuming a shop, which the edge must learn at once."""

from django.contrib import admin
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest

from workspace.hosting import invalidation
from workspace.hosting.models import DeployedSite, Domain
from workspace.models import Workspace


class DomainInline(admin.TabularInline):
    """The token stays hidden: who sees it could prove a domain that is not theirs."""

    model = Domain
    fields = ["name", "verified"]
    extra = 0


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
