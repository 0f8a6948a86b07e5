"""Workspaces, sites and domains in Django's admin.  Changes for the edge go through `lifecycle`, never a save."""

import uuid
from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from workspace import audit
from workspace.access import Refused
from workspace.admin import EditingAdmin, MembershipInline
from workspace.forms import SayingForm
from workspace.hosting import lifecycle
from workspace.hosting.models import DeployedSite, Domain
from workspace.models import Workspace

T = TypeVar("T")


@admin.register(Workspace)
class WorkspaceAdmin(EditingAdmin):
    """Suspending and deleting are done on the site's page, where they also reach the edge."""

    list_display = ["name", "plan", "status", "created_at"]
    list_filter = ["plan", "status"]
    search_fields = ["name", "id"]
    readonly_fields = ["id", "status", "created_at"]
    inlines = [MembershipInline]

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Workspace, form: Any, change: bool) -> None:
        if change:
            lifecycle.describe(obj.pk, **form.changes)
        else:  # no page shows a workspace before the workspace has a site
            super().save_model(request, obj, form, change)
            detail = {"name": obj.name, "plan": obj.plan}
            audit.record("workspace.create", subject=obj.pk, workspace_id=obj.pk, detail=detail)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Audit each member's change separately: additions, removals, and changes of role."""
        roles = dict(formset.queryset.values_list("pk", "role")) if formset.queryset is not None else {}
        super().save_formset(request, form, formset, change)
        for member in formset.new_objects:
            _record_member("add", member, role=member.role)
        for member, _ in formset.changed_objects:
            _record_member("change", member, role=f"{roles.get(member.pk, '?')} -> {member.role}")
        for member in formset.deleted_objects:
            _record_member("remove", member, role=member.role)

    def history_of(self, workspace: Workspace) -> QuerySet:
        return audit.history(workspace_id=workspace.pk)


class DomainInline(admin.TabularInline):
    """Domains, read-only; `manage.py domains` changes domains.  A reader of a token could prove a foreign domain."""

    model = Domain
    form = SayingForm
    fields = ["name", "verified", "proven_at"]
    readonly_fields = ["name", "verified", "proven_at"]
    can_delete = False
    extra = 0

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


@admin.register(DeployedSite)
class DeployedSiteAdmin(EditingAdmin):
    """Deleting a site here deletes its workspace."""

    list_display = ["subdomain", "workspace", "status", "is_live"]
    list_filter = ["workspace__status", "workspace__plan"]
    list_select_related = ["workspace"]
    search_fields = ["subdomain", "workspace__name", "domains__name"]
    readonly_fields = ["is_live", "created_at"]
    autocomplete_fields = ["workspace"]
    inlines = [DomainInline]
    actions = ["suspend", "resume"]

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        """Return a site never moves to another workspace."""
        return [*super().get_readonly_fields(request, obj), *(["workspace"] if obj else [])]

    @admin.display(ordering="workspace__status")
    def status(self, site: DeployedSite) -> str:
        return site.workspace.get_status_display()

    @admin.action(description="Suspend: the shop answers nothing")
    def suspend(self, request: HttpRequest, sites: QuerySet[DeployedSite]) -> None:
        self._set_status(request, sites, Workspace.Status.SUSPENDED)

    @admin.action(description="Resume")
    def resume(self, request: HttpRequest, sites: QuerySet[DeployedSite]) -> None:
        self._set_status(request, sites, Workspace.Status.ACTIVE)

    def history_of(self, site: DeployedSite) -> QuerySet:
        return audit.history(workspace_id=site.workspace_id)

    def lock(self, key: Any) -> DeployedSite | None:
        """Lock the workspace's row in place of the site's: every writer of a site has locked the workspace."""
        site = DeployedSite.objects.filter(pk=key).first()
        if site is not None:
            Workspace.objects.select_for_update(no_key=True).filter(pk=site.workspace_id).first()
        return DeployedSite.objects.filter(pk=key).first()

    def save_model(self, request: HttpRequest, obj: DeployedSite, form: Any, change: bool) -> None:
        if not change:
            obj.pk = lifecycle.open_site(obj.workspace_id, obj.subdomain).pk
        elif "subdomain" in form.changes:
            lifecycle.rename(obj.workspace_id, obj.subdomain)

    def delete_model(self, request: HttpRequest, obj: DeployedSite) -> None:
        lifecycle.delete_workspace(obj.workspace_id)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[DeployedSite]) -> None:
        _each(queryset, lifecycle.delete_workspace)

    def _set_status(self, request: HttpRequest, sites: QuerySet[DeployedSite], status: Workspace.Status) -> None:
        changed = _each(sites, lambda workspace_id: lifecycle.set_status(workspace_id, status))
        self.message_user(request, f"{changed.count(True)} set to {status.label.lower()}.")


def _record_member(verb: str, member: Any, *, role: str) -> None:
    detail = {"user": member.user.get_username(), "role": role}
    audit.record(f"member.{verb}", subject=member.user_id, workspace_id=member.workspace_id, detail=detail)


def _each(sites: QuerySet[DeployedSite], step: Callable[[uuid.UUID], T]) -> list[T]:
    """Return a step with each workspace, in a transaction of its own.

    Raises Refused after the last if any was refused.
    """
    done: list[T] = []
    refused: list[str] = []
    for workspace_id, subdomain in list(sites.values_list("workspace_id", "subdomain")):
        try:
            done.append(step(workspace_id))
        except Refused as why:
            refused.append(f"{subdomain}: {why}")
        except (Workspace.DoesNotExist, DeployedSite.DoesNotExist):
            continue  # deleted concurrently
    if refused:
        raise Refused(" ".join([f"{len(done)} done, {len(refused)} not.", *refused]))
    return done
