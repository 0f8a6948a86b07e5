"""The child of `huzilerz.heavy_process`: `python -m huzilerz.heavy_worker <number of the socket>`.

A WSGI server of one request at a time, with the web process's code from `ShareOfAddress` inwards, after `TenantHost`,
which tells shops' pages from the platform: the web process has checked the host and the charset, and judges the answer
once more.
"""

import importlib
import io
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import django

_SETTINGS: Any = importlib.import_module(os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huzilerz.settings"))
_FIRST: Final = _SETTINGS.MIDDLEWARE.index("huzilerz.in_flight.ShareOfAddress")
_SETTINGS.MIDDLEWARE = ["storefront.middleware.TenantHost", *_SETTINGS.MIDDLEWARE[_FIRST:]]
django.setup()

from django.core.handlers.wsgi import WSGIHandler  # noqa: E402
from django.urls import get_resolver  # noqa: E402

from freshness.contrib.django.heard_edits import hear_edits  # noqa: E402
from freshness.contrib.django.marks import hear_touched  # noqa: E402
from huzilerz.heavy_process import LOADED, read_frame, write_frame  # noqa: E402
from huzilerz.in_flight import SECONDS_LEFT, slots  # noqa: E402

NICE: Final = 5
"""Steps of the processor's priority below the web process: visitors come first."""
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def main(number: int) -> None:
    """Answer requests until the web process closes the socket."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the web process, and the web process this one
    os.nice(NICE)
    application = WSGIHandler()
    hear_edits()
    _ = get_resolver().url_patterns  # loads the views and the schema of GraphQL
    with socket.socket(fileno=number) as link:
        write_frame(link, LOADED, b"")
        while True:
            try:
                head, body = read_frame(link)
            except EOFError:
                return
            told, content = _answered(application, head, body)
            write_frame(link, told, content)


def _answered(application: Application, head: Mapping[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    told: dict[str, Any] = {}

    def start(status: str, headers: list[tuple[str, str]], _error: object = None) -> None:
        told.update(status=int(status.partition(" ")[0]), headers=headers)

    given = {"wsgi.input": io.BytesIO(body), "wsgi.errors": sys.stderr, "CONTENT_LENGTH": str(len(body))}
    slots.used.clear()
    began = time.thread_time()
    with hear_touched() as touched:
        answer = application(head["environ"] | given | {SECONDS_LEFT: head["seconds"]}, start)
        try:
            content = b"".join(answer)
        finally:
            answer.close()  # type: ignore[attr-defined]  # Django's response: the database connection is given back
    keys = [key for key in slots.used if key.startswith(("user:", "ws:"))]
    return {**told, "computed": time.thread_time() - began, "keys": keys, "touched": sorted(touched)}, content


if __name__ == "__main__":
    main(int(sys.argv[1]))
