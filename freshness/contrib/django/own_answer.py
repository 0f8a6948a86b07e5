"""The origin's own answer to a page: asked of this project in this process, past every edge.

    FRESHNESS = {"ORIGIN": "freshness.contrib.django.own_answer.ask", ...}

After a database went back, a page's generation may prove nothing; then the page's bytes are compared with this answer.
"""

import hashlib
import time
from collections.abc import Callable, Mapping
from functools import lru_cache
from io import BytesIO
from typing import Any
from urllib.parse import unquote_to_bytes

from django.core.handlers.wsgi import WSGIHandler

from freshness.cache_headers import tags_in
from freshness.contrib.django import build
from freshness.errors import FetchFailed
from freshness.fetch.addresses import check_page
from freshness.ports import Answer, Clock, Page
from freshness.targets.generation import in_header


class OwnAnswer:
    """`freshness.ports.Fetch`: GETs a page of this project as an anonymous visitor over TLS.

    `more` gives variables of the WSGI environment that the project asks of its edge, for example a secret in a header.
    """

    def __init__(self, *, more: Callable[[], Mapping[str, str]] | None = None, clock: Clock = time.monotonic) -> None:
        self._more = more
        self._clock = clock

    def __call__(self, page: Page) -> Answer:
        """Return the project's answer.

        Raises FetchRefused for an impossible page, FetchFailed where the project raises.
        """
        check_page(page)
        started = self._clock()
        told: dict[str, Any] = {}

        def start_response(
            status: str, headers: list[tuple[str, str]], _error: object = None, /
        ) -> Callable[[bytes], object]:
            told.update(status=int(status[:3]), headers=headers)
            return BytesIO().write

        try:
            response = handler()(_environ(page) | dict(self._more() if self._more else {}), start_response)
            body = b"".join(response)
            response.close()
        except Exception as error:  # the project's code
            raise FetchFailed(f"the origin failed: {type(error).__name__}: {error}") from error
        said = [value for name, value in told["headers"] if name.lower() == "x-content-gen"]
        generation, nonce = (in_header(said[0]) if len(said) == 1 else None) or (None, None)
        return Answer(
            status=told["status"],
            generation=generation,
            nonce=nonce,
            length=len(body),
            digest=hashlib.blake2b(body, digest_size=16).hexdigest(),
            seconds=self._clock() - started,
            tags=tags_in(dict(told["headers"]), build.tag_headers()),
        )


@lru_cache(maxsize=1)
def handler() -> WSGIHandler:
    """Return this process's handler, with the middleware of the settings at the first call."""
    return WSGIHandler()


def _environ(page: Page) -> dict[str, Any]:
    path, _, query = page.path.partition("?")
    return {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
        "QUERY_STRING": query,
        "SERVER_NAME": page.host,
        "SERVER_PORT": "443",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": page.host,
        "HTTP_USER_AGENT": "freshness",
        "HTTP_ACCEPT": "text/html,*/*;q=0.8",
        "HTTP_X_FORWARDED_PROTO": "https",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "https",
        "wsgi.input": BytesIO(),
        "wsgi.errors": BytesIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }


ask = OwnAnswer()
