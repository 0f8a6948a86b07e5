"""Decorators: a function's value, or a view's response, cached while its subject is not edited.

@cached(lambda shop_id, *_: f"ws:{shop_id}")
def menu(shop_id, language): ...

@cached_view(lambda request, shop_id: f"ws:{shop_id}")
def page(request, shop_id): ...

`async def` is decorated alike.
"""

import functools
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ParamSpec, TypeVar

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.response import SimpleTemplateResponse

from freshness.cache.composite import current
from freshness.cache.times import DEFAULT, Timeout
from freshness.cache_headers import FOR_CACHES_ONLY, NO_STORE, directives
from freshness.contrib.django.cache import end_with_host, get_or_build
from freshness.contrib.django.not_kept import because, reason_of, tell
from freshness.contrib.django.sync_async import sync_or_async
from freshness.contrib.django.tagging import names
from freshness.contrib.django.visitor_reads import VisitorReads, key_of, value_of, values_of, varied_by, visitor_reads
from freshness.errors import Invalid

P = ParamSpec("P")
T = TypeVar("T")
View = Callable[..., HttpResponseBase]

_PRIVATE = frozenset({"private", "no-store"})
_VARIANTS = 4
"""The most rounds of further headers in a response's Vary, before the response is built for its visitor alone."""


def cached(
    subject: Callable[P, str], *, timeout: Timeout = DEFAULT, tags: Callable[P, Iterable[str]] | None = None
) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Cache a function's result, by its arguments; arguments and result must have a JSON form.

    `subject` gets the same arguments, and returns the subject whose edits end the value; `tags` gets the arguments too,
    and returns the shown things (`freshness.contrib.django.tagging`).  Results are read-only.
    """

    @sync_or_async
    def decorate(function: Callable[P, T]) -> Callable[P, T]:
        name = f"{function.__module__}.{function.__qualname__}"

        @functools.wraps(function)
        def cached_function(*args: P.args, **kwargs: P.kwargs) -> T:
            try:
                key = f"{name}:{json.dumps([args, kwargs], sort_keys=True, separators=(',', ':'))}"
            except TypeError as error:
                raise Invalid(f"{name} is cached by its arguments: {error}") from error
            whose, shows = subject(*args, **kwargs), names(tags, *args, **kwargs)
            value: T = get_or_build(whose, key, lambda: function(*args, **kwargs), timeout=timeout, tags=shows)
            return value

        return cached_function

    return decorate


def cached_view(
    subject: Callable[..., str], *, timeout: Timeout = DEFAULT, tags: Callable[..., Iterable[str]] | None = None
) -> Callable[[View], View]:
    """Cache a view's 200 responses to anonymous GETs; `subject` gets the view's arguments.

    The key is `visitor_reads.key_of` (scheme, host, raw path and query, language, time zone), and the values of the
    headers in the response's Vary.  Cached responses end with edits of the subject and of `host:<host>`.  With `tags`,
    called with the view's arguments, or with tags named while the view runs, edits of other things leave responses in
    place (`freshness.contrib.django.tagging`).

    Never cached: other methods, requests with Authorization, responses that set a cookie, stream, vary by cookie or by
    `*`, are private or `no-store`, responses of a view that has looked at the session, a cookie, the user, or a header
    outside its Vary, and responses of a view that has written or opened a transaction.
    """

    @sync_or_async
    def decorate(view: View) -> View:
        name = f"{view.__module__}.{view.__qualname__}"

        @functools.wraps(view)
        def cached_response(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.method != "GET" or "HTTP_AUTHORIZATION" in request.META or request.encoding is not None:
                return view(request, *args, **kwargs)
            whose, named = subject(request, *args, **kwargs), [name, *key_of(request)]
            shows = names(tags, request, *args, **kwargs)

            def build() -> bytes:
                end_with_host(request.get_host().partition(":")[0].lower().rstrip("."))
                return _kept(request, lambda: view(request, *args, **kwargs))

            try:
                found = _found(request, whose, named, build, timeout, shows)
            except _NotForAll as answer:
                if answer.request is request:
                    return answer.response
                found = None  # this request has waited for another request's response that is not for all
            if found is not None:
                return found
            with visitor_reads(request) as reads:
                response = rendered(view(request, *args, **kwargs))
            judge(request, response, reads)
            tell(request, response)
            return response

        return cached_response

    return decorate


def _found(
    request: HttpRequest,
    whose: str,
    named: list[str | None],
    build: Callable[[], bytes],
    timeout: Timeout,
    tags: Iterable[str],
) -> HttpResponse | None:
    """Return the cached response for this request's headers; None where the response varies by too many headers.

    The entry under the plain key is for the first visitor's headers, and has the headers' names; responses for other
    values are under keys with these values.
    """
    seen: Mapping[str, str] = {}
    for _ in range(_VARIANTS):
        key = "view:" + json.dumps([*named, *([dict(seen)] if seen else [])], separators=(",", ":"))
        kept = get_or_build(whose, key, build, timeout=timeout, tags=tags)
        line, _, body = kept.partition(b"\n")
        headers, made_of = json.loads(line)
        mine = values_of(request, made_of)
        if mine == made_of:
            return HttpResponse(body, headers=dict(headers))
        if mine is None or mine.items() <= seen.items():
            return None
        seen = {**seen, **mine}
    return None


class _NotForAll(Exception):
    """A response that must not be shared."""

    def __init__(self, request: HttpRequest, response: HttpResponseBase) -> None:
        super().__init__("not cacheable")
        self.request = request
        self.response = response


def _kept(request: HttpRequest, view: Callable[[], HttpResponseBase]) -> bytes:
    """Return a response's cached form: a line of JSON with headers and the values of the key, then the body."""
    with visitor_reads(request) as reads:
        response = rendered(view())
    judge(request, response, reads)
    if (whole := current()) is not None and whole.is_spoiled:
        because(response, "written")
    made_of = values_of(request, reads.names | varied_by(response.get("Vary", "")))
    if reason_of(response) or made_of is None or not isinstance(response, HttpResponse):
        because(response, "vary")
        tell(request, response)
        raise _NotForAll(request, response)
    return json.dumps([list(response.items()), made_of]).encode() + b"\n" + response.content


def judge(request: HttpRequest, response: HttpResponseBase, reads: VisitorReads, *, attributes: bool = True) -> None:
    """Note why a response is not for all; a response whose view has looked at the visitor must not be kept.

    Attributes set by middleware (`attributes`) count where a key would have to contain their values.
    """
    personal = personal_reads(request, response, reads, attributes=attributes)
    if personal:
        because(response, personal)
        for name in FOR_CACHES_ONLY:
            response.headers.pop(name, None)
        if directives(response.headers.get("Cache-Control", "")).keys().isdisjoint(_PRIVATE):
            response.headers["Cache-Control"] = NO_STORE["Cache-Control"]
    elif reason := why_not_for_all(request, response):
        because(response, reason)


def personal_reads(request: HttpRequest, response: HttpResponseBase, reads: VisitorReads, *, attributes: bool) -> str:
    """Return the name of a visitor's attribute that a view has read, outside of the key; empty where there is none."""
    session = getattr(request, "session", None)
    if session is not None and getattr(session, "accessed", False):
        return "session"
    varied = varied_by(response.headers.get("Vary", ""))
    for name in sorted(reads.names):
        is_attribute = name.startswith("request.") or (name.startswith("variable ") and "." in name)
        if is_attribute and not attributes:
            continue
        if name not in varied if name.startswith("header ") else value_of(request, name) is None:
            return name
    return ""


def why_not_for_all(request: HttpRequest, response: HttpResponseBase) -> str:
    """Return why a response is not for all visitors, by `not_kept`'s reasons; empty for a response for all."""
    control = directives(response.headers.get("Cache-Control", ""))
    session = getattr(request, "session", None)
    vary = {name.strip().lower() for name in response.headers.get("Vary", "").split(",")}
    reasons = {
        "stream": not isinstance(response, HttpResponse),
        "status": response.status_code != 200,
        "sets-cookie": bool(response.cookies),
        "private": not control.keys().isdisjoint(_PRIVATE),
        "cookie": "cookie" in vary,
        "vary": "*" in vary,
        "session": session is not None and getattr(session, "accessed", True),
    }
    return next((reason for reason, holds in reasons.items() if holds), "")


def rendered(response: HttpResponseBase) -> HttpResponseBase:
    """Return the response after rendering the template, because the template may look at the visitor."""
    if isinstance(response, SimpleTemplateResponse):
        response.render()
    return response
