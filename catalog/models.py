"""Products of a shop, and their collections."""

import uuid
from collections.abc import Iterable
from typing import Any

from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.db.models.functions import Now

from workspace.models import Workspace

HANDLE = r"[a-z0-9]+(?:-[a-z0-9]+)*"


class Product(models.Model):
    """A product for sale.  `handle` is the last part of its address in the shop: `/products/<handle>`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="products")
    handle = models.CharField(max_length=100, validators=[RegexValidator(rf"\A{HANDLE}\Z")])
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True, max_length=20_000)
    price = models.DecimalField(max_digits=14, decimal_places=2, validators=[MinValueValidator(0)])
    currency = models.CharField(max_length=3, default="XAF", validators=[RegexValidator(r"\A[A-Z]{3}\Z")])
    image = models.CharField(max_length=500, blank=True)
    stock = models.PositiveIntegerField(default=0)
    is_published = models.BooleanField(default=True)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    updated_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ["title", "id"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "handle"], name="product_handle_once_a_workspace"),
            models.CheckConstraint(condition=models.Q(price__gte=0), name="product_price_not_negative"),
        ]

    def __str__(self) -> str:
        return self.title


class Collection(models.Model):
    """Products shown together, at `/collections/<handle>`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="collections")
    handle = models.CharField(max_length=100, validators=[RegexValidator(rf"\A{HANDLE}\Z")])
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True, max_length=20_000)
    products = models.ManyToManyField(Product, through="CollectionProduct", related_name="collections", blank=True)
    updated_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ["title", "id"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "handle"], name="collection_handle_once_a_workspace")
        ]

    def __str__(self) -> str:
        return self.title


class CollectionProducts(models.QuerySet["CollectionProduct"]):
    """Writes each row with the workspace of its collection, also where `collection.products` is changed."""

    def bulk_create(self, objs: Iterable["CollectionProduct"], *args: Any, **kwargs: Any) -> list["CollectionProduct"]:
        """As Django's; looks up the workspaces of all collections at once."""
        rows = list(objs)
        collections = Collection.objects.using(self.db).in_bulk({row.collection_id for row in rows})
        for row in rows:
            row.workspace_id = collections[row.collection_id].workspace_id
        return super().bulk_create(rows, *args, **kwargs)


class CollectionProduct(models.Model):
    """A product in a collection.  The row names its workspace, because a trigger judges each row alone."""

    collection = models.ForeignKey(Collection, on_delete=models.CASCADE, related_name="+")
    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="+")
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+", editable=False)

    objects = CollectionProducts.as_manager()

    class Meta:
        db_table = "catalog_collection_products"
        unique_together = [("collection", "product")]

    def __str__(self) -> str:
        return f"{self.product_id} in {self.collection_id}"
