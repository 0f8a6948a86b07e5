"""The short way of a page already answered by this process: no database, no view, no later middleware.

Remembered is the answer as sent, headers included, with its page of the workspace's cache.  The answer is given again
while the cache has the very same page and no newer generation is known (`storefront.reading.kept`), the same
conditions as the long way's; else the request goes the long way.  Under WSGI `storefront.short_way.ShortWay` gives the
answer before Django has built a request.
"""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Self

from cachetools import LRUCache
from django.core.signals import setting_changed
from django.http import HttpRequest, HttpResponse

from freshness.cache_headers import longest, matches, tags_in
from freshness.contrib.django import build
from storefront.middleware import TENANT_HOST
from storefront.reading import Reading, kept

Next = Callable[[HttpRequest], HttpResponse]
Key = tuple[str | None, str, str, str]
"""Scheme, host, decoded path and query."""

_READING: Final = "_storefront_reading"
_CAPACITY: Final = 32 << 20
"""Bytes of answers remembered by a process."""
_OVERHEAD: Final = 2_000
"""Bytes of an answer besides its body and its page: headers and keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAnswer:
    """An answer as sent to a visitor, and its page.

    tags  of the answer, in the headers of the CDN
    life  most seconds for which a cache may show the answer
    """

    body: bytes
    headers: Mapping[str, str]
    etag: str
    reading: Reading
    tags: frozenset[str]
    life: float

    @classmethod
    def of(cls, response: HttpResponse, reading: Reading) -> Self:
        """Remember a response that shows exactly the page of a reading."""
        headers = dict(response.headers.items())
        return cls(
            body=response.content,
            headers=headers,
            etag=headers.get("ETag", ""),
            reading=reading,
            tags=tags_in(headers, build.tag_headers()),
            life=longest(headers),
        )

    @property
    def headers_of_304(self) -> dict[str, str]:
        """The headers for a visitor who holds the page."""
        return {name: value for name, value in self.headers.items() if name != "Content-Length"}

    @property
    def size(self) -> int:
        """Bytes of memory: the page is kept twice, as read and as sent."""
        return len(self.body) + len(self.reading.payload) + len(self.reading.page.body) + _OVERHEAD


class KeptAnswers:
    """The answers remembered by this process, at most `capacity` bytes of them; safe for threads."""

    def __init__(self, *, capacity: int = _CAPACITY) -> None:
        self._answers: LRUCache[Key, KeptAnswer] = LRUCache(capacity, getsizeof=lambda answer: answer.size)
        self._lock = threading.Lock()

    def get(self, key: Key) -> KeptAnswer | None:
        """Return the answer, without a judgement of its freshness."""
        with self._lock:
            return self._answers.get(key)

    def remember(self, key: Key, answer: KeptAnswer) -> None:
        """Keep an answer in place of an older answer, unless the answer is larger than the whole capacity."""
        with self._lock:
            if answer.size <= self._answers.maxsize:
                self._answers[key] = answer


@lru_cache(maxsize=1)
def answers() -> KeptAnswers:
    """Return the answers of this process."""
    return KeptAnswers()


class KeptPages:
    """Middleware behind the checks of host, origin and charset: answers with pages kept by this process."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the earlier response, if its page is still kept; else with the view's."""
        host = request.META.get(TENANT_HOST)
        if host is None or "HTTP_AUTHORIZATION" in request.META:
            return self.get_response(request)
        key = (request.scheme, host, request.path_info, request.META.get("QUERY_STRING", ""))
        answer = answers().get(key)
        if answer is not None and kept(answer.reading):
            return _again(answer, request.META.get("HTTP_IF_NONE_MATCH", ""))
        response = self.get_response(request)
        reading: Reading | None = vars(response).get(_READING)
        if reading is not None and request.method == "GET" and not response.cookies:
            answers().remember(key, KeptAnswer.of(response, reading))
        return response


def shows(response: HttpResponse, reading: Reading) -> None:
    """Note the page of the workspace's cache on a response that shows exactly this page."""
    vars(response)[_READING] = reading


def _again(answer: KeptAnswer, condition: str) -> HttpResponse:
    if condition and matches(condition, answer.etag):
        return HttpResponse(status=304, headers=answer.headers_of_304)
    return HttpResponse(answer.body, headers=dict(answer.headers))


def _forget(*, setting: str, **_: object) -> None:
    if setting == "FRESHNESS":
        answers.cache_clear()


setting_changed.connect(_forget)
