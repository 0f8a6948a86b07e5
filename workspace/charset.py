"""Text is UTF-8: a request that names another charset is refused before anybody decodes it.

A client chooses the codec by the charset of its Content-Type, for the query as well as for forms, and some make half
surrogate pairs (`utf-7`, `unicode_escape`), which no page and no database can hold: it would be a failure later on.
"""

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse

_UTF_8: Final = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})
_SENTENCE: Final = "The charset of a request must be UTF-8."


class OnlyUtf8:
    """Middleware, before whatever looks at parameters or forms: 415 for every other charset."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Django knows none where the header names none, or nothing that makes text: then it reads UTF-8."""
        if request.encoding is None or request.encoding.lower() in _UTF_8:
            return self.get_response(request)
        headers = {"Cache-Control": "no-store"}
        return HttpResponse(_SENTENCE, status=415, content_type="text/plain", headers=headers)
