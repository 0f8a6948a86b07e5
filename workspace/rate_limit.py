"""Rate limits of the platform's API: so many requests a minute of each workspace, counted in Redis.

The workspace is known by the session, never by a header; users who are not signed in are counted by address.  All
members of a workspace share its count.  The storefronts are not counted here: their visitors are the edge's.

With Redis away no request is refused.  After a failed call it is left alone for a while, so that a Redis which
hangs does not slow every request.
"""

import ipaddress
import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from limits import RateLimitItemPerMinute
from limits.errors import StorageError
from limits.storage import RedisStorage

from freshness.circuit_breaker import CircuitBreaker
from workspace import conf
from workspace.models import Membership
from workspace.plans import PLANS

logger = logging.getLogger(__name__)

COUNTED = ("/graphql", "/session", "/console", "/admin/login")
_FIRST_REST, _LONGEST_REST = 5.0, 60.0  # seconds without asking a store that failed, doubling while it fails
_TIMEOUT = 0.2  # seconds; shorter, and a busy machine would leave requests uncounted
_TOO_MANY = "Too many requests: at most {} a minute."
_FREE = PLANS["free"].requests_per_minute


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Whose count a request goes to, and how many are allowed in so many minutes."""

    key: str
    most: int
    minutes: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLimitVerdict:
    """Whether a request may pass, how many are left, and after how many seconds the next one may come."""

    allowed: bool
    limit: int
    remaining: int
    retry_after: int


class Limiter:
    """Counts requests in windows of whole minutes, each beginning with its first request, by Redis's own clock.

    A count is one atomic script in Redis, so parallel requests are counted exactly.
    """

    def __init__(
        self,
        url: str,
        *,
        clock: Callable[[], float] = time.monotonic,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self._storage = RedisStorage(
            url, wrap_exceptions=True, key_prefix="requests", socket_timeout=_TIMEOUT, socket_connect_timeout=_TIMEOUT
        )
        self._wall_clock = wall_clock
        self._breaker = CircuitBreaker(clock=clock, first=_FIRST_REST, last=_LONGEST_REST)

    def hit(self, identity: Identity) -> RateLimitVerdict | None:
        """Count one request.  None while the store is away: then the request passes."""
        if not self._breaker.allows():
            return None
        item = RateLimitItemPerMinute(identity.most, identity.minutes)
        key = item.key_for(identity.key)
        try:
            count = self._storage.incr(key, item.get_expiry())
            allowed = count <= identity.most
            wait = 0 if allowed else max(1, math.ceil(self._storage.get_expiry(key) - self._wall_clock()))
        except StorageError as error:
            logger.warning("requests are not counted for the next %g s: %s", self._breaker.failed(), error)
            return None
        self._breaker.succeeded()
        remaining = max(0, identity.most - count)
        return RateLimitVerdict(allowed=allowed, limit=identity.most, remaining=remaining, retry_after=wait)


class RateLimit:
    """Middleware, after authentication.  Refuses with 429, `Retry-After` and what is left."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.limiter = Limiter(conf.redis_url())

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Shops have addresses of their own (`urlconf`): looking at a session there would make pages personal."""
        if getattr(request, "urlconf", None) or not request.path.startswith(COUNTED):
            return self.get_response(request)
        verdict = self.limiter.hit(identity_of(request))
        if verdict is None:
            return self.get_response(request)
        if verdict.allowed:
            response = self.get_response(request)
        else:
            response = refusal(request, verdict, _TOO_MANY.format(verdict.limit))
        response["X-RateLimit-Limit"] = str(verdict.limit)
        response["X-RateLimit-Remaining"] = str(verdict.remaining)
        return response


def identity_of(request: HttpRequest) -> Identity:
    """The workspace that the user joined first; else the user, else the client's address."""
    user = request.user
    if not user.is_authenticated:
        return Identity(key=f"address:{address_of(request)}", most=_FREE)
    rows = Membership.objects.filter(user_id=user.pk).order_by("pk").values_list("workspace_id", "workspace__plan")
    found = rows.first()
    if found is None:
        return Identity(key=f"user:{user.pk}", most=_FREE)
    return Identity(key=f"ws:{found[0]}", most=PLANS[found[1]].requests_per_minute)


def address_of(request: HttpRequest) -> str:
    """Where a request comes from: an IPv4 address, an IPv6 customer's network, or `unknown`."""
    return _network(_client(request))


def _client(request: HttpRequest) -> str:
    """The address that the outermost of our own proxies saw; the connection's own where there is none."""
    told = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    proxies = conf.trusted_proxies()
    return told[-proxies] if 0 < proxies <= len(told) else str(request.META.get("REMOTE_ADDR", ""))


def _network(address: str) -> str:
    """An IPv4 address, or the /64 that one IPv6 customer has."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if found.version == 4:
        return str(found)
    return str(ipaddress.ip_network((int(found), 64), strict=False))


def refusal(request: HttpRequest, verdict: RateLimitVerdict, why: str) -> HttpResponse:
    """429, with a sentence that begins with `why`: a page for a browser, JSON for everything else."""
    headers = {"Retry-After": str(verdict.retry_after), "Cache-Control": "no-store"}
    if _is_for_reading(request):
        told = {"title": "Please wait a little", "sentence": f"{why} Try again in {_in_words(verdict.retry_after)}."}
        return HttpResponse(render_to_string("workspace/sentence.html", told), status=429, headers=headers)
    body = {"errors": [{"message": f"{why} Try again in {verdict.retry_after} s."}], "retryAfter": verdict.retry_after}
    return JsonResponse(body, status=429, headers=headers)


def _is_for_reading(request: HttpRequest) -> bool:
    """Who sends JSON gets JSON, whatever their library says it accepts; and so does who takes either."""
    if request.content_type == "application/json":
        return False
    return request.get_preferred_type(["application/json", "text/html"]) == "text/html"


def _in_words(seconds: int) -> str:
    count, unit = (seconds, "second") if seconds < 90 else (math.ceil(seconds / 60), "minute")
    return f"{count} {unit}{'s' * (count != 1)}"
