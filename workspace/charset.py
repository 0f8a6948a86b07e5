"""UTF-8 alone: a request in another charset is refused before any code decodes the request.

A client chooses the codec by the charset of its Content-Type, for the query as well as for forms, and several codecs
make half surrogate pairs (`utf-7`, `unicode_escape`), which neither a page nor a database can hold: the request would
fail later.
"""

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse

_UTF_8: Final = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})
_SENTENCE: Final = "The charset of a request must be UTF-8."


class OnlyUtf8:
    """Middleware that answers 415 for every other charset; stands before readers of parameters or forms."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer 415 for another charset; Django reads UTF-8 where the header names no charset or no text codec."""
        if request.encoding is None or request.encoding.lower() in _UTF_8:
            return self.get_response(request)
        headers = {"Cache-Control": "no-store"}
        return HttpResponse(_SENTENCE, status=415, content_type="text/plain", headers=headers)
