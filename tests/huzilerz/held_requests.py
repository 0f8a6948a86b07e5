"""Requests by hand through the middleware of requests in flight, and requests held during another request."""

import threading
from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from storefront.middleware import TENANT_HOST


def answered(request: HttpRequest) -> HttpResponse:
    return HttpResponse("answered")


def asked(path: str = "/graphql", *, shop: str = "", user: Any = None, address: str = "192.0.2.1") -> HttpRequest:
    request = RequestFactory().generic("POST", path, REMOTE_ADDR=address)
    request.user = user or AnonymousUser()
    if shop:
        request.META[TENANT_HOST] = shop
    return request


def while_held(
    middleware: Callable[..., Any], held: list[HttpRequest], then: Callable[[], HttpResponse]
) -> HttpResponse:
    """Return the result of `then` while each of `held` is being answered, in a thread of its own."""
    inside, done = threading.Semaphore(0), threading.Event()

    def hold(_request: HttpRequest) -> HttpResponse:
        inside.release()
        assert done.wait(20)
        return HttpResponse("held")

    threads = [threading.Thread(target=middleware(hold), args=(request,)) for request in held]
    for thread in threads:
        thread.start()
    for _ in threads:
        assert inside.acquire(timeout=20)
    try:
        return then()
    finally:
        done.set()
        for thread in threads:
            thread.join()
