"""The page at each path of a shop.  Every function reads a single snapshot; None means there is no page."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple
from xml.sax.saxutils import escape

from django.db.models import QuerySet
from django.template.loader import render_to_string

from catalog.models import Collection, Product
from storefront.head import Head, absolute, head, product_data, trail_data
from storefront.page import RenderedPage
from storefront.pictures import MOTIFS, picture
from storefront.render import render_page
from storefront.sections import THEME_PAGE
from storefront.shelf import ORDERS, PER_PAGE
from storefront.shopfront import Shopfront
from storefront.tree import root_of
from theme.models import ThemePage, ThemeRedirect
from theme.texts import address, line
from workspace.prepared_query import PreparedQuery

SITEMAP_LIMIT: Final = 50_000  # sitemaps.org, "Sitemap file guidelines"
SITEMAP_LISTS: Final = 20  # a million addresses: reading for a list is bounded
FEED_LIMIT: Final = 30


_REDIRECT = PreparedQuery(
    lambda theme_id, path: ThemeRedirect.objects.filter(theme_id=theme_id, path=path).values_list(
        "target", "is_active"
    ),
    by_key=True,
)


def home(shop: Shopfront) -> RenderedPage:
    """Build the theme's home page."""
    return document_page(shop, shop.home, path="/")


def document_page(shop: Shopfront, document: Any, *, path: str, title: str = "") -> RenderedPage:
    """Build a page from a Puck document."""
    above, body, below = render_page(document, shop.context)
    root = root_of(document)
    found = head(
        shop.shop,
        title=line(root.get("title")) or title,
        description=line(root.get("description"), limit=320),
        path=path,
        image=address(root.get("image")),
    )
    parts = {"above": above, "body": body, "below": below}
    named = "" if "<h1" in body else line(root.get("title")) or title or shop.shop.name
    return shop.page("page.html", found, parts | {"hidden_title": named})


def theme_page(shop: Shopfront, path: str) -> RenderedPage | None:
    """Build a further page of the theme, or the redirect from its former address.

    A page row that says that its theme is not live is not marked when changed.  If a theme was made live past
    `publish_theme`, its pages are shown all the same, and kept by no cache until they are saved or the theme is
    published.
    """
    row = THEME_PAGE.first(shop.front.theme_id, path)
    if row is None:
        return _redirect(shop, path)
    number, is_active, title, document = row
    shop.shelf.show(f"g:{number}")
    page = document_page(shop, document, path=path, title=title)
    return replace(page, marked=False) if is_active is False else page


def _redirect(shop: Shopfront, path: str) -> RenderedPage | None:
    """Find the redirect of a former address; a page or a redirect may be made there later."""
    shop.shelf.show_list("pages")
    row = _REDIRECT.first(shop.front.theme_id, path)
    if row is None:
        return None
    target, is_active = row
    page = shop.moved(target)
    return replace(page, marked=False) if is_active is False else page


def products(shop: Shopfront, *, number: int = 1, sort: str = "") -> RenderedPage | None:
    """All products, a page at a time."""
    return _listing(shop, None, number=number, sort=sort)


def collection(shop: Shopfront, handle: str, *, number: int = 1, sort: str = "") -> RenderedPage | None:
    """Build a page of the products of a collection."""
    found = shop.shelf.collection(handle)
    return _listing(shop, found, number=number, sort=sort) if found else None


def product(shop: Shopfront, handle: str) -> RenderedPage | None:
    """Build the page of a product."""
    found = shop.shelf.product(handle)
    if found is None:
        return None
    path, image = f"/products/{found.handle}", address(found.image)
    words = shop.look.words
    trail = ((words["home"], "/"), (words["products"], "/products"), (found.title, path))
    described = head(
        shop.shop, title=found.title, description=found.description, path=path, image=image, kind="product"
    )
    data = (_product_data(shop, found, path, image), trail_data(shop.shop, trail))
    shown = {"card": shop.shelf.cards([found])[0], "description": found.description, "trail": trail}
    return shop.page("product.html", replace(described, data=data), shown)


def not_found(shop: Shopfront) -> RenderedPage:
    """Build the shop's 404 page."""
    found = Head(title=line(f"Not found – {shop.shop.name}"))
    return shop.page("not_found.html", found, {}, status=404)


def plain(title: str, sentence: str) -> bytes:
    """Build a page outside of any shop."""
    return render_to_string("workspace/sentence.html", {"title": title, "sentence": sentence}).encode()


def robots(shop: Shopfront) -> RenderedPage:
    """Everything may be read; the sitemap is at the shop's own address."""
    body = f"User-agent: *\nAllow: /\n\nSitemap: {absolute(shop.shop, '/sitemap.xml')}\n"
    return shop.finished(body.encode(), content_type="text/plain; charset=utf-8")


def sitemap(shop: Shopfront, *, number: int = 0) -> RenderedPage | None:
    """Every address of the shop, in the format of sitemaps.org: a list, or an index where a list is too short.

    `number` asks for a list of the index, from 1.
    """
    parts = _parts_of_sitemap(shop)
    lists = -(-min(sum(one.length for one in parts), SITEMAP_LIMIT * SITEMAP_LISTS) // SITEMAP_LIMIT)
    if number > lists or (number and lists == 1):
        return None
    if not number and lists > 1:
        return _sitemap(shop, "sitemapindex", "sitemap", [f"/sitemap-{one}.xml" for one in range(1, lists + 1)])
    paths = _addresses(parts, start=max(0, number - 1) * SITEMAP_LIMIT)
    return _sitemap(shop, "urlset", "url", paths)


class _Part(NamedTuple):
    """Addresses of a kind in a sitemap: texts in their order, each behind a prefix, and their number."""

    prefix: str
    texts: Sequence[str] | QuerySet[Any, Any]
    length: int


def _parts_of_sitemap(shop: Shopfront) -> list[_Part]:
    """Count the addresses of each kind; a million of them are counted by the database, and none is read."""
    workspace = {"workspace_id": shop.workspace_id}
    for name in ("pages", "collections", "products", "products/handle"):
        shop.shelf.show_list(name)
    shown = ThemePage.objects.filter(theme_id=shop.front.theme_id).exclude(path__startswith="/@")  # shared sections
    pages = shown.exclude(is_active=False).order_by("path").values_list("path", flat=True)
    collections = Collection.objects.filter(**workspace).order_by("handle").values_list("handle", flat=True)
    handles = Product.objects.filter(**workspace, is_published=True).order_by("handle").values_list("handle", flat=True)
    lists = (("", pages), ("/collections/", collections), ("/products/", handles))
    return [_Part("", ("/", "/products"), 2), *(_Part(prefix, texts, texts.count()) for prefix, texts in lists)]


def _addresses(parts: Sequence[_Part], *, start: int) -> list[str]:
    """Read the addresses of a single list, from `start` on."""
    found: list[str] = []
    for prefix, texts, length in parts:
        first, last = max(start, 0), min(start + SITEMAP_LIMIT, length)
        if first < last:
            found += [f"{prefix}{text}" for text in texts[first:last]]
        start -= length
    return found


def _sitemap(shop: Shopfront, around: str, each: str, paths: list[str]) -> RenderedPage:
    entries = "".join(f"<{each}><loc>{escape(absolute(shop.shop, path))}</loc></{each}>\n" for path in paths)
    body = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{around} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{entries}</{around}>\n'
    )
    return shop.finished(body.encode(), content_type="application/xml; charset=utf-8")


def feed(shop: Shopfront) -> RenderedPage:
    """List the newest products as Atom (RFC 4287).  A product's time is its creation's, not its last save's."""
    for column in ("created_at", "handle", "title", "description"):  # a price changes no feed
        shop.shelf.show_list(f"products/{column}")
    newest = list(shop.shelf.products(order="new")[:FEED_LIMIT])
    changed = max((one.created_at for one in newest), default=datetime(1970, 1, 1, tzinfo=UTC))
    body = render_to_string(
        "storefront/feed.xml",
        {
            "shop": shop.shop,
            "updated": changed,
            "entries": [
                {
                    "id": f"urn:uuid:{one.pk}",
                    "href": absolute(shop.shop, f"/products/{one.handle}"),
                    "title": line(one.title),
                    "summary": line(one.description, limit=320),
                    "made": one.created_at,
                }
                for one in newest
            ],
        },
    )
    return shop.finished(body.encode(), content_type="application/atom+xml; charset=utf-8")


def drawing(shop: Shopfront, motif: str, hue: int) -> RenderedPage | None:
    """Draw a picture of a sample shop."""
    if motif not in MOTIFS or not 0 <= hue < 360:
        return None
    return shop.finished(picture(motif, hue).encode(), content_type="image/svg+xml")


def _listing(shop: Shopfront, group: Collection | None, *, number: int, sort: str) -> RenderedPage | None:
    last = max(1, -(-shop.shelf.number_of_products(group) // PER_PAGE))
    if number > last:
        return None
    if last > 1:
        shop.shelf.show_cut(sort)
    path = f"/collections/{group.handle}" if group else "/products"
    words = shop.look.words
    title = group.title if group else words["products"]
    description = group.description if group else ""
    trail = ((words["home"], "/"), (title, path))
    told = description or f"{title} – {shop.shop.name}"
    described = head(shop.shop, title=title, description=told, path=listing_path(path, number=number, sort=sort))
    shown = {
        "title": title,
        "description": description,
        "cards": shop.shelf.cards(shop.shelf.page_of_products(group, order=sort, number=number)),
        "orders": [
            {"label": words[key], "href": listing_path(path, sort=key), "current": key == sort} for key in ORDERS
        ],
        "page": number,
        "pages": last,
        "earlier": listing_path(path, number=number - 1, sort=sort) if number > 1 else "",
        "later": listing_path(path, number=number + 1, sort=sort) if number < last else "",
    }
    return shop.page("products.html", replace(described, data=(trail_data(shop.shop, trail),)), shown)


def listing_path(path: str, *, number: int = 1, sort: str = "") -> str:
    """Spell a listing's canonical address: parameters in alphabetical order, defaults left out."""
    query = [f"page={number}"] * (number > 1) + [f"sort={sort}"] * bool(sort)
    return f"{path}?{'&'.join(query)}" if query else path


def _product_data(shop: Shopfront, found: Product, path: str, image: str) -> Mapping[str, Any]:
    offer = {
        "price": f"{found.price:.2f}",
        "currency": found.currency,
        "availability": "InStock" if found.stock else "OutOfStock",
    }
    return product_data(
        shop.shop, title=found.title, description=found.description, path=path, image=image, offer=offer
    )
