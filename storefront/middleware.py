"""The checks around every request: which host the request asks for, and whether the request came through our edge.

Order in MIDDLEWARE: the engine's RequestLife first of all, then TenantHost, then OriginSecret, then Django's own.
Headers such as X-Forwarded-Host, X-Original-URL or X-HTTP-Method-Override are not read anywhere.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from freshness.cache_headers import NO_STORE
from freshness.contrib.django import build
from freshness.events import OutsideEdge
from storefront import conf
from storefront.hosts import BadHost, host_of
from storefront.origin import came_through_edge, usable
from storefront.paths import is_spelled_right
from storefront.previews import conceal

Next = Callable[[HttpRequest], HttpResponse]
STOREFRONT_URLS = "storefront.urls"
TENANT_HOST = "storefront.host"
"""The host's key in `request.META`; no header can set this key, because a header's key starts with HTTP_."""


TARGETS = ("RAW_URI", "REQUEST_URI")
"""Keys under which gunicorn, uWSGI and mod_wsgi leave the target as sent.  granian has no key: there the edge refuses.
"""


class TenantHost:
    """Reads the host once, refuses an odd host, and sends shops' hosts to the storefront's addresses.

    A shop's pages can only be read: any other method, purges from outside included, is refused here.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response
        self.conf = conf.load()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Put a shop's host under TENANT_HOST; requests for the platform itself get no TENANT_HOST."""
        conceal(request)
        try:
            host = host_of(request.META.get("HTTP_HOST", ""), port_allowed=self.conf.port_allowed)
        except BadHost as refused:
            return HttpResponse(f"{refused}.", status=400, content_type="text/plain", headers=NO_STORE)
        if host not in self.conf.platform_hosts:
            if request.method not in ("GET", "HEAD"):
                return HttpResponse(status=405, headers={"Allow": "GET, HEAD", **NO_STORE})
            target = next((request.META[name] for name in TARGETS if name in request.META), None)
            if target is not None and not is_spelled_right(target, path=request.path):
                return HttpResponse("Not found.", status=404, content_type="text/plain", headers=NO_STORE)
            request.META[TENANT_HOST] = host
            request.urlconf = STOREFRONT_URLS
        return self.get_response(request)


class OriginSecret:
    """In production only our own edge gets a shop's pages; no other client can fill or probe a cache."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response
        loaded = conf.load()
        self.required = loaded.secret_required
        self.secrets = usable(loaded.origin_secrets, secret_key=loaded.secret_key)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """403 for a shop's host without a valid secret."""
        guarded = self.required and TENANT_HOST in request.META
        if guarded and not came_through_edge(request.META.get("HTTP_X_ORIGIN_SECRET"), self.secrets):
            build.observe()(OutsideEdge())
            return HttpResponse("Forbidden.", status=403, content_type="text/plain", headers=NO_STORE)
        return self.get_response(request)
