"""Decorators: a function's value, or a view's response, cached while its subject is not edited.

@cached(lambda shop_id, *_: f"ws:{shop_id}")
def menu(shop_id, language): ...

@cached_view(lambda request, shop_id: f"ws:{shop_id}")
def page(request, shop_id): ...

`async def` is decorated alike.
"""

import functools
import json
from collections.abc import Callable, Iterable
from typing import Any, ParamSpec, TypeVar

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.response import SimpleTemplateResponse
from django.utils.cache import has_vary_header

from freshness.cache.composite import current
from freshness.cache.times import DEFAULT, Timeout
from freshness.cache_headers import directives
from freshness.contrib.django.cache import end_with_host, get_or_build
from freshness.contrib.django.sync_async import sync_or_async
from freshness.contrib.django.tagging import names
from freshness.errors import Invalid

P = ParamSpec("P")
T = TypeVar("T")
View = Callable[..., HttpResponseBase]


def cached(
    subject: Callable[P, str], *, timeout: Timeout = DEFAULT, tags: Callable[P, Iterable[str]] | None = None
) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Cache what a function returns, by its arguments; they and the value must have a JSON form.

    `subject` gets the same arguments, and says whose edits end the value; `tags` gets them too, and says which of those
    (`freshness.contrib.django.tagging`).  What comes back is read-only.
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
    """Cache a view's 200 responses to anonymous GETs, by host and full path; `subject` gets what the view gets.

    They end with its edits and with those of `host:<host>`.  With `tags`, which gets the same, or with those that the
    view tells of while it runs, edits of other things leave them (`freshness.contrib.django.tagging`).

    Never cached: other methods, requests with Authorization, responses that set a cookie, stream, vary by
    cookie or by anything, are private or `no-store`, those for which the session was looked at, and those of a view
    that has written or opened a transaction.
    """

    @sync_or_async
    def decorate(view: View) -> View:
        @functools.wraps(view)
        def cached_response(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.method != "GET" or "Authorization" in request.headers:
                return view(request, *args, **kwargs)
            key = f"view:{view.__module__}.{view.__qualname__}:{request.get_host()}{request.get_full_path()}"
            whose, shows = subject(request, *args, **kwargs), names(tags, request, *args, **kwargs)

            def build() -> bytes:
                end_with_host(request.get_host().partition(":")[0].lower().rstrip("."))
                return _kept(request, view(request, *args, **kwargs))

            try:
                kept = get_or_build(whose, key, build, timeout=timeout, tags=shows)
            except _NotForAll as answer:
                # Other requests may wait for this build; a response that is not for all goes to its own request only.
                return answer.response if answer.request is request else view(request, *args, **kwargs)
            return _response(kept)

        return cached_response

    return decorate


class _NotForAll(Exception):
    """A response that must not be shared."""

    def __init__(self, request: HttpRequest, response: HttpResponseBase) -> None:
        super().__init__("not cacheable")
        self.request = request
        self.response = response


def _kept(request: HttpRequest, response: HttpResponseBase) -> bytes:
    """The cached form of a response: its headers as a line of JSON, then its body."""
    if not isinstance(response, HttpResponse) or not is_for_all(request, response):
        raise _NotForAll(request, response)
    if isinstance(response, SimpleTemplateResponse):
        response.render()
        if not is_for_all(request, response):  # its template has looked at the visitor
            raise _NotForAll(request, response)
    if (whole := current()) is not None and whole.is_spoiled:
        raise _NotForAll(request, response)
    return json.dumps(list(response.items())).encode() + b"\n" + response.content


def is_for_all(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether anybody may be given a response: a 200 that looked at no session, sets no cookie and is not private."""
    control = directives(response.get("Cache-Control", ""))
    session = getattr(request, "session", None)
    return (
        response.status_code == 200
        and not response.cookies
        and control.keys().isdisjoint({"private", "no-store"})
        and not has_vary_header(response, "Cookie")
        and not has_vary_header(response, "*")
        and not (session is not None and session.accessed)
    )


def _response(kept: bytes) -> HttpResponse:
    headers, _, body = kept.partition(b"\n")
    return HttpResponse(body, headers=dict(json.loads(headers)))
