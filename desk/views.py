"""The desk's pages, and the editor's requests for data.  All only read: the editor saves and publishes by GraphQL."""

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.middleware.csrf import get_token
from django.shortcuts import render as page_of
from django.template.loader import render_to_string
from django.urls import reverse_lazy
from django.utils import translation
from django.views.decorators.http import require_GET, require_POST

from catalog.models import Collection, Product
from desk.canvas import TooMany, canvas, whole
from desk.words import said, words
from storefront.conf import load
from storefront.look import look_of
from storefront.tree import root_of
from theme.component_schema import editor_schema
from theme.models import TemplateCustomization, ThemePage
from theme.services.template_customization_service import allowed, visible
from theme.services.working_copies import newer, open_page
from workspace.access import NotAllowed, NotFound, TooManyRequests, counted_by
from workspace.hosting.models import DeployedSite
from workspace.hosting.routes import platform_host
from workspace.text import one_line

MOST_CHOICES: Final = 500
"""The most products, and the most collections, to choose from in the panel."""
MOST_BYTES: Final = 1 << 20
CSP: Final = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' https: data:; font-src 'self'; "
    "style-src 'self' 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_FIRST: Final = json.loads((Path(__file__).parent / "static/desk/editor.json").read_text())
"""The scripts needed at first by the whole editor and by a phone's, as the bundle's build lists them."""
View = Callable[..., HttpResponseBase]
signed_in = login_required(login_url=reverse_lazy("desk:sign-in"))


def guarded(view: View) -> View:
    """Answer in the user's language with the desk's content security policy, for no cache to keep.

    The language is the one chosen at the desk, else the browser's.
    """

    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        with translation.override(translation.get_language_from_request(request)):
            response = view(request, *args, **kwargs)
            if hasattr(response, "render"):
                response.render()
        response["Content-Security-Policy"] = CSP
        response["Cache-Control"] = "no-store"
        return response

    return answered


@guarded
@require_GET
@signed_in
def editor(request: HttpRequest, theme: str) -> HttpResponse:
    """`/desk/<theme>?path=/about`: the editor of a page; its script asks `page` for all data."""
    shown = {"theme": theme, "path": request.GET.get("path", "/"), "token": get_token(request), "words": words()}
    return page_of(request, "desk/editor.html", shown | {"first": _FIRST, "is_whole": "whole" in request.GET})


@guarded
@require_GET
def page(request: HttpRequest, theme: str) -> JsonResponse:
    """Answer with the editor's initial data: the page's document, the components, and the products to choose from."""
    try:
        found = open_page(customization_id=theme, path=request.GET.get("path", "/"), user=request.user)
    except (NotFound, NotAllowed, TooManyRequests) as why:
        return refused(why, request)
    workspace = found.theme.workspace_id
    pages = ThemePage.objects.filter(theme_id=found.theme.pk).values_list("path", "title")
    site = DeployedSite.objects.filter(workspace_id=workspace).values_list("subdomain", flat=True).first()
    look = look_of(root_of(found.theme.puck_data))
    return JsonResponse(
        {
            "theme": {"name": found.theme.name, "workspace": str(workspace), "live": found.theme.is_active},
            "look": {"locale": look.locale, "direction": look.direction},
            "document": found.document,
            "number": found.number,
            "revision": found.theme.revision,
            "parked": found.parked,
            "pages": [{"path": "/", "title": said("Home")}, *({"path": path, "title": title} for path, title in pages)],
            "address": load().base(platform_host(site)) if site else "",
            "schema": editor_schema(),
            "choices": _choices(workspace) | {"section": _sections(pages)},
        }
    )


@guarded
@require_GET
def since(request: HttpRequest, theme: str) -> HttpResponse:
    """Answer who has saved or published a page since its save `number`, else 204; open editors ask every 3 s."""
    number = request.GET.get("number", "")
    if not re.fullmatch("[0-9]{1,18}", number):
        return JsonResponse({"error": "number must be the number of a save"}, status=400)
    try:
        found = newer(editable(theme, request.user), one_line(request.GET.get("path", "/"), limit=200), int(number))
    except (NotFound, NotAllowed) as why:
        return refused(why, request)
    if found is None:
        return HttpResponse(status=204)
    return JsonResponse({"number": found[0], "message": found[1]})


@guarded
@require_POST
def render(request: HttpRequest, theme: str) -> JsonResponse:
    """Render components as HTML for members who may edit the theme, with `?whole=1` with their slots filled.

    Products are the shop's own.
    """
    try:
        found = editable(theme, request.user)
        if len(request.body) > MOST_BYTES:
            raise TooMany("The request is too long.")
        drawn = whole if "whole" in request.GET else canvas
        html = drawn(json.loads(request.body), workspace_id=found.workspace_id, theme_id=found.pk)
    except (NotFound, NotAllowed) as why:
        return refused(why, request)
    except (ValueError, RecursionError) as why:
        return JsonResponse({"error": str(why)[:200]}, status=400)
    return JsonResponse(html, safe=False)


@guarded
@require_GET
def theme_css(request: HttpRequest) -> HttpResponse:
    """Answer with the stylesheet of the shop's pages, for the canvas; for members with the theme's look, as saved."""
    try:
        look = look_of(root_of(editable(request.GET.get("theme", ""), request.user).puck_data)).css
    except (NotFound, NotAllowed):
        look = ""
    return HttpResponse(render_to_string("storefront/page.css") + look, content_type="text/css; charset=utf-8")


def editable(theme: str, user: Any) -> TemplateCustomization:
    """Find the theme, provided `user` may edit the theme.  Raises NotFound or NotAllowed.

    A canvas sends several requests a second while its user types: these requests do not count against the workspace.
    """
    counting = counted_by.set(None)
    try:
        return allowed(visible(theme, user).first())
    finally:
        counted_by.reset(counting)


def _choices(workspace: Any) -> dict[str, list[dict[str, str]]]:
    products = Product.objects.filter(workspace_id=workspace, is_published=True).order_by("title", "id")
    collections = Collection.objects.filter(workspace_id=workspace).order_by("title", "id")
    return {
        "product": [
            {"value": str(pk), "label": title, "handle": handle}
            for pk, handle, title in products.values_list("id", "handle", "title")[:MOST_CHOICES]
        ],
        "collection": [
            {"value": handle, "label": title}
            for handle, title in collections.values_list("handle", "title")[:MOST_CHOICES]
        ],
    }


def _sections(pages: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"value": path[2:], "label": title} for path, title in pages if path.startswith("/@")]


def refused(why: Exception, request: HttpRequest) -> JsonResponse:
    """401 for a visitor who is not signed in, upon which the editor offers to sign in; else 404, 403 or 429."""
    if not request.user.is_authenticated:
        return JsonResponse({"error": "Sign in to go on."}, status=401)
    status = {NotFound: 404, NotAllowed: 403}.get(type(why), 429)
    return JsonResponse({"error": str(why)}, status=status)
