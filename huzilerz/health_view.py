"""`/healthz`: the process lives.

`/readyz`: the process can serve; holders of METRICS_TOKEN also get the absent services.
"""

import threading
import time
from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse, JsonResponse

from freshness.cli.doctor import Examination, Finding, examine
from freshness.contrib.django.doctor import closing, database_answers, redis_answers
from huzilerz import settings
from huzilerz.metrics_view import shows

_EVERY: Final = 1.0  # seconds for which an answer is good: load balancers ask often, and every client may ask
_NEEDED: Final = "D010"  # without Redis pages are slower, and are served
_LOOKS: Final = (
    closing(Examination(id=_NEEDED, name="database", look=database_answers, seconds=1.0)),
    closing(Examination(id="D020", name="Redis", look=redis_answers, seconds=1.0)),
)


class Readiness:
    """The absent services, checked once a second, by a single thread at a time."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._asked_at: float | None = None
        self._faults: list[Finding] = []

    def faults(self) -> list[Finding]:
        """Return the faults of now, or of a second ago."""
        with self._lock:
            if self._asked_at is None or self._clock() - self._asked_at >= _EVERY:
                self._faults = [one for one in examine(_LOOKS) if not one.good]
                self._asked_at = self._clock()
            return self._faults


readiness = Readiness()


def healthz(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Answer 200 while the process lives, without a call to other services."""
    return _plain("ok\n", 200)


def readyz(request: HttpRequest) -> HttpResponse:
    """Answer 200, or 503 where the database is away; with METRICS_TOKEN also list the absent services."""
    faults = readiness.faults()
    ready = all(one.id != _NEEDED for one in faults)
    status = 200 if ready else 503
    if shows(request.headers.get("Authorization", ""), token=settings.METRICS_TOKEN):
        told = {"ready": ready, "down": [one.as_dict() for one in faults]}
        return JsonResponse(told, status=status, headers={"Cache-Control": "no-store"})
    return _plain("ready\n" if ready else "not ready\n", status)


def _plain(text: str, status: int) -> HttpResponse:
    return HttpResponse(text, status=status, content_type="text/plain", headers={"Cache-Control": "no-store"})
