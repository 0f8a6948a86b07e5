"""Doubles at each vendor's door: the vendor's own SDK tells them, and each returns its news as text."""

import gzip
import socket
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import sentry_sdk
from datadog.dogstatsd import DogStatsd
from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from prometheus_client import CollectorRegistry, generate_latest

from freshness.contrib.cloudwatch import CloudWatchSink
from freshness.contrib.datadog import DataDogSink
from freshness.contrib.measured import measures
from freshness.contrib.otel import OtelSink
from freshness.contrib.prometheus import PrometheusMetrics
from freshness.contrib.sentry import SentrySink
from freshness.events import AlertChanged, Event


class Server:
    """Records every request: path and decompressed body; answers with `status`."""

    def __init__(self) -> None:
        self.got: list[tuple[str, bytes]] = []
        self.status = 200
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.got.append((self.path, gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body))
                self.send_response(outer.status)
                self.send_header("Content-Length", "2")
                self.end_headers()
                self.wfile.write(b"{}")

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()
        self.address = f"127.0.0.1:{self.server.server_port}"


def datadog(_: Server) -> Callable[..., str]:
    door = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    door.bind(("127.0.0.1", 0))
    door.settimeout(5)
    client = DogStatsd(host="127.0.0.1", port=door.getsockname()[1], disable_telemetry=True, disable_buffering=True)

    def tell(*events: Event) -> str:
        sink, lines = DataDogSink(client), 0
        for event in events:
            lines += len(list(measures(event))) + isinstance(event, AlertChanged)
            sink(event)
        return "\n".join(door.recv(8192).decode().rstrip("\n") for _ in range(lines))

    return tell


def cloudwatch(_: Server) -> Callable[..., str]:
    def tell(*events: Event) -> str:
        lines: list[str] = []
        sink = CloudWatchSink(lines.append, clock=lambda: 1_700_000_000.5)
        for event in events:
            sink(event)
        return "".join(lines)

    return tell


def sentry(server: Server) -> Callable[..., str]:
    def tell(*events: Event) -> str:
        sentry_sdk.init(
            dsn=f"http://key@{server.address}/1", default_integrations=False, auto_enabling_integrations=False
        )
        sink = SentrySink()
        for event in events:
            sink(event)
        sentry_sdk.flush(5)
        sentry_sdk.init(default_integrations=False, auto_enabling_integrations=False)
        return "\n".join(body.decode() for _, body in server.got)

    return tell


def opentelemetry(server: Server) -> Callable[..., str]:
    def tell(*events: Event) -> str:
        metrics, spans = telemetry(server, *events)
        return str(metrics) + str(spans)

    return tell


def prometheus(_: Server) -> Callable[..., str]:
    def tell(*events: Event) -> str:
        registry = CollectorRegistry()
        sink = PrometheusMetrics(registry)
        for event in events:
            sink(event)
        return generate_latest(registry).decode()

    return tell


def telemetry(server: Server, *events: Event, kept: dict[str, list[str]] | None = None) -> tuple[list[Any], list[Any]]:
    """Collect metrics and spans as sent by OTLP."""
    kept = {} if kept is None else kept
    reader = PeriodicExportingMetricReader(OTLPMetricExporter(endpoint=f"http://{server.address}/v1/metrics"))
    meters, tracers = MeterProvider(metric_readers=[reader]), TracerProvider()
    tracers.add_span_processor(SimpleSpanProcessor(OTLPSpanExporter(endpoint=f"http://{server.address}/v1/traces")))
    sink = OtelSink(
        keep=lambda subject, trace: kept.setdefault(subject, []).append(trace),
        take=lambda subject: kept.pop(subject, []),
        meters=meters,
        tracers=tracers,
    )
    for event in events:
        sink(event)
    meters.shutdown()
    tracers.shutdown()
    metrics: list[Any] = []
    spans: list[Any] = []
    for path, body in server.got:
        if path == "/v1/metrics":
            for resource in ExportMetricsServiceRequest.FromString(body).resource_metrics:
                metrics += [metric for scope in resource.scope_metrics for metric in scope.metrics]
        else:
            for resource in ExportTraceServiceRequest.FromString(body).resource_spans:
                spans += [span for scope in resource.scope_spans for span in scope.spans]
    return metrics, spans


SINKS = [prometheus, opentelemetry, sentry, datadog, cloudwatch]
