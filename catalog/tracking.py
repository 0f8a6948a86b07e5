"""What of products and collections pages show: the database marks by itself whatever changes it."""

from catalog.models import Collection, CollectionProduct, Product
from freshness.contrib.django.tracking.registry import track

SHOP = "ws:{workspace}"

track(
    Product,
    subject=SHOP,
    shows=["handle", "title", "description", "price", "currency", "image", "{stock} > 0", "created_at"],
    shown="{is_published}",
)
track(Collection, subject=SHOP, shows=["handle", "title", "description"])
track(CollectionProduct, subject=SHOP, shows=["collection", "product"])
