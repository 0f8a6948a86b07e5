"""Products and collections in Django's admin.

Every change takes the way of the API's changes, with the admin's permissions.
"""

from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import ManyToManyRawIdWidget
from django.db import transaction
from django.db.models import Model, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest

from catalog import collections, products
from catalog.models import Collection, Product
from workspace import audit
from workspace.admin import EditingAdmin
from workspace.forms import ChangesForm
from workspace.hosting import invalidation

_REASON = "catalog_admin"


class CatalogForm(ChangesForm):
    """A form with cleaned text, and with products of the collection's own workspace only."""

    def clean(self) -> dict[str, Any]:
        self.cleaned_data = {name: products.cleaned(name, value) for name, value in self.cleaned_data.items()}
        cleaned = super().clean()
        workspace_id = getattr(cleaned.get("workspace"), "pk", self.instance.workspace_id)
        if any(product.workspace_id != workspace_id for product in self.changes.get("products", ())):
            self.add_error("products", "Each product must be of the collection's own workspace.")
        return cleaned


class CatalogAdmin(EditingAdmin):
    """An admin that marks the workspaces of changed rows, last, in the same transaction."""

    form = CatalogForm
    list_select_related = ["workspace"]
    autocomplete_fields = ["workspace"]
    search_fields = ["title", "handle", "workspace__name", "workspace__id"]
    readonly_fields = ["updated_at"]

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        """Return a row never moves to another workspace."""
        return [*super().get_readonly_fields(request, obj), *(["workspace"] if obj else [])]

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: list, change: bool) -> None:
        """Save nothing: related rows were written with the row, under the same mark."""

    def record(self, verb: str, row: Any, **detail: object) -> None:
        """Record an act on a row in the audit trail, in the transaction of the change."""
        kind = self.opts.model_name
        audit.record(f"{kind}.{verb}", subject=row.pk, workspace_id=row.workspace_id, detail=detail)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        with transaction.atomic():
            # Rows are locked in the same order everywhere: two concurrent actions cannot wait for each other.
            rows = self.model._default_manager.filter(pk__in=[row.pk for row in queryset])
            gone = list(rows.select_for_update().order_by("pk"))
            workspaces = {row.workspace_id for row in gone}
            rows.delete()
            for row in gone:
                self.record("delete", row, handle=row.handle)
            for workspace_id in sorted(workspaces):
                invalidation.content_changed(workspace_id, reason=_REASON, hard=True)


@admin.register(Product)
class ProductAdmin(CatalogAdmin):
    list_display = ["title", "workspace", "handle", "price", "currency", "stock", "is_published"]
    list_filter = ["is_published", "currency"]

    def save_model(self, request: HttpRequest, obj: Product, form: Any, change: bool) -> None:
        values = {name: value for name, value in form.changes.items() if name in products.FIELDS}
        if change:
            if products.change(Product.objects.get(pk=obj.pk), values, reason=_REASON):
                self.record("update", obj, fields=", ".join(sorted(values)))
        else:
            products.insert(obj, values, reason=_REASON)
            self.record("create", obj, handle=obj.handle)

    def delete_model(self, request: HttpRequest, obj: Product) -> None:
        self.record("delete", obj, handle=obj.handle)
        products.remove(obj, reason=_REASON)


@admin.register(Collection)
class CollectionAdmin(CatalogAdmin):
    list_display = ["title", "workspace", "handle"]
    raw_id_fields = ["products"]

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer a field for join rows with further columns, filled in by the model; Django offers none."""
        return db_field.formfield(widget=ManyToManyRawIdWidget(db_field.remote_field, self.admin_site), **kwargs)

    def save_model(self, request: HttpRequest, obj: Collection, form: Any, change: bool) -> None:
        values = {name: value for name, value in form.changes.items() if name in collections.FIELDS}
        chosen = [product.pk for product in form.changes["products"]] if "products" in form.changes else None
        if change:
            if collections.change(Collection.objects.get(pk=obj.pk), values, chosen, reason=_REASON):
                self.record("update", obj, fields=", ".join(sorted(form.changes)))
        else:
            collections.insert(obj, values, chosen or (), reason=_REASON)
            self.record("create", obj, handle=obj.handle)

    def delete_model(self, request: HttpRequest, obj: Collection) -> None:
        self.record("delete", obj, handle=obj.handle)
        collections.remove(obj, reason=_REASON)
