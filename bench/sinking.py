"""A process with a shop, which serves its kept page or saves its theme as often as its standard input asks.

Each line of the input is `page <number>` or `save <number>`, and is answered with the microseconds of every call, as
JSON.  `python -m bench.sinking prepare` makes the tables and ends.
"""

import io
import json
import os
import sys
import time
from typing import Any
from wsgiref.util import setup_testing_defaults

ANSWERS = os.fdopen(os.dup(1), "w")
sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - a sink writes its events there

from bench import saving  # noqa: E402

from django.core.wsgi import get_wsgi_application  # isort: skip # noqa: E402
from opentelemetry import metrics, trace  # noqa: E402
from opentelemetry.sdk.metrics import MeterProvider  # noqa: E402
from opentelemetry.sdk.metrics.export import ConsoleMetricExporter, PeriodicExportingMetricReader  # noqa: E402
from opentelemetry.sdk.trace import TracerProvider  # noqa: E402
from opentelemetry.sdk.trace.export import BatchSpanProcessor, ConsoleSpanExporter  # noqa: E402

from storefront.short_way import ShortWay  # noqa: E402
from workspace.hosting.models import DeployedSite  # noqa: E402
from workspace.hosting.services.engine import ledger  # noqa: E402


class MeasuredShop:
    """A live shop with its owner, and the platform as its WSGI application."""

    def __init__(self) -> None:
        self.theme, self.owner = saving.theme_of("sinks")
        self.body = saving.document()
        self.app = ShortWay(get_wsgi_application())  # as `huzilerz.wsgi` does
        site = DeployedSite.objects.latest("pk")
        self.environ: dict[str, Any] = {}
        setup_testing_defaults(self.environ)
        self.environ |= {"HTTP_HOST": f"{site.subdomain}.localhost", "PATH_INFO": "/", "SERVER_PROTOCOL": "HTTP/1.1"}

    def page(self) -> float:
        """Serve the shop's home page once; returns microseconds.  Raises ValueError for another status than 200."""
        said: list[str] = []
        began = time.perf_counter()
        answer = self.app(
            {**self.environ, "wsgi.input": io.BytesIO()}, lambda status, _headers, *_: said.append(status)
        )
        length = sum(map(len, answer))
        if callable(close := getattr(answer, "close", None)):
            close()
        took = (time.perf_counter() - began) * 1e6
        if not said[0].startswith("200") or not length:
            raise ValueError(said[0])
        return took

    def save(self) -> float:
        """Save the live theme once; returns microseconds."""
        return saving.save_once(self.theme, self.owner, self.body)


def main() -> None:
    """Serve until the input ends."""
    if os.environ.get("SINKS"):
        reader = PeriodicExportingMetricReader(ConsoleMetricExporter(out=sys.stdout))
        metrics.set_meter_provider(MeterProvider([reader]))
        tracers = TracerProvider()
        tracers.add_span_processor(BatchSpanProcessor(ConsoleSpanExporter(out=sys.stdout)))
        trace.set_tracer_provider(tracers)
    shop = MeasuredShop()
    for line in sys.stdin:
        ledger().fold()  # as a relay does every second
        kind, _, number = line.partition(" ")
        times = [(shop.page if kind == "page" else shop.save)() for _ in range(int(number))]
        ANSWERS.write(f"{json.dumps(times)}\n")
        ANSWERS.flush()


if __name__ == "__main__":
    if sys.argv[1:] == ["prepare"]:
        saving.main("prepare")
    else:
        main()
