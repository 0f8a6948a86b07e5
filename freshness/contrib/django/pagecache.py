"""The embedded edge: serves whole pages from `freshness.cdn.pagecache` inside Django, where no CDN is in front.

Put it into MIDDLEWARE before everything that looks at cookies or sessions, and after whatever checks the host and the
origin secret.  It steps aside unless FRESHNESS names the page cache as its CDN.
"""

from collections.abc import Callable, Set
from typing import TypeVar

from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from freshness.cache_headers import FOR_CACHES_ONLY, NO_STORE, lifetime, matches, tags_of_headers
from freshness.cdn.pagecache import PageCache, PageCopy
from freshness.circuit_breaker import CircuitBreaker
from freshness.contrib.django import build, conf, release
from freshness.errors import CdnError
from freshness.ports import Page

PATH = "freshness.cdn.pagecache.PageCache"
_KEPT = frozenset({"HTTP_HOST", "HTTP_X_ORIGIN_SECRET", "HTTP_X_FORWARDED_PROTO"})
_AWAY = 1.0  # seconds without asking a page cache that has just failed

Answer = TypeVar("Answer", bound=HttpResponseBase)
Next = Callable[[HttpRequest], HttpResponseBase]


class PageCacheMiddleware:
    """GET and HEAD of public pages come from the page cache or go into it; everything else passes."""

    def __init__(self, get_response: Next, *, clock: Callable[[], float] = build.awake_or_not) -> None:
        settings = conf.load()
        if settings.cdn != PATH:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.cache = PageCache(**{**settings.cdn_options, "release": release.identity()})
        self.presence = build.presence_recorder()
        self.clock = clock
        self._breaker = CircuitBreaker(clock=clock, first=_AWAY)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """A page from the cache, or the answer of the application; visitors never see tags."""
        if not self._is_public(request):
            return _said(self.get_response(request), "fwd=bypass")
        if not self._breaker.allows():
            return _said(self.get_response(request), "fwd=bypass; detail=away")
        condition, head = request.headers.get("If-None-Match", ""), request.method == "HEAD"
        page = _anonymous(request, known=self.cache.query)
        try:
            answer = self._through(page, request)
        except CdnError:
            self._breaker.failed()
            answer = _said(self.get_response(request), "fwd=bypass; detail=away")
        return _fitted(answer, condition, head=head)

    def _is_public(self, request: HttpRequest) -> bool:
        path = request.path_info
        return (
            request.method in ("GET", "HEAD")
            and "HTTP_AUTHORIZATION" not in request.META
            and not any(path == prefix or path.startswith(prefix + "/") for prefix in self.cache.private)
        )

    def _through(self, page: Page, request: HttpRequest) -> HttpResponseBase:
        copy = self.cache.find(page)
        if copy is None:
            return self._rendered(page, request)
        if copy.stale and self.cache.may_refresh(page):
            try:
                answer = self._rendered(page, request)
            finally:
                self.cache.refreshed(page)
            return answer if answer.status_code < 500 else _of_copy(copy)
        return _of_copy(copy)

    def _rendered(self, page: Page, request: HttpRequest) -> HttpResponseBase:
        started, began = self.clock(), self.cache.begin()
        response = self.get_response(request)
        if not isinstance(response, HttpResponse):  # a stream
            return _said(response, "fwd=miss")
        headers = dict(response.headers.items())
        if response.cookies:
            headers["Set-Cookie"] = "yes"
        life = lifetime(response.status_code, headers, empty=not response.content)
        if life is None:
            return _said(response, "fwd=miss")
        tags = tags_of_headers(headers)
        if self.presence is not None and not self.presence.allow(
            tags, life=life.fresh + life.stale, elapsed=lambda: self.clock() - started
        ):
            response.headers["Cache-Control"] = NO_STORE["Cache-Control"]
            return _said(response, "fwd=miss; detail=unnoted")
        kept = {name: value for name, value in headers.items() if name not in FOR_CACHES_ONLY}
        copy = PageCopy(status=response.status_code, headers=kept, body=response.content, lifetime=life)
        try:
            stored = self.cache.store(page, copy, tags, began=began)
        except CdnError:  # it was there a moment ago: the page is rendered, so serve it
            self._breaker.failed()
            stored = False
        return _said(response, "fwd=miss; stored" if stored else "fwd=miss; detail=fenced")


def _anonymous(request: HttpRequest, *, known: Set[str]) -> Page:
    """Make the request what every visitor's would be: no cookies, no odd headers, only known parameters in order."""
    meta = request.META
    for name in [name for name in meta if name.startswith("HTTP_") and name not in _KEPT]:
        del meta[name]
    found = meta.get("QUERY_STRING", "").split("&")
    meta["QUERY_STRING"] = "&".join(sorted(one for one in found if one.partition("=")[0] in known and "=" in one))
    if request.method == "HEAD":  # what is stored is the page
        request.method = meta["REQUEST_METHOD"] = "GET"
    host = meta.get("HTTP_HOST", "").lower().partition(":")[0].rstrip(".")
    query = meta["QUERY_STRING"]
    return Page(host=host, path=f"{request.path_info}?{query}" if query else request.path_info)


def _of_copy(copy: PageCopy) -> HttpResponse:
    response = HttpResponse(copy.body, status=copy.status, headers=dict(copy.headers))
    left = int(copy.lifetime.fresh - copy.age)
    response["Age"] = str(int(copy.age))
    return _said(response, f"hit; ttl={left}" + ("; detail=stale" if copy.stale else ""))


def _said(response: Answer, how: str) -> Answer:
    for name in FOR_CACHES_ONLY:
        response.headers.pop(name, None)
    response.headers["Cache-Status"] = f"pagecache; {how}"  # RFC 9211
    return response


def _fitted(response: HttpResponseBase, condition: str, *, head: bool) -> HttpResponseBase:
    """Answer the visitor's own condition and method."""
    etag = response.headers.get("ETag", "")
    if etag and response.status_code == 200 and matches(condition, etag):
        kept = ("ETag", "Cache-Control", "Cache-Status", "X-Content-Gen", "Vary", "Date")
        found = {name: response.headers[name] for name in kept if name in response.headers}
        return HttpResponse(status=304, headers=found)
    if head and isinstance(response, HttpResponse):
        length = len(response.content)
        response.content = b""
        response.headers["Content-Length"] = str(length)
    return response
