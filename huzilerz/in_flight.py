"""Middleware: each client's requests hold at most a share of this process, and every request ends by a deadline.

`ShareOfAddress` stands before the session is read, `ShareOfWorkspace` after: a refusal costs nearly nothing. A shop's
pages are shared out by host, because visitors come through an edge and have no addresses here.

Threads of one process compute in turn, and a visitor's page takes its own time multiplied by the number of computing
threads.  Long requests therefore run one at a time, for all clients together: requests with a long body, and requests
of an address, a user or a shop that has computed much of late.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final, Self

from django.core.exceptions import RequestAborted, RequestDataTooBig
from django.db import connections
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.request import UnreadablePostError

from huzilerz.slots import THREADS, Share, Slots
from storefront.middleware import TENANT_HOST
from storefront.pages import plain
from workspace.client_address import address_of
from workspace.models import Membership

Next = Callable[[HttpRequest], HttpResponse]

RUNNING: Final = 2
"""Requests of a shop, and of the platform's whole API, that run at once: Python computes in a single thread at a time,
and other visitors wait this number times their own time."""
PAGES: Final = 3
"""Pages of all shops that are built at once; waiting requests take turns by their shop's recent use."""
OF_ONE: Final = 6
"""Requests of an address, a workspace or a user that may be here at once, of which a single request runs: as many as a
browser sends at once to a host."""
OF_THE_API: Final = 2 * OF_ONE
"""Requests to the platform itself that may be here at once, from all clients."""
OF_A_SHOP: Final = 12
"""Requests for pages of a shop that may be here at once; beside API requests, a quarter of the threads is left."""
HEAVY: Final = 0.5
"""Seconds computed of late (see `slots.FORGET`) from which an address, a user or a shop is heavy: an editor with a save
every few seconds stays below, as does a shop with three built pages a second."""
LONG_BODY: Final = 16 * 1024
"""Bytes of a body from which a request is heavy, for every client: the body is parsed, judged and written out again."""
HEAVY_PAGES: Final = 8
"""Requests for pages of all heavy shops that may be here at once: for any number of attacking shops, most of the places
for pages are left."""
PATIENCE: Final = 10.0
"""Seconds that a request waits for its turn: visitors and editors give up soon after."""
DEADLINE: Final = 20.0
"""Seconds from arrival after which no further query is sent to the database: edges have given up by then."""
RETRY_AFTER: Final = 2
"""Seconds to wait after a refusal; a turn comes round several times in that time."""
_UNCOUNTED: Final = ("/metrics", "/static/")

_ONE_AT_A_TIME: Final = Share(key="heavy", running=1, present=THREADS)
_FEW_PAGES: Final = Share(key="heavy pages", running=1, present=HEAVY_PAGES)
_IS_HEAVY: Final = "huzilerz.heavy"
"""The key of `request.META` for a request that already has the turn of heavy requests."""

slots = Slots()
"""Of this process."""


class ShareOfAddress:
    """Shares by address for the platform's API, by host for a shop's pages, before any read of the database."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """503 with `Retry-After` where the share is used up."""
        if _is_uncounted(request):
            return self.get_response(request)
        deadline = time.monotonic() + DEADLINE
        with _taken_up(request) as may_go_on:
            if not may_go_on:
                return _refusal(request)
            with _NoQueryAfter(deadline) as stop:
                response = self.get_response(request)
            # A middleware's late query is an error by now, like other errors answered by Django.
            return _refusal(request) if stop.happened and response.status_code >= 500 else response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer a request stopped at its deadline like a request without a turn."""
        return _refusal(request) if isinstance(exception, Abandoned) else None


class ShareOfWorkspace:
    """Shares by workspace and by user, for all addresses, after authentication and before requests are counted."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer 503 with `Retry-After` where the share is used up.

        Anonymous clients are known by the address alone.
        """
        if TENANT_HOST in request.META or _is_uncounted(request):
            return self.get_response(request)
        whose: set[str] = set()
        if request.user.is_authenticated:
            whose = {f"user:{request.user.pk}", *_workspace_of(request.user.pk)}
        shares = [Share(key=key, running=1, present=OF_ONE) for key in sorted(whose)]
        if _IS_HEAVY not in request.META and any(slots.lately(key) > HEAVY for key in whose):
            shares.append(_ONE_AT_A_TIME)
        # Taken together: a client that waits for another request of its own must not keep other clients from running.
        shares.append(Share(key="running", running=RUNNING, present=OF_THE_API))
        with slots.turn(shares, patience=PATIENCE) as may_run:
            return self.get_response(request) if may_run else _refusal(request)


def _workspace_of(user_id: Any) -> list[str]:
    """Return the workspace that a user joined first; a request's own workspace is known only once the request runs."""
    rows = Membership.objects.filter(user_id=user_id).order_by("pk").values_list("workspace_id", flat=True)
    return [f"ws:{workspace_id}" for workspace_id in rows[:1]]


class Abandoned(RequestAborted):
    """A request took longer than any client waits."""


class _NoQueryAfter:
    """A wrapper that refuses queries after a moment of the monotonic clock: blocking requests then end."""

    def __init__(self, deadline: float) -> None:
        self.deadline = deadline
        self.happened = False

    def __enter__(self) -> Self:
        for connection in connections.all():
            connection.execute_wrappers.append(self)
        return self

    def __exit__(self, *_: object) -> None:
        for connection in connections.all():
            if self in connection.execute_wrappers:
                connection.execute_wrappers.remove(self)

    def __call__(self, execute: Callable[..., Any], *query: Any) -> Any:
        if time.monotonic() > self.deadline:
            self.happened = True
            raise Abandoned(f"This took longer than {DEADLINE:g} s and was stopped.")
        return execute(*query)


@contextmanager
def _taken_up(request: HttpRequest) -> Iterator[bool]:
    """Yield whether the request may go on.  A slowly sent request has a place meanwhile, and no turn."""
    with slots.turn(on_arrival(request), patience=PATIENCE) as is_here:
        if not is_here or TENANT_HOST in request.META:
            yield is_here
            return
        with suppress(RequestDataTooBig, UnreadablePostError):  # the view answers the fault
            _ = request.body
        with slots.turn(_turn_of_heavy(request), patience=PATIENCE) as may_run:
            yield may_run


def on_arrival(request: HttpRequest) -> list[Share]:
    """List the shares of which a request takes a place when it comes: the first is its sender's or its shop's own."""
    host = request.META.get(TENANT_HOST)
    if host is not None:
        own = Share(key=f"shop:{host}", running=RUNNING, present=OF_A_SHOP)
        shares = [own, Share(key="pages", running=PAGES, present=THREADS - OF_THE_API)]
        return [*shares, _ONE_AT_A_TIME, _FEW_PAGES] if slots.lately(own.key) > HEAVY else shares
    address = Share(key=f"address:{address_of(request)}", running=OF_ONE, present=OF_ONE)
    return [address, Share(key="api", running=OF_THE_API, present=OF_THE_API)]


def _turn_of_heavy(request: HttpRequest) -> list[Share]:
    address = address_of(request)
    if slots.lately(f"address:{address}") <= HEAVY and _length_of(request) <= LONG_BODY:
        return []
    request.META[_IS_HEAVY] = True
    return [Share(key=f"heavy:{address}", running=1, present=OF_ONE), _ONE_AT_A_TIME]


def _length_of(request: HttpRequest) -> int:
    """Return the bytes of the body by the header; 0 for other text, of which Django reads no body."""
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0


def _is_uncounted(request: HttpRequest) -> bool:
    return TENANT_HOST not in request.META and request.path.startswith(_UNCOUNTED)


def _refusal(request: HttpRequest) -> HttpResponse:
    headers = {"Retry-After": str(RETRY_AFTER), "Cache-Control": "no-store"}
    if TENANT_HOST in request.META:
        return HttpResponse(plain("One moment, please", "Many visitors are here."), status=503, headers=headers)
    message = f"Too many requests of yours are being answered already. Try again in {RETRY_AFTER} s."
    return JsonResponse({"errors": [{"message": message}], "retryAfter": RETRY_AFTER}, status=503, headers=headers)
