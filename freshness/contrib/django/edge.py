"""Pages of a Django site kept at an edge and purged, by a decorator and a middleware.

    MIDDLEWARE = ["freshness.contrib.django.edge.RequestLife", ...]     # first of all

    @kept_at_edge(lambda request, shop_id: f"ws:{shop_id}")
    def page(request, shop_id): ...

The view reads from a single snapshot together with its subject's generation, and sends the generation in its headers.
A writing view leaves the snapshot, is run only once all the same, and its response is `no-store`.
"""

import functools
import logging
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import get_language

from freshness.cache.composite import Composite, composing
from freshness.cache.entry import Dependency
from freshness.cache_headers import (
    FOR_CACHES_ONLY,
    NO_STORE,
    Lifetime,
    RolledUp,
    TagHeader,
    directives,
    fitted,
    identify,
    keep,
    longest,
    matches,
    must_not_be_kept,
    tags_in,
)
from freshness.contrib.django import build, cache, conf, release
from freshness.contrib.django.cached_results import judge, rendered, why_not_for_all
from freshness.contrib.django.not_kept import because, reason_of, tell
from freshness.contrib.django.replicas import noting_reads
from freshness.contrib.django.sync_async import sync_or_async
from freshness.contrib.django.tagging import wire_tags, wire_tags_of
from freshness.contrib.django.told_once import ToldOnce
from freshness.contrib.django.visitor_reads import visitor_reads
from freshness.errors import InvalidTag, StoreUnavailable
from freshness.events import TagsOverflowed
from freshness.targets import tags as tag_grammar
from freshness.targets.generation import Stamp
from freshness.targets.subject import Subject

MINUTE = Lifetime(fresh=60, stale=120)
CHOSEN: dict[str, tuple[TagHeader, ...]] = {}
"""Views with tags in headers of their own choice: the system check compares them with the CDN's."""

_ROUTES = 1_000
told = ToldOnce(most=_ROUTES)
log = logging.getLogger(__name__)

Answer = TypeVar("Answer", bound=HttpResponseBase)
Next = Callable[[HttpRequest], HttpResponseBase]
View = Callable[..., HttpResponseBase]


def kept_at_edge(
    subject: Callable[..., str],
    *,
    lifetime: Lifetime = MINUTE,
    tags: Callable[..., Iterable[str]] | None = None,
    tag_headers: Iterable[TagHeader] | None = None,
) -> Callable[[View], View]:
    """Let the edge keep a view's 200 responses to anonymous GETs, until an edit of their subject is purged.

    `subject` gets the view's arguments, and returns the subject whose edits end the page: `ws:<id of the tenant>`.
    `tags` gets the same arguments, and returns fine tags (`freshness.targets.tags.make`), beside the tags of subject,
    shard, host and things told by `tag`, in the headers of the CDN in settings, or in `tag_headers`.  `cached` values
    within the view are of the same snapshot; with values of other subjects, the page carries their tags
    too, and is kept no longer than its shortest-lived part.  Never kept: pages not kept by `cached_view` either, pages
    older than a known edit, and pages read in a transaction after a write, or by a view with writes or transactions
    of its own.
    """
    chosen = None if tag_headers is None else tuple(tag_headers)

    @sync_or_async
    def decorate(view: View) -> View:
        if chosen is not None:
            CHOSEN[f"{view.__module__}.{view.__qualname__}"] = chosen

        @functools.wraps(view)
        def at_edge(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.method not in ("GET", "HEAD") or "Authorization" in request.headers:
                return view(request, *args, **kwargs)
            whose = subject(request, *args, **kwargs)
            look = cache.cache().look(whose)  # before the snapshot: from here on its fence counts
            with composing(asked=look.asked, read_at=look.now) as whole, visitor_reads(request) as reads:
                stamp, response = cache.read(whose, lambda: rendered(view(request, *args, **kwargs)))
            judge(request, response, reads, attributes=False)
            if not isinstance(response, HttpResponse) or reason_of(response):
                return response
            if stamp is None:
                return _written(response)
            host = request.get_host().partition(":")[0].lower().rstrip(".")  # in the spelling of purges
            headers = _identity(stamp, response, host)
            others = _shown(whole, whose, stamp)
            short = _cut(lifetime, whole.expires - cache.cache().clock())
            if others is None or short.fresh < 1:
                return _answer(request, response, headers | NO_STORE)
            own = [*_of_page(whose, host), *wire_tags(whose, whole), *(tags(request, *args, **kwargs) if tags else ())]
            headers |= _kept_with(request, short, own, others, chosen)
            return _answer(request, response, headers)

        return at_edge

    return decorate


def _written(response: HttpResponse) -> HttpResponse:
    """Return the response of a view after a write, perhaps of no committed state."""
    because(response, "written")
    return _with(response, NO_STORE)


def cacheable(
    request: HttpRequest,
    lifetime: Lifetime,
    tags: Iterable[str],
    *,
    tag_headers: tuple[TagHeader, ...] | None = None,
) -> dict[str, str]:
    """Headers for a response the edge may keep, with its tags where the CDN of the settings reads them.

    Tags beyond the size of the headers cause a warning, once a route and process.
    """
    read = build.tag_headers() if tag_headers is None else tag_headers
    wanted = frozenset(tags)
    headers = keep(lifetime, wanted, tag_headers=read)
    if any("o-" in headers[one.name] for one in read):
        _tell(request, fitted(wanted, read)[1])
    return headers


def _tell(request: HttpRequest, rolled_up: RolledUp | None) -> None:
    route = request.resolver_match.route if request.resolver_match else request.path
    if rolled_up is not None and told.first(route):
        build.observe()(TagsOverflowed(dropped=len(rolled_up.dropped)))
        url = f"{request.META.get('HTTP_HOST', '')}{request.path}"
        log.warning("the tags of %.200r (route %.200r) do not fit: %s", url, route, rolled_up)


def _answer(request: HttpRequest, response: HttpResponse, headers: Mapping[str, str]) -> HttpResponse:
    """Return the page with its headers, or a 304 with the headers for a visitor with a copy of the page."""
    if matches(request.headers.get("If-None-Match", ""), headers["ETag"]):
        same = {"Vary": response["Vary"]} if "Vary" in response else {}
        return HttpResponse(status=304, headers={**headers, **same})
    return _with(response, headers)


def _shown(whole: Composite, subject: str, stamp: Stamp) -> tuple[Dependency, ...] | None:
    """Return a page's dependencies on other subjects; `None` for a page not to be kept."""
    others = whole.others(subject, stamp)
    if others is None or not is_newest(subject, stamp):
        return None
    return others if all(is_newest(one.subject, one.stamp) for one in others) else None


def _kept_with(
    request: HttpRequest,
    lifetime: Lifetime,
    tags: Iterable[str],
    others: Iterable[Dependency],
    tag_headers: tuple[TagHeader, ...] | None,
) -> dict[str, str]:
    """Return headers with the tags of a page's other subjects; NO_STORE where a subject has no tag."""
    if not others:
        return cacheable(request, lifetime, tags, tag_headers=tag_headers)
    try:
        theirs = [Subject.parse(one.subject).tag for one in others]
        told = [tag for one in others for tag in wire_tags_of(one.subject, one.tags)]
        return cacheable(request, lifetime, [*tags, *theirs, *told], tag_headers=tag_headers)
    except InvalidTag as error:
        log.warning("%.200r is not kept: %s", request.path, error)
        return dict(NO_STORE)


def _cut(lifetime: Lifetime, left: float) -> Lifetime:
    """Return `lifetime`, cut to the seconds left until the first part of the page expires."""
    if left >= lifetime.fresh + lifetime.stale:
        return lifetime
    fresh = min(lifetime.fresh, max(left, 0.0) // 1)
    return Lifetime(fresh=fresh, stale=min(lifetime.stale, max(left - fresh, 0.0) // 1))


class RequestLife:
    """Middleware, the last word on caching: despite a view's headers, no late, personal or undeclared response is kept.

    A response read from another database than the ledger's is not kept either.

    A response that took longer than the policy's `request_life` may have been read before an edit, and the
    purge of the edit sent meanwhile; no later purge would drop the response.
    """

    def __init__(self, get_response: Next, *, clock: Callable[[], float] = build.awake_or_not) -> None:
        self.get_response = get_response
        self.clock = clock
        release.identity()  # of the files as they are when a web process starts
        self.request_life = conf.load().policy.request_life
        self.presence = build.presence_recorder()
        self.tag_headers = build.tag_headers()
        self.for_caches_only = {*FOR_CACHES_ONLY, *(one.name for one in self.tag_headers)}

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Measure from the first line run for a request to the moment the answer leaves."""
        started = self.clock()
        with noting_reads() as reads:
            response = self.get_response(request)
        elapsed = self.clock() - started
        unfit = bool(reads.elsewhere) or must_not_be_kept(
            response.headers,
            method=request.method or "",
            authorized="HTTP_AUTHORIZATION" in request.META,
            sets_cookie=bool(response.cookies),
            elapsed=elapsed,
            request_life=self.request_life,
        )
        flows = response.streaming and bool(self._tags(response))  # a stream's end is unknown here
        if unfit or flows or not self._may_leave(response, started):
            for name in self.for_caches_only:
                response.headers.pop(name, None)
            late = "late" if elapsed > self.request_life else ""
            because(response, late or why_unfit(request, response, elsewhere=bool(reads.elsewhere), flows=flows))
            _with(response, NO_STORE)
        tell(request, response)
        return response

    def _may_leave(self, response: HttpResponseBase, started: float) -> bool:
        """Note a response to be kept by an edge before the response leaves, where purges may be skipped."""
        if self.presence is None:
            return True
        life = longest(response.headers)
        return self.presence.allow(self._tags(response), life=life, elapsed=lambda: self.clock() - started)

    def _tags(self, response: HttpResponseBase) -> frozenset[str]:
        return tags_in(response.headers, self.tag_headers)


def why_unfit(request: HttpRequest, response: HttpResponseBase, *, elsewhere: bool, flows: bool) -> str:
    """Why a response must not be kept, as `freshness.contrib.django.not_kept` names reasons."""
    if elsewhere or flows:
        return "elsewhere" if elsewhere else "stream"
    if request.method != "GET" or "HTTP_AUTHORIZATION" in request.META:
        return "method" if request.method != "GET" else "authorization"
    control = directives(response.headers.get("Cache-Control", ""))
    undeclared = "public" not in control and "private" not in control and "no-store" not in control
    reason = why_not_for_all(request, response)
    if reason == "" and undeclared:
        return "undeclared"
    return reason or ("vary" if response.headers.get("Vary") else "unnoted")


def is_newest(subject: str, stamp: Stamp) -> bool:
    """Return whether the shared store knows no newer generation; True where the store is away.

    Without the store, an edit meanwhile is covered by its purge, sent only after the longest life of a request.
    """
    try:
        newest = build.store().get(subject).stamp
    except StoreUnavailable:
        return True
    return newest is None or newest == stamp or newest.generation < stamp.generation


def _identity(stamp: Stamp, response: HttpResponse, host: str) -> dict[str, str]:
    """Return the generation and ETag of a response, in the form chosen in settings."""
    return identify(stamp, response.content, host=host, locale=get_language() or "", whole=conf.load().stamped)


def _with(response: Answer, headers: Mapping[str, str]) -> Answer:
    for name, value in headers.items():
        response[name] = value
    return response


def _of_page(subject: str, host: str) -> list[str]:
    parsed = Subject.parse(subject)
    shard = [tag_grammar.shard(parsed.id)] if parsed.kind == "ws" else []
    return [parsed.tag, *shard, tag_grammar.make("h", host)]
