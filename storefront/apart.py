"""Pages answered by another process, on the decision of the program around this app.

    with answered_by(other_process):
        response = get_response(request)        # views ask the other process for pages missing in the cache

The view decides last, because the view alone knows the page's name in the cache.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.http import HttpRequest, HttpResponse

OtherProcess = Callable[[HttpRequest], HttpResponse | None]
"""Returns the whole answer to a request; None leaves the request to this process."""

_other_process: ContextVar[OtherProcess | None] = ContextVar("storefront other process", default=None)


@contextmanager
def answered_by(other_process: OtherProcess | None) -> Iterator[None]:
    """Let views in the block ask another process; with None views answer all requests."""
    before = _other_process.set(other_process)
    try:
        yield
    finally:
        _other_process.reset(before)


def answer_of_other_process(
    request: HttpRequest, *, is_kept: Callable[[], bool] = lambda: False
) -> HttpResponse | None:
    """Return the other process's answer; None leaves the request to this process.

    A page kept by a cache, before or after the other process's work, is left to this process, like every kept page.
    """
    other_process = _other_process.get()
    if other_process is None or is_kept():
        return None
    response = other_process(request)
    return None if response is not None and response.status_code in (200, 304) and is_kept() else response
