"""Products and collections in Django's admin.  Every change marks the workspace, as the services do."""

from typing import Any

from django.contrib import admin
from django.db import transaction
from django.db.models import Model, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest

from catalog.models import Collection, Product
from workspace.addresses import safe_address
from workspace.hosting import invalidation


class MarkingAdmin(admin.ModelAdmin):
    """Marks the workspaces whose rows were changed, last, in the same transaction."""

    list_select_related = ["workspace"]
    autocomplete_fields = ["workspace"]
    search_fields = ["title", "handle", "workspace__name", "workspace__id"]
    readonly_fields = ["updated_at"]

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        """A row never moves to another workspace."""
        return [*super().get_readonly_fields(request, obj), *(["workspace"] if obj else [])]

    def save_model(self, request: HttpRequest, obj: Any, form: ModelForm, change: bool) -> None:
        if not change or form.has_changed():
            super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: list, change: bool) -> None:
        # The form compares with a row that is not locked: what is not marked must not be written either, or it
        # could write over an edit that was committed meanwhile.
        if change and not form.has_changed():
            return
        super().save_related(request, form, formsets, change)
        invalidation.content_changed(form.instance.workspace_id, reason="catalog_admin")

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        with transaction.atomic():
            super().delete_model(request, obj)
            invalidation.content_changed(obj.workspace_id, reason="catalog_admin")  # type: ignore[attr-defined]

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        with transaction.atomic():
            # In one order everywhere, so that two of these at once cannot wait for each other.
            workspaces = sorted(set(queryset.order_by().values_list("workspace_id", flat=True)))
            super().delete_queryset(request, queryset)
            for workspace_id in workspaces:
                invalidation.content_changed(workspace_id, reason="catalog_admin")


@admin.register(Product)
class ProductAdmin(MarkingAdmin):
    list_display = ["title", "workspace", "handle", "price", "currency", "stock", "is_published"]
    list_filter = ["is_published", "currency"]

    def save_model(self, request: HttpRequest, obj: Any, form: ModelForm, change: bool) -> None:
        obj.image = safe_address(obj.image)
        super().save_model(request, obj, form, change)


@admin.register(Collection)
class CollectionAdmin(MarkingAdmin):
    list_display = ["title", "workspace", "handle"]
    raw_id_fields = ["products"]
