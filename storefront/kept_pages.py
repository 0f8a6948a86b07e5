"""The short way of a page already answered by this process: no database, no view, no later middleware.

Remembered is the answer as sent, headers included, with its page of the workspace's cache.  The answer is given again
while the cache has the very same page and no newer generation is known (`storefront.reading.kept`), the same
conditions as the long way's; else the request goes the long way.
"""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from cachetools import LRUCache
from django.http import HttpRequest, HttpResponse

from freshness.cache_headers import matches
from storefront.middleware import TENANT_HOST
from storefront.reading import Reading, kept

Next = Callable[[HttpRequest], HttpResponse]
Key = tuple[str | None, str, str, str]

_READING: Final = "_storefront_reading"
_CAPACITY: Final = 32 << 20
"""Bytes of answers remembered by a process."""
_OVERHEAD: Final = 2_000
"""Bytes of an answer besides its body and its page: headers and keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAnswer:
    """An answer as sent to a visitor, and its page."""

    body: bytes
    headers: Mapping[str, str]
    etag: str
    reading: Reading

    @property
    def size(self) -> int:
        """Bytes of memory: the page is kept twice, as read and as sent."""
        return len(self.body) + len(self.reading.payload) + len(self.reading.page.body) + _OVERHEAD


class KeptPages:
    """Middleware behind the checks of host, origin and charset: answers with pages kept by this process."""

    def __init__(self, get_response: Next, *, capacity: int = _CAPACITY) -> None:
        self.get_response = get_response
        self._answers: LRUCache[Key, KeptAnswer] = LRUCache(capacity, getsizeof=lambda answer: answer.size)
        self._lock = threading.Lock()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the earlier response, if its page is still kept; else with the view's."""
        host = request.META.get(TENANT_HOST)
        if host is None or "HTTP_AUTHORIZATION" in request.META:
            return self.get_response(request)
        key = (request.scheme, host, request.path_info, request.META.get("QUERY_STRING", ""))
        with self._lock:
            answer = self._answers.get(key)
        if answer is not None and kept(answer.reading):
            return _again(answer, request.META.get("HTTP_IF_NONE_MATCH", ""))
        response = self.get_response(request)
        reading: Reading | None = vars(response).get(_READING)
        if reading is not None and request.method == "GET" and not response.cookies:
            self._remember(key, response, reading)
        return response

    def _remember(self, key: Key, response: HttpResponse, reading: Reading) -> None:
        answer = KeptAnswer(
            body=response.content,
            headers=dict(response.headers.items()),
            etag=response.headers.get("ETag", ""),
            reading=reading,
        )
        with self._lock:
            if answer.size <= self._answers.maxsize:
                self._answers[key] = answer


def shows(response: HttpResponse, reading: Reading) -> None:
    """Note the page of the workspace's cache on a response that shows exactly this page."""
    vars(response)[_READING] = reading


def _again(answer: KeptAnswer, condition: str) -> HttpResponse:
    if condition and matches(condition, answer.etag):
        headers = {name: value for name, value in answer.headers.items() if name != "Content-Length"}
        return HttpResponse(status=304, headers=headers)
    return HttpResponse(answer.body, headers=dict(answer.headers))
