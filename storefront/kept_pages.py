"""The short way of a page that this process has answered before: no database, no view, no middleware behind this one.

What is remembered is the answer as it left, headers included, with the page of the workspace's cache that it shows.  It
is given again while the cache has that very page and no newer generation is known (`storefront.reading.kept`), which is
what the long way asks too; else the request goes the long way.
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
"""Bytes of answers that a process remembers."""
_OVERHEAD: Final = 2_000
"""Bytes of an answer besides its body and its page: headers and keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAnswer:
    """What left for a visitor, and the page it shows."""

    body: bytes
    headers: Mapping[str, str]
    etag: str
    reading: Reading

    @property
    def size(self) -> int:
        """Bytes that it takes in memory: its page is kept twice, as it was read and as it left."""
        return len(self.body) + len(self.reading.payload) + len(self.reading.page.body) + _OVERHEAD


class KeptPages:
    """Middleware, after what judges host, origin and charset: answers pages that this process has kept."""

    def __init__(self, get_response: Next, *, capacity: int = _CAPACITY) -> None:
        self.get_response = get_response
        self._answers: LRUCache[Key, KeptAnswer] = LRUCache(capacity, getsizeof=lambda answer: answer.size)
        self._lock = threading.Lock()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer of before, if its page is kept; else that of the view."""
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
    """Say which page of the workspace's cache a response shows, and nothing besides."""
    vars(response)[_READING] = reading


def _again(answer: KeptAnswer, condition: str) -> HttpResponse:
    if condition and matches(condition, answer.etag):
        headers = {name: value for name, value in answer.headers.items() if name != "Content-Length"}
        return HttpResponse(status=304, headers=headers)
    return HttpResponse(answer.body, headers=dict(answer.headers))
