"""Middleware: nobody's requests hold more than a share of this process, and none goes on for ever.

`ShareOfAddress` stands before the session is read, `ShareOfWorkspace` after: what they refuse costs nearly nothing.
A shop's pages are shared out by its host, for their visitors come through an edge and have no addresses here.

Threads of one process compute in turn, so a visitor's page takes as many times its own time as threads compute beside
it.  Requests that compute for long are therefore run one at a time, whoever sends them: those with a long body, and
those of an address, a user or a shop that has computed much of late.
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
"""Requests of one shop, and of the platform's API in all, that run at once: Python computes one at a time, and what
others feel is this number times their own time."""
PAGES: Final = 3
"""Pages of all shops that are built at once; those who wait take turns by what their shop has used of late."""
OF_ONE: Final = 6
"""Requests of one address, one workspace or one user that may be here at once, of which one runs: as many as a browser
sends at once to a host."""
OF_THE_API: Final = 2 * OF_ONE
"""Requests to the platform itself that may be here at once, whoever sends them."""
OF_A_SHOP: Final = 12
"""Requests for pages of one shop that may be here at once; with those to the API a quarter of the threads is left."""
HEAVY: Final = 0.5
"""Seconds computed of late (see `slots.FORGET`) from which an address, a user or a shop is heavy: an editor who saves
every few seconds stays below, and so does a shop of which three pages a second are built."""
LONG_BODY: Final = 16 * 1024
"""Bytes of a body from which a request is heavy, whoever sends it: it is parsed, judged and written out again."""
HEAVY_PAGES: Final = 8
"""Requests for pages of all heavy shops that may be here at once: however many shops somebody opens to attack with,
most of the places for pages are left."""
PATIENCE: Final = 10.0
"""Seconds that a request waits for its turn: visitors and editors give up soon after."""
DEADLINE: Final = 20.0
"""Seconds from arrival after which no further query is sent to the database: edges have given up by then."""
RETRY_AFTER: Final = 2
"""Seconds to wait after a refusal; a turn comes round several times in that."""
_UNCOUNTED: Final = ("/metrics", "/static/")

_ONE_AT_A_TIME: Final = Share(key="heavy", running=1, present=THREADS)
_FEW_PAGES: Final = Share(key="heavy pages", running=1, present=HEAVY_PAGES)
_IS_HEAVY: Final = "huzilerz.heavy"
"""Where `request.META` says that the request has the turn of the heavy ones already."""

slots = Slots()
"""Of this process."""


class ShareOfAddress:
    """By address for the platform's API, by host for a shop's pages.  Before anything is read from the database."""

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
            # What a middleware asked of the database is an error by now, like any other that Django has answered.
            return _refusal(request) if stop.happened and response.status_code >= 500 else response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """What was stopped at its deadline gets the same answer as what found no turn."""
        return _refusal(request) if isinstance(exception, Abandoned) else None


class ShareOfWorkspace:
    """By workspace and by user, whatever addresses they have.  After authentication, before requests are counted."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """503 with `Retry-After` where the share is used up.  Who is not signed in is known by the address alone."""
        if TENANT_HOST in request.META or _is_uncounted(request):
            return self.get_response(request)
        whose: set[str] = set()
        if request.user.is_authenticated:
            whose = {f"user:{request.user.pk}", *_workspace_of(request.user.pk)}
        shares = [Share(key=key, running=1, present=OF_ONE) for key in sorted(whose)]
        if _IS_HEAVY not in request.META and any(slots.lately(key) > HEAVY for key in whose):
            shares.append(_ONE_AT_A_TIME)
        # Taken together with those: who waits for another request of their own must not keep others from running.
        shares.append(Share(key="running", running=RUNNING, present=OF_THE_API))
        with slots.turn(shares, patience=PATIENCE) as may_run:
            return self.get_response(request) if may_run else _refusal(request)


def _workspace_of(user_id: Any) -> list[str]:
    """The workspace that a user joined first; which one a request is about is known only once it runs."""
    rows = Membership.objects.filter(user_id=user_id).order_by("pk").values_list("workspace_id", flat=True)
    return [f"ws:{workspace_id}" for workspace_id in rows[:1]]


class Abandoned(RequestAborted):
    """A request took longer than anybody waits for it."""


class _NoQueryAfter:
    """No query is sent after a moment of the monotonic clock: what is in the way of others then ends by itself."""

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
    """Whether the request may go on.  What is sent slowly has a place meanwhile, and nobody's turn."""
    with slots.turn(on_arrival(request), patience=PATIENCE) as is_here:
        if not is_here or TENANT_HOST in request.META:
            yield is_here
            return
        with suppress(RequestDataTooBig, UnreadablePostError):  # the view says so
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
    """Bytes of its body, as its header says; 0 for what is no number, of which Django reads nothing."""
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
