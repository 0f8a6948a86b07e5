"""Sites and domains in Django's admin.  What reaches the edge goes through `lifecycle`, never through a plain save."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest

from workspace.hosting import lifecycle
from workspace.hosting.models import DeployedSite, Domain
from workspace.models import Workspace


class DomainInline(admin.TabularInline):
    """To look at; `manage.py domains` changes them.  Who saw a token could prove a domain that is not theirs."""

    model = Domain
    fields = ["name", "verified", "proven_at"]
    readonly_fields = ["name", "verified", "proven_at"]
    can_delete = False
    extra = 0

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


@admin.register(DeployedSite)
class DeployedSiteAdmin(admin.ModelAdmin):
    """Deleting a site here deletes its workspace."""

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

    def save_model(self, request: HttpRequest, obj: DeployedSite, form: ModelForm, change: bool) -> None:
        if not change or "subdomain" not in form.changed_data:
            super().save_model(request, obj, form, change)
            return
        try:
            lifecycle.rename(obj.workspace_id, obj.subdomain)
        except lifecycle.Unavailable as error:
            self.message_user(request, f"Not renamed: {error}.", messages.ERROR)

    def delete_model(self, request: HttpRequest, obj: DeployedSite) -> None:
        lifecycle.delete_workspace(obj.workspace_id)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[DeployedSite]) -> None:
        for workspace_id in list(queryset.values_list("workspace_id", flat=True)):
            lifecycle.delete_workspace(workspace_id)

    def _set_status(self, request: HttpRequest, sites: QuerySet[DeployedSite], status: Workspace.Status) -> None:
        changed: list[Any] = [site for site in sites if lifecycle.set_status(site.workspace_id, status)]
        self.message_user(request, f"{len(changed)} set to {status.label.lower()}.")
