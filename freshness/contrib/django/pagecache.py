"""The embedded edge: serves whole pages from `freshness.cdn.pagecache` inside Django, without a CDN in front.

Put the middleware into MIDDLEWARE before all middleware that looks at cookies or sessions, and after checks of the host
and the origin secret.  The middleware steps aside unless FRESHNESS names the page cache as its CDN.
"""

import json
import threading
from collections.abc import Callable, Mapping, Set
from typing import TypeVar

from cachetools import LRUCache
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.timezone import get_current_timezone
from django.utils.translation import activate, get_language

from freshness.cache_headers import FOR_CACHES_ONLY, NO_STORE, directives, lifetime, matches, tags_of_headers
from freshness.cdn.pagecache import PageCache, PageCopy, Ticket
from freshness.circuit_breaker import CircuitBreaker
from freshness.contrib.django import build, conf, release
from freshness.contrib.django.anonymous_request import anonymous, host_of, query_of
from freshness.contrib.django.cache_reads import page_reads
from freshness.contrib.django.not_kept import HEADER as NOT_KEPT
from freshness.contrib.django.not_kept import because, is_kept, tell
from freshness.contrib.django.visitor_reads import surroundings, values_of, variable_of, varied_by
from freshness.errors import CdnError
from freshness.ports import Page

PATH = "freshness.cdn.pagecache.PageCache"
_WHOLE = frozenset({"cookie", "header *"})
"""The mark of a page made of the visitor's own request, besides its address."""
_VARIANTS = 4
_PAGES = 10_000
"""Pages whose varying headers this process remembers."""
_AWAY = 1.0  # seconds without a call to a page cache that has just failed

Answer = TypeVar("Answer", bound=HttpResponseBase)
Next = Callable[[HttpRequest], HttpResponseBase]


class PageCacheMiddleware:
    """GET and HEAD of public pages come from the page cache or go into the page cache; other requests pass.

    The application sees an `anonymous` request.  Where the Vary of its response names a header that the visitor has
    sent, the application is asked again with that header, and from then on at once; where the Vary names cookies, the
    application gets the visitor's own request, and the response is for that visitor alone.
    """

    def __init__(self, get_response: Next, *, clock: Callable[[], float] = build.awake_or_not) -> None:
        settings = conf.load()
        if settings.cdn != PATH:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.cache = PageCache(**{**settings.cdn_options, "release": release.identity()})
        self.presence = build.presence_recorder()
        self.clock = clock
        self._breaker = CircuitBreaker(clock=clock, first=_AWAY)
        self._varied: LRUCache[Page, frozenset[str]] = LRUCache(_PAGES)
        self._lock = threading.Lock()

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Return a page from the cache, or the answer of the application; visitors never see tags.

        Language and time zone, parts of the key, are restored afterwards: no request inherits their values.
        """
        language, zone = get_language(), get_current_timezone()
        answer = self._answer(request)
        if not answer.streaming:
            if language is not None and get_language() != language:
                activate(language)
            if get_current_timezone() is not zone:
                timezone.activate(zone)
        return answer

    def _answer(self, request: HttpRequest) -> HttpResponseBase:
        if not self._is_public(request):
            return _said(self.get_response(request), "fwd=bypass")
        if not self._breaker.allows():
            return _said(self.get_response(request), "fwd=bypass; detail=away")
        condition, head = str(request.META.get("HTTP_IF_NONE_MATCH", "")), request.method == "HEAD"
        try:
            answer = self._through(_page_of(request, known=self.cache.query), request)
        except CdnError:
            self._breaker.failed()
            answer = _said(self.get_response(request), "fwd=bypass; detail=away")
        tell(request, answer)
        request.method = request.META["REQUEST_METHOD"] = "GET"  # outer middleware judges a page
        return _fitted(answer, condition, head=head)

    def _is_public(self, request: HttpRequest) -> bool:
        path = request.path_info
        return (
            request.method in ("GET", "HEAD")
            and "HTTP_AUTHORIZATION" not in request.META
            and (hasattr(request, "environ") or hasattr(request, "scope"))
            and not any(path == prefix or path.startswith(prefix + "/") for prefix in self.cache.private)
        )

    def _through(self, page: Page, request: HttpRequest) -> HttpResponseBase:
        at, copy = self._find(page, request)
        if copy is None:
            page_reads.origin += 1
            return self._rendered(page, at, request)
        page_reads.edge += 1
        if copy.stale and self.cache.may_refresh(at):
            try:
                answer = self._rendered(page, at, request)
            finally:
                self.cache.refreshed(at)
            return answer if answer.status_code < 500 else _of_copy(copy)
        return _of_copy(copy)

    def _find(self, page: Page, request: HttpRequest) -> tuple[Page, PageCopy | None]:
        """Return the copy for this request's headers, with its present or future key.

        The entry of the page itself is for the first visitor's headers, and has the headers' names.
        """
        at, seen = page, dict[str, str]()
        for _ in range(_VARIANTS):
            copy = self.cache.find(at)
            mine = values_of(request, copy.made_of) if copy is not None else None
            if copy is None or mine == copy.made_of:
                return at, copy
            self._remember(page, frozenset(copy.made_of))
            seen |= mine or {}
            at = Page(host=page.host, path=f"{page.path}{json.dumps(seen, sort_keys=True)}")
        return at, None

    def _rendered(self, page: Page, at: Page, request: HttpRequest) -> HttpResponseBase:
        with self._lock:
            varied = self._varied.get(page, frozenset())
        for _ in range(_VARIANTS):
            started, began = self.clock(), self.cache.begin()
            given = frozenset(name for name in varied if _has_sent(request, name))
            if given & _WHOLE:
                response = self.get_response(request)
                self._remember(page, varied_by(response.headers.get("Vary", "")))
                return _private(response, "cookie" if "cookie" in given else "vary")
            asked = anonymous(request, known=self.cache.query, given=given)
            response = self.get_response(asked.request)
            request.resolver_match = asked.request.resolver_match
            new = varied_by(response.headers.get("Vary", "")) - varied
            if not any(_has_sent(request, name) for name in new):
                break
            varied |= new
            self._remember(page, varied)
        if getattr(getattr(asked.request, "session", None), "accessed", False):
            return _private(response, "session")
        made_of = asked.read | varied_by(response.headers.get("Vary", ""))
        return self._kept(at, response, values_of(request, made_of), made_of, lambda: self.clock() - started, began)

    def _kept(
        self,
        at: Page,
        response: HttpResponseBase,
        made_of: Mapping[str, str] | None,
        names: Set[str],
        elapsed: Callable[[], float],
        began: Ticket,
    ) -> HttpResponseBase:
        if not isinstance(response, HttpResponse):
            because(response, "stream")
            return _said(response, "fwd=miss")
        headers = dict(response.headers.items())
        if response.cookies:
            headers["Set-Cookie"] = "yes"
        life = lifetime(response.status_code, headers, empty=not response.content)
        if life is None:
            because(response, _why_no_life(response))
            return _said(response, "fwd=miss")
        if made_of is None:
            return _private(response, next((name for name in sorted(names) if name.startswith("request.")), "vary"))
        tags = tags_of_headers(headers)
        if self.presence is not None and not self.presence.allow(tags, life=life.fresh + life.stale, elapsed=elapsed):
            response.headers["Cache-Control"] = NO_STORE["Cache-Control"]
            because(response, "unnoted")
            return _said(response, "fwd=miss; detail=unnoted")
        kept = {name: value for name, value in headers.items() if name not in {*FOR_CACHES_ONLY, NOT_KEPT}}
        copy = PageCopy(
            status=response.status_code, headers=kept, body=response.content, lifetime=life, made_of=made_of
        )
        try:
            stored = self.cache.store(at, copy, tags, began=began)
        except CdnError:  # present a moment ago: serve the rendered page
            self._breaker.failed()
            stored = False
        if stored:
            is_kept(response)
        else:
            because(response, "fenced")
        return _said(response, "fwd=miss; stored" if stored else "fwd=miss; detail=fenced")

    def _remember(self, page: Page, varied: frozenset[str]) -> None:
        """Remember the headers by which a page varies, to render the page once."""
        with self._lock:
            self._varied[page] = varied


def _page_of(request: HttpRequest, *, known: Set[str]) -> Page:
    """Return the key of a page: its raw path and its known parameters apart, and the parts common to all pages."""
    path = str(request.META.get("PATH_INFO") or request.path_info)
    return Page(host=host_of(request), path=json.dumps([path, query_of(request, known=known), *surroundings(request)]))


def _has_sent(request: HttpRequest, name: str) -> bool:
    """Return whether a request has sent the header `name` by which its page varies; no value of middleware counts."""
    if name in _WHOLE:
        return name != "cookie" or "HTTP_COOKIE" in request.META
    return name.startswith("header ") and variable_of(name.removeprefix("header ")) in request.META


def _private(response: Answer, reason: str) -> Answer:
    """Return an answer for this visitor alone."""
    because(response, reason)
    if directives(response.headers.get("Cache-Control", "")).keys().isdisjoint({"private", "no-store"}):
        response.headers["Cache-Control"] = NO_STORE["Cache-Control"]
    return _said(response, "fwd=miss")


def _why_no_life(response: HttpResponse) -> str:
    control = directives(response.headers.get("Cache-Control", ""))
    reasons = {
        "status": response.status_code not in (200, 404, 410) or not response.content,
        "sets-cookie": bool(response.cookies),
        "vary": "*" in response.headers.get("Vary", ""),
        "private": not control.keys().isdisjoint({"private", "no-store", "no-cache"}),
    }
    return next((reason for reason, holds in reasons.items() if holds), "untagged")


def _of_copy(copy: PageCopy) -> HttpResponse:
    response = HttpResponse(copy.body, status=copy.status, headers=dict(copy.headers))
    left = int(copy.lifetime.fresh - copy.age)
    response["Age"] = str(int(copy.age))
    is_kept(response)
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
