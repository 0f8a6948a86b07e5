"""Kept pages before Django: the short way of `storefront.kept_pages` without a request object and without middleware.

Building a request, calling the middleware and sending Django's signals take ten times as long as the answer itself.  A
page is answered here only where all middleware before `KeptPages` would have let the request pass: the request has
nothing unusual, its host is spelled as hosts are, and the request came through our edge where that is demanded.  Every
other request goes on to Django, and nothing is refused here.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from freshness.cache_headers import FOR_CACHES_ONLY, NO_STORE, matches
from freshness.contrib.django import build, pagecache
from freshness.contrib.django import cache as shared
from freshness.contrib.django import conf as engine_conf
from storefront import conf
from storefront.hosts import BadHost, host_of
from storefront.kept_pages import KeptAnswer, Key, answers
from storefront.middleware import TARGETS
from storefront.origin import came_through_edge, usable
from storefront.reading import kept

Sent = tuple[str, list[tuple[str, str]], bytes]
"""Status line, headers, body."""
Start = Callable[[str, list[tuple[str, str]]], object]
Application = Callable[[dict[str, Any], Any], Iterable[bytes]]

_UNUSUAL: Final = (
    "HTTP_AUTHORIZATION",
    "CONTENT_TYPE",
    "HTTP_TRANSFER_ENCODING",
    "HTTP_X_FRESHNESS_TOKEN",
    "SCRIPT_NAME",
)
"""Keys of an environ whose presence, with a value, sends a request the long way."""


class ShortWay:
    """A WSGI application around Django's.  With the embedded page cache in front, all requests go on to Django."""

    def __init__(self, application: Application, *, clock: Callable[[], float] = build.awake_or_not) -> None:
        self.application = application
        self.clock = clock
        self.conf = conf.load()
        self.secrets = usable(self.conf.origin_secrets, secret_key=self.conf.secret_key)
        self.engine = engine_conf.load()
        self.request_life = self.engine.policy.request_life
        self.presence = build.presence_recorder()
        self.for_caches_only = {*FOR_CACHES_ONLY, *(one.name for one in build.tag_headers())}
        self.explains = self.engine.explain == "always" or engine_conf.in_development()
        self.is_open = self.engine.cdn != pagecache.PATH

    def __call__(self, environ: dict[str, Any], start_response: Start) -> Iterable[bytes]:
        """Answer with a kept page, or with Django's answer."""
        found = self._found(environ) if self.is_open else None
        if found is None:
            return self.application(environ, start_response)
        status, headers, body = found
        start_response(status, headers)
        return (body,)

    def _found(self, environ: Mapping[str, Any]) -> Sent | None:
        started = self.clock()
        key = self._key(environ)
        answer = answers().get(key) if key is not None else None
        if answer is None or not shared.outside_requests(lambda: kept(answer.reading)):
            return None
        return self._sent(answer, environ) if self._may_leave(answer, started) else None

    def _key(self, environ: Mapping[str, Any]) -> Key | None:
        """Return the name of a usual request's answer; None for every other request."""
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or "HTTP_AUTHORIZATION" in environ:
            return None
        if any(map(environ.get, _UNUSUAL)):
            return None
        if self.conf.secret_required and not came_through_edge(environ.get("HTTP_X_ORIGIN_SECRET"), self.secrets):
            return None
        path = environ.get("PATH_INFO", "")
        target = next((environ[name] for name in TARGETS if name in environ), path)
        if not path.isascii() or target.partition("?")[0] != path:
            return None
        try:
            host = host_of(environ.get("HTTP_HOST", ""), port_allowed=self.conf.port_allowed)
        except BadHost:
            return None
        return self._scheme(environ), host, path, environ.get("QUERY_STRING", "")

    def _scheme(self, environ: Mapping[str, Any]) -> str:
        """Return the scheme, as `HttpRequest.scheme` does."""
        if self.conf.tls_header is not None:
            name, secure = self.conf.tls_header
            if name in environ:
                return "https" if environ[name].partition(",")[0].strip() == secure else "http"
        scheme: str = environ["wsgi.url_scheme"]
        return scheme

    def _may_leave(self, answer: KeptAnswer, started: float) -> bool:
        """Return whether the answer is in time, and noted where notes are taken, as `RequestLife` demands."""
        if self.presence is None:
            return self.clock() - started <= self.request_life
        return self.presence.allow(answer.tags, life=answer.life, elapsed=lambda: self.clock() - started)

    def _sent(self, answer: KeptAnswer, environ: Mapping[str, Any]) -> Sent | None:
        condition = environ.get("HTTP_IF_NONE_MATCH", "")
        holds = bool(condition) and matches(condition, answer.etag)
        if environ["REQUEST_METHOD"] == "GET":
            if holds:
                return "304 Not Modified", list(answer.headers_of_304.items()), b""
            return "200 OK", list(answer.headers.items()), answer.body
        if holds or self.explains:
            return None
        # The answer to a HEAD is for no cache, and carries nothing for caches.
        shown = {name: value for name, value in answer.headers.items() if name not in self.for_caches_only}
        return "200 OK", list((shown | NO_STORE).items()), b""
