"""Answers in one piece for the server: a client that reads slowly then takes memory of the server, and no thread."""

from collections.abc import Callable, Iterable
from typing import Any, Final

MOST: Final = 4 << 20
"""Bytes of an answer that is kept in memory until the client has read the answer; longer ones are sent in pieces."""
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class WholeAnswers:
    """A WSGI application around Django's that joins files: granian holds a thread until the last piece is sent."""

    def __init__(self, application: Application) -> None:
        self.application = application

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer with a list of a single piece where Django has several of a known and bearable length."""
        response: Any = self.application(environ, start_response)
        if not getattr(response, "streaming", False) or not _is_short(response.headers.get("Content-Length")):
            return response  # type: ignore[no-any-return]
        try:
            return [b"".join(response)]
        finally:
            response.close()


def _is_short(length: str | None) -> bool:
    return length is not None and length.isdecimal() and int(length) <= MOST
