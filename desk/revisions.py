"""Earlier states of a page: as a document to go on with, as visitors saw them, and two of them side by side."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from desk.views import editable, guarded, refused, signed_in
from desk.words import said
from storefront.front import Theme
from storefront.pages import document_page
from storefront.shopfront import Shopfront
from storefront.views import PRIVATE, SECURITY
from theme.models import TemplateCustomization, ThemeRevision
from theme.old_forms import open_document
from theme.services.scheduled_publishes import scheduled_publish_of
from theme.services.working_copies import page_and_copy
from workspace.access import NotAllowed, NotFound
from workspace.hosting.routes import hosts_of, site_for

MOST_DIGITS = 18


@guarded
@require_GET
def document(request: HttpRequest, theme: str, number: str) -> JsonResponse:
    """`/desk/<theme>/revisions/3`: the document of a revision, in slots, as opened by the editor."""
    try:
        found = _revision(editable(theme, request.user), number)
    except (NotFound, NotAllowed) as why:
        return refused(why, request)
    return JsonResponse({"document": open_document(found.puck_data).document, "path": found.path})


@guarded
@require_GET
@signed_in
def compare(request: HttpRequest, theme: str) -> HttpResponse:
    """`/desk/<theme>/compare?before=2&after=3`: two revisions side by side, as visitors' pages."""
    try:
        found = editable(theme, request.user)
        sides = [_revision(found, request.GET.get(name, "")) for name in ("before", "after")]
    except (NotFound, NotAllowed) as why:
        return render(request, "desk/compare.html", {"trouble": said(str(why))}, status=404)
    return render(request, "desk/compare.html", {"theme": found, "sides": sides})


@require_GET
@signed_in
def shown(request: HttpRequest, theme: str, number: str) -> HttpResponse:
    """`/desk/<theme>/revisions/3/page`: a revision as a visitor's page, for a frame of the desk; never cached."""
    try:
        found = _revision(editable(theme, request.user), number)
    except (NotFound, NotAllowed) as why:
        return HttpResponse(str(why), status=404, content_type="text/plain", headers=PRIVATE)
    return _shown(found.theme, found.path, found.puck_data)


@require_GET
@signed_in
def scheduled_page(request: HttpRequest, theme: str, scheduled: str) -> HttpResponse:
    """`/desk/<theme>/schedule/3/page`: a scheduled publish as a visitor's page; never cached."""
    try:
        found = editable(theme, request.user)
        row = scheduled_publish_of(found, scheduled)
    except (NotFound, NotAllowed) as why:
        return HttpResponse(str(why), status=404, content_type="text/plain", headers=PRIVATE)
    return _shown(found, row.path, row.puck_data)


@require_GET
@signed_in
def draft(request: HttpRequest, theme: str) -> HttpResponse:
    """`/desk/<theme>/draft?path=/about`: the working copy of a page as a visitor's page; never cached."""
    path = request.GET.get("path", "/")
    try:
        found = editable(theme, request.user)
        _, document = page_and_copy(found, path)
    except (NotFound, NotAllowed) as why:
        return HttpResponse(str(why), status=404, content_type="text/plain", headers=PRIVATE)
    return _shown(found, path, document)


def _shown(theme: TemplateCustomization, path: str, document: Any) -> HttpResponse:
    body = _page(theme, path, document)
    if body is None:
        return HttpResponse("The shop has no address.", status=404, content_type="text/plain", headers=PRIVATE)
    return HttpResponse(body, headers=SECURITY | PRIVATE)


def _revision(theme: TemplateCustomization, number: str) -> ThemeRevision:
    known = number.isascii() and number.isdigit() and len(number) <= MOST_DIGITS
    rows = ThemeRevision.objects.select_related("theme", "author")
    found = rows.filter(theme_id=theme.pk, number=int(number)).first() if known else None
    if found is None:
        raise NotFound("Revision")
    return found


def _page(theme: TemplateCustomization, path: str, document: Any) -> bytes | None:
    hosts = hosts_of(theme.workspace_id)
    site = site_for(hosts[0]) if hosts else None
    home: Any = document if path == "/" else theme.puck_data
    shop = Shopfront.open(site, theme=Theme(id=theme.pk, home=home)) if site else None
    return document_page(shop, document, path=path).body if shop else None
