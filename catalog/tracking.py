"""Tracked columns of products and collections: the database marks every change that pages show.

A list that a product enters, leaves or moves in has its own tag; `storefront.shelf` returns the lists on a page.  Moves
count only where a list is cut off: a page with a whole list carries each product's own tag.
"""

from catalog.models import Collection, CollectionProduct, Product
from freshness.contrib.django.tracking.registry import track
from freshness.tracking.declaration import Listing

SHOP = "ws:{workspace}"
PRODUCTS = "l:{workspace}/products"

track(
    Product,
    subject=SHOP,
    shows=["handle", "title", "price", "currency", "image", "{stock} > 0", "created_at"],
    tags="p:{id}",
    lists=[
        Listing(tag="l:{id}/description", moves=("description",), apart=True),  # on the product's own page alone
        Listing(tag=PRODUCTS),
        Listing(tag=f"{PRODUCTS}/handle", moves=("handle",)),
        Listing(tag=f"{PRODUCTS}/title", moves=("title",)),
        Listing(tag=f"{PRODUCTS}/created_at", moves=("created_at",)),
        Listing(tag=f"{PRODUCTS}/price", moves=("price",)),
        Listing(tag=f"{PRODUCTS}/description", moves=("description",), apart=True),  # of the feed
    ],
    shown="{is_published}",
)
track(
    Collection,
    subject=SHOP,
    shows=["handle", "title", "description"],
    tags="c:{id}",
    lists=[Listing(tag="l:{workspace}/collections", moves=("handle", "title"))],
)
track(CollectionProduct, subject=SHOP, shows=["collection", "product"], tags="c:{collection}")
