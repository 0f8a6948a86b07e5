"""The common base of all apps' admins; members and the audit trail.  Workspaces are in `workspace.hosting.admin`."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.db.models import Model, OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from freshness.contrib.django.admin import ReadOnlyAdmin, as_name
from freshness.contrib.django.inspection import names_of
from workspace import audit
from workspace.access import Refused, refusing_unmarked
from workspace.forms import ChangesForm
from workspace.models import AuditEntry, Membership, Workspace

_SHOWN = 200  # audit entries on a page
_SUBJECT = as_name("subject")
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def name_things(entries: Iterable[AuditEntry]) -> None:
    """Give entries the names of their things, of those in details too; a deleted thing keeps its id."""
    found = [(one, "; ".join(f"{name}: {value}" for name, value in one.detail.items())) for one in entries]
    names = names_of({text for one, changes in found for text in (one.subject, *_ID.findall(changes))})
    for one, changes in found:
        one.called = names[one.subject]
        one.changes = _ID.sub(lambda match: names[match[0]], changes)


class WithHistory(admin.ModelAdmin):
    """An object's history page with audit entries, for staff with the permission to view entries."""

    object_history_template = "workspace/history.html"

    def history_of(self, row: Any) -> QuerySet:
        """Return the audit entries about a row, newest first."""
        return audit.history(subject=row.pk)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        row = self.model._default_manager.filter(pk=unquote(object_id)).first()
        seen = row is not None and request.user.has_perm("workspace.view_auditentry")
        entries = list(self.history_of(row)[:_SHOWN]) if seen else []
        name_things(entries)
        return super().history_view(request, object_id, {**(extra_context or {}), "entries": entries, "shown": _SHOWN})


class EditingAdmin(WithHistory):
    """An admin that applies posted changes to the current row under its lock: no concurrent edit is overwritten."""

    form = ChangesForm

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Leave out read-only fields of a row to be added: their values come from the database."""
        found = super().get_fields(request, obj)
        fixed = self.get_readonly_fields(request, obj) if obj is None else ()
        return [name for name in found if name not in fixed]

    def changelist_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._unless_refused(super().changelist_view, request, *args, **kwargs)

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._unless_refused(super().changeform_view, request, *args, **kwargs)

    def delete_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._unless_refused(super().delete_view, request, *args, **kwargs)

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Model | None:
        found = super().get_object(request, object_id, from_field)
        return self.lock(found.pk) if found is not None and request.method == "POST" else found

    def lock(self, key: Any) -> Model | None:
        """Return the row with this key, locked until the end of the transaction; None if the row is gone."""
        found: Model | None = self.model._default_manager.select_for_update(no_key=True).filter(pk=key).first()
        return found

    def _unless_refused(
        self, view: Callable[..., HttpResponse], request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        try:
            with refusing_unmarked():
                return view(request, *args, **kwargs)
        except Refused as why:  # outside of the view's transaction, because that transaction is undone
            if request.user.is_authenticated:
                audit.record("admin", subject=request.path, outcome=why.outcome, detail={"why": why})
            self.message_user(request, str(why), messages.ERROR)
            return HttpResponseRedirect(request.get_full_path())


class MembershipInline(admin.TabularInline):
    model = Membership
    form = ChangesForm
    autocomplete_fields = ["user"]
    extra = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        members = super().get_queryset(request)
        return members.select_for_update(no_key=True) if request.method == "POST" else members


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    list_display = ["at", "actor_name", "action", "workspace", _SUBJECT, "outcome", "address", "via", "reason"]
    fields = ["at", "actor_name", "action", "workspace", _SUBJECT, "outcome", "address", "via", "reason", "changes"]
    readonly_fields = ["workspace", _SUBJECT, "changes"]
    list_filter = ["action", "outcome"]
    search_fields = ["subject", "actor_name"]
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        named = Workspace.objects.filter(pk=OuterRef("workspace_id")).values("name")[:1]
        entries: QuerySet = super().get_queryset(request).annotate(workspace_name=Subquery(named))
        return entries

    @admin.display(ordering="workspace_id")
    def workspace(self, entry: Any) -> str:
        """Name the workspace; a deleted workspace by its id."""
        return str(entry.workspace_name or entry.workspace_id or "-")

    @admin.display(description="what changed")
    def changes(self, entry: AuditEntry) -> str:
        name_things([entry])
        return entry.changes or "-"
