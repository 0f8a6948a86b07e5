"""Middleware: each client's requests hold at most a share of this process, and every request ends by a deadline.

`ShareOfAddress` stands before the session is read, `ShareOfWorkspace` after: a refusal costs nearly nothing. A shop's
pages are shared out by host, because visitors come through an edge and have no addresses here.

Threads of one process compute in turn, and a visitor's page takes its own time multiplied by the number of computing
threads.  Long requests therefore run one at a time, for all clients together: requests with a long body, and requests
of an address, a user or a shop that has computed much of late.  Where the process for heavy requests was started
(`huzilerz.heavy_process`), requests to the platform among them are answered there, and so are pages that no cache has;
there also operations that the client has not sent before (`huzilerz.known_operations`).
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final, Self

from django.core.exceptions import RequestAborted, RequestDataTooBig
from django.core.handlers.wsgi import WSGIRequest
from django.db import connections
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.request import UnreadablePostError

from freshness.contrib.django.cache import cache
from huzilerz.heavy_process import HeavyAnswer, Unanswered, heavy_process, plain_environ
from huzilerz.known_operations import KnownOperations, operation_of
from huzilerz.named_workspaces import workspaces_of
from huzilerz.slots import THREADS, Share, Slots
from storefront.apart import answered_by
from storefront.middleware import TENANT_HOST
from storefront.pages import plain
from storefront.previews import path_with_token
from workspace.client_address import address_of

Next = Callable[[HttpRequest], HttpResponse]

RUNNING: Final = 2
"""Running requests of a shop, and of the platform's whole API: Python computes in a single thread at a time,
and other visitors wait this number times their own time."""
PAGES: Final = 3
"""Pages of all shops in building at once; waiting requests take turns by their shop's recent use."""
OF_ONE: Final = 6
"""Requests of an address, a workspace or a user here at once, with a single running request: as many as a browser sends
at once to a host."""
OF_THE_API: Final = 2 * OF_ONE
"""Requests to the platform itself here at once, from all clients."""
SENDERS: Final = 8
"""Requests to the platform whose bodies are read at once, from all clients: a slow sender holds one of these places,
and no place of the API.  An edge hands over whole bodies, and leaves these places free."""
OF_A_SENDER: Final = 4
"""Requests of an address whose bodies are read at once."""
OF_A_SHOP: Final = 12
"""Requests for pages of a shop here at once; beside API requests, a quarter of the threads is left."""
OF_PAGES: Final = THREADS - OF_THE_API - SENDERS
"""Requests for pages of all shops here at once: all other threads."""
HEAVY: Final = 0.5
"""Seconds computed of late (see `slots.FORGET`) from which an address, a user or a shop is heavy: an editor with a save
every few seconds stays below, as does a shop with three built pages a second."""
HEAVY_SHOP: Final = 0.25
"""Seconds computed of late from which pages of a shop, unless kept, are built by the process for heavy requests, where
there is one: a largest page takes about so long."""
LONG_BODY: Final = 16 * 1024
"""Bytes of a body from which a request is heavy, for every client: the body is parsed, judged and written out again."""
HEAVY_PAGES: Final = 8
"""Requests for pages of all heavy shops here at once: for any number of attacking shops, most of the places
for pages are left."""
PATIENCE: Final = 10.0
"""Seconds of a request's wait for its turn: visitors and editors give up soon after."""
DEADLINE: Final = 20.0
"""Seconds from arrival after which no further query is sent to the database: edges have given up by then."""
RETRY_AFTER: Final = 2
"""Seconds to wait after a refusal; a turn comes round several times in that time."""
REFUSED: Final = {"Retry-After": str(RETRY_AFTER), "Cache-Control": "no-store"}
BUSY: Final = {
    "errors": [
        {"message": f"Too many requests of yours are being answered already. Try again in {RETRY_AFTER} s."},
    ],
    "retryAfter": RETRY_AFTER,
}
"""A refusal of a request to the platform."""
UNCOUNTED: Final = ("/metrics", "/static/")

_ONE_AT_A_TIME: Final = Share(key="heavy", running=1, present=THREADS)
_FEW_PAGES: Final = Share(key="heavy pages", running=1, present=HEAVY_PAGES)
_IS_HEAVY: Final = "huzilerz.heavy"
"""The key of `request.META` for a request that already has the turn of heavy requests, or of pages of heavy shops."""
_DEADLINE: Final = "huzilerz.deadline"
"""The key of `request.META` for the moment of the monotonic clock after which no query is sent."""
SECONDS_LEFT: Final = "huzilerz.seconds_left"
"""The key of `request.META` for the seconds to the deadline; only in the process for heavy requests."""


slots = Slots()
"""Of this process."""
operations = KnownOperations()
"""Of this process."""


class ShareOfAddress:
    """Shares by address for the platform's API, by host for a shop's pages, before any read of the database."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """503 with `Retry-After` where the share is used up."""
        if _is_uncounted(request):
            return self.get_response(request)
        deadline = request.META[_DEADLINE] = time.monotonic() + request.META.get(SECONDS_LEFT, DEADLINE)
        with _taken_up(request) as may_go_on:
            if not may_go_on:
                return _refusal(request)
            apart = _answered_apart if _IS_HEAVY in request.META and heavy_process.pid is not None else None
            is_page = TENANT_HOST in request.META
            if apart and not is_page and (there := apart(request)):
                return there
            # Only the view of a page knows whether a cache has the page.
            with answered_by(apart if is_page else None), _NoQueryAfter(deadline) as stop:
                response = self.get_response(request)
            # A middleware's late query is an error by now, like other errors answered by Django.
            return _refusal(request) if stop.happened and response.status_code >= 500 else response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer a request stopped at its deadline like a request without a turn."""
        return _refusal(request) if isinstance(exception, Abandoned) else None


class ShareOfWorkspace:
    """Shares by named workspace and by user, for all addresses, after authentication and before requests are counted.

    A workspace is any that the request names (`huzilerz.named_workspaces`), for any order of the user's memberships.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer 503 with `Retry-After` where the share is used up.

        Anonymous clients are known by the address alone.
        """
        if TENANT_HOST in request.META or _is_uncounted(request):
            return self.get_response(request)
        is_heavy, client = False, f"address:{address_of(request)}"
        whose: set[str] = set()
        if request.user.is_authenticated:
            client = f"user:{request.user.pk}"
            whose = {client, *(f"ws:{one}" for one in workspaces_of(request))}
        shares = [Share(key=key, running=1, present=OF_ONE) for key in sorted(whose)]
        operation = None
        if _IS_HEAVY not in request.META:
            if heavy_process.pid is not None:
                operation = operation_of(request, client)
            is_heavy = not operations.is_light(operation) or any(slots.lately(key) > HEAVY for key in whose)
        if is_heavy:
            shares.append(_ONE_AT_A_TIME)
        # Both places are taken together: a client waiting for its own other request must not keep other clients from
        # running.
        shares.append(Share(key="running", running=RUNNING, present=OF_THE_API))
        with slots.turn(shares, patience=PATIENCE) as may_run:
            if not may_run:
                return _refusal(request)
            if is_heavy and (there := _answered_apart(request, operation)):
                return there
            began = time.thread_time()
            response = self.get_response(request)
            operations.seen(operation, time.thread_time() - began)
            return response


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
    """Yield whether the request may go on.  A slowly sent request has no place of the API meanwhile, and no turn."""
    if SECONDS_LEFT in request.META:  # the web process has taken its place and its turn
        request.META[_IS_HEAVY] = True
        yield True
        return
    if not _is_read(request):
        yield False
        return
    shares = on_arrival(request)
    with slots.turn(shares, patience=PATIENCE) as is_here:
        if not is_here or TENANT_HOST in request.META:
            if _FEW_PAGES in shares:
                request.META[_IS_HEAVY] = True
            yield is_here
            return
        with slots.turn(_turn_of_heavy(request), patience=PATIENCE) as may_run:
            yield may_run


def _is_read(request: HttpRequest) -> bool:
    """Read the body of a request to the platform; False where too many bodies are read already.

    A request that will be refused after its body is refused before: reading takes the interpreter from visitors.
    """
    if TENANT_HOST in request.META or not _length_of(request):
        return True
    if not slots.has_place(on_arrival(request)):
        return False
    own = Share(key=f"sender:{address_of(request)}", running=OF_A_SENDER, present=OF_A_SENDER)
    with slots.turn([own, Share(key="senders", running=SENDERS, present=SENDERS)], patience=PATIENCE) as may_read:
        if may_read:
            with suppress(RequestDataTooBig, UnreadablePostError):  # the view answers the fault
                _ = request.body
    return may_read


def on_arrival(request: HttpRequest) -> list[Share]:
    """List the shares of which a request takes a place when it comes: the first is its sender's or its shop's own."""
    host = request.META.get(TENANT_HOST)
    if host is not None:
        own = Share(key=f"shop:{host}", running=RUNNING, present=OF_A_SHOP)
        shares = [own, Share(key="pages", running=PAGES, present=OF_PAGES)]
        is_apart = heavy_process.pid is not None
        if slots.lately(own.key) <= (HEAVY_SHOP if is_apart else HEAVY):
            return shares
        # Pages and requests to the API have separate queues and take turns (`HeavyProcess.answer`): neither kind can
        # fill the queue.
        return [*shares, _FEW_PAGES] if is_apart else [*shares, _FEW_PAGES, _ONE_AT_A_TIME]
    return shares_of(address_of(request))


def shares_of(address: str) -> list[Share]:
    """List the shares of which a request to the platform takes a place when it comes."""
    own = Share(key=f"address:{address}", running=OF_ONE, present=OF_ONE)
    return [own, Share(key="api", running=OF_THE_API, present=OF_THE_API)]


def _turn_of_heavy(request: HttpRequest) -> list[Share]:
    address = address_of(request)
    if slots.lately(f"address:{address}") <= HEAVY and _length_of(request) <= LONG_BODY:
        return []
    request.META[_IS_HEAVY] = True
    return [Share(key=f"heavy:{address}", running=1, present=OF_ONE), _ONE_AT_A_TIME]


def _answered_apart(request: HttpRequest, operation: bytes | None = None) -> HttpResponse | None:
    """Return the answer of the process for heavy requests; None for a request to be answered by this process."""
    host = request.META.get(TENANT_HOST)
    is_read = host is not None or hasattr(request, "_body")
    if SECONDS_LEFT in request.META or not isinstance(request, WSGIRequest) or not is_read:
        return None
    seconds = max(request.META[_DEADLINE] - time.monotonic(), 0.0)
    environ = plain_environ(request.META) | {"PATH_INFO": path_with_token(request)}
    try:
        answer = heavy_process.answer(environ, b"" if host is not None else request.body, seconds=seconds)
    except Unanswered:
        return _refusal(request)
    if answer is None:
        return None
    address = address_of(request)
    own = (f"address:{address}", f"heavy:{address}") if host is None else (f"shop:{host}",)
    for key in (*own, *answer.keys):
        slots.count(key, answer.computed)
    for subject in answer.touched:
        cache().forget(subject)
    operations.seen(operation, answer.computed)
    return response_of(answer)


def response_of(answer: HeavyAnswer) -> HttpResponse:
    """Turn the answer of the process for heavy requests into a response, with its cookies."""
    response = HttpResponse(answer.body, status=answer.status)
    for name, value in answer.headers:
        if name.lower() == "set-cookie":
            response.cookies.load(value)
        else:
            response.headers[name] = value
    return response


def _length_of(request: HttpRequest) -> int:
    """Return the bytes of the body by the header; 0 for other text, of which Django reads no body."""
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0


def _is_uncounted(request: HttpRequest) -> bool:
    return TENANT_HOST not in request.META and request.path.startswith(UNCOUNTED)


def _refusal(request: HttpRequest) -> HttpResponse:
    if TENANT_HOST in request.META:
        return HttpResponse(plain("One moment, please", "Many visitors are here."), status=503, headers=REFUSED)
    return JsonResponse(BUSY, status=503, headers=REFUSED)
