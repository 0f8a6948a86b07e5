"""Refusals before Django, for addresses that have all their places taken.

Building a request and calling the middleware take twenty times as long, and refused clients come again at once.
`huzilerz.in_flight.ShareOfAddress` refuses by the same count.  All other requests go on to Django, which judges hosts
and paths; so do requests with a long body: a client would find its connection broken, and no answer, before the body is
read.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from huzilerz import in_flight
from huzilerz.in_flight import BUSY, LONG_BODY, REFUSED, UNCOUNTED, shares_of
from storefront import conf
from storefront.hosts import BadHost, host_of
from workspace.client_address import address_in

Application = Callable[[dict[str, Any], Any], Iterable[bytes]]
Start = Callable[[str, list[tuple[str, str]]], object]


class EarlyRefusal:
    """A WSGI application around Django's."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.conf = conf.load()
        self.body = json.dumps(BUSY).encode()
        self.headers = [*REFUSED.items(), ("Content-Type", "application/json"), ("Content-Length", str(len(self.body)))]

    def __call__(self, environ: dict[str, Any], start_response: Start) -> Iterable[bytes]:
        """Answer 503 with `Retry-After`, or with Django's answer."""
        if _is_long(environ) or not self._is_over(environ):
            return self.application(environ, start_response)
        start_response("503 Service Unavailable", list(self.headers))
        return (self.body,)

    def _is_over(self, environ: Mapping[str, Any]) -> bool:
        try:
            host = host_of(environ.get("HTTP_HOST", ""), port_allowed=self.conf.port_allowed)
        except BadHost:
            return False
        if host not in self.conf.platform_hosts or environ.get("PATH_INFO", "").startswith(UNCOUNTED):
            return False
        return not in_flight.slots.has_place(shares_of(address_in(environ)))


def _is_long(environ: Mapping[str, Any]) -> bool:
    """Whether the body is long, or may be."""
    length = environ.get("CONTENT_LENGTH") or "0"
    return "HTTP_TRANSFER_ENCODING" in environ or not length.isdecimal() or len(length) > 9 or int(length) > LONG_BODY
