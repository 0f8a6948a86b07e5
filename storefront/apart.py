"""Pages answered by another process, chosen by the program around this app: the program knows which shops compute much.

    with answered_by(other_process):
        response = get_response(request)        # views ask the other process for pages that no cache has

Only a view knows whether a cache has its page, because the page's name in the cache is the view's.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.http import HttpRequest, HttpResponse

OtherProcess = Callable[[HttpRequest], HttpResponse | None]
"""Returns the whole answer to a request; None where the request is to be answered by this process."""

_other_process: ContextVar[OtherProcess | None] = ContextVar("storefront other process", default=None)


@contextmanager
def answered_by(other_process: OtherProcess | None) -> Iterator[None]:
    """Let views in the block ask another process; None for no such process."""
    before = _other_process.set(other_process)
    try:
        yield
    finally:
        _other_process.reset(before)


def answer_of_other_process(
    request: HttpRequest, *, is_kept: Callable[[], bool] = lambda: False
) -> HttpResponse | None:
    """Return the other process's answer; None where this process has to answer.

    A page that a cache has, before or after the other process's work, is answered by this process like every kept page.
    """
    other_process = _other_process.get()
    if other_process is None or is_kept():
        return None
    response = other_process(request)
    return None if response is not None and response.status_code in (200, 304) and is_kept() else response
