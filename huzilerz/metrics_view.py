"""`/metrics` for Prometheus: for holders of the token METRICS_TOKEN; 404 for other clients."""

import hmac
from collections.abc import Mapping
from typing import Final

from django.http import HttpRequest, HttpResponse

from freshness.contrib.django import alerts, system
from freshness.contrib.prometheus import exposition
from huzilerz import settings

SHORTEST: Final = 32  # bytes; a shorter token never opens
_SCHEME: Final = "Bearer "


def metrics(request: HttpRequest) -> HttpResponse:
    """Return the exposition for a GET with `Authorization: Bearer <token>`; else 404, as for a missing page."""
    if request.method != "GET" or not shows(request.headers.get("Authorization", ""), token=settings.METRICS_TOKEN):
        return HttpResponse("Not found.", status=404, content_type="text/plain", headers={"Cache-Control": "no-store"})
    body, content_type = exposition(_system)
    return HttpResponse(body, content_type=content_type, headers={"Cache-Control": "no-store"})


def _system() -> Mapping[str, float]:
    """Return figures of the whole system; a scrape also evaluates alerts where no relay is alive."""
    alerts.evaluate_if_overdue()
    return {**system.gauges(), **alerts.own_figures()}


def shows(authorization: str, *, token: str) -> bool:
    """Return whether a header has the token, compared as bytes in constant time.

    Without a fit token the answer is False.
    """
    wanted = token.encode()
    shown = authorization.removeprefix(_SCHEME).encode("utf-8", "surrogateescape")
    fit = len(wanted) >= SHORTEST and authorization.startswith(_SCHEME)
    return hmac.compare_digest(shown, wanted) and fit
