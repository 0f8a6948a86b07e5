"""Rate limits of the platform's API: requests a minute for each accessed workspace, counted in Redis.

`workspace.budgets` chooses the count of a request.  The workspace is known where its service checks permissions
(`workspace.access.check`), never by a header or by the order of a user's memberships.  Visitors of storefronts are not
counted here, but at the edge.

With Redis away no request is refused.  After a failed call Redis is left alone for a while: a hanging Redis must not
slow every request.
"""

import logging
import math
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from limits import RateLimitItemPerMinute
from limits.errors import StorageError
from limits.storage import RedisStorage
from redis.exceptions import RedisError

from freshness.cache.stores import redis_py
from freshness.cache.stores.address import Address
from freshness.circuit_breaker import CircuitBreaker
from workspace import conf
from workspace.access import Access, TooManyRequests, counted_by
from workspace.budgets import READS, SAVES, Identity, budget_of, canvas_budget, desk_budget, flood_budget, own_budget

logger = logging.getLogger(__name__)

COUNTED = ("/graphql", "/session", "/console", "/admin/login")
_API = "/graphql"
_DESK = re.compile(r"/desk/(?:[^/]+(?P<canvas>/render)?)?")
"""Pages of the desk: forms are counted as the API's mutations, reads and the canvas by budgets of their own."""
_ID = re.compile(rb"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-")  # the beginning of a UUID: the request names an object
_SHORT = 64 * 1024
"""Bytes of a body that are searched here: the search of a regular expression blocks this process."""
_FIRST_REST, _LONGEST_REST = 5.0, 60.0  # seconds without a call to a failed store, doubling with each failure
_TIMEOUT = 0.2  # seconds; shorter, and a busy machine would leave requests uncounted
_TOO_MANY = "Too many requests: at most {} {} a minute."


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLimitVerdict:
    """The verdict whether a request may pass, with the number of requests left in the window.

    `retry_after`, `reset` and `window` are seconds: until the next request (0: at once), until the window's end, and
    the window's length.
    """

    allowed: bool
    limit: int
    remaining: int
    retry_after: int
    reset: int = 0
    window: int = 60
    policy: str = "requests"


class Limiter:
    """A counter of requests in windows of whole minutes, each beginning with its first request, by Redis's own clock.

    A count is an atomic script in Redis: parallel requests are counted exactly.
    """

    def __init__(
        self,
        url: str,
        *,
        prefix: str = "",
        clock: Callable[[], float] = time.monotonic,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self._address = Address.parse(url)
        self._prefix = f"{prefix}requests"
        self._wall_clock = wall_clock
        self._breaker = CircuitBreaker(clock=clock, first=_FIRST_REST, last=_LONGEST_REST)

    def hit(self, identity: Identity) -> RateLimitVerdict | None:
        """Count a request.  Return None while the store is away: the request then passes."""
        if not self._breaker.allows():
            return None
        item = RateLimitItemPerMinute(identity.most, identity.minutes)
        key = item.key_for(identity.key)
        try:
            count = self._storage.incr(key, item.get_expiry())
            allowed = count <= identity.most
            reset = max(1, math.ceil(self._storage.get_expiry(key) - self._wall_clock()))
        except (StorageError, RedisError) as error:
            logger.warning("requests are not counted for the next %g s: %s", self._breaker.failed(), error)
            return None
        self._breaker.succeeded()
        return RateLimitVerdict(
            allowed=allowed,
            limit=identity.most,
            remaining=max(0, identity.most - count),
            retry_after=0 if allowed else reset,
            reset=reset,
            window=item.get_expiry(),
            policy=identity.policy,
        )

    @cached_property
    def _storage(self) -> RedisStorage:
        """Made when first needed: a client of a cluster connects at once.  Raises redis.RedisError."""
        storage = RedisStorage("redis://localhost", key_prefix=self._prefix, wrap_exceptions=True)
        storage.storage = redis_py.client(self._address, timeout=_TIMEOUT)
        storage.initialize_storage("")  # the client's scripts
        return storage


class Meter:
    """A counter of a single request: at most once in each budget, for any number of fields."""

    def __init__(self, limiter: Limiter) -> None:
        self._limiter = limiter
        self.verdicts: dict[str, RateLimitVerdict | None] = {}

    def count(self, identity: Identity) -> RateLimitVerdict | None:
        """Return the verdict of this budget, the same for every call; None while the store is away."""
        if identity.key not in self.verdicts:
            self.verdicts[identity.key] = self._limiter.hit(identity)
        return self.verdicts[identity.key]

    def count_access(self, access: Access) -> None:
        """Count a member's access to a workspace.  Raises TooManyRequests beyond the budget."""
        verdict = self.count(budget_of(access))
        if verdict is not None and not verdict.allowed:
            raise TooManyRequests(_TOO_MANY.format(verdict.limit, verdict.policy))

    def tightest(self) -> RateLimitVerdict | None:
        """Return the verdict for clients: a refusal, if any, else the budget with the least left."""
        known = [verdict for verdict in self.verdicts.values() if verdict is not None]
        return min(known, key=lambda verdict: (verdict.allowed, verdict.remaining), default=None)


class RateLimit:
    """Middleware, after authentication.  Refuses with 429, `Retry-After` and the rest of the budget."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.limiter = Limiter(conf.redis_url(), prefix=conf.redis_prefix())

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Shops have addresses of their own (`urlconf`): looking at a session there would make pages personal."""
        if getattr(request, "urlconf", None):
            return self.get_response(request)
        if request.user.is_authenticated and (desk := _DESK.match(request.path)):
            return self._at_desk(request, canvas=desk["canvas"] is not None)
        if not request.path.startswith(COUNTED):
            return self.get_response(request)
        meter = Meter(self.limiter)
        if (refused := self._refused_at_once(request, meter)) is not None:
            return _told(refusal(request, refused, _TOO_MANY.format(refused.limit, refused.policy)), refused)
        began = counted_by.set(meter.count_access)
        try:
            response = self.get_response(request)
        finally:
            counted_by.reset(began)
        drawn = meter.tightest()
        if drawn is not None and not drawn.allowed and not _did_something(meter):
            response = refusal(request, drawn, _TOO_MANY.format(drawn.limit, drawn.policy))
        return response if drawn is None else _told(response, drawn)

    def _at_desk(self, request: HttpRequest, *, canvas: bool) -> HttpResponse:
        if canvas or request.method != "POST":
            budget = canvas_budget if canvas else desk_budget
            verdict = self.limiter.hit(budget(request.user.pk))
            if verdict is None or verdict.allowed:
                return self.get_response(request)
            return _told(refusal(request, verdict, _TOO_MANY.format(verdict.limit, verdict.policy)), verdict)
        began = counted_by.set(Meter(self.limiter).count_access)
        try:
            return self.get_response(request)
        finally:
            counted_by.reset(began)

    def _refused_at_once(self, request: HttpRequest, meter: Meter) -> RateLimitVerdict | None:
        """Return a refusal that needs no look at a workspace; requests with a workspace count only against a flood."""
        body = _body(request) if request.user.is_authenticated else b""
        if len(body) > _SHORT or _ID.search(body):  # a body of this length names an object, or counts against a flood
            verdict = self.limiter.hit(flood_budget(request.user.pk))
        else:
            verdict = meter.count(own_budget(request, kind=SAVES if b"mutation" in body else READS))
        return verdict if verdict is not None and not verdict.allowed else None


def _body(request: HttpRequest) -> bytes:
    """Return the body sent to the API; empty for a body too long, refused by the view."""
    try:
        return request.body if request.path.startswith(_API) else b""
    except RequestDataTooBig:
        return b""


def _did_something(meter: Meter) -> bool:
    """Return whether a part of the request was within its budget: the answer names the refused parts."""
    return any(verdict is None or verdict.allowed for verdict in meter.verdicts.values())


def _told(response: HttpResponse, verdict: RateLimitVerdict) -> HttpResponse:
    """Add the fields of draft-ietf-httpapi-ratelimit-headers: the structured fields, and those of drafts up to 6."""
    response["RateLimit-Policy"] = f'"{verdict.policy}";q={verdict.limit};w={verdict.window}'
    response["RateLimit"] = f'"{verdict.policy}";r={verdict.remaining};t={verdict.reset}'
    for prefix in ("RateLimit", "X-RateLimit"):
        response[f"{prefix}-Limit"] = str(verdict.limit)
        response[f"{prefix}-Remaining"] = str(verdict.remaining)
        response[f"{prefix}-Reset"] = str(verdict.reset)
    return response


def refusal(request: HttpRequest, verdict: RateLimitVerdict, why: str) -> HttpResponse:
    """Return 429, with a sentence that begins with `why`: a page for a browser, JSON for other clients."""
    headers = {"Retry-After": str(verdict.retry_after), "Cache-Control": "no-store"}
    if _is_for_reading(request):
        told = {"title": "Please wait a little", "sentence": f"{why} Try again in {_in_words(verdict.retry_after)}."}
        return HttpResponse(render_to_string("workspace/sentence.html", told), status=429, headers=headers)
    body = {"errors": [{"message": f"{why} Try again in {verdict.retry_after} s."}], "retryAfter": verdict.retry_after}
    return JsonResponse(body, status=429, headers=headers)


def _is_for_reading(request: HttpRequest) -> bool:
    """Return whether the client wants a page: senders of JSON, and clients that accept either, get JSON."""
    if request.content_type == "application/json":
        return False
    return request.get_preferred_type(["application/json", "text/html"]) == "text/html"


def _in_words(seconds: int) -> str:
    count, unit = (seconds, "second") if seconds < 90 else (math.ceil(seconds / 60), "minute")
    return f"{count} {unit}{'s' * (count != 1)}"
