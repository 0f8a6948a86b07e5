"""The longest pages that the web process builds by itself: pages of a shop without heavy requests of late.

    export DJANGO_SETTINGS_MODULE=huzilerz.settings HUZILERZ_ENV=dev LOG_LEVEL=CRITICAL
    DATABASE_URL=sqlite:////tmp/longest.sqlite3 python -m bench.longest_pages

Prints the seconds of processor time of the longest pages, each built with nothing kept: the home page with each largest
document that a save keeps, and each kind of list of PRODUCTS products.
"""

import os
import time

from bench.built_pages import WorkspaceCacheService, WSGIHandler, open_shop, prepare, visit, workspace_at
from catalog.models import Collection, Product
from tests.huzilerz.component_growth import grown
from tests.huzilerz.growth import GROWTHS, page
from theme.models import TemplateCustomization
from theme.puck import InvalidPuck, check_document
from theme.sanitize import sanitized

PRODUCTS = int(os.environ.get("PRODUCTS", "50000"))
OF_A_COLLECTION = 5_000
LISTS = (
    "/products",
    "/products?page=2000&sort=new",
    "/collections/many",
    "/sitemap.xml",
    "/sitemap-1.xml",
    "/feed.xml",
)
SHOWN = 8


def main() -> None:
    """Print the longest first."""
    prepare()
    times = [*_documents(open_shop(1).host), *_lists(open_shop(2).host)]
    for seconds, name in sorted(times, reverse=True)[:SHOWN]:
        print(f"{seconds:.3f} s  {name}")


def _documents(host: str) -> list[tuple[float, str]]:
    themes = TemplateCustomization.objects.filter(workspace_id=workspace_at(host), is_active=True)
    times = []
    for name, growth in (GROWTHS | grown()).items():
        if growth.work is not page:
            continue
        document = growth.make(growth.most)
        try:
            check_document(document)
            document = sanitized(document)
            check_document(document)
        except InvalidPuck:
            continue
        themes.update(puck_data=document)
        times.append((_seconds(host, "/"), f"home page: {name}"))
    return times


def _lists(host: str) -> list[tuple[float, str]]:
    workspace = workspace_at(host)
    made = [Product(workspace_id=workspace, handle=f"p{n}", title=f"Product {n}", price=n) for n in range(PRODUCTS)]
    Product.objects.bulk_create(made, batch_size=5_000)
    Collection.objects.create(workspace_id=workspace, handle="many", title="Many").products.add(*made[:OF_A_COLLECTION])
    return [(_seconds(host, address), f"{PRODUCTS:,} products: {address}") for address in LISTS]


def _seconds(host: str, address: str) -> float:
    handler = WSGIHandler()
    WorkspaceCacheService.clear(workspace_at(host))
    began = time.thread_time()
    try:
        visit(handler, host, address)
    except ValueError as missing:  # without an index there are no lists
        print(missing)
    return time.thread_time() - began


if __name__ == "__main__":
    main()
