"""What a shop sells, and how it is grouped."""

import uuid

from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.db.models.functions import Now

from workspace.models import Workspace

HANDLE = r"[a-z0-9]+(?:-[a-z0-9]+)*"


class Product(models.Model):
    """Something for sale.  `handle` is its address in the shop: `/products/<handle>`."""

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
    products = models.ManyToManyField(Product, related_name="collections", blank=True)
    updated_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ["title", "id"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "handle"], name="collection_handle_once_a_workspace")
        ]

    def __str__(self) -> str:
        return self.title
