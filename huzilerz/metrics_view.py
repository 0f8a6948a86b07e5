"""`/metrics` for Prometheus: there for who shows the token METRICS_TOKEN, not there for anybody else."""

import hmac
from collections.abc import Mapping
from typing import Final

from django.http import HttpRequest, HttpResponse

from freshness.contrib.django import alerts, system
from freshness.contrib.prometheus import exposition
from huzilerz import settings

SHORTEST: Final = 32  # bytes; a shorter token opens for nobody
_SCHEME: Final = "Bearer "


def metrics(request: HttpRequest) -> HttpResponse:
    """Return the exposition for a GET with `Authorization: Bearer <token>`; else 404, as for what does not exist."""
    if request.method != "GET" or not shows(request.headers.get("Authorization", ""), token=settings.METRICS_TOKEN):
        return HttpResponse("Not found.", status=404, content_type="text/plain", headers={"Cache-Control": "no-store"})
    body, content_type = exposition(_system)
    return HttpResponse(body, content_type=content_type, headers={"Cache-Control": "no-store"})


def _system() -> Mapping[str, float]:
    """Figures of the whole system; a scrape also sees to it that alerts are evaluated where no relay is alive."""
    alerts.evaluate_if_overdue()
    return system.gauges()


def shows(authorization: str, *, token: str) -> bool:
    """Whether a header shows the token, compared as bytes in constant time.  No fit token opens for nobody."""
    wanted = token.encode()
    shown = authorization.removeprefix(_SCHEME).encode("utf-8", "surrogateescape")
    fit = len(wanted) >= SHORTEST and authorization.startswith(_SCHEME)
    return hmac.compare_digest(shown, wanted) and fit
