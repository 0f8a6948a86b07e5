"""A request for a shop's page -> the answer, with the headers its cache class allows."""

import logging
import re
import time
from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from freshness.cache_headers import NO_STORE, identify, matches
from freshness.contrib.django import conf as engine_conf
from freshness.contrib.django.edge import cacheable
from freshness.targets import tags as tag_grammar
from storefront import conf, pages, previews
from storefront.apart import answer_of_other_process
from storefront.front import Theme
from storefront.headers import BRIEF, CacheClass, declares, page_lifetime
from storefront.kept_pages import shows
from storefront.middleware import TENANT_HOST
from storefront.page import HTML, RenderedPage
from storefront.pages import listing_path
from storefront.pictures import MOTIFS
from storefront.pictures import picture as draw
from storefront.queries import BadQuery, Query, read_query
from storefront.reading import Reading, forget, is_in_cache, read
from storefront.shopfront import Shopfront, site_tags
from theme.models import ShareLink, ThemeRevision
from theme.services.share_links import shared
from theme.services.working_copies import draft_of
from workspace.access import NotFound
from workspace.hosting.routes import NotHere, Site, keep_workspace, site_for, workspace_at
from workspace.hosting.services.counters import counters

log = logging.getLogger(__name__)
Show = Callable[[Shopfront], RenderedPage | None]

METRIC = "metrics:storefront"
LISTING = frozenset({"page", "sort"})
CLEAN_PATH = re.compile(r"(?=.{2,200}\Z)(?:/[a-z0-9]+(?:-[a-z0-9]+)*){1,5}")
SECURITY = {  # connect-src: crawlers ask for robots.txt from within the page, as Lighthouse does; no script runs
    "Content-Security-Policy": (
        "default-src 'none'; connect-src 'self'; img-src 'self' https: data:; style-src 'unsafe-inline'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
    ),
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}
PRIVATE = NO_STORE | {"X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "no-referrer"}


@declares(CacheClass.PAGE)
def home(request: HttpRequest) -> HttpResponse:
    """`/`"""
    return _answer(request, pages.home)


@declares(CacheClass.PAGE)
def products(request: HttpRequest) -> HttpResponse:
    """`/products`, a page at a time, in four orders."""
    return _listing(request, pages.products)


@declares(CacheClass.PAGE)
def product(request: HttpRequest, handle: str) -> HttpResponse:
    """`/products/<handle>`"""
    return _answer(request, lambda shop: pages.product(shop, handle))


@declares(CacheClass.PAGE)
def collection(request: HttpRequest, handle: str) -> HttpResponse:
    """`/collections/<handle>`, a page at a time, in four orders."""
    return _listing(request, lambda shop, **asked: pages.collection(shop, handle, **asked))


@declares(CacheClass.PAGE)
def robots(request: HttpRequest) -> HttpResponse:
    """`/robots.txt`"""
    return _answer(request, pages.robots)


@declares(CacheClass.PAGE)
def sitemap(request: HttpRequest) -> HttpResponse:
    """`/sitemap.xml`"""
    return _answer(request, pages.sitemap)


@declares(CacheClass.PAGE)
def sitemap_list(request: HttpRequest, number: str) -> HttpResponse:
    """`/sitemap-<number>.xml`, where `/sitemap.xml` is an index."""
    return _answer(request, lambda shop: pages.sitemap(shop, number=int(number)))


@declares(CacheClass.PAGE)
def feed(request: HttpRequest) -> HttpResponse:
    """`/feed.xml`, the newest products."""
    return _answer(request, pages.feed)


@declares(CacheClass.PAGE)
def picture(request: HttpRequest, motif: str, hue: str) -> HttpResponse:
    """`/pictures/<motif>-<hue>.svg`"""
    return _answer(request, lambda shop: pages.drawing(shop, motif, int(hue)))


@declares(CacheClass.NEVER)
def picture_for_editors(_request: HttpRequest, motif: str, hue: str) -> HttpResponse:
    """`/pictures/<motif>-<hue>.svg` on the platform's host, where an editor's canvas shows pages of a shop."""
    if motif not in MOTIFS or int(hue) >= 360:
        return _nothing(NO_STORE)
    return HttpResponse(draw(motif, int(hue)), content_type="image/svg+xml", headers=SECURITY | NO_STORE)


@declares(CacheClass.PAGE)
def elsewhere(request: HttpRequest) -> HttpResponse:
    """Answer with a further page of the theme.  An impossible path costs no query, and its 404 is never kept."""
    path = request.path_info
    if CLEAN_PATH.fullmatch(path):
        return _answer(request, lambda shop: pages.theme_page(shop, path))
    if CLEAN_PATH.fullmatch(path.removesuffix("/")):
        return HttpResponse(status=301, headers={"Location": path.removesuffix("/"), **NO_STORE})
    return _nothing(NO_STORE)


@declares(CacheClass.NEVER)
def preview(request: HttpRequest, token: str, now: Callable[[], float] = time.time) -> HttpResponse:
    """Answer with a revision or draft of a theme, to holders of a link, until its end.  Never kept, never indexed."""
    if (there := answer_of_other_process(request)) is not None:
        return there
    site = site_for(request.META[TENANT_HOST])
    shown = _shown(request, token, site, now()) if site else None
    page = _preview(site, shown) if site and shown else None
    link = _link(request, token, site) if site and page is None else None
    page = _draft(site, link) if site and link else page
    if page is None:
        return _nothing(PRIVATE)
    return HttpResponse(page.body, content_type=page.content_type, headers=SECURITY | PRIVATE)


def bad_request(_request: HttpRequest, _exception: Exception) -> HttpResponse:
    """Answer a request refused by Django before a view ran."""
    return HttpResponse("Bad request.", status=400, content_type="text/plain", headers=NO_STORE)


def server_error(_request: HttpRequest) -> HttpResponse:
    """Answer after a fault of the platform; the edge shows its last copy instead where it has one."""
    body = pages.plain("We are putting things right", "Please try again in a moment.")
    return HttpResponse(body, status=500, content_type=HTML, headers=SECURITY | NO_STORE)


def _listing(request: HttpRequest, show: Callable[..., RenderedPage | None]) -> HttpResponse:
    try:
        query = read_query(request.META.get("QUERY_STRING", ""), known=LISTING)
    except BadQuery:
        return _nothing(NO_STORE)
    return _answer(request, partial(show, number=query.page, sort=query.sort), query=query)


def _answer(request: HttpRequest, show: Show, *, query: Query | None = None) -> HttpResponse:
    query = query or read_query(request.META.get("QUERY_STRING", ""))
    host = request.META[TENANT_HOST]
    address = listing_path(request.path_info, number=query.page, sort=query.sort)
    try:
        workspace_id = workspace_at(host)
        known = partial(is_in_cache, workspace_id, host, address)
        if (there := answer_of_other_process(request, is_kept=known)) is not None:
            return there
        try:
            reading = read(workspace_id, host, address, partial(_build, workspace_id, host, show))
        except NotHere:  # this process's knowledge may be a moment old
            forget(workspace_id, host)
            workspace_id = workspace_at(host)
            reading = read(workspace_id, host, address, partial(_build, workspace_id, host, show))
        keep_workspace(host)
    except NotHere as found:
        return _elsewhere(request, host, found.site, query)
    return _response(request, reading, kept=query.canonical)


def _elsewhere(request: HttpRequest, host: str, site: Site | None, query: Query) -> HttpResponse:
    """Answer for a host without a storefront: 404, or a redirect to the host of the owner's choice."""
    if site is None:
        return _nothing(cacheable(request, BRIEF, [tag_grammar.make("h", host)]))
    if not site.moved:  # the host has changed hands twice meanwhile
        return _nothing(NO_STORE)
    # The redirect goes to the host chosen by the shop's owner, never to a host from the request.
    path = listing_path(quote(request.path_info), number=query.page, sort=query.sort)
    return HttpResponse(status=301, headers={"Location": conf.load().base(site.canonical) + path, **NO_STORE})


def _build(workspace_id: UUID, host: str, show: Show) -> RenderedPage:
    """Build the page from a snapshot that also says whose the host is.  Raises NotHere."""
    shop = Shopfront.at(workspace_id, host)
    if shop is None:
        closed = pages.plain("This shop is not open", "Please come back later.")
        return RenderedPage(body=closed, status=404, tags=site_tags(workspace_id, host))
    page = show(shop) or pages.not_found(shop)
    if unknown := shop.context.unknown:
        kinds = [f"{kind!r:.80}" for kind, _ in unknown.most_common(20)]
        log.info("theme %s of workspace %s has unknown components: %s", shop.front.theme_id, workspace_id, kinds)
        counters.add(METRIC, {"unknown_components": unknown.total()}, timezone.now())
    return page


def _response(request: HttpRequest, reading: Reading, *, kept: bool) -> HttpResponse:
    page = reading.page
    stamped = engine_conf.load().stamped
    headers = identify(reading.stamp, page.body, host=reading.host, locale=page.locale, whole=stamped) | SECURITY
    if kept and reading.current:
        lifetime = page_lifetime() if page.status in (200, 301) else BRIEF
        headers |= cacheable(request, lifetime, page.tags)
    else:
        headers |= NO_STORE
    if page.location:
        headers |= {"Location": quote(page.location)}
    if page.status == 200 and matches(request.headers.get("If-None-Match", ""), headers["ETag"]):
        return HttpResponse(status=304, headers=headers)
    response = HttpResponse(page.body, status=page.status, content_type=page.content_type, headers=headers)
    if kept and reading.is_kept:
        shows(response, reading)
    return response


def _shown(request: HttpRequest, token: str, site: Site, now: float) -> previews.Preview | None:
    # The token stays in this function: error reporters show the variables of the functions that fail later.
    return previews.preview_of(previews.token_in(request, token), workspace_id=site.workspace_id, now=now)


def _preview(site: Site, shown: previews.Preview) -> RenderedPage | None:
    found = ThemeRevision.objects.filter(
        theme_id=shown.theme_id, theme__workspace_id=site.workspace_id, number=shown.revision
    ).select_related("theme")
    revision = found.first()
    if revision is None:
        return None
    home_page: Any = revision.puck_data if revision.path == "/" else revision.theme.puck_data
    shop = Shopfront.open(site, theme=Theme(id=revision.theme_id, home=home_page))
    return pages.document_page(shop, revision.puck_data, path=revision.path) if shop else None


def _link(request: HttpRequest, token: str, site: Site) -> ShareLink | None:
    # A function of its own keeps the token out of error reports, as `_shown` does.
    secret = previews.shared_secret(previews.token_in(request, token))
    return shared(secret, workspace_id=site.workspace_id) if secret else None


def _draft(site: Site, link: ShareLink) -> RenderedPage | None:
    """Build the draft of a shared page or section, in the frame of the home page's draft; None for a page that is gone.

    A section has no address for visitors, and stands at the home page's.
    """
    try:
        (document, _), (home_page, _) = draft_of(link.theme, link.path), draft_of(link.theme, "/")
    except NotFound:
        return None
    shop = Shopfront.open(site, theme=Theme(id=link.theme_id, home=home_page))
    if shop is None:
        return None
    shop.context.in_section = link.path.startswith("/@")
    return pages.document_page(shop, document, path="/" if shop.context.in_section else link.path)


def _nothing(headers: dict[str, str]) -> HttpResponse:
    body = pages.plain("There is nothing here", "The address may have a typing error.")
    return HttpResponse(body, status=404, content_type=HTML, headers=SECURITY | headers)
