"""The engine's events for OpenTelemetry: metrics, and a trace for each purge, linked with the edits the purge covers.

    FRESHNESS = {
        "OBSERVERS": ["freshness.contrib.otel.observe"],
        "TRACE": "freshness.contrib.otel.current",
    }

The project sets the providers up, as `opentelemetry-instrument` does.  A purge covers many edits, and therefore has a
trace of its own: its span links to the contexts of up to eight edits, and each of their traces gets a span that links
back.
"""

import time
from collections.abc import Callable, Sequence
from typing import Any, Final

from opentelemetry import context, metrics, trace
from opentelemetry.trace import Link, SpanContext, SpanKind, Status, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from freshness.contrib.django import trace_contexts
from freshness.contrib.measured import COUNT, DURATION, Measure, leaf, measures
from freshness.events import AlertChanged, Event, Failed, Purged, Requested

NAME: Final = "freshness"
_FORMAT: Final = TraceContextTextMapPropagator()
_BUCKETS: Final = (0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 45.0, 60.0, 120.0, 300.0)


def current() -> str:
    """Return the `traceparent` of this thread's span, for FRESHNESS["TRACE"]; empty outside of sampled spans."""
    if not trace.get_current_span().get_span_context().trace_flags.sampled:
        return ""
    carrier: dict[str, str] = {}
    _FORMAT.inject(carrier)
    return carrier.get("traceparent", "")


class OtelSink:
    """`freshness.ports.Observe` by metrics and spans.

    `keep` remembers the context of an edit for its subject; `take` returns a subject's contexts, and forgets them.
    """

    def __init__(
        self,
        *,
        keep: Callable[[str, str], None],
        take: Callable[[str], Sequence[str]],
        meters: metrics.MeterProvider | None = None,
        tracers: trace.TracerProvider | None = None,
    ) -> None:
        self._keep = keep
        self._take = take
        self._meter = metrics.get_meter(NAME, meter_provider=meters)
        self._tracer = trace.get_tracer(NAME, tracer_provider=tracers)
        self._instruments: dict[str, Any] = {}

    def __call__(self, event: Event) -> None:
        for one in measures(event):
            self._measure(one)
        match event:
            case Requested():
                if event.trace:
                    self._keep(event.subject, event.trace)
            case Purged() | Failed():
                self._trace(event)
            case AlertChanged():
                self._tell(event)
            case _:
                pass

    def _measure(self, one: Measure) -> None:
        labels = {f"freshness.{name}": value for name, value in one.labels.items()}
        name = f"{NAME}.{one.name}"
        instrument = self._instruments.get(name)
        if instrument is None:
            instrument = self._instruments[name] = self._made(name, one.kind)
        if one.kind == COUNT:
            instrument.add(one.value, labels)
        elif one.kind == DURATION:
            instrument.record(one.value, labels)
        else:
            instrument.set(one.value, labels)

    def _made(self, name: str, kind: str) -> Any:
        if kind == COUNT:
            return self._meter.create_counter(name)
        if kind == DURATION:
            return self._meter.create_histogram(name, unit="s", explicit_bucket_boundaries_advisory=_BUCKETS)
        return self._meter.create_gauge(name)

    def _trace(self, event: Purged | Failed) -> None:
        """Record a span that ends now and lasts as long as the call to the CDN took."""
        ended = time.time_ns()
        edits = [_parsed(one) for one in self._take(event.subject)] if isinstance(event, Purged) else []
        attributes: dict[str, Any] = {
            "freshness.subject": event.subject,
            "freshness.generation": event.generation,
            "freshness.reason": event.reason,
            "freshness.cdn": event.cdn,
            "freshness.immediate": event.immediate,
        }
        span = self._tracer.start_span(
            "freshness.purge",
            context=context.Context(),
            kind=SpanKind.CLIENT,
            links=[Link(_of(edit)) for edit in edits],
            attributes=attributes,
            start_time=ended - int(event.seconds * 1e9),
        )
        if isinstance(event, Failed):
            span.set_attribute("error.type", leaf(event.error))
            span.set_status(Status(StatusCode.ERROR, leaf(event.error)))
        span.end(ended)
        for edit in edits:
            back = self._tracer.start_span(
                "freshness.purged", context=edit, links=[Link(span.get_span_context())], start_time=ended
            )
            back.end(ended)

    def _tell(self, event: AlertChanged) -> None:
        state = "firing" if event.firing else "resolved"
        attributes: dict[str, Any] = {
            "freshness.alert": event.name,
            "freshness.severity": event.severity,
            "freshness.value": event.value,
            "freshness.state": state,
        }
        span = self._tracer.start_span(f"freshness.alert {state}", context=context.Context(), attributes=attributes)
        span.end()


def _parsed(traceparent: str) -> context.Context:
    return _FORMAT.extract({"traceparent": traceparent}, context=context.Context())


def _of(edit: context.Context) -> SpanContext:
    return trace.get_current_span(edit).get_span_context()


observe = OtelSink(keep=trace_contexts.keep, take=trace_contexts.take)
"""The observer for FRESHNESS["OBSERVERS"]."""
